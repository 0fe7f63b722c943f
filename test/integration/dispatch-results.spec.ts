import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DispatchWorker } from '../../src/e-office/dispatch/dispatch-worker.js';
import { SettleDispatch } from '../../src/e-office/dispatch/settle-dispatch.js';
import { WriteDispatch } from '../../src/e-office/dispatch/write-dispatch.js';
import { WrappingKey } from '../../src/e-office/webhooks/wrapping-key.js';
import type { Config } from '../../src/platform/config.js';
import { Logger } from '../../src/platform/logger.js';
import { CONFIG } from '../../src/platform/platform.module.js';
import { type DispatchScene, dispatchScene } from './dispatch-scene.js';

let scene: DispatchScene;
let id: string;
beforeAll(async () => {
  scene = await dispatchScene();
  await scene.addBus();
});
afterAll(async () => {
  await scene.world.drop();
  await scene.axis.close();
});

/** Messages that nobody sends before a test takes the next one. */
const waiting: string[] = [];
async function fill(): Promise<void> {
  const { planId } = await scene.issueOnly();
  await scene.world.db.asOwner(`UPDATE dispatches SET due_at = '2100-01-01' WHERE state = 'waiting'`);
  const ids = await scene.world.db.asOwner<{ id: string }>('SELECT id FROM deliveries WHERE plan_id = $1 AND NOT internal', [planId]);
  waiting.push(...ids.map((one) => one.id));
}
beforeEach(async () => {
  if (waiting.length === 0) await fill();
  id = waiting.pop()!;
  await scene.world.db.asOwner('UPDATE dispatches SET due_at = $2 WHERE delivery_id = $1', [id, scene.world.clock.now()]);
  scene.axis.next.delete('sendEdoc');
});

const row = async () => (await scene.rowsOf(id)).at(-1)!;
const later = (minutes: number) => scene.world.clock.advance(minutes * 60_000);
const answered = async (...answers: (number | 'drop' | { http: number })[]) => {
  scene.axis.next.set('sendEdoc', answers);
  await scene.dispatcher.drain();
};
const notices = async (login: string) => {
  const { body } = await (await scene.world.as(login)).get('/api/v1/notices?limit=50').expect(200);
  return body.items as { instanceId: string | null; document: string | null; title: string; text: string }[];
};
/** How often the bus took the message. */
const times = async () => scene.axis.byId.get((await row()).id)?.times ?? 0;
const sends = async () => (await scene.world.stepsOf(id)).filter((command) => command === 'delivery.send').length;

