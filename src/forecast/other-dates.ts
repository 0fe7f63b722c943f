import type { Reader } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { reportVisibleTo } from '../reports/index.js';
import { taskVisibleTo } from '../tasks/index.js';
import type { OtherDate } from './scene.js';

/** Deadlines that count now, of tasks nobody has submitted. $3 are agencies, $4 plans left out, $5 days. */
const readTaskDates: Statement = {
  name: 'forecast-dates-of-other-tasks',
  text: `
  SELECT task.lead_agency_id AS "agencyId", task.plan_id AS "planId", plan.document_number AS "documentNumber", 'task' AS kind, task.key,
    due.last_day::text AS "lastDay"
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  JOIN LATERAL (SELECT last_day FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) due ON due.last_day = ANY ($5::date[])
  WHERE task.lead_agency_id = ANY ($3::uuid[]) AND task.plan_id <> ALL ($4::uuid[]) AND task.submitted_at IS NULL
    AND standing.state NOT IN ('summarised', 'closed', 'cancelled') AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')}
  ORDER BY due.last_day, task.id`,
};

/** Reports that are open and not filed; the same placeholders. */
const readReportDates: Statement = {
  name: 'forecast-dates-of-other-reports',
  text: `
  SELECT report.agency_id AS "agencyId", report.plan_id AS "planId", plan.document_number AS "documentNumber",
    CASE report.type WHEN 'summary' THEN 'summary' ELSE 'unitReport' END AS kind, period.key, report.due_on::text AS "lastDay"
  FROM reports report JOIN instances standing ON standing.id = report.id JOIN plans plan ON plan.id = report.plan_id
  JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  WHERE report.agency_id = ANY ($3::uuid[]) AND report.plan_id <> ALL ($4::uuid[]) AND report.due_on = ANY ($5::date[]) AND report.filed_at IS NULL
    AND standing.state <> 'cancelled' AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}
  ORDER BY report.due_on, report.id`,
};

/** Who reads, separately for tasks and for reports: a delegation may open one and not the other. */
export interface DatesReader {
  readonly tasks: Reader;
  readonly reports: Reader;
}

/** Dates of plans other than these, as far as the reader may see them. */
export async function readOtherDates(
  tx: Tx,
  { tasks, reports }: DatesReader,
  planIds: readonly string[],
  agencyIds: readonly string[],
  days: readonly Day[],
): Promise<OtherDate[]> {
  const asked = [agencyIds, planIds, days];
  const [ofTasks, ofReports] = await Promise.all([
    tx.query<OtherDate>(readTaskDates, [tasks.agencyIds, tasks.scope, ...asked]),
    tx.query<OtherDate>(readReportDates, [reports.agencyIds, reports.scope, ...asked]),
  ]);
  return [...ofTasks, ...ofReports];
}
