import type { Statement, Tx } from '../platform/transaction.js';
import { tileOf } from './stored-log.js';
import { CompactRange } from './tree/compact-range.js';
import { hashLength, type TreeNode } from './tree/merkle.js';
import { subtreeHash } from './tree/tile-hashes.js';
import { tileHeight, tileWidth } from './tree/tiles.js';
import { marksOf, nothingOutside, type Outside } from './verify-checkpoints.js';
import { atPlace, type OnFinding } from './verify-finding.js';
import { Roots, type RootsReport } from './verify-roots.js';
import { agree, judgeTile, type ThreeHashes, type Voucher } from './verify-tile.js';

/** What a walk through the tree looked at. */
export interface TreeReport extends RootsReport {
  /** Leaves of the tree. */
  readonly size: number;
}

/**
 * Computes the tree again from its leaves, in the order of their places, and compares: each leaf with its entry's hash and the tile's,
 * every tile, the size, and the root at every stored checkpoint and at every one brought along. Only reads; in memory are a
 * few tiles of leaves and one tile of each level.
 */
export async function verifyTree(tx: Tx, onFinding: OnFinding, outside: Outside = nothingOutside): Promise<TreeReport> {
  const size = await sizeToWalk(tx, onFinding);
  const roots = new Roots(marksOf(tx, outside, onFinding), onFinding);
  await roots.begin();
  const tree = new GrowingTree(tx, size, roots, onFinding);
  for (let from = 0; from < size; from += tilesAtOnce * tileWidth) {
    const page = await readPage(tx, from, Math.min(size, from + tilesAtOnce * tileWidth));
    for (let start = 0; start < page.length; start += tileWidth) await tree.take(page.slice(start, start + tileWidth), onFinding);
  }
  const report = { size, ...(await tree.finish()) };
  if (outside.policy !== null) await findLate(tx, report, onFinding);
  return report;
}

/** A leaf's three records, with whose it is. */
export interface LeafRecords extends ThreeHashes {
  readonly entryId: string | null;
  readonly stream: string | null;
  readonly seq: number | null;
}

/** The records of the places from `from` up to, not including, `to`. */
export async function readPage(tx: Tx, from: number, to: number): Promise<LeafRecords[]> {
  const [leaves, tiles] = await Promise.all([
    tx.query<LeafRow>(readLeaves, [from, to]),
    tx.query<{ n: number; data: Buffer }>(readTiles, [Math.floor(from / tileWidth), Math.ceil(to / tileWidth)]),
  ]);
  const entries = await tx.query<EntryRow>(readEntries, [leaves.map(({ entry_id }) => entry_id)]);
  const leafAt = new Map(leaves.map((leaf) => [leaf.idx, leaf]));
  const tileAt = new Map(tiles.map(({ n, data }) => [n, data]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    const leaf = leafAt.get(index);
    const entry = leaf === undefined ? undefined : byId.get(leaf.entry_id);
    return {
      entryId: leaf?.entry_id ?? null,
      stream: entry?.stream ?? null,
      seq: entry?.seq ?? null,
      entry: entry?.leaf_hash ?? null,
      leaf: leaf?.leaf_hash ?? null,
      tile: hashAt(tileAt.get(Math.floor(index / tileWidth)), index % tileWidth),
    };
  });
}

function hashAt(tile: Buffer | undefined, offset: number): Buffer | null {
  const end = (offset + 1) * hashLength;
  return tile === undefined || tile.length < end ? null : tile.subarray(end - hashLength, end);
}

class GrowingTree {
  private readonly range = CompactRange.empty();
  /** The hashes above level 0 so far, of the last tile of each level. */
  private readonly above: Buffer[][] = [];
  /** False after a place for which no record is left. */
  private whole = true;

  constructor(
    private readonly tx: Tx,
    private readonly size: number,
    private readonly roots: Roots,
    private readonly onFinding: OnFinding,
  ) {}

