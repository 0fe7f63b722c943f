import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryReads, deliveryParts, deliveryPartsOfPlans } from '../../src/deliveries/index.js';
import type { Act, Ask } from '../../src/engine/index.js';
import { type PlanContent, planParts } from '../../src/plans/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { newId } from '../../src/platform/ids.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { contentOf, makeScene, openDoor, act as planAct, ask as planAsk, type Scene } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

const ask = (id: string, type: string, input: JsonObject = {}, state: string | null = 'sent'): Ask => ({
  ...planAsk(id, type, '2023-05-05', { input, state }),
  kind: 'delivery',
});
const act = (id: string, type: string, day: string, input: JsonObject = {}, params: JsonObject = {}): Act => ({
  ...planAct(id, type, day, { input }),
  kind: 'delivery',
  params,
});
const read = (group: string, asks: readonly Ask[]) => scene.test.database.transaction((tx) => deliveryParts.facts[group]!(tx, asks));
const run = (effect: string, ...acts: Act[]) =>
  scene.test.database.transaction((tx) => deliveryParts.effects[effect]!(tx, acts, openDoor()));
const rowOf = async (id: string) => (await scene.test.asOwner('SELECT * FROM deliveries WHERE id = $1', [id]))[0]!;
const issued = (content?: PlanContent) =>
  scene.plan({ state: 'issued', issuedOn: '2023-04-12', number: '44/KH-UBND', ...(content === undefined ? {} : { content }) });

describe('Gửi văn bản khi ban hành (plan.issue makes deliveries)', () => {
  const readers = { ...planParts.facts, ...deliveryPartsOfPlans.facts };

  async function ordersAtIssue(content: PlanContent) {
    const planId = await issued(content);
    const door = openDoor();
    await scene.test.database.transaction(async (tx) => {
      const asked = planAsk(planId, 'plan.issue', '2023-05-05', { input: { issuedOn: '2023-05-05' } });
      const groups = deliveryPartsOfPlans.effectReads!['createDeliveries']!;
      const facts = Object.fromEntries(await Promise.all(groups.map(async (group) => [group, (await readers[group]!(tx, [asked]))[0]!])));
      await deliveryPartsOfPlans.effects['createDeliveries']!(tx, [planAct(planId, 'plan.issue', '2023-05-05', { facts })], door);
    });
    return door.orders;
  }

  it('makes one for each recipient that has users or a code, none for who has neither (R-35, R-36)', async () => {
    const { health, district, office, ubnd } = scene.agencies;
    await scene.person('health');
    for (const [code, agency, until] of [
      ['H08.21', district, null],
      ['H08.01', office, '2023-01-01'],
    ]) {
      await scene.test.asOwner(`INSERT INTO agency_codes VALUES ($1, $2, '2016-01-01', $3)`, [code, agency, until]);
    }
    const recipients = [
      { kind: 'districtCommittee' as const },
      { agency: health },
      { agency: office },
      { agency: district },
      { agency: ubnd },
    ];
    const orders = await ordersAtIssue(contentOf(scene.agencies, { recipients }));
    expect(orders.map(({ input }) => [input['recipientAgencyId'], input['internal'], input['code'], input['secret']])).toEqual([
      [health, true, null, false],
      [district, false, 'H08.21', false],
    ]);
    expect(orders.every(({ type, create, input }) => type === 'delivery.open' && create?.parentId === input['planId'])).toBe(true);
  });

  it('names in the facts of the issue who has neither, so that the entry does (R-35)', async () => {
    const { health, finance, district, laterDistrict } = scene.agencies;
    const recipients = [{ kind: 'districtCommittee' as const }, { agency: health }, { agency: finance }, { agency: district }];
    const planId = await issued(contentOf(scene.agencies, { recipients }));
    const at = (issuedOn: string) => planAsk(planId, 'plan.issue', '2023-07-12', { input: { issuedOn } });
    const facts = await scene.test.database.transaction((tx) => readers['addresses']!(tx, [at('2023-07-10'), at('2023-06-30')]));
    const reached = { here: { [health]: null }, outside: { [district]: 'H08.21' } };
    expect(facts).toEqual([
      { ...reached, unreachable: [finance, laterDistrict].sort() },
      { ...reached, unreachable: [finance] },
    ]);
  });

  it('sends no state secret (R-34)', async () => {
    expect(await ordersAtIssue(contentOf(scene.agencies, { secret: true, recipients: [{ agency: scene.agencies.health }] }))).toEqual([]);
  });
});

