import type { Command, Facts, JsonObject, Kind } from '../../workflows/kit/definition.js';
import { type Entry, sizeOf } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { AsOfError } from './as-of.error.js';
import type { AskedAsOf, AsOfMark } from './as-of.js';
import type { Act } from './parts.js';

/**
 * Where the log is cut: after an instant, or after so many leaves of the tree. Of one document its own entries are always a beginning of
 * its chain. By time an entry counts by what it says of itself, so a transaction that is still being written may yet add to the last moments;
 * by size nothing ever changes.
 */
export interface Cut {
  readonly form: 'time' | 'size';
  /** The instant that is shown: labels are judged at it, and names are those of its day. ISO in UTC. */
  readonly at: string;
  /** By time: the first entry of that very millisecond that is left out, by its id. By size: how many leaves. */
  readonly mark: string | number;
}

/** SQL: whether an entry, or a row that names the entry it came from, lies before the cut. `entryId` names its table, or the tree's own column would be meant. */
export type Within = (at: string, entryId: string) => string;

/** The condition, with the placeholders of `at` and `mark`. A statement made with it is another one for each form. */
export function withinSql({ form }: Pick<Cut, 'form'>, at: string, mark: string): Within {
  if (form === 'time') return (column, entryId) => `(${column}, ${entryId}) < (${at}::timestamptz, ${mark}::uuid)`;
  return (column, entryId) => `(${at}::timestamptz IS NOT NULL AND ${placedSql(column, entryId, mark)})`;
}

/**
 * SQL: whether the entry of that time is among the first so many leaves. None of them is younger than the moment at which the last was
 * taken in, so the tree need not be asked about what came long after.
 */
export const placedSql = (column: string, entryId: string, size: string): string => `
  (${column} <= (SELECT latest.integrated_at FROM audit_leaves latest WHERE latest.idx = ${size}::bigint - 1)
  AND EXISTS (SELECT FROM audit_leaves leaf WHERE leaf.entry_id = ${entryId} AND leaf.idx < ${size}::bigint))`;

/** SQL: a table `instances` as it was, for a statement that reads it by that name. What did not exist then is not in it. */
export const instancesThen = (within: Within): string => `
  instances AS NOT MATERIALIZED (
    SELECT instance.id, instance.kind, last.to_state AS state, last.seq AS sequence FROM instances instance
    CROSS JOIN LATERAL (SELECT to_state, seq FROM audit_entries entry WHERE entry.stream = instance.kind || '/' || instance.id
      AND ${within('entry.at', 'entry.id')} ORDER BY entry.seq DESC LIMIT 1) last)`;

/** The same of `audit_entries`; to be named last, as the others read the whole log. */
export const entriesThen = (within: Within): string => `
  audit_entries AS NOT MATERIALIZED (SELECT * FROM audit_entries entry WHERE ${within('entry.at', 'entry.id')})`;

/** After every id. */
const noId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The cut of a list. Throws an `AsOfError` for a time before the first entry of the log, and for a tree that is not so large yet. */
export async function cutOfList(tx: Tx, asked: Exclude<AskedAsOf, { by: 'sequence' }>): Promise<{ cut: Cut; mark: AsOfMark }> {
  if (asked.by === 'treeSize') {
    const cut = await cutBySize(tx, asked.size);
    return { cut, mark: { at: cut.at, sequence: null, treeSize: asked.size } };
  }
  await requireFirstEntry(tx, asked.at);
  const at = asked.at.toISOString();
  return { cut: { form: 'time', at, mark: noId }, mark: { at, sequence: null, treeSize: null } };
}

/** Throws an `AsOfError` for an instant before the first entry of the log. */
export async function requireFirstEntry(tx: Tx, at: Date): Promise<void> {
  const [first] = await tx.query<{ at: Date | null }>(readFirst, []);
  if (first!.at === null || at < first!.at)
    throw new AsOfError('as-of.before-first-entry', first!.at === null ? {} : { first: first!.at.toISOString() });
}

/** One document at a cut. */
export interface Then {
  readonly cut: Cut;
  readonly mark: AsOfMark & { readonly sequence: number };
  readonly state: string;
}

