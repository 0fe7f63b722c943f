import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { JudgeDeadlines1795219211000 } from '../../migrations/1795219211000-judge-deadlines.js';
import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, PlanTask } from '../../src/plans/index.js';
import { type Caller, createWorld, type World } from '../support/world.js';

const [health, finance, justice, farming] = ['bd.so-y-te', 'bd.so-tai-chinh', 'bd.so-tu-phap', 'bd.so-nong-nghiep'].map(agencyIdOf) as [
  string,
  string,
  string,
  string,
];
const officers = { [health]: 'bd.syt.cv', [finance]: 'bd.stc.cv', [justice]: 'bd.stp.cv', [farming]: 'bd.snn.cv' };
const heads = { [health]: 'bd.syt.tt', [finance]: 'bd.stc.tt', [justice]: 'bd.stp.tt', [farming]: 'bd.snn.tt' };
const everybody = [health, finance, justice, farming];
const monitor = 'bd.snv.td1';

/** Who asks: who follows the plans, an auditor, an officer who sees only the tasks of one agency, one whose agency takes over from another, and somebody of another province. */
const readers = [monitor, 'bd.ttr.ttv', 'bd.syt.cv', 'bd.stc.cv', 'na.snv.cv1'];
const questions = [
  ...['agency', 'plan', 'field', 'month'].map((groupBy) => `/api/v1/statistics?groupBy=${groupBy}`),
  '/api/v1/statistics?groupBy=month&from=2023-06-01&to=2023-09-30',
  ...['period', 'agency', 'month'].map((groupBy) => `/api/v1/statistics/reports?groupBy=${groupBy}`),
  '/api/v1/statistics/reports?groupBy=plan&type=summary',
  ...['agency', 'plan', 'field'].map((groupBy) => `/api/v1/statistics/dissemination?groupBy=${groupBy}`),
];

interface Cell {
  label: string;
  count: number;
  list: string;
  share: { percent: number | null; denominator: number; text: string } | null;
  dueSoon?: Cell;
}
type Cells = Record<'all' | 'doneInTime' | 'doneLate' | 'openInTime' | 'openOverdue' | 'undated' | 'cancelled', Cell>;
interface Answer {
  asOf: string;
  asOfText: string;
  total: Cells;
  groups: (Cells & { key: string; name: string })[];
}

let world: World;
let planId: string;
/** What was answered at the time: by instant, reader and question. */
const snapshots: { at: string; reader: string; question: string; answer: unknown }[] = [];

beforeAll(async () => {
  world = await createWorld('2023-04-03T01:00:00.000Z');
  await playStory();
}, 300_000);
afterAll(async () => {
  const findings = await world.findings();
  await world.drop();
  expect(findings).toEqual([]);
});

/** A session ends with the day, and days go by here. */
const caller = (login: string): Promise<Caller> => {
  const key = `${login} ${world.clock.now().toISOString()}`;
  const open = sessions.get(key) ?? world.as(login);
  sessions.set(key, open);
  return open;
};
const sessions = new Map<string, Promise<Caller>>();

