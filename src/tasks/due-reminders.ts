import type { JsonObject, Kind } from '../../workflows/kit/definition.js';
import {
  type Calendar,
  climb,
  type GivenStep,
  type LadderSettings,
  type LadderStep,
  ladderOf,
  stepsSince,
  usualLadder,
} from '../calendar/index.js';
import { type Act, type Order, setTimers } from '../engine/index.js';
import { instant } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { uuidV5 } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { calendars } from './new-deadline.js';

/** What runs out: the dissemination window, the deadline of a task, the answer to yêu cầu giải trình, the submission date of a report. */
export type ReminderClock = 'dissemination' | 'deadline' | 'explanation' | 'report';

/** One clock of one instance, as read. */
export interface ClockRow {
  readonly instanceId: string;
  readonly clock: ReminderClock;
  /** Which deadline or question it is; 1 where there is but one. */
  readonly no: number;
  readonly lastDay: Day;
  readonly setAt: string;
  /** False while what it waits for is there: submitted, disseminated, answered. It may run again, so its timers go on. */
  readonly running: boolean;
  readonly given: readonly GivenStep[];
  /** Null where the plan has the usual ladder. */
  readonly settings: LadderSettings | null;
}

/** Input of `task.remind` and `report.remind` by the clock. A person's has a `note` alone: the shape of the command takes no more. */
export interface StepInput {
  readonly clock: ReminderClock;
  readonly no: number;
  readonly step: string;
  /** Steps that passed without being given, as after an outage. */
  readonly skipped?: readonly string[];
}

/** SQL: the ladder of a plan, null where it is the usual one; `settings` is the row of `plan_reminder_settings`, joined to the left. */
export const ladderSettings = `
  CASE WHEN settings.plan_id IS NOT NULL THEN jsonb_build_object('before', settings.before, 'onDay', settings.on_day,
    'overdueAfter', settings.overdue_after, 'escalateAfter', settings.escalate_after) END AS settings`;

