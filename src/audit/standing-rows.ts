import type { Statement, Tx } from '../platform/transaction.js';
import type { OnFinding } from './verify-finding.js';

/** Compares the rows of these instances with their last entries. */
export async function examineInstances(tx: Tx, ids: readonly string[], onFinding: OnFinding): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await tx.query<StandingRow & { state: string; led: string | null }>(readInstances, [ids])) {
    examineHead(row, onFinding);
    const { stream, seq, state, led, entry_id } = row;
    if (led !== null && led !== state)
      onFinding({ rule: 'state', entryId: entry_id, stream, seq, problem: `its row says ${state}, its last entry leads to ${led}` });
  }
}

/** The ids of so many instances after one, in their order; fewer at the end. */
export async function instancesAfter(tx: Tx, after: string, count: number): Promise<string[]> {
  return (await tx.query<{ id: string }>(readIds, [after, count])).map(({ id }) => id);
}

/** Compares every head of a shared stream with its last entry: there are few of these streams. */
export async function examineSharedStreams(tx: Tx, onFinding: OnFinding): Promise<void> {
  for (const row of await tx.query<StandingRow>(readStreams, [])) examineHead(row, onFinding);
}

/** Entries after one, by id. */
export interface Slice {
  readonly after: string;
  readonly count: number;
}

/** The last entry by id; null in an empty log. */
export async function lastEntry(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(readLast, []);
  return row?.id ?? null;
}

/** Finds those among these entries that are neither in the tree nor waiting. Resolves with the last id looked at, null where there is none. */
export async function examineWhetherPlaced(tx: Tx, slice: Slice | readonly string[], onFinding: OnFinding): Promise<string | null> {
  const rows = await ('after' in slice
    ? tx.query<PlacedRow>(readSlice, [slice.after, slice.count])
    : tx.query<PlacedRow>(readChosen, [slice]));
  const homeless = rows.filter(({ placed }) => !placed);
  if (homeless.length > 0) {
    const waiting = await tx.query<{ entry_id: string }>(readWaiting, [homeless.map(({ id }) => id)]);
    const waits = new Set(waiting.map(({ entry_id }) => entry_id));
    for (const { id, stream, seq } of homeless) {
      const problem = 'it has no place in the tree and does not wait for one';
      if (!waits.has(id)) onFinding({ rule: 'hidden', entryId: id, stream, seq, problem });
    }
  }
  return rows.at(-1)?.id ?? null;
}

interface StandingRow {
  readonly stream: string;
  readonly seq: number;
  readonly entry_id: string | null;
  readonly same_head: boolean | null;
  readonly goes_on: boolean;
}

interface PlacedRow {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly placed: boolean;
}

function examineHead({ stream, seq, entry_id, same_head, goes_on }: StandingRow, onFinding: OnFinding): void {
  const find = (problem: string) => onFinding({ rule: 'head', entryId: entry_id, stream, seq, problem });
  if (entry_id === null) find(`its head says ${seq}, and there is no such entry`);
  else if (same_head !== true) find('its head has another hash than its last entry');
  if (goes_on) find(`its head says ${seq}, and the stream goes on`);
}

const compareHead = (head: string) => `
  entry.id AS entry_id, entry.leaf_hash = ${head}.head AS same_head,
  EXISTS (SELECT FROM audit_entries next WHERE next.stream = ${head}.stream AND next.seq = ${head}.seq + 1) AS goes_on`;

const readInstances: Statement = {
  name: 'standing-instances',
  text: `
    SELECT row.stream, row.seq, row.state, coalesce(entry.to_state, entry.from_state) AS led, ${compareHead('row')}
    FROM (SELECT kind || '/' || id AS stream, sequence AS seq, state, head FROM instances WHERE id = ANY($1::uuid[]) OFFSET 0) AS row
    LEFT JOIN audit_entries entry ON entry.stream = row.stream AND entry.seq = row.seq`,
};
const readIds: Statement = { name: 'standing-instances-after', text: 'SELECT id FROM instances WHERE id > $1::uuid ORDER BY id LIMIT $2' };
const readStreams: Statement = {
  name: 'standing-streams',
  text: `
    SELECT row.stream, row.seq, ${compareHead('row')} FROM audit_streams row
    LEFT JOIN audit_entries entry ON entry.stream = row.stream AND entry.seq = row.seq WHERE row.seq > 0`,
};
const readLast: Statement = { name: 'standing-last-entry', text: 'SELECT id FROM audit_entries ORDER BY id DESC LIMIT 1' };
// A count for each row: EXISTS may be planned as one reading of all leaves.
const placed = '(SELECT count(*) FROM audit_leaves leaf WHERE leaf.entry_id = entry.id) > 0 AS placed';
const readSlice: Statement = {
  name: 'standing-placed-after',
  text: `
    SELECT id, stream, seq, placed FROM (
      SELECT id, stream, seq, placed, lead(id) OVER (ORDER BY id) IS NULL AS last
      FROM (SELECT id, stream, seq, ${placed} FROM audit_entries entry WHERE id > $1::uuid ORDER BY id LIMIT $2) AS slice) AS ending
    WHERE last OR NOT placed ORDER BY id`,
};
const readChosen: Statement = {
  name: 'standing-placed',
  text: `SELECT id, stream, seq, ${placed} FROM audit_entries entry WHERE id = ANY($1::uuid[])`,
};
const readWaiting: Statement = {
  name: 'standing-waiting',
  text: 'SELECT entry_id FROM audit_pending WHERE entry_id = ANY($1::uuid[])',
};