const ask = async (reader: string, path: string): Promise<Answer> => (await (await caller(reader)).get(path).expect(200)).body;
interface Matrix {
  agencies: { id: string; name: string }[];
  plans: { id: string; title: string }[];
  cells: { agency: number; plan: number; counts: Record<string, number> }[];
}
const askMatrix = async (reader: string, path: string): Promise<Matrix> => (await (await caller(reader)).get(path).expect(200)).body;
const asOf = (path: string, at: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(at)}`;

/** The numbers alone: of links only the instant would differ, and they are followed elsewhere. */
const figures = ({ total, groups }: Answer) => {
  const of = (cells: Cells) =>
    Object.fromEntries(
      (['doneInTime', 'doneLate', 'openInTime', 'openOverdue', 'undated', 'cancelled'] as const).map((name) => [
        name,
        name === 'openInTime' ? [cells[name].count, cells[name].dueSoon!.count] : cells[name].count,
      ]),
    );
  return { total: of(total), groups: groups.map((group) => [group.key, group.name, of(group)]) };
};

/** Jumps on; just before, everybody is asked for the numbers of that moment. */
async function on(day: string, time?: string): Promise<void> {
  await takeSnapshots();
  await world.player.on(day, time);
}

async function takeSnapshots(): Promise<void> {
  const at = world.clock.now().toISOString();
  for (const reader of readers)
    for (const question of questions) snapshots.push({ at, reader, question, answer: figures(await ask(reader, question)) });
}

const task = (key: string, parts: Partial<PlanTask>): PlanTask => ({
  key,
  text: `Nhiệm vụ ${key}.`,
  leads: everybody.map((agency) => ({ agency })),
  coordinators: [],
  deadline: { kind: 'continuous', source: 'thường xuyên' },
  targets: [],
  ownPlan: false,
  ...parts,
});
const contentOf = (tasks: PlanTask[], parts: Partial<PlanContent> = {}): PlanContent => ({
  ...s4.content(agencyIdOf),
  title: 'Kế hoạch để thống kê',
  tasks,
  recipients: everybody.map((agency) => ({ agency })),
  dissemination: { from: null, to: '2023-06-30', source: 'trong quý II/2023' },
  reporting: [
    {
      key: 'nam',
      reporters: everybody.map((agency) => ({ agency })),
      addressee: 'UBND tỉnh',
      source: 'trước 15/11',
      dataFrom: '11-06',
      dataTo: '11-05',
      submitBy: '11-14',
      summaryBy: '11-30',
    },
  ],
  endsOn: null,
  pastDatesReason: null,
  ...parts,
});

/** Drafted, reviewed, signed and issued today, as every plan is. */
async function issue(content: PlanContent, input: Record<string, string> = {}): Promise<string> {
  const { player } = world;
  const parties = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu') };
  const id = await player.create('bd.snv.cv1', 'plan/v1/province', { ...parties, ...input }, content);
  const dossier = await player.storeContent(content);
  await player.does('bd.snv.cv1', 'plan.submit', id);
  await player.does('bd.snv.tp', 'plan.approve', id, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', id, { dossier });
  await player.does('bd.ubnd.cvp', 'plan.approve', id, { dossier }, 'officeChief');
  await player.does('bd.ubnd.pct1', 'plan.sign', id, { dossier });
  await player.does('bd.ubnd.vt1', 'plan.issue', id, {
    issuedOn: new Date(world.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
  });
  await player.settle();
  return id;
}

const taskOf = async (key: string, agency: string) =>
  (await world.player.tasksOf(planId)).find((found) => found.key === key && found.agencyId === agency)!.id;
const reportOf = async (agency: string, type = 'unit') =>
  (await world.player.reportsOf(planId)).find((found) => found.type === type && found.agencyId === agency)!.id;

/** A year in which everything happens that could change what was said before. */
async function playStory(): Promise<void> {
  const { player, files } = world;
  const evidence = [files.evidence];
  const submit = (key: string, agency: string) => async () =>
    player.does(officers[agency]!, 'task.submitResult', await taskOf(key, agency), { evidence });
  await player.on('2023-04-12');
  planId = await issue(
    contentOf([
      task('1', { deadline: { kind: 'date', on: '2023-06-30', source: '30/6/2023' } }),
      task('2', { deadline: { kind: 'date', on: '2023-08-31', source: '31/8/2023' } }),
      task('3', {}),
      task('4', {
        leads: [{ agency: health }],
        deadline: { kind: 'event', event: 'Hướng dẫn của Trung ương', within: { amount: 30, unit: 'day' }, source: 'khi có hướng dẫn' },
      }),
      task('5', { leads: [{ agency: finance }], deadline: { kind: 'date', on: '2023-09-15', source: '15/9/2023' } }),
    ]),
  );

  await on('2023-06-20');
  for (const agency of [finance, justice, farming])
    for (const found of (await player.tasksOf(planId)).filter(({ agencyId }) => agencyId === agency)) {
      await player.does(officers[agency]!, 'task.disseminate', found.id, { date: '2023-06-20', form: 'meeting', evidence });
      if (['1', '2', '5'].includes(found.key)) await player.does(officers[agency]!, 'task.begin', found.id);
    }
  await player.settle();

  await on('2023-06-27');
  await submit('1', finance)();
  await player.does(officers[justice]!, 'task.requestExtension', await taskOf('1', justice), {
    newDate: '2023-07-31',
    reason: 'Chờ hướng dẫn của Bộ.',
  });
  await on('2023-06-28');
  await player.does(monitor, 'task.grantExtension', await taskOf('1', justice));

  await on('2023-06-30', '23:59');
  await player.does(heads[finance]!, 'task.approveResult', await taskOf('1', finance));
  await on('2023-07-01', '00:00');

  await on('2023-07-05');
  for (const found of (await player.tasksOf(planId)).filter(({ agencyId }) => agencyId === health))
    await player.does(heads[health]!, 'task.disseminateLate', found.id, {
      date: '2023-07-05',
      form: 'meeting',
      evidence,
      reason: 'Tập trung phòng, chống dịch.',
    });
  await player.does(monitor, 'task.acceptResult', await taskOf('1', finance));
  await player.does(officers[farming]!, 'task.requestExtension', await taskOf('1', farming), {
    newDate: '2023-08-15',
    reason: 'Thiếu kinh phí đến nay.',
  });
  await player.does(monitor, 'task.grantExtension', await taskOf('1', farming));

  await on('2023-07-20');
  await submit('1', justice)();
  await player.does(heads[justice]!, 'task.approveResult', await taskOf('1', justice));
  await on('2023-08-01');
  await player.does(monitor, 'task.reopen', await taskOf('1', justice), { reason: 'Thiếu phụ lục kèm theo báo cáo.' });
  await on('2023-08-02');
  await submit('1', justice)();
  await submit('1', farming)();
  await on('2023-08-03');
  await player.does(heads[farming]!, 'task.returnResult', await taskOf('1', farming), { reason: 'Kết quả chưa đủ căn cứ.' });
  await on('2023-08-04');
  await submit('1', farming)();
  await player.does(heads[farming]!, 'task.approveResult', await taskOf('1', farming));

  await on('2023-08-10');
  await issue(
    contentOf([], {
      title: 'Sửa đổi kế hoạch để thống kê',
      dissemination: null,
      reporting: [],
      changes: [
        { op: 'drop', key: '5' },
        { op: 'deadline', key: '2', deadline: { kind: 'date', on: '2023-10-31', source: '31/10/2023' } },
        { op: 'lead', key: '4', leads: [{ agency: justice }] },
      ],
    }),
    { amends: planId },
  );

  await on('2023-08-20');
  const administrator = await caller('bd.ubnd.qt');
  await administrator
    .post(`/api/v1/agencies/${farming}/closure`, { on: '2023-09-01', successorIds: [finance], legalBasis: 'Nghị quyết số 12/NQ-HĐND' })
    .expect(204);
  await on('2023-09-01', '00:30');
  await player.settle();

  await on('2023-11-10');
  const draft = async (agency: string) => {
    const id = await reportOf(agency);
    const tasks = (await world.db.asOwner<{ key: string }>(
      'SELECT key FROM tasks WHERE plan_id = $1 AND lead_agency_id = $2 AND fate IS NULL',
      [planId, agency],
    )) as { key: string }[];
    const answers = Object.fromEntries(tasks.map(({ key }) => [key, { text: 'Đã triển khai.' }]));
    const revision = await player.storeReport({ answers, figuresAsOf: '2023-11-05', text: 'Kết quả.', unitsNamed: [] } as never);
    await player.does(officers[agency]!, 'report.draft', id, { revision });
    await player.does(officers[agency]!, 'report.submit', id);
    await player.does(heads[agency]!, 'report.approve', id);
    return id;
  };
  const filed = await draft(justice);
  await on('2023-11-13');
  await player.does(monitor, 'report.sendBack', filed, { reason: 'Số liệu chưa khớp với biểu kèm theo.' });
  await on('2023-11-16');
  await draft(health);
  await player.does(monitor, 'report.markMissing', await reportOf(justice));
  await on('2023-11-20');
  await player.does(officers[justice]!, 'report.draft', filed);
  await player.does(officers[justice]!, 'report.submit', filed).catch(() => undefined);
  await on('2023-12-20');
  await player.does('bd.ubnd.vt1', 'plan.annul', planId, { document: { number: '15/QĐ-UBND', date: '2023-12-20', file: files.evidence } });
  await player.settle();
  await on('2024-01-05');
}

/** Follows a link to its end and counts. */
async function lengthOf(caller: Caller, link: string): Promise<number> {
  let count = 0;
  for (let path: string | undefined = `${link}&limit=7`; path !== undefined; ) {
    const { body }: { body: { items: unknown[]; next: string | null } } = await caller.get(path).expect(200);
    count += body.items.length;
    path = body.next === null ? undefined : `${link}&limit=7&after=${body.next}`;
  }
  return count;
}

const cellsIn = (cells: Cells): Cell[] => [
  cells.all,
  cells.doneInTime,
  cells.doneLate,
  cells.openInTime,
  cells.openInTime.dueSoon!,
  cells.openOverdue,
  cells.undated,
  cells.cancelled,
];

describe('Thống kê đến một thời điểm (statistics as of an instant)', () => {
  it('R-73: answers for every past instant what it answered then, whatever was extended, returned, reopened, handed over or cancelled since', async () => {
    expect(new Set(snapshots.map(({ at }) => at)).size).toBeGreaterThan(15);
    for (const { at, reader, question, answer } of snapshots)
      expect({ at, reader, question, answer: figures(await ask(reader, asOf(question, at))) }).toEqual({ at, reader, question, answer });
  }, 300_000);

  it('R-73: links every cell to the list of that length, for every reader, now and then', async () => {
    const instants = ['2023-06-29T01:00:00.000Z', '2023-08-03T02:00:00.000Z', world.clock.now().toISOString()];
    const counted: number[] = [];
    for (const reader of [monitor, 'bd.stc.cv']) {
      for (const at of instants)
        for (const question of questions) {
          const { total, groups } = await ask(reader, asOf(question, at));
          for (const cells of [total, ...groups])
            for (const { count, list } of cellsIn(cells)) {
              expect({ list, count }).toEqual({ list, count: await lengthOf(await caller(reader), list) });
              counted.push(count);
            }
        }
    }
    expect(counted.filter((count) => count > 7).length).toBeGreaterThan(0);
    expect(counted.filter((count) => count > 0).length).toBeGreaterThan(150);
  }, 300_000);

  it('counts what the reader may see and nothing else', async () => {
    const at = '2023-06-29T01:00:00.000Z';
    const alls = await Promise.all(readers.map(async (reader) => (await ask(reader, asOf('/api/v1/statistics', at))).total.all.count));
    expect(alls).toEqual([14, 14, 4, 4, 0]);
  });

  it('adds up in the matrix of agencies and plans to what it says by agency and by plan, for every reader and instant', async () => {
    for (const reader of readers)
      for (const at of ['2023-06-29T01:00:00.000Z', '2023-09-05T01:00:00.000Z', world.clock.now().toISOString()]) {
        const matrix = await askMatrix(reader, asOf('/api/v1/statistics/matrix', at));
        for (const [side, groupBy] of [
          ['agencies', 'agency'],
          ['plans', 'plan'],
        ] as const) {
          const { groups } = await ask(reader, asOf(`/api/v1/statistics?groupBy=${groupBy}`, at));
          const summed = matrix[side].map(({ id }, place) => {
            const counts = matrix.cells
              .filter((cell) => cell[side === 'agencies' ? 'agency' : 'plan'] === place)
              .map((cell) => cell.counts);
            const of = (label: string) => counts.reduce((sum, each) => sum + (each[label] ?? 0), 0);
            return { key: id, overdue: of('overdue'), dueSoon: of('dueSoon'), doneLate: of('doneLate'), cancelled: of('cancelled') };
          });
          const told = groups.map(({ key, openOverdue, openInTime, doneLate, cancelled }) => ({
            ...{
              key,
              overdue: openOverdue.count,
              dueSoon: openInTime.dueSoon!.count,
              doneLate: doneLate.count,
              cancelled: cancelled.count,
            },
          }));
          const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);
          expect({ reader, at, rows: summed.sort(byKey) }).toEqual({ reader, at, rows: told.sort(byKey) });
        }
      }
    await (await caller(monitor)).get('/api/v1/statistics/matrix?groupBy=agency').expect(400);
  });

  it('R-46, R-73: has the same deadlines and histories after an upgrade, made from the rows and the log of before', async () => {
    const contents = () =>
      Promise.all([
        world.db.asOwner('SELECT * FROM deadlines ORDER BY task_id, no'),
        world.db.asOwner('SELECT * FROM task_history ORDER BY task_id, no'),
        world.db.asOwner('SELECT * FROM report_history ORDER BY report_id, no'),
      ]);
    const kept = await contents();
    expect(kept.map((rows) => rows.length > 8)).toEqual([true, true, true]);
    const migration = new JudgeDeadlines1795219211000();
    const runner = { query: (sql: string) => world.db.asOwner(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    const [deadlines, ofTasks, ofReports] = await contents();
    expect(deadlines).toEqual(kept[0]);
    expect(ofTasks).toEqual(kept[1]);
    expect(ofReports).toEqual(kept[2]);
  });
});

describe('Bốn ô qua một năm (the cells over a year)', () => {
  const at = async (instant: string, question = '/api/v1/statistics?groupBy=agency') =>
    figures(await ask(monitor, asOf(`${question}&planId=${planId}`, instant)));

  it('R-45: puts each task in exactly one cell, or in the fifth bucket outside the percentages', async () => {
    const { total, asOfText } = await ask(monitor, asOf('/api/v1/statistics', '2023-06-29T01:00:00.000Z'));
    const four = [total.doneInTime, total.doneLate, total.openInTime, total.openOverdue].map(({ count }) => count);
    expect([four, total.openInTime.dueSoon!.count, total.undated.count, total.all.count]).toEqual([[1, 0, 8, 0], 2, 5, 14]);
    expect(four.reduce((sum, count) => sum + count) + total.undated.count).toBe(total.all.count);
    expect([total.doneInTime.share!.text, total.undated.share]).toEqual(['11,11 % (1/9 nhiệm vụ có thời hạn)', null]);
    expect(asOfText).toBe('Số liệu đến 08:00 ngày 29/06/2023');
  });

  it('R-46, R-47: lets an extension granted in time move the deadline, and one granted afterwards change nothing', async () => {
    const june = { from: '2023-07-06T01:00:00.000Z', question: '/api/v1/statistics?groupBy=agency&to=2023-07-31' };
    const { groups } = await at(june.from, june.question);
    expect(groups.map(([, name, cells]) => [name, cells])).toEqual([
      ['Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định', expect.objectContaining({ openOverdue: 1 })],
      ['Sở Tài chính tỉnh Bình Định', expect.objectContaining({ doneInTime: 1 })],
      ['Sở Tư pháp tỉnh Bình Định', expect.objectContaining({ openInTime: [1, 0] })],
      ['Sở Y tế tỉnh Bình Định', expect.objectContaining({ openOverdue: 1 })],
    ]);
    const [late] = (await (await caller(monitor)).get(`/api/v1/tasks?planId=${planId}&key=1&timeliness=doneLate&leadAgencyId=${finance}`))
      .body.items;
    expect(late).toBeUndefined();
  });

  it('R-48: counts a result from the submission that was not returned or reopened', async () => {
    const dated = `/api/v1/tasks?planId=${planId}&key=1&leadAgencyId=${justice}`;
    const label = async (instant: string) => (await (await caller(monitor)).get(asOf(dated, instant)).expect(200)).body.items[0].timeliness;
    expect([await label('2023-07-25T01:00:00Z'), await label('2023-08-01T03:00:00Z'), await label('2023-08-02T03:00:00Z')]).toEqual([
      'doneInTime',
      'overdue',
      'doneLate',
    ]);
  });

  it('R-49: leaves continuous tasks, and those that wait for their event, outside the percentages', async () => {
    const { items } = (
      await (await caller(monitor)).get(asOf(`/api/v1/tasks?planId=${planId}&timeliness=undated`, '2023-12-01')).expect(200)
    ).body;
    expect(new Set(items.map(({ key }: { key: string }) => key))).toEqual(new Set(['3', '4']));
  });

  it('names the agency that held a task then by its name of then, and the cancelled apart', async () => {
    const before = await at('2023-08-31T01:00:00.000Z');
    const after = await at('2023-09-02T01:00:00.000Z');
    expect([before.groups.some(([key]) => key === farming), after.groups.some(([key]) => key === farming)]).toEqual([true, false]);
    expect([(await at('2023-08-09T01:00:00.000Z')).total['cancelled'], after.total['cancelled']]).toEqual([0, 1]);
  });

  it('R-57, R-58: counts reports on time, late and not yet, by period', async () => {
    const of2023 = async (instant: string) =>
      (await at(instant, '/api/v1/statistics/reports?groupBy=period')).groups.find(([key]) => key === '2023')![2];
    expect(await of2023('2023-11-12T01:00:00.000Z')).toEqual({
      doneInTime: 1,
      doneLate: 0,
      openInTime: [3, 3],
      openOverdue: 0,
      undated: 0,
      cancelled: 0,
    });
    expect(await of2023('2023-11-17T01:00:00.000Z')).toEqual({
      doneInTime: 0,
      doneLate: 1,
      openInTime: [0, 0],
      openOverdue: 3,
      undated: 0,
      cancelled: 0,
    });
  });

  it('counts dissemination by 30/6: in time, late, not yet', async () => {
    const dissemination = (instant: string) => at(instant, '/api/v1/statistics/dissemination?groupBy=agency');
    const ofHealth = async (instant: string) => (await dissemination(instant)).groups.find(([key]) => key === health)![2];
    expect((await dissemination('2023-06-29T01:00:00.000Z')).total).toMatchObject({ doneInTime: 10, openInTime: [4, 4], openOverdue: 0 });
    expect(await ofHealth('2023-07-01T01:00:00.000Z')).toMatchObject({ openOverdue: 4, doneLate: 0 });
    expect(await ofHealth('2023-07-06T01:00:00.000Z')).toMatchObject({ openOverdue: 0, doneLate: 4 });
  });
});

describe('Danh sách có nhiều điều kiện (lists with many filters)', () => {
  it('are told apart, however many filters are given at once', async () => {
    const many = `/api/v1/tasks?asOf=2023-12-01&timeliness=doneLate&dueFrom=2023-01-01&dueTo=2023-12-31&dueMonth=2023-06&field=${agencyIdOf('bd.so-noi-vu')}`;
    for (const [more, count] of [
      [`&planId=${planId}&leadAgencyId=${justice}`, 0],
      [`&planId=${planId}&leadAgencyId=${finance}`, 1],
      [`&leadAgencyId=${finance}&key=1`, 1],
      [`&planId=${planId}&key=1`, 1],
      [`&planId=${planId}&leadAgencyId=${finance}&key=2&deadlineKind=date`, 0],
    ] as const)
      expect([more, (await (await caller(monitor)).get(many + more).expect(200)).body.items.length]).toEqual([more, count]);
  });
});

describe('Câu hỏi sai (bad input)', () => {
  it.each([
    ['/api/v1/statistics?groupBy=colour', 'malformed', 'groupBy'],
    ['/api/v1/statistics?asOf=2023-09-31', 'malformed', 'asOf'],
    ['/api/v1/statistics?asOf=2023-09-31T00:00:00Z', 'malformed', 'asOf'],
    ['/api/v1/statistics?asOf=2023-09-30T00:00:00', 'malformed', 'asOf'],
    ['/api/v1/statistics?asOf=2023-09-30&asOf=2023-09-29', 'malformed', 'asOf'],
    ['/api/v1/statistics?asOf=2024-06-01', 'as-of.in-future', 'asOf'],
    ['/api/v1/statistics?asOf=2022-12-31', 'as-of.before-first-entry', 'asOf'],
    ['/api/v1/statistics?from=2023-07-01&to=2023-06-30', 'malformed', 'to'],
    ['/api/v1/statistics?from=2023-09-31', 'malformed', 'from'],
    ['/api/v1/statistics?planId=1', 'malformed', 'planId'],
    ['/api/v1/statistics?more=1', 'malformed', 'more'],
    ['/api/v1/statistics/dissemination?groupBy=month', 'malformed', 'groupBy'],
    ['/api/v1/statistics/reports?type=all', 'malformed', 'type'],
    ['/api/v1/tasks?timeliness=late', 'malformed', 'timeliness'],
    ['/api/v1/tasks?asOf=2024-06-01', 'as-of.in-future', 'asOf'],
    ['/api/v1/tasks?dueMonth=2023-13', 'malformed', 'dueMonth'],
    ['/api/v1/reports?asOf=2022-12-31', 'as-of.before-first-entry', 'asOf'],
  ])('%s is refused as %s of %s', async (path, code, field) => {
    const { body } = await (await caller(monitor)).get(path).expect(400);
    expect([body.code, body.errors.map(({ path: of }: { path: string }) => of)]).toEqual([code, [field]]);
  });

  it('is told in the language of the caller, with the first instant there is', async () => {
    const answer = async (language: string) =>
      (await caller(monitor)).get('/api/v1/statistics?asOf=2022-12-31').set('accept-language', language);
    expect((await answer('vi')).body).toMatchObject({
      title: 'Hệ thống chưa ghi nhận gì vào thời điểm này nên không có số liệu.',
      params: { first: expect.stringMatching(/^2023-04-/) },
    });
    expect((await answer('en')).body.title).toBe('Nothing was recorded here by then, so there are no figures.');
  });

  it('takes today as now, and a past day to its end', async () => {
    expect((await ask(monitor, '/api/v1/statistics?asOf=2024-01-05')).asOf).toBe(world.clock.now().toISOString());
    expect((await ask(monitor, '/api/v1/statistics?asOf=2023-06-30')).asOf).toBe('2023-06-30T16:59:59.999Z');
  });

  it('is not answered to strangers', async () => {
    await world.anonymous().get('/api/v1/statistics').expect(401);
  });
});