describe('Kết quả của trục (what a bus answers, codes 0 to 23)', () => {
  it('0: the delivery is sent by the door as eoffice, once, and the log verifies', async () => {
    await scene.dispatcher.drain();
    expect([await scene.state(id), await row()]).toMatchObject(['sent', { state: 'taken', result: '0', tries: 1 }]);
    expect([await times(), await sends()]).toEqual([1, 1]);
    const [entry] = await scene.world.db.asOwner<{ actor: unknown }>(
      `SELECT convert_from(body, 'UTF8')::jsonb -> 'command' -> 'actor' AS actor FROM audit_entries WHERE instance_id = $1 AND command = 'delivery.send'`,
      [id],
    );
    expect(entry!.actor).toEqual({ system: 'eoffice' });
    expect(await scene.world.findings()).toEqual([]);
  });

  it.each([10, 18, 19, 22, 23])(
    '%i: is given up at once with its reason, the clerk is told, and business does not move (R-38)',
    async (code) => {
      await answered(code);
      expect([await scene.state(id), await row()]).toMatchObject(['queued', { state: 'dead', result: String(code), tries: 1, body: null }]);
      const told = (await notices('bd.ubnd.vt1')).filter(({ instanceId }) => instanceId === id);
      expect(told).toMatchObject([{ document: 'delivery', title: 'Chưa gửi được văn bản' }]);
      expect(told[0]!.text).toContain(`(${code})`);
      expect((await notices('bd.snv.cv1')).filter(({ instanceId }) => instanceId === id)).toEqual([]);
      later(60);
      expect(await scene.dispatcher.drain()).toBe(0);
    },
  );

  it.each([20, 21, { http: 503 }, 'drop' as const])(
    '%s: is tried again under the same id with the same bytes until it is taken',
    async (fault) => {
      await answered(fault);
      const waiting = await row();
      expect([await scene.state(id), waiting]).toMatchObject(['queued', { state: 'waiting', tries: 1 }]);
      expect(waiting.due_at.getTime() - scene.world.clock.now().getTime()).toBeLessThanOrEqual(36_000);
      expect(await scene.dispatcher.drain()).toBe(0);
      later(5);
      await scene.dispatcher.drain();
      expect([await scene.state(id), await row()]).toMatchObject(['sent', { id: waiting.id, state: 'taken', tries: 2 }]);
      expect([await times(), await sends()]).toEqual([fault === 'drop' ? 2 : 1, 1]);
      expect(await notices('bd.ubnd.vt1')).not.toContainEqual(expect.objectContaining({ instanceId: id }));
    },
  );

  it('15: waits while an administrator is told, once, and goes out when the password is right again', async () => {
    await answered(15);
    expect(await row()).toMatchObject({ state: 'waiting', result: '15' });
    later(5);
    await answered(15);
    const told = (await notices('bd.ubnd.qt')).filter(({ text }) => text.includes('(15)'));
    expect(told).toMatchObject([{ instanceId: null, title: 'Trục liên thông không nhận' }]);
    later(15);
    await scene.dispatcher.drain();
    expect(await scene.state(id)).toBe('sent');
  });

  it('gives up after 51 hours of trying, tells the clerk, who sends it again as another message', async () => {
    for (let turn = 0; turn < 11; turn++) {
      await answered(21);
      later(30 * 60);
    }
    expect(await row()).toMatchObject({ state: 'dead', result: '21', tries: 11 });
    const first = (await row()).id;
    expect((await notices('bd.ubnd.vt1')).filter(({ instanceId }) => instanceId === id)).toHaveLength(1);
    const again = `/api/v1/eoffice/deliveries/${id}/dispatches/${first}/again`;
    expect((await (await scene.world.as('bd.snv.cv1')).post(again)).body.code).toBe('dispatch.not-clerk');
    const clerk = await scene.world.as('bd.ubnd.vt1');
    expect([(await clerk.post(again)).status, (await clerk.post(again)).body.code]).toEqual([200, 'dispatch.not-given-up']);
    await scene.dispatcher.drain();
    expect(await scene.state(id)).toBe('sent');
    const listed = (await clerk.get(`/api/v1/eoffice/deliveries/${id}/dispatches`).expect(200)).body;
    expect(listed.map(({ state, attempts }: { state: string; attempts: unknown[] }) => [state, attempts.length])).toEqual([
      ['dead', 11],
      ['taken', 1],
    ]);
    expect(listed[1].id).not.toBe(first);
    await (await scene.world.as('bd.syt.vt')).get(`/api/v1/eoffice/deliveries/${id}/dispatches`).expect(404);
  });

  it('lets a bus that does not answer rest, and hands over all that waited when it answers again', async () => {
    await answered(20);
    const bus = async () =>
      (await scene.world.db.asOwner<{ failures: number; rests_until: Date | null }>('SELECT * FROM dispatch_channels'))[0]!;
    expect([(await bus()).failures, (await bus()).rests_until!.getTime() > scene.world.clock.now().getTime()]).toEqual([1, true]);
    const { planId } = await scene.issueOnly();
    await scene.dispatcher.drain();
    expect(await scene.state(await scene.delivery(planId, 'H08.04'))).toBe('queued');
    scene.world.clock.advance(10_000);
    await scene.dispatcher.drain();
    expect([await scene.state(id), await scene.state(await scene.delivery(planId, 'H08.04'))]).toEqual(['sent', 'sent']);
    expect(await bus()).toMatchObject({ failures: 0, rests_until: null });
  });
});

