import net from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Statement, Tx } from '../../src/platform/transaction.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const insert: Statement = { name: 'insert-mark', text: 'INSERT INTO marks (id, value) VALUES ($1, $2)' };
const update: Statement = { name: 'update-mark', text: 'UPDATE marks SET value = value + $2 WHERE id = $1' };
const all: Statement = { name: 'all-marks', text: 'SELECT id, value FROM marks ORDER BY id' };
const pid: Statement = { name: 'pid', text: 'SELECT pg_backend_pid() AS pid' };
const nonsense: Statement = { name: 'nonsense', text: 'SELECT 1 / $1::int AS nothing' };

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await test.asOwner('CREATE TABLE marks (id int PRIMARY KEY, value int NOT NULL)');
  await test.asOwner('GRANT ALL ON marks TO wf_app');
});
beforeEach(() => test.asOwner('TRUNCATE marks'));
afterAll(() => test.drop());

const marks = () => test.database.read((tx) => tx.query<{ id: number; value: number }>(all, []));

describe('Giao dịch (a transaction)', () => {
  it('commits what resolved, as wf_app and in READ COMMITTED', async () => {
    const asked: Statement = { name: 'who', text: `SELECT current_user AS who, current_setting('transaction_isolation') AS level` };
    const [answer] = await test.database.transaction(async (tx) => {
      await tx.query(insert, [1, 10]);
      return tx.query(asked, []);
    });
    expect(answer).toEqual({ who: 'wf_app', level: 'read committed' });
    expect(await marks()).toEqual([{ id: 1, value: 10 }]);
  });

  it('leaves nothing of what rejected, and gives the connection back clean', async () => {
    const refuse = async (tx: Tx) => {
      await tx.query(insert, [1, 10]);
      throw new Error('refused');
    };
    await expect(test.database.transaction(refuse)).rejects.toThrow('refused');
    expect(await marks()).toEqual([]);
    await test.database.transaction((tx) => tx.query(insert, [2, 20]));
    expect(await marks()).toEqual([{ id: 2, value: 20 }]);
  });

  it('waits for answers nobody awaited, and commits them', async () => {
    await test.database.transaction(async (tx) => {
      for (let id = 0; id < 20; id++) void tx.query(insert, [id, id]);
    });
    expect(await marks()).toHaveLength(20);
  });

  it('fails with the first failure, not its echo, also when nobody awaited it', async () => {
    const work = async (tx: Tx) => {
      void tx.query(insert, [1, 10]);
      void tx.query(insert, [1, 11]);
      void tx.query(nonsense, [1]);
    };
    await expect(test.database.transaction(work)).rejects.toMatchObject({ code: '23505' });
    await expect(test.database.transaction(async (tx) => Promise.all([tx.query(nonsense, [0]), tx.query(all, [])]))).rejects.toMatchObject({
      code: '22012',
    });
    expect(await marks()).toEqual([]);
  });

  it('refuses a statement sent after the end', async () => {
    let kept: Tx | undefined;
    await test.database.transaction(async (tx) => {
      kept = tx;
    });
    await expect(kept!.query(all, [])).rejects.toThrow('after its transaction ended');
  });

  it('repeats the loser of a deadlock whole, so that both succeed', async () => {
    await test.database.transaction(async (tx) => void (await Promise.all([tx.query(insert, [1, 0]), tx.query(insert, [2, 0])])));
    let attempts = 0;
    let arrived = 0;
    let open: () => void;
    const bothHoldOne = new Promise<void>((resolve) => (open = resolve));
    const crossing = (first: number, second: number) =>
      test.database.transaction(async (tx) => {
        attempts++;
        await tx.query(update, [first, 1]);
        if (++arrived === 2) open();
        await bothHoldOne;
        await tx.query(update, [second, 1]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    // PostgreSQL ends one of the two; when both notice in the same instant, both.
    expect([3, 4]).toContain(attempts);
    expect((await marks()).map(({ value }) => value)).toEqual([2, 2]);
  });

  it('gives up after three repeats', async () => {
    let attempts = 0;
    const lost: Statement = { name: 'lost', text: `SELECT raise_lost_race()` };
    await test.asOwner(
      `CREATE FUNCTION raise_lost_race() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION SQLSTATE '40001'; END $$`,
    );
    const work = async (tx: Tx) => {
      attempts++;
      await tx.query(lost, []);
    };
    await expect(test.database.transaction(work)).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(4);
  });

  it('survives a connection that is cut in the middle, and destroys it', async () => {
    const cut = test.database.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>(pid, []);
      await test.asOwner('SELECT pg_terminate_backend($1)', [row!.pid]);
      await tx.query(insert, [1, 10]);
    });
    await expect(cut).rejects.toThrow();
    expect(await marks()).toEqual([]);
  });

  it('sends the statements of one tick in one write', async () => {
    const writes: number[] = [];
    const original = net.Socket.prototype._writev;
    net.Socket.prototype._writev = function (chunks, done) {
      writes.push(chunks.length);
      return original!.call(this, chunks, done);
    };
    try {
      await test.database.transaction(async (tx) => {
        for (let id = 0; id < 5; id++) void tx.query(insert, [id, id]);
      });
    } finally {
      net.Socket.prototype._writev = original;
    }
    expect(writes).toHaveLength(1);
  });

  it('keeps no rows of what was awaited, however many pages one transaction reads', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const page: Statement = { name: 'page', text: `SELECT repeat(md5($1::text), 32768) AS text` };
    const used = await test.database.snapshot(async (tx) => {
      for (let i = 0; i < 40; i++) await tx.query(page, [i]); // A megabyte each.
      collect();
      return process.memoryUsage().heapUsed;
    });
    collect();
    expect(used - process.memoryUsage().heapUsed).toBeLessThan(10_000_000);
  });
});
