import type { State } from './definition.js';
import { edgesOpenIn, leadsTo, type Outline, type Place } from './outline.js';

/** What the machine must satisfy as a whole. Its edges must be sound one by one, each with somebody to take it (`edgeProblems`). */
export function graphProblems(machine: Outline): readonly string[] {
  const leaves = machine.places.filter(({ leaf }) => leaf);
  const ways = new Map(leaves.map((leaf) => [leaf.path, waysOut(machine, leaf)]));
  const reached = closure([machine.initial], (state) => ways.get(state) ?? []);
  const ending = closure(
    leaves.filter(({ final }) => final).map(({ path }) => path),
    (state) => leaves.filter(({ path }) => ways.get(path)!.includes(state)).map(({ path }) => path),
  );
  return [...leaves.flatMap((leaf) => leafProblems(machine, leaf, ways.get(leaf.path)!, reached, ending)), ...initialProblems(machine)];
}

/** The other leaves that one step leads to. */
const waysOut = (machine: Outline, leaf: Place): readonly State[] =>
  edgesOpenIn(machine, leaf)
    .map((edge) => leadsTo(edge, leaf.path))
    .filter((to) => to !== leaf.path);

function leafProblems(
  machine: Outline,
  leaf: Place,
  out: readonly State[],
  reached: ReadonlySet<State>,
  ending: ReadonlySet<State>,
): readonly string[] {
  const problems: string[] = reached.has(leaf.path) ? [] : [`${leaf.path}: cannot be reached`];
  if (leaf.final) return edgesOpenIn(machine, leaf).length === 0 ? problems : [...problems, `${leaf.path}: is final, but has edges`];
  if (out.length === 0) return [...problems, `${leaf.path}: has no way out`];
  return ending.has(leaf.path) ? problems : [...problems, `${leaf.path}: no way leads from it to an end`];
}

/** Where nothing exists yet there is one thing to do, creation, and no way back. */
function initialProblems(machine: Outline): readonly string[] {
  const initial = machine.places.find(({ path }) => path === machine.initial);
  if (initial === undefined) return [];
  const open = edgesOpenIn(machine, initial);
  const problems =
    open.length === 1 && open[0]!.to !== null ? [] : [`${initial.path}: is where nothing exists yet, so it has one edge, which creates`];
  const back = machine.edges.filter(({ from, to }) => to === initial.path && from !== initial.path);
  return [...problems, ...back.map(({ from, command }) => `${from}, ${command}: leads back to where nothing exists yet`)];
}

function closure(start: readonly State[], next: (state: State) => readonly State[]): ReadonlySet<State> {
  const found = new Set(start);
  for (const state of found) for (const other of next(state)) found.add(other);
  return found;
}
