import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, playS0 } from '../../src/demo/index.js';
import { wakeAllOpen } from '../../src/engine/index.js';
import { type Caller, createWorld, type World } from '../support/world.js';

let world: World;
let planId: string;
const health = agencyIdOf('bd.so-y-te');
beforeAll(async () => {
  world = await createWorld();
  planId = await playS0(world.player, world.files, 'inProgress');
  await world.player.on('2023-11-06');
}, 240_000);
afterAll(() => world.drop());

interface Item {
  id: string;
  state: string;
  key: string;
}
const listed = async (caller: Caller, path: string): Promise<Item[]> => (await caller.get(path).expect(200)).body.items;
const healthsReport = async (caller: Caller) =>
  (await listed(caller, `/api/v1/reports?planId=${planId}&agencyId=${health}&type=unit&period=2023`))[0]!;
const revisions = async () => (await world.db.asOwner('SELECT count(*)::int AS count FROM report_revisions'))[0]!['count'];

describe('Báo cáo qua HTTP (a report over HTTP)', () => {
  it('takes the content with the draft, keeps it by its hash, and covers the continuous tasks when accepted', async () => {
    const [officer, head, monitor] = await Promise.all(['bd.syt.cv', 'bd.syt.tt', 'bd.snv.td1'].map((login) => world.as(login)));
    const { id } = await healthsReport(officer!);
    const tasks = (await officer!.get(`/api/v1/reports/${id}`).expect(200)).body.tasks as Item[];
    const answers = Object.fromEntries(tasks.slice(1).map(({ key }) => [key, { text: 'Đã triển khai.' }]));
    const content = { answers, figuresAsOf: '2023-11-05', text: 'Kết quả năm 2023.', unitsNamed: [] };

    const rehearsed = await officer!.post(`/api/v1/reports/${id}/commands?dryRun=true`, {
      type: 'report.draft',
      commandId: '0b8f5a6e-0000-4000-8000-000000000001',
      expectedSequence: 1,
      input: { content },
    });
    expect([rehearsed.status, rehearsed.body.allowed, await revisions()]).toEqual([200, true, 0]);
    expect((await officer!.command('report', id, 'report.draft', { content })).status).toBe(200);
    const refused = await officer!.command('report', id, 'report.submit');
    expect([refused.status, refused.body.reasons.map(({ code }: { code: string }) => code)]).toEqual([409, ['report.task-without-answer']]);
    await officer!.command('report', id, 'report.draft', {
      content: { ...content, answers: { ...answers, [tasks[0]!.key]: { text: '', notArisen: true } } },
    });
    expect((await officer!.command('report', id, 'report.submit')).status).toBe(200);
    expect((await head!.command('report', id, 'report.approve')).status).toBe(200);
    expect((await monitor!.command('report', id, 'report.accept')).status).toBe(200);
    await world.player.settle();

    expect((await officer!.get(`/api/v1/reports/${id}`)).body).toMatchObject({
      state: 'accepted',
      late: false,
      content: { text: 'Kết quả năm 2023.' },
    });
    const continuous = await listed(officer!, `/api/v1/tasks?planId=${planId}&leadAgencyId=${health}&deadlineKind=continuous`);
    expect(continuous.length).toBeGreaterThan(0);
    expect(new Set(continuous.map(({ state }) => state))).toEqual(new Set(['reported.accepted']));

    const [first] = continuous;
    expect((await monitor!.command('task', first!.id, 'task.reopen', { reason: 'Phần việc này báo cáo chưa nêu.' })).status).toBe(200);
    await world.db.database.transaction((tx) => wakeAllOpen(tx, world.clock.now().toISOString(), 'daily'));
    await world.player.settle();
    expect((await world.standing(first!.id)).state).toBe('inProgress.working');

    await monitor!.command('report', id, 'report.sendBack', { reason: 'Số liệu chưa khớp với báo cáo chuyên đề.' });
    await world.player.settle();
    expect((await officer!.get(`/api/v1/tasks/${continuous[0]!.id}`)).body).toMatchObject({
      state: 'inProgress.working',
      coveredBy: null,
      acceptedAt: null,
    });

    world.clock.advance(60_000);
    await officer!.command('report', id, 'report.submit');
    await head!.command('report', id, 'report.approve');
    await monitor!.command('report', id, 'report.accept');
    await world.player.settle();
    const covered = await listed(officer!, `/api/v1/tasks?planId=${planId}&leadAgencyId=${health}&deadlineKind=continuous`);
    expect(new Set(covered.map(({ state }) => state))).toEqual(new Set(['reported.accepted']));
    await monitor!.command('report', id, 'report.sendBack', { reason: 'Còn thiếu một biểu số liệu.' });
  }, 120_000);

  it.each([
    [{ content: 'x' }],
    [{ content: { answers: [], figuresAsOf: '2023-11-05', text: '', unitsNamed: [] } }],
    [{ content: { answers: { 1: { text: 1 } }, figuresAsOf: '2023-11-05', text: '', unitsNamed: [] } }],
    [{ content: { answers: {}, figuresAsOf: '2023-02-29', text: '', unitsNamed: ['me'], more: 1 } }],
    [{ revision: 'f'.repeat(64) }],
    [{ revision: 'short' }],
  ])('answers 400 to %j and keeps nothing', async (input) => {
    const officer = await world.as('bd.syt.cv');
    const { id } = await healthsReport(officer);
    const before = [await revisions(), await world.stepsOf(id), await world.refusalsOf(id)];
    const answer = await officer.command('report', id, 'report.draft', input);
    expect([answer.status, answer.body.errors.length > 0]).toEqual([400, true]);
    expect([await revisions(), await world.stepsOf(id), await world.refusalsOf(id)]).toEqual(before);
  });

  it('answers 404 to who may not see it, whether it reads, asks or acts, and keeps each attempt', async () => {
    const [officer, stranger] = [await world.as('bd.syt.cv'), await world.as('vt.ubnd.vt1')];
    const { id } = await healthsReport(officer);
    const count = async () =>
      (
        await world.db.asOwner(
          `SELECT count(*)::int AS count FROM audit_entries WHERE stream LIKE 'refusals/%' AND command IN ('report.read', 'report.remind')`,
        )
      )[0]!['count'] as number;
    const before = await count();
    const answers = [
      await stranger.get(`/api/v1/reports/${id}`),
      await stranger.get(`/api/v1/reports/${id}/moves`),
      await stranger.get(`/api/v1/reports/${id}/history`),
      await stranger.command('report', id, 'report.remind'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await count()).toBe(before + 4);
    expect(await listed(stranger, '/api/v1/reports')).toEqual([]);
    expect(await listed(stranger, '/api/v1/tasks')).toEqual([]);
    expect(await listed(stranger, '/api/v1/deliveries')).toEqual([]);
  });

  it('refuses, with the reason, a trigger from a year that no calendar knows, and leaves the task asleep', async () => {
    const officer = await world.as('bd.syt.cv');
    const [asleep] = await listed(officer, `/api/v1/tasks?planId=${planId}&leadAgencyId=${health}&deadlineKind=event`);
    await world.db.asOwner(
      `UPDATE plan_tasks SET deadline = '{"kind":"event","event":"x","within":{"amount":5,"unit":"workingDay"},"source":"x"}' WHERE plan_id = $1 AND key = $2`,
      [planId, asleep!.key],
    );
    const answer = await officer.command('task', asleep!.id, 'task.begin', { trigger: { number: '12-HD/TW', date: '2098-01-05' } });
    expect([answer.status, answer.body.reasons]).toMatchObject([409, [{ code: 'calendar.year-unknown' }]]);
    expect(await world.standing(asleep!.id)).toMatchObject({ state: 'disseminated' });
    expect((await officer.command('task', asleep!.id, 'task.begin', { trigger: { number: '12-HD/TW', date: '2023-11-01' } })).status).toBe(
      200,
    );
    expect((await officer.get(`/api/v1/tasks/${asleep!.id}`)).body).toMatchObject({
      state: 'inProgress.working',
      currentDeadline: { lastDay: '2023-11-08' },
    });
  });

  it('turns the pages of a list by the header as well', async () => {
    const monitor = await world.as('bd.snv.td1');
    const seen: string[] = [];
    for (let path: string | undefined = '/api/v1/tasks?limit=200&state=inProgress'; path !== undefined; ) {
      const answer: { body: { items: Item[] }; headers: Record<string, string> } = await monitor.get(path).expect(200);
      seen.push(...answer.body.items.map(({ id }) => id));
      path = /^<(.*)>; rel="next"$/.exec(answer.headers['link'] ?? '')?.[1];
    }
    const [there] = await world.db.asOwner(
      `SELECT count(*)::int AS count FROM instances WHERE kind = 'task' AND state LIKE 'inProgress.%'`,
    );
    expect([seen.length, new Set(seen).size]).toEqual([there!['count'], there!['count']]);
    for (const wrong of ['limit=0', 'limit=201', 'after=abc', 'state=a%25', 'planId=1', 'more=1'])
      await monitor.get(`/api/v1/tasks?${wrong}`).expect(400);
  });
});
