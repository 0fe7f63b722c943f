import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineRule } from '../../src/calendar/index.js';
import type { Ask } from '../../src/engine/index.js';
import { newId } from '../../src/platform/ids.js';
import { taskParts } from '../../src/tasks/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { contentOf, makeScene, ask as planAsk, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

const ask = (id: string, type: string, day: string, input: JsonObject = {}, state: string | null = 'issued'): Ask => ({
  ...planAsk(id, type, day, { input, state }),
  kind: 'task',
});
const read = (group: string, asks: readonly Ask[]) => scene.test.database.transaction((tx) => taskParts.facts[group]!(tx, asks));
const first = async (group: string, one: Ask) => (await read(group, [one]))[0] as never;
const set = (table: string, id: string, columns: string) => scene.test.asOwner(`UPDATE ${table} SET ${columns} WHERE id = $1`, [id]);

describe('Các cơ quan của nhiệm vụ (group parties)', () => {
  it('answers from the command, without a statement, while the task does not exist', async () => {
    const { health } = scene.agencies;
    const silent = { query: () => Promise.reject(new Error('no statement is needed')) };
    const facts = await taskParts.facts['parties']!(silent, [ask(newId(), 'task.issue', '2023-04-12', { leadAgencyId: health }, null)]);
    expect(facts).toEqual([{ lead: health }]);
  });

  it('names the holder, the agencies of the plan and the office that serves it, in the order asked', async () => {
    const { health, finance, homeAffairs, ubnd, office } = scene.agencies;
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const [one, other] = [await scene.task(planId, 'II.1', 'health', 'issued'), await scene.task(planId, 'II.1', 'finance', 'issued')];
    await scene.person('health');
    const common = { monitoring: homeAffairs, issuing: ubnd, drafting: homeAffairs, issuingOffice: office };
    expect(
      await read('parties', [
        ask(other, 'task.begin', '2023-05-01'),
        ask(newId(), 'task.issue', '2023-05-01', { leadAgencyId: ubnd }, null),
        ask(one, 'task.begin', '2023-05-01'),
      ]),
    ).toEqual([{ lead: finance, hasUsers: false, ...common }, { lead: ubnd }, { lead: health, hasUsers: true, ...common }]);
    expect(await first('parties', ask(one, 'task.begin', '2020-05-01'))).toMatchObject({ hasUsers: false });
  });

  it('says who took over from the holder, from the day of the succession on (R-66)', async () => {
    const { merged, health, finance } = scene.agencies;
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const [gone, here] = [await scene.task(planId, 'II.1', 'merged', 'issued'), await scene.task(planId, 'II.1', 'finance', 'issued')];
    for (const successor of [health, finance])
      await scene.test.asOwner(`INSERT INTO successions VALUES ($1, $2, '2023-07-01', 'NQ 12')`, [merged, successor]);
    expect(
      await read('succession', [
        ask(gone, 'task.handOver', '2023-06-30'),
        ask(gone, 'task.handOver', '2023-07-01'),
        ask(here, 'task.handOver', '2023-07-01'),
      ]),
    ).toEqual([{ pending: [] }, { pending: [{ role: 'lead', agencyId: merged, successors: [health, finance].sort() }] }, { pending: [] }]);
  });
});

