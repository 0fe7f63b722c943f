import { type Config, type Definition, define, type JsonObject, type RuleRef, type State } from '../../workflows/kit/definition.js';

/** A definition with one thing taken away from one edge. */
export interface Mutant {
  readonly what: string;
  readonly command: string;
  /** The leaves in which the mutated edge is the one that is judged. */
  readonly states: readonly State[];
  readonly build: () => Definition;
}

type Path = readonly (string | number)[];
type Sort = 'rule' | 'rule for whom' | 'position or act' | 'input' | 'input for whom' | 'least length';

/** Every mutant of a definition: each rule away, each `by` away, each position or act out of a list, each input, its `by` and its least length away. */
export function mutantsOf(definition: Definition): ReadonlyMap<Sort, readonly Mutant[]> {
  const found = new Map<Sort, Mutant[]>();
  for (const { node, path, state } of nodesOf(definition.config)) {
    for (const [command, edge] of Object.entries((node['on'] ?? {}) as Record<string, JsonObject>)) {
      const states = definition.leaves.filter(
        (leaf) => (leaf === state || leaf.startsWith(`${state}.`)) && definition.edges.get(leaf)!.get(command)?.from === state,
      );
      for (const [sort, inner] of removable(edge)) {
        const whole = [...path, 'on', command, ...inner];
        const what = `${sort}: ${state} + ${command}: ${inner.join('/')}`;
        const build = () => define(definition.id, definition.kind, without(definition.config, whole), definition.rules, 'mutant');
        found.set(sort, [...(found.get(sort) ?? []), { what, command, states, build }]);
      }
    }
  }
  return found;
}

function removable(edge: JsonObject): readonly (readonly [Sort, Path])[] {
  const refs = (edge['guard'] as unknown as { params: { all: readonly RuleRef[] } }).params.all;
  const inputs = Object.entries(((edge['meta'] as JsonObject | undefined)?.['inputs'] ?? {}) as Record<string, JsonObject>);
  return [
    ...refs.flatMap((ref, place): (readonly [Sort, Path])[] => {
      const at = ['guard', 'params', 'all', place];
      const lists = ['positions', 'acts'].filter((name) => Array.isArray(ref[name]) && (ref[name] as readonly unknown[]).length > 1);
      return [
        ['rule', at],
        ...('by' in ref ? [['rule for whom', [...at, 'by']] as const] : []),
        ...lists.flatMap((name) =>
          (ref[name] as readonly unknown[]).map((_, member) => ['position or act', [...at, name, member]] as const),
        ),
      ];
    }),
    ...inputs.flatMap(([name, spec]): (readonly [Sort, Path])[] => {
      const at = ['meta', 'inputs', name];
      return [
        ...('optional' in spec ? [] : [['input', at] as const]),
        ...('by' in spec ? [['input for whom', [...at, 'by']] as const] : []),
        ...('fields' in spec ? [['input', [...at, 'fields']] as const] : []),
        ...('min' in spec ? [['least length', [...at, 'min']] as const] : []),
      ];
    }),
  ];
}

function* nodesOf(node: JsonObject, path: Path = [], state: State = ''): Generator<{ node: JsonObject; path: Path; state: State }> {
  if (state !== '') yield { node, path, state };
  for (const [name, child] of Object.entries((node['states'] ?? {}) as Record<string, JsonObject>)) {
    yield* nodesOf(child, [...path, 'states', name], state === '' ? name : `${state}.${name}`);
  }
}

/** A copy of the config in which the member at this path is gone. */
function without(config: Config, path: Path): Config {
  const copy = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((node: unknown, key) => (node as Record<string | number, unknown>)[key], copy) as Record<
    string | number,
    unknown
  >;
  const last = path.at(-1)!;
  if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
  return copy as Config;
}
