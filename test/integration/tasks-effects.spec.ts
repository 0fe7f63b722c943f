import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act, CascadeOrder } from '../../src/engine/index.js';
import { type PlanContent, planParts } from '../../src/plans/index.js';
import { MalformedError } from '../../src/platform/app-error.js';
import { newId } from '../../src/platform/ids.js';
import type { Tx } from '../../src/platform/transaction.js';
import { taskParts, taskPartsOfPlans } from '../../src/tasks/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { contentOf, makeScene, openDoor, act as planAct, ask as planAsk, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
const evidence = createHash('sha256').update('biên bản').digest('hex');
beforeAll(async () => {
  scene = await makeScene();
  const { personId } = await scene.person('health');
  await scene.test.asOwner(`INSERT INTO files VALUES ($1, 'x', 'application/pdf', 'bien-ban.pdf', $2, now())`, [evidence, personId]);
});
afterAll(() => scene.test.drop());

type ActParts = { input?: JsonObject; facts?: JsonObject; params?: JsonObject };
const act = (id: string, type: string, day: string, { params = {}, ...parts }: ActParts = {}): Act => ({
  ...planAct(id, type, day, parts),
  kind: 'task',
  params,
});
async function run(effect: string, ...acts: Act[]) {
  const door = openDoor();
  await scene.test.database.transaction((tx) => taskParts.effects[effect]!(tx, acts, door));
  return door;
}
const taskRow = async (id: string) => (await scene.test.asOwner('SELECT *, disseminated_on::text FROM tasks WHERE id = $1', [id]))[0]!;
const deadlinesOf = (id: string) =>
  scene.test.asOwner('SELECT no, origin, last_day::text AS "lastDay" FROM deadlines WHERE task_id = $1 ORDER BY no', [id]);
const deadline = (lastDay: string) => ({
  ...{ rule: { kind: 'date', on: lastDay, source: lastDay }, ruleVersion: 1, calendarVersion: 1 },
  ...{ lastDay, dueAt: `${lastDay}T17:00:00.000Z` },
});
const issued = () => scene.plan({ state: 'issued', issuedOn: '2023-04-12', number: '44/KH-UBND' });

