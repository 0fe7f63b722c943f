import { leafHash } from '../chain.js';
import { CompactRange } from './compact-range.js';
import { emptyRoot, type HashReader, nodeHash } from './merkle.js';

/**
 * The eight leaves and their roots that certificate-transparency's tests have used since RFC 6962, as
 * transparency-dev/merkle publishes them in proof/verify_test.go.
 */
export const publishedLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);
export const publishedRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map((hex) => Buffer.from(hex, 'hex'));

/** RFC 6962 §2.1 and its proofs word for word: recursion over lists, slow, and nothing shared with the code under test. */
export class NaiveTree {
  private readonly known = new Map<string, Buffer>();

  constructor(readonly leafHashes: readonly Buffer[]) {}

  root(start: number, end: number): Buffer {
    if (start === end) return emptyRoot;
    if (end - start === 1) return this.leafHashes[start]!;
    const key = `${start}-${end}`;
    const k = naiveSplit(end - start);
    const hash = this.known.get(key) ?? nodeHash(this.root(start, start + k), this.root(start + k, end));
    this.known.set(key, hash);
    return hash;
  }

  path(m: number, start: number, end: number): Buffer[] {
    if (end - start === 1) return [];
    const k = naiveSplit(end - start);
    return m < k
      ? [...this.path(m, start, start + k), this.root(start + k, end)]
      : [...this.path(m - k, start + k, end), this.root(start, start + k)];
  }

  subproof(m: number, start: number, end: number, whole: boolean): Buffer[] {
    if (m === end - start) return whole ? [] : [this.root(start, end)];
    const k = naiveSplit(end - start);
    return m <= k
      ? [...this.subproof(m, start, start + k, whole), this.root(start + k, end)]
      : [...this.subproof(m - k, start + k, end, false), this.root(start, start + k)];
  }
}

/** Every stored hash of a tree, in memory, as a database would keep them. */
export function storedTree(leafHashes: readonly Buffer[]): { range: CompactRange; read: HashReader } {
  const stored = new Map<string, Buffer>();
  const range = CompactRange.empty();
  for (const leaf of leafHashes) range.append(leaf, ({ level, index }, hash) => stored.set(`${level}/${index}`, hash));
  const read: HashReader = async (nodes) =>
    nodes.map(({ level, index }) => {
      const hash = stored.get(`${level}/${index}`);
      if (hash === undefined) throw new Error(`no stored hash ${level}/${index}`);
      return hash;
    });
  return { range, read };
}

export function numberedLeaves(count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
}

/** A copy with one byte changed by `flip`, which is not 0. */
export function withByte(bytes: Buffer, at: number, flip: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ flip;
  return copy;
}

function naiveSplit(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
