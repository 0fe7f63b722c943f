import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditLog, Sequencer } from '../../src/audit/index.js';
import { examine } from '../../src/cli/chaos/examine.js';
import { Ledger } from '../../src/cli/chaos/ledger.js';
import { contentsOf, growth, isSame } from '../../src/cli/chaos/table-contents.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { createDataSource } from '../../src/platform/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { Database } from '../../src/platform/transaction.js';
import { RulesScene, taskOf } from '../e2e/rules-scene.js';
import { type Cutter, cutConnectionsOf } from '../support/cut-connections.js';
import { createWorld, type World } from '../support/world.js';

/** One thing to do; doing it again after it was done needs a new one. */
type Deed = () => Promise<unknown>;

// The same with processes that die is `npm run chaos`; here every way to write is tried, each time in a few milliseconds.
describe('Mất kết nối sau từng câu lệnh (the connection lost after each statement)', () => {
  let world: World;
  let scene: RulesScene;
  let application: Cutter;

  beforeAll(async () => {
    world = await createWorld();
    scene = new RulesScene(world);
    application = cutConnectionsOf(world.db.dataSource);
  });
  afterAll(() => world.drop());

  /** Cut after one statement, after two, and so on until it lives. Each time the database is as it was, or as it is when nothing is cut. */
  async function cutEverywhere(prepare: () => Promise<Deed>, cutter: Cutter, session: string): Promise<void> {
    await (await prepare())(); // Opens streams and connections.
    const uncut = await prepare();
    const start = await contentsOf(world.db.connection);
    await uncut();
    const whole = growth(start, await contentsOf(world.db.connection));
    let deed = await prepare();
    let before = await contentsOf(world.db.connection);
    for (let [cuts, done, again] = [0, 0, 0]; ; cuts++) {
      cutter.cutAfter(cuts + 1);
      const outcome = await deed().then(
        () => 'answered',
        () => 'failed',
      );
      const lived = !cutter.mend();
      const after = await contentsOf(world.db.connection, session);
      if (!isSame(before, after)) {
        expect(growth(before, after)).toEqual(whole);
        expect((await examine(world.db.connection, new Ledger())).problems).toEqual([]);
        if (!lived) done++;
        deed = await prepare();
        before = await contentsOf(world.db.connection);
      }
      if (!lived) continue;
      expect(outcome).toBe('answered');
      expect(cuts).toBeGreaterThan(5);
      // Who listens outside is asked for once in 300 ms, one statement more. Not asked this time, and asked at the cut before, no cut fell behind the commit.
      if (done === 0 && again < 5) {
        await sleep(400);
        [cuts, again] = [cuts - 1, again + 1];
        continue;
      }
      expect(done).toBeGreaterThan(0); // Cut after the commit: done, and nobody heard of it.
      return;
    }
  }

  const viaHttp = (prepare: () => Promise<Deed>) => cutEverywhere(prepare, application, world.db.connection.database);

  const command = async (login: string, type: string, id: string, input: object, status: number): Promise<Deed> => {
    const caller = await world.as(login);
    const body = { type, commandId: newId(), expectedSequence: (await world.standing(id)).sequence, input };
    return () => caller.post(`/api/v1/${type.split('.')[0]}s/${id}/commands`, body).expect(status);
  };
  const plan = (): Promise<string> =>
    scene.sign([
      taskOf({ key: 'I.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] }),
      taskOf({ key: 'I.2', leads: [{ agency: agencyIdOf('bd.so-y-te') }] }),
    ]);

  it('leaves an accepted command whole or not there', async () => {
    const id = await plan();
    await scene.number(id);
    const [task] = await scene.tasks(id);
    await scene.begin('bd.syt.cv', task!.id);
    await viaHttp(() => command('bd.syt.cv', 'task.update', task!.id, { note: 'Tiến độ.', percent: 10 }, 200));
  }, 60_000);

  it('leaves a plan that is created whole or not there', async () => {
    const drafter = await world.as('bd.snv.cv1');
    const content = (await drafter.get(`/api/v1/plans/${await plan()}`)).body.content;
    const parties = { draftingAgencyId: agencyIdOf('bd.so-noi-vu'), issuingAgencyId: agencyIdOf('bd.ubnd') };
    const prepare = async () => {
      const body = { commandId: newId(), input: { ...parties, content } }; // The content alone is stored before, under its hash.
      return () => drafter.post('/api/v1/plans', body).expect(201);
    };
    await viaHttp(prepare);
  }, 60_000);

  it('leaves the issue of a plan whole or not there: its number, its tasks, their entries and deliveries', async () => {
    const prepare = async () => command('bd.ubnd.vt1', 'plan.issue', await plan(), { issuedOn: '2023-04-03' }, 200);
    await viaHttp(prepare);
  }, 120_000);

  it('leaves a refusal whole or not there, and answers it only when it is', async () => {
    const id = await plan();
    await viaHttp(() => command('bd.snv.cv1', 'plan.issue', id, { issuedOn: '2023-04-03' }, 409));
  }, 60_000);

  it('leaves the attempt to see what one may not see whole or not there', async () => {
    const stranger = await world.as('bd.syt.cv');
    const id = await plan();
    await viaHttp(async () => () => stranger.get(`/api/v1/plans/${id}`).expect(404));
  }, 60_000);

  it('leaves an act of administration whole or not there', async () => {
    const administrator = await world.as('bd.ubnd.qt');
    const prepare = async () => {
      const body = {
        code: `H08.${newId().slice(-6).toUpperCase()}`,
        name: 'Chi cục',
        kind: 'department',
        parentId: agencyIdOf('bd.ubnd'),
        validFrom: '2023-04-03',
      };
      return () => administrator.post('/api/v1/agencies', body).expect(201);
    };
    await viaHttp(prepare);
  }, 60_000);

  it('leaves a batch of the sequencer whole or not there', async () => {
    const applicationName = `sequencer of ${world.db.connection.database}`;
    const dataSource = await createDataSource({
      connection: world.db.connection,
      entities: [],
      role: 'wf_sequencer',
      poolSize: 1,
      applicationName,
    }).initialize();
    const pool = { open: async () => new Database(dataSource), close: () => dataSource.destroy() };
    const sequencer = new Sequencer(pool, world.clock, createLogger('silent'));
    await sequencer.drain();
    const at = world.clock.now().toISOString();
    const record = async (entries: number) => {
      for (let entry = 0; entry < entries; entry++)
        await world.db.database.transaction((tx) =>
          auditLog.record(tx, { stream: 'admin', command: 'admin.try', personId: null, input: {}, at }),
        );
    };
    // All batches fall into one tile, so that each writes as many rows as the first.
    const [state] = await world.db.asOwner<{ size: number }>('SELECT size::int AS size FROM audit_log_state');
    await record(256 - (state!.size % 256) + 1);
    await sequencer.drain();
    const prepare = async () => {
      await record(10);
      return () => sequencer.integrate();
    };
    try {
      await cutEverywhere(prepare, cutConnectionsOf(dataSource), applicationName);
    } finally {
      await pool.close();
    }
  }, 60_000);
});
