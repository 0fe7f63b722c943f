import { Injectable } from '@nestjs/common';
import { AsOfError } from '../engine/index.js';
import { agencyNameOn, readerOf } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock, type Day, dayOf, endOfDay } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { asOfCutOff, type ReportContent, readTaskStandings, reportVisibleTo, type SummaryCells } from '../reports/index.js';
import { readHandingIn } from './document-reads.js';
import { StatisticsReads } from './statistics-reads.js';
import { type ProposalInput, proposalOf, type SummaryPeriod, type SummaryProposal, type UnitReport } from './summary-proposal.js';
import { SummaryRefusedError } from './summary-refused.error.js';

interface SummaryRow {
  readonly id: string;
  readonly planId: string;
  readonly type: 'unit' | 'summary';
  readonly period: SummaryPeriod;
  readonly saved: ReportContent | null;
  readonly issuedAt: string;
}

const readSummary: Statement = {
  name: 'summary-to-propose',
  text: `
  SELECT report.id, report.plan_id AS "planId", report.type, revision.content AS saved, ${instant('plan.issued_at')} AS "issuedAt",
    jsonb_build_object('no', period.no, 'key', period.key, 'dataFrom', period.data_from, 'cutOff', period.cut_off, 'submitBy', period.submit_by,
      'summaryBy', period.summary_by, 'last', period.last) AS period
  FROM reports report JOIN plans plan ON plan.id = report.plan_id JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  LEFT JOIN report_revisions revision ON revision.hash = report.revision
  WHERE report.id = $3 AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};

/** Names as on $5, the day of the proposal. Who owed them as of $6, when the summary was handed in; now while it is not. */
const unitColumns = `
  SELECT report.id AS "reportId", was.agency_id AS "agencyId", ${agencyNameOn('was.agency_id', '$5::date')} AS name,
    report.origin_agency_id AS "originAgencyId", standing.state, period.key AS period, report.due_on::text AS "dueOn", ${instant('report.filed_at')} AS "filedAt",
    ${instant('report.accepted_at')} AS "acceptedAt", report.late, ${instant('report.marked_missing_at')} AS "markedMissingAt", revision.content, report.document
  FROM reports report JOIN instances standing ON standing.id = report.id
  CROSS JOIN LATERAL (SELECT agency_id FROM report_history
    WHERE report_id = report.id AND at <= coalesce($6::timestamptz, 'infinity') ORDER BY no DESC LIMIT 1) was
  JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  LEFT JOIN report_revisions revision ON revision.hash = report.revision`;

const readUnits: Statement = {
  name: 'summary-units',
  text: `${unitColumns}
  WHERE report.plan_id = $3 AND report.period_no = $4 AND report.type = 'unit' AND standing.state <> 'cancelled'
    AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}
  ORDER BY name, report.id`,
};

/** Accepted after the summary of their period was filed, and told by no summary since. */
const readCarried: Statement = {
  name: 'summary-carried',
  text: `${unitColumns}
  JOIN reports own ON own.plan_id = report.plan_id AND own.period_no = report.period_no AND own.type = 'summary' AND own.filed_at < report.accepted_at
  WHERE report.plan_id = $3 AND report.period_no < $4 AND report.type = 'unit' AND standing.state = 'accepted' AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}
    AND NOT EXISTS (SELECT FROM reports other JOIN report_revisions told ON told.hash = other.revision
      WHERE other.plan_id = report.plan_id AND other.type = 'summary' AND other.period_no < $4 AND other.filed_at IS NOT NULL
        AND told.content #> '{summary,addendum}' @> jsonb_build_array(jsonb_build_object('reportId', report.id)))
  ORDER BY report.period_no, name, report.id`,
};

interface Read extends Pick<ProposalInput, 'reports' | 'carried' | 'tasks'> {
  readonly summary: SummaryRow;
}

/** Dự thảo sơ kết, tổng kết, for who may see the summary; of its units those that he may see. */
@Injectable()
export class SummaryProposals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly statistics: StatisticsReads,
  ) {}

  /** Undefined when there is no report that this person may see. Throws a `SummaryRefusedError` for a unit report. */
  async of(personId: string, id: string): Promise<SummaryProposal | undefined> {
    const now = this.clock.now().toISOString();
    const read = await this.database.read((tx) => readFor(tx, personId, id, now));
    if (read === undefined) return undefined;
    const { planId, period, saved, issuedAt } = read.summary;
    const cutOffAt = period.summaryBy === null ? null : endOfDay(period.summaryBy).toISOString();
    const statistics = await this.cells(personId, planId, asOfDay(period, issuedAt, now));
    return proposalOf({ ...read, reportId: id, planId, period, cutOffAt, today: dayOf(now), statistics, saved });
  }

  /** The very figures of `/statistics` for this plan and person; null where there are none as of that day. */
  private async cells(personId: string, planId: string, asOf: Day): Promise<SummaryCells | null> {
    try {
      const { total } = await this.statistics.of('tasks', personId, { planId, asOf, groupBy: 'agency' }, 'vi');
      const [doneInTime, doneLate, openInTime, openOverdue] = [total.doneInTime, total.doneLate, total.openInTime, total.openOverdue].map(
        ({ count }) => count,
      ) as [number, number, number, number];
      const counted = doneInTime + doneLate + openInTime + openOverdue;
      return { asOf, total: counted, doneInTime, doneLate, openInTime, openOverdue, undated: total.undated.count };
    } catch (error) {
      if (error instanceof AsOfError) return null;
      throw error;
    }
  }
}

async function readFor(tx: Tx, personId: string, id: string, now: string): Promise<Read | undefined> {
  const { agencyIds, scope } = await readerOf(tx, personId, now, ['report']);
  const [summary] = await tx.query<SummaryRow>(readSummary, [agencyIds, scope, id]);
  if (summary === undefined) return undefined;
  if (summary.type !== 'summary') throw new SummaryRefusedError('summary.not-a-summary');
  const { planId, period } = summary;
  const handedIn = await readHandingIn(tx, id);
  const asked = [agencyIds, scope, planId, period.no, dayOf(now), handedIn?.at ?? null];
  const [reports, carried, tasks] = await Promise.all([
    tx.query<UnitReport>(readUnits, asked),
    tx.query<UnitReport>(readCarried, asked),
    readTaskStandings(tx, planId, null, asOfCutOff(period.cutOff, now)),
  ]);
  return { summary, reports, carried, tasks };
}

/** Số liệu đến ngày: the cut-off; today while that is ahead, or where it lies before the plan was issued. */
function asOfDay({ cutOff }: SummaryPeriod, issuedAt: string, now: string): Day {
  return cutOff === null || cutOff > dayOf(now) || cutOff < dayOf(issuedAt) ? dayOf(now) : cutOff;
}
