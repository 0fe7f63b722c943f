import type { HistoryItem } from '../../documents/use-whole-history';

/** One content a plan had: by whom and when it was saved, and whether it was submitted so. */
export interface Revision {
  readonly hash: string;
  /** From 1, in the order in which they were saved. */
  readonly no: number;
  readonly at: string;
  readonly by: string | null;
  readonly submitted: boolean;
}

/** The revisions that a history names, the first one first. A content that came back keeps its latest place. */
export function revisionsIn(items: readonly HistoryItem[]): readonly Revision[] {
  const found = new Map<string, Revision>();
  let no = 0;
  let latest: string | undefined;
  for (const { outcome, input, at, by, type } of items) {
    if (outcome !== 'accepted') continue;
    const hash = (input as { readonly revision?: unknown } | null)?.revision;
    if (typeof hash === 'string') {
      found.delete(hash);
      no += 1;
      found.set(hash, { hash, no, at, by: by.name, submitted: false });
      latest = hash;
    }
    const current = latest === undefined ? undefined : found.get(latest);
    if (type === 'plan.submit' && current !== undefined) found.set(current.hash, { ...current, submitted: true });
  }
  return [...found.values()];
}
