import type { Effect, InputSpec, JsonObject, RuleRef, State } from './definition.js';

/** A state of a machine as written: a leaf, or one that holds others. */
export interface Place {
  readonly path: State;
  readonly leaf: boolean;
  readonly final: boolean;
  /** The states that hold it, from the outside in; the root is not among them. */
  readonly above: readonly State[];
}

/** An edge where it is written. `to` is the leaf it leads to, null when it stays, undefined when there is no such state. */
export interface OutlinedEdge {
  readonly from: State;
  readonly command: string;
  readonly target: string | null;
  readonly to: State | null | undefined;
  readonly rules: readonly RuleRef[];
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly effects: readonly Effect[];
  readonly auto: boolean;
  readonly beside: boolean;
}

export interface Outline {
  readonly id: string;
  readonly initial: State;
  readonly places: readonly Place[];
  readonly edges: readonly OutlinedEdge[];
}

/** A machine read from its JSON alone, for checking and drawing. Its shape must be sound (`shapeProblems`). */
export function outline(config: JsonObject): Outline {
  const id = config['id'] as string;
  const places: Place[] = [];
  const written: { from: State; command: string; raw: JsonObject }[] = [];
  const visit = (node: JsonObject, path: State, above: readonly State[]): void => {
    const children = Object.entries((node['states'] ?? {}) as Record<string, JsonObject>);
    if (path !== '') places.push({ path, leaf: children.length === 0, final: node['type'] === 'final', above });
    for (const [command, raw] of Object.entries((node['on'] ?? {}) as Record<string, JsonObject>))
      written.push({ from: path, command, raw });
    for (const [name, child] of children) visit(child, join(path, name), path === '' ? [] : [...above, path]);
  };
  visit(config, '', []);
  const known = new Set(places.map(({ path }) => path));
  const edges = written.map(({ from, command, raw }) => edgeOf(config, id, known, from, command, raw));
  return { id, initial: leafBelow(config, '') ?? '', places, edges };
}

/** The edges open in a state: its own, and those of the states that hold it. */
export function edgesOpenIn({ edges }: Outline, { path, above }: Place): readonly OutlinedEdge[] {
  return edges.filter(({ from }) => from === path || above.includes(from) || from === '');
}

/** Where the leaf that an edge is taken from ends up; the same leaf when it stays. */
export const leadsTo = (edge: OutlinedEdge, from: State): State => edge.to ?? from;

function edgeOf(config: JsonObject, id: string, known: ReadonlySet<State>, from: State, command: string, raw: JsonObject): OutlinedEdge {
  const target = (raw['target'] as string | undefined) ?? null;
  const meta = (raw['meta'] ?? {}) as { inputs?: Record<string, InputSpec>; auto?: true; beside?: true };
  const actions = (raw['actions'] ?? []) as readonly { type: string; params?: JsonObject }[];
  const path = target === null ? null : resolve(id, from, target);
  return {
    from,
    command,
    target,
    to: path === null ? null : known.has(path) ? leafBelow(nodeAt(config, path), path) : undefined,
    rules: (raw['guard'] as { params: { all: readonly RuleRef[] } }).params.all,
    inputs: meta.inputs ?? {},
    effects: actions.map(({ type, params }) => ({ type, params: params ?? {} })),
    auto: meta.auto === true,
    beside: meta.beside === true,
  };
}

/** `#task.cancelled` counts from the root, `working` from the state that holds the one where the edge is written. */
function resolve(id: string, from: State, target: string): State {
  if (target.startsWith('#')) return target.startsWith(`#${id}.`) ? target.slice(id.length + 2) : target;
  return join(from.split('.').slice(0, -1).join('.'), target);
}

const join = (path: State, name: string): State => (path === '' ? name : `${path}.${name}`);

function nodeAt(config: JsonObject, path: State): JsonObject {
  return path.split('.').reduce((node, name) => (node['states'] as Record<string, JsonObject>)[name]!, config);
}

/** Undefined where a state that holds others does not say where it begins. */
function leafBelow(node: JsonObject, path: State): State | undefined {
  const states = (node['states'] ?? {}) as Record<string, JsonObject>;
  if (Object.keys(states).length === 0) return path;
  const child = states[node['initial'] as string];
  return child === undefined ? undefined : leafBelow(child, join(path, node['initial'] as string));
}
