import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  auditLog,
  consistencyProof,
  entriesBetween,
  growTiles,
  hashesOf,
  inclusionProof,
  indexOf,
  latestCheckpoint,
  leafHash,
  Sequencer,
  sequencerPool,
  sizeOf,
  tileOf,
  treeHash,
  verifyConsistency,
  verifyInclusion,
} from '../../src/audit/index.js';
import { examineTree } from '../../src/cli/chaos/examine-tree.js';
import { playS1 } from '../../src/demo/index.js';
import { SystemClock } from '../../src/platform/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import type { Database } from '../../src/platform/transaction.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createWorld } from '../support/world.js';

const examined = (database: Database) => database.snapshot(examineTree);

/** Writes one entry into a stream, as an act of administration does. */
async function write(database: Database, stream: string): Promise<string> {
  const act = { stream, command: 'admin.try', personId: null, input: {}, at: new Date().toISOString() };
  return (await database.transaction((tx) => auditLog.record(tx, act))).entryId;
}

describe('Xếp mục vào cây (the sequencer)', () => {
  let db: TestDatabase;
  const opened: Sequencer[] = [];
  const sequencer = (): Sequencer => {
    const one = new Sequencer(sequencerPool({ sequencerConnection: null }, db.dataSource), new SystemClock(), createLogger('silent'));
    opened.push(one);
    return one;
  };

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(async () => {
    for (const one of opened) await one.onModuleDestroy();
    await db.drop();
  });

  it('gives a place to accepted, refused and administrative entries, in the order of each stream', async () => {
    const world = await createWorld();
    try {
      const planId = await playS1(world.player, world.files, 'review');
      await world.player.mayNot('vt.pnv.cv1', 'plan.sign', planId, { dossier: '0'.repeat(64) }, ['workflow.command-not-open']);
      const [count] = await world.db.asOwner<{ entries: number }>('SELECT count(*)::int AS entries FROM audit_entries');
      expect(await examined(world.db.database)).toEqual([]); // All of them wait.
      expect(await world.sequencer.drain()).toBe(count!.entries);
      expect(await world.sequencer.integrate()).toBe(0);
      expect(await examined(world.db.database)).toEqual([]);
      expect(await world.db.database.read(sizeOf)).toBe(count!.entries);
    } finally {
      await world.drop();
    }
  });

  it('grows the same tree however it is cut into batches, and every place and prefix of it can be proven', async () => {
    const one = sequencer();
    const ids: string[] = [];
    const sizes: number[] = [];
    for (const batch of [1, 1, 254, 1, 300]) {
      for (let i = 0; i < batch; i++) ids.push(await write(db.database, `reminders/${i % 3}`));
      expect(await one.integrate()).toBe(batch);
      sizes.push(ids.length);
    }
    expect(await examined(db.database)).toEqual([]);
    await db.database.snapshot(async (tx) => {
      const bodies = await entriesBetween(tx, 0, ids.length);
      const leaves = bodies.map(leafHash);
      const grown = await growTiles(0, leaves, async () => []);
      for (const { tile, data } of grown) expect(await tileOf(tx, tile.level, tile.index)).toEqual(data);
      expect(await tileOf(tx, 0, 9)).toBeNull();
      expect(await latestCheckpoint(tx)).toBeNull();
      expect(await indexOf(tx, '00000000-0000-0000-0000-000000000000')).toBeNull();
      const size = await sizeOf(tx);
      const root = await treeHash(size, hashesOf(tx, size));
      for (const older of sizes) {
        const proof = await consistencyProof(older, size, hashesOf(tx, size));
        expect(verifyConsistency(older, size, await treeHash(older, hashesOf(tx, older)), root, proof)).toMatchObject({ ok: true });
      }
      for (const place of [0, 255, 256, size - 1]) {
        expect(await indexOf(tx, ids[place]!)).toBe(place);
        const proof = await inclusionProof(place, size, hashesOf(tx, size));
        expect(verifyInclusion(leaves[place]!, place, size, root, proof)).toMatchObject({ ok: true });
      }
    });
  });

  it('takes a thousand at most in one transaction', async () => {
    const before = await db.database.read(sizeOf);
    await db.asOwner(
      `WITH written AS (
         INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, command)
         SELECT gen_random_uuid(), 'bulk', n, '', sha256(int4send(n)), now(), 'recorded', 'admin.try' FROM generate_series(1, 2500) AS n RETURNING id, seq, leaf_hash)
       INSERT INTO audit_pending (entry_id, leaf_hash) SELECT id, leaf_hash FROM written ORDER BY seq`,
    );
    const one = sequencer();
    expect([await one.integrate(), await one.integrate(), await one.integrate(), await one.integrate()]).toEqual([1000, 1000, 500, 0]);
    expect(await db.database.read(sizeOf)).toBe(before + 2500);
    expect(await examined(db.database)).toEqual([]);
  });

  it('gives every entry one place when two race for them a thousand times while many write', async () => {
    const before = await db.database.read(sizeOf);
    let [rounds, written] = [0, 0];
    const writing = Array.from({ length: 4 }, async (_, lane) => {
      for (; rounds < 1000; written++) await write(db.database, `race/${lane}`);
    });
    const racing = [sequencer(), sequencer()].map(async (one) => {
      let taken = 0;
      for (; rounds < 1000; rounds++) taken += await (rounds % 2 === 0 ? one.integrate() : one.drain());
      return taken;
    });
    const taken = await Promise.all(racing);
    await Promise.all(writing);
    expect(Math.min(...taken)).toBeGreaterThan(50);
    expect(taken[0]! + taken[1]! + (await sequencer().drain())).toBe(written);
    expect(await db.database.read(sizeOf)).toBe(before + written);
    expect(await examined(db.database)).toEqual([]);
  }, 60_000);

  it('loses and doubles nothing when sequencers of several processes are killed (kill -9) while many write', async () => {
    const start = (): ChildProcess => fork(path.resolve('dist/src/cli/chaos/sequencer-child.js'), [JSON.stringify(db.connection)]);
    const before = await db.database.read(sizeOf);
    const children = [start(), start()];
    let taken = 0;
    for (const child of children) child.on('message', (count) => (taken += Number(count)));
    let over = false;
    let written = 0;
    const writers = Array.from({ length: 4 }, async (_, lane) => {
      while (!over) {
        await write(db.database, `processes/${lane}`);
        written++;
      }
    });
    for (let kill = 0; kill < 2; kill++) {
      await once(children[kill % 2]!, 'message');
      await sleep(50 + 80 * kill);
      children[kill % 2]!.kill('SIGKILL');
      children[kill % 2] = start();
      children[kill % 2]!.on('message', (count) => (taken += Number(count)));
    }
    over = true;
    await Promise.all(writers);
    for (const child of children) child.kill('SIGKILL');
    await sequencer().drain();
    expect(await db.database.read(sizeOf)).toBe(before + written);
    expect(taken).toBeGreaterThan(0);
    expect(await examined(db.database)).toEqual([]);
  }, 60_000);

  it('runs by itself, soon after a hint, and goes on when its connections were cut', async () => {
    const one = sequencer();
    one.onApplicationBootstrap();
    const isPlaced = async (entryId: string): Promise<true> => {
      one.hint();
      for (let attempt = 0; attempt < 400; attempt++) {
        if ((await db.database.read((tx) => indexOf(tx, entryId))) !== null) return true;
        await sleep(10);
      }
      throw new Error('the entry still waits');
    };
    expect(await isPlaced(await write(db.database, 'admin'))).toBe(true);
    for (let cut = 0; cut < 3; cut++) {
      const [ended] = await db.asOwner<{ count: number }>(
        `SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity
         WHERE application_name = 'plan-workflow sequencer' AND datname = current_database()`,
      );
      expect(ended!.count).toBeGreaterThan(0);
      expect(await isPlaced(await write(db.database, 'admin'))).toBe(true);
    }
    expect(await examined(db.database)).toEqual([]);
  });
});
