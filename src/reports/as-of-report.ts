import { momentForReading } from '../calendar/index.js';
import {
  type AskedAsOf,
  type AsOfMark,
  type Cut,
  documentThen,
  entriesThen,
  instancesThen,
  type Within,
  withinSql,
} from '../engine/index.js';
import { changedPlans, periodsThen, plansThen, tasksThen } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { detailSql, type ReportDetail } from './report-detail.js';

/** One report that the reader may see today, as it was. Throws an `AsOfError` where it was not there. */
export async function readReportThen(tx: Tx, id: string, asked: AskedAsOf): Promise<ReportDetail & { asOf: AsOfMark }> {
  const { cut, mark } = await documentThen(tx, 'report', id, asked);
  const [{ at, warnedUntil }, [below]] = await Promise.all([momentForReading(tx, cut.at), tx.query<{ planId: string }>(findPlan, [id])]);
  const plans = await changedPlans(tx, cut, [below!.planId]);
  const [report] = await tx.query<ReportDetail>(readDetail(cut), [id, at, warnedUntil, cut.mark, JSON.stringify(plans)]);
  return { ...report!, asOf: mark };
}

const findPlan: Statement = { name: 'plan-of-report', text: 'SELECT plan_id AS "planId" FROM reports WHERE id = $1' };

/** By what they decide, the commands whose effects write it. */
export const commandsOfReport = {
  revision: ['report.draft'],
  document: ['report.receive', 'report.approve', 'report.recall', 'report.sendBack', 'report.unlink'],
} as const;

const last = (within: Within, commands: readonly string[], condition = 'true'): string => `
  LEFT JOIN LATERAL (SELECT convert_from(entry.body, 'UTF8')::jsonb #> '{command,input}' AS input FROM audit_entries entry
    WHERE entry.stream = 'report/' || report.id AND entry.command IN (${commands.map((command) => `'${command}'`).join(', ')})
      AND ${within('entry.at', 'entry.id')} AND ${condition} ORDER BY entry.seq DESC LIMIT 1)`;

/** SQL: a draft may only have been begun, without a content. Of the ways to hand in and to take back only receiving names a document. */
const reportThen = (within: Within): string => `
  reports AS NOT MATERIALIZED (
    SELECT report.id, report.plan_id, report.period_no, report.type, report.origin_agency_id, report.due_on, report.opened_at,
      was.agency_id, was.due_at, was.filed_at, was.accepted_at, was.marked_missing_at, drafted.input ->> 'revision' AS revision,
      handed.input -> 'document' AS document
    FROM reports report CROSS JOIN LATERAL (SELECT * FROM report_history kept WHERE kept.report_id = report.id
      AND ${within('kept.at', 'kept.entry_id')} ORDER BY kept.no DESC LIMIT 1) was
    ${last(within, commandsOfReport.revision, `convert_from(entry.body, 'UTF8')::jsonb #>> '{command,input,revision}' IS NOT NULL`)} drafted ON true
    ${last(within, commandsOfReport.document)} handed ON true
    WHERE report.id = $1)`;

const notesThen = (within: Within): string => `
  report_notes AS NOT MATERIALIZED (SELECT * FROM report_notes kept WHERE kept.report_id = $1 AND ${within('kept.at', 'kept.entry_id')})`;

function readDetail({ form }: Pick<Cut, 'form'>): Statement {
  const within = withinSql({ form }, '$2', '$4');
  const tables = [
    periodsThen(within),
    tasksThen(within, '(SELECT plan_id FROM reports WHERE id = $1)'),
    plansThen('$5'),
    instancesThen(within),
    reportThen(within),
    notesThen(within),
    entriesThen(within),
  ];
  const moment = { at: '$2::timestamptz', warnedUntil: '$3::timestamptz' };
  return { name: `report-detail-by-${form}`, text: `WITH ${tables.join(',')} ${detailSql(moment)} WHERE report.id = $1` };
}
