import type { JsonObject } from '../../workflows/kit/definition.js';
import { allowedById, type Who } from './allowed.js';
import { type Asked, asked, commands, fullInput } from './inputs.js';
import type { Change, Row } from './rows.js';

/** What has to be said, everywhere and by everybody it is asked of; and that nothing else is asked. */

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

/** A signed document is known by its number, its date and its file; with one of them missing it is none. */
const inForce = ['issued', 'disseminated', 'inProgress', 'reported', 'summarised'];
const consultable = ['composing', 'divisionReview', 'leadershipReview', 'officeVerification', 'signing'].map((step) => `draft.${step}`);
const explicable = ['issued', 'disseminated', 'inProgress.working', 'inProgress.awaitingHead', 'reported.accepted', 'summarised'];
const noUsers = { parties: { hasUsers: false } };
const papers: readonly (readonly [states: string | readonly string[], command: string, who: Who, facts?: Change['facts']])[] = [
  [inForce, 'plan.correct', 'clerk@issuing'],
  [inForce, 'plan.annul', 'clerk@issuing'],
  [inForce, 'plan.withdraw', 'clerk@issuing'],
  [consultable, 'plan.giveOpinion', 'clerk@drafting'],
  ['issued', 'task.disseminate', 'clerk@monitoring', noUsers],
  ['issued', 'task.disseminateLate', 'clerk@monitoring', noUsers],
  ['disseminated', 'task.begin', 'clerk@monitoring', noUsers],
  [['inProgress.working', 'inProgress.extensionRequested', 'reported.accepted', 'summarised'], 'task.update', 'clerk@monitoring', noUsers],
  ['inProgress.working', 'task.requestExtension', 'clerk@monitoring', noUsers],
  [explicable, 'task.explain', 'clerk@monitoring', noUsers],
  [['inProgress.working', 'inProgress.extensionRequested'], 'task.receiveResult', 'clerk@monitoring'],
  [['owed', 'drafting', 'missing'], 'report.receive', 'clerk@monitoring'],
];
const paper = { number: '123/CV-UBND', date: '2023-11-17', file: 'a3'.repeat(32) };
const flawed: readonly JsonObject[] = [
  {},
  { date: paper.date, file: paper.file },
  { number: paper.number, file: paper.file },
  { number: paper.number, date: paper.date },
  { ...paper, number: '  ' },
];
export const paperRows: readonly Row[] = papers.flatMap(([states, command, who, facts = {}]) =>
  flawed.map((document): Row => [states, command, who, { facts, input: { document } }, ['input.incomplete']]),
);
