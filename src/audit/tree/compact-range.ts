import { emptyRoot, foldSubtrees, hashLength, nodeHash, requireSize, subtreesOf, type TreeNode } from './merkle.js';

/**
 * What a tree must remember to grow: its size and the hashes of its largest full subtrees, at most 53. The name is that of
 * transparency-dev's document on compact ranges; this one always begins at leaf 0.
 */
export class CompactRange {
  private constructor(
    private leaves: number,
    private readonly subtrees: Buffer[],
  ) {}

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** Taken up again from `bytes()`. Throws when so many hashes do not belong to a tree of that size. */
  static of(size: number, bytes: Buffer): CompactRange {
    requireSize(size);
    const count = subtreesOf({ start: 0, end: size }).length;
    if (bytes.length !== count * hashLength) throw new RangeError(`a tree of ${size} leaves is ${count} hashes, not ${bytes.length} bytes`);
    return new CompactRange(
      size,
      Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(i * hashLength, (i + 1) * hashLength))),
    );
  }

  get size(): number {
    return this.leaves;
  }

  /** Grows by one leaf, and tells every full subtree that it completes, the leaf first. */
  append(leafHash: Buffer, onNode?: (node: TreeNode, hash: Buffer) => void): void {
    if (leafHash.length !== hashLength) throw new RangeError('a leaf is a SHA-256 hash');
    let node: TreeNode = { level: 0, index: this.leaves };
    let hash = leafHash;
    onNode?.(node, hash);
    while (node.index % 2 === 1) {
      hash = nodeHash(this.subtrees.pop()!, hash);
      node = { level: node.level + 1, index: (node.index - 1) / 2 };
      onNode?.(node, hash);
    }
    this.subtrees.push(hash);
    this.leaves++;
  }

  root(): Buffer {
    return this.leaves === 0 ? emptyRoot : foldSubtrees(this.subtrees);
  }

  /** The hashes one behind the other, the largest subtree first. */
  bytes(): Buffer {
    return Buffer.concat(this.subtrees);
  }
}
