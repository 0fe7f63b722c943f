import type { Catalogue } from './catalogue.js';
import type { Checked } from './check.js';
import { allowed, type JsonObject, type Rule, type RuleBook } from './definition.js';
import { kitRules } from './v1/rules.js';

export const officer = { rule: 'actorHolds', positions: ['officer'], at: 'lead' };
export const system = { rule: 'actorHolds', positions: ['system'], at: 'lead' };
export const guard = (...all: readonly JsonObject[]) => ({ type: 'rules', params: { all } });

/** A small machine with nothing wrong, of kind task. */
export const sound: JsonObject = {
  id: 'task',
  initial: 'new',
  states: {
    new: { on: { 'task.open': { target: 'open', guard: guard(system), actions: [{ type: 'createTask' }] } } },
    open: {
      initial: 'working',
      states: {
        working: {
          on: {
            'task.submit': { target: 'waiting', guard: guard(officer, { rule: 'isFine' }), meta: { inputs: { note: { min: 3 } } } },
            'task.expire': { target: '#task.done', guard: guard(system), meta: { auto: true } },
          },
        },
        waiting: { on: { 'task.return': { target: 'working', guard: guard(officer) } } },
      },
      on: { 'task.cancel': { target: 'cancelled', guard: guard(officer) } },
    },
    done: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

const isFine: Rule = { reads: ['document'], check: () => allowed };
export const rules: RuleBook = { ...kitRules, isFine };
const words = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { vi: name, en: name }]));
const none = { states: {}, commands: {}, inputs: {}, denials: {} };
export const texts: Catalogue = {
  kit: none,
  plan: none,
  report: none,
  delivery: none,
  task: {
    states: words('new', 'open', 'open.working', 'open.waiting', 'done', 'cancelled'),
    commands: words('task.open', 'task.submit', 'task.expire', 'task.return', 'task.cancel'),
    inputs: words('note'),
    denials: { 'task.not-fine': { head: 'fix', vi: 'Sai {count}', en: 'Wrong {count}' } },
  },
};

export type Path = readonly string[];
/** The same tree with another value at one place; undefined takes the place away. */
export function withAt(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const { [key]: inner, ...others } = (tree ?? {}) as Record<string, unknown>;
  const next = withAt(inner, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}
export const configWith = (path: Path, value: unknown) => withAt(sound, path, value) as JsonObject;
export const taskOf = (config: JsonObject, book: RuleBook = rules): Checked => ({ id: 'task/v1', kind: 'task', config, rules: book });
