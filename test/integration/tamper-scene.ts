import { createPrivateKey } from 'node:crypto';
import pg from 'pg';
import {
  bytesOf,
  cosign,
  type Entry,
  type Finding,
  Findings,
  formatCheckpoint,
  formatVkey,
  growTiles,
  hashesOf,
  leafHash,
  type NoteSigner,
  noteSigner,
  type Outside,
  parsePolicy,
  signNote,
  treeHash,
  verifyLog,
  verifyTree,
} from '../../src/audit/index.js';
import { DefinitionStore, type Verification, verifyAll } from '../../src/engine/index.js';
import type { Tx } from '../../src/platform/transaction.js';
import type { TestDatabase } from '../support/database.js';

export const origin = 'log.example/vnwf';
/** The log's own key; `stranger` is what somebody makes who has not got it. */
export const log = signer(origin, 1, 0x01);
export const stranger = signer(origin, 3, 0x01);
export const witness = signer('witness.example', 2, 0x04);

/** What the sealed protocol says. */
export const policyText = `log ${formatVkey(log.key)}\nwitness w ${formatVkey(witness.key)}\nquorum w\n`;
export const policy = (() => {
  const parsed = parsePolicy(policyText);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.value;
})();

const definitions = new DefinitionStore();

/** A database administrator: the owner's rights, every trigger off. Everything happens in one transaction that is rolled back at the end. */
export class Insider {
  private constructor(private readonly client: pg.Client) {}

  static async of(db: TestDatabase): Promise<Insider> {
    const client = new pg.Client(db.connection);
    await client.connect();
    await client.query('BEGIN');
    for (const table of ['entries', 'leaves', 'tiles', 'pending', 'checkpoints', 'cosignatures'])
      await client.query(`ALTER TABLE audit_${table} DISABLE TRIGGER ALL`);
    return new Insider(client);
  }

  private last: Promise<unknown> = Promise.resolve();

  /** The application's statements, with the owner's rights, in this transaction. */
  readonly tx: Tx = {
    query: <Row>({ text }: { text: string }, values: readonly unknown[]) => this.oneByOne<Row>(text, values),
  };

