import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportPrefill } from '../../src/reports/index.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import {
  accept,
  contentOf,
  deliver,
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
  taskIdOf,
} from './summaries-scene.js';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await createWorld();
  planId = await issuePlan(world, contentOf());
  await disseminate(world, planId, '2023-05-04');
  await world.player.on('2023-06-20');
  const review = await taskIdOf(world, planId, 'II.1', health);
  await deliver(world, review, health, { note: 'Đã ban hành 12 quy chế' });
  const services = await taskIdOf(world, planId, 'II.3', finance);
  await world.player.on('2023-10-20');
  await deliver(world, services, finance, { values: { 'ty-le': 31.5 } });
  const democracy = await taskIdOf(world, planId, 'II.2', health);
  await world.player.does('bd.syt.cv', 'task.update', democracy, { percent: 60, note: 'Tổ chức 03 hội nghị' });
  await world.player.on('2023-11-08');
  await world.player.does('bd.syt.cv', 'task.update', democracy, { percent: 80, note: 'Sau ngày chốt số liệu' });
}, 240_000);
afterAll(() => world.drop());

const prefill = async (caller: Caller, id: string): Promise<ReportPrefill> =>
  (await caller.get(`/api/v1/reports/${id}/prefill`).expect(200)).body;
const proposal = async (caller: Caller, id: string) => (await caller.get(`/api/v1/reports/${id}/proposal`).expect(200)).body;
const revisions = async () => (await world.db.asOwner('SELECT count(*)::int AS count FROM report_revisions'))[0]!['count'];

describe('Gợi ý nội dung báo cáo (prefill)', () => {
  it('proposes what the tasks have, says where each answer comes from, and saves nothing', async () => {
    const [officer, id] = [await world.as('bd.syt.cv'), await reportIdOf(world, planId, health)];
    const before = [await revisions(), await world.standing(id)];
    const { answers, figuresAsOf, lastReport, content } = await prefill(officer, id);
    expect([figuresAsOf, lastReport]).toEqual(['2023-11-05', null]);
    expect(answers.map(({ key, basis }) => `${key} ${basis}`)).toEqual(['II.1 entered', 'II.2 entered', 'III.1 state']);
    expect(answers[0]).toMatchObject({
      answer: { text: 'Trình kết quả ngày 20/06/2023: Đã ban hành 12 quy chế.' },
      sources: [{ kind: 'result', at: expect.stringContaining('2023-06-20') }],
      tasks: [{ state: 'reported.accepted', timeliness: 'doneInTime' }],
      toCorrect: false,
    });
    expect(answers[2]!.answer).toEqual({ text: 'Chưa phát sinh.', notArisen: true });
    expect(content.answers['II.1']).toEqual(answers[0]!.answer);
    expect([await revisions(), await world.standing(id)]).toEqual(before);
  });

  it('R-59: proposes nothing that was entered after the cut-off, though the report is not yet due', async () => {
    const { answers } = await prefill(await world.as('bd.syt.cv'), await reportIdOf(world, planId, health));
    expect(answers[1]).toMatchObject({ answer: { text: 'Ngày 20/10/2023: Tổ chức 03 hội nghị (đạt 60%).' }, tasks: [{ percent: 60 }] });
  });

  it('brings the values of targets with it', async () => {
    const { answers } = await prefill(await world.as('bd.stc.cv'), await reportIdOf(world, planId, finance));
    expect(answers.find(({ key }) => key === 'II.3')).toMatchObject({
      answer: { values: { 'ty-le': 31.5 }, text: expect.stringContaining('Tỷ lệ hồ sơ trực tuyến: 31,5 %.') },
    });
    expect(answers.find(({ key }) => key === 'II.1')).toMatchObject({
      basis: 'nothing',
      answer: { text: '' },
      tasks: [{ timeliness: 'overdue' }],
    });
  });

  it('answers 404 to who may not see the report', async () => {
    const [stranger, other, id] = [await world.as('vt.ubnd.vt1'), await world.as('bd.stc.cv'), await reportIdOf(world, planId, health)];
    for (const caller of [stranger, other]) await caller.get(`/api/v1/reports/${id}/prefill`).expect(404);
  });
});

