import { agencyIdOf } from '../../src/demo/index.js';
import { eventTypeOf, eventTypes, speakerOf } from '../../src/e-office/index.js';
import { catalogue } from '../../workflows/kit/catalogue.js';
import { createWebhookScene, registration, type WebhookScene } from '../integration/webhooks-scene.js';
import type { Caller } from '../support/world.js';

let scene: WebhookScene;
beforeAll(async () => {
  scene = await createWebhookScene();
});
afterAll(() => scene.drop());

const closed = 'http://127.0.0.1:9/';
const propose = async (more: object = {}) =>
  (await scene.administrator.post('/api/v1/webhooks', { ...registration(closed), ...more }).expect(201)).body.id as string;
const refusals = async () =>
  (await scene.world.db.asOwner(`SELECT count(*)::int AS n FROM audit_entries WHERE outcome = 'refused'`))[0]!['n'] as number;

describe('Quản trị điểm nhận (administering endpoints)', () => {
  it('is refused to everybody but administrators, each attempt on record', async () => {
    const id = await propose();
    const before = await refusals();
    const officer: Caller = scene.officer;
    const auditor = await scene.world.as('bd.ttr.ttv');
    await officer.post('/api/v1/webhooks', registration(closed)).expect(403);
    for (const what of ['approval', 'activation', 'pause', 'retirement', 'tests'])
      await officer.post(`/api/v1/webhooks/${id}/${what}`).expect(403);
    await officer.post(`/api/v1/webhooks/${id}/keys`, {}).expect(403);
    await officer.post(`/api/v1/webhooks/${id}/redeliveries`, { from: '2023-01-01T00:00:00Z' }).expect(403);
    await officer.get('/api/v1/webhooks').expect(403);
    await auditor.get(`/api/v1/webhooks/${id}/events`).expect(403);
    expect(await refusals()).toBe(before + 10);
    await scene.world.anonymous().get('/api/v1/webhooks').expect(401);
  });

  it.each([
    ['https://kehoach.example.gov.vn', 3000, 'https://kehoach.example.gov.vn'],
    [null, 3000, 'http://localhost:3000'],
    [null, 80, 'http://localhost'],
    [null, 0, 'http://localhost'],
  ])('links to where people find it: origin %s, port %i: %s', (publicOrigin, port, origin) =>
    expect(speakerOf({ publicOrigin, port, logOrigin: 'thu' }).origin).toBe(origin),
  );

  it('needs a second person, and the consent of the receiver', async () => {
    const id = await propose();
    await scene.administrator.post(`/api/v1/webhooks/${id}/activation`).expect(409);
    const { body: own } = await scene.administrator.post(`/api/v1/webhooks/${id}/approval`).expect(403);
    expect(own.reasons[0].code).toBe('webhook.own-approval');
    await scene.approver.post(`/api/v1/webhooks/${id}/approval`).expect(204);
    const { body: silent } = await scene.administrator.post(`/api/v1/webhooks/${id}/activation`).expect(409);
    expect(silent.reasons[0]).toMatchObject({ code: 'webhook.no-consent', params: { answer: 'ECONNREFUSED' } });
    const { body: shown } = await scene.administrator.get(`/api/v1/webhooks/${id}`).expect(200);
    expect(shown).toMatchObject({ status: 'approved', consentedAt: null, agency: 'Sở Nội vụ tỉnh Bình Định' });
    const entries = await scene.world.db.asOwner<{ command: string }>(
      `SELECT command FROM audit_entries WHERE command LIKE 'admin.%Webhook' AND outcome = 'recorded' ORDER BY at, seq`,
    );
    expect(entries.map(({ command }) => command)).toContain('admin.approveWebhook');
  });

  it('refuses addresses, ports and networks that nobody should send to, and names each', async () => {
    const refused = async (more: object) =>
      (await scene.administrator.post('/api/v1/webhooks', { ...registration(closed), ...more }).expect(409)).body.reasons;
    expect(await refused({ url: 'http://truc.example.vn/', allowedCidrs: ['10.0.0.0/8'] })).toMatchObject([
      { code: 'webhook.url-refused', params: { fault: 'url-not-https' } },
    ]);
    expect(await refused({ url: 'https://truc.example.vn:22/', allowedCidrs: ['10.0.0.0/8'], ports: [] })).toMatchObject([
      { params: { fault: 'port-not-registered' } },
    ]);
    expect(await refused({ allowedCidrs: ['0.0.0.0/0', '169.254.0.0/16'] })).toMatchObject([
      { code: 'webhook.network-refused', params: { network: '0.0.0.0/0', fault: 'network-too-wide' } },
      { code: 'webhook.network-refused', params: { network: '169.254.0.0/16', fault: 'network-forbidden' } },
    ]);
    await scene.administrator.post('/api/v1/webhooks', { ...registration(closed), eventTypes: ['plan.unheard'] }).expect(400);
    await scene.administrator
      .post('/api/v1/webhooks', { ...registration(closed), agencyId: agencyIdOf('bd.ubnd').replace(/^./, '0') })
      .expect(409);
    await scene.administrator.get('/api/v1/webhooks/00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('sends a test, counts, pauses, and tells what was answered', async () => {
    const { id, receiver } = await scene.listen();
    const { body } = await scene.administrator.post(`/api/v1/webhooks/${id}/tests`).expect(201);
    await scene.administrator.post(`/api/v1/webhooks/${id}/pause`).expect(204);
    expect(await scene.worker.drain()).toBe(0);
    await scene.administrator.post(`/api/v1/webhooks/${id}/activation`).expect(204);
    expect(await scene.worker.drain()).toBe(1);
    expect(receiver.events.map((event) => event.id)).toEqual([body.eventId]);
    const { body: page } = await scene.administrator.get(`/api/v1/webhooks/${id}/events?limit=1`).expect(200);
    expect(page.items).toMatchObject([{ eventId: body.eventId, type: 'webhook.test', state: 'delivered', attempts: 1 }]);
    await scene.administrator.post(`/api/v1/webhooks/${id}/retirement`).expect(204);
    await scene.administrator.post(`/api/v1/webhooks/${id}/activation`).expect(409);
    await scene.administrator.post(`/api/v1/webhooks/${id}/redeliveries`, {}).expect(400);
    const again = { from: '2023-01-01T00:00:00Z', which: 'all' };
    expect((await scene.administrator.post(`/api/v1/webhooks/${id}/redeliveries`, again).expect(409)).body.reasons).toMatchObject([
      {
        code: 'webhook.wrong-status',
        params: { status: 'retired' },
        text: 'Điểm nhận đang ở trạng thái «đã kết thúc» nên không làm được việc này.',
      },
    ]);
  });

  it('takes a stretch of time by instants with their offset alone, or events, and knows which endpoint there is', async () => {
    const { id } = await scene.listen();
    const again = (body: object) => scene.administrator.post(`/api/v1/webhooks/${id}/redeliveries`, body);
    for (const from of ['2023-01-01', '2023-W01-1', '2023-02-30T00:00:00Z', '2023-01-01T00:00:00'])
      expect((await again({ from }).expect(400)).body.errors).toMatchObject([{ path: 'from', code: 'isInstant' }]);
    await again({ eventIds: [id], to: '2023-01-01T00:00:00Z' }).expect(400);
    await again({ from: '2023-01-01T00:00:00+07:00' }).expect(201);
    await scene.administrator.get('/api/v1/webhooks/00000000-0000-4000-8000-000000000000/events').expect(404);
  });
});

describe('Ai được báo gì (who is told of what)', () => {
  it('tells an agency of documents that its people may see, and of the types it asked for', async () => {
    const insider = await scene.listen();
    const outsider = await scene.listen({}, 'bd.so-y-te');
    const other = await scene.listen({ eventTypes: ['task.*', 'plan.issued'] });
    await scene.plan();
    await scene.worker.drain();
    expect([insider, outsider, other].map(({ receiver }) => receiver.events.length)).toEqual([1, 0, 0]);
  });

  it('never tells of a state secret (R-34)', async () => {
    const insider = await scene.listen();
    const planId = await scene.plan({ secret: true });
    await scene.revise(planId); // With a content that is open: the events before stay unsaid.
    await scene.worker.drain();
    expect(insider.receiver.events.map(({ body }) => JSON.parse(body).data.sequence)).toEqual([2]);
    const [kept] = await scene.world.db.asOwner('SELECT count(*)::int AS n FROM webhook_events WHERE aggregate_id = $1', [planId]);
    expect(kept).toEqual({ n: 1 });
  });

  it('has a type for every command there is, and describes each in OpenAPI', async () => {
    const commands = Object.values(catalogue).flatMap((texts) => Object.keys(texts.commands));
    expect(commands.length).toBeGreaterThan(70);
    expect(commands.filter((command) => eventTypeOf(command) === undefined)).toEqual([]);
    const { body } = await scene.world.anonymous().get('/api/docs/openapi.json').expect(200);
    expect(Object.keys(body.webhooks).sort()).toEqual([...Object.keys(eventTypes), 'webhook.test'].sort());
    expect(
      body.webhooks['plan.issued'].post.requestBody.content['application/cloudevents+json'].schema.allOf[1].properties.type.const,
    ).toBe('vn.gov.wf.plan.issued.v1');
  });
});
