import { sound, unsound, type Verdict } from '../verdict.js';
import { emptyRoot, type HashReader, hashLength, isSize, type LeafRange, nodeHash, rangeHashes, requireSize, splitOf } from './merkle.js';

/** Why a proof proves nothing. */
export type ProofFault =
  | 'size-invalid'
  | 'index-beyond-tree'
  | 'tree-shrunk'
  | 'hash-length'
  | 'proof-too-short'
  | 'proof-too-long'
  | 'root-mismatch'
  | 'first-root-mismatch'
  | 'second-root-mismatch';

/** The hashes that lead from leaf `index` to the root over `size` leaves, the leaf's sibling first (RFC 6962 §2.1.1). */
export async function inclusionProof(index: number, size: number, read: HashReader): Promise<Buffer[]> {
  requireSize(size);
  if (!isSize(index) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const siblings: LeafRange[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    siblings.push(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return rangeHashes(siblings.reverse(), read);
}

/** The hashes that show the tree of `second` leaves to begin with that of `first` (RFC 6962 §2.1.2). None for 0 or for the same size. */
export async function consistencyProof(first: number, second: number, read: HashReader): Promise<Buffer[]> {
  requireSize(first);
  requireSize(second);
  if (first > second) throw new RangeError(`a tree of ${second} does not begin with ${first} leaves`);
  if (first === 0) return [];
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = second;
  while (first !== end) {
    const middle = start + splitOf(end - start);
    ranges.push(first <= middle ? { start: middle, end } : { start, end: middle });
    if (first <= middle) end = middle;
    else start = middle;
  }
  // A first tree that is itself one of the subtrees is known to whoever asks.
  if (start !== 0) ranges.push({ start, end });
  return rangeHashes(ranges.reverse(), read);
}

/** Whether the leaf hash stands at `index` in the tree of that size and root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
  leafHash: Buffer,
  index: number,
  size: number,
  root: Buffer,
  proof: readonly Buffer[],
): Verdict<null, ProofFault> {
  if (!isSize(index) || !isSize(size)) return unsound('size-invalid');
  if (index >= size) return unsound('index-beyond-tree');
  if (![leafHash, root, ...proof].every(isHash)) return unsound('hash-length');
  let at = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return unsound('proof-too-long');
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      for (; at % 2 === 0 && at !== 0; last = half(last)) at = half(at);
    } else {
      hash = nodeHash(hash, sibling);
    }
    at = half(at);
    last = half(last);
  }
  if (last !== 0) return unsound('proof-too-short');
  return hash.equals(root) ? sound(null) : unsound('root-mismatch');
}

/** Whether the second tree begins with the leaves of the first: nothing altered, removed or put in between (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  first: number,
  second: number,
  firstRoot: Buffer,
  secondRoot: Buffer,
  proof: readonly Buffer[],
): Verdict<null, ProofFault> {
  if (!isSize(first) || !isSize(second)) return unsound('size-invalid');
  if (second < first) return unsound('tree-shrunk');
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return unsound('hash-length');
  if (first === 0 && !firstRoot.equals(emptyRoot)) return unsound('first-root-mismatch');
  if (first === second && !firstRoot.equals(secondRoot)) return unsound('second-root-mismatch');
  if (first === 0 || first === second) return proof.length === 0 ? sound(null) : unsound('proof-too-long');
  return followConsistency(first, second, firstRoot, secondRoot, proof);
}

function followConsistency(
  first: number,
  second: number,
  firstRoot: Buffer,
  secondRoot: Buffer,
  proof: readonly Buffer[],
): Verdict<null, ProofFault> {
  let at = first - 1;
  let last = second - 1;
  for (; at % 2 === 1; last = half(last)) at = half(at);
  // `at` is 0 exactly when the first tree is one full subtree; its root is then the first hash, and not in the proof.
  const [seed, ...path] = at === 0 ? [firstRoot, ...proof] : proof;
  if (seed === undefined) return unsound('proof-too-short');
  let one = seed;
  let two = seed;
  for (const sibling of path) {
    if (last === 0) return unsound('proof-too-long');
    if (at % 2 === 1 || at === last) {
      one = nodeHash(sibling, one);
      two = nodeHash(sibling, two);
      for (; at % 2 === 0 && at !== 0; last = half(last)) at = half(at);
    } else {
      two = nodeHash(two, sibling);
    }
    at = half(at);
    last = half(last);
  }
  if (last !== 0) return unsound('proof-too-short');
  if (!one.equals(firstRoot)) return unsound('first-root-mismatch');
  return two.equals(secondRoot) ? sound(null) : unsound('second-root-mismatch');
}

const isHash = (bytes: Buffer): boolean => bytes.length === hashLength;
const half = (n: number): number => Math.floor(n / 2);
