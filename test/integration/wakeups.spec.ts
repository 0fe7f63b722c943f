import { parts } from '../../src/app.module.js';
import { playS1 } from '../../src/demo/index.js';
import { AutomaticEdges, DefinitionStore, TransitionService, WakeupWorker } from '../../src/engine/index.js';
import { createLogger } from '../../src/platform/logger.js';
import { createWorld, type World } from '../support/world.js';

describe('Hệ thống tự thực hiện (wake-ups)', () => {
  let world: World;
  let planId: string;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'inProgress');
  });

  afterAll(() => world.drop());

  const wake = (id: string, dueAt: Date) =>
    world.db.asOwner(`INSERT INTO wakeups (instance_id, due_at, why) VALUES ($1, $2, 'test')`, [id, dueAt]);
  const waiting = () =>
    world.db.asOwner<{ attempts: number; due_at: Date }>('SELECT attempts, due_at FROM wakeups WHERE instance_id = $1 ORDER BY due_at', [
      planId,
    ]);
  const count = async (sql: string) => (await world.db.asOwner<{ count: number }>(sql))[0]!.count;

  it('does nothing and leaves no trace when nothing holds, however often it is asked', async () => {
    const before = await count('SELECT count(*)::int AS count FROM audit_entries');
    for (let i = 0; i < 20; i++) await wake(planId, world.clock.now());
    expect(await world.worker.drain()).toBeGreaterThan(0);
    expect(await count('SELECT count(*)::int AS count FROM audit_entries')).toBe(before);
  });

  it('opens a period once when two workers meet the same wake-ups after an outage of a year', async () => {
    world.clock.set('2024-07-01T01:00:00.000Z');
    for (let i = 0; i < 10; i++) await wake(planId, world.clock.now());
    const second = workerWith(world, parts);
    await Promise.all([world.worker.drain(), second.drain()]);
    const twice = await world.db.asOwner(
      'SELECT agency_id, period_no, type FROM reports GROUP BY agency_id, period_no, type HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
    expect(await count('SELECT count(DISTINCT period_no)::int AS count FROM reports')).toBeGreaterThanOrEqual(3);
    expect(await world.findings()).toEqual([]);
  });

  it('sets back what fails, further each time, puts it on record at the third, and still opens reports', async () => {
    const broken = {
      ...parts,
      plan: { ...parts.plan, facts: { ...parts.plan.facts, succession: () => Promise.reject(new Error('reader broke')) } },
    };
    const worker = workerWith(world, broken);
    world.clock.set('2025-01-02T01:00:00.000Z');
    await world.db.asOwner('DELETE FROM wakeups WHERE instance_id <> $1', [planId]);
    await wake(planId, world.clock.now());
    const reports = await count('SELECT count(*)::int AS count FROM reports');
    for (const attempts of [1, 2, 3, 4]) {
      await worker.drain();
      const due = (await waiting()).filter((row) => row.attempts > 0);
      expect(due[0]).toMatchObject({ attempts });
      expect(due[0]!.due_at.getTime() - world.clock.now().getTime()).toBe(60_000 * 2 ** (attempts - 1));
      world.clock.set(due[0]!.due_at);
    }
    expect(await count('SELECT count(*)::int AS count FROM reports')).toBeGreaterThan(reports);
    const kept = await world.db.asOwner<{ body: Buffer }>(`SELECT body FROM audit_entries WHERE command = 'wakeup.act'`);
    expect(kept.map(({ body }) => JSON.parse(body.toString()).reasons)).toEqual([
      [{ code: 'workflow.worker-failed', params: { problem: 'reader broke' } }],
    ]);

    await world.worker.drain();
    expect((await waiting()).filter((row) => row.attempts > 0)).toEqual([]);
    expect(await world.findings()).toEqual([]);
  });

  it('passes over an instance that somebody holds, and comes back to it', async () => {
    await wake(planId, world.clock.now());
    await world.db.database.transaction(async (tx) => {
      await tx.query({ name: 'hold-plan', text: 'SELECT id FROM instances WHERE id = $1 FOR NO KEY UPDATE' }, [planId]);
      expect(await world.worker.drain()).toBe(0);
    });
    expect(await world.worker.drain()).toBe(1);
  });
});

function workerWith(world: World, of: typeof parts): WakeupWorker {
  const definitions = world.app.get(DefinitionStore);
  const past = { shared: { facts: { ...of.shared.facts, past: async (_: unknown, asks: readonly unknown[]) => asks.map(() => []) } } };
  const all = { ...of, ...past };
  const logger = createLogger('silent');
  const edges = new AutomaticEdges(definitions, all, logger);
  return new WakeupWorker(
    world.db.database,
    new TransitionService(definitions, all, world.clock),
    edges,
    all,
    world.clock,
    world.commands,
    logger,
  );
}
