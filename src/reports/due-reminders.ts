import type { Order } from '../engine/index.js';
import { instant } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { type ClockRow, calendars, givenSteps, ladderSettings, remindersDue } from '../tasks/index.js';

/** A report has one date: that of submission, or for the summary that of the summary. Where the period is the plan's whole life it has none. */
const readClocks: Statement = {
  name: 'report-clocks',
  text: `
  SELECT report.id AS "instanceId", clock.name AS clock, clock.no, report.due_on::text AS "lastDay", ${instant('report.opened_at')} AS "setAt",
    standing.state IN ('owed', 'drafting', 'awaitingApproval') AS running,
    ${givenSteps('report_notes', 'report_id', 'report')}, ${ladderSettings}
  FROM reports report JOIN instances standing ON standing.id = report.id
  LEFT JOIN plan_reminder_settings settings ON settings.plan_id = report.plan_id
  CROSS JOIN (VALUES ('report', 1)) AS clock (name, no)
  WHERE report.id = ANY ($1::uuid[]) AND standing.state NOT IN ('accepted', 'cancelled') AND report.due_on IS NOT NULL`,
};

/** `due` of reports: the reminders that are due by `at`, as orders of the worker, and a timer for the next step. */
export async function reportReminders(tx: Tx, reportIds: readonly string[], at: string): Promise<readonly Order[]> {
  const clocks = await tx.query<ClockRow>(readClocks, [reportIds]);
  return clocks.length === 0 ? [] : remindersDue(tx, 'report', clocks, await calendars.newest(tx), at);
}
