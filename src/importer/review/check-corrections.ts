import { type FieldError, MalformedError } from '../../platform/app-error.js';
import type { Change } from './decisions.js';
import type { ImportItem, ItemKind } from './items.js';

/**
 * Every decision names an item once, and a correction has the form of that item's value; what stands inside is checked with the whole
 * content. Throws a `MalformedError` that names each wrong one.
 */
export function requireFittingDecisions(changes: readonly Change[], items: readonly ImportItem[]): void {
  const kinds = new Map(items.map(({ key, kind }) => [key, kind]));
  const seen = new Set<string>();
  const errors = changes.flatMap(({ item, action, value }, at): FieldError[] => {
    const kind = kinds.get(item);
    if (kind === undefined) return [wrong(at, 'item', 'unknownItem', `there is no item ${item}`)];
    if (seen.has(item)) return [wrong(at, 'item', 'repeatedItem', `${item} is decided twice`)];
    seen.add(item);
    if (action !== 'correct' || fits[kind](value)) return [];
    return [wrong(at, 'value', 'isItemValue', `value must have the form of a ${kind}`)];
  });
  if (errors.length > 0) throw new MalformedError(errors);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const fits: Readonly<Record<ItemKind, (value: unknown) => boolean>> = {
  title: isText,
  basis: isText,
  body: isText,
  task: isObject,
  assignment: isObject,
  report: (value) => Array.isArray(value) && value.length <= 50 && value.every(isObject),
  dissemination: (value) => value === null || isObject(value),
  recipient: (value) => {
    const { printed, refs, ...more } = Object(value) as Record<string, unknown>;
    return isText(printed) && Array.isArray(refs) && Object.keys(more).length === 0;
  },
  monitoring: (value) => value === null || isText(value),
};

const wrong = (at: number, field: string, code: string, message: string): FieldError => ({
  path: `decisions.${at}.${field}`,
  code,
  message,
});
