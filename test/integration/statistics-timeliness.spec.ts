import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgedDeadline, momentOf, type SetDeadline, timelinessOf, vietnamCalendarV1 } from '../../src/calendar/index.js';
import type { Act } from '../../src/engine/index.js';
import { reportParts, reportsByDueDate } from '../../src/reports/index.js';
import { type Reading, taskParts, tasksByDeadline } from '../../src/tasks/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { act, contentOf, makeScene, openDoor, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
let planId: string;
beforeAll(async () => {
  scene = await makeScene();
  planId = await scene.plan({ state: 'issued', issuedOn: '2023-01-03', content: contentOf(scene.agencies, { tasks: [taskOf('1')] }) });
  await scene.period(planId, 1, '2023-01-03');
});
afterAll(() => scene.test.drop());

/** Twelve hours apart, so that acts fall on the very instant at which a deadline runs out, and many a deadline on the end of a warning. */
const instant = (no: number): string => new Date(Date.parse('2023-02-01T05:00:00.000Z') + no * 12 * 3_600_000).toISOString();
const latest = 24;
const moments = fc.integer({ min: 0, max: latest });
/** 24:00 of a day. */
const dueAt = (no: number): string => instant(2 * Math.floor(no / 2) + 1);

type Step =
  | { readonly does: 'extend' | 'amend' | 'next'; readonly due: number }
  | { readonly does: 'amendAway' | 'submit' | 'return' | 'reopen' | 'accept' | 'handOver' | 'cancel' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('extend' as const, 'amend' as const, 'next' as const), due: moments }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'amendAway' as const,
        'submit' as const,
        'return' as const,
        'reopen' as const,
        'accept' as const,
        'handOver' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const) }) },
);
const histories = fc.record({
  born: fc.integer({ min: 0, max: 4 }),
  due: fc.option(moments, { nil: null }),
  steps: fc.array(fc.record({ after: fc.integer({ min: 0, max: 4 }), step }), { maxLength: 10 }),
  asked: fc.array(moments, { minLength: 5, maxLength: 5 }),
});

/** The task as the functions of `src/calendar` are told of it. */
interface Told {
  readonly at: string;
  readonly lead: string;
  readonly cancelled: boolean;
  readonly continuous: boolean;
  readonly deadlines: readonly SetDeadline[];
  readonly submittedAt: string | null;
}

const effectOf = {
  extend: 'grantExtension',
  amend: 'amendTask',
  amendAway: 'amendTask',
  next: 'nextDeadline',
  submit: 'saveResult',
  return: 'returnResult',
  reopen: 'reopenTask',
  accept: 'acceptResult',
  handOver: 'passLeadOn',
} as const;
const originOf = { extend: 'extension', amend: 'amendment', next: 'next' } as const;

const deadlineFact = (due: number): JsonObject => ({
  rule: { kind: 'date', source: '' },
  ruleVersion: 1,
  calendarVersion: 1,
  lastDay: dueAt(due).slice(0, 10),
  dueAt: dueAt(due),
});

/** Plays one step on the database and says what the task is after it. */
async function play(taskId: string, { does, ...more }: Step, before: Told, at: string): Promise<Told> {
  if (does === 'cancel') {
    await scene.test.asOwner(`UPDATE instances SET state = 'cancelled', head_at = $2 WHERE id = $1`, [taskId, at]);
    return { ...before, at, cancelled: true };
  }
  const { health, finance } = scene.agencies;
  const successorId = before.lead === health ? finance : health;
  const due = 'due' in more ? more.due : 0;
  const inputs: Partial<Record<typeof does, JsonObject>> = {
    amend: { change: { op: 'deadline', deadlineKind: 'date', deadline: deadlineFact(due) } },
    amendAway: { change: { op: 'deadline', deadlineKind: 'continuous', deadline: null } },
    handOver: { successorId },
  };
  const made = act(taskId, 'task.any', '2023-01-03', { input: inputs[does] ?? {}, facts: { deadline: deadlineFact(due) } });
  await run('task', effectOf[does], { ...made, command: { ...made.command, at } });
  switch (does) {
    case 'extend':
    case 'amend':
    case 'next': {
      const deadlines = [...before.deadlines, { origin: originOf[does], dueAt: dueAt(due), setAt: at }];
      return {
        ...before,
        at,
        deadlines,
        continuous: does === 'amend' ? false : before.continuous,
        ...(does === 'next' ? { submittedAt: null } : {}),
      };
    }
    case 'amendAway':
      return { ...before, at, continuous: true };
    case 'submit':
      return { ...before, at, submittedAt: at };
    case 'return':
    case 'reopen':
      return { ...before, at, submittedAt: null };
    case 'accept':
      return { ...before, at };
    case 'handOver':
      return { ...before, at, lead: successorId };
  }
}

