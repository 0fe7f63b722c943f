import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash } from '../chain.js';
import { NaiveTree, numberedLeaves, publishedLeaves, publishedRoots, storedTree, withByte } from './merkle.fixture.js';
import { emptyRoot } from './merkle.js';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkle-proof.js';

/** Leaf (from 1), size, hashes: the inclusion proofs of transparency-dev/merkle, proof/verify_test.go. */
const publishedInclusions: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

/** First size, second size, hashes: the consistency proofs of the same file. */
const publishedConsistencies: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const someHash = Buffer.from('abacaba000000000000000000000000000000000000000000060061e00123456', 'hex');
const hashesOf = (hexes: string[]) => hexes.map((hex) => Buffer.from(hex, 'hex'));
const same = (a: readonly Buffer[], b: readonly Buffer[]) => a.length === b.length && a.every((hash, i) => hash.equals(b[i]!));

describe('Chứng minh thuộc về cây (inclusion proof)', () => {
  const leaves = publishedLeaves.map(leafHash);
  const { read } = storedTree(leaves);

  it.each(publishedInclusions)('gives and accepts the published proof of leaf %i of %i', async (leaf, size, hexes) => {
    const proof = hashesOf(hexes);
    expect(await inclusionProof(leaf - 1, size, read)).toEqual(proof);
    expect(verifyInclusion(leaves[leaf - 1]!, leaf - 1, size, publishedRoots[size - 1]!, proof).ok).toBe(true);
  });

  it.each(publishedInclusions)('refuses every published corruption of the proof of leaf %i of %i', (leaf, size, hexes) => {
    const proof = hashesOf(hexes);
    const index = leaf - 1;
    const hash = leaves[index]!;
    const root = publishedRoots[size - 1]!;
    const probes: [string, Parameters<typeof verifyInclusion>][] = [
      ['index - 1', [hash, index - 1, size, root, proof]],
      ['index + 1', [hash, index + 1, size, root, proof]],
      ['index ^ 2', [hash, index ^ 2, size, root, proof]],
      ['size * 2', [hash, index, size * 2, root, proof]],
      ['size / 2', [hash, index, Math.floor(size / 2), root, proof]],
      ['wrong leaf', [Buffer.from('WrongLeaf'), index, size, root, proof]],
      ['empty root', [hash, index, size, emptyRoot, proof]],
      ['random root', [hash, index, size, someHash, proof]],
      ['trailing garbage', [hash, index, size, root, [...proof, Buffer.alloc(0)]]],
      ['trailing root', [hash, index, size, root, [...proof, root]]],
      ['preceding garbage', [hash, index, size, root, [Buffer.alloc(0), ...proof]]],
      ['preceding root', [hash, index, size, root, [root, ...proof]]],
      ...proof.map((_, i): [string, Parameters<typeof verifyInclusion>] => [
        `bit of hash ${i}`,
        [hash, index, size, root, proof.map((other, j) => (i === j ? withByte(other, 0, 8) : other))],
      ]),
    ];
    if (proof.length > 0) probes.push(['removed', [hash, index, size, root, proof.slice(0, -1)]]);
    if (proof.length > 1) probes.push(['inserted', [hash, index, size, root, [proof[0]!, someHash, ...proof.slice(1)]]]);
    expect(probes.filter(([, probe]) => verifyInclusion(...probe).ok).map(([name]) => name)).toEqual([]);
  });

  it('says why: index, length, root, or what is no hash', () => {
    const [hash, root] = [leaves[0]!, publishedRoots[0]!];
    expect(verifyInclusion(hash, 0, 0, emptyRoot, [])).toEqual({ ok: false, fault: 'index-beyond-tree' });
    expect(verifyInclusion(hash, 0, 2, root, [])).toEqual({ ok: false, fault: 'proof-too-short' });
    expect(verifyInclusion(hash, 0, 1, root, [hash])).toEqual({ ok: false, fault: 'proof-too-long' });
    expect(verifyInclusion(hash, 0, 1, someHash, [])).toEqual({ ok: false, fault: 'root-mismatch' });
    expect(verifyInclusion(hash, 0, 1, Buffer.alloc(0), [])).toEqual({ ok: false, fault: 'hash-length' });
    expect(verifyInclusion(hash, 0.5, 1, root, [])).toEqual({ ok: false, fault: 'size-invalid' });
    expect(verifyInclusion(hash, 0, Number.NaN, root, [])).toEqual({ ok: false, fault: 'size-invalid' });
  });

  it('equals the recursion of the RFC, and verifies, for every leaf of every size up to 300', async () => {
    const all = numberedLeaves(300);
    const naive = new NaiveTree(all);
    const stored = storedTree(all);
    let wrong = 0;
    for (let size = 1; size <= 300; size++) {
      const root = naive.root(0, size);
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, stored.read);
        if (!same(proof, naive.path(index, 0, size)) || !verifyInclusion(all[index]!, index, size, root, proof).ok) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });
});

