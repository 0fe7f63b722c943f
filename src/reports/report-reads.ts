import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { momentForReading, type Timeliness } from '../calendar/index.js';
import { agencyNameOn, readable, readerOf, seenAmong } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import {
  asOfMoment,
  IsState,
  inState,
  type Listing,
  listRows,
  plansOf,
  type Reading,
  standingSql,
  TimelinessQuery,
} from '../tasks/index.js';
import type { ReportContent } from './report-revisions.js';
import { type SentBack, sentBack } from './sent-back.js';
import { reportsByDueDate } from './timeliness-reports.js';

/** Filters of the list of reports. */
export class ReportListQuery extends TimelinessQuery {
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** The agency holding the duty now. */
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @IsOptional()
  @IsIn(['unit', 'summary'])
  type?: string;

  @IsOptional()
  @IsState()
  state?: string;

  /** Key of the period in its plan, `2023-06`. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  period?: string;

  /** Only what was filed late, or only what was filed on time. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  late?: boolean;
}

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

/** SQL: who may read a `report`. Whose duty it is and was, and the issuing, drafting and monitoring agency of its plan. */
export const reportVisibleTo = (agencies: string, scope: string): string => readable('report.plan_id', agencies, scope, concerns('report'));

/** SQL: who may read a report as it `was`: by who owed it then, so that a later hand-over changes no figure of anybody. */
export const pastReportVisibleTo = (agencies: string, scope: string): string =>
  readable('report.plan_id', agencies, scope, concerns('was'));

const concerns =
  (row: 'report' | 'was') =>
  (agencies: string): string =>
    `(${row}.agency_id = ANY (${agencies}) OR report.origin_agency_id = ANY (${agencies}) OR report.plan_id = ANY (ARRAY(${plansOf(agencies)})))`;

/** The one predicate, for those instances: what the engine asks before it lets anybody see or move one. */
export const visibleReports = seenAmong('visible-reports', 'report', 'reports', reportVisibleTo);

/** Danh sách và chi tiết báo cáo, as far as somebody may see them. */
@Injectable()
export class ReportReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. With `asOf` as they were then, and to whom they concerned then. */
  list(personId: string, query: ReportListQuery): Promise<ReportItem[]> {
    const now = this.clock.now();
    return this.database.read(async (tx) => {
      const plain = query.asOf === undefined && query.timeliness === undefined;
      const [reader, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now.toISOString(), ['report']),
        plain ? momentForReading(tx, now.toISOString()) : asOfMoment(tx, query.asOf, now),
      ]);
      return listRows<ReportItem>(tx, listings[query.asOf === undefined ? 'now' : 'asOf'], reader, query, [at, warnedUntil]);
    });
  }

  /** All that is recorded about one report; undefined when there is none that this person may see. */
  detail(personId: string, id: string): Promise<ReportDetail | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now, ['report']),
        momentForReading(tx, now),
      ]);
      const [report] = await tx.query<ReportDetail>(readDetail, [agencyIds, scope, id, 1, at, warnedUntil]);
      return report;
    });
  }
}

const moment = { at: '$5::timestamptz', warnedUntil: '$6::timestamptz' };

const columns = (reading: Reading): string => `
  report.id, report.plan_id AS "planId", plan.document_number AS "documentNumber", report.type,
  jsonb_build_object('no', period.no, 'key', period.key, 'dataFrom', period.data_from, 'cutOff', period.cut_off) AS period,
  jsonb_build_object('agencyId', was.agency_id,
    'name', ${agencyNameOn('was.agency_id', "(report.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date")}) AS agency,
  report.origin_agency_id AS "originAgencyId", ${standingSql('report', moment, reading).state} AS state, ${standingSql('report', moment, reading).sequence} AS sequence,
  report.due_on::text AS "dueOn", ${instant('was.due_at')} AS "dueAt", ${instant('report.opened_at')} AS "openedAt", ${instant('was.filed_at')} AS "filedAt",
  ${late} AS late, ${reportsByDueDate(moment, reading).label} AS timeliness,
  ${instant('was.marked_missing_at')} AS "markedMissingAt", ${instant('was.accepted_at')} AS "acceptedAt"`;

/** Where the period is the plan's whole life nothing is late. */
const late = 'CASE WHEN was.filed_at IS NOT NULL THEN coalesce(was.filed_at >= was.due_at, false) END';

const listing = (reading: Reading): Listing => ({
  name: reading === 'now' ? 'reports' : 'reports as of',
  select: `SELECT ${columns(reading)} ${reportsByDueDate(moment, reading).from}`,
  visibleTo: reading === 'now' ? reportVisibleTo : pastReportVisibleTo,
  filters: {
    ...reportsByDueDate(moment, reading).filters,
    state: (value) => inState(value, standingSql('report', moment, reading).state),
    late: (value) => `${late} = ${value}`,
  },
});
const listings: Readonly<Record<Reading, Listing>> = { now: listing('now'), asOf: listing('asOf') };

const readDetail: Statement = {
  name: 'report-detail',
  text: `
  SELECT ${columns('now')}, jsonb_build_object('title', plan.title, 'monitoringAgencyId', plan.monitoring_agency_id) AS plan,
    report.revision, revision.content, report.document, ${instant('period.summarised_at')} AS "summarisedAt",
    ${sentBack('report.id')} AS "sentBack",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', task.id, 'key', task.key, 'text', kept.text, 'state', place.state) ORDER BY task.id), '[]')
      FROM tasks task JOIN instances place ON place.id = task.id JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
      WHERE report.type = 'unit' AND task.plan_id = report.plan_id AND task.lead_agency_id = report.agency_id AND place.state <> 'cancelled') AS tasks,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', entry_id, 'at', ${instant('at')}, 'text', text) ORDER BY at, entry_id), '[]')
      FROM report_notes WHERE report_id = report.id) AS notes
  ${reportsByDueDate(moment, 'now').from} LEFT JOIN report_revisions revision ON revision.hash = report.revision
  WHERE report.id = $3 AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')} LIMIT $4`,
};