/** SQL: the steps given of `clock`, from the notes of `document`. */
export const givenSteps = (notes: string, key: string, document: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('step', note.step, 'at', ${instant('note.at')})), '[]') FROM ${notes} note
    WHERE note.${key} = ${document}.id AND note.clock = clock.name AND note.no = clock.no AND note.step IS NOT NULL) AS given`;

/** A question counts as answered by any explanation after it. */
const readClocks: Statement = {
  name: 'task-clocks',
  text: `
  SELECT task.id AS "instanceId", clock.name AS clock, clock.no, clock.last_day::text AS "lastDay", ${instant('clock.set_at')} AS "setAt", clock.running,
    ${givenSteps('task_notes', 'task_id', 'task')}, ${ladderSettings}
  FROM tasks task JOIN instances standing ON standing.id = task.id LEFT JOIN plan_reminder_settings settings ON settings.plan_id = task.plan_id
  CROSS JOIN LATERAL (
    SELECT 'dissemination' AS name, 1 AS no, task.window_to AS last_day,
      (SELECT at FROM audit_entries WHERE stream = 'task/' || task.id AND seq = 1) AS set_at, true AS running
    WHERE task.window_to IS NOT NULL AND standing.state = 'issued'
    UNION ALL
    (SELECT 'deadline', no, last_day, set_at,
      standing.state IN ('issued', 'disseminated', 'inProgress.working', 'inProgress.extensionRequested')
    FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1)
    UNION ALL
    (SELECT 'explanation', (SELECT count(*)::int FROM task_notes WHERE task_id = task.id AND kind = 'question'), asked.reply_by, asked.at,
      NOT EXISTS (SELECT FROM task_notes answer WHERE answer.task_id = task.id AND answer.kind = 'explanation'
        AND (answer.at, answer.entry_id) > (asked.at, asked.entry_id))
    FROM task_notes asked WHERE asked.task_id = task.id AND asked.kind = 'question' ORDER BY asked.at DESC, asked.entry_id DESC LIMIT 1)) clock
  WHERE task.id = ANY ($1::uuid[]) AND standing.state NOT IN ('closed', 'cancelled') AND clock.last_day IS NOT NULL`,
};

/** `due` of tasks: the reminders that are due by `at`, as orders of the worker, and a timer for the next step. */
export async function taskReminders(tx: Tx, taskIds: readonly string[], at: string): Promise<readonly Order[]> {
  const clocks = await tx.query<ClockRow>(readClocks, [taskIds]);
  return clocks.length === 0 ? [] : remindersDue(tx, 'task', clocks, await calendars.newest(tx), at);
}

/** The orders of these clocks, and their timers. The id of a command follows from the step, so that each is given once. */
export function remindersDue(tx: Tx, kind: Exclude<Kind, 'plan'>, clocks: readonly ClockRow[], calendar: Calendar, at: string): Order[] {
  const ladderFor = ladders(calendar);
  const climbed = clocks.map((row) => ({ row, ...climb(ladderFor(row, row.settings), row.given, at) }));
  setTimers(
    tx,
    climbed.flatMap(({ row, nextAt }) => (nextAt === null ? [] : [timerOf(row.instanceId, nextAt)])),
  );
  return climbed.flatMap(({ row: { instanceId, clock, no, running }, due }): Order[] => {
    if (due === null || !running) return [];
    const input: JsonObject = { clock, no, step: due.step, ...(due.skipped.length === 0 ? {} : { skipped: due.skipped }) };
    const commandId = uuidV5(instanceId, `remind/${clock}/${no}/${due.step}`);
    return [{ instanceId, kind, type: `${kind}.remind`, commandId, input, actor: { system: 'wakeup' } }];
  });
}

/** Clock, number, step and skipped steps of reminders, as columns; nulls of what a person reminds of. */
export function stepColumns(acts: readonly Act[]): unknown[][] {
  const inputs = acts.map(({ command }) => command.input as Partial<StepInput>);
  return [
    inputs.map(({ clock }) => clock ?? null),
    inputs.map(({ no }) => no ?? null),
    inputs.map(({ step }) => step ?? null),
    inputs.map(({ skipped }) => skipped?.join(',') ?? null),
  ];
}

/** A date that was just set, on an instance. */
export interface SetDate {
  readonly instanceId: string;
  readonly lastDay: Day;
  readonly setAt: string;
}

const readSettings = (table: 'tasks' | 'reports'): Statement => ({
  name: `ladder-settings-of-${table}`,
  text: `
  SELECT document.id, ${ladderSettings} FROM ${table} document JOIN plan_reminder_settings settings ON settings.plan_id = document.plan_id
  WHERE document.id = ANY ($1::uuid[])`,
});
const settingsOf = { tasks: readSettings('tasks'), reports: readSettings('reports') };

/** Hẹn bậc đầu tiên: the timer of the first step of each date, in one statement for all. The rows of the instances are there already. */
export async function setFirstTimers(tx: Tx, table: 'tasks' | 'reports', dates: readonly SetDate[]): Promise<void> {
  if (dates.length === 0) return;
  const [calendar, rows] = await Promise.all([
    calendars.newest(tx),
    tx.query<{ id: string; settings: LadderSettings }>(settingsOf[table], [dates.map(({ instanceId }) => instanceId)]),
  ]);
  const settings = new Map(rows.map((row) => [row.id, row.settings]));
  const ladderFor = ladders(calendar);
  setTimers(
    tx,
    dates.flatMap((date) => {
      const [first] = ladderFor(date, settings.get(date.instanceId) ?? null);
      return first === undefined ? [] : [timerOf(date.instanceId, first.at)];
    }),
  );
}

const timerOf = (instanceId: string, dueAt: string) => ({ instanceId, dueAt, why: 'reminder' });

/** A plan gives thousands of tasks a few dates between them: each ladder is counted out once. */
function ladders(calendar: Calendar) {
  const known = new Map<string, LadderStep[]>();
  return ({ lastDay, setAt }: Pick<SetDate, 'lastDay' | 'setAt'>, settings: LadderSettings | null): readonly LadderStep[] => {
    const key = `${lastDay} ${settings === null ? '' : JSON.stringify(settings)}`;
    const ladder = known.get(key) ?? ladderOf({ lastDay }, settings ?? usualLadder, calendar);
    known.set(key, ladder);
    return stepsSince(ladder, setAt);
  };
}
