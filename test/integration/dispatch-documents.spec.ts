import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DispatchScene, dispatchScene } from './dispatch-scene.js';
import { statusXml } from './inbound-scene.js';

let scene: DispatchScene;
beforeAll(async () => {
  scene = await dispatchScene();
});
afterAll(async () => {
  await scene.world.drop();
  await scene.axis.close();
});

const outside = ['H08.03', 'H08.04', 'H08.05', 'H08.06', 'H08.07', 'H08.08', 'H08.10', 'H08.11', 'H08.12'];

describe('Gửi văn bản (documents that go out)', () => {
  it('R-21, R-63: waits for a bus, then hands each recipient its own message and is sent only when the bus took it', async () => {
    const plan = await scene.issueOnly();
    const id = await scene.delivery(plan.planId, 'H08.03');
    await scene.dispatcher.drain();
    expect([await scene.state(id), (await scene.rowsOf(id))[0]]).toMatchObject([
      'queued',
      { state: 'waiting', result: 'no-bus', tries: 0 },
    ]);
    await scene.addBus();
    scene.world.clock.advance(5 * 60_000);
    await scene.dispatcher.drain();
    for (const code of outside) {
      const delivery = await scene.delivery(plan.planId, code);
      expect([code, await scene.state(delivery), scene.given(code).length]).toEqual([code, 'sent', 1]);
    }
    expect(scene.axis.byId.size).toBe(outside.length);
    expect((await scene.rowsOf(id))[0]).toMatchObject({ state: 'taken', result: '0', tries: 1, message_kind: 'new', body: null });
    const [message] = scene.given('H08.03');
    expect(message).toMatchObject({
      kind: 'new',
      from: { organId: 'H08' },
      documentId: plan.documentId,
      steering: 2,
      dueOn: '2023-09-29',
      documentType: { name: 'Kế hoạch' },
      promulgation: { on: '2023-04-03' },
      business: { documentId: '', replaced: [] },
      oddities: [],
    });
    expect(message!.attachments.map(({ name, problem }) => [name, problem])).toEqual([['01_KH-UBND.docx', null]]);
    expect(Buffer.from(message!.attachments[0]!.content!).subarray(0, 2).toString()).toBe('PK');
  });

  it('R-19: shows what left after noon of the next working day, or still waits then; sent again after a refusal is not late for that', async () => {
    const { planId, documentId } = await scene.issueOnly();
    const [late, refused, dropped] = await Promise.all(['H08.03', 'H08.04', 'H08.05'].map((code) => scene.delivery(planId, code)));
    const hold = (id: string, until: Date | string) =>
      scene.world.db.asOwner('UPDATE dispatches SET due_at = $2 WHERE delivery_id = $1', [id, until]);
    await Promise.all([late!, dropped!].map((id) => hold(id, '2100-01-01')));
    await scene.dispatcher.drain();
    const left = scene.world.clock.now().toISOString();
    const by = '2023-04-04T05:00:00.000Z';
    const lateOf = async () => (await (await scene.world.as('bd.ubnd.vt1')).get(`/api/v1/eoffice/plans/${planId}`).expect(200)).body;
    const sending = async (id: string, asOf = '') =>
      (await (await scene.world.as('bd.ubnd.vt1')).get(`/api/v1/deliveries/${id}${asOf}`).expect(200)).body.sending;
    scene.world.clock.advance(Date.parse(by) - Date.parse(left));
    expect(await lateOf()).toMatchObject({ sendBy: by, late: 0 });
    scene.world.clock.advance(1);
    expect(await lateOf()).toMatchObject({ sendBy: by, late: 2 });
    expect(await sending(late!)).toEqual({ by, firstAt: null, late: true });
    await scene.world.db.asOwner(`UPDATE instances SET state = 'cancelled' WHERE id = $1`, [dropped]); // As when its plan is withdrawn.
    expect([await lateOf(), await sending(dropped!)]).toMatchObject([{ late: 1 }, { late: false }]);
    await scene.apply(statusXml({ about: documentId, from: 'H08.04', code: '02', note: 'Thiếu phụ lục.' }));
    await scene.rules.must('bd.ubnd.vt1', 'delivery.resend', refused!);
    await hold(late!, scene.world.clock.now());
    await scene.dispatcher.drain();
    const now = scene.world.clock.now().toISOString();
    expect([await scene.state(late!), await scene.state(refused!)]).toEqual(['sent', 'sent']);
    expect([await sending(late!), await sending(refused!)]).toEqual([
      { by, firstAt: now, late: true },
      { by, firstAt: left, late: false },
    ]);
    expect(await lateOf()).toMatchObject({ late: 1 });
    expect(await sending(late!, `?asOf=${left}`)).toEqual({ by, firstAt: null, late: false });
    const urgent = await scene.issueOnly({ urgent: true });
    expect((await sending(await scene.delivery(urgent.planId, 'H08.03'))).by).toBe('2023-04-04T17:00:00.000Z');
  });
});
