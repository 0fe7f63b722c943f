import type { PlanContent } from '../plan/plan';
import { type ContentItem, type NameOf, sectionsOf } from './content-sections';

export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ItemChange {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

export interface SectionChange {
  readonly key: string;
  readonly title: string;
  readonly changes: readonly ItemChange[];
  /** Titles of what did not change. */
  readonly same: readonly string[];
}

/** What of a content changed, part by part: the text, tasks by key, reporting rules, agencies, and files by their hash. */
export function contentDiff(before: PlanContent, after: PlanContent, nameOf: NameOf): readonly SectionChange[] {
  const earlier = new Map(sectionsOf(before, nameOf).map(({ key, items }) => [key, items]));
  return sectionsOf(after, nameOf).map(({ key, title, items }) => {
    const olds = earlier.get(key) ?? [];
    const gone = olds.filter((old) => items.every((item) => item.key !== old.key));
    const changes = [
      ...items.flatMap((item) =>
        changeOf(
          olds.find((old) => old.key === item.key),
          item,
        ),
      ),
      ...gone.map((old): ItemChange => ({ key: old.key, title: old.title, kind: 'removed', fields: fieldsOf(old, undefined) })),
    ];
    const changed = new Set(changes.map((change) => change.key));
    return { key, title, changes, same: items.filter((item) => !changed.has(item.key)).map((item) => item.title) };
  });
}

function changeOf(old: ContentItem | undefined, item: ContentItem): readonly ItemChange[] {
  const fields = fieldsOf(old, item);
  if (old !== undefined && fields.length === 0) return [];
  return [{ key: item.key, title: item.title, kind: old === undefined ? 'added' : 'changed', fields }];
}

function fieldsOf(old: ContentItem | undefined, item: ContentItem | undefined): readonly FieldChange[] {
  return (item ?? old)!.fields
    .map(({ label }) => ({ label, before: textOf(old, label), after: textOf(item, label) }))
    .filter(({ before, after }) => before !== after);
}

const textOf = (item: ContentItem | undefined, label: string): string => item?.fields.find((field) => field.label === label)?.text ?? '';