describe('Một lần, dù chết giữa chừng (once, whatever dies in between)', () => {
  it('neither loses nor doubles what was handed over and not written down: the same id and bytes, one entry', async () => {
    await scene.world.db.asOwner('ALTER TABLE dispatch_attempts ADD CONSTRAINT never CHECK (false) NOT VALID');
    await scene.dispatcher.drain();
    await scene.world.db.asOwner('ALTER TABLE dispatch_attempts DROP CONSTRAINT never');
    expect([await scene.state(id), await times(), await row()]).toMatchObject(['queued', 1, { state: 'waiting', tries: 0, attempt: 1 }]);
    expect(await scene.dispatcher.drain()).toBe(0); // The lease of whoever died.
    later(3);
    await scene.dispatcher.drain();
    expect([await scene.state(id), await times(), await sends(), await row()]).toMatchObject([
      'sent',
      2,
      1,
      { state: 'taken', attempt: 2 },
    ]);
  });

  it('freezes the bytes when they are first written, whatever is renamed meanwhile', async () => {
    await answered(20);
    const before = (await row()).body!;
    await scene.world.db.asOwner(
      `UPDATE agency_names SET name = name || ' (đổi tên)' WHERE agency_id = (SELECT agency_id FROM agency_codes WHERE code = 'H08.03')`,
    );
    later(5);
    await scene.dispatcher.drain();
    expect(scene.axis.byId.get((await row()).id)!.body).toBe(before.toString('utf8'));
  });

  it('leaves the end of a message to whoever holds it: an answer after the lease moves nothing', async () => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    scene.axis.next.set('sendEdoc', [{ after: held }]);
    const slow = scene.dispatcher.drain();
    for (let looks = 0; looks < 500 && (await times()) === 0; looks++) await sleep(10);
    later(3);
    await anotherProcess().drain();
    expect([await scene.state(id), await times()]).toEqual(['sent', 2]);
    free();
    await slow;
    expect([await sends(), await row()]).toMatchObject([1, { state: 'taken', attempt: 2, tries: 1 }]);
  });

  it('hands over each message once, however many processes look at the same time', async () => {
    const { planId } = await scene.issueOnly();
    const workers = [scene.dispatcher, anotherProcess(), anotherProcess()];
    const all = () => Promise.all(workers.map((worker) => worker.drain()));
    const held = await scene.delivery(planId, 'H08.04');
    let blocked: Promise<unknown> = Promise.resolve();
    await scene.world.db.database.transaction(async (tx) => {
      await tx.query({ name: 'hold-dispatch', text: 'SELECT FROM dispatches WHERE delivery_id = $1 FOR NO KEY UPDATE' }, [held]);
      blocked = all();
      await Promise.race([blocked, sleep(2_000)]); // What one holds is passed over by the others.
      expect(await scene.state(held)).toBe('queued');
    });
    await blocked;
    await all();
    const ids = await scene.world.db.asOwner<{ id: string; attempt: number }>(
      'SELECT dispatches.id, attempt FROM dispatches JOIN deliveries ON deliveries.id = delivery_id WHERE plan_id = $1',
      [planId],
    );
    expect(ids.map(({ id: message }) => scene.axis.byId.get(message)?.times)).toEqual(ids.map(() => 1));
    expect(ids.map(({ attempt }) => attempt)).toEqual(Array(9).fill(1)); // Claimed once; a second claim would be fenced off before it sends.
  });

  const anotherProcess = (): DispatchWorker => {
    const { app, clock, db } = scene.world;
    const of = <T>(token: Parameters<typeof app.get>[0]) => app.get(token, { strict: false }) as T;
    const parts = [of<WriteDispatch>(WriteDispatch), of<SettleDispatch>(SettleDispatch), of<WrappingKey>(WrappingKey)] as const;
    return new DispatchWorker(db.database, ...parts, clock, of<Logger>(Logger), of<Config>(CONFIG));
  };
});
