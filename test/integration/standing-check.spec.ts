import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { auditLog, bytesOf, type Entry, leafHash, Sequencer, type SignersMemory, StandingCheck } from '../../src/audit/index.js';
import { playS1 } from '../../src/demo/index.js';
import { start } from '../../src/main.js';
import { readConfig } from '../../src/platform/config.js';
import { createLogger } from '../../src/platform/logger.js';
import { Database } from '../../src/platform/transaction.js';
import { createTestDatabase } from '../support/database.js';
import { createWorld, type World } from '../support/world.js';
import { checkpointOf, signAt } from './tamper-scene.js';

describe('Kiểm tra thường trực (the standing check)', () => {
  let world: World;
  let check: StandingCheck;
  let planId: string;
  let size: number;

  beforeAll(async () => {
    world = await createWorld();
    for (const table of ['entries', 'leaves', 'tiles', 'pending', 'checkpoints', 'cosignatures'])
      await world.db.asOwner(`ALTER TABLE audit_${table} DISABLE TRIGGER ALL`);
    planId = await playS1(world.player, world.files, 'review');
    check = world.app.get(StandingCheck);
    for (let i = 0; i < 2; i++) await refused();
    await world.sequencer.drain();
    size = await sizeNow();
    await signAt(world.db, [2, size]);
    await check.look();
  });
  afterAll(() => world.drop());

  const owner = (sql: string, ...values: unknown[]) => world.db.asOwner(sql, values);
  const sizeNow = async () => Number((await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state'))[0]!.size);
  const refused = async () => {
    await world.player.mayNot('vt.pnv.cv1', 'plan.sign', planId, { dossier: '0'.repeat(64) }, ['workflow.command-not-open']);
  };
  const told = () =>
    check.findings.map(
      ({ rule, stream, seq, index }) => `${rule} ${stream}${seq === null ? '' : `#${seq}`}${index == null ? '' : ` @${index}`}`,
    );
  const look = async () => {
    await check.look();
    return told();
  };
  /** What the check says while something is wrong; afterwards it must be quiet again. */
  const whileWrong = async (wrong: () => Promise<unknown>, putRight: () => Promise<unknown>) => {
    await wrong();
    const found = await look();
    await expect(check.assertSound()).rejects.toThrow('first: [');
    await putRight();
    expect(await look()).toEqual([]);
    await check.assertSound();
    return found;
  };
  const plan = () => `plan/${planId}`;
  const second = async () =>
    (
      await world.db.asOwner<{ id: string; body: Buffer; leaf_hash: Buffer; idx: string }>(
        'SELECT id, body, entry.leaf_hash, idx FROM audit_entries entry JOIN audit_leaves ON entry_id = id WHERE stream = $1 AND seq = 2',
        [plan()],
      )
    )[0]!;

  it('finds nothing while people work and the tree grows', async () => {
    for (let i = 0; i < 3; i++) {
      await refused();
      expect(await look()).toEqual([]);
      await world.sequencer.drain();
      expect(await look()).toEqual([]);
    }
    await signAt(world.db, [await sizeNow()]);
    expect(await look()).toEqual([]);
    await check.assertSound();
  });

  it('names an old entry of which one byte was changed, until it is as it was', async () => {
    const { id, body, idx } = await second();
    const found = await whileWrong(
      () => owner('UPDATE audit_entries SET body = set_byte(body, 100, 64) WHERE id = $1', id),
      () => owner('UPDATE audit_entries SET body = $2 WHERE id = $1', id, body),
    );
    expect(found).toContain(`entry ${plan()}#2 @${idx}`);
  });

  it('names an entry that was rewritten with hash, leaf and tile', async () => {
    const { id, body, leaf_hash, idx } = await second();
    const forged = bytesOf({ ...(JSON.parse(body.toString()) as Entry), request: 'forged' });
    const put = async (bytes: Buffer, hash: Buffer) => {
      await owner('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', id, bytes, hash);
      await owner('UPDATE audit_leaves SET leaf_hash = $2 WHERE entry_id = $1', id, hash);
      await owner('UPDATE audit_tiles SET data = overlay(data placing $1 from $2::int) WHERE level = 0', hash, 32 * Number(idx) + 1);
    };
    const found = await whileWrong(
      () => put(forged, leafHash(forged)),
      () => put(body, leaf_hash),
    );
    expect(found).toEqual(expect.arrayContaining([`chain ${plan()}#3 @${Number(idx) + 1}`, `root checkpoint/${size}`, 'root tree']));
  });

  it('names an entry that was deleted, and the heads of documents and streams that no longer fit', async () => {
    const { id } = await second();
    await owner(`CREATE TABLE kept AS SELECT * FROM audit_entries WHERE id = '${id}'`);
    const found = await whileWrong(
      () => owner('DELETE FROM audit_entries WHERE id = $1', id),
      () => owner('INSERT INTO audit_entries SELECT * FROM kept'),
    );
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching('^removed tree'), expect.stringMatching(`^chain ${plan()}#3`)]));
    const [{ stream }] = (await owner(`SELECT stream FROM audit_streams WHERE stream LIKE 'refusals/%' AND seq > 1 LIMIT 1`)) as [
      { stream: string },
    ];
    for (const [wrong, right] of [
      ['seq = seq - 1', 'seq = seq + 1'],
      ['seq = seq + 1', 'seq = seq - 1'],
      [
        `head = '\\x00' || substr(head, 2)`,
        'head = last.leaf_hash FROM audit_entries last WHERE last.stream = row.stream AND last.seq = row.seq AND',
      ],
    ]) {
      const heads = await whileWrong(
        () => owner(`UPDATE audit_streams row SET ${wrong} WHERE row.stream = $1`, stream),
        () => owner(`UPDATE audit_streams row SET ${right!.endsWith('AND') ? right : `${right} WHERE`} row.stream = $1`, stream),
      );
      expect(heads[0]).toMatch(`head ${stream}#`);
    }
  });

  it('names a state that no entry led to, and a column that says something else', async () => {
    const { state } = await world.standing(planId);
    expect(
      await whileWrong(
        () => owner(`UPDATE instances SET state = 'issued' WHERE id = $1`, planId),
        () => owner('UPDATE instances SET state = $2 WHERE id = $1', planId, state),
      ),
    ).toEqual([expect.stringContaining(`state ${plan()}#`)]);
    const { id, idx } = await second();
    const [{ person_id: person }] = (await owner('SELECT person_id FROM audit_entries WHERE id = $1', id)) as [{ person_id: string }];
    expect(
      await whileWrong(
        () => owner('UPDATE audit_entries SET person_id = gen_random_uuid() WHERE id = $1', id),
        () => owner('UPDATE audit_entries SET person_id = $2 WHERE id = $1', id, person),
      ),
    ).toEqual([`column ${plan()}#2 @${idx}`]);
  });

  it('names an entry that is kept out of the tree, and one that waits for longer than ten seconds', async () => {
    await refused();
    const [pending] = (await owner('SELECT entry_id, leaf_hash FROM audit_pending')) as { entry_id: string; leaf_hash: Buffer }[];
    const found = await whileWrong(
      () => owner('DELETE FROM audit_pending'),
      () => owner('INSERT INTO audit_pending (entry_id, leaf_hash) VALUES ($1, $2)', pending!.entry_id, pending!.leaf_hash),
    );
    expect(found).toEqual([expect.stringMatching('^hidden refusals/')]);
    const later = performance.now() + 10_500;
    const now = jest.spyOn(performance, 'now').mockReturnValue(later);
    expect(await look()).toEqual(['waiting tree']);
    now.mockRestore();
    await world.sequencer.drain();
    expect(await look()).toEqual([]);
  });

  it('names a checkpoint that says another root, and a tree that has shrunk or was rebuilt', async () => {
    const [row] = (await owner('SELECT root, note FROM audit_checkpoints WHERE size = 2')) as { root: Buffer; note: string }[];
    expect(
      await whileWrong(
        () => owner(`UPDATE audit_checkpoints SET root = sha256('x') WHERE size = 2`),
        () => owner('UPDATE audit_checkpoints SET root = $1 WHERE size = 2', row!.root),
      ),
    ).toEqual(['checkpoint checkpoint/2']);
    const foreign = await world.db.database.read((tx) => checkpointOf(tx, 1));
    const found = await whileWrong(
      () => owner('UPDATE audit_checkpoints SET root = $1, note = $2 WHERE size = 2', foreign.root, foreign.note),
      () => owner('UPDATE audit_checkpoints SET root = $1, note = $2 WHERE size = 2', row!.root, row!.note),
    );
    expect(found).toContain('checkpoint checkpoint/2');
    expect(
      await whileWrong(
        () => owner('UPDATE audit_log_state SET size = size - 1'),
        () => owner('UPDATE audit_log_state SET size = size + 1'),
      ),
    ).toContain('shrunk tree');
  });

  it('knows after a restart what the signer remembers: a tail that was cut off, a tree that was rebuilt', async () => {
    const size = await sizeNow();
    let remembered: SignersMemory | null = null;
    const database = world.app.get(Database);
    const restarted = async (memory: SignersMemory | null) => {
      remembered = memory;
      const begun = new StandingCheck(
        database,
        async () => null,
        async () => remembered,
        createLogger('silent'),
      );
      await begun.look();
      return begun.findings.map(({ rule, stream, from, to }) => `${rule} ${stream} [${from},${to})`);
    };
    const { root } = await world.db.database.read((tx) => checkpointOf(tx, size));
    expect(await restarted(null)).toEqual([]);
    expect(await restarted({ size, root, folder: '/signer' })).toEqual([]);
    expect(await restarted({ size: size + 3, root, folder: '/signer' })).toEqual([
      `shrunk signer's memory in /signer [${size},${size + 3})`,
    ]);
    expect(await restarted({ size, root: Buffer.alloc(32), folder: '/signer' })).toEqual([`root signer's memory in /signer [0,${size})`]);
  });

  it('says that it cannot look while the tables are out of its reach, and looks on afterwards', async () => {
    await owner('ALTER TABLE audit_leaves RENAME TO audit_leaves_hidden');
    await check.look();
    await expect(check.assertSound()).rejects.toThrow('the log cannot be checked');
    await owner('ALTER TABLE audit_leaves_hidden RENAME TO audit_leaves');
    await check.look();
    await check.assertSound();
  });
});

