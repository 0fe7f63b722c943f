import type { FindingRule } from './verify-finding.js';

/** The three records of one entry's hash: as its own row says it, its leaf in the tree, and the level 0 tile. Null where there is none. */
export interface ThreeHashes {
  readonly entry: Buffer | null;
  readonly leaf: Buffer | null;
  readonly tile: Buffer | null;
}

/** Which record of which entry is wrong; `offset` counts from the beginning of the tile. */
export interface Altered {
  readonly offset: number;
  readonly rule: Extract<FindingRule, 'entry' | 'leaf' | 'tile' | 'missing' | 'removed'>;
  readonly problem: string;
}

export interface Judged {
  /** The hashes to go on with; null where no record is left. */
  readonly hashes: readonly (Buffer | null)[];
  readonly altered: readonly Altered[];
}

/** Something above the tile that was computed over its first `covered` hashes, and whether these give it. */
export interface Voucher {
  readonly covered: number;
  holds(hashes: readonly Buffer[]): boolean;
}

/**
 * Judges the entries of one tile by their three records. Where they differ, that record is right which the voucher bears out; beyond
 * what it covers, or where it bears out none, the one that two agree on.
 */
export function judgeTile(records: readonly ThreeHashes[], voucher: Voucher): Judged {
  const right = borneOut(records.slice(0, voucher.covered), voucher);
  const hashes = records.map((record, offset) => (right !== null && offset < voucher.covered ? record[right] : byMajority(record)));
  return { hashes, altered: records.flatMap((record, offset) => alteredOf(record, hashes[offset] ?? null, offset)) };
}

/** Whether there is nothing to judge. */
export function agree({ entry, leaf, tile }: ThreeHashes): boolean {
  return entry !== null && leaf !== null && tile !== null && leaf.equals(tile) && leaf.equals(entry);
}

/** The tile first: it is the one that nobody rewrites by changing an entry. */
function borneOut(records: readonly ThreeHashes[], voucher: Voucher): 'tile' | 'leaf' | 'entry' | null {
  for (const side of ['tile', 'leaf', 'entry'] as const) {
    const hashes = records.map((record) => record[side]).filter((hash) => hash !== null);
    if (hashes.length > 0 && hashes.length === records.length && voucher.holds(hashes)) return side;
  }
  return null;
}

function byMajority({ entry, leaf, tile }: ThreeHashes): Buffer | null {
  if (entry !== null && (leaf?.equals(entry) === true || tile?.equals(entry) === true)) return entry;
  return tile ?? leaf ?? entry;
}

function alteredOf({ entry, leaf, tile }: ThreeHashes, right: Buffer | null, offset: number): Altered[] {
  const altered: Altered[] = [];
  const isRight = (hash: Buffer) => right?.equals(hash) === true;
  if (leaf === null) altered.push({ offset, rule: 'missing', problem: 'it has no leaf' });
  else if (entry === null) altered.push({ offset, rule: 'removed', problem: 'its entry is not in the log any more' });
  if (entry !== null && !isRight(entry))
    altered.push({ offset, rule: 'entry', problem: `the tree has another hash at its place: ${right?.toString('hex')}` });
  // A leaf that was altered together with its entry is no finding of its own.
  if (leaf !== null && !isRight(leaf) && entry?.equals(leaf) !== true)
    altered.push({ offset, rule: 'leaf', problem: 'its leaf has another hash than its entry' });
  if (tile === null) altered.push({ offset, rule: 'missing', problem: 'no tile of level 0 holds its hash' });
  else if (!isRight(tile)) altered.push({ offset, rule: 'tile', problem: 'its hash in the tile of level 0 is wrong' });
  return altered;
}
