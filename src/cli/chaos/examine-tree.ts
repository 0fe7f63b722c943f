import { growTiles, type HashTile } from '../../audit/index.js';
import type { Statement, Tx } from '../../platform/transaction.js';

/**
 * What is wrong with the tree, derived again from the entries and without any of the code that keeps it: every entry is a leaf or waits,
 * once; leaves are counted without a gap; each stream's entries come in their order; every tile is that of the pure functions. Reads all
 * of a small log at once, in the caller's snapshot.
 */
export async function examineTree(tx: Tx): Promise<string[]> {
  const [leaves, waiting, tiles, [state]] = await Promise.all([
    tx.query<LeafRow>(readLeaves, []),
    tx.query<LeafRow>(readWaiting, []),
    tx.query<{ level: number; n: string; data: Buffer }>(readTiles, []),
    tx.query<{ size: string; entries: string }>(readState, []),
  ]);
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  expect(Number(state!.size) === leaves.length, `the tree says ${state!.size} leaves and has ${leaves.length}`);
  const all = [...leaves, ...waiting];
  expect(new Set(all.map(({ id }) => id)).size === all.length, 'an entry is a leaf or waits more than once');
  expect(
    all.length === Number(state!.entries),
    `${state!.entries} entries, of which ${leaves.length} are leaves and ${waiting.length} wait`,
  );
  leaves.forEach(({ place, id }, index) => {
    expect(Number(place) === index, `leaf ${place}, ${id}, stands at ${index}`);
  });
  const ends = new Map<string, number>();
  for (const { id, stream, seq, same } of all) {
    expect(same, `the leaf hash of ${id} is not that of its entry`);
    const before = ends.get(stream) ?? 0;
    expect(seq === before + 1, `${stream}#${seq} comes after #${before}`);
    ends.set(stream, seq);
  }
  const grown = await growTiles(
    0,
    leaves.map(({ hash }) => hash),
    async () => [],
  );
  const stored = new Map(tiles.map(({ level, n, data }) => [`${level}/${n}`, data]));
  for (const { tile, data } of grown)
    expect(stored.get(nameOf(tile))?.equals(data) === true, `tile ${nameOf(tile)} is not that of its leaves`);
  expect(stored.size === grown.length, `${stored.size} tiles where there should be ${grown.length}`);
  return problems;
}

interface LeafRow {
  readonly place: string;
  readonly id: string;
  readonly hash: Buffer;
  readonly stream: string;
  readonly seq: number;
  readonly same: boolean;
}

const nameOf = ({ level, index }: HashTile): string => `${level}/${index}`;

const readLeaves: Statement = {
  name: 'examine-leaves',
  text: `
    SELECT idx AS place, entry_id AS id, leaf.leaf_hash AS hash, coalesce(stream, '?') AS stream, coalesce(seq, 0) AS seq,
      coalesce(entry.leaf_hash = leaf.leaf_hash, false) AS same
    FROM audit_leaves leaf LEFT JOIN audit_entries entry ON entry.id = entry_id ORDER BY idx`,
};
const readWaiting: Statement = {
  name: 'examine-waiting',
  text: `
    SELECT place, entry_id AS id, waiting.leaf_hash AS hash, coalesce(stream, '?') AS stream, coalesce(seq, 0) AS seq,
      coalesce(entry.leaf_hash = waiting.leaf_hash, false) AS same
    FROM audit_pending waiting LEFT JOIN audit_entries entry ON entry.id = entry_id ORDER BY place`,
};
const readTiles: Statement = { name: 'examine-tiles', text: 'SELECT level, n, data FROM audit_tiles' };
const readState: Statement = {
  name: 'examine-log-state',
  text: 'SELECT size, (SELECT count(*) FROM audit_entries) AS entries FROM audit_log_state',
};