  /** The records of the next tile of level 0. */
  async take(records: readonly LeafRecords[], onFinding: OnFinding): Promise<void> {
    const start = this.range.size;
    if (!this.whole) {
      for (const record of records) if (record.leaf === null) onFinding({ ...whose(record), rule: 'missing', problem: 'it has no leaf' });
      return;
    }
    const { hashes, altered } = records.every(agree)
      ? { hashes: records.map(({ leaf }) => leaf), altered: [] }
      : judgeTile(records, await this.voucherOf(start, records.length));
    for (const { offset, rule, problem } of altered) onFinding({ ...whose(records[offset]!), rule, problem, ...atPlace(start + offset) });
    for (const hash of hashes) await this.grow(hash);
  }

  async finish(): Promise<RootsReport> {
    if (this.whole) {
      for (let level = 1; level < this.above.length; level++)
        if (this.above[level]!.length > 0) await this.compareTile(level, Math.floor(this.size / tileWidth ** (level + 1)));
    }
    return this.roots.finish(this.size, this.whole);
  }

  /** What speaks for the hashes of the next tile: the hash above a full one, else the last checkpoint that was met within. */
  private async voucherOf(start: number, count: number): Promise<Voucher> {
    if (count === tileWidth) {
      const n = start / tileWidth;
      const stored = hashAt((await tileOf(this.tx, 1, Math.floor(n / tileWidth))) ?? undefined, n % tileWidth);
      return { covered: count, holds: (hashes) => stored?.equals(subtreeHash(Buffer.concat(hashes), 0, tileWidth)) === true };
    }
    const [last] = await this.tx.query<{ size: number; root: Buffer }>(readLastWithin, [start, start + count]);
    const holds = (hashes: readonly Buffer[]): boolean => {
      const grown = CompactRange.of(start, this.range.bytes());
      for (const hash of hashes) grown.append(hash);
      return last?.root.equals(grown.root()) === true;
    };
    return { covered: last === undefined ? 0 : last.size - start, holds };
  }

  private async grow(hash: Buffer | null): Promise<void> {
    if (hash === null) this.whole = false;
    if (hash === null || !this.whole) return;
    const full: [level: number, n: number][] = [];
    this.range.append(hash, (node, nodeHash) => {
      const place = this.keep(node, nodeHash);
      if (place !== null) full.push(place);
    });
    for (const [level, n] of full) await this.compareTile(level, n);
    if (this.range.size === this.roots.wanted) await this.roots.reach(this.range.root());
  }

  /** Keeps a hash that stands in a tile above level 0; tells which tile it completes. */
  private keep({ level, index }: TreeNode, hash: Buffer): [level: number, n: number] | null {
    if (level === 0 || level % tileHeight !== 0) return null;
    const tileLevel = level / tileHeight;
    this.above[tileLevel] ??= [];
    this.above[tileLevel]!.push(hash);
    return index % tileWidth === tileWidth - 1 ? [tileLevel, Math.floor(index / tileWidth)] : null;
  }

  private async compareTile(level: number, n: number): Promise<void> {
    const computed = this.above[level]!.splice(0);
    const stored = await tileOf(this.tx, level, n);
    const span = tileWidth ** level;
    for (const [i, hash] of computed.entries()) {
      if (hashAt(stored ?? undefined, i)?.equals(hash) === true) continue;
      const index = n * tileWidth + i;
      const problem = `hash ${i} of tile ${level}/${n} is ${stored === null ? 'missing' : 'not that of the leaves below it'}`;
      this.onFinding({ ...ofTree, rule: 'tile', problem, from: index * span, to: (index + 1) * span });
    }
  }
}

const ofTree = { entryId: null, stream: 'tree', seq: null } as const;

const whose = ({ entryId, stream, seq }: LeafRecords) => ({ entryId, stream: stream ?? 'tree', seq });

