import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/world.js';
import {
  accept,
  contentOf,
  disseminate,
  file,
  finance,
  health,
  homeAffairs,
  issuePlan,
  monitor,
  reportIdOf,
  reports,
  taskIdOf,
  taskOf,
} from './summaries-scene.js';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await createWorld('2023-01-20T01:00:00.000Z');
  planId = await issuePlan(world, contentOf(), '2023-02-03');
  await disseminate(world, planId, '2023-05-04');
}, 240_000);
afterAll(() => world.drop());

const documentOf = async (id: string) => (await (await world.as(monitor)).get(`/api/v1/reports/${id}/document`).expect(200)).body;

describe('Báo cáo đã nộp (what was handed in)', () => {
  it('R-59: leaves what was entered between an early report and its cut-off to the next report', async () => {
    const { player } = world;
    const [democracy, early] = [await taskIdOf(world, planId, 'II.2', health), await reportIdOf(world, planId, health, 'unit', '2023')];
    await player.on('2023-10-20');
    await player.does('bd.syt.cv', 'task.update', democracy, { percent: 40, note: 'Đã có trong báo cáo' });
    await player.on('2023-10-25');
    await file(world, early, health, { answers: reports[health]! });
    const document = await documentOf(early);
    await player.on('2023-11-02');
    await player.does('bd.syt.cv', 'task.update', democracy, { percent: 60, note: 'Tổ chức hội nghị tháng 11' });
    expect(await documentOf(early)).toEqual(document);

    await player.on('2023-11-10');
    const next = await reportIdOf(world, planId, health, 'unit', '2024');
    const { body } = await (await world.as('bd.syt.cv')).get(`/api/v1/reports/${next}/prefill`).expect(200);
    expect(body.answers[1].answer.text).toBe('Ngày 02/11/2023: Tổ chức hội nghị tháng 11 (đạt 60%).');
  });

  it('R-65, R-68: stays the report of who handed it in, with the tasks led then, when a successor takes all of it over', async () => {
    const { player } = world;
    const own = await reportIdOf(world, planId, health, 'unit', '2023');
    const summary = await reportIdOf(world, planId, homeAffairs, 'summary', '2023');
    await accept(world, own, health);
    await player.on('2023-11-16');
    const { content } = (await (await world.as('bd.snv.cv2')).get(`/api/v1/reports/${summary}/proposal`).expect(200)).body;
    await file(world, summary, homeAffairs, content);
    const before = [await documentOf(own), await documentOf(summary)];

    const closure = { on: '2023-12-01', successorIds: [finance], legalBasis: 'Nghị quyết số 12/NQ-HĐND' };
    await (await world.as('bd.ubnd.qt')).post(`/api/v1/agencies/${health}/closure`, closure).expect(204);
    await player.on('2023-12-01');
    await player.settle();
    const leads = await world.db.asOwner('SELECT FROM tasks WHERE plan_id = $1 AND lead_agency_id = $2', [planId, health]);
    expect([leads.length, before[0].annexes[0].rows.length]).toEqual([0, 3]);
    expect(before[0].issuer.name).toBe('Sở Y tế tỉnh Bình Định');
    expect([await documentOf(own), await documentOf(summary)]).toEqual(before);
  });
});

describe('Bí mật nhà nước trong thống kê (state secrets in statistics)', () => {
  it('R-34: counts the tasks of a secret plan and tells neither its number nor its title', async () => {
    const tasks = [taskOf('1', 'Một việc', [finance], { kind: 'continuous', source: 'thường xuyên' })];
    const secret = contentOf({ title: 'Bảo vệ mục tiêu X', tasks, reporting: [], secret: true });
    const id = await issuePlan(world, secret, '2024-02-01');
    const groupOf = async (language: string) => {
      const caller = (await world.as('bd.snv.cv1')).get(`/api/v1/statistics?groupBy=plan&planId=${id}`);
      return (await caller.set('accept-language', language).expect(200)).body.groups;
    };
    expect(await groupOf('vi')).toMatchObject([{ key: id, name: 'Kế hoạch mật', undated: { count: 1 } }]);
    expect(await groupOf('en')).toMatchObject([{ key: id, name: 'A secret plan' }]);
    expect(await world.findings()).toEqual([]);
  });
});
