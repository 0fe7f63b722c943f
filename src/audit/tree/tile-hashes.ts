import { type HashReader, hashLength, nodeHash, type TreeNode } from './merkle.js';
import { type Tile, tileHeight, tilesOfGrowth, tileWidth } from './tiles.js';

/** A tile of hashes, as opposed to a bundle of entries. */
export type HashTile = Tile & { readonly level: number };

/** Reads the contents of tiles, in the order asked for: each `width` hashes of 32 bytes, or more when the tile has grown since. */
export type TileReader = (tiles: readonly HashTile[]) => Promise<readonly Buffer[]>;

/** Stored hashes of a tree of `size` leaves, out of its tiles: each tile is read once per call, levels between are hashed anew. */
export function hashesFromTiles(size: number, readTiles: TileReader): HashReader {
  return async (nodes) => {
    const places = nodes.map((node) => placeOf(node, size));
    const tiles = new Map(places.map(({ tile }) => [`${tile.level}/${tile.index}`, tile]));
    const contents = await readTiles([...tiles.values()]);
    const byKey = new Map([...tiles.keys()].map((key, i) => [key, contents[i]]));
    return places.map(({ tile, start, count }) => {
      const content = byKey.get(`${tile.level}/${tile.index}`);
      if (content === undefined || content.length < tile.width * hashLength)
        throw new RangeError(`tile ${tile.level}/${tile.index} has fewer than ${tile.width} hashes`);
      return subtreeHash(content, start, count);
    });
  };
}

/** A tile together with its bytes, ready to be stored. */
export interface WrittenTile {
  readonly tile: HashTile;
  readonly data: Buffer;
}

/** What is written when a tree of `size` leaves grows by these: reads at most one partial tile of each level. */
export async function growTiles(size: number, leafHashes: readonly Buffer[], readTiles: TileReader): Promise<WrittenTile[]> {
  const grown = size + leafHashes.length;
  const tiles = [...tilesOfGrowth(size, grown)];
  const partial = tiles.flatMap(({ level, index }) => {
    const width = Math.floor(size / tileWidth ** level) - index * tileWidth;
    return width > 0 ? [{ level, index, width }] : [];
  });
  const contents = await readTiles(partial);
  const begun = new Map(partial.map(({ level, width }, i) => [level, contents[i]!.subarray(0, width * hashLength)]));
  const levels = (tiles.at(-1)?.level ?? 0) + 2;
  const fresh: Buffer[][] = Array.from({ length: levels }, (_, level) => (level === 0 ? [...leafHashes] : []));
  return tiles.map((tile) => {
    const { level, width } = tile;
    const before = begun.get(level) ?? Buffer.alloc(0);
    begun.delete(level);
    const added = fresh[level]!.splice(0, width - before.length / hashLength);
    const data = Buffer.concat([before, ...added]);
    if (data.length !== width * hashLength) throw new RangeError(`tile ${level}/${tile.index} would have ${data.length} bytes`);
    if (width === tileWidth) fresh[level + 1]!.push(subtreeHash(data, 0, tileWidth));
    return { tile, data };
  });
}

/** The root over `count` hashes of a tile from `start` on; `count` is a power of two. */
export function subtreeHash(tile: Buffer, start: number, count: number): Buffer {
  let row = Array.from({ length: count }, (_, i) => tile.subarray((start + i) * hashLength, (start + i + 1) * hashLength));
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i]!, row[2 * i + 1]!));
  return Buffer.from(row[0]!);
}

function placeOf({ level, index }: TreeNode, size: number): { tile: HashTile; start: number; count: number } {
  const tileLevel = Math.floor(level / tileHeight);
  const count = 2 ** (level % tileHeight);
  const first = index * count;
  const tileIndex = Math.floor(first / tileWidth);
  const width = Math.min(tileWidth, Math.floor(size / tileWidth ** tileLevel) - tileIndex * tileWidth);
  return { tile: { level: tileLevel, index: tileIndex, width }, start: first % tileWidth, count };
}