describe('Giao nhiệm vụ khi ban hành (plan.issue makes tasks)', () => {
  const readers = { ...planParts.facts, ...taskPartsOfPlans.facts };

  /** The orders that the issue of a plan leads to, judged by facts that the plan's own readers gave. */
  async function ordersAtIssue(content: PlanContent, parts: { amends?: string; replaces?: string } = {}): Promise<readonly CascadeOrder[]> {
    const planId = await scene.plan({ state: 'draft.awaitingNumber', content, ...parts });
    const input = { issuedOn: '2023-07-10' };
    const door = openDoor();
    await scene.test.database.transaction(async (tx) => {
      const asked = planAsk(planId, 'plan.issue', '2023-07-12', { input });
      const groups = taskPartsOfPlans.effectReads!['createTasks']!;
      const facts = await Promise.all(groups.map(async (group) => [group, (await readers[group]!(tx, [asked]))[0]!]));
      await taskPartsOfPlans.effects['createTasks']!(
        tx,
        [planAct(planId, 'plan.issue', '2023-07-12', { input, facts: Object.fromEntries(facts) })],
        door,
      );
    });
    expect(door.orders.every(({ kind, type, create }) => kind === 'task' && type === 'task.issue' && create?.parentId === planId)).toBe(
      true,
    );
    return door.orders;
  }
  const pairs = (orders: readonly CascadeOrder[]) =>
    orders.map(({ input }) => `${String(input['key'])} ${keyOf(String(input['leadAgencyId']))}`);
  const keyOf = (id: string) => Object.entries(scene.agencies).find(([, agencyId]) => agencyId === id)![0];

  it('gives each task to each lead that exists on the day of issue, with its deadline; a window that is over binds nobody (R-52)', async () => {
    const { health } = scene.agencies;
    const relative = { kind: 'period', amount: 3, unit: 'day', from: 'issue', source: 'trong 03 ngày' } as const;
    const tasks = [
      taskOf('1', { leads: [{ kind: 'department' }, { agency: health }] }),
      taskOf('2', { leads: [{ kind: 'districtCommittee' }], deadline: relative }),
    ];
    const orders = await ordersAtIssue(contentOf(scene.agencies, { tasks }));
    expect(pairs(orders).sort()).toEqual(['1 finance', '1 health', '1 homeAffairs', '2 district', '2 laterDistrict']);
    expect(new Set(orders.map(({ instanceId }) => instanceId)).size).toBe(5);
    expect(orders.find(({ input }) => input['key'] === '1')!.input).toMatchObject({
      deadlineKind: 'continuous',
      deadline: null,
      windowFrom: null,
      windowTo: null,
      issuedOn: '2023-07-10',
    });
    expect(orders.find(({ input }) => input['key'] === '2')!.input['deadline']).toMatchObject({
      lastDay: '2023-07-13',
      dueAt: '2023-07-13T17:00:00.000Z',
      rule: relative,
    });
  });

  it('leaves out what moves over from the plan it replaces, by key and present lead: who passed its own on gets one anew (R-30)', async () => {
    const before = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.task(before, 'II.1', 'health', 'inProgress.working');
    await scene.task(before, 'II.1', 'finance', 'closed');
    await scene.task(before, 'II.1', 'office', 'disseminated', { origin: 'homeAffairs' });
    const leads = [{ kind: 'department' as const }, { agency: scene.agencies.office }];
    const orders = await ordersAtIssue(contentOf(scene.agencies, { tasks: [taskOf('II.1', { leads })] }), {
      replaces: before,
    });
    expect(pairs(orders).sort()).toEqual(['II.1 finance', 'II.1 homeAffairs']);
  });

  it('names in the facts of the issue what moves over, so that the entry does (R-30)', async () => {
    const { health, office } = scene.agencies;
    const before = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.task(before, 'II.1', 'health', 'inProgress.working');
    await scene.task(before, 'II.1', 'finance', 'cancelled');
    await scene.task(before, 'II.1', 'office', 'summarised', { origin: 'homeAffairs' });
    await scene.task(before, 'II.2', 'health', 'issued');
    const content = contentOf(scene.agencies, { tasks: [taskOf('II.1')] });
    const [replacing, fresh] = [await scene.plan({ content, replaces: before }), await scene.plan({ content })];
    const asks = [fresh, replacing].map((id) => planAsk(id, 'plan.issue', '2023-07-12'));
    expect(await scene.test.database.transaction((tx) => readers['movingOn']!(tx, asks))).toEqual([
      null,
      { planId: before, leads: [health, office].sort(), tasks: { 'II.1': '0-1' } },
    ]);
  });

  it('makes none of a document that amends', async () => {
    const amended = await issued();
    expect(await ordersAtIssue(contentOf(scene.agencies), { amends: amended })).toEqual([]);
  });

  it('writes thousands in one statement each for tasks and deadlines', async () => {
    const { ubnd } = scene.agencies;
    const planId = await issued();
    const common = { planId, key: 'II.1', deadlineKind: 'date', issuedOn: '2023-04-12', windowFrom: null, windowTo: '2023-06-30' };
    const ids = Array.from({ length: 3000 }, newId);
    await scene.test.asOwner(
      `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) SELECT id, 'task', 'task/v1', 'issued', 1, 1, sha256(''), now(), $2 FROM unnest($1::uuid[]) AS id`,
      [ids, planId],
    );
    await scene.test.asOwner(
      `INSERT INTO agencies (id, kind, parent_id, valid_from) SELECT id, 'other', $2, '2016-01-01' FROM unnest($1::uuid[]) AS id`,
      [ids, ubnd],
    );
    const acts = ids.map((id, place) =>
      act(id, 'task.issue', '2023-04-12', {
        input: { ...common, leadAgencyId: id, deadline: place % 2 === 0 ? deadline('2023-12-31') : null },
      }),
    );
    const sent: string[] = [];
    const counted = (tx: Tx): Tx => ({
      query(statement, values) {
        sent.push(statement.name);
        return tx.query(statement, values);
      },
    });
    await scene.test.database.transaction((tx) => taskParts.effects['createTask']!(counted(tx), acts, openDoor()));
    expect(sent).toEqual([
      'insert-tasks',
      'insert-deadlines',
      'calendar-newest',
      'ladder-settings-of-tasks',
      'insert-timers',
      'insert-task-history',
    ]);
    const [counts] = await scene.test.asOwner(
      'SELECT count(*)::int AS tasks, count(last_day)::int AS dated FROM tasks LEFT JOIN deadlines ON task_id = id WHERE plan_id = $1',
      [planId],
    );
    expect(counts).toEqual({ tasks: 3000, dated: 1500 });
    expect(await taskRow(ids[0]!)).toMatchObject({ lead_agency_id: ids[0], origin_agency_id: ids[0], window_from: null });
  });
});

