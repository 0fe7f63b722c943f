import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { CreateNotices1795219210000 } from '../../migrations/1795219210000-create-notices.js';
import { people } from '../../src/demo/data/index.js';
import { agencyIdOf, personIdOf, playS1 } from '../../src/demo/index.js';
import type { Act, Door, Order } from '../../src/engine/index.js';
import { noticesBeside } from '../../src/notices/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Tx } from '../../src/platform/transaction.js';
import { taskParts } from '../../src/tasks/index.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let planId: string;

/** 08:00 in Vietnam. */
const morning = (day: string) => `${day}T01:00:00.000Z`;
const ward5 = agencyIdOf('vt.phuong-5');

beforeAll(async () => {
  world = await createWorld();
  planId = await playS1(world.player, world.files, 'inProgress');
});
afterAll(() => world.drop());

const rows = <Row extends object>(sql: string, ...values: unknown[]) => world.db.asOwner<Row & Record<string, unknown>>(sql, values);
const goTo = async (at: string) => {
  world.clock.set(at);
  await world.worker.drain();
};
const ownPlanTasks = () =>
  rows<{ id: string; lead: string }>(`SELECT id, lead_agency_id AS lead FROM tasks WHERE plan_id = $1 AND key = 'III.1'`, planId);
const stepsOf = async (id: string) =>
  (
    await rows<{ said: string }>(
      `SELECT clock || ' ' || step || coalesce(' skipping ' || array_to_string(skipped, ','), '') AS said FROM (
         SELECT clock, step, skipped, entry_id FROM task_notes WHERE task_id = $1 UNION ALL
         SELECT clock, step, skipped, entry_id FROM report_notes WHERE report_id = $1) AS note
       WHERE step IS NOT NULL ORDER BY entry_id`,
      id,
    )
  ).map(({ said }) => said);
const toldOf = async (id: string, step: string) =>
  (
    await rows<{ position: string }>(
      `SELECT DISTINCT notice.position FROM notices notice LEFT JOIN task_notes said ON said.entry_id = notice.entry_id
       LEFT JOIN report_notes told ON told.entry_id = notice.entry_id
       WHERE notice.instance_id = $1 AND coalesce(said.step, told.step, said.kind) = $2 ORDER BY 1`,
      id,
      step,
    )
  ).map(({ position }) => position);

