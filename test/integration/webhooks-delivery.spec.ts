import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settlements } from '../../src/e-office/webhooks/settlements.js';
import { createLogger } from '../../src/platform/logger.js';
import { createWebhookScene, type Listening, type WebhookScene } from './webhooks-scene.js';

let scene: WebhookScene;
beforeAll(async () => {
  scene = await createWebhookScene();
});
afterAll(() => scene.drop());

const rows = (endpoint: Listening) =>
  scene.world.db.asOwner<{ state: string; attempt: number; round: number; due_at: Date }>(
    'SELECT state, attempt, round, due_at FROM webhook_deliveries WHERE endpoint_id = $1 ORDER BY event_id',
    [endpoint.id],
  );
const circuit = async (endpoint: Listening) =>
  (await scene.world.db.asOwner('SELECT * FROM webhook_circuits WHERE endpoint_id = $1', [endpoint.id]))[0]!;
const retire = (endpoint: Listening) => scene.administrator.post(`/api/v1/webhooks/${endpoint.id}/retirement`).expect(204);
const minutes = (n: number) => scene.later(n);

const post = (endpoint: Listening, what: string, body: object = {}) =>
  scene.administrator.post(`/api/v1/webhooks/${endpoint.id}/${what}`, body);
const statusOf = async (endpoint: Listening) => (await scene.administrator.get(`/api/v1/webhooks/${endpoint.id}`).expect(200)).body;

