import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MalformedError } from '../../src/platform/app-error.js';
import { ManualClock } from '../../src/platform/clock.js';
import { newId } from '../../src/platform/ids.js';
import { ReportReads, reportParts } from '../../src/reports/index.js';
import { type TaskListQuery, TaskReads, taskParts } from '../../src/tasks/index.js';
import { contentOf, makeScene, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
let reads: TaskReads;
const at = '2023-06-01T00:00:00Z';
beforeAll(async () => {
  scene = await makeScene();
  reads = new TaskReads(scene.test.database, new ManualClock(at));
});
afterAll(() => scene.test.drop());

const issued = (...keys: string[]) =>
  scene.plan({
    state: 'issued',
    issuedOn: '2023-04-12',
    number: '44/KH-UBND',
    content: contentOf(scene.agencies, { tasks: keys.map((key) => taskOf(key)) }),
  });
const all = async (personId: string, query: Partial<TaskListQuery>) =>
  (await reads.list(personId, { limit: 200, ...query })).rows.map(({ id }) => id);

describe('Ai được xem (who may see a task, a report)', () => {
  it.each([
    ['health', 'officer', true],
    ['school', 'officer', true], // Coordinates it.
    ['merged', 'officer', true], // Was given it.
    ['ubnd', 'chair', true],
    ['homeAffairs', 'monitor', true],
    ['finance', 'officer', false],
    ['district', 'auditor', true],
  ] as const)('%s, %s: %s, in list, detail and door alike', async (agency, position, sees) => {
    const planId = await issued('II.1');
    await scene.test.asOwner('UPDATE plan_tasks SET coordinators = $2 WHERE plan_id = $1', [planId, [scene.agencies.school]]);
    const id = await scene.task(planId, 'II.1', 'health', 'issued', { origin: 'merged' });
    const { personId } = await scene.person(agency, position);
    const visible = await scene.test.database.read((tx) => taskParts.visible!(tx, personId, [id], at));
    expect([visible.has(id), (await all(personId, { planId })).includes(id), (await reads.detail(personId, id)) !== undefined]).toEqual([
      sees,
      sees,
      sees,
    ]);
  });

  it('shows a report to whose duty it is and was, and to the agencies of the plan', async () => {
    const planId = await issued('II.1');
    await scene.period(planId, 1, '2023-04-12');
    const id = await scene.report(planId, 1, 'merged', 'drafting', { unitsNamed: ['finance'] });
    await scene.test.asOwner('UPDATE reports SET agency_id = $2, due_at = opened_at, filed_at = opened_at, late = true WHERE id = $1', [
      id,
      scene.agencies.health,
    ]);
    await scene.task(planId, 'II.1', 'health', 'issued');
    const reports = new ReportReads(scene.test.database, new ManualClock(at));
    for (const [agency, sees] of [
      ['health', true],
      ['merged', true],
      ['homeAffairs', true],
      ['finance', false],
    ] as const) {
      const { personId } = await scene.person(agency);
      const visible = await scene.test.database.read((tx) => reportParts.visible!(tx, personId, [id], at));
      const { rows: listed } = await reports.list(personId, { limit: 50, planId, state: 'drafting', period: '2023', late: true });
      expect([agency, visible.has(id), listed.length === 1, (await reports.detail(personId, id)) !== undefined]).toEqual([
        agency,
        sees,
        sees,
        sees,
      ]);
    }
    const { personId } = await scene.person('homeAffairs');
    expect(await reports.detail(personId, id)).toMatchObject({
      agency: { agencyId: scene.agencies.health, name: 'health 2016' },
      period: { no: 1, key: '2023' },
      content: { unitsNamed: [scene.agencies.finance] },
      tasks: [{ key: 'II.1', state: 'issued' }],
    });
    expect(await reports.list(personId, { limit: 50, planId, late: false })).toEqual({ rows: [] });
  });
});

describe('Danh sách nhiệm vụ (list of tasks)', () => {
  it('turns pages without skipping or repeating, however rows arrive', async () => {
    const planId = await issued('1', '2', '3', '4', '5');
    const ids: string[] = [];
    for (const key of ['1', '2', '3', '4', '5']) ids.push(await scene.task(planId, key, 'health', 'issued'));
    const { personId } = await scene.person('health');
    const cursor = (id: string) => Buffer.from(JSON.stringify([id])).toString('base64url');
    expect((await reads.list(personId, { limit: 2, planId })).rows.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect((await reads.list(personId, { limit: 2, planId, after: cursor(ids[1]!) })).rows.map(({ id }) => id)).toEqual(ids.slice(2));
    for (const after of ['xyz', cursor('no id'), Buffer.from('{}').toString('base64url')]) {
      await expect((async () => reads.list(personId, { limit: 2, after }))()).rejects.toBeInstanceOf(MalformedError);
    }
  });

  it('filters by agency, state or the one around it, key, kind and deadline', async () => {
    const { health, finance } = scene.agencies;
    const planId = await issued('1', '2');
    const working = await scene.task(planId, '1', 'health', 'inProgress.working', { deadlineKind: 'date' });
    const waiting = await scene.task(planId, '2', 'finance', 'inProgress.awaitingHead');
    const reported = await scene.task(planId, '2', 'health', 'reported.accepted');
    await scene.test.asOwner(
      `INSERT INTO deadlines VALUES ($1, 1, 'issue', '{}', 1, 1, '2023-06-30', now(), now(), $2, now()), ($1, 2, 'extension', '{}', 1, 1, '2023-08-31', now(), now(), $2, now())`,
      [working, newId()],
    );
    const { personId } = await scene.person('homeAffairs', 'monitor');
    const list = (query: Partial<TaskListQuery>) => all(personId, { planId, ...query });
    expect(await list({ leadAgencyId: finance })).toEqual([waiting]);
    expect(await list({ state: 'inProgress' })).toEqual([working, waiting]);
    expect(await list({ state: 'reported.accepted', leadAgencyId: health })).toEqual([reported]);
    expect(await list({ key: '2', deadlineKind: 'continuous' })).toEqual([waiting, reported]);
    expect(await list({ dueBy: '2023-08-30' })).toEqual([]);
    expect(await list({ dueBy: '2023-08-31' })).toEqual([working]);
  });

  it('shows the first deadline and the one that counts, and names the lead as on the day of issue (R-46, R-65)', async () => {
    const { health } = scene.agencies;
    const planId = await issued('1');
    const id = await scene.task(planId, '1', 'health', 'inProgress.working', { deadlineKind: 'date' });
    await scene.test.asOwner(`INSERT INTO agency_names VALUES ($1, 'Sở Y tế mới', '2023-05-01')`, [health]);
    for (const [no, day] of [
      [1, '2023-06-30'],
      [2, '2023-08-31'],
    ] as const) {
      await scene.test.asOwner(`INSERT INTO deadlines VALUES ($1, $2, 'issue', '{}', 1, 1, $3, $4, now(), $5, $4)`, [
        id,
        no,
        day,
        `${day}T17:00:00Z`,
        newId(),
      ]);
    }
    await scene.test.asOwner(`INSERT INTO extension_requests VALUES ($1, 1, '2023-08-31', 'chờ hướng dẫn', now(), 'granted', now())`, [id]);
    const { personId } = await scene.person('health');
    expect(await reads.detail(personId, id)).toMatchObject({
      lead: { agencyId: health, name: 'health 2016' },
      documentNumber: '44/KH-UBND',
      originalDeadline: { lastDay: '2023-06-30', dueAt: '2023-06-30T17:00:00.000Z' },
      currentDeadline: { lastDay: '2023-08-31', dueAt: '2023-08-31T17:00:00.000Z' },
      extensionsGranted: 1,
      deadlines: [{ no: 1 }, { no: 2 }],
      extensions: [{ no: 1, outcome: 'granted' }],
      rule: { kind: 'continuous' },
    });
  });
});