describe('Chứng minh nối dài (consistency proof)', () => {
  const { read } = storedTree(publishedLeaves.map(leafHash));

  it.each(publishedConsistencies)('gives and accepts the published proof from %i to %i', async (first, second, hexes) => {
    const proof = hashesOf(hexes);
    expect(await consistencyProof(first, second, read)).toEqual(proof);
    expect(verifyConsistency(first, second, publishedRoots[first - 1]!, publishedRoots[second - 1]!, proof).ok).toBe(true);
  });

  it.each(publishedConsistencies.slice(1))('refuses every published corruption of the proof from %i to %i', (first, second, hexes) => {
    const proof = hashesOf(hexes);
    const [one, two] = [publishedRoots[first - 1]!, publishedRoots[second - 1]!];
    type Probe = [string, Parameters<typeof verifyConsistency>];
    const extended = (name: string, ...hashes: Buffer[]): Probe[] => [
      [`trailing ${name}`, [first, second, one, two, [...proof, ...hashes]]],
      [`preceding ${name}`, [first, second, one, two, [...hashes, ...proof]]],
    ];
    const probes: Probe[] = [
      ['first - 1', [first - 1, second, one, two, proof]],
      ['first + 1', [first + 1, second, one, two, proof]],
      ['first ^ 2', [first ^ 2, second, one, two, proof]],
      ['second * 2', [first, second * 2, one, two, proof]],
      ['second / 2', [first, Math.floor(second / 2), one, two, proof]],
      ['wrong first root', [first, second, Buffer.from('WrongRoot'), two, proof]],
      ['wrong second root', [first, second, one, Buffer.from('WrongRoot'), proof]],
      ['swapped roots', [first, second, two, one, proof]],
      ['empty proof', [first, second, one, two, []]],
      ...extended('garbage', Buffer.alloc(0)),
      ...extended('first root', one),
      ...extended('second root', two),
      ...extended('own hash', proof[0]!),
      ['truncated', [first, second, one, two, proof.slice(0, -1)]],
      ...proof.map(
        (_, i): Probe => [`bit of hash ${i}`, [first, second, one, two, proof.map((hash, j) => (i === j ? withByte(hash, 0, 16) : hash))]],
      ),
    ];
    expect(probes.filter(([, probe]) => verifyConsistency(...probe).ok).map(([name]) => name)).toEqual([]);
  });

  it('says why: a shrunk tree, another root of the same size, a proof where none is needed', () => {
    const [one, two] = [publishedRoots[0]!, publishedRoots[1]!];
    expect(verifyConsistency(2, 1, two, one, [])).toEqual({ ok: false, fault: 'tree-shrunk' });
    expect(verifyConsistency(1, 1, one, two, [])).toEqual({ ok: false, fault: 'second-root-mismatch' });
    expect(verifyConsistency(1, 1, one, one, [two])).toEqual({ ok: false, fault: 'proof-too-long' });
    expect(verifyConsistency(0, 2, emptyRoot, two, [])).toEqual({ ok: true, value: null });
    expect(verifyConsistency(0, 2, one, two, [])).toEqual({ ok: false, fault: 'first-root-mismatch' });
    expect(verifyConsistency(0, 2, emptyRoot, two, [one])).toEqual({ ok: false, fault: 'proof-too-long' });
    expect(verifyConsistency(1, 2, one, two, [])).toEqual({ ok: false, fault: 'proof-too-short' });
    expect(verifyConsistency(-1, 2, one, two, [])).toEqual({ ok: false, fault: 'size-invalid' });
  });

  it('equals the recursion of the RFC, and verifies, for every two sizes up to 300', async () => {
    const all = numberedLeaves(300);
    const naive = new NaiveTree(all);
    const stored = storedTree(all);
    let wrong = 0;
    for (let second = 1; second <= 300; second++) {
      for (let first = 1; first <= second; first++) {
        const proof = await consistencyProof(first, second, stored.read);
        const verdict = verifyConsistency(first, second, naive.root(0, first), naive.root(0, second), proof);
        if (!same(proof, naive.subproof(first, 0, second, true)) || !verdict.ok) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });
});

describe('Chứng minh trên cây lớn (proofs of large trees)', () => {
  const all = numberedLeaves(40_000);
  const naive = new NaiveTree(all);
  const { read } = storedTree(all);
  const sizes = fc.integer({ min: 1, max: all.length });

  it('equals the recursion of the RFC for random places', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (size, share) => {
        const index = Math.floor(size * share);
        const proof = await inclusionProof(index, size, read);
        expect(same(proof, naive.path(index, 0, size))).toBe(true);
        expect(verifyInclusion(all[index]!, index, size, naive.root(0, size), proof).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('catches one changed byte anywhere: leaf, root or any hash of either proof', async () => {
    const flips = fc.integer({ min: 1, max: 255 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, fc.nat(), flips, async (a, b, place, flip) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const roots = [naive.root(0, first), naive.root(0, second)] as const;
        const consistency = await consistencyProof(first, second, read);
        const changed = change([...roots, ...consistency], place, flip);
        expect(verifyConsistency(first, second, changed[0]!, changed[1]!, changed.slice(2)).ok).toBe(false);

        const index = place % second;
        const inclusion = change([all[index]!, roots[1], ...(await inclusionProof(index, second, read))], place, flip);
        expect(verifyInclusion(inclusion[0]!, index, second, inclusion[1]!, inclusion.slice(2)).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers, and never throws, whatever bytes it is given', () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
    const numbers = fc.oneof(fc.integer(), fc.double(), fc.maxSafeNat());
    fc.assert(
      fc.property(bytes, numbers, numbers, bytes, fc.array(bytes, { maxLength: 70 }), (leaf, index, size, root, proof) => {
        expect(verifyInclusion(leaf, index, size, root, proof).ok).toBe(false);
        expect(verifyConsistency(index, size, leaf, root, proof).ok).toBe(false);
      }),
    );
  });
});

/** One byte of one of the buffers changed, all of them told apart by `place`. */
function change(buffers: readonly Buffer[], place: number, flip: number): Buffer[] {
  const which = place % buffers.length;
  return buffers.map((buffer, i) => (i === which ? withByte(buffer, Math.floor(place / buffers.length) % buffer.length, flip) : buffer));
}
