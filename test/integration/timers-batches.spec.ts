import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, entities, parts } from '../../src/app.module.js';
import { Trial } from '../../src/cli/trial/trial.js';
import { trialContent } from '../../src/cli/trial/trial-plan.js';
import { trialRegister } from '../../src/cli/trial/trial-register.js';
import {
  type AllParts,
  AutomaticEdges,
  Commands,
  DefinitionStore,
  type Parts,
  TransitionService,
  WakeupWorker,
} from '../../src/engine/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { uuidV5 } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

type Due = NonNullable<Parts['due']>;

describe('Nhiều lịch hẹn cùng lúc (many timers at once)', () => {
  const clock = new ManualClock('2024-01-08T01:00:00.000Z');
  const logger = createLogger('silent');
  let db: TestDatabase;
  let app: INestApplicationContext;
  let taskIds: string[];
  let worker: WakeupWorker;

  beforeAll(async () => {
    db = await createTestDatabase(entities);
    const config = { ...readConfig({ DATABASE_URL: 'postgres://unused' }), worker: false };
    app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource: db.dataSource, clock, logger }), { logger });
    const trial = new Trial(app, trialRegister({ communes: 4 }));
    await trial.prepare();
    await trial.issuedPlan(trialContent(trial.register, clock.now(), { tasks: 4 }));
    await app.get(WakeupWorker).drain();
    taskIds = (await db.asOwner<{ id: string }>('SELECT id FROM tasks ORDER BY id')).map(({ id }) => id);
  });

  beforeEach(() => db.asOwner('DELETE FROM wakeups'));

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const wake = (ids: readonly string[], dueAt = clock.now()) =>
    db.asOwner(`INSERT INTO wakeups (instance_id, due_at, why) SELECT id, $2, 'test' FROM unnest($1::uuid[]) AS due (id)`, [ids, dueAt]);
  /** Accepted reminders by task, with the transaction that wrote them. */
  const reminders = (step: string) =>
    db.asOwner<{ id: string; transaction: string }>(
      `SELECT instance_id AS id, xmin::text AS transaction FROM audit_entries WHERE command = 'task.remind' AND outcome = 'accepted'
       AND convert_from(body, 'UTF8')::jsonb #>> '{command,input,note}' = $1 ORDER BY instance_id`,
      [step],
    );

  it('does what is due of sixteen instances in one transaction', async () => {
    await wake(taskIds);
    expect(await workerOf({ due: remind('together') }).drain()).toBe(16);
    const given = await reminders('together');
    expect(given.map(({ id }) => id)).toEqual(taskIds);
    expect(new Set(given.map(({ transaction }) => transaction)).size).toBe(1);
  });

  it('gives an instance with two things due both of them', async () => {
    const two: Due = async (tx, ids, at) => [...(await remind('first')(tx, ids, at)), ...(await remind('second')(tx, ids, at))];
    await wake(taskIds.slice(0, 3));
    await workerOf({ due: two }).drain();
    expect([await reminders('first'), await reminders('second')].map((given) => given.length)).toEqual([3, 3]);
  });

  it('does it once when the same wake-ups come again', async () => {
    for (let time = 0; time < 2; time++) {
      await wake(taskIds);
      await workerOf({ due: remind('again') }).drain();
    }
    expect(await reminders('again')).toHaveLength(16);
  });

  it('lets fifteen through when one fails, and sets that one back alone', async () => {
    const [bad] = taskIds;
    const failing: Due = async (tx, ids, at) => (ids.includes(bad!) ? Promise.reject(new Error('broke')) : remind('despite')(tx, ids, at));
    await wake(taskIds);
    await workerOf({ due: failing }).drain();
    expect((await reminders('despite')).map(({ id }) => id)).toEqual(taskIds.slice(1));
    expect(await db.asOwner('SELECT instance_id, attempts FROM wakeups')).toEqual([{ instance_id: bad, attempts: 1 }]);
  });

  it('holds nobody up while somebody holds a row that one of them needs, and comes to that one afterwards', async () => {
    const held = taskIds[7]!;
    await wake(taskIds.filter((id) => id !== held));
    await wake([held], new Date(clock.now().getTime() + 1));
    clock.advance(1);
    let drained: Promise<number> | undefined;
    await db.database.transaction(async (tx) => {
      await tx.query({ name: 'hold-task', text: 'SELECT id FROM tasks WHERE id = $1 FOR UPDATE' }, [held]);
      drained = workerOf({ due: remind('freed') }).drain();
      for (let count = 0; count < 15; ) count = (await reminders('freed')).length;
      expect(await reminders('freed')).toHaveLength(15);
    });
    await drained;
    expect(await reminders('freed')).toHaveLength(16);
  });

  it('takes alone what has much due, so that the others need not wait for it', async () => {
    const [busy, ...others] = taskIds.slice(0, 4);
    const much: Due = async (tx, ids, at) => {
      const many = Array.from({ length: 130 }, (_, no) => remind(`much ${no}`)(tx, ids.includes(busy!) ? [busy!] : [], at));
      return [...(await Promise.all(many)).flat(), ...(await remind('little')(tx, ids, at))];
    };
    await wake([busy!, ...others]);
    await workerOf({ due: much }).drain();
    const [alone] = await reminders('much 129');
    const little = await reminders('little');
    expect(little).toHaveLength(4);
    expect(little.filter(({ transaction }) => transaction === alone!.transaction).map(({ id }) => id)).toEqual([busy]);
  });

  it('goes on with the others while one instance keeps the first lane', async () => {
    const [slow, ...others] = taskIds;
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const begun = new Promise<void>((resolve) => {
      const due: Due = async (tx, ids, at) => {
        if (!ids.includes(slow!)) return remind('beside')(tx, ids, at);
        resolve();
        await released;
        return [];
      };
      worker = workerOf({ due });
    });
    await wake([slow!]);
    worker.onApplicationBootstrap();
    await begun;
    await wake(others);
    for (let count = 0; count < others.length; ) count = (await reminders('beside')).length;
    expect(await db.asOwner('SELECT instance_id FROM wakeups')).toEqual([{ instance_id: slow }]);
    release();
    await worker.onModuleDestroy();
  });

  it('acts by the time of the claim, though the clock steps back before it has acted', async () => {
    const seen: string[] = [];
    const due: Due = async (_, __, at) => {
      seen.push(at);
      return [];
    };
    const at = clock.now();
    await wake(taskIds.slice(0, 1));
    const stepBack = { facts: { ...parts.task.facts, succession: stepping(parts.task.facts['succession']!) } };
    await workerOf({ due, ...stepBack }).drain();
    clock.set(at);
    expect(seen).toEqual([at.toISOString()]);
  });

  function stepping<Reader extends Parts['facts'][string]>(reader: Reader): Parts['facts'][string] {
    return (tx, asks) => {
      clock.advance(-60_000);
      return reader(tx, asks);
    };
  }

  /** A worker whose tasks have this of their own. */
  function workerOf(own: Partial<Parts>): WakeupWorker {
    const definitions = app.get(DefinitionStore);
    const past = async (_: unknown, asks: readonly unknown[]) => asks.map(() => []);
    const all: AllParts = { ...parts, task: { ...parts.task, ...own }, shared: { facts: { ...parts.shared.facts, past } } };
    const door = new TransitionService(definitions, all, clock);
    return new WakeupWorker(db.database, door, new AutomaticEdges(definitions, all, logger), all, clock, app.get(Commands), logger);
  }
});

/** A reminder of each, once for each note. */
function remind(note: string): Due {
  return async (_, ids) =>
    ids.map((instanceId) => ({
      instanceId,
      kind: 'task',
      type: 'task.remind',
      commandId: uuidV5(instanceId, note),
      input: { note },
      actor: { system: 'wakeup' },
    }));
}