describe('Quán triệt, thực hiện, kết quả (the course of a task)', () => {
  it('keeps what was disseminated, and that it was late for ever (R-46)', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'disseminated');
    const input = { date: '2023-07-05', form: 'meeting', evidence: [evidence], reason: 'tập trung chống dịch' };
    await run('saveDissemination', act(id, 'task.disseminateLate', '2023-07-05', { input, params: { late: true } }));
    const { date, ...said } = input;
    expect(await taskRow(id)).toMatchObject({ disseminated_on: date, disseminated_late: true, dissemination: said });
  });

  it('refuses evidence that nobody uploaded, and writes nothing', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'disseminated');
    const naming = run(
      'saveDissemination',
      act(id, 'task.disseminate', '2023-05-05', { input: { date: '2023-05-05', form: 'online', evidence: ['f'.repeat(64)] } }),
    );
    await expect(naming).rejects.toBeInstanceOf(MalformedError);
    expect(await taskRow(id)).toMatchObject({ disseminated_on: null });
  });

  it('begins with or without a deadline of its own', async () => {
    const planId = await issued();
    const [dated, quiet] = [
      await scene.task(planId, 'II.1', 'health', 'inProgress.working'),
      await scene.task(planId, 'II.1', 'finance', 'inProgress.working'),
    ];
    const trigger = { number: '12-HD/TW', date: '2023-08-29' };
    await run(
      'startDeadline',
      act(dated, 'task.begin', '2023-09-05', { input: { trigger }, facts: { deadline: deadline('2023-09-07') } }),
      act(quiet, 'task.begin', '2023-09-05', { facts: { deadline: null } }),
    );
    expect(await deadlinesOf(dated)).toEqual([{ no: 1, origin: 'begin', lastDay: '2023-09-07' }]);
    expect(await deadlinesOf(quiet)).toEqual([]);
    expect(await taskRow(dated)).toMatchObject({ trigger_document: trigger, begun_at: new Date('2023-09-05T05:00:00Z') });
    expect(await taskRow(quiet)).toMatchObject({ trigger_document: null, begun_at: expect.any(Date) });
  });

  it('adds a deadline for an extension; a declined or lapsed request leaves the old one (R-46, R-47)', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'inProgress.working');
    const request = (newDate: string) =>
      run('requestExtension', act(id, 'task.requestExtension', '2023-05-05', { input: { newDate, reason: 'chờ hướng dẫn' } }));
    await request('2023-08-31');
    await run('declineExtension', act(id, 'task.declineExtension', '2023-05-06'));
    await request('2023-07-31');
    await run('grantExtension', act(id, 'task.grantExtension', '2023-05-07', { facts: { deadline: deadline('2023-07-31') } }));
    await request('2023-09-30');
    await run('lapseExtensionRequest', act(id, 'task.submitResult', '2023-05-08'));
    expect(await scene.test.asOwner('SELECT no, outcome FROM extension_requests WHERE task_id = $1 ORDER BY no', [id])).toEqual([
      { no: 1, outcome: 'declined' },
      { no: 2, outcome: 'granted' },
      { no: 3, outcome: 'lapsed' },
    ]);
    expect(await deadlinesOf(id)).toEqual([{ no: 1, origin: 'extension', lastDay: '2023-07-31' }]);
  });

  it('counts the submission that is accepted, keeps every result and value (R-48, R-50)', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'inProgress.awaitingHead');
    const submit = (day: string, value: number) =>
      run(
        'saveResult',
        act(id, 'task.submitResult', day, {
          input: { evidence: [evidence], values: { a: value }, ownPlan: { number: '12/KH-SYT', date: '2023-06-25' } },
        }),
      );
    await submit('2023-06-29', 20);
    await run('returnResult', act(id, 'task.returnResult', '2023-06-30'));
    expect(await taskRow(id)).toMatchObject({ submitted_at: null });
    await submit('2023-07-02', 26.5);
    await run('approveResult', act(id, 'task.approveResult', '2023-07-03'));
    await run('acceptResult', act(id, 'task.acceptResult', '2023-07-04'));
    expect(await taskRow(id)).toMatchObject({
      submitted_at: new Date('2023-07-02T05:00:00Z'),
      accepted_at: new Date('2023-07-04T05:00:00Z'),
      covered_by: null,
    });
    expect(await scene.test.asOwner('SELECT value::float FROM task_values WHERE task_id = $1 ORDER BY at', [id])).toEqual([
      { value: 20 },
      { value: 26.5 },
    ]);
    expect(await scene.test.asOwner('SELECT own_plan FROM task_results WHERE task_id = $1', [id])).toHaveLength(2);
    await run('reopenTask', act(id, 'task.reopen', '2023-07-05'));
    expect(await taskRow(id)).toMatchObject({ submitted_at: null, accepted_at: null, reopened_at: null });
    const bySystem = act(id, 'task.reopen', '2023-07-06');
    const byPerson = { ...bySystem, command: { ...bySystem.command, actor: { personId: newId(), actingAs: null } } };
    await run('reopenTask', byPerson);
    expect(await taskRow(id)).toMatchObject({ reopened_at: new Date('2023-07-06T05:00:00Z') });
  });

  it('is covered by the report that the facts name', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    const [id, reportId] = [
      await scene.task(planId, 'II.2', 'health', 'reported.accepted'),
      await scene.report(planId, 1, 'health', 'accepted'),
    ];
    await run(
      'coverTask',
      act(id, 'task.coverByReport', '2023-12-01', { facts: { covering: { report: { reportId, state: 'accepted' }, coveredBy: null } } }),
    );
    expect(await taskRow(id)).toMatchObject({ covered_by: reportId, submitted_at: null, accepted_at: expect.any(Date) });
  });

  it('goes on into the next period: with the next date where it has one, and nothing of the round before', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    const [plain, dated] = [
      await scene.task(planId, 'II.2', 'health', 'inProgress.working'),
      await scene.task(planId, 'II.1', 'health', 'inProgress.working', { deadlineKind: 'recurring' }),
    ];
    await scene.test.asOwner(
      'UPDATE tasks SET percent = 100, submitted_at = now(), accepted_at = now(), reopened_at = now() WHERE plan_id = $1',
      [planId],
    );
    const resume = (id: string, fact: JsonObject | null) => act(id, 'task.resume', '2023-12-02', { facts: { deadline: fact } });
    await run('nextDeadline', resume(plain, null), resume(dated, deadline('2024-06-15')));
    expect(await deadlinesOf(plain)).toEqual([]);
    expect(await deadlinesOf(dated)).toEqual([{ no: 1, origin: 'next', lastDay: '2024-06-15' }]);
    expect(await taskRow(plain)).toMatchObject({ percent: null, submitted_at: null, accepted_at: null, reopened_at: null });
  });

  it('keeps progress, reminders, questions and explanations', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'inProgress.working');
    await run('saveProgress', act(id, 'task.update', '2023-05-01', { input: { note: 'được nửa việc', percent: 50 } }));
    await run('saveProgress', act(id, 'task.update', '2023-05-02', { input: { note: 'có số liệu', values: { a: 12 } } }));
    await run('saveReminder', act(id, 'task.remind', '2023-05-03'));
    await run(
      'askExplanation',
      act(id, 'task.requestExplanation', '2023-05-04', { input: { question: 'Vì sao chậm?', replyBy: '2023-05-10' } }),
    );
    await run('saveExplanation', act(id, 'task.explain', '2023-05-05', { input: { answer: 'Chờ hướng dẫn.' } }));
    expect(
      await scene.test.asOwner('SELECT kind, text, percent::int, reply_by::text FROM task_notes WHERE task_id = $1 ORDER BY at', [id]),
    ).toEqual([
      { kind: 'progress', text: 'được nửa việc', percent: 50, reply_by: null },
      { kind: 'progress', text: 'có số liệu', percent: null, reply_by: null },
      { kind: 'reminder', text: '', percent: null, reply_by: null },
      { kind: 'question', text: 'Vì sao chậm?', percent: null, reply_by: '2023-05-10' },
      { kind: 'explanation', text: 'Chờ hướng dẫn.', percent: null, reply_by: null },
    ]);
    expect(await taskRow(id)).toMatchObject({ percent: '50' });
  });
});