describe('Đôn đốc theo đồng hồ (reminders by the clock)', () => {
  it('sets the timer of the first step when a deadline is set and when a report is opened', async () => {
    const timers = await rows<{ key: string; due: Date; count: number }>(
      `SELECT task.key, wakeup.due_at AS due, count(*)::int FROM wakeups wakeup JOIN tasks task ON task.id = wakeup.instance_id
       WHERE wakeup.why = 'reminder' GROUP BY 1, 2 ORDER BY 1`,
    );
    const leads = (await ownPlanTasks()).length;
    expect(timers).toEqual([
      { key: 'III.1', due: new Date(morning('2023-06-21')), count: leads },
      { key: 'V.2', due: new Date(morning('2023-12-21')), count: 1 },
    ]);
    const reports = await rows<{ type: string; due: Date }>(
      `SELECT DISTINCT report.type, wakeup.due_at AS due FROM wakeups wakeup JOIN reports report ON report.id = wakeup.instance_id WHERE wakeup.why = 'reminder' ORDER BY 1`,
    );
    expect(reports).toEqual([
      { type: 'summary', due: new Date(morning('2023-06-21')) },
      { type: 'unit', due: new Date(morning('2023-06-05')) },
    ]);
  });

  it('R-63: sets the same timers for what was given out before an upgrade that brings reminders', async () => {
    const timers = () => rows(`SELECT instance_id, due_at FROM wakeups WHERE why = 'reminder' ORDER BY 1, 2`);
    const before = await timers();
    await rows('DELETE FROM wakeups');
    const migration = new CreateNotices1795219210000();
    const runner = { query: (sql: string) => world.db.asOwner(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    await world.worker.drain();
    expect(before.length).toBeGreaterThan(5);
    expect(await timers()).toEqual(before);
  });

  it('R-63: reminds each lead agency seven working days before, as an event of the log, and tells who works on it', async () => {
    const tasks = await ownPlanTasks();
    await goTo(new Date(Date.parse(morning('2023-06-21')) - 1).toISOString());
    expect((await Promise.all(tasks.map(({ id }) => stepsOf(id)))).flat()).toEqual([]);
    await goTo(morning('2023-06-21'));
    expect((await Promise.all(tasks.map(({ id }) => stepsOf(id)))).flat()).toEqual(tasks.map(() => 'deadline before7'));
    const ward = tasks.find(({ lead }) => lead === ward5)!;
    expect((await world.stepsOf(ward.id)).at(-1)).toBe('task.remind');
    expect(await toldOf(ward.id, 'before7')).toEqual(['officer']);
    expect(await rows(`SELECT due_at FROM wakeups WHERE instance_id = $1 AND due_at > $2`, ward.id, world.clock.now())).toEqual([
      { due_at: new Date(morning('2023-06-27')) },
    ]);
    expect(await world.findings()).toEqual([]);
  });

  it('gives each step once, however often the task is asked', async () => {
    const { id } = (await ownPlanTasks())[0]!;
    for (let turn = 0; turn < 3; turn++) {
      await rows(`INSERT INTO wakeups (instance_id, due_at, why) VALUES ($1, $2, 'test')`, id, world.clock.now());
      await world.worker.drain();
    }
    expect(await stepsOf(id)).toEqual(['deadline before7']);
  });

  it('gives only the latest step after an outage, names those skipped, and goes up to the head', async () => {
    const ward = (await ownPlanTasks()).find(({ lead }) => lead === ward5)!;
    await goTo(morning('2023-07-03'));
    expect(await stepsOf(ward.id)).toEqual(['deadline before7', 'deadline overdue skipping before3,before1,onDay']);
    expect(await toldOf(ward.id, 'overdue')).toEqual(expect.arrayContaining(['chair', 'officer']));
    await goTo(morning('2023-07-05'));
    expect((await stepsOf(ward.id)).at(-1)).toBe('deadline escalated');
    expect(await toldOf(ward.id, 'escalated')).toEqual(expect.arrayContaining(['chair', 'monitor']));
    expect(await toldOf(ward.id, 'escalated')).not.toContain('officer');
    await goTo('2023-08-01T01:00:00.000Z');
    expect(await stepsOf(ward.id)).toHaveLength(3);
  });

  it('reminds of reports until they are filed, and the monitoring agency of its summary', async () => {
    const reports = await rows<{ id: string; type: string }>(
      `SELECT id, type FROM reports WHERE plan_id = $1 AND period_no = 1 AND (agency_id = $2 OR type = 'summary') ORDER BY type`,
      planId,
      ward5,
    );
    expect(reports.map(({ type }) => type)).toEqual(['summary', 'unit']);
    expect(await stepsOf(reports[0]!.id)).toEqual(['report before7', 'report overdue skipping before3,before1,onDay', 'report escalated']);
    expect(await stepsOf(reports[1]!.id)).toEqual(['report escalated skipping before7,before3,before1,onDay,overdue']);
  });
});

describe('Không nhắc việc đã trình (nothing for what is submitted)', () => {
  it('keeps silent while a result waits for acceptance, and goes on when it is returned', async () => {
    const [task] = await rows<{ id: string }>(`SELECT id FROM tasks WHERE plan_id = $1 AND key = 'V.2'`, planId);
    const officer = await world.as('vt.pnv.cv1');
    expect((await officer.command('task', task!.id, 'task.begin')).status).toBe(200);
    expect((await officer.command('task', task!.id, 'task.submitResult', { evidence: [world.files.evidence] })).status).toBe(200);
    await goTo(morning('2023-12-21'));
    expect(await stepsOf(task!.id)).toEqual([]);
    const head = await world.as('vt.pnv.tt');
    const returned = await head.command('task', task!.id, 'task.returnResult', { reason: 'Chưa có số liệu của quý IV.' });
    expect(returned.status).toBe(200);
    await goTo(morning('2023-12-27'));
    expect(await stepsOf(task!.id)).toEqual(['deadline before3 skipping before7']);
  });
});

describe('Yêu cầu giải trình và đôn đốc bằng tay (a question, and a reminder by hand)', () => {
  it('R-63: tells officers and head of a question, reminds of its last day, tells the asker of the answer, then stops', async () => {
    const ward = (await ownPlanTasks()).find(({ lead }) => lead === ward5)!;
    const monitor = await world.as('vt.pnv.td2');
    const asked = await monitor.command('task', ward.id, 'task.requestExplanation', {
      question: 'Vì sao chưa có kế hoạch?',
      replyBy: '2024-01-12',
    });
    expect(asked.status).toBe(200);
    expect(await toldOf(ward.id, 'question')).toEqual(expect.arrayContaining(['chair', 'officer']));
    await goTo(morning('2024-01-11'));
    expect((await stepsOf(ward.id)).at(-1)).toBe('explanation before1 skipping before7,before3');
    const officer = await world.as(officerLogin(ward5));
    expect((await officer.command('task', ward.id, 'task.explain', { answer: 'Chờ hướng dẫn của cấp trên.' })).status).toBe(200);
    const answers = await rows(
      `SELECT notice.person_id FROM notices notice JOIN task_notes said ON said.entry_id = notice.entry_id WHERE notice.instance_id = $1 AND said.kind = 'explanation'`,
      ward.id,
    );
    expect(answers).toEqual([{ person_id: personIdOf('vt.pnv.td2') }]);
    const before = (await stepsOf(ward.id)).length;
    await goTo(morning('2024-01-15'));
    expect(await stepsOf(ward.id)).toHaveLength(before);
  });

  it('R-63: keeps a reminder by hand with who was told, and takes no step of the clock from a person', async () => {
    const ward = (await ownPlanTasks()).find(({ lead }) => lead === ward5)!;
    const monitor = await world.as('vt.pnv.td1');
    const forged = await monitor.command('task', ward.id, 'task.remind', { note: 'Nhắc.', clock: 'deadline', no: 1, step: 'onDay' });
    expect(forged.status).toBe(400);
    expect((await monitor.command('task', ward.id, 'task.remind', { note: 'Đề nghị gửi kế hoạch trong tuần.' })).status).toBe(200);
    expect(await toldOf(ward.id, 'reminder')).toEqual(expect.arrayContaining(['chair', 'officer']));
    expect(await world.findings()).toEqual([]);
  });
});

describe('Thời gian quán triệt (the dissemination window)', () => {
  it('R-63: is reminded of while the task is not disseminated, beside the deadline', async () => {
    const ward = (await ownPlanTasks()).find(({ lead }) => lead === ward5)!;
    const found = await asIf(ward.id, `window_to = '2023-06-28'`, 'issued', '2023-06-28T01:00:00.000Z');
    expect(found.map(({ input }) => [input['clock'], input['step']])).toEqual([['dissemination', 'onDay']]);
    expect(await asIf(ward.id, `window_to = '2023-06-28'`, 'disseminated', '2023-06-28T01:00:00.000Z')).toEqual([]);
    expect(await asIf(ward.id, 'window_to = NULL', 'issued', '2023-06-28T01:00:00.000Z')).toEqual([]);
  });
});

/** What would be due of a task that stood otherwise; nothing of it stays. */
async function asIf(id: string, change: string, state: string, at: string): Promise<readonly Order[]> {
  let found: readonly Order[] = [];
  const trial = world.db.database.transaction(async (tx) => {
    const run = (name: string, text: string, ...values: unknown[]) => tx.query({ name: `as-if-${name}-${newId()}`, text }, values);
    await run('change', `UPDATE tasks SET ${change} WHERE id = $1`, id);
    await run('state', 'UPDATE instances SET state = $2 WHERE id = $1', id, state);
    found = await taskParts.due!(tx, [id], at);
    throw new Error('rolled back');
  });
  await expect(trial).rejects.toThrow('rolled back');
  return found;
}

describe('Nhiều việc một lúc (many at once)', () => {
  it('writes the notices of hundreds of reminders by one statement', async () => {
    const tasks = await rows<{ id: string }>('SELECT id FROM tasks WHERE plan_id = $1', planId);
    const acts = Array.from({ length: 300 }, (_, place): Act => {
      const command = {
        type: 'task.remind',
        commandId: newId(),
        input: { clock: 'deadline', no: 1, step: 'overdue' },
        actor: { system: 'wakeup' as const },
        at: world.clock.now().toISOString(),
      };
      return {
        instanceId: tasks[place % tasks.length]!.id,
        kind: 'task',
        entryId: newId(),
        command,
        facts: {},
        params: {},
        from: 'issued',
        to: 'issued',
      };
    });
    const sent: string[] = [];
    await world.db.database.transaction(async (tx) => {
      const counted: Tx = {
        query(statement, values) {
          sent.push(statement.name);
          return tx.query(statement, values);
        },
      };
      await taskParts.effects['saveReminder']!(counted, acts, {} as Door);
      await noticesBeside(false).task['saveReminder']!(counted, acts, {} as Door);
    });
    expect(sent).toEqual(['insert-task-notes', 'insert-notices-of-tasks']);
    const [{ count }] = (await rows<{ count: number }>(
      'SELECT count(DISTINCT entry_id)::int AS count FROM notices WHERE entry_id = ANY ($1)',
      acts.map(({ entryId }) => entryId),
    )) as [{ count: number }];
    expect(count).toBe(300);
  });
});

const officerLogin = (agencyId: string): string =>
  people.find(({ appointments }) => appointments.some(({ agency, position }) => agencyIdOf(agency) === agencyId && position === 'officer'))!
    .login;

describe('Lịch đôn đốc của kế hoạch (reminder settings of a plan)', () => {
  const path = () => `/api/v1/plans/${planId}/reminder-settings`;
  const settings = { before: [10, 2], onDay: false, overdueAfter: 2, escalateAfter: 5 };

  it('answers with the usual ladder while the plan says nothing', async () => {
    const { body } = await (await world.as('vt.pnv.td1')).get(path()).expect(200);
    expect(body).toEqual({ before: [7, 3, 1], onDay: true, overdueAfter: 1, escalateAfter: 3, ofPlan: false });
  });

  it('refuses who is not the monitor, 404 who may not see the plan, and keeps both attempts', async () => {
    const { body } = await (await world.as('vt.pnv.cv1')).put(path(), settings).expect(403);
    expect(body).toMatchObject({
      code: 'reminders.forbidden',
      reasons: [{ code: 'reminders.not-yours', head: 'authority', text: expect.stringContaining('người theo dõi') }],
    });
    await (await world.as('bd.snv.tt')).put(path(), settings).expect(404);
    const kept = await rows(
      `SELECT DISTINCT command FROM audit_entries WHERE outcome = 'refused' AND command IN ('plan.setReminders', 'plan.read') ORDER BY 1`,
    );
    expect(kept).toEqual([{ command: 'plan.read' }, { command: 'plan.setReminders' }]);
  });

  it('refuses bad values, all of them at once, and changes nothing', async () => {
    const bad = { before: [3, 3, 0, -1, 61], onDay: true, overdueAfter: 3, escalateAfter: 3 };
    const { body } = await (await world.as('vt.pnv.td1')).put(path(), bad).set('accept-language', 'en').expect(409);
    expect(body.reasons.map(({ code, params }: { code: string; params: { days?: number } }) => [code, params.days])).toEqual([
      ['reminders.days-out-of-range', 0],
      ['reminders.days-out-of-range', -1],
      ['reminders.days-out-of-range', 61],
      ['reminders.step-twice', 3],
      ['reminders.escalation-not-after-overdue', undefined],
    ]);
    expect(body.reasons[0].text).toBe('The days before the deadline must lie between 1 and 60 working days; 0 does not.');
    expect(body.reasons[3].text).toBe('The step of 3 working days before is named twice.');
    await (await world.as('vt.pnv.td1')).put(path(), { ...settings, before: ['ba'] }).expect(400);
    expect(await rows('SELECT * FROM plan_reminder_settings')).toEqual([]);
  });

  it('refuses whose post ended in the same moment, when the end committed first', async () => {
    const monitor = await world.as('vt.pnv.td1');
    const id = personIdOf('vt.pnv.td1');
    let answer = Promise.resolve(0);
    await world.db.database.transaction(async (tx) => {
      await tx.query({ name: 'end-post', text: 'UPDATE appointments SET valid_until = $2 WHERE person_id = $1' }, [id, '2024-01-01']);
      answer = monitor.put(path(), settings).then(({ status }) => status);
      expect(await Promise.race([answer, sleep(700, 'waits')])).toBe('waits');
    });
    expect(await answer).toBe(403);
    expect(await rows('SELECT * FROM plan_reminder_settings')).toEqual([]);
    await rows('UPDATE appointments SET valid_until = NULL WHERE person_id = $1', id);
  });

  it('R-63: has the timers of what is open follow, and is on record', async () => {
    const [unit] = await rows<{ id: string }>(
      `SELECT id FROM reports WHERE plan_id = $1 AND type = 'unit' AND agency_id = $2 AND due_on = '2024-06-14'`,
      planId,
      ward5,
    );
    const { body } = await (await world.as('vt.pnv.td1')).put(path(), { ...settings, before: [2, 10] }).expect(200);
    expect(body).toEqual({ ...settings, ofPlan: true });
    await world.worker.drain();
    const recorded = await rows<{ body: Buffer }>(
      `SELECT body FROM audit_entries WHERE command = 'plan.setReminders' AND outcome = 'recorded'`,
    );
    expect(recorded.map((row) => JSON.parse(row.body.toString()).command.input)).toEqual([{ planId, ...settings }]);
    await goTo(new Date(Date.parse(morning('2024-05-31')) - 1).toISOString());
    expect(await stepsOf(unit!.id)).toEqual([]);
    await goTo(morning('2024-05-31'));
    expect(await stepsOf(unit!.id)).toEqual(['report before10']);
    expect(await world.findings()).toEqual([]);
  });
});
