import { describe, expect, it } from '@jest/globals';
import { leafHash } from '../chain.js';
import { CompactRange } from './compact-range.js';
import { NaiveTree, numberedLeaves, publishedLeaves, publishedRoots, storedTree } from './merkle.fixture.js';
import { emptyRoot, nodeHash, splitOf, subtreesOf, treeHash } from './merkle.js';

describe('Cây Merkle (Merkle tree of RFC 6962)', () => {
  it('hashes as the published vectors of the RFC 6962 hasher do', () => {
    expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(leafHash(Buffer.from('L123456')).toString('hex')).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  });

  it('gives the published roots of certificate-transparency over its eight leaves', async () => {
    const leaves = publishedLeaves.map(leafHash);
    const range = CompactRange.empty();
    const { read } = storedTree(leaves);
    for (const [i, leaf] of leaves.entries()) {
      range.append(leaf);
      expect(range.root()).toEqual(publishedRoots[i]);
      expect(await treeHash(i + 1, read)).toEqual(publishedRoots[i]);
    }
  });

  it('equals the recursion of the RFC for every size up to 300, grown leaf by leaf and read from stored hashes', async () => {
    const leaves = numberedLeaves(300);
    const naive = new NaiveTree(leaves);
    const range = CompactRange.empty();
    const { read } = storedTree(leaves);
    expect(range.root()).toEqual(emptyRoot);
    for (let size = 1; size <= 300; size++) {
      range.append(leaves[size - 1]!);
      expect(range.root().equals(naive.root(0, size))).toBe(true);
      expect((await treeHash(size, read)).equals(naive.root(0, size))).toBe(true);
      expect(CompactRange.of(size, range.bytes()).root().equals(range.root())).toBe(true);
    }
  });

  it('takes a tree up again only with as many hashes as its size has subtrees', () => {
    expect(() => CompactRange.of(3, Buffer.alloc(32))).toThrow(RangeError);
    expect(() => CompactRange.of(-1, Buffer.alloc(0))).toThrow(RangeError);
    expect(CompactRange.of(0, Buffer.alloc(0)).root()).toEqual(emptyRoot);
  });

  it('never joins what are no hashes', () => {
    expect(() => nodeHash(Buffer.alloc(31), Buffer.alloc(33))).toThrow(RangeError);
    expect(() => CompactRange.empty().append(Buffer.alloc(5))).toThrow(RangeError);
  });

  it('splits exactly beyond 32 bits', () => {
    expect([2, 3, 4, 5, 8, 9].map(splitOf)).toEqual([1, 2, 2, 4, 4, 8]);
    expect(splitOf(2 ** 32)).toBe(2 ** 31);
    expect(splitOf(2 ** 32 + 1)).toBe(2 ** 32);
    expect(splitOf(Number.MAX_SAFE_INTEGER)).toBe(2 ** 52);
    expect(subtreesOf({ start: 0, end: 2 ** 40 + 5 })).toEqual([
      { level: 40, index: 0 },
      { level: 2, index: 2 ** 38 },
      { level: 0, index: 2 ** 40 + 4 },
    ]);
  });
});
