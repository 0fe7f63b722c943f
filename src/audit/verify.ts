import type { Statement, Tx } from '../platform/transaction.js';
import type { Entry } from './entry.js';
import { atTheBeginning, type Before, type EntryAsStored, entryAsStored, examineEntry } from './verify-entry.js';
import { atPlace, type OnFinding } from './verify-finding.js';

/** An entry as read back: the parsed bytes, and its leaf hash. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly leaf: string;
}

/** How long an entry may wait for its place in the tree before somebody must be holding it back. */
export const longestWaitMs = 10_000;

/**
 * Reads every entry once, stream after stream, re-checks bytes, hash, chain, time and columns, and that it has one place in the tree or waits
 * for one, and hands each readable one on. Then compares the heads that the tables remember. Only reads; in memory are one page
 * of entries and the end of one stream, whatever the size of the log. Resolves with the number of entries.
 */
export async function verifyLog(
  tx: Tx,
  onEntry: (stored: StoredEntry) => void,
  onFinding: OnFinding,
  { waitMs = longestWaitMs }: { readonly waitMs?: number } = {},
): Promise<number> {
  const [{ now }] = (await tx.query<{ now: Date }>(readNow, [])) as [{ now: Date }];
  let count = 0;
  let end: StreamEnd = beginningOf('');
  for (let after: [string, number] = ['', 0]; ; ) {
    const rows = await tx.query<EntryAsStored>(readPage, after);
    const places = await placesOf(tx, rows, onFinding);
    const ended: StreamEnd[] = [];
    for (const row of rows) {
      if (row.stream !== end.stream) {
        if (end.seq > 0) ended.push(end);
        end = beginningOf(row.stream);
      }
      const place = places.get(row.id);
      const { entry, problems } = examineEntry(row, end);
      const where = { entryId: row.id, stream: row.stream, seq: row.seq, ...(place?.index === undefined ? {} : atPlace(place.index)) };
      for (const problem of problems) onFinding({ ...where, ...problem });
      comparePlace(row, place, end, now.getTime() - waitMs, (rule, problem) => onFinding({ ...where, rule, problem }));
      end = { stream: row.stream, seq: row.seq, leaf: row.leaf_hash.toString('hex'), at: entry?.at ?? end.at, index: place?.index ?? null };
      if (entry !== undefined) onEntry({ entry, leaf: end.leaf });
    }
    count += rows.length;
    const last = rows.at(-1);
    if (rows.length < pageSize && end.seq > 0) ended.push(end);
    await compareHeads(tx, ended, onFinding);
    if (rows.length < pageSize || last === undefined) break;
    after = [last.stream, last.seq];
  }
  await findOrphans(tx, onFinding);
  return count;
}

/** The last entry of a stream so far. `index` is null while it waits, -1 before the first entry. */
interface StreamEnd extends Before {
  readonly stream: string;
  readonly index: number | null;
}

const beginningOf = (stream: string): StreamEnd => ({ ...atTheBeginning, stream, index: -1 });

/** Where an entry is: in the tree, or in the queue. */
interface Place {
  readonly index?: number;
  readonly waits?: string;
}

async function placesOf(tx: Tx, rows: readonly EntryAsStored[], onFinding: OnFinding): Promise<ReadonlyMap<string, Place>> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const places = new Map<string, Place>();
  const put = (id: string, place: Place) => {
    const { stream, seq } = byId.get(id)!;
    if (places.has(id)) onFinding({ rule: 'twice', entryId: id, stream, seq, problem: 'it has more than one place' });
    else places.set(id, place);
  };
  if (rows.length === 0) return places;
  for (const { entry_id, idx } of await tx.query<{ entry_id: string; idx: number }>(readLeaves, [[...byId.keys()]]))
    put(entry_id, { index: idx });
  if (places.size === rows.length) return places;
  // All are asked for: one in the tree may be waiting as well.
  for (const { entry_id, leaf } of await tx.query<{ entry_id: string; leaf: string }>(readPending, [[...byId.keys()]]))
    put(entry_id, { waits: leaf });
  return places;
}