describe('Trạng thái gửi (the course of a delivery)', () => {
  it('takes the installation itself for the channel of those who work in it', async () => {
    const planId = await issued();
    const [inside, outside] = [await scene.delivery(planId, 'health', 'queued'), await scene.delivery(planId, 'finance', 'queued')];
    await scene.test.asOwner(`UPDATE deliveries SET internal = false, code = 'H08.04' WHERE id = $1`, [outside]);
    const fact = { secret: false, reachable: true, recallOpen: false };
    const open = (internal: boolean, code: string | null) => ask(newId(), 'delivery.open', { internal, code, secret: false }, null);
    expect(
      await read('document', [ask(inside, 'delivery.send'), open(false, null), ask(outside, 'delivery.send'), open(true, null)]),
    ).toEqual([
      { ...fact, channelTook: true },
      { ...fact, reachable: false, channelTook: false },
      { ...fact, channelTook: false },
      { ...fact, channelTook: true },
    ]);
    await scene.test.asOwner('UPDATE deliveries SET channel_took_at = now() WHERE id = $1', [outside]);
    expect(await read('document', [ask(outside, 'delivery.send')])).toEqual([{ ...fact, channelTook: true }]);
  });

  it('names the recipient and the agencies of the plan', async () => {
    const { health, ubnd, homeAffairs, office } = scene.agencies;
    const id = await scene.delivery(await issued(), 'health', 'sent');
    expect(
      await read('parties', [ask(newId(), 'delivery.open', { recipientAgencyId: health }, null), ask(id, 'delivery.register')]),
    ).toEqual([
      { recipient: health },
      { recipient: health, issuing: ubnd, monitoring: homeAffairs, drafting: homeAffairs, issuingOffice: office, hasUsers: true },
    ]);
  });

  it('goes out, comes back refused, and goes out again; that it left the house stays true', async () => {
    const id = newId();
    const planId = await issued();
    const [plan] = await scene.test.asOwner('SELECT revision FROM plans WHERE id = $1', [planId]);
    await scene.test.asOwner(
      `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at) VALUES ($1, 'delivery', 'delivery/v1', 'queued', 1, 1, sha256(''), now())`,
      [id],
    );
    const input = {
      planId,
      recipientAgencyId: scene.agencies.health,
      version: plan!['revision'] as string,
      internal: true,
      code: null,
      secret: false,
    };
    await run('createDelivery', act(id, 'delivery.open', '2023-05-05', input));
    expect(await rowOf(id)).toMatchObject({ internal: true, channel_took_at: null, sent_at: null });
    await run('saveSending', act(id, 'delivery.send', '2023-05-05'));
    await run('saveStatus', act(id, 'delivery.refuse', '2023-05-06', { reason: 'Sai nơi nhận.' }, { code: '02' }));
    await run('requeue', act(id, 'delivery.resend', '2023-05-07'));
    expect(await rowOf(id)).toMatchObject({
      channel_took_at: null,
      sent_at: new Date('2023-05-05T05:00:00Z'),
      queued_at: new Date('2023-05-07T05:00:00Z'),
    });
    expect(await scene.test.asOwner('SELECT code, note FROM delivery_statuses WHERE delivery_id = $1', [id])).toEqual([
      { code: '02', note: 'Sai nơi nhận.' },
    ]);
  });

  it('is asked back, declined, asked again and given back (R-26, R-29)', async () => {
    const id = await scene.delivery(await issued(), 'health', 'registered');
    const isOpen = async () => ((await read('document', [ask(id, 'delivery.agreeRecall')])) as { recallOpen: boolean }[])[0]!.recallOpen;
    const request = (day: string) =>
      run('openRecall', act(id, 'delivery.requestRecall', day, { reason: 'Kế hoạch bị thu hồi.' }, { code: '13' }));
    await request('2023-05-05');
    expect(await isOpen()).toBe(true);
    await run('answerRecall', act(id, 'delivery.declineRecall', '2023-05-06', { reason: 'Đã tổ chức thực hiện.' }, { code: '16' }));
    expect(await isOpen()).toBe(false);
    await request('2023-05-07');
    await run('answerRecall', act(id, 'delivery.agreeRecall', '2023-05-08', {}, { code: '15' }));
    const reads = new DeliveryReads(scene.test.database, new ManualClock('2023-06-01T00:00:00Z'));
    const { personId } = await scene.person('homeAffairs', 'monitor');
    const detail = (await reads.detail(personId, id))!;
    expect(detail).toMatchObject({
      status: '15',
      recallOpen: false,
      documentNumber: '44/KH-UBND',
      recipient: { agencyId: scene.agencies.health, name: 'health 2016' },
    });
    expect(detail.recalls).toMatchObject([
      { no: 1, answer: 'declined' },
      { no: 2, answer: 'agreed', answeredAt: '2023-05-08T05:00:00.000Z' },
    ]);
    expect((detail.statuses as { code: string }[]).map(({ code }) => code)).toEqual(['13', '16', '13', '15']);
  });
});

describe('Ai được xem (who may see a delivery)', () => {
  it('shows it to its recipient and to the agencies of the plan, to nobody else, in list, detail and door alike', async () => {
    const reads = new DeliveryReads(scene.test.database, new ManualClock('2023-06-01T00:00:00Z'));
    const id = await scene.delivery(await issued(), 'district', 'sent');
    for (const [agency, position, sees] of [
      ['district', 'clerk', true],
      ['ubnd', 'clerk', true],
      ['homeAffairs', 'officer', true],
      ['finance', 'officer', false],
      ['finance', 'auditor', true],
    ] as const) {
      const { personId } = await scene.person(agency, position);
      const visible = await scene.test.database.read((tx) => deliveryParts.visible!(tx, personId, [id], '2023-06-01T00:00:00Z'));
      const listed = (await reads.list(personId, { limit: 200, recipientAgencyId: scene.agencies.district })).rows.some(
        (row) => row.id === id,
      );
      expect([agency, visible.has(id), listed, (await reads.detail(personId, id)) !== undefined]).toEqual([agency, sees, sees, sees]);
    }
  });
});
