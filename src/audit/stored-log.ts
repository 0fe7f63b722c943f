import type { Statement, Tx } from '../platform/transaction.js';
import type { HashReader } from './tree/merkle.js';
import { type HashTile, hashesFromTiles, type TileReader } from './tree/tile-hashes.js';

/** A signed tree head as it is shown to others. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** The signed note; the lines of witnesses come after that of the log. */
  readonly note: string;
  readonly signedAt: Date;
}

/** How many entries have a place in the tree. */
export async function sizeOf(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ size: string }>(readSize, []);
  return Number(row!.size);
}

/** The stored hashes of the tree as it was at `size` leaves, which may be fewer than it has now. */
export function hashesOf(tx: Tx, size: number): HashReader {
  return hashesFromTiles(size, tileReader(tx));
}

/** The place of an entry in the tree; null while it waits, or when there is no such entry. */
export async function indexOf(tx: Tx, entryId: string): Promise<number | null> {
  const [row] = await tx.query<{ idx: string }>(readIndex, [entryId]);
  return row === undefined ? null : Number(row.idx);
}

/** The largest signed tree head; null before the first. */
export async function latestCheckpoint(tx: Tx): Promise<StoredCheckpoint | null> {
  return checkpointOf(await tx.query<CheckpointRow>(readLatestCheckpoint, []));
}

/** The smallest signed tree head that covers the leaf and has the signatures of so many witnesses; null when none does yet. */
export async function checkpointCovering(tx: Tx, index: number, witnesses = 0): Promise<StoredCheckpoint | null> {
  return checkpointOf(await tx.query<CheckpointRow>(readCoveringCheckpoint, [index, witnesses]));
}

/** Signed tree heads of fewer leaves, the largest first; `size` null: of any number. */
export async function checkpointsBelow(tx: Tx, size: number | null, limit: number): Promise<StoredCheckpoint[]> {
  return (await tx.query<CheckpointRow>(readCheckpointsBelow, [size, limit])).map(checkpointIn);
}

/** Signed tree heads that cover the leaf, the smallest first. */
export async function checkpointsAbove(tx: Tx, index: number, limit: number): Promise<StoredCheckpoint[]> {
  return (await tx.query<CheckpointRow>(readCheckpointsAbove, [index, limit])).map(checkpointIn);
}

/** The last signed tree head of each day in Vietnam, by size. */
export async function checkpointsByDay(tx: Tx): Promise<StoredCheckpoint[]> {
  return (await tx.query<CheckpointRow>(readCheckpointsByDay, [])).map(checkpointIn);
}

/** The hashes of a tile, as far as it is filled; null when nothing is there. */
export async function tileOf(tx: Tx, level: number, n: number): Promise<Buffer | null> {
  const [row] = await tx.query<TileRow>(readTiles, [[level], [n]]);
  return row!.data;
}

/** Bodies of the entries at the places from `from` up to, not including, `to`. Fewer than asked for where the tree ends. */
export async function entriesBetween(tx: Tx, from: number, to: number): Promise<Buffer[]> {
  return (await tx.query<{ body: Buffer }>(readEntries, [from, to])).map(({ body }) => body);
}

/** Tiles by name, for the pure functions over them. Throws where one is missing. */
export function tileReader(tx: Tx): TileReader {
  return async (tiles: readonly HashTile[]) => {
    if (tiles.length === 0) return [];
    const rows = await tx.query<TileRow>(readTiles, [tiles.map(({ level }) => level), tiles.map(({ index }) => index)]);
    return rows.map(({ data }, place) => {
      if (data === null) throw new RangeError(`tile ${tiles[place]!.level}/${tiles[place]!.index} is missing`);
      return data;
    });
  };
}

interface TileRow {
  readonly data: Buffer | null;
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly signed_at: Date;
  readonly lines: readonly string[];
}

function checkpointOf([row]: readonly CheckpointRow[]): StoredCheckpoint | null {
  return row === undefined ? null : checkpointIn(row);
}

function checkpointIn(row: CheckpointRow): StoredCheckpoint {
  const note = [row.note, ...row.lines.map((line) => `${line.trimEnd()}\n`)].join('');
  return { size: Number(row.size), root: row.root, note, signedAt: row.signed_at };
}

const checkpointColumns = `
  size, root, note, signed_at,
  ARRAY(SELECT line FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size ORDER BY witness) AS lines`;

const readSize: Statement = { name: 'log-size', text: 'SELECT size FROM audit_log_state' };
const readIndex: Statement = { name: 'log-index', text: 'SELECT idx FROM audit_leaves WHERE entry_id = $1' };
const readLatestCheckpoint: Statement = {
  name: 'log-latest-checkpoint',
  text: `SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint ORDER BY size DESC LIMIT 1`,
};
const readCoveringCheckpoint: Statement = {
  name: 'log-covering-checkpoint',
  text: `
    SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint
    WHERE size > $1::bigint AND (SELECT count(*) FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size) >= $2::int
    ORDER BY size LIMIT 1`,
};
const readCheckpointsBelow: Statement = {
  name: 'log-checkpoints-below',
  text: `SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE $1::bigint IS NULL OR size < $1::bigint ORDER BY size DESC LIMIT $2`,
};
const readCheckpointsAbove: Statement = {
  name: 'log-checkpoints-above',
  text: `SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE size > $1::bigint ORDER BY size LIMIT $2`,
};
const readCheckpointsByDay: Statement = {
  name: 'log-checkpoints-by-day',
  text: `
    SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE size IN (
      SELECT max(size) FROM audit_checkpoints GROUP BY ((signed_at AT TIME ZONE 'UTC') + interval '7 hours')::date)
    ORDER BY size`,
};
const readTiles: Statement = {
  name: 'log-tiles',
  text: `
    SELECT data FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked (level, n, place)
    LEFT JOIN audit_tiles tile ON tile.level = asked.level AND tile.n = asked.n ORDER BY place`,
};
const readEntries: Statement = {
  name: 'log-entries',
  text: `
    SELECT body FROM audit_leaves leaf JOIN audit_entries entry ON entry.id = leaf.entry_id
    WHERE idx >= $1::bigint AND idx < $2::bigint ORDER BY idx`,
};
