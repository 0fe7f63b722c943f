import { decide } from '../../workflows/kit/decide.js';
import type { Command, Day, Definition, Facts, Instant, JsonObject, State } from '../../workflows/kit/definition.js';
import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import type { PastAct } from '../../workflows/kit/v1/rules.js';
import { allowedById, type Who } from './allowed.js';
import { actorOf, commandOf, type Disguise, noonOf, today } from './cast.js';
import { fullInput } from './inputs.js';
import { usual } from './usual.js';

/** What is different from the usual in a row. Fact groups are laid over the usual ones, member by member. */
export interface Change {
  /** Laid over the complete input; `undefined` leaves the input out. */
  readonly input?: { readonly [name: string]: JsonObject[string] | undefined };
  readonly facts?: { readonly [group: string]: object };
  readonly disguise?: Disguise;
  /** Replaces the history. */
  readonly past?: readonly PastAct[];
  /** Acts the actor did in an earlier submission, `plan.approve@draft.divisionReview`; they go before the usual history. */
  readonly did?: readonly string[];
  /** The same, done by another in the actor's name. */
  readonly doneFor?: readonly string[];
  readonly on?: Day;
  readonly at?: Instant;
  readonly expectedSequence?: number;
}

/**
 * One row: in each of these states, this command by this representative, with this change, comes out like this. `moves`: where the table
 * of allowed cells says. A list: refused with exactly these codes, in this order. `refused`: the law says no, by whatever reason.
 */
export type Row = readonly [
  states: State | readonly State[],
  command: string,
  who: Who,
  change: Change,
  outcome: 'moves' | 'refused' | readonly string[],
];

/** A row in one of its states. */
export interface Trial {
  readonly state: State;
  readonly row: Row;
}

/** The rows that concern a definition, one trial for each state it has. */
export const trialsOf = (id: string, rows: readonly Row[]): readonly Trial[] =>
  rows
    .filter((row) => concerns(id, row))
    .flatMap((row) =>
      statesOf(row)
        .filter((state) => state in allowedById[id]!.table)
        .map((state) => ({ state, row })),
    );

/** A row of the same kind; what was done at a step that the route leaves out was never done. */
function concerns(id: string, [, command, , { did = [], doneFor = [] }]: Row): boolean {
  const { kind, table } = allowedById[id]!;
  const places = [...did, ...doneFor].map((act) => act.split('@')[1]).filter((place) => place !== undefined);
  return command.split('.')[0] === kind && places.every((place) => place in table);
}

export const statesOf = ([states]: Row): readonly State[] => (typeof states === 'string' ? [states] : states);

/** What came out: the state it led to, or the codes of the refusal. */
export function outcomeOf(definition: Definition, trial: Trial): State | readonly string[] {
  const { command, facts } = questionOf(definition.id, trial);
  const decision = decide(definition, { state: trial.state, sequence: 9, changed: 8 }, command, facts);
  return decision.ok ? decision.to : decision.reasons.map(({ code }) => code);
}

/** The command of a trial, and the facts it is judged by. */
export function questionOf(id: string, { state, row }: Trial): { readonly command: Command; readonly facts: Facts } {
  const [, command, who, change] = row;
  const facts = factsOf(id, state, command, who, change);
  const moment = {
    at: change.at ?? noonOf(change.on ?? today),
    ...(change.expectedSequence === undefined ? {} : { expectedSequence: change.expectedSequence }),
  };
  return { command: commandOf(command, facts, inputOf(command, change), moment), facts };
}

/** What is wrong with the outcome of a trial; undefined when it is the law's. */
export function wrongWithTrial(definition: Definition, trial: Trial): string | undefined {
  const [, command, who, change, outcome] = trial.row;
  const came = outcomeOf(definition, trial);
  const way = allowedById[definition.id]!.table[trial.state]![command]?.[0];
  const expected = outcome === 'moves' ? (way === 'same' ? trial.state : way) : outcome;
  const right = outcome === 'refused' ? typeof came !== 'string' : JSON.stringify(came) === JSON.stringify(expected);
  return right
    ? undefined
    : `${trial.state} + ${command} by ${who} with ${JSON.stringify(change)}: came out as ${JSON.stringify(came)}, the law says ${JSON.stringify(expected)}`;
}

function inputOf(command: string, { input }: Change): JsonObject {
  const said = Object.entries({ ...fullInput(command), ...input }).filter(
    (member): member is [string, JsonObject[string]] => member[1] !== undefined,
  );
  return Object.fromEntries(said) as JsonObject;
}

function factsOf(id: string, state: State, command: string, who: Who, change: Change): Facts {
  const facts = { ...usual(id, state, command, who), actor: actorOf(who, change.disguise) } as unknown as Record<string, object> & {
    actor: ActorFact;
    past?: readonly PastAct[];
  };
  for (const [group, members] of Object.entries(change.facts ?? {})) {
    if (!(group in facts)) throw new Error(`no fact group ${group} is usual in ${id}`);
    facts[group] = { ...facts[group], ...members };
  }
  const principal = facts.actor.personId ?? 'nobody';
  const earlier = [...actsBy(change.did, [principal]), ...actsBy(change.doneFor, ['person:secretary', principal])];
  facts.past = [...earlier, ...(change.past ?? facts.past ?? [])];
  return facts as unknown as Facts;
}

/** Earlier acts, told apart by where they were done; where they led plays no part any more. */
const actsBy = (acts: readonly string[] = [], principals: readonly string[]): readonly PastAct[] =>
  acts.map((act) => ({ command: act.split('@')[0]!, from: act.split('@')[1] ?? 'elsewhere', to: 'elsewhere', sequence: 1, principals }));
