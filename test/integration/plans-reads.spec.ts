import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanReads, PlanRequests, planParts, storeRevision } from '../../src/plans/index.js';
import { MalformedError } from '../../src/platform/app-error.js';
import { ManualClock } from '../../src/platform/clock.js';
import { contentOf, makeScene, type Scene } from './plans-scene.js';

let scene: Scene;
let reads: PlanReads;
const clock = new ManualClock('2024-02-01T03:00:00Z');
beforeAll(async () => {
  scene = await makeScene();
  reads = new PlanReads(scene.test.database, clock);
});
afterAll(() => scene.test.drop());

const seenBy = async (personId: string, planId: string) =>
  (await scene.test.database.read((tx) => planParts.visible!(tx, personId, [planId], clock.now().toISOString()))).has(planId);
const titled = (title: string, more = {}) => contentOf(scene.agencies, { title, ...more });
const titles = async (personId: string, query: object) =>
  (await reads.list(personId, { limit: 50, ...query })).rows.map(({ title }) => title);

describe('Ai được xem kế hoạch (who may see a plan)', () => {
  it('a draft only those who issue, draft, monitor it or were asked, whatever else they will have to do with it', async () => {
    const planId = await scene.plan({ content: contentOf(scene.agencies, { monitoringAgencyId: scene.agencies.finance }) });
    const [issuer, drafter, monitor, lead, auditor] = await Promise.all(
      (['ubnd', 'homeAffairs', 'finance', 'health', 'otherProvince'] as const).map((agency, place) =>
        scene.person(agency, place === 4 ? 'auditor' : 'officer'),
      ),
    );
    const seen = () => Promise.all([issuer, drafter, monitor, lead, auditor].map((person) => seenBy(person!.personId, planId)));
    expect(await seen()).toEqual([true, true, true, false, true]);
    await scene.test.asOwner(`INSERT INTO plan_opinions VALUES (gen_random_uuid(), $1, $2, now(), '2023-04-05')`, [
      planId,
      scene.agencies.health,
    ]);
    expect(await seen()).toEqual([true, true, true, true, true]);
  });

  it('from issue on also leads, coordinators, recipients and reporters', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    await scene.task(planId, 'II.1', 'health', 'issued');
    await scene.test.asOwner('UPDATE plan_tasks SET coordinators = $2 WHERE plan_id = $1', [planId, [scene.agencies.district]]);
    await scene.delivery(planId, 'school', 'sent');
    await scene.period(planId, 1, '2023-04-12');
    await scene.report(planId, 1, 'merged', 'owed');
    const people = await Promise.all(
      (['health', 'district', 'school', 'merged', 'laterDistrict'] as const).map((agency) => scene.person(agency)),
    );
    const seen = () => Promise.all(people.map(({ personId }) => seenBy(personId, planId)));
    expect(await seen()).toEqual([true, true, true, true, false]);
    await scene.test.asOwner('UPDATE plans SET issued_at = NULL WHERE id = $1', [planId]);
    expect(await seen()).toEqual([false, false, false, false, false]);
  });
});

