import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { store } from '../../src/e-office/inbound/receive-message.js';
import { InboundWorker } from '../../src/e-office/index.js';
import { Commands, TransitionService } from '../../src/engine/index.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { Database, type Statement, type Tx } from '../../src/platform/transaction.js';
import { documentXml, type InboundScene, type IssuedPlan, inboundScene, source, statusXml } from './inbound-scene.js';

/** Histories tried, each of eight recipients at once; `INBOUND_RUNS` asks for more. */
const runs = Number(process.env['INBOUND_RUNS'] ?? 25);
const recipients = ['H08.03', 'H08.04', 'H08.05', 'H08.06', 'H08.07', 'H08.08', 'H08.10', 'H08.11'];

let scene: InboundScene;
let plan: IssuedPlan;
beforeAll(async () => {
  scene = await inboundScene();
  plan = await scene.issue();
});
afterAll(() => scene.world.drop());

/**
 * What a recipient can say in truth: further and further, maybe refused before it was done; what was not refused is maybe given back in
 * the end. Who refused a document has none to give back.
 */
const history = fc
  .tuple(fc.subarray(['01', '03', '04', '05']), fc.constantFrom('', '02', '06'), fc.constantFrom('', '15', '16'))
  .map(([way, end, recall]) => [...way, end, end === '02' ? '' : recall].filter((code) => code !== ''))
  .filter((codes) => codes.length > 0);

/** The same, in any order, some of it several times, under the same id or another. */
const arrivals = history.chain((codes) =>
  fc.array(fc.record({ code: fc.constantFrom(...codes), copy: fc.integer({ min: 0, max: 1 }) }), { maxLength: 4 }).chain((again) => {
    const all = [...codes.map((code) => ({ code, copy: 0 })), ...again];
    return fc.shuffledSubarray(all, { minLength: all.length }).map((order) => ({ codes, order }));
  }),
);

const expected = (codes: readonly string[]): string => {
  if (codes.includes('15')) return 'recalled';
  const way: Readonly<Record<string, string>> = {
    '06': 'completed',
    '05': 'processing',
    '04': 'assigned',
    '03': 'registered',
    '01': 'arrived',
  };
  if (codes.includes('02')) return 'refused';
  return (
    Object.entries(way)
      .sort(([a], [b]) => b.localeCompare(a))
      .find(([code]) => codes.includes(code))?.[1] ?? 'sent'
  );
};

describe('Thứ tự đến (in whatever order messages come)', () => {
  it(`B21: any order, with repeats, leads to one state (R-24, R-38); ${runs * recipients.length} histories`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arrivals, { minLength: recipients.length, maxLength: recipients.length }), async (ways) => {
        await begin();
        const run = newId();
        const came: [string, string][] = [];
        for (let turn = 0; ways.some(({ order }) => turn < order.length); turn++)
          for (const [place, from] of recipients.entries()) {
            const said = ways[place]!.order[turn];
            if (said === undefined) continue;
            const body = statusXml({ about: plan.documentId, from, code: said.code, note: 'Lý do đủ dài.' });
            came.push([`${run}/${from}/${said.code}/${said.copy}`, body]);
          }
        await keep(...came);
        await Promise.all([scene.worker.drain(), otherWorker().drain()]);
        expect(await standings()).toEqual(ways.map(({ codes }, place) => [recipients[place], expected(codes)]));
        expect(await statusesTwice()).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('leads documents of others to one state as well: new, updated twice, replaced and asked back', async () => {
    const of = (id: string, run: string) => {
      const update = '<DocumentId>X</DocumentId><BussinessDocumentInfo><DocumentInfo>1</DocumentInfo></BussinessDocumentInfo>'.replace(
        'X',
        id,
      );
      const list = `<ReplacementInfoList><ReplacementInfo><DocumentId>${id}</DocumentId><OrganIdList><OrganId>H08.02</OrganId></OrganIdList></ReplacementInfo></ReplacementInfoList>`;
      const common = { from: 'H08.03', to: 'H08.02' };
      return [
        documentXml({ ...common, id }),
        documentXml({ ...common, id, type: 2, subject: 'Lần một', at: '2023/04/03 10:00:00', business: update }),
        documentXml({ ...common, id, type: 2, subject: 'Lần hai', at: '2023/04/03 11:00:00', business: update }),
        documentXml({ ...common, id: `${id}-${run}-b`, type: 3, business: list }),
        documentXml({ ...common, id, type: 1 }),
      ];
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        async (more, order) => {
          const [id, run] = [`D-${newId()}`, newId()];
          const messages = of(id, run);
          for (const [place, no] of [...order, ...more].entries()) {
            await keep([`${run}/${no}/${place}`, messages[no]!]);
            await scene.worker.drain();
          }
          const [row] = await scene.world.db.asOwner(
            `SELECT subject, recall_asked_at IS NOT NULL AS asked, EXISTS (SELECT FROM incoming_replacements gone WHERE gone.document_id = document.document_id) AS replaced
           FROM incoming_documents document WHERE document_id = $1`,
            [id],
          );
          expect(row).toEqual({ subject: 'Lần hai', asked: true, replaced: true });
        },
      ),
      { numRuns: Math.max(15, Math.floor(runs / 2)), endOnFailure: true },
    );
  });

  it('loses nothing and does nothing twice when a worker dies at any statement', async () => {
    let died = 0;
    for (let at = 1; ; at++) {
      await begin();
      const from = recipients[at % recipients.length]!;
      const messageId = newId();
      await keep([messageId, statusXml({ about: plan.documentId, from, code: '03' })]);
      const dying = otherWorker(at);
      const survived = await dying.drain().then(
        () => true,
        () => false,
      );
      const [kept] = await scene.world.db.asOwner('SELECT state FROM inbound_messages WHERE external_id = $1', [messageId]);
      const moved = (await standings()).find(([code]) => code === from)![1];
      const done = survived || kept!['state'] === 'applied'; // It may die after, looking for the next.
      expect([kept!['state'], moved]).toEqual(done ? ['applied', 'registered'] : ['received', 'sent']);
      if (survived) break;
      if (!done) died++;
      await scene.worker.drain();
      expect((await standings()).find(([code]) => code === from)![1]).toBe('registered');
      expect(await statusesTwice()).toEqual([]);
    }
    expect(died).toBeGreaterThanOrEqual(8);
  });
});