const run = (kind: 'task' | 'report', effect: string, made: Act) =>
  scene.test.database.transaction((tx) => (kind === 'task' ? taskParts : reportParts).effects[effect]!(tx, [made], openDoor()));

async function taskBorn(at: string, due: number | null): Promise<{ id: string; told: Told }> {
  const id = await scene.task(planId, '1', 'health', 'inProgress.working', { deadlineKind: due === null ? 'continuous' : 'date' });
  await scene.test.asOwner('UPDATE tasks SET fate = $2 WHERE id = $1', [id, 'one of many in this test']);
  const { health } = scene.agencies;
  if (due !== null) {
    await scene.test.asOwner(`INSERT INTO deadlines VALUES ($1, 1, 'issue', '{"kind":"date"}', 1, 1, $2, $3, $4, gen_random_uuid(), $3)`, [
      id,
      dueAt(due).slice(0, 10),
      dueAt(due),
      at,
    ]);
  }
  const made = act(id, 'task.handOver', '2023-01-03', { input: { successorId: health } });
  await run('task', 'passLeadOn', { ...made, command: { ...made.command, at } });
  const deadlines: SetDeadline[] = due === null ? [] : [{ origin: 'issue', dueAt: dueAt(due), setAt: at }];
  return { id, told: { at, lead: health, cancelled: false, continuous: due === null, deadlines, submittedAt: null } };
}

const told = ({ cancelled, continuous, deadlines, submittedAt }: Told, now: string) =>
  timelinessOf({ cancelled, deadlines: continuous ? [] : deadlines, submittedAt }, now, vietnamCalendarV1);

async function asked(id: string, at: string, reading: Reading): Promise<{ label: string | null; lead: string } | undefined> {
  const source = tasksByDeadline({ at: '$2::timestamptz', warnedUntil: '$3::timestamptz' }, reading);
  return scene.test.database.read(async (tx) => {
    const { warnedUntil } = await momentOf(tx, at);
    const text = `SELECT ${source.label} AS label, was.lead_agency_id AS lead ${source.from} WHERE task.id = $1`;
    const [row] = await tx.query<{ label: string | null; lead: string }>({ name: `asked ${reading}`, text }, [id, at, warnedUntil]);
    return row;
  });
}

