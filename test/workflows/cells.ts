import { decide } from '../../workflows/kit/decide.js';
import type { Definition, State } from '../../workflows/kit/definition.js';
import { allowedById, type Who } from './allowed.js';
import { commandOf, everybody } from './cast.js';
import { commands, fullInput } from './inputs.js';
import { usual } from './usual.js';

/** One question to the judge: may this one do this here? `to` is where it leads, absent where the law says no. */
export interface Cell {
  readonly state: State;
  readonly command: string;
  readonly who: Who;
  readonly to: State | undefined;
}

/** Commands that no state of any kind knows, whoever asks. */
const foreign: Readonly<Record<string, string>> = {
  plan: 'task.update',
  task: 'plan.approve',
  report: 'delivery.register',
  delivery: 'report.accept',
};
const internal = ['xstate.init', 'xstate.done.state.plan.draft'];

/** Every command of the kind, one of another kind, and what only XState says to itself. */
export const commandsAsked = (kind: string): readonly string[] => [
  ...commands.filter((command) => command.startsWith(`${kind}.`)),
  foreign[kind]!,
  ...internal,
];

/** Every state × every command × every representative; `to` from the written table. */
export function cellsOf(id: string, only?: { readonly states: readonly State[]; readonly command: string }): readonly Cell[] {
  const { kind, table } = allowedById[id]!;
  return Object.entries(table)
    .filter(([state]) => only === undefined || only.states.includes(state))
    .flatMap(([state, ways]) =>
      (only === undefined ? commandsAsked(kind) : [only.command]).flatMap((command) => {
        const [to, ...who]: readonly [State?, ...Who[]] = ways[command] ?? [];
        const target = to === 'same' ? state : to;
        return everybody.map((one): Cell => ({ state, command, who: one, to: who.includes(one) ? target : undefined }));
      }),
    );
}

/** What is wrong with the judge's answer to this cell; undefined when it is the law's. */
export function wrongWith(
  definition: Definition,
  { state, command, who, to }: Cell,
  isStated: (code: string) => boolean,
): string | undefined {
  const facts = usual(definition.id, state, command, who);
  const decision = decide(definition, { state, sequence: 9, changed: 9 }, commandOf(command, facts, fullInput(command)), facts);
  const cell = `${state} + ${command} by ${who}`;
  if (decision.ok) return decision.to === to ? undefined : `${cell}: went to ${decision.to}, the law says ${to ?? 'no'}`;
  const codes = decision.reasons.map(({ code }) => code);
  if (to !== undefined) return `${cell}: refused (${codes.join(', ')}), the law says ${to}`;
  if (codes.length === 0) return `${cell}: refused without a reason`;
  const unstated = codes.filter((code) => !isStated(code));
  return unstated.length === 0 ? undefined : `${cell}: no head stated for ${unstated.join(', ')}`;
}
