import { sound, unsound, type Verdict } from '../verdict.js';

/**
 * C2SP tlog-tiles: where the hashes and the entries of a log lie. A tile holds up to 256 consecutive hashes of one level; each
 * hash of level L + 1 is the root over one full tile of level L. An entry bundle holds the entries of one level 0 tile.
 */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** How many hashes or entries it holds; below 256 it is a partial tile. */
  readonly width: number;
}

export type TilePathFault = 'path-form' | 'path-level' | 'path-index' | 'path-width';

/** Hashes of a full tile: 8 levels of the tree. */
export const tileWidth = 256;
export const tileHeight = 8;
const highestLevel = 63;

/** `tile/<L>/<N>[.p/<W>]`: index 1234067 is `x001/x234/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The tile that a path names, in the one way that the specification spells it. */
export function parseTilePath(path: string): Verdict<Tile, TilePathFault> {
  const [, levelText, indexText, widthText] = /^tile\/([^/]+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([^/]+))?$/.exec(path) ?? [];
  if (levelText === undefined || indexText === undefined) return unsound('path-form');
  const level = levelText === 'entries' ? levelText : decimal(levelText);
  if (level === null || (level !== 'entries' && level > highestLevel)) return unsound('path-level');
  const index = Number(indexText.replace(/[x/]/g, ''));
  if (!Number.isSafeInteger(index) || indexText.startsWith('x000/')) return unsound('path-index');
  const width = widthText === undefined ? tileWidth : decimal(widthText);
  if (width === null || width === 0 || (widthText !== undefined && width >= tileWidth)) return unsound('path-width');
  return sound({ level, index, width });
}

/**
 * The tiles that a log writes when it grows from one size to another: the new ones and those that get wider, level by level,
 * as they are at the end. From 0 it is all tiles of a tree.
 */
export function* tilesOfGrowth(from: number, to: number): Generator<Tile & { readonly level: number }> {
  for (let level = 0; level <= highestLevel; level++) {
    const span = tileWidth ** level;
    const before = Math.floor(from / span);
    const after = Math.floor(to / span);
    if (after <= before) return;
    for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index++)
      yield { level, index, width: Math.min(tileWidth, after - index * tileWidth) };
  }
}

/** The entry bundles of the same growth. */
export function* bundlesOfGrowth(from: number, to: number): Generator<Tile & { readonly level: 'entries' }> {
  for (const { level, index, width } of tilesOfGrowth(from, to)) {
    if (level > 0) return;
    yield { level: 'entries', index, width };
  }
}

/** A decimal number without leading zeros, and exact; null for anything else. */
export function decimal(text: string): number | null {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