  async sql<Row>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.oneByOne<Row>(text, values);
  }

  /** Plain clients of `pg` do not pipeline. */
  private oneByOne<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const rows = this.last.then(async () => (await this.client.query(text, [...values])).rows as Row[]);
    this.last = rows.catch(() => undefined);
    return rows;
  }

  /** Does something, examines, and undoes it. */
  async trying<T>(act: () => Promise<unknown>, examine: () => Promise<T>): Promise<T> {
    await this.client.query('SAVEPOINT before');
    try {
      await act();
      return await examine();
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT before');
    }
  }

  /** Everything that `npm run verify` examines. */
  async findings(outside: Partial<Outside> = {}): Promise<readonly Finding[]> {
    return (await verifyAll(this.tx, definitions, { policy, known: [], ...outside })).findings;
  }

  /** The same with how many entries came out how, after something was done that is undone again. */
  async results(act: () => Promise<unknown>): Promise<Verification> {
    return this.trying(act, () => verifyAll(this.tx, definitions, { policy, known: [] }));
  }

  /** Log and tree only, which is faster. */
  async findingsInLog(): Promise<readonly Finding[]> {
    const findings = new Findings();
    await verifyLog(this.tx, () => undefined, findings.add);
    await verifyTree(this.tx, findings.add, { policy, known: [] });
    return findings.list;
  }

  async entryAt(index: number): Promise<{ id: string; stream: string; seq: number; body: Buffer; leaf_hash: Buffer }> {
    const [row] = await this.sql<{ id: string; stream: string; seq: number; body: Buffer; leaf_hash: Buffer }>(
      'SELECT id, stream, seq, body, entry.leaf_hash FROM audit_entries entry JOIN audit_leaves leaf ON leaf.entry_id = entry.id WHERE idx = $1',
      index,
    );
    return row!;
  }

  async size(): Promise<number> {
    return Number((await this.sql<{ size: string }>('SELECT size FROM audit_log_state'))[0]!.size);
  }

  /** Rewrites an entry, and all that follow in its stream, so that bytes, hashes, chain and heads fit again. */
  async rewrite(index: number, change: (entry: Entry) => Entry): Promise<void> {
    const { stream, seq } = await this.entryAt(index);
    const rows = await this.sql<{ id: string; body: Buffer }>(
      'SELECT id, body FROM audit_entries WHERE stream = $1 AND seq >= $2 ORDER BY seq',
      stream,
      seq,
    );
    let prev: string | undefined;
    for (const { id, body } of rows) {
      const entry = JSON.parse(body.toString()) as Entry;
      const forged = bytesOf(prev === undefined ? change(entry) : { ...entry, prev });
      prev = leafHash(forged).toString('hex');
      await this.sql('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', id, forged, leafHash(forged));
      await this.sql('UPDATE audit_pending SET leaf_hash = $2 WHERE entry_id = $1', id, leafHash(forged));
    }
    await this.sql(`UPDATE instances SET head = decode($2, 'hex') WHERE kind || '/' || id = $1`, stream, prev);
    await this.sql(`UPDATE audit_streams SET head = decode($2, 'hex') WHERE stream = $1`, stream, prev);
  }

  /** Builds leaves and tiles anew over what now stands in the entries, in the places they have. */
  async rebuildTree(): Promise<void> {
    await this.sql('UPDATE audit_leaves SET leaf_hash = entry.leaf_hash FROM audit_entries entry WHERE entry.id = audit_leaves.entry_id');
    const leaves = await this.sql<{ leaf_hash: Buffer }>('SELECT leaf_hash FROM audit_leaves ORDER BY idx');
    await this.sql('DELETE FROM audit_tiles');
    const tiles = await growTiles(
      0,
      leaves.map(({ leaf_hash }) => leaf_hash),
      async () => [],
    );
    for (const { tile, data } of tiles)
      await this.sql('INSERT INTO audit_tiles (level, n, data) VALUES ($1, $2, $3)', tile.level, tile.index, data);
    await this.sql('UPDATE audit_log_state SET size = $1', leaves.length);
  }

  /** Takes the log back to a size: entries, leaves, tiles, checkpoints and heads. */
  async cutTo(size: number): Promise<void> {
    await this.sql('DELETE FROM audit_pending');
    await this.sql('DELETE FROM audit_entries WHERE id NOT IN (SELECT entry_id FROM audit_leaves WHERE idx < $1)', size);
    await this.sql('DELETE FROM audit_leaves WHERE idx >= $1', size);
    await this.sql('DELETE FROM audit_cosignatures WHERE size > $1', size);
    await this.sql('DELETE FROM audit_checkpoints WHERE size > $1', size);
    await this.sql(
      `UPDATE audit_streams SET seq = last.seq, head = last.leaf_hash FROM (
         SELECT DISTINCT ON (stream) stream, seq, leaf_hash FROM audit_entries ORDER BY stream, seq DESC) AS last
       WHERE last.stream = audit_streams.stream`,
    );
    await this.rebuildTree();
  }

  /** Signs the tree as it stands at each size anew, in place of what was signed before. */
  async signAnew(key: NoteSigner): Promise<void> {
    for (const { size } of await this.sql<{ size: string }>('SELECT size FROM audit_checkpoints')) {
      const { note, root } = await checkpointOf(this.tx, Number(size), key);
      await this.sql('DELETE FROM audit_cosignatures WHERE size = $1', size);
      await this.sql('UPDATE audit_checkpoints SET root = $2, note = $3 WHERE size = $1', size, root, note);
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** The tree as it stands at a size, signed. */
export async function checkpointOf(tx: Tx, size: number, key: NoteSigner = log): Promise<{ note: string; root: Buffer; text: string }> {
  const root = await treeHash(size, hashesOf(tx, size));
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  return { note: signNote(text, [key]), root, text };
}

/** Signs the tree at these sizes and has it witnessed, as signer and witness do. */
export async function signAt(db: TestDatabase, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const { note, root, text } = await db.database.read((tx) => checkpointOf(tx, size));
    await db.asOwner('INSERT INTO audit_checkpoints (size, root, note, signed_at) VALUES ($1, $2, $3, now())', [size, root, note]);
    const line = cosign(text, witness, Math.floor(Date.now() / 1000));
    await db.asOwner(`INSERT INTO audit_cosignatures (size, witness, line, received_at) VALUES ($1, 'w', $2, now())`, [size, line]);
  }
}

/** A key that is the same in every run. */
function signer(name: string, seed: number, type: 0x01 | 0x04): NoteSigner {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  return noteSigner(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), type);
}
