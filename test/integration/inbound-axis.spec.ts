import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxisPoller } from '../../src/e-office/index.js';
import { type AxisServer, startAxis } from '../support/axis-server.js';
import { approveBus, documentXml, type InboundScene, type IssuedPlan, inboundScene, source, statusXml } from './inbound-scene.js';

const bus = 'truc-quoc-gia';
let scene: InboundScene;
let plan: IssuedPlan;
let axis: AxisServer;
let poller: AxisPoller;
beforeAll(async () => {
  axis = await startAxis('H08', 'mat-khau-truc');
  scene = await inboundScene({ env: { ALLOW_HTTP_WEBHOOKS: 'true' } });
  plan = await scene.issue();
  poller = scene.world.app.get(AxisPoller, { strict: false });
  const admin = await scene.world.as('bd.ubnd.qt');
  const access = { url: axis.url, allowedCidrs: ['127.0.0.1/32'], systemId: 'H08', secretKey: 'mat-khau-truc' };
  expect((await admin.post('/api/v1/eoffice/sources', { id: bus, name: 'Trục quốc gia', bus: access })).status).toBe(201);
});
afterAll(async () => {
  await scene.world.drop();
  await axis.close();
});

const times = async (id: string) => (await scene.row(id)).times;

describe('Trục phải hỏi (a bus that has to be asked)', () => {
  it('is asked nothing until another administrator approved it; what waits there is fetched then', async () => {
    axis.waiting.set('vb-0', statusXml({ about: plan.documentId, from: 'H08.06', code: '01' }));
    expect([await poller.ask(), axis.calls]).toEqual([0, []]);
    const approval = `/api/v1/eoffice/sources/${bus}/approval`;
    const [first, officer] = await Promise.all(['bd.ubnd.qt', 'bd.snv.cv1'].map((login) => scene.world.as(login)));
    expect((await officer!.post(approval)).status).toBe(403);
    const own = await first!.post(approval);
    expect([own.status, own.body.reasons[0].code]).toEqual([403, 'source.own-approval']);
    expect((await first!.post(`/api/v1/eoffice/sources/${source}/approval`)).body.reasons).toMatchObject([{ code: 'source.no-bus' }]);
    expect([await poller.ask(), axis.calls]).toEqual([0, []]);
    await approveBus(scene.world, bus);
    expect((await first!.post(approval)).body.reasons).toMatchObject([{ code: 'source.approved-already' }]);
    const [shown] = (await first!.get('/api/v1/eoffice/sources')).body.filter(({ id }: { id: string }) => id === bus);
    expect(shown).toMatchObject({ busCidrs: ['127.0.0.1/32'], createdBy: expect.any(String), approvedAt: expect.any(String) });
    const entries = await scene.world.db.asOwner(
      `SELECT outcome, count(*)::int AS n FROM audit_entries WHERE command = 'admin.approveSource' GROUP BY 1 ORDER BY 1`,
    );
    expect(entries).toEqual([
      { outcome: 'recorded', n: 1 },
      { outcome: 'refused', n: 4 },
    ]);
    expect([await poller.ask(), axis.acknowledged]).toEqual([1, ['vb-0']]);
    axis.acknowledged.length = 0;
  });

  it('fetches, keeps, and acknowledges only what is committed; what was lost on the way is asked for again and kept once', async () => {
    axis.waiting.set('vb-1', statusXml({ about: plan.documentId, from: 'H08.03', code: '03' }));
    axis.next.set('updateStatus', [20]);
    await poller.ask();
    expect([axis.acknowledged, (await scene.row('vb-1')).state]).toEqual([[], 'received']);
    expect(await poller.ask()).toBe(0);
    expect([axis.acknowledged, await times('vb-1')]).toEqual([['vb-1'], 2]);
    await scene.worker.drain();
    expect((await scene.world.standing(await scene.delivery(plan.planId, 'H08.03'))).state).toBe('registered');
    expect(await poller.ask()).toBe(0);
  });

  it('acknowledges nothing that it could not keep', async () => {
    axis.waiting.set('vb-2', statusXml({ about: plan.documentId, from: 'H08.04', code: '01' }));
    await scene.world.db.asOwner('ALTER TABLE inbound_messages ADD CONSTRAINT never CHECK (false) NOT VALID');
    await poller.ask();
    await scene.world.db.asOwner('ALTER TABLE inbound_messages DROP CONSTRAINT never');
    expect(axis.acknowledged).not.toContain('vb-2');
    expect(await poller.ask()).toBe(1);
    expect(axis.acknowledged).toContain('vb-2');
  });

  it('R-33: tells the bus at once that a document arrived (01), again after a fault, and gives up what cannot succeed', async () => {
    axis.waiting.set('vb-3', documentXml({ id: 'D-trục', from: 'H08.05', to: 'H08.02' }));
    await poller.ask();
    await scene.worker.drain();
    axis.next.set('sendEdoc', [20, 'drop']);
    for (let turn = 0; turn < 3; turn++) {
      await poller.ask();
      scene.world.clock.advance(3_600_000);
    }
    expect(axis.taken.filter((body) => body.includes('D-trục') && body.includes('>01<'))).toHaveLength(2); // The first answer was lost.
    expect(await statuses()).toEqual([{ code: '01', state: 'taken', result: '0', attempts: 3 }]);
    axis.waiting.set('vb-4', documentXml({ id: 'D-khoá', from: 'H08.05', to: 'H08.02' }));
    await poller.ask();
    await scene.worker.drain();
    axis.next.set('sendEdoc', [23]);
    await poller.ask();
    expect((await statuses()).at(-1)).toEqual({ code: '01', state: 'failed', result: '23', attempts: 1 });
  });

  it.each([10, 15, 18, 19, 20, 21, 22, 23])('keeps working when the bus answers %i', async (code) => {
    axis.next.set('getReceivedEdocList', [code]);
    expect(await poller.ask()).toBe(0);
  });

  const statuses = () => scene.world.db.asOwner('SELECT code, state, result, attempts FROM outbound_statuses ORDER BY created_at, id');
});
