import { cancelledSql, type History, type MomentSql, type Reading, type TimelinessSource, timed, wasBy } from '../tasks/index.js';

/** What of a report may change after it was opened. */
const historyColumns = ['agency_id', 'due_at', 'filed_at', 'accepted_at', 'marked_missing_at'] as const;
const columns = historyColumns.map((column) => `report.${column}`).join(', ');

/** A cancelled report needs no row: nothing can follow, so its instance still has the instant. */
export const reportHistory: History = {
  effects: ['createReport', 'fileReport', 'fileDocument', 'reopenReport', 'unlinkDocument', 'acceptReport', 'markMissing', 'passReportOn'],
  insert: {
    name: 'insert-report-history',
    text: `
    INSERT INTO report_history (report_id, no, at, entry_id, ${historyColumns.join(', ')})
    SELECT report.id, 1 + coalesce((SELECT max(no) FROM report_history WHERE report_id = report.id), 0), new.at, new.entry_id, ${columns}
    FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[]) AS new (id, at, entry_id) JOIN reports report ON report.id = new.id`,
  },
};

const was = (moment: MomentSql, reading: Reading): string =>
  reading === 'asOf'
    ? `(SELECT * FROM report_history WHERE report_id = report.id AND ${wasBy(moment, 'at', 'report_history.entry_id')} ORDER BY no DESC LIMIT 1)`
    : `(SELECT ${columns})`;

/** Báo cáo theo thời hạn nộp: handed in on time or late, not yet, missing; without a due date where the period is the plan's whole life. */
export function reportsByDueDate(moment: MomentSql, reading: Reading): TimelinessSource {
  const { label, judgedDueAt, filters } = timed(moment, {
    cancelled: cancelledSql(moment, reading),
    judgedDueAt: 'was.due_at',
    submittedAt: 'was.filed_at',
  });
  return {
    from: `
  FROM reports report JOIN instances standing ON standing.id = report.id
  CROSS JOIN LATERAL ${was(moment, reading)} was
  JOIN plans plan ON plan.id = report.plan_id
  JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no`,
    label,
    judgedDueAt,
    filters: {
      ...filters,
      planId: (value) => `report.plan_id = ${value}::uuid`,
      agencyId: (value) => `was.agency_id = ${value}::uuid`,
      type: (value) => `report.type = ${value}`,
      period: (value) => `period.key = ${value}`,
    },
  };
}