describe('Nội dung nhiệm vụ (group document)', () => {
  it('counts targets without a value; one that comes with the command has one (R-50)', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const id = await scene.task(planId, 'II.1', 'health', 'inProgress.working', { deadlineKind: 'recurring' });
    const targets = ['a', 'b', 'c'].map((key) => ({ key, text: key, unit: '%', operator: '>=', value: 25 }));
    await scene.test.asOwner('UPDATE plan_tasks SET targets = $2, own_plan = true WHERE plan_id = $1', [planId, JSON.stringify(targets)]);
    await scene.test.asOwner(`INSERT INTO task_values VALUES ($1, 'a', 30, $2, '2023-05-01T00:00:00Z')`, [id, newId()]);
    expect(await first('document', ask(id, 'task.submitResult', '2023-05-02'))).toMatchObject({
      targetsWithoutValue: 2,
      ownPlan: true,
      lastDay: null,
      window: null,
    });
    expect(await first('document', ask(id, 'task.submitResult', '2023-05-02', { values: { b: 1, x: 2 } }))).toMatchObject({
      targetsWithoutValue: 1,
      unknownTargets: ['x'],
    });

    await scene.test.asOwner(`INSERT INTO deadlines VALUES ($1, 1, 'next', '{}', 1, 1, '2024-06-15', now(), '2024-01-01', $2, now())`, [
      id,
      newId(),
    ]);
    expect(await first('document', ask(id, 'task.submitResult', '2024-05-02'))).toMatchObject({
      targetsWithoutValue: 3,
      lastDay: '2024-06-15',
    });
  });

  it('tells the window that binds and the deadline set last', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const id = await scene.task(planId, 'II.1', 'health', 'issued', { deadlineKind: 'date' });
    await set('tasks', id, `window_from = '2023-04-15', window_to = '2023-06-30'`);
    for (const [no, day] of [
      [1, '2023-06-30'],
      [2, '2023-08-31'],
    ] as const) {
      await scene.test.asOwner(`INSERT INTO deadlines VALUES ($1, $2, 'issue', '{}', 1, 1, $3, now(), now(), $4, now())`, [
        id,
        no,
        day,
        newId(),
      ]);
    }
    await scene.test.asOwner(
      `INSERT INTO extension_requests VALUES ($1, 1, '2023-08-31', 'x', now(), 'granted', now()), ($1, 2, '2023-09-30', 'x', now(), 'lapsed', now())`,
      [id],
    );
    expect(await first('document', ask(id, 'task.disseminate', '2023-05-02'))).toEqual({
      key: 'II.1',
      deadlineKind: 'date',
      issuedOn: '2023-04-12',
      window: { from: '2023-04-15', to: '2023-06-30' },
      lastDay: '2023-08-31',
      extensionsGranted: 1,
      targetsWithoutValue: 0,
      unknownTargets: [],
      ownPlan: false,
    });
  });
});

describe('Báo cáo trả lời cho nhiệm vụ thường xuyên (group covering)', () => {
  it('is the report of the current period; of a successor the one that came from the same agency (R-49, R-68)', async () => {
    const { health } = scene.agencies;
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    const id = await scene.task(planId, 'II.2', 'health', 'inProgress.working', { origin: 'merged' });
    await scene.period(planId, 1, '2023-04-12', { summarisedAt: '2023-12-01T00:00:00Z', final: false });
    await scene.report(planId, 1, 'health', 'accepted');
    expect(await first('covering', ask(id, 'task.coverByReport', '2023-12-02'))).toEqual({
      report: null,
      reopenedAt: null,
      coveredBy: null,
    });

    await scene.period(planId, 2, '2023-11-06');
    await scene.report(planId, 2, 'health', 'accepted');
    await scene.report(planId, 2, 'finance', 'accepted');
    const inherited = await scene.report(planId, 2, 'merged', 'filed');
    await set('reports', inherited, `agency_id = '${health}'`);
    expect(await first('covering', ask(id, 'task.coverByReport', '2023-12-02'))).toEqual({
      report: { reportId: inherited, state: 'filed', acceptedAt: null },
      reopenedAt: null,
      coveredBy: null,
    });
  });

  it('tells when the report was accepted, and when a person opened the task again', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    const [id, reportId] = [
      await scene.task(planId, 'II.2', 'health', 'inProgress.working'),
      await scene.report(planId, 1, 'health', 'accepted'),
    ];
    await set('reports', reportId, `accepted_at = '2023-11-20T01:02:03.004Z'`);
    await set('tasks', id, `reopened_at = '2023-11-21T01:02:03.004Z'`);
    expect(await first('covering', ask(id, 'task.coverByReport', '2023-12-02'))).toEqual({
      report: { reportId, state: 'accepted', acceptedAt: '2023-11-20T01:02:03.004Z' },
      reopenedAt: '2023-11-21T01:02:03.004Z',
      coveredBy: null,
    });
  });

  it('tells where the report stands that covered the task', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    const [id, reportId] = [
      await scene.task(planId, 'II.2', 'health', 'reported.accepted'),
      await scene.report(planId, 1, 'health', 'drafting'),
    ];
    await set('tasks', id, `covered_by = '${reportId}', accepted_at = '2023-12-01T01:02:03.004Z'`);
    expect(await first('covering', ask(id, 'task.reopen', '2023-12-02'))).toMatchObject({
      coveredBy: { reportId, state: 'drafting', at: '2023-12-01T01:02:03.004Z' },
    });
  });
});

