import type { components } from '../api/schema.gen';
import type { Move } from '../documents/moves';

export type Workflow = components['schemas']['WorkflowView'];
type WorkflowEdge = components['schemas']['WorkflowEdge'];

/** One step that was taken: from which state to which, by which command. */
export interface TakenStep {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** Where a document stands in its workflow, and how it came there. */
export interface Course {
  readonly state: string;
  /** In the order in which they were taken. */
  readonly taken: readonly TakenStep[];
  /** In a replay: steps still to come, whose ways are drawn too, so that the drawing keeps its shape from step to step. */
  readonly later?: readonly TakenStep[];
  /** What the server lists as open in this state; empty where nothing is to be done, as in a replay. */
  readonly moves: readonly Move[];
}

export interface DrawnState {
  readonly path: string;
  readonly label: string;
  readonly look: 'current' | 'visited' | 'ahead';
  readonly final: boolean;
  /** Moves that leave the document in this state. */
  readonly stays: readonly Move[];
}

/** A way between two states. `taken` ones are solid, and bear the moves that could be taken along them now. */
export interface DrawnWay {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly taken: boolean;
  readonly moves: readonly Move[];
}

export interface Drawing {
  readonly states: readonly DrawnState[];
  readonly ways: readonly DrawnWay[];
  /** Names of further ends that a document may come to, which are left out. */
  readonly otherEnds: readonly string[];
}

/**
 * What is drawn of a document: the ways it took; the ways that moves lead along now; and of the rest one way into each state, the first
 * that reaches it, since all of them together hide what matters. Of the ends that nothing leads to yet only the furthest is drawn.
 */
export function drawingOf(workflow: Workflow, { state, taken, later = [], moves }: Course): Drawing {
  const { edges, order, first } = mapOf(workflow);
  const ways = new Map<string, { from: string; to: string; labels: Set<string>; taken: boolean; moves: Move[] }>();
  const way = (from: string, to: string) => {
    const key = `${from} ${to}`;
    const known = ways.get(key) ?? { from, to, labels: new Set<string>(), taken: false, moves: [] };
    ways.set(key, known);
    return known;
  };
  const walk = ({ from, to, type }: TakenStep) => {
    const drawn = way(from, to);
    drawn.labels.add(edges.find((one) => one.from === from && one.edge.command === type)?.edge.label ?? type);
    return drawn;
  };
  for (const step of taken) if (step.from !== step.to) walk(step).taken = true;
  for (const step of later) if (step.from !== step.to) walk(step);
  for (const move of moves) {
    const to = targetOf(workflow, state, move.type);
    if (to !== state) way(state, to).moves.push(move);
  }
  const touched = new Set([state, ...[...ways.values()].flatMap(({ from, to }) => [from, to])]);
  const { last, others } = untouchedEnds(workflow, order, edges, touched);
  const left = new Set(others.map(({ path }) => path));
  for (const { edge, from, to } of first)
    if (!left.has(to) && to !== last?.to && !ways.has(`${from} ${to}`)) way(from, to).labels.add(edge.label);
  if (last !== undefined) way(last.from, last.to).labels.add(last.edge.label);
  const visited = new Set(taken.flatMap(({ from, to }) => [from, to]));
  return {
    states: workflow.states
      .filter(({ leaf, path }) => leaf && !left.has(path))
      .map(({ path, label, final }) => ({
        path,
        label,
        final,
        look: path === state ? 'current' : visited.has(path) ? 'visited' : 'ahead',
        stays: path === state ? moves.filter(({ type, allowed }) => allowed && targetOf(workflow, state, type) === state) : [],
      })),
    ways: [...ways.values()].map((one) => ({ ...one, labels: [...one.labels] })),
    otherEnds: others.map(({ label }) => label),
  };
}

/** A definition without a document: one way into each state, and every way out of the chosen one. */
export function allWaysOf(workflow: Workflow, chosen: string): Drawing {
  const { first } = mapOf(workflow);
  const out = waysOutOf(workflow, chosen).filter(({ to }) => to !== null && to !== chosen);
  const targets = [...new Set(out.map(({ to }) => to as string))];
  const lit = targets.map((to) => ({
    from: chosen,
    to,
    labels: [...new Set(out.filter((edge) => edge.to === to).map(({ label }) => label))],
    taken: true,
    moves: [],
  }));
  const rest = first.filter(({ from }) => from !== chosen);
  return {
    states: workflow.states
      .filter(({ leaf }) => leaf)
      .map(({ path, label, final }) => ({ path, label, final, look: path === chosen ? 'current' : 'ahead', stays: [] })),
    ways: [...rest.map(({ edge, from, to }) => ({ from, to, labels: [edge.label], taken: false, moves: [] })), ...lit],
    otherEnds: [],
  };
}

/** The state a command leads to from where the document stands; the same state where it stays. */
export function targetOf(workflow: Workflow, state: string, command: string): string {
  return waysOutOf(workflow, state).find((edge) => edge.command === command)?.to ?? state;
}

/** The edges written in a state and in those that hold it. */
function waysOutOf({ edges }: Workflow, state: string): readonly WorkflowEdge[] {
  return edges.filter(({ from }) => from === '' || from === state || state.startsWith(`${from}.`));
}

interface Placed {
  readonly edge: WorkflowEdge;
  readonly from: string;
  readonly to: string;
}

/** Every way between two states; states in the order in which they are reached, breadth first; and of each the way that reaches it first. */
function mapOf(workflow: Workflow) {
  const edges = workflow.states
    .filter(({ leaf }) => leaf)
    .flatMap(({ path }) => waysOutOf(workflow, path).map((edge): Placed => ({ edge, from: path, to: edge.to ?? path })));
  const reached = new Set([workflow.initial]);
  const first: Placed[] = [];
  for (const state of reached)
    for (const one of edges.filter(({ from }) => from === state)) {
      if (reached.has(one.to)) continue;
      reached.add(one.to);
      first.push(one);
    }
  return { edges, order: [...reached], first };
}

/** Ends that nothing drawn so far leads to: the way from furthest on into the first of them, and all others. */
function untouchedEnds({ states }: Workflow, order: readonly string[], edges: readonly Placed[], touched: ReadonlySet<string>) {
  const ends = states.filter(({ leaf, final, path }) => leaf && final && !touched.has(path));
  const ways = edges.filter(({ to }) => ends.some(({ path }) => path === to));
  const last = ways.reduce<Placed | undefined>(
    (furthest, one) => (furthest === undefined || order.indexOf(one.from) > order.indexOf(furthest.from) ? one : furthest),
    undefined,
  );
  return { last, others: ends.filter(({ path }) => path !== last?.to) };
}
