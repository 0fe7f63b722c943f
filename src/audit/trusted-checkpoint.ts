import type { Tx } from '../platform/transaction.js';
import { verifyCheckpoint } from './notes/checkpoint.js';
import type { Policy } from './notes/policy.js';
import { checkpointsAbove, checkpointsBelow, type StoredCheckpoint } from './stored-log.js';

/** The largest signed tree head that satisfies the policy, which may wait for witnesses; null when none does. */
export async function newestTrusted(tx: Tx, policy: Policy): Promise<StoredCheckpoint | null> {
  return firstTrusted(policy, (last) => checkpointsBelow(tx, last?.size ?? null, pageSize));
}

/** The smallest that does so and covers the leaf. */
export async function trustedCovering(tx: Tx, policy: Policy, index: number): Promise<StoredCheckpoint | null> {
  return firstTrusted(policy, (last) => checkpointsAbove(tx, last === undefined ? index : last.size, pageSize));
}

/** Whether whoever holds the policy believes it. A process that was not told whom to trust passes on what is stored. */
export function isTrusted(policy: Policy, { note }: StoredCheckpoint): boolean {
  return policy.logs.length === 0 || verifyCheckpoint(Buffer.from(note), policy).ok;
}

const pageSize = 50;

async function firstTrusted(
  policy: Policy,
  read: (last: StoredCheckpoint | undefined) => Promise<StoredCheckpoint[]>,
): Promise<StoredCheckpoint | null> {
  for (let last: StoredCheckpoint | undefined; ; ) {
    const page = await read(last);
    const found = page.find((checkpoint) => isTrusted(policy, checkpoint));
    if (found !== undefined || page.length < pageSize) return found ?? null;
    last = page.at(-1);
  }
}
