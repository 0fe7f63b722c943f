import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DispatchScene, dispatchScene } from './dispatch-scene.js';

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
});
