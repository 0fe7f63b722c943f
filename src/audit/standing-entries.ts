import type { Statement, Tx } from '../platform/transaction.js';
import { atTheBeginning, type Before, type EntryAsStored, entryAsStored, examineEntry } from './verify-entry.js';
import { atPlace, type OnFinding } from './verify-finding.js';
import { judgeTile } from './verify-tile.js';
import { type LeafRecords, readPage } from './verify-tree.js';

/** Places from `from` up to, not including, `to`. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/**
 * Examines the entries at these places anew: bytes, hash, columns, the entry before it in its stream, leaf and tile. Few at a time, so that
 * whoever waits for this process gets a turn in between. Resolves with the instances whose entries these are.
 */
export async function examinePlaces(tx: Tx, { from, to }: Places, onFinding: OnFinding): Promise<Set<string>> {
  const instances = new Set<string>();
  for (let start = from; start < to; start += atOnce) {
    const records = await readPage(tx, start, Math.min(to, start + atOnce));
    for (const { offset, rule, problem } of judgeTile(records, nobody).altered)
      onFinding({ ...whose(records[offset]!), rule, problem, ...atPlace(start + offset) });
    const rows = await tx.query<EntryAsStored & BeforeRow>(readEntries, [records.flatMap(({ entryId }) => entryId ?? [])]);
    const indexOf = new Map(records.map(({ entryId }, offset) => [entryId, start + offset]));
    for (const row of rows) {
      const where = { entryId: row.id, stream: row.stream, seq: row.seq, ...atPlace(indexOf.get(row.id)!) };
      const before = beforeOf(row);
      if (before === null) onFinding({ ...where, rule: 'chain', problem: 'the entry before it is not in the log' });
      for (const problem of examineEntry(row, before ?? atTheBeginning).problems)
        if (before !== null || problem.rule !== 'chain') onFinding({ ...where, ...problem });
      if (row.instance_id !== null) instances.add(row.instance_id);
    }
  }
  return instances;
}

/** Nothing computed above them is read again each time: two records of three say which is wrong. */
const nobody = { covered: 0, holds: () => false };

const whose = ({ entryId, stream, seq }: LeafRecords) => ({ entryId, stream: stream ?? 'tree', seq });

interface BeforeRow {
  readonly before_leaf: string | null;
  readonly before_at: Date | null;
}

function beforeOf({ seq, before_leaf, before_at }: EntryAsStored & BeforeRow): Before | null {
  if (seq === 1) return atTheBeginning;
  return before_leaf === null || before_at === null ? null : { seq: seq - 1, leaf: before_leaf, at: before_at.toISOString() };
}

/** Of this many entries the bytes are in memory at once, and the process is busy for about 5 ms. */
const atOnce = 128;

const columns = entryAsStored
  .split(', ')
  .map((column) => `entry.${column}`)
  .join(', ');
const readEntries: Statement = {
  name: 'standing-entries',
  text: `
    SELECT ${columns}, encode(before.leaf_hash, 'hex') AS before_leaf, before.at AS before_at
    FROM audit_entries entry LEFT JOIN audit_entries before ON before.stream = entry.stream AND before.seq = entry.seq - 1
    WHERE entry.id = ANY($1::uuid[])`,
};
