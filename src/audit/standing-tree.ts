import type { Statement, Tx } from '../platform/transaction.js';
import type { Policy } from './notes/policy.js';
import { hashesOf } from './stored-log.js';
import { CompactRange } from './tree/compact-range.js';
import { subtreesOf, treeHash } from './tree/merkle.js';
import { type CheckpointRow, checkpointColumns, examineStored, type Mark } from './verify-checkpoints.js';
import type { FindingRule, OnFinding } from './verify-finding.js';

/** The numbers of the log as a look finds them. */
export interface TreeNumbers {
  readonly size: number;
  readonly signedSize: number | null;
  /** When the oldest leaf that no checkpoint covers got its place; null: none waits for a signature, or nobody ever signed. */
  readonly unsignedSince: Date | null;
  /** Places in the queue of the entry that waits longest, and of the last one; null: none waits. */
  readonly waitsFrom: number | null;
  readonly waitsTo: number | null;
  readonly waiting: string | null;
}

export async function readNumbers(tx: Tx): Promise<TreeNumbers> {
  const [row] = await tx.query<TreeNumbers>(numbers, []);
  return row!;
}

/** The tree as the tiles have it now, to be grown by the leaves that come; null when its tiles do not give it. */
export async function treeNow(tx: Tx, size: number, onFinding: OnFinding): Promise<CompactRange | null> {
  try {
    const subtrees = await hashesOf(tx, size)(subtreesOf({ start: 0, end: size }));
    return CompactRange.of(size, Buffer.concat(subtrees));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    ofTree('missing', error.message, size, onFinding);
    return null;
  }
}

/** Grows the tree by the leaves at these places, unless one is missing, and compares it with what the tiles then give. */
export async function growTree(tx: Tx, seen: CompactRange, to: number, onFinding: OnFinding): Promise<void> {
  const leaves = await tx.query<{ leaf_hash: Buffer }>(readLeaves, [seen.size, to]);
  if (leaves.length === to - seen.size) for (const { leaf_hash } of leaves) seen.append(leaf_hash);
  const now = await rootAt(tx, seen.size, onFinding);
  if (now !== null && !now.equals(seen.root()))
    ofTree('root', 'its tiles give another root than the leaves that were seen to come', seen.size, onFinding);
}

/** Compares these checkpoints with the tree: the newest one, so many after a size, and chosen ones. Resolves with their sizes. */
export async function examineCheckpoints(
  tx: Tx,
  {
    size,
    after,
    count,
    chosen,
  }: { readonly size: number; readonly after: number; readonly count: number; readonly chosen: readonly number[] },
  policy: Policy | null,
  onFinding: OnFinding,
): Promise<number[]> {
  const rows = await tx.query<CheckpointRow>(readCheckpoints, [after, count, chosen]);
  for (const row of rows) {
    const mark = examineStored(row, policy, onFinding);
    if (mark !== null) await compareWithMark(tx, mark, size, onFinding);
  }
  return rows.map((row) => row.size);
}

/** Whether the tree, which has `size` leaves, has what was signed of it. */
export async function compareWithMark(tx: Tx, mark: Mark, size: number, onFinding: OnFinding): Promise<void> {
  const find = (rule: FindingRule, problem: string, from: number) =>
    onFinding({ rule, entryId: null, stream: mark.name, seq: null, problem, from, to: mark.size });
  if (mark.size > size) find('shrunk', `the tree has ${size} entries, it says ${mark.size}`, size);
  else if ((await rootAt(tx, mark.size, onFinding))?.equals(mark.root) === false) find('root', 'the tree has another root at its size', 0);
}

async function rootAt(tx: Tx, size: number, onFinding: OnFinding): Promise<Buffer | null> {
  try {
    return await treeHash(size, hashesOf(tx, size));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    ofTree('missing', error.message, size, onFinding);
    return null;
  }
}

function ofTree(rule: FindingRule, problem: string, size: number, onFinding: OnFinding): void {
  onFinding({ rule, entryId: null, stream: 'tree', seq: null, problem, from: 0, to: size });
}

const numbers: Statement = {
  name: 'standing-numbers',
  text: `
    SELECT state.size::float8 AS size, signed.size::float8 AS "signedSize", queue.first::float8 AS "waitsFrom", queue.last::float8 AS "waitsTo",
      (SELECT entry_id FROM audit_pending WHERE place = queue.first) AS waiting,
      (SELECT integrated_at FROM audit_leaves WHERE idx = signed.size) AS "unsignedSince"
    FROM (SELECT coalesce((SELECT size FROM audit_log_state), 0) AS size) AS state,
      (SELECT max(size) AS size FROM audit_checkpoints) AS signed,
      (SELECT min(place) AS first, max(place) AS last FROM audit_pending) AS queue`,
};
const readLeaves: Statement = {
  name: 'standing-leaves',
  text: 'SELECT leaf_hash FROM audit_leaves WHERE idx >= $1::bigint AND idx < $2::bigint ORDER BY idx',
};
const readCheckpoints: Statement = {
  name: 'standing-checkpoints',
  text: `
    SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE size IN (
      SELECT max(size) FROM audit_checkpoints UNION SELECT unnest($3::bigint[])
      UNION (SELECT size FROM audit_checkpoints WHERE size > $1::bigint ORDER BY size LIMIT $2)) ORDER BY size`,
};
