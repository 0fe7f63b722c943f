import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { momentForReading } from '../calendar/index.js';
import { type AsOfMark, type AsOfQuery, askedAsOf, type PastRows } from '../engine/index.js';
import { readable, readerOf, seenAmong } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { IsState, inState, listTimed, plansOf, standingSql, TimelinessQuery, timedListings } from '../tasks/index.js';
import { readReportThen } from './as-of-report.js';
import { columns, detailSql, late, type ReportDetail, type ReportItem } from './report-detail.js';
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

  /** One row more than the page holds, when there is one. With an as-of as they were then, and to whom they concerned then. */
  list(personId: string, query: ReportListQuery): Promise<PastRows<ReportItem>> {
    const now = this.clock.now();
    return this.database.read(async (tx) =>
      listTimed(tx, listings, await readerOf(tx, personId, now.toISOString(), ['report']), query, now, query.timeliness !== undefined),
    );
  }

  /**
   * All that is recorded about one report; undefined when there is none that this person may see today. With an as-of as it was then;
   * throws an `AsOfError` where it was not there.
   */
  async detail(personId: string, id: string, past: AsOfQuery = {}): Promise<(ReportDetail & { asOf?: AsOfMark }) | undefined> {
    const now = this.clock.now();
    const today = now.toISOString();
    const asked = askedAsOf(past, now);
    if (asked !== null)
      return this.database.snapshot(async (tx) =>
        (await visibleReports(tx, personId, [id], today)).has(id) ? readReportThen(tx, id, asked) : undefined,
      );
    return this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, today, ['report']),
        momentForReading(tx, today),
      ]);
      const [report] = await tx.query<ReportDetail>(readDetail, [agencyIds, scope, id, 1, at, warnedUntil]);
      return report;
    });
  }
}

const listings = timedListings((reading, of) => ({
  name: 'reports',
  select: `SELECT ${columns(reading, of)} ${reportsByDueDate(of, reading).from} ${standingSql('report', of, reading).join}`,
  visibleTo: reading === 'now' ? reportVisibleTo : pastReportVisibleTo,
  filters: {
    ...reportsByDueDate(of, reading).filters,
    state: (value) => inState(value, standingSql('report', of, reading).state),
    late: (value) => `${late} = ${value}`,
  },
}));

const readDetail: Statement = {
  name: 'report-detail',
  text: `${detailSql({ at: '$5::timestamptz', warnedUntil: '$6::timestamptz' })} WHERE report.id = $3 AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')} LIMIT $4`,
};