describe('Thời hạn mới (group deadline)', () => {
  const event: DeadlineRule = {
    kind: 'event',
    event: 'Trung ương hướng dẫn',
    within: { amount: 5, unit: 'workingDay' },
    source: 'trong 05 ngày làm việc',
  };
  const yearly: DeadlineRule = { kind: 'recurring', dates: ['06-15', '12-15'], source: 'ngày 15/6 và 15/12 hằng năm' };
  const planWith = (deadline: DeadlineRule) =>
    scene.plan({
      state: 'inProgress',
      issuedOn: '2023-04-12',
      content: contentOf(scene.agencies, { tasks: [taskOf('II.1', { deadline })] }),
    });

  it('starts with the trigger document, in working days of the calendar it names (R-42, R-49)', async () => {
    const id = await scene.task(await planWith(event), 'II.1', 'health', 'disseminated', { deadlineKind: 'event' });
    expect(await first('deadline', ask(id, 'task.begin', '2023-09-05', {}))).toBeNull();
    const trigger = { number: '12-HD/TW', date: '2023-08-29' };
    expect(await first('deadline', ask(id, 'task.begin', '2023-09-05', { trigger }))).toEqual({
      rule: event,
      ruleVersion: 1,
      calendarVersion: 1,
      lastDay: '2023-09-07', // 01, 04/9 are days off for Quốc khánh.
      dueAt: '2023-09-07T17:00:00.000Z',
    });
  });

  it('refuses, rather than fails, where the calendar does not know the year', async () => {
    const id = await scene.task(await planWith(event), 'II.1', 'health', 'disseminated', { deadlineKind: 'event' });
    const late = first('deadline', ask(id, 'task.begin', '2023-09-05', { trigger: { number: '1', date: '2099-01-01' } }));
    await expect(late).rejects.toMatchObject({ kind: 'refused', code: 'task.deadline-unresolved' });
  });

  it('goes on to the next date of a recurring task, by the rule an amendment set last', async () => {
    const id = await scene.task(await planWith(yearly), 'II.1', 'health', 'summarised', { deadlineKind: 'recurring' });
    const add = (no: number, origin: string, rule: object, day: string) =>
      scene.test.asOwner('INSERT INTO deadlines VALUES ($1, $2, $3, $4, 1, 1, $5, now(), now(), $6, now())', [
        id,
        no,
        origin,
        JSON.stringify(rule),
        day,
        newId(),
      ]);
    await add(1, 'issue', yearly, '2023-06-15');
    expect(await first('deadline', ask(id, 'task.resume', '2023-07-01'))).toMatchObject({ lastDay: '2023-12-15' });
    await add(2, 'amendment', { ...yearly, dates: ['09-30'] }, '2023-09-30');
    await add(3, 'extension', { kind: 'date', on: '2023-10-15', source: 'Gia hạn lần 1' }, '2023-10-15');
    expect(await first('deadline', ask(id, 'task.resume', '2023-11-01'))).toMatchObject({
      lastDay: '2024-09-30',
      rule: { dates: ['09-30'] },
    });
  });

  it('is the date asked for when an extension is granted', async () => {
    const planId = await planWith(yearly);
    const [asking, quiet] = [
      await scene.task(planId, 'II.1', 'health', 'inProgress.extensionRequested'),
      await scene.task(planId, 'II.1', 'finance', 'inProgress.working'),
    ];
    await scene.test.asOwner(
      `INSERT INTO extension_requests VALUES ($1, 1, '2023-08-31', 'x', now(), 'granted', now()), ($1, 2, '2023-09-30', 'x', now(), NULL, NULL)`,
      [asking],
    );
    expect(await read('deadline', [ask(quiet, 'task.update', '2023-05-01'), ask(asking, 'task.grantExtension', '2023-05-01')])).toEqual([
      null,
      {
        rule: { kind: 'date', on: '2023-09-30', source: 'Gia hạn lần 2' },
        ruleVersion: 1,
        calendarVersion: 1,
        lastDay: '2023-09-30',
        dueAt: '2023-09-30T17:00:00.000Z',
      },
    ]);
  });
});
