import { t } from '../../language/language';
import type { PlanContent } from '../plan/plan';

/** The parts of a content, each with a form of its own; of a list one entry by its place: `tasks.0`. */
export const partNames = ['general', 'body', 'tasks', 'dissemination', 'reporting', 'recipients', 'annexes', 'changes'] as const;
export type PartName = (typeof partNames)[number];

export interface Part {
  readonly name: PartName;
  /** Of `tasks`, `reporting` and `changes`: which entry; the list itself where absent. */
  readonly place?: number;
}

export function partOf(value: unknown): Part {
  const [name, place] = typeof value === 'string' ? value.split('.') : [];
  const known = partNames.find((one) => one === name);
  if (known === undefined) return { name: 'general' };
  return place !== undefined && /^\d+$/.test(place) ? { name: known, place: Number(place) } : { name: known };
}

export const partText = ({ name, place }: Part): string => (place === undefined ? name : `${name}.${place}`);

export function partLabel(name: PartName): string {
  switch (name) {
    case 'general':
      return t('Thông tin chung');
    case 'body':
      return t('Nội dung');
    case 'tasks':
      return t('Nhiệm vụ');
    case 'dissemination':
      return t('Quán triệt');
    case 'reporting':
      return t('Chế độ báo cáo');
    case 'recipients':
      return t('Nơi nhận');
    case 'annexes':
      return t('Phụ lục');
    case 'changes':
      return t('Các thay đổi đối với kế hoạch gốc');
  }
}

/** Where a reason against submission is mended: by the keys it names, or else by what it is about. */
export function partsToMend(
  code: string,
  params: Readonly<Record<string, unknown>>,
  content: PlanContent,
): readonly (Part & { readonly key?: string })[] {
  const keys = Array.isArray(params['keys']) ? params['keys'].map(String) : [];
  if (keys.length > 0) return keys.flatMap((key) => partOfKey(key, content));
  const named = fieldOf[code];
  return named === undefined ? [] : [{ name: named }];
}

function partOfKey(key: string, { tasks, reporting, changes }: PlanContent): readonly (Part & { readonly key: string })[] {
  if (key === 'dissemination') return [{ name: 'dissemination', key: partLabel('dissemination') }];
  if (key === 'endsOn') return [{ name: 'general', key: t('Thực hiện đến ngày') }];
  const places = [
    { name: 'tasks', place: tasks.findIndex((one) => one.key === key) },
    { name: 'reporting', place: reporting.findIndex((one) => one.key === key) },
    { name: 'changes', place: changes.findIndex((one) => (one.op === 'add' ? one.task.key : one.key) === key) },
  ] as const;
  const found = places.find(({ place }) => place >= 0);
  return found === undefined ? [] : [{ ...found, key }];
}

/** What a reason without keys is about. */
const fieldOf: Readonly<Record<string, PartName>> = {
  'plan.without-title': 'general',
  'plan.without-monitoring-agency': 'general',
  'plan.without-recipients': 'recipients',
  'plan.without-task': 'tasks',
  'plan.without-change': 'changes',
};
