import type { Statement, Tx } from '../../platform/transaction.js';
import { entriesBetween, tileOf } from '../stored-log.js';
import { packEntries } from '../tree/entry-bundle.js';
import { hashLength } from '../tree/merkle.js';
import { bundlesOfGrowth, tilePath, tilesOfGrowth, tileWidth } from '../tree/tiles.js';
import type { BundleFile } from './bundle-file.js';
import { pages } from './pages.js';

/**
 * Tiles and entry bundles as they are stored, that a log of `size` entries has beyond those of `from`. Whatever is missing in the
 * database is missing here: that is for the verifier to say.
 */
export async function* storedLogFiles(tx: Tx, from: number, size: number): AsyncGenerator<BundleFile> {
  for (const tile of tilesOfGrowth(from, size)) {
    const data = await tileOf(tx, tile.level, tile.index);
    if (data !== null) yield { path: tilePath(tile), content: data.subarray(0, tile.width * hashLength) };
  }
  for (const tile of bundlesOfGrowth(from, size)) {
    const start = tile.index * tileWidth;
    const entries = await entriesBetween(tx, start, start + tile.width);
    if (entries.length > 0) yield { path: tilePath(tile), content: packEntries(entries) };
  }
}

/** Entries that are written and beyond the signed size: placed in the tree or still waiting. */
export async function* unsignedFiles(tx: Tx, size: number): AsyncGenerator<BundleFile> {
  let block = 0;
  const fileOf = (rows: readonly Row[]): BundleFile => ({
    path: `unsigned/${size}/${String(block++).padStart(6, '0')}`,
    content: packEntries(rows.map(({ body }) => body)),
  });
  const keyOf = ({ place }: Row): string => place;
  for await (const rows of pages<Row, string>(tx, readPlaced, { from: String(size - 1), size: tileWidth, keyOf })) yield fileOf(rows);
  for await (const rows of pages<Row, string>(tx, readWaiting, { from: '0', size: tileWidth, keyOf })) yield fileOf(rows);
}

interface Row {
  readonly place: string;
  readonly body: Buffer;
}

const readPlaced: Statement = {
  name: 'export-placed',
  text: `
    SELECT leaf.idx AS place, body FROM audit_leaves leaf JOIN audit_entries entry ON entry.id = leaf.entry_id
    WHERE idx > $1::bigint ORDER BY idx LIMIT $2`,
};
const readWaiting: Statement = {
  name: 'export-waiting',
  text: `
    SELECT place, body FROM audit_pending pending JOIN audit_entries entry ON entry.id = pending.entry_id
    WHERE place > $1::bigint ORDER BY place LIMIT $2`,
};