describe('Danh sách kế hoạch (the list)', () => {
  it('finds words without their tone marks, in any order, composed or not, but no secret plan (R-34)', async () => {
    const { personId } = await scene.person('ubnd', 'clerk');
    await scene.plan({
      content: titled('Kế hoạch Đổi mới phương thức lãnh đạo'),
      number: '44/KH-UBND',
      state: 'issued',
      issuedOn: '2023-04-12',
    });
    await scene.plan({ content: titled('Kế hoạch đổi mới tuyệt mật', { secret: true }) });
    const found = ['Kế hoạch Đổi mới phương thức lãnh đạo'];
    for (const q of ['doi moi', 'LANH ĐẠO đổi', 'phương thức'.normalize('NFD'), '44/kh'])
      expect([q, await titles(personId, { q })]).toEqual([q, found]);
    expect(await titles(personId, { q: 'đổi trắng' })).toEqual([]);
    expect(await titles(personId, { q: '100%_' })).toEqual([]);
  });

  it('narrows by state, year and agency, newest first and page by page', async () => {
    const { personId } = await scene.person('ubnd', 'clerk');
    const ids = [
      await scene.plan({ state: 'inProgress', issuedOn: '2021-04-12', content: titled('A') }),
      await scene.plan({ state: 'draft.signing', content: titled('B') }),
      await scene.plan({
        state: 'inProgress',
        issuedOn: '2021-12-31',
        content: titled('C', { monitoringAgencyId: scene.agencies.health }),
      }),
    ];
    expect(await titles(personId, { year: 2021 })).toEqual(['C', 'A']);
    expect(
      await titles(personId, {
        year: 2021,
        monitoringAgencyId: scene.agencies.health,
        issuingAgencyId: scene.agencies.ubnd,
        state: 'inProgress',
      }),
    ).toEqual(['C']);
    expect(await titles(personId, { state: 'draft' })).toContain('B');
    expect(await titles(personId, { state: 'draft.composing' })).not.toContain('B');
    const after = Buffer.from(JSON.stringify([ids[2]])).toString('base64url');
    expect((await titles(personId, { after })).slice(0, 2)).toEqual(['B', 'A']);
    expect((await reads.list(personId, { limit: 1 })).rows).toHaveLength(2);
    expect(await titles(personId, { mine: 'true' })).toEqual([]);
  });

  it('names agencies as they were called on the document’s date (R-65)', async () => {
    const { personId } = await scene.person('ubnd', 'clerk');
    await scene.test.asOwner(`INSERT INTO agency_names VALUES ($1, 'Sở Nội vụ (mới)', '2023-09-01')`, [scene.agencies.homeAffairs]);
    const [issued, draft] = [await scene.plan({ state: 'issued', issuedOn: '2023-04-12' }), await scene.plan()];
    const named = async (planId: string) => (await reads.detail(personId, planId))!;
    expect(await named(issued)).toMatchObject({
      drafting: { name: 'homeAffairs 2016' },
      agencies: { [scene.agencies.health]: 'health 2016' },
    });
    expect(await named(draft)).toMatchObject({ drafting: { name: 'Sở Nội vụ (mới)' } });
  });
});

describe('Chi tiết kế hoạch (one plan)', () => {
  it('counts its tasks by state and lists periods and what amends it', async () => {
    const { personId } = await scene.person('ubnd', 'clerk');
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12', number: '44/KH-UBND' });
    await scene.task(planId, 'II.1', 'health', 'inProgress.working');
    await scene.task(planId, 'II.1', 'finance', 'inProgress.working');
    await scene.task(planId, 'II.2', 'health', 'issued');
    await scene.period(planId, 1, '2023-04-12', { summarisedAt: '2023-11-30T03:00:00Z', final: false });
    const amending = await scene.plan({ state: 'closed', amends: planId, issuedOn: '2023-08-01', number: '61/KH-UBND' });
    await scene.plan({ state: 'draft.signing', amends: planId });
    expect(await reads.detail(personId, planId)).toMatchObject({
      taskCounts: { 'inProgress.working': 2, issued: 1 },
      reportCounts: {},
      periods: [{ no: 1, summarisedAt: '2023-11-30T03:00:00.000Z', final: false, submitBy: null }],
      related: [{ relation: 'amendedBy', id: amending, documentNumber: '61/KH-UBND', state: 'closed' }],
      content: { tasks: [{ key: 'II.1' }, { key: 'II.2' }] },
    });
    expect(await reads.detail((await scene.person('otherProvince')).personId, planId)).toBeUndefined();
  });
});

