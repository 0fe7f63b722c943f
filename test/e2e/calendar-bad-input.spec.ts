import type { DeadlineRule } from '../../src/calendar/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, ReportingRule } from '../../src/plans/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import { contentOf, drafter, homeAffairs, issuePlan, taskOf } from './calendar-scene.js';

const source = 'trích văn bản';
const [usual] = contentOf().reporting as [ReportingRule];
const dated = (deadline: object): Partial<PlanContent> => ({ tasks: [taskOf('II.1', deadline as DeadlineRule)] });
const reporting = (...changes: Partial<ReportingRule>[]): Partial<PlanContent> => ({
  reporting: changes.map((change) => ({ ...usual, ...change })),
});

describe('Thời gian sai (dates that cannot be)', () => {
  let world: World;
  let officer: Caller;

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.as(drafter);
  });

  afterAll(() => world.drop());

  const create = (content: PlanContent) =>
    officer.post('/api/v1/plans', {
      commandId: newId(),
      input: { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf('vt.ubnd'), content },
    });

  it.each<[string, Partial<PlanContent>, string, string]>([
    ['ngày 31/9', dated({ kind: 'date', source, on: '2023-09-31' }), 'plan.deadline-impossible', 'II.1'],
    ['31/9 hằng năm', dated({ kind: 'recurring', source, dates: ['09-31'] }), 'plan.deadline-impossible', 'II.1'],
    ['29/02/2025', dated({ kind: 'beforeDate', source, on: '2025-02-29' }), 'plan.deadline-impossible', 'II.1'],
    ['quý 5', dated({ kind: 'quarter', source, quarter: 5, year: 2023 }), 'plan.deadline-impossible', 'II.1'],
    ['năm 20233', dated({ kind: 'year', source, year: 20_233 }), 'plan.deadline-impossible', 'II.1'],
    [
      'a period into a year that the calendar does not know (R-43)',
      dated({ kind: 'period', source, amount: 10, unit: 'workingDay', from: '2027-12-27' }),
      'plan.deadline-impossible',
      'II.1',
    ],
    [
      'a period of minus five days',
      dated({ kind: 'period', source, amount: -5, unit: 'day', from: 'issue' }),
      'plan.deadline-impossible',
      'II.1',
    ],
    ['a cut-off after the submission', reporting({ dataTo: '12-20' }), 'plan.reporting-dates-disordered', 'nam'],
    ['a summary before the submission', reporting({ summaryBy: '12-01' }), 'plan.reporting-dates-disordered', 'nam'],
    ['last year before first', reporting({ firstYear: 2025, lastYear: 2023 }), 'plan.reporting-dates-disordered', 'nam'],
    [
      'two periods that overlap',
      reporting(
        { key: 'quy-i', dataFrom: '01-01', dataTo: '03-31', submitBy: '04-05', summaryBy: '04-15' },
        { key: 'quy-ii', dataFrom: '03-15', dataTo: '06-30', submitBy: '07-05', summaryBy: '07-15' },
      ),
      'plan.reporting-dates-disordered',
      'quy-ii',
    ],
    ['chốt số liệu 31/11', reporting({ dataTo: '11-31' }), 'plan.reporting-incomplete', 'nam'],
    ['reports until the year 20233', reporting({ lastYear: 20_233 }), 'plan.reporting-incomplete', 'nam'],
    ['“quý I/2023”, which is over (R-41)', dated({ kind: 'quarter', source, quarter: 1, year: 2023 }), 'plan.date-already-past', 'II.1'],
  ])('refuses to submit %s, names where, in both languages', async (_title, parts, code, key) => {
    const { body } = await create(contentOf(parts)).expect(201);
    const { sequence } = await world.standing(body.instanceId);
    const submit = (language: string) =>
      officer
        .post(`/api/v1/plans/${body.instanceId}/commands`, {
          type: 'plan.submit',
          commandId: newId(),
          expectedSequence: sequence,
          input: {},
        })
        .set('accept-language', language);
    for (const language of ['vi', 'en']) {
      const answer = await submit(language);
      expect([answer.status, answer.body.code]).toEqual([409, 'workflow.refused']);
      const reason = answer.body.reasons.find((one: { code: string }) => one.code === code);
      expect(JSON.stringify(reason.params)).toContain(key);
      expect(reason.text).toContain(key);
    }
    expect((await world.standing(body.instanceId)).sequence).toBe(sequence);
  });

  it.each<[string, Partial<PlanContent>, string]>([
    [
      'a dissemination window that ends before it begins',
      { dissemination: { from: '2023-06-01', to: '2023-05-31', source } },
      'dissemination.to',
    ],
    ['a dissemination window until 31/9', { dissemination: { from: null, to: '2023-09-31', source } }, 'dissemination.to'],
    ['a plan that ends on 30/02', { endsOn: '2024-02-30' }, 'endsOn'],
    ['two reporting rules under one key', reporting({}, {}), 'reporting'],
    ['an eighth kind and a half', dated({ kind: 'someday', source }), 'tasks.0.deadline'],
    ['a reporting date that is none', reporting({ submitBy: '14/12' }), 'reporting.0.submitBy'],
  ])('refuses %s by its shape, at its place', async (_title, parts, path) => {
    const answer = await create(contentOf(parts));
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`(^|\\.)${path.replaceAll('.', '\\.')}$`))]),
    );
  });

  describe('Gia hạn (extensions)', () => {
    let taskId: string;
    let head: Caller;

    beforeAll(async () => {
      const planId = await issuePlan(world, contentOf());
      [taskId] = (await world.db.asOwner<{ id: string }>('SELECT id FROM tasks WHERE plan_id = $1', [planId])).map(({ id }) => id) as [
        string,
      ];
      const { player, files } = world;
      await player.on('2023-05-15');
      await player.does('vt.pgd.cv', 'task.disseminate', taskId, { date: '2023-05-12', form: 'meeting', evidence: [files.evidence] });
      await player.does('vt.pgd.cv', 'task.begin', taskId);
      head = await world.as('vt.pgd.tt');
    });

    const ask = (newDate: string) => head.command('task', taskId, 'task.requestExtension', { newDate, reason: 'Chờ hướng dẫn của Sở.' });
    const codes = ({ body }: { body: { reasons: { code: string }[] } }) => body.reasons.map(({ code }) => code);

    it.each([
      ['the day it has', '2023-06-30'],
      ['an earlier day: a negative extension', '2023-06-15'],
      ['a day before today', '2023-05-01'],
    ])('refuses an extension to %s', async (_title, newDate) => {
      const answer = await ask(newDate);
      expect([answer.status, codes(answer)]).toEqual([409, ['task.new-date-not-later']]);
      expect((answer.body as unknown as { reasons: { text: string }[] }).reasons[0]!.text).toContain('30/06/2023');
    });

    it('refuses an extension to 31/9 by its shape', async () => {
      const { status, body } = await ask('2023-09-31');
      expect([status, body.code, body.errors[0].path]).toEqual([400, 'malformed', 'input.newDate']);
    });

    it('R-47: grants two, and refuses the third with the number that is allowed', async () => {
      for (const newDate of ['2023-07-31', '2023-08-31']) {
        expect((await ask(newDate)).status).toBe(200);
        await world.player.does('vt.pnv.td1', 'task.grantExtension', taskId);
      }
      const third = await ask('2023-09-29');
      expect([third.status, codes(third)]).toEqual([409, ['task.no-extension-left']]);
      expect(third.body.reasons[0].params).toMatchObject({ granted: 2, most: 2 });
      const days = await world.db.asOwner('SELECT last_day::text FROM deadlines WHERE task_id = $1 ORDER BY no', [taskId]);
      expect(days.map((row) => row['last_day'])).toEqual(['2023-06-30', '2023-07-31', '2023-08-31']);
    });
  });

  it('leaves a log that explains everything', async () => {
    expect(await world.findings()).toEqual([]);
  });
});