describe('Trả lại một phần (sent back in part)', () => {
  it('names the answers to correct, to the agency and in the prefill, until it is handed in again', async () => {
    const [officer, judge, id] = [await world.as('bd.syt.cv'), await world.as(monitor), await reportIdOf(world, planId, health)];
    await file(world, id, health, { answers: reports[health]!, text: 'Kết quả của Sở Y tế.' });
    const reason = 'Số liệu hội nghị chưa khớp với báo cáo chuyên đề.';
    const wrong = await judge.command('report', id, 'report.sendBack', { reason, tasks: ['II.3'] });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([400, 'unknownTask']);
    expect((await judge.command('report', id, 'report.sendBack', { reason, tasks: ['II.2'] })).status).toBe(200);

    const sentBack = { command: 'report.sendBack', reason, tasks: ['II.2'] };
    expect((await officer.get(`/api/v1/reports/${id}`)).body).toMatchObject({ state: 'drafting', sentBack });
    const { answers, ...proposed } = await prefill(officer, id);
    expect(proposed.sentBack).toMatchObject(sentBack);
    expect(answers.map(({ key, basis, toCorrect }) => [key, basis, toCorrect])).toEqual([
      ['II.1', 'draft', false],
      ['II.2', 'draft', true],
      ['III.1', 'draft', false],
    ]);
    const corrected = { ...reports[health]!, 'II.2': { text: 'Tổ chức 04 hội nghị.' } };
    await file(world, id, health, { answers: corrected, text: 'Kết quả của Sở Y tế.' });
    expect((await officer.get(`/api/v1/reports/${id}`)).body).toMatchObject({ state: 'filed', sentBack: null });
    await accept(world, id, health);
  });
});