/** Throws an `AsOfError` when it did not exist then, for a number that its chain has not reached, and for a tree that is not so large yet. */
export async function documentThen(tx: Tx, kind: Kind, id: string, asked: AskedAsOf): Promise<Then> {
  const stream = `${kind}/${id}`;
  const cut = await cutOf(tx, stream, asked);
  const [last] = await tx.query<LastEntry>(readLast(cut), [stream, cut.at, cut.mark]);
  if (last === undefined) throw new AsOfError('as-of.not-there-then');
  const treeSize = asked.by === 'treeSize' ? asked.size : last.idx === null ? null : Number(last.idx) + 1;
  return { cut, mark: { at: cut.at, sequence: last.seq, treeSize }, state: last.state };
}

/** What was done on a document up to an entry of its chain, but by these commands: an act for each effect of each other one, in their order. */
export async function actsUpTo(
  tx: Tx,
  kind: Kind,
  id: string,
  sequence: number,
  but: readonly string[],
): Promise<{ effect: string; act: Act }[]> {
  const rows = await tx.query<{ body: Buffer }>(readChain, [`${kind}/${id}`, sequence, but]);
  return rows.flatMap(({ body }) => actsOf(JSON.parse(body.toString('utf8')) as Entry));
}

function actsOf({ id, instance, command, facts, from, to, effects }: Entry): { effect: string; act: Act }[] {
  const said = { instanceId: instance!.id, kind: instance!.kind as Kind, entryId: id, from: from!, to: to! };
  return (effects as unknown as readonly { type: string; params: JsonObject }[]).map(({ type, params }) => ({
    effect: type,
    act: { ...said, command: command as unknown as Command, facts: facts as Facts, params },
  }));
}

async function cutOf(tx: Tx, stream: string, asked: AskedAsOf): Promise<Cut> {
  if (asked.by === 'time') return { form: 'time', at: asked.at.toISOString(), mark: noId };
  if (asked.by === 'treeSize') return cutBySize(tx, asked.size);
  const [entry, next] = await tx.query<{ seq: number; at: Date; id: string; idx: string | null }>(readPair, [stream, asked.sequence]);
  if (entry?.seq !== asked.sequence) throw new AsOfError('as-of.no-such-sequence', { sequence: asked.sequence });
  const at = entry.at.toISOString();
  if (next === undefined || next.at > entry.at) return { form: 'time', at, mark: noId };
  // Two of one millisecond: the tree knows their order; before they are in it their ids do.
  return next.idx === null ? { form: 'time', at, mark: next.id } : { form: 'size', at, mark: Number(next.idx) };
}

async function cutBySize(tx: Tx, size: number): Promise<Cut> {
  const [reached, [last]] = await Promise.all([sizeOf(tx), tx.query<{ at: Date }>(readLeaf, [size - 1])]);
  if (size > reached || last === undefined) throw new AsOfError('as-of.size-beyond-tree', { size: reached });
  return { form: 'size', at: last.at.toISOString(), mark: size };
}

interface LastEntry {
  readonly seq: number;
  readonly state: string;
  readonly idx: string | null;
}

const readFirst: Statement = { name: 'first-entry', text: 'SELECT min(at) AS at FROM audit_entries' };

const readLeaf: Statement = {
  name: 'entry-of-leaf',
  text: 'SELECT entry.at FROM audit_leaves leaf JOIN audit_entries entry ON entry.id = leaf.entry_id WHERE leaf.idx = $1::bigint',
};

/** An entry and the one after it. */
const readPair: Statement = {
  name: 'entry-with-next',
  text: `
  SELECT entry.seq, entry.at, entry.id, leaf.idx FROM audit_entries entry LEFT JOIN audit_leaves leaf ON leaf.entry_id = entry.id
  WHERE entry.stream = $1 AND entry.seq IN ($2::int, $2::int + 1) ORDER BY entry.seq`,
};

const readLast = (cut: Cut): Statement => ({
  name: `last-entry-by-${cut.form}`,
  text: `
  SELECT entry.seq, entry.to_state AS state, leaf.idx FROM audit_entries entry LEFT JOIN audit_leaves leaf ON leaf.entry_id = entry.id
  WHERE entry.stream = $1 AND ${withinSql(cut, '$2', '$3')('entry.at', 'entry.id')} ORDER BY entry.seq DESC LIMIT 1`,
});

const readChain: Statement = {
  name: 'chain-up-to',
  text: 'SELECT body FROM audit_entries WHERE stream = $1 AND seq <= $2 AND command <> ALL ($3::text[]) ORDER BY seq',
};
