import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bundlesOfGrowth, parseTilePath, type Tile, tilePath, tilesOfGrowth } from './tiles.js';

describe('Ô của nhật ký (tiles of C2SP tlog-tiles)', () => {
  it.each<[Tile, string]>([
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 3, width: 12 }, 'tile/1/003.p/12'],
    [{ level: 0, index: 1_000, width: 1 }, 'tile/0/x001/000.p/1'],
    [{ level: 'entries', index: 1_234_067, width: 255 }, 'tile/entries/x001/x234/067.p/255'],
    [{ level: 63, index: 999, width: 256 }, 'tile/63/999'],
  ])('names %j %s, and reads it back', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ok: true, value: tile });
  });

  it.each([
    ['tile/0', 'path-form'],
    ['tile/0/1', 'path-form'],
    ['tile/0/001/', 'path-form'],
    ['tile/0/001/002', 'path-form'],
    ['tile/0/x001', 'path-form'],
    ['/tile/0/001', 'path-form'],
    ['tile/0/001.p/', 'path-form'],
    ['tile/00/001', 'path-level'],
    ['tile/64/001', 'path-level'],
    ['tile/-1/001', 'path-level'],
    ['tile/data/001', 'path-level'],
    ['tile/0/x000/001', 'path-index'],
    ['tile/0/x999/x999/x999/x999/x999/999', 'path-index'],
    ['tile/0/001.p/0', 'path-width'],
    ['tile/0/001.p/256', 'path-width'],
    ['tile/0/001.p/01', 'path-width'],
  ])('refuses %s: %s', (path, fault) => {
    expect(parseTilePath(path)).toEqual({ ok: false, fault });
  });

  it('reads back every path that it writes, and answers for any text', () => {
    const tiles = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tiles, (tile) => expect(parseTilePath(tilePath(tile))).toEqual({ ok: true, value: tile })));
    fc.assert(fc.property(fc.string(), (text) => expect(parseTilePath(`tile/${text}`).ok).toBeDefined()));
  });

  it("has the tiles of the specification's tree of 70,000 entries", () => {
    const tiles = [...tilesOfGrowth(0, 70_000)];
    const partial = tiles.filter(({ width }) => width < 256);
    expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
    expect(tiles.filter(({ level, width }) => level === 1 && width === 256)).toHaveLength(1);
    expect(partial).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });

  it('has a full tile and one hash above it for 256 entries', () => {
    expect([...tilesOfGrowth(0, 256)]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  it('writes in a growth exactly the tiles that differ', () => {
    const key = ({ level, index, width }: Tile) => `${level}/${index}/${width}`;
    const sizes = fc.oneof(fc.nat(700), fc.nat(200_000));
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const before = new Set([...tilesOfGrowth(0, from)].map(key));
        const expected = [...tilesOfGrowth(0, to)].map(key).filter((tile) => !before.has(tile));
        expect([...tilesOfGrowth(from, to)].map(key)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('has one entry bundle for each tile of level 0', () => {
    expect([...bundlesOfGrowth(0, 0)]).toEqual([]);
    expect([...bundlesOfGrowth(250, 600)]).toEqual([
      { level: 'entries', index: 0, width: 256 },
      { level: 'entries', index: 1, width: 256 },
      { level: 'entries', index: 2, width: 88 },
    ]);
  });
});
