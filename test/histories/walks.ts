import { type Goal, goalsOf, shownBy } from '../../src/cli/workflows-release/coverage.js';
import { uuidV5 } from '../../src/platform/ids.js';
import { decide } from '../../workflows/kit/decide.js';
import type { Definition, JsonObject, State } from '../../workflows/kit/definition.js';
import { noonOf, today } from '../workflows/cast.js';
import { HistoryWriter } from './history-writer.js';
import { type Question, questionsOn } from './questions.js';

/**
 * Histories of made-up documents under one definition, as lines of a file: random ways from the beginning to an end, taken until together
 * they show every goal that any question of the tables can show, and with `withRows` every row. The same definition and version of XState
 * give the same lines.
 */
export function walk(definition: Definition, { withRows }: { readonly withRows: boolean }): readonly string[] {
  const name = `${definition.id} ${definition.xstate.version}`;
  const random = dice(name);
  const open = new Map<State, Answered[]>();
  const ways = new Map<State, Answered[]>();
  for (const answered of answersTo(definition, random, withRows)) {
    const known = ways.get(answered.question.state) ?? [];
    if (answered.moves && !known.some(({ to }) => to === answered.to)) push(ways, answered);
    if (answered.chosen) push(open, answered);
  }
  const writer = new HistoryWriter(definition);
  for (let no = 1; left(open) > 0; no++) {
    const id = uuidV5(namespace, `${name} ${no}`);
    let state = definition.initial;
    const before = left(open);
    for (;;) {
      const here = open.get(state) ?? [];
      // What does not lead away comes first, though by the number it names it may come out otherwise here.
      const next =
        here.find(({ moves }) => !moves) ?? pick(random, here) ?? wayTo(ways, state, (other) => (open.get(other)?.length ?? 0) > 0);
      if (next === undefined) break;
      remove(open, next);
      state = writer.write(id, next.question).to ?? state;
    }
    if (left(open) === before)
      throw new Error(`no way leads to ${[...open].flatMap(([at, some]) => (some.length > 0 ? [at] : [])).join(', ')}`);
  }
  return writer.lines;
}

const namespace = '5f1c3c7e-2b1d-5c55-9d0e-9e1f3a4b7c11';

/** A question with how it is answered. */
interface Answered {
  readonly question: Question;
  /** It leads elsewhere. */
  readonly moves: boolean;
  readonly to: State;
  /** It is a row, or shows a goal that nothing chosen before it shows. */
  readonly chosen: boolean;
}

function answersTo(definition: Definition, random: () => number, withRows: boolean): readonly Answered[] {
  const wanted = new Set<Goal>(goalsOf(definition));
  const questions = shuffled(questionsOn(definition.id), random);
  return questions.flatMap((question): Answered[] => {
    const { state, command, facts, row } = question;
    const decision = decide(definition, { state, sequence: 9, changed: 8 }, command, facts);
    // What is done stands in the order of time and at its own number, so it is done on the same day and names no number.
    if (decision.ok && (command.at !== noonOf(today) || command.expectedSequence !== undefined)) return [];
    const shown = shownBy(definition, {
      outcome: decision.ok ? 'accepted' : 'refused',
      standing: { state, sequence: 9, changed: 8 },
      command: command as unknown as JsonObject,
      facts: facts as JsonObject,
      reasons: decision.ok ? [] : decision.reasons,
    });
    const chosen = shown.filter((goal) => wanted.delete(goal)).length > 0 || (row && withRows);
    return [{ question, moves: decision.ok && decision.to !== state, to: decision.ok ? decision.to : state, chosen }];
  });
}

/** The first step of a shortest way from here to a state that is looked for. */
function wayTo(ways: ReadonlyMap<State, readonly Answered[]>, from: State, isLookedFor: (state: State) => boolean): Answered | undefined {
  const seen = new Set([from]);
  let edge = (ways.get(from) ?? []).map((way) => ({ first: way, at: way.to }));
  while (edge.length > 0) {
    const fresh = edge.filter(({ at }, place) => !seen.has(at) && edge.findIndex((other) => other.at === at) === place);
    for (const { at } of fresh) seen.add(at);
    const found = fresh.find(({ at }) => isLookedFor(at));
    if (found !== undefined) return found.first;
    edge = fresh.flatMap(({ first, at }) => (ways.get(at) ?? []).map((way) => ({ first, at: way.to })));
  }
  return undefined;
}

function push(by: Map<State, Answered[]>, answered: Answered): void {
  const { state } = answered.question;
  by.set(state, [...(by.get(state) ?? []), answered]);
}

function remove(by: Map<State, Answered[]>, answered: Answered): void {
  const { state } = answered.question;
  by.set(
    state,
    (by.get(state) ?? []).filter((other) => other !== answered),
  );
}

const left = (by: ReadonlyMap<State, readonly Answered[]>): number => [...by.values()].reduce((sum, { length }) => sum + length, 0);

const pick = <T>(random: () => number, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  return all
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function dice(seed: string): () => number {
  let state = [...seed].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
