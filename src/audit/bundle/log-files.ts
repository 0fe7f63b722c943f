import { leafHash } from '../chain.js';
import { packEntries } from '../tree/entry-bundle.js';
import { subtreeHash } from '../tree/tile-hashes.js';
import { type Tile, tilePath, tileWidth } from '../tree/tiles.js';

/** One file of an exported log, its path as in C2SP tlog-tiles. */
export interface LogFile {
  readonly path: string;
  readonly data: Buffer;
}

/**
 * The tiles and entry bundles of a log that ends with the last of these entries, in the order in which they fill up. Holds no
 * more than one tile of each level in memory.
 */
export async function* logFiles(entries: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<LogFile> {
  const levels: Buffer[][] = [[]];
  let bundle: Buffer[] = [];
  let written = 0;
  for await (const entry of entries) {
    bundle.push(entry);
    levels[0]!.push(leafHash(entry));
    if (bundle.length < tileWidth) continue;
    yield fileOf({ level: 'entries', index: written++, width: tileWidth }, packEntries(bundle));
    bundle = [];
    yield* fullTiles(levels, written);
  }
  if (bundle.length > 0) yield fileOf({ level: 'entries', index: written, width: bundle.length }, packEntries(bundle));
  for (const [level, hashes] of levels.entries()) {
    if (hashes.length > 0)
      yield fileOf({ level, index: Math.floor(written / tileWidth ** level), width: hashes.length }, Buffer.concat(hashes));
  }
}

/** After `blocks` level 0 tiles are full: that tile, and those above that it completes. */
function* fullTiles(levels: Buffer[][], blocks: number): Generator<LogFile> {
  for (let level = 0; levels[level]?.length === tileWidth; level++) {
    const data = Buffer.concat(levels[level]!);
    yield fileOf({ level, index: blocks / tileWidth ** level - 1, width: tileWidth }, data);
    levels[level] = [];
    levels[level + 1] = [...(levels[level + 1] ?? []), subtreeHash(data, 0, tileWidth)];
  }
}

function fileOf(tile: Tile, data: Buffer): LogFile {
  return { path: tilePath(tile), data };
}
