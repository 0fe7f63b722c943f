import { decide } from '../../workflows/kit/decide.js';
import type { Definition, Facts, State } from '../../workflows/kit/definition.js';
import type { PastAct } from '../../workflows/kit/v1/rules.js';
import type { Who } from './allowed.js';
import { actorOf, commandOf } from './cast.js';
import { fullInput } from './inputs.js';
import { usual } from './usual.js';

/**
 * Every path through the review of a plan, breadth first, with a few principals each of whom holds every post everywhere and acts in
 * person or for any other. What counts is who ever did which act, the state, and who brought the document here: permuting the principals
 * changes nothing, so they are sorted. What brought it to a later step is forgotten when it goes back: coming there again overwrites it.
 */

/** One bit per act: who ever did it, in person or through a delegate. */
const acts = [
  'plan.create',
  'plan.revise',
  'plan.submit',
  'plan.approve@draft.divisionReview',
  'plan.approve@draft.leadershipReview',
  'plan.approve@draft.officeVerification',
  'plan.sign',
];
const steps = [
  'draft.composing',
  'draft.divisionReview',
  'draft.leadershipReview',
  'draft.officeVerification',
  'draft.signing',
  'draft.awaitingNumber',
];

/** Per principal: the acts done, and, above them, the steps to which that one's act brought the document. */
interface Node {
  readonly state: State;
  readonly people: readonly number[];
}

/** Who may try which command in the review; every principal can be given each of these posts. */
const tries: Readonly<Record<string, readonly Who[]>> = {
  'plan.create': ['officer@drafting'],
  'plan.revise': ['officer@drafting'],
  'plan.submit': ['officer@drafting'],
  'plan.approve': ['divisionHead@drafting', 'agencyHead@drafting', 'officeChief@issuing'],
  'plan.sign': ['chair@issuing'],
  'plan.return': ['divisionHead@drafting', 'agencyHead@drafting', 'officeChief@issuing', 'chair@issuing', 'clerk@issuing'],
  'plan.recall': ['officer@drafting'],
};

export interface Search {
  readonly visited: number;
  readonly judged: number;
  /** Levels until nothing new was reached. */
  readonly depth: number;
  readonly states: ReadonlySet<State>;
  /** Two acts that one principal did and must not both do. */
  readonly violations: readonly string[];
}

/** Goes on until nothing new is reached, or to the first level on which somebody did what nobody may. */
export function searchReview(definition: Definition, principals: number): Search {
  const first: Node = { state: 'new', people: Array.from({ length: principals }, () => 0) };
  const seen = new Set([keyOf(first)]);
  const violations = new Set<string>();
  const states = new Set<State>();
  let frontier: readonly Node[] = [first];
  let judged = 0;
  let depth = 0;
  for (; frontier.length > 0 && violations.size === 0; depth++) {
    const next: Node[] = [];
    for (const node of frontier) {
      for (const reached of stepsFrom(definition, node, () => judged++)) {
        const key = keyOf(reached);
        if (seen.has(key)) continue;
        seen.add(key);
        states.add(reached.state);
        for (const person of reached.people) for (const clash of clashesOf(person)) violations.add(clash);
        next.push(reached);
      }
    }
    frontier = next;
  }
  return { visited: seen.size, judged, depth, states, violations: [...violations] };
}

function* stepsFrom(definition: Definition, node: Node, count: () => void): Generator<Node> {
  const past = pastOf(node);
  for (const [command, posts] of Object.entries(tries)) {
    if (!definition.edges.get(node.state)?.has(command)) continue;
    for (const who of posts) {
      const facts = usual(definition.id, node.state, command, who);
      // Two principals with the same past are the same person to the judge, so one of each sort is asked.
      for (const group of groupsOf(node.people)) {
        count();
        const to = judge(definition, node.state, command, who, group, { ...facts, past } as unknown as Facts);
        if (to !== undefined) yield sorted(after(node, command, to, group));
      }
    }
  }
}

