import { canonical } from './canonical.js';
import type { JsonObject } from './definition.js';

/** What a definition may not use, and where that belongs instead. */
const banned: Readonly<Record<string, string>> = {
  invoke: 'work outside belongs to an effect handler',
  after: 'time is a row in wakeups',
  always: 'every move is a command',
  entry: 'effects stand on edges',
  exit: 'effects stand on edges',
  context: 'an instance is a state and its rows',
  history: 'history states are not used',
  onDone: 'every move is a command',
  onError: 'every move is a command',
  route: 'every move is a command',
};
const rootKeys = ['id', 'initial', 'states', 'on'];
const nodeKeys = ['type', 'initial', 'states', 'on'];
const edgeKeys = ['target', 'guard', 'actions', 'meta'];
const metaKeys = ['inputs', 'auto', 'beside'];
const inputKeys = ['optional', 'min', 'fields', 'by'];

/** Whether a config is plain JSON that says only what a definition may say. Nothing else is looked at where this finds a problem. */
export function shapeProblems(config: JsonObject): readonly string[] {
  const foreign = foreignValues(config, '', []);
  if (foreign.length > 0) return foreign;
  if (!survivesJson(config)) return ['does not survive JSON'];
  const problems = [...keysIn('the machine', config, rootKeys)];
  if (typeof config['id'] !== 'string' || config['id'] === '') problems.push('the machine has no id');
  return [...problems, ...nodeProblems('', config)];
}

function nodeProblems(path: string, node: JsonObject): readonly string[] {
  const name = path === '' ? 'the machine' : path;
  const problems: string[] = path === '' ? [] : [...keysIn(path, node, nodeKeys)];
  if (node['type'] !== undefined && node['type'] !== 'final')
    problems.push(`${name}: a state is plain or final, not ${text(node['type'])}`);
  const states = node['states'] ?? {};
  const on = node['on'] ?? {};
  if (!isObject(states)) return [...problems, `${name}: states must be an object`];
  if (!isObject(on)) return [...problems, `${name}: on must be an object`];
  if (Object.keys(states).length > 0) {
    if (node['type'] === 'final') problems.push(`${name}: a final state holds no others`);
    if (typeof node['initial'] !== 'string' || !Object.hasOwn(states, node['initial']))
      problems.push(`${name}: does not say in which of its states it begins`);
  } else if (path === '') problems.push('the machine has no states');
  for (const [command, edge] of Object.entries(on)) problems.push(...edgeProblems(`${name}, ${command}`, edge));
  for (const [child, inner] of Object.entries(states)) {
    const inside = path === '' ? child : `${path}.${child}`;
    if (!/^[a-z][A-Za-z]*$/.test(child)) problems.push(`${inside}: a state name is letters in camel case`);
    problems.push(...(isObject(inner) ? nodeProblems(inside, inner) : [`${inside}: must be an object`]));
  }
  return problems;
}

function edgeProblems(name: string, edge: unknown): readonly string[] {
  if (!isObject(edge)) return [`${name}: must be one edge, an object`];
  const problems = [...keysIn(name, edge, edgeKeys)];
  if (edge['target'] !== undefined && (typeof edge['target'] !== 'string' || edge['target'].startsWith('.')))
    problems.push(`${name}: the target must be a path`);
  return [
    ...problems,
    ...guardProblems(name, edge['guard']),
    ...actionProblems(name, edge['actions'] ?? []),
    ...metaProblems(name, edge['meta'] ?? {}),
  ];
}

function guardProblems(name: string, guard: unknown): readonly string[] {
  if (!isObject(guard) || guard['type'] !== 'rules') return [`${name}: the guard must be "rules"`];
  const params = guard['params'];
  const all = isObject(params) ? params['all'] : undefined;
  const problems = [
    ...keysIn(`${name}, guard`, guard, ['type', 'params']),
    ...keysIn(`${name}, guard`, isObject(params) ? params : {}, ['all']),
  ];
  if (!Array.isArray(all) || all.length === 0) return [...problems, `${name}: needs at least one rule`];
  return [...problems, ...all.filter((ref) => !isObject(ref) || typeof ref['rule'] !== 'string').map(() => `${name}: a rule has no name`)];
}

function actionProblems(name: string, actions: unknown): readonly string[] {
  if (!Array.isArray(actions)) return [`${name}: actions must be a list`];
  return actions.flatMap((action: unknown) => {
    if (!isObject(action) || typeof action['type'] !== 'string' || !/^[a-z][A-Za-z]*$/.test(action['type']))
      return [`${name}: an effect is { type, params }, its type a verb`];
    if (action['params'] !== undefined && !isObject(action['params'])) return [`${name}: params of ${action['type']} must be an object`];
    return keysIn(`${name}, ${action['type']}`, action, ['type', 'params']);
  });
}

function metaProblems(name: string, meta: unknown): readonly string[] {
  if (!isObject(meta)) return [`${name}: meta must be an object`];
  const problems = [...keysIn(`${name}, meta`, meta, metaKeys)];
  for (const flag of ['auto', 'beside'])
    if (meta[flag] !== undefined && meta[flag] !== true) problems.push(`${name}: ${flag} is true or absent`);
  const inputs = meta['inputs'] ?? {};
  if (!isObject(inputs)) return [...problems, `${name}: inputs must be an object`];
  for (const [input, spec] of Object.entries(inputs)) {
    if (!isObject(spec)) problems.push(`${name}, ${input}: must be an object`);
    else {
      problems.push(...keysIn(`${name}, ${input}`, spec, inputKeys));
      if (spec['optional'] !== undefined && spec['optional'] !== true) problems.push(`${name}, ${input}: optional is true or absent`);
      if (spec['min'] !== undefined && !(Number.isInteger(spec['min']) && (spec['min'] as number) > 0))
        problems.push(`${name}, ${input}: min must be a whole number above 0`);
    }
  }
  return problems;
}

function keysIn(name: string, node: JsonObject, known: readonly string[]): readonly string[] {
  return Object.keys(node)
    .filter((key) => !known.includes(key))
    .map((key) => (banned[key] === undefined ? `${name}: unknown key "${key}"` : `${name}: "${key}" is not allowed, ${banned[key]}`));
}

/** Everything that is not JSON, by where it stands. */
function foreignValues(value: unknown, path: string, above: readonly unknown[]): readonly string[] {
  const name = path === '' ? 'the config' : path.slice(1);
  if (value === null || ['string', 'boolean'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${name}: ${value} is not JSON`];
  if (typeof value !== 'object') return [`${name}: a ${typeof value} is not JSON`];
  if (above.includes(value)) return [`${name}: refers to itself`];
  if (Array.isArray(value)) return value.flatMap((item, at) => foreignValues(item, `${path}.${at}`, [...above, value]));
  const kind = Object.getPrototypeOf(value) as object | null;
  if (kind !== null && Object.getPrototypeOf(kind) !== null) return [`${name}: a ${kind.constructor.name} is not JSON`];
  return Object.entries(value).flatMap(([key, item]) => foreignValues(item, `${path}.${key}`, [...above, value]));
}

function survivesJson(config: JsonObject): boolean {
  try {
    return canonical(config) === canonical(JSON.parse(JSON.stringify(config)) as JsonObject);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => JSON.stringify(value);