describe('Một biểu thức tình trạng thời hạn (the one expression, on PostgreSQL)', () => {
  it('R-45, R-46, R-48, R-73: says what timelinessOf says, now and as of any instant, over random histories', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(histories, async ({ born, due, steps, asked: instants }) => {
        const { id, told: first } = await taskBorn(instant(born), due);
        const course = [first];
        let no = born;
        for (const { after, step: taken } of steps) {
          const before = course.at(-1)!;
          if (before.cancelled) break;
          no += after;
          course.push(await play(id, taken, before, instant(no)));
        }
        for (const place of [...instants, no]) {
          const at = instant(place);
          const standing = course.findLast((one) => one.at <= at);
          const found = await asked(id, at, 'asOf');
          seen.add(String(found?.label));
          expect(found).toEqual(standing === undefined ? undefined : { label: told(standing, at), lead: standing.lead });
        }
        const end = instant(Math.max(no, instants[0]!));
        expect(await asked(id, end, 'now')).toEqual({ label: told(course.at(-1)!, end), lead: course.at(-1)!.lead });
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(['doneInTime', 'doneLate', 'dueSoon', 'inTime', 'null', 'overdue', 'undated', 'undefined']);
  }, 300_000);

  it('R-46, R-47: keeps in each row the deadline that judges since then, as judgedDeadline folds them', async () => {
    const { id, told: born } = await taskBorn(instant(0), 4);
    for (const [no, due] of [
      [2, 10],
      [11, 40],
      [12, 60],
    ] as const)
      await play(id, { does: 'extend', due }, born, instant(no));
    const rows = await scene.test.asOwner<{ origin: SetDeadline['origin']; due_at: Date; set_at: Date; judged_due_at: Date }>(
      'SELECT origin, due_at, set_at, judged_due_at FROM deadlines WHERE task_id = $1 ORDER BY no',
      [id],
    );
    const set = rows.map(
      ({ origin, due_at, set_at }): SetDeadline => ({ origin, dueAt: due_at.toISOString(), setAt: set_at.toISOString() }),
    );
    expect(rows.map(({ judged_due_at }) => judged_due_at.toISOString())).toEqual(
      set.map((_, place) => judgedDeadline(set.slice(0, place + 1))!.dueAt),
    );
    expect(rows.map(({ judged_due_at }) => judged_due_at.toISOString())).toEqual([dueAt(4), dueAt(10), dueAt(10), dueAt(10)]);
  });

  it('R-49: never calls a continuous task overdue, whatever deadline it had before it was amended', async () => {
    const { id, told: born } = await taskBorn(instant(0), 4);
    const long = instant(80);
    expect((await asked(id, long, 'now'))!.label).toBe('overdue');
    await play(id, { does: 'amendAway' }, born, instant(40));
    expect([
      (await asked(id, long, 'now'))!.label,
      (await asked(id, long, 'asOf'))!.label,
      (await asked(id, instant(39), 'asOf'))!.label,
    ]).toEqual(['undated', 'undated', 'overdue']);
  });

  it('R-73: lets nobody change what a task or a report was', async () => {
    for (const table of ['task_history', 'report_history']) {
      for (const attempt of [`UPDATE ${table} SET at = at`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(scene.test.asOwner(attempt)).rejects.toThrow(/is not allowed/);
        await expect(scene.test.dataSource.query(attempt)).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('R-43, R-73: warns by the calendar that was stored by then, and by the first one before that', async () => {
    const later = {
      ...vietnamCalendarV1.years,
      2023: { ...vietnamCalendarV1.years['2023']!, off: [...vietnamCalendarV1.years['2023']!.off, '2023-03-07'] },
    };
    await scene.test.asOwner(
      `INSERT INTO calendar_versions (version, note, days, created_at, sources) SELECT 2, 'later', $1, '2023-03-06T00:00:00Z', sources FROM calendar_versions WHERE version = 1`,
      [JSON.stringify(later)],
    );
    const warned = (at: string) => scene.test.database.read(async (tx) => (await momentOf(tx, at)).warnedUntil);
    expect(await warned('2023-03-05T23:59:59.999Z')).toBe('2023-03-09T17:00:00.000Z');
    expect(await warned('2023-03-06T00:00:00.000Z')).toBe('2023-03-10T17:00:00.000Z');
    expect(await warned('2022-03-07T00:00:00.000Z')).toBe('2022-03-10T17:00:00.000Z');
  });
});

describe('Báo cáo theo thời hạn (reports as they were)', () => {
  it('R-57, R-73: is late from its filing on, not yet again when sent back, and held by whoever held it then', async () => {
    const { health, finance } = scene.agencies;
    const id = await scene.report(planId, 1, 'health', 'drafting');
    await scene.test.asOwner(`UPDATE reports SET due_at = $2 WHERE id = $1`, [id, instant(21)]);
    const made = act(id, 'report.any', '2023-01-03', { input: { successorId: finance } });
    const at = (no: number) => ({ ...made, entryId: crypto.randomUUID(), command: { ...made.command, at: instant(no) } });
    await run('report', 'markMissing', at(30));
    await run('report', 'fileReport', at(32));
    await run('report', 'passReportOn', at(34));
    await run('report', 'unlinkDocument', at(36));
    const source = reportsByDueDate({ at: '$2::timestamptz', warnedUntil: '$3::timestamptz' }, 'asOf');
    const ask = (no: number) =>
      scene.test.database.read(async (tx) => {
        const text = `SELECT ${source.label} AS label, was.agency_id AS holder ${source.from} WHERE report.id = $1`;
        const [row] = await tx.query<{ label: string; holder: string }>({ name: 'asked report', text }, [id, instant(no), instant(no + 6)]);
        return row && [row.label, row.holder === health ? 'health' : 'finance'];
      });
    expect(await Promise.all([29, 30, 33, 34, 36].map(ask))).toEqual([
      undefined,
      ['overdue', 'health'],
      ['doneLate', 'health'],
      ['doneLate', 'finance'],
      ['overdue', 'finance'],
    ]);
  });
});
