import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NaiveTree, numberedLeaves } from './merkle.fixture.js';
import { treeHash } from './merkle.js';
import { consistencyProof, inclusionProof } from './merkle-proof.js';
import { growTiles, hashesFromTiles, type TileReader } from './tile-hashes.js';
import { tilePath, tilesOfGrowth } from './tiles.js';

const leaves = numberedLeaves(70_000);
const naive = new NaiveTree(leaves);

describe('Đọc và ghi ô (hashes kept in tiles)', () => {
  it('gives the same root and proofs as the tree itself, however it grew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }), fc.nat(), async (batches, place) => {
        const store = new Store();
        for (const batch of batches) await store.grow(batch);
        const { size } = store;
        const read = hashesFromTiles(size, store.read);
        expect((await treeHash(size, read)).equals(naive.root(0, size))).toBe(true);
        expect(await inclusionProof(place % size, size, read)).toEqual(naive.path(place % size, 0, size));
        expect(await consistencyProof(1 + (place % size), size, read)).toEqual(naive.subproof(1 + (place % size), 0, size, true));
      }),
      { numRuns: 40 },
    );
  });

  it('writes the same tiles in one batch as in many, down to the third level', async () => {
    const [one, many] = [new Store(), new Store()];
    await one.grow(70_000);
    for (const batch of [1, 255, 1, 44_743, 25_000]) await many.grow(batch);
    expect(one.size).toBe(many.size);
    const paths = [...tilesOfGrowth(0, 70_000)].map(tilePath);
    expect(paths.filter((path) => !many.tiles.get(path)?.equals(one.tiles.get(path)!))).toEqual([]);
  });

  it('still reads an earlier size after the tiles have grown', async () => {
    const store = new Store();
    await store.grow(300);
    await store.grow(900);
    const fullTiles: TileReader = async (tiles) => tiles.map(({ level, index }) => store.widest(level, index));
    for (const size of [1, 255, 256, 300, 777]) expect(await treeHash(size, hashesFromTiles(size, fullTiles))).toEqual(naive.root(0, size));
  });

  it('does not read past the end of a tile', async () => {
    const read = hashesFromTiles(300, async (tiles) => tiles.map(() => Buffer.alloc(32)));
    await expect(treeHash(300, read)).rejects.toThrow(RangeError);
    await expect(growTiles(3, numberedLeaves(1), async () => [Buffer.alloc(64)])).rejects.toThrow(RangeError);
  });
});

/** Tiles by their path, as the log keeps them. */
class Store {
  readonly tiles = new Map<string, Buffer>();
  size = 0;

  readonly read: TileReader = async (tiles) =>
    tiles.map((tile) => {
      const data = this.tiles.get(tilePath(tile));
      if (data === undefined) throw new Error(`no ${tilePath(tile)}`);
      return data;
    });

  async grow(count: number): Promise<void> {
    const written = await growTiles(this.size, leaves.slice(this.size, this.size + count), this.read);
    for (const { tile, data } of written) this.tiles.set(tilePath(tile), data);
    this.size += count;
  }

  widest(level: number, index: number): Buffer {
    const tile = [...tilesOfGrowth(0, this.size)].find((known) => known.level === level && known.index === index);
    return this.tiles.get(tilePath(tile!))!;
  }
}
