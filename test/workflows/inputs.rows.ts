import { allowedById, type Who } from './allowed.js';
import { type Asked, asked, commands, fullInput } from './inputs.js';
import type { Row } from './rows.js';

/**
 * What has to be said, everywhere and by everybody it is asked of; and that nothing else is asked. That a signed document has number, date
 * and file is its shape, checked at the door (`SignedDocument`); whether there is one, the judge says.
 */

/** Nine and ten characters. Typed with combining marks they look longer and are not. */
const nine = 'Sửa lỗi ạ';
const ten = 'Sửa lỗi nạ';

export const inputRows = (id: string): readonly Row[] => [
  ...asked.flatMap((ask) => placesOf(id, ask).flatMap((place) => rowsOf(ask, place))),
  ...nothingElseIsAsked(id),
];

type Standing = readonly [state: string, command: string, who: Who];

/** Everywhere the command is open, and whoever may give it there and is asked. */
function placesOf(id: string, { command, of, states }: Asked): readonly Standing[] {
  return Object.entries(allowedById[id]!.table).flatMap(([state, ways]) => {
    const [, ...who] = ways[command] ?? [];
    if (states !== undefined && !states.includes(state)) return [];
    return who.filter((one) => of === 'everybody' || of.includes(one)).map((one): Standing => [state, command, one]);
  });
}

function rowsOf({ input, reason }: Asked, [state, command, who]: Standing): readonly Row[] {
  const said = (value: string | null | undefined, outcome: Row[4]): Row => [state, command, who, { input: { [input]: value } }, outcome];
  if (reason === undefined) return [said(undefined, ['input.missing']), said(null, 'refused'), said('   ', 'refused')];
  return [
    said(undefined, ['input.missing']),
    said(null, ['input.missing']),
    said(' \n\t ', ['input.missing']),
    said(nine, ['input.too-short']),
    said(`  ${nine}    `, ['input.too-short']),
    said(nine.normalize('NFD'), ['input.too-short']),
    said(ten, 'moves'),
    said(`  ${ten}    `, 'moves'),
    said(ten.normalize('NFD'), 'moves'),
  ];
}

/** With only what is asked of this one said, the command goes through. Progress is said one way or the other, so the per cent stays. */
function nothingElseIsAsked(id: string): readonly Row[] {
  return commands.flatMap((command) => {
    const { table } = allowedById[id]!;
    return Object.entries(table).flatMap(([state, ways]) => {
      const [, ...who] = ways[command] ?? [];
      return who.map((one): Row => {
        const wanted = asked
          .filter(
            (ask) => ask.command === command && (ask.of === 'everybody' || ask.of.includes(one)) && (ask.states?.includes(state) ?? true),
          )
          .map((ask) => ask.input);
        const left = Object.keys(fullInput(command)).filter((name) => !wanted.includes(name) && name !== 'percent');
        return [state, command, one, { input: Object.fromEntries(left.map((name) => [name, undefined])) }, 'moves'];
      });
    });
  });
}