function comparePlace(
  row: EntryAsStored,
  place: Place | undefined,
  before: StreamEnd,
  waitedFrom: number,
  find: (rule: 'hidden' | 'waiting' | 'pending' | 'order', problem: string) => void,
): void {
  if (place === undefined) {
    find('hidden', 'it has no place in the tree and does not wait for one');
  } else if (place.index !== undefined) {
    if (before.index === null || place.index <= before.index)
      find('order', `its place ${place.index} is not after that of the entry before it`);
  } else {
    if (place.waits !== row.leaf_hash.toString('hex')) find('pending', 'it waits with another hash than its own');
    if (writtenAt(row.id) < waitedFrom) find('waiting', `it waits for its place since ${new Date(writtenAt(row.id)).toISOString()}`);
  }
}

/** When an entry was written, by the machine's clock, in milliseconds since 1970: its id is a UUID of version 7. */
function writtenAt(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

async function compareHeads(tx: Tx, ended: readonly StreamEnd[], onFinding: OnFinding): Promise<void> {
  if (ended.length === 0) return;
  const rows = await tx.query<{ stream: string; seq: number; head: string }>(readHeads, [
    ended.map(({ stream }) => stream),
    ended.flatMap(({ stream }) => stream.match(/[0-9a-f-]{36}$/) ?? []),
  ]);
  const heads = new Map(rows.map((row) => [row.stream, row]));
  for (const { stream, seq, leaf } of ended) {
    const head = heads.get(stream);
    const find = (at: number, problem: string) => onFinding({ rule: 'head', entryId: null, stream, seq: at, problem });
    if (head === undefined) find(seq, 'a stream that no head remembers');
    else if (head.seq !== seq || head.head !== leaf) find(head.seq, `the stream ends at ${seq}, its head says ${head.seq}`);
  }
}

/** Heads whose stream has no entry at all, and rows of the queue that stand for no entry. */
async function findOrphans(tx: Tx, onFinding: OnFinding): Promise<void> {
  for (const { stream, seq } of await tx.query<{ stream: string; seq: number }>(readEmptyStreams, []))
    onFinding({ rule: 'head', entryId: null, stream, seq, problem: `the stream ends at 0, its head says ${seq}` });
  for (const { entry_id } of await tx.query<{ entry_id: string }>(readStrayPending, []))
    onFinding({ rule: 'pending', entryId: entry_id, stream: 'tree', seq: null, problem: 'it waits for a place and is not in the log' });
}

const pageSize = 2_000;

const readNow: Statement = { name: 'verify-now', text: 'SELECT now() AS now' };
// The size of a page stands in the text, or PostgreSQL plans for a tenth of the table.
const readPage: Statement = {
  name: 'verify-page',
  text: `SELECT ${entryAsStored} FROM audit_entries WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT ${pageSize}`,
};
const readLeaves: Statement = {
  name: 'verify-leaves-of',
  text: 'SELECT entry_id, idx::float8 AS idx FROM audit_leaves WHERE entry_id = ANY($1::uuid[]) ORDER BY idx',
};
const readPending: Statement = {
  name: 'verify-pending-of',
  text: `SELECT entry_id, encode(leaf_hash, 'hex') AS leaf FROM audit_pending WHERE entry_id = ANY($1::uuid[])`,
};
const readHeads: Statement = {
  name: 'verify-heads',
  text: `
    SELECT kind || '/' || id AS stream, sequence AS seq, encode(head, 'hex') AS head FROM instances WHERE id = ANY($2::uuid[])
    UNION ALL SELECT stream, seq, encode(head, 'hex') FROM audit_streams WHERE stream = ANY($1::text[])`,
};
const readEmptyStreams: Statement = {
  name: 'verify-empty-streams',
  text: `
    SELECT stream, seq FROM (
      SELECT kind || '/' || id AS stream, sequence AS seq FROM instances UNION ALL SELECT stream, seq FROM audit_streams WHERE seq > 0) AS heads
    WHERE NOT EXISTS (SELECT FROM audit_entries entry WHERE entry.stream = heads.stream) ORDER BY stream`,
};
const readStrayPending: Statement = {
  name: 'verify-stray-pending',
  text: 'SELECT entry_id FROM audit_pending pending WHERE NOT EXISTS (SELECT FROM audit_entries entry WHERE entry.id = pending.entry_id)',
};
