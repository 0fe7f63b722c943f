import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wakeAllOpen } from '../../src/engine/index.js';
import type { ReportItem } from '../../src/reports/index.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import {
  accept,
  contentOf,
  disseminate,
  farming,
  file,
  finance,
  health,
  homeAffairs,
  issuePlan,
  monitor,
  reportIdOf,
  reports,
  taskOf,
  yearly,
} from './summaries-scene.js';

const always = { kind: 'continuous', source: 'thường xuyên' } as const;
const clerk = 'bd.snv.vt';

let world: World;
let planId: string;
/** Another plan, on which the same agencies report at the same time; the monitoring agency is not among those that it names. */
let otherId: string;
/** Half a year and a year, which share one date. */
let twiceId: string;

beforeAll(async () => {
  world = await createWorld();
  planId = await issuePlan(world, contentOf());
  const reporters = [health, finance, farming].map((agency) => ({ agency }));
  otherId = await issuePlan(
    world,
    contentOf({
      title: 'Công tác dân vận',
      tasks: [taskOf('II.2', 'Dân vận', [health, finance, farming], always)],
      reporting: [{ ...yearly, reporters }],
    }),
  );
  const half = {
    ...yearly,
    key: 'nua-nam',
    source: 'trước 15/6',
    dataFrom: '11-06',
    dataTo: '05-31',
    submitBy: '06-14',
    summaryBy: '06-30',
    reporters,
  };
  const thematic = { ...yearly, key: 'chuyen-de', source: 'chuyên đề, trước 15/11', reporters: [{ agency: health }] };
  twiceId = await issuePlan(world, contentOf({ tasks: [taskOf('1', 'Một việc', [health], always)], reporting: [half, yearly, thematic] }));
}, 240_000);
afterAll(() => world.drop());

const listed = async (caller: Caller, query: string): Promise<ReportItem[]> =>
  (await caller.get(`/api/v1/reports?limit=200&${query}`).expect(200)).body.items;
const detail = async (caller: Caller, id: string) => (await caller.get(`/api/v1/reports/${id}`).expect(200)).body;
const inWords = (items: readonly ReportItem[]) => items.map(({ period, type, dueOn }) => `${period.key} ${type} ${dueOn}`).sort();
const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);

