import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { s0, s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { ForecastFinding } from '../../src/forecast/forecast.answers.js';
import type { PlanContent } from '../../src/plans/index.js';
import { newId } from '../../src/platform/ids.js';
import { casts, created, draft, issue } from '../integration/forecast-life.js';
import { type Caller, createWorld, type World } from '../support/world.js';

const parties = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu') };
const health = agencyIdOf('bd.so-y-te');
const justice = agencyIdOf('bd.so-tu-phap');

describe('Dự báo kế hoạch (forecast a plan)', () => {
  let world: World;
  let drafter: Caller;
  let issuedId: string;
  let draftId: string;

  beforeAll(async () => {
    world = await createWorld('2022-01-10T01:00:00.000Z');
    issuedId = await draft(world, casts.S4);
    await issue(world, casts.S4, issuedId);
    await world.player.on('2023-03-27');
    drafter = await world.as('bd.snv.cv1');
    draftId = await begin({ ...s0.content(agencyIdOf), dissemination: { from: '2023-04-15', to: '2023-06-30', source: 'quý II/2023' } });
  });

  afterAll(() => world.drop());

  const begin = async (content: PlanContent, more: object = {}): Promise<string> =>
    (await drafter.post('/api/v1/plans', { commandId: newId(), input: { ...parties, content, ...more } }).expect(201)).body.instanceId;
  const forecast = (id: string, query = '', reader = drafter) => reader.get(`/api/v1/plans/${id}/forecast${query}`);
  const found = (findings: readonly ForecastFinding[], code: string) => findings.filter((finding) => finding.code === code);

  it('R-41: warns of the quarter when the same plan is asked for another day of issue', async () => {
    const content = s0.content(agencyIdOf);
    const [first, ...others] = content.tasks;
    const quarter = { kind: 'quarter', quarter: 2, year: 2023, source: 'hoàn thành trong quý II/2023' } as const;
    const id = await begin({ ...content, tasks: [{ ...first!, deadline: quarter }, ...others], pastDatesReason: null });
    const { body: spring } = await forecast(id).expect(200);
    expect([spring.issuedOn, found(spring.findings, 'task.quarter-over')]).toEqual(['2023-03-27', []]);
    const { body: summer } = await forecast(id, '?issuedOn=2023-07-03').expect(200);
    expect(found(summer.findings, 'task.quarter-over')).toMatchObject([{ severity: 'error', source: { text: quarter.source } }]);
    expect(found(summer.findings, 'dissemination.over')).toHaveLength(1);
    expect(summer.timeline.map(({ kind }: { kind: string }) => kind)).not.toContain('windowEnds');
  });

  it('names each date with its agencies by group, its words and its reminders', async () => {
    const { body } = await forecast(draftId, '?issuedOn=2023-04-12').expect(200);
    expect(body.timeline.map(({ on, kind }: { on: string; kind: string }) => `${on} ${kind}`)).toEqual(
      expect.arrayContaining(['2023-04-15 windowOpens', '2023-06-30 windowEnds', '2023-11-05 cutOff', '2023-11-14 reportsDue']),
    );
    expect(body.timeline.find(({ key }: { key: string }) => key === 'II.1')).toMatchObject({
      ...{ on: '2023-06-30', count: 25, groups: [{ kind: 'department', count: 12 }, { count: 11 }, { count: 2 }] },
      source: { path: 'tasks.II.1.deadline' },
      reminders: expect.arrayContaining([{ step: 'before3', at: '2023-06-27T01:00:00.000Z' }]),
    });
  });

  it('finds what falls together with another plan, for whoever may see that plan', async () => {
    await world.player.on('2023-11-16');
    drafter = await world.as('bd.snv.cv1');
    const content = s0.content(agencyIdOf);
    const [first] = content.tasks;
    const id = await begin({ ...content, tasks: [{ ...first!, deadline: { kind: 'date', on: '2023-11-23', source: 'ngày 23/11/2023' } }] });
    const { body } = await forecast(id).expect(200);
    const [collision] = found(body.findings, 'agency.crowded-with-others');
    expect(collision).toMatchObject({ severity: 'warning', on: '2023-11-23', count: 25 });
    expect(collision!.dates).toContainEqual({
      ...{ on: '2023-11-24', kind: 'unitReport', key: '2023', planId: issuedId },
      documentNumber: expect.stringContaining('KH-UBND'),
    });
  });

  it('shows a draft to its insiders alone, and an issued plan to who sees the plan', async () => {
    const elsewhere = await world.as('na.snv.cv1');
    const outsider = await world.as('bd.syt.cv');
    await forecast(draftId, '', outsider).expect(404);
    await forecast(draftId, '', elsewhere).expect(404);
    await forecast(issuedId, '', elsewhere).expect(404);
    const { body } = await forecast(issuedId, '', outsider).expect(200);
    expect(body).toMatchObject({ issued: true, issuedOn: s4.issuedOn });
    await world.anonymous().get(`/api/v1/plans/${issuedId}/forecast`).expect(401);
    const [kept] = await world.db.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE outcome = 'refused' AND command = 'plan.read'`,
    );
    expect(kept!.count).toBe(3);
  });

  it('gives what one agency owes, and the agencies page by page', async () => {
    const { body: one } = await forecast(draftId, `?issuedOn=2023-04-12&agencyId=${health}`).expect(200);
    expect(one.agencies).toMatchObject({ items: [{ agencyId: health, name: 'Sở Y tế tỉnh Bình Định', staffed: true }], next: null });
    const { body: first, headers } = await forecast(draftId, '?limit=20').expect(200);
    expect(headers['link']).toContain('rel="next"');
    const { body: second } = await forecast(draftId, `?limit=20&after=${first.agencies.next}`).expect(200);
    expect([first.agencies.items.length, second.agencies.items.length, second.agencies.next]).toEqual([20, 5, null]);
  });

  it('refuses a wrong day, a day before the calendar, a place that is none, and a document that amends', async () => {
    for (const day of ['2023-02-30', '31/9/2023', '2023', ''])
      expect((await forecast(draftId, `?issuedOn=${day}`)).body).toMatchObject({
        status: 400,
        errors: [{ path: 'issuedOn', code: 'isDay' }],
      });
    const early = await forecast(draftId, '?issuedOn=2021-12-31').set('accept-language', 'en');
    expect(early.body).toMatchObject({
      ...{ status: 409, code: 'forecast.before-calendar' },
      reasons: [{ text: 'The calendar begins with 2022; there is no forecast for an issue on 31/12/2021.' }],
    });
    const elsewhere = Buffer.from(JSON.stringify([newId()])).toString('base64url');
    await forecast(draftId, `?after=${elsewhere}`).expect(400);
    const change = { op: 'drop', key: 'II.1' } as const;
    const amending = await begin({ ...s4.content(agencyIdOf), tasks: [], reporting: [], changes: [change] }, { amends: issuedId });
    expect((await forecast(amending)).body).toMatchObject({ status: 409, code: 'forecast.amending-document', reasons: [{ head: 'fix' }] });
    await forecast(newId()).expect(404);
  });

  it('writes nothing by being asked', async () => {
    const counts = () =>
      world.db.asOwner(`SELECT (SELECT count(*) FROM audit_entries)::int AS entries, (SELECT count(*) FROM instances)::int AS instances,
        (SELECT count(*) FROM wakeups)::int AS wakeups, (SELECT count(*) FROM plan_periods)::int AS periods, (SELECT count(*) FROM deadlines)::int AS deadlines`);
    const before = await counts();
    await forecast(draftId).expect(200);
    await forecast(issuedId, '?issuedOn=2024-01-02').expect(200);
    expect(await counts()).toEqual(before);
    expect(await world.findings()).toEqual([]);
  });
});

describe('Dự báo khi sắp xếp tổ chức (forecast over a merger)', () => {
  it('R-52, R-53: foresees who reports after a merger on record, as the product then does', async () => {
    const world = await createWorld('2022-01-10T01:00:00.000Z');
    const planId = await draft(world, casts.S4);
    await world.db.asOwner(`UPDATE agencies SET valid_until = '2022-07-01' WHERE id = $1`, [health]);
    await world.db.asOwner(`INSERT INTO successions VALUES ($1, $2, '2022-07-01', 'Nghị quyết sắp xếp tổ chức')`, [health, justice]);
    const drafter = await world.as(casts.S4.drafter);
    const { body } = await drafter.get(`/api/v1/plans/${planId}/forecast?issuedOn=${s4.issuedOn}&limit=200`).expect(200);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'agency.succeeded-before-deadline', agencies: ['Sở Y tế tỉnh Bình Định'] }),
    );
    await issue(world, casts.S4, planId);
    await world.player.on(body.until);
    const reports = (await created(world, planId)).filter((line) => line.startsWith('unit '));
    const foreseen = body.agencies.items.flatMap(({ agencyId, obligations }: { agencyId: string; obligations: Record<string, string>[] }) =>
      obligations
        .filter(({ kind }) => kind === 'unitReport')
        .map(({ key, opensOn, cutOff, lastDay }) => `unit ${key} ${agencyId} ${opensOn} ${cutOff} ${lastDay}`),
    );
    expect(foreseen.sort()).toEqual(reports);
    expect(foreseen.filter((line: string) => line.includes(health))).toHaveLength(1);
    await world.drop();
  });
});
