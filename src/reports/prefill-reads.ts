import { Injectable } from '@nestjs/common';
import { readerOf } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock, type Day, dayOf, endOfDay, startOfDay } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { type LastReport, prefillOf, type ReportPrefill } from './prefill.js';
import { PrefillRefusedError } from './prefill-refused.error.js';
import { reportVisibleTo } from './report-reads.js';
import type { ReportContent } from './report-revisions.js';
import { type SentBack, sentBack } from './sent-back.js';
import { asOfCutOff, readTaskStandings, type TaskStanding } from './task-standing.js';

interface ReportRow {
  readonly id: string;
  readonly planId: string;
  readonly type: 'unit' | 'summary';
  readonly agencyId: string;
  readonly originAgencyId: string;
  readonly periodNo: number;
  readonly dataFrom: Day | null;
  readonly cutOff: Day | null;
  readonly content: ReportContent | null;
  readonly sentBack: SentBack | null;
  /** Other reports of the period that the agency holds: it answers in each for the tasks that came from the same agency. */
  readonly alsoFor: readonly string[];
}

const readReport: Statement = {
  name: 'report-to-prefill',
  text: `
  SELECT report.id, report.plan_id AS "planId", report.type, report.agency_id AS "agencyId", report.origin_agency_id AS "originAgencyId",
    report.period_no AS "periodNo", period.data_from::text AS "dataFrom", report.cut_off::text AS "cutOff", revision.content,
    ${sentBack('report.id')} AS "sentBack",
    (SELECT coalesce(jsonb_agg(other.origin_agency_id), '[]') FROM reports other WHERE other.plan_id = report.plan_id AND other.period_no = report.period_no
      AND other.type = 'unit' AND other.agency_id = report.agency_id AND other.id <> report.id) AS "alsoFor"
  FROM reports report JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  LEFT JOIN report_revisions revision ON revision.hash = report.revision
  WHERE report.id = $3 AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};

/** The one of the same origin before one that came with a succession; drafts that were never handed in say nothing. */
const readLast: Statement = {
  name: 'report-before',
  text: `
  SELECT last.id, period.key AS period, revision.content ->> 'figuresAsOf' AS "figuresAsOf", ${instant('last.filed_at')} AS "filedAt", revision.content
  FROM reports report JOIN reports last ON last.plan_id = report.plan_id AND last.type = report.type AND last.period_no < report.period_no
    AND (last.origin_agency_id = report.origin_agency_id OR last.agency_id = report.agency_id)
  JOIN plan_periods period ON period.plan_id = last.plan_id AND period.no = last.period_no
  JOIN report_revisions revision ON revision.hash = last.revision
  WHERE report.id = $1 AND last.filed_at IS NOT NULL
  ORDER BY last.origin_agency_id = report.origin_agency_id DESC, last.period_no DESC LIMIT 1`,
};

/** Gợi ý nội dung của một báo cáo, for who may see it. */
@Injectable()
export class ReportPrefills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined when there is no report that this person may see. Throws a `PrefillRefusedError` for a summary, which has a proposal of its own. */
  of(personId: string, id: string): Promise<ReportPrefill | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, now, ['report']);
      const [report] = await tx.query<ReportRow>(readReport, [agencyIds, scope, id]);
      if (report?.type === 'summary') throw new PrefillRefusedError();
      return report === undefined ? undefined : this.propose(tx, report, now);
    });
  }

  private async propose(tx: Tx, report: ReportRow, now: string): Promise<ReportPrefill> {
    const figuresAsOf = report.cutOff ?? dayOf(now);
    const [[lastReport = null], standings] = await Promise.all([
      tx.query<LastReport>(readLast, [report.id]),
      readTaskStandings(tx, report.planId, [report.agencyId], asOfCutOff(report.cutOff, now)),
    ]);
    const tasks = standings.filter((task) => answersFor(report, task));
    const since = lastReport === null ? null : toldUpTo(lastReport);
    const from = since ?? (report.periodNo > 1 && report.dataFrom !== null ? startOfDay(report.dataFrom).toISOString() : null);
    return prefillOf({
      reportId: report.id,
      figuresAsOf,
      since: from,
      draft: report.content,
      lastReport,
      sentBack: report.sentBack,
      tasks,
    });
  }
}

/** What was entered later the report before could not tell: the end of its cut-off, or its filing where that was earlier. ISO in UTC. */
function toldUpTo({ figuresAsOf, filedAt }: LastReport): string {
  const cutOffAt = endOfDay(figuresAsOf).toISOString();
  return filedAt !== null && filedAt < cutOffAt ? filedAt : cutOffAt;
}

/** As the rule on submission asks it: tasks whose origin another report of the agency answers for are left to that one. */
const answersFor = ({ originAgencyId, alsoFor }: ReportRow, task: TaskStanding): boolean =>
  task.originAgencyId === originAgencyId || !alsoFor.includes(task.originAgencyId);