async function upload(caller: Caller, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const answer = await caller.post('/api/v1/files').set({ 'content-type': 'application/pdf', 'x-file-name': 'bao-cao.pdf' }).send(bytes);
  expect(answer.body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  return answer.body.sha256;
}

describe('Kỳ báo cáo (the report cycle)', () => {
  it('R-55: the monitoring agency owes a unit report as a member of the group, and none where the plan leaves it out', async () => {
    const judge = await world.as(monitor);
    const of = (plan: string) => listed(judge, `planId=${plan}&agencyId=${homeAffairs}`);
    expect(inWords(await of(planId))).toEqual(['2023 summary 2023-11-30', '2023 unit 2023-11-14']);
    expect(inWords(await of(otherId))).toEqual(['2023 summary 2023-11-30']);
  });

  it('R-53: two rules that fall on one date are one obligation, and two periods may be open at once', async () => {
    const judge = await world.as(monitor);
    expect(inWords(await listed(judge, `planId=${twiceId}&agencyId=${health}`))).toEqual(['2023-06 unit 2023-06-14']);
    await world.player.on('2023-06-02');
    const open = await listed(await world.as(monitor), `planId=${twiceId}&agencyId=${health}`);
    expect(inWords(open)).toEqual(['2023-06 unit 2023-06-14', '2023-11 unit 2023-11-14']);
    expect(open.map(({ state }) => state)).toEqual(['owed', 'owed']);
  });

  it('R-53: opens every period once, after an outage over several of them and however often it is asked', async () => {
    await world.player.on('2023-11-05');
    const count = async () => (await listed(await world.as(monitor), `planId=${otherId}&type=unit`)).length;
    expect(await count()).toBe(3);
    await world.player.on('2025-11-06');
    for (const why of ['daily', 'start']) {
      await world.db.database.transaction((tx) => wakeAllOpen(tx, world.clock.now().toISOString(), why));
      await world.player.settle();
    }
    const units = await listed(await world.as(monitor), `planId=${otherId}&type=unit&agencyId=${health}`);
    expect(inWords(units)).toEqual(['2023 unit 2023-11-14', '2024 unit 2024-11-14', '2025 unit 2025-11-14', '2026 unit 2026-11-14']);
    expect(await count()).toBe(12);
  });
});

describe('Nộp qua cơ quan tổng hợp (handing in)', () => {
  let later: World;
  let [first, second] = ['', ''];

  beforeAll(async () => {
    later = await createWorld();
    first = await issuePlan(later, contentOf());
    const reporters = [health, finance, farming].map((agency) => ({ agency }));
    second = await issuePlan(
      later,
      contentOf({ tasks: [taskOf('II.2', 'Dân vận', [health, finance], always)], reporting: [{ ...yearly, reporters }] }),
    );
    await disseminate(later, second, '2023-05-04');
    await later.player.on('2023-11-10');
  }, 240_000);
  afterAll(() => later.drop());

  it('R-59: takes figures of the cut-off alone, though the report is due days later', async () => {
    const officer = await later.as('bd.snn.cv');
    const id = await reportIdOf(later, first, farming);
    const content = { answers: reports[farming], figuresAsOf: '2023-11-10', text: '', unitsNamed: [] };
    expect((await detail(officer, id)).period).toMatchObject({ cutOff: '2023-11-05' });
    await officer.command('report', id, 'report.draft', { content });
    const refused = await officer.command('report', id, 'report.submit');
    expect(refused.body.reasons).toMatchObject([
      { code: 'report.figures-not-of-cut-off', params: { cutOff: '2023-11-05', figuresAsOf: '2023-11-10' } },
    ]);
    await officer.command('report', id, 'report.draft', { content: { ...content, figuresAsOf: '2023-11-05' } });
    expect((await officer.command('report', id, 'report.submit')).status).toBe(200);
  });

  it('R-54: meets the deadline with the collector by the head’s approval; the collector’s own duty is the summary, due later', async () => {
    const [officer, head] = [await later.as('bd.snn.cv'), await later.as('bd.snn.tt')];
    const id = await reportIdOf(later, first, farming);
    expect((await head.command('report', id, 'report.approve')).status).toBe(200);
    expect(await detail(officer, id)).toMatchObject({
      state: 'filed',
      late: false,
      filedAt: later.clock.now().toISOString(),
      acceptedAt: null,
    });
    const summary = await detail(await later.as(monitor), await reportIdOf(later, first, homeAffairs, 'summary'));
    expect(summary).toMatchObject({ state: 'owed', dueOn: '2023-11-30', agency: { agencyId: homeAffairs } });
  });

  it('R-55: judges the collector’s own report elsewhere than in its own house', async () => {
    const id = await reportIdOf(later, first, homeAffairs);
    await file(later, id, homeAffairs, { answers: reports[homeAffairs]! });
    const own = await (await later.as(monitor)).command('report', id, 'report.accept');
    expect(codes(own.body)).toContain('actor.not-in-position');
    await accept(later, id, homeAffairs);
    expect((await later.standing(id)).state).toBe('accepted');
  });

  it('R-56: one document serves the reports of several plans, and taking it back reopens them all', async () => {
    const officer = await later.as('bd.stc.cv');
    const ids = [await reportIdOf(later, first, finance), await reportIdOf(later, second, finance)];
    const content = {
      answers: { ...reports[finance], 'II.2': { text: 'Đã lồng ghép.' } },
      ...{ figuresAsOf: '2023-11-05', text: 'Một báo cáo cho hai kế hoạch.', unitsNamed: [] },
    };
    for (const id of ids) {
      expect((await officer.command('report', id, 'report.draft', { content })).status).toBe(200);
      expect((await officer.command('report', id, 'report.submit')).status).toBe(200);
      expect((await (await later.as('bd.stc.ptt')).command('report', id, 'report.approve')).status).toBe(200);
    }
    const [one, two] = [await detail(officer, ids[0]!), await detail(officer, ids[1]!)];
    expect([one.state, two.state, one.revision]).toEqual(['filed', 'filed', two.revision]);
    later.clock.advance(60_000);
    expect((await (await later.as('bd.stc.ptt')).command('report', ids[0]!, 'report.recall')).status).toBe(200);
    await later.player.settle();
    for (const id of ids) expect(await detail(officer, id)).toMatchObject({ state: 'drafting', filedAt: null, late: null });
  });

  it('R-60: a document linked to the wrong plan keeps its arrival when it is linked to the right one', async () => {
    const collector = await later.as(clerk);
    const [wrong, right] = [await reportIdOf(later, second, health), await reportIdOf(later, first, health)];
    const document = { number: '09/BC-SYT', date: '2023-11-09', file: await upload(collector, 'Báo cáo của Sở Y tế') };
    expect((await collector.command('report', wrong, 'report.receive', { document, arrivedOn: '2023-11-13' })).status).toBe(409);
    expect((await collector.command('report', wrong, 'report.receive', { document, arrivedOn: '2023-11-10' })).status).toBe(200);
    await later.player.on('2023-11-20');
    const clerkAgain = await later.as(clerk);
    expect((await clerkAgain.command('report', wrong, 'report.unlink', { reason: 'Văn bản của kế hoạch khác.' })).status).toBe(200);
    expect((await clerkAgain.command('report', right, 'report.receive', { document })).status).toBe(200);
    const arrival = '2023-11-10';
    expect(await detail(await later.as(monitor), right)).toMatchObject({ state: 'filed', late: false, document: { number: '09/BC-SYT' } });
    expect((await detail(await later.as(monitor), right)).filedAt.slice(0, 10)).toBe(arrival);
    expect((await detail(await later.as(monitor), wrong)).state).toBe('owed');
  });

  it('R-57: takes a late report and marks it late, for ever', async () => {
    const id = await reportIdOf(later, second, health);
    await file(later, id, health, { answers: { 'II.2': { text: 'Nộp chậm.' } } });
    expect(await detail(await later.as(monitor), id)).toMatchObject({ state: 'filed', late: true });
    await accept(later, id, health);
    expect(await detail(await later.as(monitor), id)).toMatchObject({ state: 'accepted', late: true });
  });

  it('R-58: a report marked missing still gets in, the mark stays, and the summary goes without those who never report', async () => {
    const [judge, id] = [await later.as(monitor), await reportIdOf(later, second, finance)];
    expect((await judge.command('report', id, 'report.markMissing')).status).toBe(200);
    expect((await judge.command('report', await reportIdOf(later, second, farming), 'report.markMissing')).status).toBe(200);
    await later.player.settle();
    const summaryId = await reportIdOf(later, second, homeAffairs, 'summary', '2023');
    const { content } = (await (await later.as('bd.snv.cv2')).get(`/api/v1/reports/${summaryId}/proposal`)).body;
    expect(content.summary.unitsMissing.map(({ agencyId }: { agencyId: string }) => agencyId).sort()).toEqual([farming, finance].sort());
    await file(later, summaryId, homeAffairs, content);
    await later.player.does('bd.snv.ptt', 'plan.summarise', second, { final: true });
    await later.player.settle();
    const unitId = await reportIdOf(later, second, finance);
    await later.player.on('2023-11-25');
    await file(later, unitId, finance, { answers: { 'II.2': { text: 'Nộp sau.' } } });
    expect(await detail(await later.as(monitor), unitId)).toMatchObject({ state: 'filed', markedMissingAt: expect.any(String) });
  });

  it('R-53: a final summary ends the sequence: no period opens after it, and the one open already is cancelled', async () => {
    const before = await listed(await later.as(monitor), `planId=${second}&period=2024`);
    expect(before.map(({ state }) => state)).toEqual(before.map(() => 'cancelled'));
    await later.player.on('2025-11-10');
    await later.db.database.transaction((tx) => wakeAllOpen(tx, later.clock.now().toISOString(), 'daily'));
    await later.player.settle();
    const keys = new Set((await listed(await later.as(monitor), `planId=${second}`)).map(({ period }) => period.key));
    expect([...keys].filter((key) => key > '2024')).toEqual([]);
    expect(await later.findings()).toEqual([]);
  }, 120_000);
});
