import type { Timeliness } from '../calendar/index.js';
import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { type MomentSql, type Reading, standingSql } from '../tasks/index.js';
import type { ReportContent } from './report-revisions.js';
import { type SentBack, sentBack } from './sent-back.js';
import { reportsByDueDate } from './timeliness-reports.js';

/** A report in a list. */
export interface ReportItem {
  readonly id: string;
  readonly planId: string;
  readonly documentNumber: string | null;
  readonly type: 'unit' | 'summary';
  readonly period: { readonly no: number; readonly key: string; readonly dataFrom: string | null; readonly cutOff: string | null };
  /** Who owes it now, by the name of the day on which it was opened. */
  readonly agency: { readonly agencyId: string; readonly name: string };
  readonly originAgencyId: string;
  readonly state: string;
  readonly sequence: number;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly filedAt: string | null;
  /** Null while it is not filed. */
  readonly late: boolean | null;
  /** Handed in on time, late, not yet, due soon, overdue; undated where the period is the plan's whole life. Null of a cancelled report. */
  readonly timeliness: Timeliness | null;
  /** The mark stays when it comes in after all. */
  readonly markedMissingAt: string | null;
  readonly acceptedAt: string | null;
}

/** One report with its content and what was said about it. */
export interface ReportDetail extends ReportItem {
  readonly plan: { readonly title: string; readonly monitoringAgencyId: string };
  readonly revision: string | null;
  readonly content: ReportContent | null;
  /** The signed document it came as, if it did. */
  readonly document: { readonly number: string; readonly date: string; readonly file: string } | null;
  readonly summarisedAt: string | null;
  /** Why it was given back, and which answers are to be corrected; null once it was handed in again. */
  readonly sentBack: SentBack | null;
  /** Tasks of the plan that the agency leads, which a unit report answers for. */
  readonly tasks: readonly { readonly id: string; readonly key: string; readonly text: string; readonly state: string }[];
  readonly notes: readonly unknown[];
}

/** SQL: the columns of a `ReportItem`. */
export const columns = (reading: Reading, of: MomentSql): string => `
  report.id, report.plan_id AS "planId", plan.document_number AS "documentNumber", report.type,
  jsonb_build_object('no', period.no, 'key', period.key, 'dataFrom', period.data_from, 'cutOff', period.cut_off) AS period,
  jsonb_build_object('agencyId', was.agency_id,
    'name', ${agencyNameOn('was.agency_id', "(report.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date")}) AS agency,
  report.origin_agency_id AS "originAgencyId", ${standingSql('report', of, reading).state} AS state, ${standingSql('report', of, reading).sequence} AS sequence,
  report.due_on::text AS "dueOn", ${instant('was.due_at')} AS "dueAt", ${instant('report.opened_at')} AS "openedAt", ${instant('was.filed_at')} AS "filedAt",
  ${late} AS late, ${reportsByDueDate(of, reading).label} AS timeliness,
  ${instant('was.marked_missing_at')} AS "markedMissingAt", ${instant('was.accepted_at')} AS "acceptedAt"`;

/** Where the period is the plan's whole life nothing is late. */
export const late = 'CASE WHEN was.filed_at IS NOT NULL THEN coalesce(was.filed_at >= was.due_at, false) END';

/** SQL: the detail of a `report`, without the condition which one. */
export const detailSql = (of: MomentSql): string => `
  SELECT ${columns('now', of)}, jsonb_build_object('title', plan.title, 'monitoringAgencyId', plan.monitoring_agency_id) AS plan,
    report.revision, revision.content, report.document, ${instant('period.summarised_at')} AS "summarisedAt",
    ${sentBack('report.id')} AS "sentBack",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', task.id, 'key', task.key, 'text', kept.text, 'state', place.state) ORDER BY task.id), '[]')
      FROM tasks task JOIN instances place ON place.id = task.id JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
      WHERE report.type = 'unit' AND task.plan_id = report.plan_id AND task.lead_agency_id = report.agency_id AND place.state <> 'cancelled') AS tasks,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', entry_id, 'at', ${instant('at')}, 'text', text) ORDER BY at, entry_id), '[]')
      FROM report_notes WHERE report_id = report.id) AS notes
  ${reportsByDueDate(of, 'now').from} LEFT JOIN report_revisions revision ON revision.hash = report.revision`;
