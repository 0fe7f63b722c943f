import type { PlanChange, PlanContent } from './plan-content.js';

/** One task key of the amended plan; open while some agency still has it to do. */
export interface AmendedKey {
  readonly key: string;
  readonly open: boolean;
}

/**
 * Keys of changes that do not fit the amended plan, each once; see `RelationFact.misfits`. Null keys: nothing is amended, so nothing can be
 * changed. One change per key and document, because each task takes one amendment from one entry.
 */
export function misfitsOf({ tasks, changes }: Pick<PlanContent, 'tasks' | 'changes'>, amended: readonly AmendedKey[] | null): string[] {
  const keyed = changes.map((change) => ({ op: change.op, key: change.op === 'add' ? change.task.key : change.key }));
  if (amended === null) return distinct(keyed.map(({ key }) => key));
  const misfits = keyed.filter(({ op, key }, place) => {
    const known = amended.find((task) => task.key === key);
    const second = keyed.findIndex((other) => other.key === key) < place;
    return second || (op === 'add' ? known !== undefined : known?.open !== true);
  });
  return distinct([...tasks, ...misfits].map(({ key }) => key));
}

/** The keys as they will be when amending documents that wait have been taken, in the order in which they are. */
export function afterWaiting(amended: readonly AmendedKey[], waiting: readonly (readonly PlanChange[])[]): readonly AmendedKey[] {
  const open = new Map(amended.map((task) => [task.key, task.open]));
  for (const change of waiting.flat()) {
    if (change.op === 'add') open.set(change.task.key, true);
    else if (change.op === 'drop') open.set(change.key, false);
  }
  return [...open].map(([key, isOpen]) => ({ key, open: isOpen }));
}

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)];