/** Every delivery as it was when it had left, and asked back: rows alone, so that one plan serves all runs. */
async function begin(): Promise<void> {
  await scene.world.db.asOwner(`DELETE FROM delivery_statuses`);
  await scene.world.db.asOwner(`DELETE FROM delivery_recalls`);
  await scene.world.db.asOwner(
    `INSERT INTO delivery_recalls (delivery_id, no, reason, asked_at) SELECT id, 1, 'Sai phụ lục.', now() FROM deliveries WHERE plan_id = $1 AND code = ANY ($2)`,
    [plan.planId, recipients],
  );
  await scene.world.db.asOwner(
    `UPDATE instances SET state = 'sent' FROM deliveries WHERE deliveries.id = instances.id AND deliveries.plan_id = $1 AND deliveries.code = ANY ($2)`,
    [plan.planId, recipients],
  );
}

/** As the door keeps them, one after the other, without HTTP. */
async function keep(...messages: readonly (readonly [id: string, body: string])[]): Promise<void> {
  const now = scene.world.clock.now();
  await scene.world.db.database.transaction((tx) => {
    const kept = messages.map(([id, body]) => store(tx, source, id, Buffer.from(body), null, now));
    return Promise.all(kept);
  });
  scene.world.clock.advance(1);
}

async function standings(): Promise<[string, string][]> {
  const rows = await scene.world.db.asOwner<{ code: string; state: string }>(
    `SELECT code, state FROM deliveries JOIN instances USING (id) WHERE plan_id = $1 AND code = ANY ($2) ORDER BY code`,
    [plan.planId, recipients],
  );
  return rows.map(({ code, state }) => [code, state]);
}

const statusesTwice = () =>
  scene.world.db.asOwner(`SELECT delivery_id, code FROM delivery_statuses GROUP BY delivery_id, code HAVING count(*) > 1`);

/** A second process, which may die before its statement number `diesAt`, its connection and all. */
function otherWorker(diesAt = Number.POSITIVE_INFINITY): InboundWorker {
  const { app, clock, db } = scene.world;
  const database = diesAt === Number.POSITIVE_INFINITY ? db.database : dyingDatabase(db.database, diesAt);
  return new InboundWorker(database, app.get(TransitionService), app.get(Commands), clock, createLogger('silent'), { worker: false });
}

/** Nobody awaits some of what is sent; the transaction fails all the same. */
function killed(): Promise<never> {
  const failure = Promise.reject(new Error('killed'));
  failure.catch(() => undefined);
  return failure;
}

/** Once dead it does nothing more: no other transaction begins either. */
function dyingDatabase(database: Database, diesAt: number): Database {
  let sent = 0;
  const dead = () => sent >= diesAt;
  const guarded = (tx: Tx): Tx => ({
    query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
      if (++sent >= diesAt) return killed();
      return tx.query<Row>(statement, values);
    },
  });
  return Object.assign(Object.create(database) as Database, {
    transaction: <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      dead()
        ? killed()
        : database.transaction(async (tx) => {
            const result = await work(guarded(tx));
            if (dead()) throw new Error('killed');
            return result;
          }),
  });
}