/** How far to walk. Numbers that somebody invented are bounded by the rows that are there. */
async function sizeToWalk(tx: Tx, onFinding: OnFinding): Promise<number> {
  const [said] = (await tx.query<SizeRow>(readSize, [])) as [SizeRow];
  const size = Math.max(said.leaves, Math.min(said.size ?? 0, said.tiles * tileWidth));
  if (said.size !== size)
    onFinding({ ...ofTree, rule: 'size', problem: `audit_log_state says ${said.size}, there are ${said.leaves} leaves` });
  for (const { idx, entry_id } of await tx.query<{ idx: number; entry_id: string }>(readBeyond, [size]))
    onFinding({ rule: 'size', entryId: entry_id, stream: 'tree', seq: null, problem: `its place ${idx} lies beyond the tree of ${size}` });
  for (const { level, n, bytes } of await tx.query<{ level: number; n: number; bytes: number }>(readUnusualTiles, [size]))
    onFinding({ ...ofTree, rule: 'tile', problem: `tile ${level}/${n} has ${bytes} bytes, which a tree of ${size} does not give it` });
  return size;
}

/** What was signed or cosigned too late. Only with a policy can that be told; where a root is wrong, nothing after it was signed anyway. */
async function findLate(tx: Tx, { size, signedSize, witnessedSize, failing }: TreeReport, onFinding: OnFinding): Promise<void> {
  if (failing > 0) return;
  for (const [rule, since, late] of [
    ['unsigned', signedSize ?? 0, '1 minute'],
    ['unwitnessed', witnessedSize ?? 0, '15 minutes'],
  ] as const) {
    const [row] = await tx.query<{ late: boolean }>(readLate, [since, late]);
    if (row?.late === true) onFinding({ ...ofTree, rule, problem: `for longer than ${late}`, from: since, to: size });
  }
}

const tilesAtOnce = 20;

interface LeafRow {
  idx: number;
  entry_id: string;
  leaf_hash: Buffer;
}
interface EntryRow {
  id: string;
  stream: string;
  seq: number;
  leaf_hash: Buffer;
}
interface SizeRow {
  size: number | null;
  leaves: number;
  tiles: number;
}

const readSize: Statement = {
  name: 'verify-size',
  text: `
    SELECT (SELECT size FROM audit_log_state)::float8 AS size, (SELECT count(*) FROM audit_leaves)::float8 AS leaves,
      (SELECT count(*) FROM audit_tiles WHERE level = 0)::float8 AS tiles`,
};
const readBeyond: Statement = {
  name: 'verify-leaves-beyond',
  text: 'SELECT idx::float8 AS idx, entry_id FROM audit_leaves WHERE idx >= $1 ORDER BY idx LIMIT 1000',
};
/** Tiles that a tree of this size has not, or not so long; those that are too short show where their hashes are wanted. */
const readUnusualTiles: Statement = {
  name: 'verify-unusual-tiles',
  text: `
    SELECT level, n::float8 AS n, octet_length(data) AS bytes FROM audit_tiles
    WHERE octet_length(data) / 32 + n::numeric * 256 > floor($1::numeric / power(256::numeric, level)) ORDER BY level, n LIMIT 1000`,
};
const readLeaves: Statement = {
  name: 'verify-leaves',
  text: 'SELECT idx::float8 AS idx, entry_id, leaf_hash FROM audit_leaves WHERE idx >= $1::bigint AND idx < $2::bigint ORDER BY idx',
};
const readEntries: Statement = {
  name: 'verify-entries-of-leaves',
  text: 'SELECT id, stream, seq, leaf_hash FROM audit_entries WHERE id = ANY($1::uuid[])',
};
const readTiles: Statement = {
  name: 'verify-tiles',
  text: 'SELECT n::float8 AS n, data FROM audit_tiles WHERE level = 0 AND n >= $1::bigint AND n < $2::bigint ORDER BY n',
};
const readLastWithin: Statement = {
  name: 'verify-last-checkpoint-within',
  text: `
    SELECT size::float8 AS size, root FROM audit_checkpoints WHERE size > $1::bigint AND size <= $2::bigint ORDER BY size DESC LIMIT 1`,
};
const readLate: Statement = {
  name: 'verify-late',
  text: 'SELECT integrated_at < now() - $2::interval AS late FROM audit_leaves WHERE idx = $1::bigint',
};