describe('Sửa đổi, chuyển giao, huỷ (what a plan or a succession changes)', () => {
  it('takes a further deadline, another lead, another plan, and stays the task it was', async () => {
    const { finance, health } = scene.agencies;
    const [planId, next] = [await issued(), await issued()];
    const [one, two, three] = [
      await scene.task(planId, 'II.1', 'health', 'issued'),
      await scene.task(planId, 'II.1', 'merged', 'issued'),
      await scene.task(planId, 'II.1', 'office', 'issued'),
    ];
    const amend = (id: string, change: JsonObject) => act(id, 'task.amend', '2023-05-01', { input: { change } });
    const door = await run(
      'amendTask',
      amend(one, { op: 'deadline', deadlineKind: 'date', deadline: deadline('2023-11-30') }),
      amend(two, { op: 'lead', leadAgencyId: finance }),
      amend(three, { op: 'plan', planId: next }),
    );
    expect(await deadlinesOf(one)).toEqual([{ no: 1, origin: 'amendment', lastDay: '2023-11-30' }]);
    expect(await taskRow(one)).toMatchObject({ deadline_kind: 'date', lead_agency_id: health, plan_id: planId });
    expect(await taskRow(two)).toMatchObject({
      deadline_kind: 'continuous',
      lead_agency_id: finance,
      origin_agency_id: scene.agencies.merged,
    });
    expect(await taskRow(three)).toMatchObject({ plan_id: next });
    expect(door.adopted).toEqual([{ instanceId: three, parentId: next }]);
  });

  it('passes to the one successor, or to the one named of several (R-66)', async () => {
    const { health, finance, merged } = scene.agencies;
    const planId = await issued();
    const [alone, named] = [await scene.task(planId, 'II.1', 'merged', 'issued'), await scene.task(planId, 'II.2', 'merged', 'issued')];
    const succession = (...successors: string[]) => ({ succession: { pending: [{ role: 'lead', agencyId: merged, successors }] } });
    await run(
      'passLeadOn',
      act(alone, 'task.handOver', '2023-07-01', { facts: succession(health) }),
      act(named, 'task.handOver', '2023-07-01', { facts: succession(health, finance), input: { successorId: finance } }),
    );
    expect([await taskRow(alone), await taskRow(named)]).toMatchObject([
      { lead_agency_id: health },
      { lead_agency_id: finance, origin_agency_id: merged },
    ]);
  });

  it('keeps the fate of a cancelled task', async () => {
    const id = await scene.task(await issued(), 'II.1', 'health', 'cancelled');
    await run('saveFate', act(id, 'task.cancel', '2023-07-01', { input: { fate: 'Chuyển sang kế hoạch năm 2024.' } }));
    expect(await taskRow(id)).toMatchObject({ fate: 'Chuyển sang kế hoạch năm 2024.' });
  });
});
