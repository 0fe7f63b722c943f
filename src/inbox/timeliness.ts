import type { Timeliness } from '../calendar/index.js';
import { instant } from '../plans/index.js';
import type { Statement } from '../platform/transaction.js';
import { reportsByDueDate } from '../reports/index.js';
import { tasksByDeadline, tasksByDissemination } from '../tasks/index.js';

/** How a task or a report stands to its time, by the expression that lists and statistics share. */
export interface TimelinessRow {
  readonly id: string;
  /** ISO in UTC; null where there is nothing to be late for. */
  readonly judgedDueAt: string | null;
  /** Null of what is cancelled. */
  readonly timeliness: Timeliness | null;
  /** Of a task that waits for its dissemination, how that stands to its window; null of everything else. */
  readonly dissemination: Timeliness | null;
}

const moment = { at: '$2::timestamptz', warnedUntil: '$3::timestamptz' };
const tasks = tasksByDeadline(moment, 'now');
const reports = reportsByDueDate(moment, 'now');

/** $1 are documents; plans and deliveries have no row. */
export const readTimeliness: Statement = {
  name: 'inbox-timeliness',
  text: `
  SELECT task.id, ${instant(tasks.judgedDueAt)} AS "judgedDueAt", ${tasks.label} AS timeliness,
    CASE standing.state WHEN 'issued' THEN ${tasksByDissemination(moment, 'now').label} END AS dissemination
  ${tasks.from} WHERE task.id = ANY ($1::uuid[])
  UNION ALL
  SELECT report.id, ${instant(reports.judgedDueAt)}, ${reports.label}, NULL ${reports.from} WHERE report.id = ANY ($1::uuid[])`,
};
