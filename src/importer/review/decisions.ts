/** What an officer decided of one item. A correction is the whole value, in the form of the item's own. */
export type Decision =
  | { readonly action: 'accept' }
  | { readonly action: 'drop' }
  | { readonly action: 'correct'; readonly value: unknown };

/** By the key of the item. An item without one stays as proposed. */
export type Decisions = Readonly<Record<string, Decision>>;

/** One decision as it is sent; `reset` takes back what was decided. */
export interface Change {
  readonly item: string;
  readonly action: 'accept' | 'correct' | 'drop' | 'reset';
  readonly value?: unknown;
}

/** The later decision of an item stands. Pure. */
export function decide(decisions: Decisions, changes: readonly Change[]): Decisions {
  const next: Record<string, Decision> = { ...decisions };
  for (const { item, action, value } of changes) {
    if (action === 'reset') delete next[item];
    else next[item] = action === 'correct' ? { action, value } : { action };
  }
  return next;
}