describe('Báo động ở /readyz (the alarm)', () => {
  it('turns /readyz to 503 with the entry while a running process serves, and back when the data agree again', async () => {
    const db = await createTestDatabase();
    const metricsPort = await freePort();
    const config = { ...readConfig({ WORKER: 'on', DEMO: 'false', PORT: '0', SIGNER: 'off' }), metricsPort };
    const server = await start({ ...config, database: { connection: db.connection, owner: db.connection } }, createLogger('silent'));
    try {
      server.app.get(StandingCheck).everyMs = 200;
      const readyz = async () => {
        const response = await fetch(`http://127.0.0.1:${metricsPort}/readyz`);
        return { status: response.status, text: await response.text() };
      };
      const becomes = async (status: number): Promise<string> => {
        const until = Date.now() + 15_000;
        for (let answer = await readyz(); ; answer = await readyz()) {
          if (answer.status === status) return answer.text;
          if (Date.now() > until) throw new Error(`still ${answer.status}: ${answer.text}`);
          await sleep(100);
        }
      };
      const act = { stream: 'admin', command: 'admin.try', personId: null, input: {}, at: new Date().toISOString() };
      await server.app.get(Database).transaction((tx) => auditLog.record(tx, act));
      await server.app.get(Sequencer).drain();
      expect(await becomes(200)).toContain('"name":"audit","ok":true');
      const [entry] = await db.asOwner<{ id: string; stream: string; body: Buffer }>('SELECT id, stream, body FROM audit_entries LIMIT 1');
      await db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
      await db.asOwner('UPDATE audit_entries SET body = set_byte(body, 100, 64) WHERE id = $1', [entry!.id]);
      const alarm = await becomes(503);
      expect(alarm).toContain(`[entry] ${entry!.stream}#1, ${entry!.id}`);
      const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      expect(Number(/^audit_findings (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
      await db.asOwner('UPDATE audit_entries SET body = $2 WHERE id = $1', [entry!.id, entry!.body]);
      expect(await becomes(200)).toContain('"name":"audit","ok":true');
    } finally {
      await server.stop();
      await db.drop();
    }
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