describe('Sơ kết, tổng kết (summary)', () => {
  it('refuses a proposal for the report of one agency, and hides the summary from other agencies', async () => {
    const [judge, other] = [await world.as(monitor), await world.as('bd.syt.cv')];
    const refused = await judge.get(`/api/v1/reports/${await reportIdOf(world, planId, health)}/proposal`);
    expect([refused.status, refused.body.code, refused.body.reasons[0].text]).toEqual([
      409,
      'summary.not-a-summary',
      expect.stringContaining('không phải báo cáo tổng hợp'),
    ]);
    await other.get(`/api/v1/reports/${await reportIdOf(world, planId, homeAffairs, 'summary')}/proposal`).expect(404);
  });

  it('refuses to prefill the summary as the report of one agency, and points to its proposal', async () => {
    const path = `/api/v1/reports/${await reportIdOf(world, planId, homeAffairs, 'summary')}/prefill`;
    const { body } = await (await world.as(monitor)).get(path).expect(409);
    expect(body).toMatchObject({ code: 'report.is-a-summary', reasons: [{ head: 'fix', text: expect.stringContaining('proposal') }] });
    await (await world.as('bd.syt.cv')).get(path).expect(404);
  });

  it('R-57, R-58: is built by task and agency, takes a late report before its cut-off, and names who is late or missing', async () => {
    const { player } = world;
    const own = await reportIdOf(world, planId, homeAffairs);
    await file(world, own, homeAffairs, { answers: reports[homeAffairs]! });
    await accept(world, own, homeAffairs);
    await player.on('2023-11-16');
    await player.does(monitor, 'report.markMissing', await reportIdOf(world, planId, farming));
    const late = await reportIdOf(world, planId, finance);
    await file(world, late, finance, { answers: reports[finance]! });
    await accept(world, late, finance);

    const caller = await world.as('bd.snv.cv2');
    const id = await reportIdOf(world, planId, homeAffairs, 'summary');
    const { units, content, tasks } = await proposal(caller, id);
    expect(tasks.map(({ key }: { key: string }) => key)).toEqual(['II.1', 'II.2', 'II.3', 'III.1']);
    const places = Object.fromEntries(
      units.map((unit: { agencyId: string; place: string; late: boolean }) => [unit.agencyId, [unit.place, unit.late]]),
    );
    expect(places).toEqual({
      [health]: ['included', false],
      [finance]: ['included', true],
      [homeAffairs]: ['included', false],
      [farming]: ['notReported', false],
    });
    expect(new Set(content.unitsNamed)).toEqual(new Set([finance, farming]));
    expect(content.text).toContain('Chưa báo cáo: Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định.');
    expect(content.text).toContain('Nộp muộn: Sở Tài chính tỉnh Bình Định (ngày 16/11/2023).');
    expect(content.summary).toMatchObject({
      kind: 'interim',
      addendum: [],
      unitsMissing: [{ agencyId: farming, note: 'chưa báo cáo' }],
      // II.1 of health and II.3 in time, II.1 of finance never; II.2 three times and III.1 have no deadline.
      statistics: { asOf: '2023-11-05', total: 3, doneInTime: 2, doneLate: 0, openInTime: 0, openOverdue: 1, undated: 4 },
    });
    const [first, second] = content.summary.sections;
    expect(first.answers.map(({ agencyId, text }: { agencyId: string; text: string }) => [agencyId, text])).toEqual([
      [finance, '=SUM(A1:A2) đã rà soát.'],
      [health, 'Đã rà soát 12 quy chế.'],
    ]);
    expect(second.answers.map(({ agencyId }: { agencyId: string }) => agencyId)).not.toContain(farming);
    expect(content.summary.sections[3].answers).toMatchObject([{ agencyId: health, text: 'Chưa phát sinh.', notArisen: true }]);
  });

  it('is edited, saved with report.draft, approved in its own right, and then sums the plan up', async () => {
    const [officer, head, deputy] = await Promise.all(['bd.snv.cv2', 'bd.snv.tt', 'bd.snv.ptt'].map((login) => world.as(login)));
    const id = await reportIdOf(world, planId, homeAffairs, 'summary');
    const { content } = await proposal(officer!, id);
    const unnamed = { ...content, unitsNamed: [finance] };
    await officer!.command('report', id, 'report.draft', { content: unnamed });
    const refused = await officer!.command('report', id, 'report.submit');
    expect(refused.body.reasons).toMatchObject([{ code: 'report.late-unit-not-named' }]);

    content.summary.sections[0].conclusion = 'Cơ bản hoàn thành.';
    expect((await officer!.command('report', id, 'report.draft', { content })).status).toBe(200);
    expect((await officer!.get(`/api/v1/reports/${id}`)).body.content.summary.sections[0].conclusion).toBe('Cơ bản hoàn thành.');
    expect((await proposal(officer!, id)).notInDraft).toEqual([]);
    expect((await officer!.command('report', id, 'report.submit')).status).toBe(200);
    expect((await head!.command('report', id, 'report.approve')).status).toBe(200);
    expect((await deputy!.command('plan', planId, 'plan.summarise', { final: false })).body).toMatchObject({ to: 'summarised' });
  });

  it.each([
    ['kind', { kind: 'half' }],
    ['sections', { sections: [{ key: 'II.1', conclusion: '', answers: [{ agencyId: 'me', reportId: null, text: '' }] }] }],
    ['statistics', { statistics: { asOf: '2023-02-30', total: -1 } }],
    ['more', { more: 1 }],
  ])('answers 400 to a summary with a wrong %s and names the field', async (field, part) => {
    const officer = await world.as('bd.snv.cv2');
    const id = await reportIdOf(world, planId, homeAffairs, 'summary');
    const summary = { kind: 'interim', sections: [], addendum: [], unitsMissing: [], statistics: null, ...part };
    const content = { answers: {}, figuresAsOf: '2023-11-05', text: '', unitsNamed: [], summary };
    const answer = await officer.command('report', id, 'report.draft', { content });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, expect.stringContaining(`input.content.summary.${field}`)]);
  });

  it('R-57: carries a report that missed its summary as an addendum of the next one, once', async () => {
    const { player } = world;
    await player.on('2023-12-11');
    const missed = await reportIdOf(world, planId, farming, 'unit', '2023');
    await file(world, missed, farming, { answers: reports[farming]!, text: 'Báo cáo nộp sau.' });
    await accept(world, missed, farming);
    await player.on('2024-11-10');
    const id = await reportIdOf(world, planId, homeAffairs, 'summary', '2024');
    const { content, units } = await proposal(await world.as('bd.snv.cv2'), id);
    expect(content.summary.addendum).toEqual([
      {
        agencyId: farming,
        reportId: missed,
        period: '2023',
        text: 'Báo cáo nộp sau.',
        answers: [{ key: 'II.2', text: 'Duy trì nền nếp.' }],
      },
    ]);
    expect(new Set(units.map(({ place }: { place: string }) => place))).toEqual(new Set(['notReported']));
  });

  it('prefills the next period from the report before it, where nothing was entered since', async () => {
    const id = await reportIdOf(world, planId, farming, 'unit', '2024');
    const { lastReport, answers, text } = await prefill(await world.as('bd.snn.cv'), id);
    expect(lastReport).toMatchObject({ period: '2023', figuresAsOf: '2023-11-05' });
    expect(text).toEqual({ text: 'Báo cáo nộp sau.', basis: 'lastReport' });
    expect(answers).toMatchObject([
      { key: 'II.2', basis: 'lastReport', answer: { text: 'Duy trì nền nếp.' }, sources: [{ kind: 'lastReport', id: lastReport!.id }] },
    ]);
  });

  it('leaves a log that explains all of it', async () => {
    expect(await world.findings()).toEqual([]);
  }, 120_000);
});
