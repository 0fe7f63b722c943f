import { historyColumns, judgedDueAt } from './timeliness-history.js';
import { cancelledSql, type MomentSql, type Reading, type TimelinessSource, timed, wasBy } from './timeliness-source.js';

/** The task as `was`: what may have changed since. As of an instant before it was given there is none. OFFSET keeps PostgreSQL from asking for the deadline again at each use. */
const was = (moment: MomentSql, reading: Reading): string =>
  reading === 'asOf'
    ? `CROSS JOIN LATERAL (SELECT * FROM task_history WHERE task_id = task.id AND ${wasBy(moment, 'at', 'task_history.entry_id')} ORDER BY no DESC LIMIT 1) was`
    : `CROSS JOIN LATERAL (SELECT ${judgedDueAt} AS judged_due_at OFFSET 0) judged
  CROSS JOIN LATERAL (SELECT ${historyColumns.map((column) => `task.${column}`).join(', ')}, judged.judged_due_at) was`;

const from = (moment: MomentSql, reading: Reading): string => `
  FROM tasks task JOIN instances standing ON standing.id = task.id
  ${was(moment, reading)}
  JOIN plans plan ON plan.id = was.plan_id`;

/** Nhiệm vụ theo thời hạn (R-45 to R-49). */
export function tasksByDeadline(moment: MomentSql, reading: Reading): TimelinessSource {
  const { label, judgedDueAt, filters } = timed(moment, {
    cancelled: cancelledSql(moment, reading),
    judgedDueAt: 'was.judged_due_at',
    submittedAt: 'was.submitted_at',
  });
  return {
    from: from(moment, reading),
    label,
    judgedDueAt,
    filters: {
      ...filters,
      planId: (value) => `was.plan_id = ${value}::uuid`,
      leadAgencyId: (value) => `was.lead_agency_id = ${value}::uuid`,
      dissemination: (value) => `coalesce(${disseminationLabel(moment, reading)}, 'cancelled') = ANY (${value}::text[])`,
    },
  };
}

/** Nhiệm vụ theo đợt quán triệt: the same labels for the dissemination window, where one binds. Its filter is `dissemination`. */
export function tasksByDissemination(moment: MomentSql, reading: Reading): TimelinessSource {
  return { ...tasksByDeadline(moment, reading), label: disseminationLabel(moment, reading) };
}

/** The window ends with its last day. An act inside it that was entered within the days of grace counts as in time; the rule of the command says so. */
const windowEnd = `((task.window_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const disseminationLabel = (moment: MomentSql, reading: Reading): string =>
  timed(moment, {
    cancelled: cancelledSql(moment, reading),
    judgedDueAt: windowEnd,
    submittedAt: `(CASE WHEN was.disseminated_late THEN 'infinity' WHEN was.disseminated_on IS NOT NULL THEN '-infinity' END)::timestamptz`,
  }).label;
