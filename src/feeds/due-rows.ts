import { addDays } from '../calendar/index.js';
import { agencyNameOn, readerOf } from '../organisations/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { reportVisibleTo } from '../reports/index.js';
import { taskVisibleTo } from '../tasks/index.js';
import type { DueRow } from './feed-entry.js';

/** What is cancelled is shown as such for so long after its day, days; then it leaves the calendar. */
const cancelledForDays = 90;

/**
 * What agencies still have to hand in, as far as a person may see it on the day of `at`: of one agency, or of all for which the person
 * holds a post that day. Visibility is that of the lists of tasks and reports, asked anew each time. Plans under state secrecy are left
 * out: a calendar goes to programs outside.
 */
export async function dueRows(tx: Tx, personId: string, at: string, agencyId: string | null): Promise<DueRow[]> {
  const [ofTasks, ofReports] = await Promise.all([readerOf(tx, personId, at, ['task']), readerOf(tx, personId, at, ['report'])]);
  const since = addDays(dayOf(at), -cancelledForDays);
  const agencies = agencyId === null ? null : [agencyId];
  const read = (statement: Statement, { agencyIds, scope }: typeof ofTasks) =>
    tx.query<DueRow>(statement, [agencyIds, scope, agencies, since]);
  const rows = await Promise.all([read(readTasks, ofTasks), read(readWindows, ofTasks), read(readReports, ofReports)]);
  return rows.flat().sort((one, other) => (one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1));
}

/**
 * Whether there is a calendar of this agency for the person: who holds a post there or reads everything, and who holds one at the issuing,
 * drafting or monitoring agency of a plan by which it has a duty.
 */
export async function mayOpen(tx: Tx, personId: string, at: string, agencyId: string): Promise<boolean> {
  const { agencyIds, readsAll } = await readerOf(tx, personId, at, ['task', 'report']);
  if (readsAll || agencyIds.includes(agencyId)) return true;
  const duties = await tx.query(findDuty, [agencyId, agencyIds]);
  return duties.length > 0;
}

/** Of one agency, or of all for which the reader holds a post; `$1` and `$2` are the reader, `$3` the agency. */
const held = (agency: string): string => `${agency} = ANY (coalesce($3::uuid[], $1::uuid[] || ($2::jsonb ->> 'agencyIds')::uuid[]))`;

/** A cancelled one keeps the place that it had. */
const open = (states: readonly string[], day: string): string =>
  `(standing.state = ANY ('{${states.join(',')}}') OR (standing.state = 'cancelled' AND ${day} >= $4::date))`;

/** Until it is submitted, also to the agency's own head; what is sent back comes here again. */
const openTask = ['issued', 'disseminated', 'inProgress.working', 'inProgress.extensionRequested'];

/** Until it is filed. */
const openReport = ['owed', 'drafting', 'awaitingApproval', 'missing'];

const plan = `plan.document_number AS "documentNumber", plan.title AS "planTitle"`;
const cancelled = `standing.state = 'cancelled'`;

const readTasks: Statement = {
  name: 'feed-tasks',
  text: `
  SELECT 'task' AS kind, task.id, latest.last_day::text AS day, latest.no - 1 + (${cancelled})::int AS sequence, ${cancelled} AS cancelled,
    CASE WHEN ${cancelled} THEN greatest(latest.set_at, standing.head_at) ELSE latest.set_at END AS "changedAt",
    ${plan}, ${agencyNameOn('task.lead_agency_id', 'task.issued_on')} AS agency, task.key, kept.text
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
  CROSS JOIN LATERAL (SELECT no, last_day, set_at FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) latest
  WHERE ${held('task.lead_agency_id')} AND task.deadline_kind <> 'continuous' AND NOT plan.secret
    AND ${open(openTask, 'latest.last_day')} AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};

/** One entry for all tasks of an agency below a plan: the duty is to disseminate the plan. Cancelled once none of them asks for it any more. */
const readWindows: Statement = {
  name: 'feed-windows',
  text: `
  SELECT 'dissemination' AS kind, task.plan_id || '-' || task.lead_agency_id AS id, max(task.window_to)::text AS day,
    bool_and(${cancelled})::int AS sequence, bool_and(${cancelled}) AS cancelled,
    CASE WHEN bool_and(${cancelled}) THEN max(standing.head_at) ELSE max(plan.issued_at) END AS "changedAt",
    ${plan}, ${agencyNameOn('task.lead_agency_id', 'min(task.issued_on)')} AS agency, NULL AS key, NULL AS text
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  WHERE ${held('task.lead_agency_id')} AND task.window_to IS NOT NULL AND task.disseminated_on IS NULL AND NOT plan.secret
    AND ${open(['issued'], 'task.window_to')} AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')}
  GROUP BY task.plan_id, task.lead_agency_id, plan.document_number, plan.title`,
};

const readReports: Statement = {
  name: 'feed-reports',
  text: `
  SELECT CASE report.type WHEN 'summary' THEN 'summary' ELSE 'report' END AS kind, report.id, report.due_on::text AS day,
    (${cancelled})::int AS sequence, ${cancelled} AS cancelled, CASE WHEN ${cancelled} THEN standing.head_at ELSE report.opened_at END AS "changedAt",
    ${plan}, ${agencyNameOn('report.agency_id', "(report.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date")} AS agency, period.key, NULL AS text
  FROM reports report JOIN instances standing ON standing.id = report.id JOIN plans plan ON plan.id = report.plan_id
  JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  WHERE ${held('report.agency_id')} AND report.due_on IS NOT NULL AND NOT plan.secret
    AND ${open(openReport, 'report.due_on')} AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};

const findDuty: Statement = {
  name: 'feed-duty-to-watch',
  text: `
  SELECT FROM plans plan
  WHERE (plan.issuing_agency_id = ANY ($2::uuid[]) OR plan.drafting_agency_id = ANY ($2::uuid[]) OR plan.monitoring_agency_id = ANY ($2::uuid[]))
    AND (EXISTS (SELECT FROM tasks WHERE plan_id = plan.id AND lead_agency_id = $1) OR EXISTS (SELECT FROM reports WHERE plan_id = plan.id AND agency_id = $1))
  LIMIT 1`,
};
