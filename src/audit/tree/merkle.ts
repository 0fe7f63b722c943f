import { hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 §2.1 over leaf hashes that are stored elsewhere. Sizes and indexes are whole numbers below 2^53.
 */

/** One stored hash: that of the full subtree over the leaves `index * 2^level` up to `(index + 1) * 2^level`. Level 0 holds leaf hashes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Reads stored hashes, in the order asked for. Only full subtrees are ever asked for, so what is stored never changes. */
export type HashReader = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>;

/** Leaves from `start` up to, not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** Of SHA-256, in bytes. */
export const hashLength = 32;

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** SHA-256(0x01 ‖ left ‖ right): the prefix keeps an inner node from passing as a leaf (second preimage). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  if (left.length !== hashLength || right.length !== hashLength) throw new RangeError('a node is made of two SHA-256 hashes');
  left.copy(nodeBytes, 1);
  right.copy(nodeBytes, 1 + hashLength);
  return hash('sha256', nodeBytes, 'buffer');
}

/** The root over the first `size` leaves. */
export async function treeHash(size: number, read: HashReader): Promise<Buffer> {
  requireSize(size);
  return foldSubtrees(await read(subtreesOf({ start: 0, end: size })));
}

/** The root hashes of several ranges, with one reading. Each range must itself be a subtree of the tree (RFC 6962 §2.1). */
export async function rangeHashes(ranges: readonly LeafRange[], read: HashReader): Promise<Buffer[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map(({ length }) => {
    at += length;
    return foldSubtrees(hashes.slice(at - length, at));
  });
}

/** The largest full subtrees that together make up a range, from left to right; they shrink, so there are at most 53. */
export function subtreesOf({ start, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    const level = floorLog2(end - at);
    const width = 2 ** level;
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** One root out of the hashes of ever smaller subtrees: the right ones are joined first. */
export function foldSubtrees(hashes: readonly Buffer[]): Buffer {
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Where RFC 6962 splits a range of `n > 1` leaves: the largest power of two below n. */
export function splitOf(n: number): number {
  return 2 ** floorLog2(n - 1);
}

/** Whether a number can be the size of a tree or the index of a leaf. */
export function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

export function requireSize(n: number): void {
  if (!isSize(n)) throw new RangeError(`not the size of a tree: ${n}`);
}

/** Exact for every safe integer from 1, which Math.log2 is not. */
function floorLog2(n: number): number {
  const high = Math.floor(n / 2 ** 32);
  return high === 0 ? 31 - Math.clz32(n) : 63 - Math.clz32(high);
}

/** One buffer for all: hashing is synchronous, and a million small buffers are not free. */
const nodeBytes = Buffer.alloc(1 + 2 * hashLength, 1);