describe('Bên trong dự thảo (what went before the issue)', () => {
  it('stays with those who read the draft; from issue on the others read the issued text alone', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12', number: '44/KH-UBND' });
    await scene.task(planId, 'II.1', 'health', 'issued');
    const asked = `INSERT INTO plan_opinions VALUES (gen_random_uuid(), $1, $2, now(), '2023-04-05')`;
    await scene.test.asOwner(asked, [planId, scene.agencies.finance]);
    const earlier = await scene.test.database.transaction((tx) => storeRevision(tx, titled('Bản đầu'), '2023-03-01T00:00:00.000Z'));
    const issued = (await scene.test.asOwner('SELECT revision FROM plans WHERE id = $1', [planId]))[0]!['revision'] as string;
    for (const [place, revision] of [earlier, issued].entries())
      await scene.test.asOwner(
        `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command)
         VALUES (gen_random_uuid(), 'plan/' || $1, $2::int + 10, convert_to($3, 'UTF8'), sha256(''), now(), 'accepted', $1::uuid, 'plan.revise')`,
        [planId, place, JSON.stringify({ command: { input: { revision } } })],
      );
    const seen = async (agency: 'homeAffairs' | 'health' | 'finance') => {
      const { personId } = await scene.person(agency);
      const detail = (await reads.detail(personId, planId))!;
      const insiders = await scene.test.database.read((tx) => planParts.insiders!(tx, personId, [planId], clock.now().toISOString()));
      return {
        revisions: (await Promise.all([earlier, issued].map((hash) => reads.revision(personId, planId, hash)))).map((kept) => kept?.title),
        opinions: detail.opinions.length,
        counted: detail.revisionNo,
        inside: insiders.has(planId),
      };
    };
    const whole = { revisions: ['Bản đầu', expect.any(String)], opinions: 1, counted: 1, inside: true };
    expect(await seen('homeAffairs')).toEqual(whole);
    expect(await seen('finance')).toEqual(whole);
    expect(await seen('health')).toEqual({ revisions: [undefined, expect.any(String)], opinions: 0, counted: null, inside: false });
  });

  it('names related plans only to who may see them', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12', number: '44/KH-UBND' });
    await scene.task(planId, 'II.1', 'health', 'issued');
    await scene.plan({ state: 'issued', replaces: planId, issuedOn: '2023-08-01', number: '9/KH-UBND' });
    const relatedFor = async (agency: 'homeAffairs' | 'health') =>
      (await reads.detail((await scene.person(agency)).personId, planId))!.related.map(({ relation }) => relation);
    expect([await relatedFor('homeAffairs'), await relatedFor('health')]).toEqual([['replacedBy'], []]);
  });
});

describe('Nhận nội dung (a content that comes with a request)', () => {
  const request = (input: Record<string, unknown>) => ({ commandId: '018f2b1e-7a52-7000-8000-000000000000', input });

  it('is kept once and named by the hash of what it says, however it was typed', async () => {
    const requests = new PlanRequests(scene.test.database, clock);
    const composed = await requests.withRevision(request({ content: titled('Đề án'), reason: 'x' }));
    const decomposed = await requests.withRevision(request({ content: titled('Đề án'.normalize('NFD')) }));
    expect(composed.input).toEqual({ reason: 'x', revision: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(decomposed.input['revision']).toBe(composed.input['revision']);
    expect(await requests.withRevision(request({ revision: composed.input['revision'] }))).toEqual(
      request({ revision: composed.input['revision'] }),
    );
  });

  it('is refused when it names an agency or an annex that is not here, or a hash nobody kept', async () => {
    const requests = new PlanRequests(scene.test.database, clock);
    const stranger = '018f2b1e-7a52-7000-8000-000000000001';
    for (const input of [
      { content: titled('A', { monitoringAgencyId: stranger }) },
      { content: titled('A', { annexes: ['a'.repeat(64)] }) },
      { revision: 'a'.repeat(64) },
    ])
      await expect(requests.withRevision(request(input))).rejects.toBeInstanceOf(MalformedError);
  });

  it('takes the route of the issuing body', async () => {
    const requests = new PlanRequests(scene.test.database, clock);
    await scene.test.asOwner(`UPDATE agencies SET review_route = 'city' WHERE id = $1`, [scene.agencies.otherProvince]);
    const of = (issuingAgencyId: unknown) => requests.definitionFor(request({ issuingAgencyId }));
    expect(await Promise.all([of(scene.agencies.otherProvince), of(scene.agencies.ubnd), of('nobody'), of(undefined)])).toEqual([
      'plan/v1/city',
      'plan/v1/province',
      'plan/v1/province',
      'plan/v1/province',
    ]);
  });
});