/** The principals of an act: one alone, or a delegate and the holder of the post. Which of the two acts plays no part in what is remembered. */
function groupsOf(people: readonly number[]): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  people.forEach((mine, actor) => {
    found.set(`${mine}`, [actor]);
    people.forEach((theirs, holder) => {
      if (actor !== holder) found.set(`${mine} for ${theirs}`, [actor, holder]);
    });
  });
  return [...found.values()];
}

function judge(
  definition: Definition,
  state: State,
  command: string,
  who: Who,
  [person, holder]: readonly number[],
  known: Facts,
): State | undefined {
  const own = holder === undefined;
  const actor = actorOf(
    who,
    own ? { personId: nameOf(person!) } : { personId: nameOf(person!), hat: { holderId: nameOf(holder) }, grant: {} },
  );
  const facts = { ...known, actor } as unknown as Facts;
  const decision = decide(definition, { state, sequence: 1, changed: 1 }, commandOf(command, facts, fullInput(command)), facts);
  return decision.ok ? decision.to : undefined;
}

const nameOf = (place: number): string => `principal:${place}`;
const brought = (step: State): number => 1 << (acts.length + steps.indexOf(step));
const bitsAbove = (step: State): number => steps.slice(steps.indexOf(step) + 1).reduce((bits, later) => bits | brought(later), 0);
const actBit = (command: string, from: State): number => {
  const place = acts.indexOf(command) === -1 ? acts.indexOf(`${command}@${from}`) : acts.indexOf(command);
  return place === -1 ? 0 : 1 << place;
};

/** Only what is submitted, approved or signed brings a document anywhere; what is beyond where it stands now is forgotten. */
function after({ state, people }: Node, command: string, to: State, group: readonly number[]): Node {
  const brings = ['plan.submit', 'plan.approve', 'plan.sign'].includes(command);
  return {
    state: to,
    people: people.map((bits, place) => {
      const kept = (brings ? bits & ~brought(to) : bits) & ~bitsAbove(to);
      return group.includes(place) ? kept | actBit(command, state) | (brings ? brought(to) : 0) : kept;
    }),
  };
}

/** A history that says the same: one act per kind and person; an act that brought the document to a step on the way comes with that step. */
function pastOf({ people }: Node): readonly PastAct[] {
  const ever = people.flatMap((bits, place) =>
    acts.flatMap((act, bit): PastAct[] => {
      const [command, from] = act.split('@') as [string, string | undefined];
      return bits & (1 << bit) ? [{ command, from: from ?? 'elsewhere', to: 'elsewhere', sequence: 1, principals: [nameOf(place)] }] : [];
    }),
  );
  const bringing = steps.flatMap((step): PastAct[] => {
    const principals = people.flatMap((bits, place) => (bits & brought(step) ? [nameOf(place)] : []));
    return principals.length === 0 ? [] : [{ command: 'plan.submit', from: 'elsewhere', to: step, sequence: 2, principals }];
  });
  return [
    ...ever,
    ...bringing.map((act) => ({ ...act, command: act.to === 'draft.awaitingNumber' ? 'plan.sign' : bringsTo(act.to, bringing) })),
  ];
}

/** The first step behind composing is reached by submitting, the others by an approval. */
const bringsTo = (step: State, bringing: readonly PastAct[]): string => (bringing[0]!.to === step ? 'plan.submit' : 'plan.approve');

/** R-07, written out: draft, division, content, form, signature; content and signature may meet. */
const sets: readonly (readonly [string, number])[] = [
  ['drafted', 0b0000111],
  ['approved in the division', 0b0001000],
  ['checked content', 0b0010000],
  ['checked form', 0b0100000],
  ['signed', 0b1000000],
];
function clashesOf(person: number): readonly string[] {
  const inSets = sets.filter(([, bits]) => person & bits).map(([name]) => name);
  const both = inSets.flatMap((one, place) => inSets.slice(place + 1).map((other) => `${one} and ${other}`));
  return both.filter((pair) => pair !== 'checked content and signed');
}

const sorted = ({ state, people }: Node): Node => ({ state, people: [...people].sort((a, b) => a - b) });
const keyOf = ({ state, people }: Node): string => `${state} ${people.join(' ')}`;