describe('Gửi sự kiện (webhooks going out)', () => {
  it('arrive signed, thin, once each, and in the order of the document', async () => {
    const endpoint = await scene.listen();
    const planId = await scene.plan();
    for (let step = 0; step < 4; step++) await scene.revise(planId);
    expect(await scene.worker.drain()).toBe(5);
    expect(endpoint.receiver.refused).toBe(0);
    const bodies = endpoint.receiver.events.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ data }) => data.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(bodies[1]).toMatchObject({
      specversion: '1.0',
      type: 'vn.gov.wf.plan.drafted.v1',
      subject: `plan/${planId}`,
      sequence: '00000000000000000002',
      partitionkey: planId,
      data: {
        kind: 'plan',
        id: planId,
        command: 'plan.revise',
        from: 'draft.composing',
        to: 'draft.composing',
        link: `http://localhost:3000/api/v1/plans/${planId}`,
      },
    });
    expect((await rows(endpoint)).map(({ state, attempt }) => [state, attempt])).toEqual(Array.from({ length: 5 }, () => ['delivered', 1]));
    await retire(endpoint);
  });

  it('are tried again by the table, given up after ten attempts, and hold the document until somebody decides', async () => {
    const endpoint = await scene.listen();
    endpoint.receiver.failure = 'error:500';
    const planId = await scene.plan();
    await scene.revise(planId);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect(await scene.worker.drain()).toBe(1); // The second event of the document waits behind the first.
      const now = scene.world.clock.now().getTime();
      pauses.push((await rows(endpoint))[0]!.due_at.getTime() - now);
      await minutes(Math.max(0, pauses.at(-1)!) / 60_000);
    }
    const table = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map((seconds) => seconds * 1000);
    table.forEach((pause, place) => {
      expect(pauses[place]! / pause).toBeGreaterThanOrEqual(0.8);
      expect(pauses[place]! / pause).toBeLessThanOrEqual(1.2);
    });
    expect((await rows(endpoint)).map(({ state, attempt }) => [state, attempt])).toEqual([
      ['dead', 10],
      ['pending', 0],
    ]);
    endpoint.receiver.failure = null;
    expect(await scene.worker.drain()).toBe(0);

    const { body: list } = await scene.administrator.get(`/api/v1/webhooks/${endpoint.id}/events?state=dead`).expect(200);
    const dead = list.items[0].eventId;
    const { body: detail } = await scene.administrator.get(`/api/v1/webhooks/${endpoint.id}/events/${dead}`).expect(200);
    expect(detail.history.map(({ status, response }: { status: number; response: string }) => [status, response])).toEqual(
      Array.from({ length: 10 }, () => [500, 'broken']),
    );
    expect((await post(endpoint, 'redeliveries', { eventIds: [dead] }).expect(201)).body).toEqual({ count: 1 });
    expect(await scene.worker.drain()).toBe(2);
    expect(endpoint.receiver.events.map(({ id, body }) => [id === dead, JSON.parse(body).data.sequence])).toEqual([
      [true, 1],
      [false, 2],
    ]);
    expect(endpoint.receiver.events[0]!.body).toBe(detail.body); // The bytes that were kept.
    await retire(endpoint);
  });

  it('go on past a dead one when it is skipped with a reason, or when the endpoint wants it so', async () => {
    const [holding, skipping] = [await scene.listen(), await scene.listen({ onDead: 'skip' })];
    const planId = await scene.plan();
    const [first] = await scene.world.db.asOwner<{ id: string }>('SELECT id FROM webhook_events WHERE aggregate_id = $1', [planId]);
    await scene.revise(planId);
    await scene.world.db.asOwner(`UPDATE webhook_deliveries SET state = 'dead' WHERE event_id = $1`, [first!.id]);
    await scene.worker.drain();
    expect([holding.receiver.events.length, skipping.receiver.events.length]).toEqual([0, 1]);
    await post(holding, 'skips', { eventIds: [first!.id], reason: 'đơn vị nhận đã nhập tay' }).expect(201);
    await post(holding, 'skips', { eventIds: [first!.id], reason: 'đơn vị nhận đã nhập tay' }).expect(409);
    await scene.worker.drain();
    expect(holding.receiver.events.map(({ body }) => JSON.parse(body).data.sequence)).toEqual([2]);
    expect((await post(skipping, 'redeliveries', { from: '2023-04-01T00:00:00Z', which: 'all' }).expect(201)).body).toEqual({ count: 2 });
    await scene.worker.drain();
    expect([skipping.receiver.events.length, skipping.receiver.repeats]).toEqual([2, 1]);
    await Promise.all([retire(holding), retire(skipping)]);
  });

  it('rest where the receiver asks for it: Retry-After of 429, and 410 ends it', async () => {
    const endpoint = await scene.listen();
    endpoint.receiver.failure = 'busy:3600';
    await scene.plan();
    const asked = scene.world.clock.now().getTime();
    expect(await scene.worker.drain()).toBe(1);
    expect((await circuit(endpoint)).rests_until.getTime()).toBe(asked + 3_600_000);
    endpoint.receiver.failure = null;
    await scene.plan();
    await minutes(59);
    expect(await scene.worker.drain()).toBe(0);
    await minutes(1);
    expect(await scene.worker.drain()).toBe(2);

    endpoint.receiver.failure = 'gone';
    await scene.plan();
    await scene.worker.drain();
    expect(await statusOf(endpoint)).toMatchObject({ status: 'disabled', disabledBecause: 'gone', waiting: 1 });
    const [entry] = await scene.world.db.asOwner(`SELECT command, person_id FROM audit_entries WHERE command = 'admin.disableWebhook'`);
    expect(entry).toEqual({ command: 'admin.disableWebhook', person_id: null });
    for (const login of ['bd.ubnd.qt', 'bd.snv.vt']) {
      const { items } = (await (await scene.world.as(login)).get('/api/v1/notices?limit=10').expect(200)).body;
      expect(items).toMatchObject([{ instanceId: null, planId: null, title: 'Nơi nhận sự kiện bị ngừng', said: { because: 'gone' } }]);
      expect(items[0].text).toContain('410');
    }
    expect((await (await scene.world.as('bd.snv.cv1')).get('/api/v1/notices/counts').expect(200)).body.total).toBe(0);
    endpoint.receiver.failure = null;
    await post(endpoint, 'activation').expect(204);
    expect(await scene.worker.drain()).toBe(1);
    await retire(endpoint);
  });

  it('open a circuit after five failures in a row: one probe at a time, and all is due when it answers again', async () => {
    const endpoint = await scene.listen();
    endpoint.receiver.failure = 'error:503';
    for (let plan = 0; plan < 8; plan++) await scene.plan();
    await scene.worker.drain();
    expect((await statusOf(endpoint)).circuitOpen).toBe(true);
    const tried = (await rows(endpoint)).reduce((sum, { attempt }) => sum + attempt, 0);
    await minutes(10);
    expect(await scene.worker.drain()).toBe(1); // The probe.
    expect((await rows(endpoint)).reduce((sum, { attempt }) => sum + attempt, 0)).toBe(tried + 1);
    await minutes(10);
    endpoint.receiver.failure = null;
    await scene.worker.drain();
    expect(endpoint.receiver.events.length).toBe(8);
    expect(await circuit(endpoint)).toMatchObject({ failures: 0, failing_since: null, rests_until: null });
    await retire(endpoint);
  });

  it('rest no longer after sixteen that failed at once than after five, and longer after each probe', async () => {
    const endpoint = await scene.listen({ mostInFlight: 16 });
    endpoint.receiver.failure = 'reset';
    for (let plan = 0; plan < 16; plan++) await scene.plan();
    expect(await scene.worker.drain()).toBe(16);
    const rest = async () => (await circuit(endpoint)).rests_until.getTime() - scene.world.clock.now().getTime();
    expect(await rest()).toBeLessThanOrEqual(2_400);
    scene.world.clock.advance(6_000); // By then the deliveries themselves are due again.
    expect(await scene.worker.drain()).toBe(1);
    expect(await rest()).toBeGreaterThanOrEqual(3_200);
    await retire(endpoint);
  });

  it('end for an endpoint that failed for 120 hours, and keep what comes until it is wanted again', async () => {
    const endpoint = await scene.listen();
    endpoint.receiver.failure = 'reset';
    await scene.plan();
    for (let hours = 0; hours <= 120; hours += 24) {
      await scene.worker.drain();
      await scene.plan();
      await minutes(24 * 60);
    }
    expect(await statusOf(endpoint)).toMatchObject({ status: 'disabled', disabledBecause: 'failing-for-120-hours' });
    expect((await statusOf(endpoint)).waiting).toBeGreaterThan(3);
    await retire(endpoint);
  });

  it('are taken over when a process dies with them, and its late word counts no more', async () => {
    const endpoint = await scene.listen();
    await scene.plan();
    const other = '00000000-0000-4000-8000-000000000001';
    await scene.world.db.asOwner(
      `UPDATE webhook_deliveries SET state = 'leased', owner = $2, attempt = 1, round = 1, leased_until = $3 WHERE endpoint_id = $1`,
      [endpoint.id, other, new Date(scene.world.clock.now().getTime() + 45_000)],
    );
    expect(await scene.worker.drain()).toBe(0);
    scene.world.clock.advance(45_000);
    endpoint.receiver.failure = 'error';
    expect(await scene.worker.drain()).toBe(1);
    // The process was not dead, only slow: it says now that its attempt was answered 204.
    const [{ event_id: eventId } = { event_id: '' }] = await scene.world.db.asOwner<{ event_id: string }>(
      'SELECT event_id FROM webhook_deliveries WHERE endpoint_id = $1',
      [endpoint.id],
    );
    const claimed = {
      eventId,
      endpointId: endpoint.id,
      attempt: 1,
      round: 1,
      body: Buffer.alloc(0),
      url: '',
      cidrs: [],
      ports: [],
      keys: [],
    };
    const now = scene.world.clock.now();
    const late = { claimed, at: now, ms: 1, status: 204, error: null, response: '', retryAfterMs: null, keyIds: [], leasedUntil: now };
    await new Settlements(scene.world.db.database, scene.world.clock, createLogger('silent'), other).settle(late);
    expect((await rows(endpoint)).map(({ state, attempt }) => [state, attempt])).toEqual([['pending', 2]]);
    endpoint.receiver.failure = null;
    await minutes(1);
    expect(await scene.worker.drain()).toBe(1);
    const [attempts] = await scene.world.db.asOwner(
      `SELECT array_agg(coalesce(error, status::text) ORDER BY no) AS ended FROM webhook_attempts WHERE endpoint_id = $1`,
      [endpoint.id],
    );
    expect(attempts).toEqual({ ended: ['lease-ran-out', '500', '204'] });
    await retire(endpoint);
  });

  it('stay here, and say why, when there is no key to sign with', async () => {
    const endpoint = await scene.listen();
    await scene.plan();
    await scene.world.db.asOwner(`UPDATE webhook_keys SET wrapped = 'spoilt' WHERE endpoint_id = $1`, [endpoint.id]);
    expect(await scene.worker.drain()).toBe(1);
    const attempts = await scene.world.db.asOwner('SELECT status, error FROM webhook_attempts WHERE endpoint_id = $1', [endpoint.id]);
    expect(attempts).toEqual([{ status: null, error: 'no-key' }]);
    expect(endpoint.receiver.refused).toBe(0);
    await retire(endpoint);
  });
});
