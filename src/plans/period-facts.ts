import type { Json } from '../../workflows/kit/definition.js';
import type { PeriodFact } from '../../workflows/plan/plan.facts.js';
import { periodsOf } from '../calendar/index.js';
import type { FactReader } from '../engine/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, idsOf, lockFor } from './asked.js';
import type { ReportingRule } from './plan-content.js';

interface PeriodRow {
  readonly current: PeriodFact['current'];
  readonly lastSummary: PeriodFact['lastSummary'];
  readonly lastNo: number | null;
  readonly reporting: readonly ReportingRule[];
  readonly issuedOn: Day | null;
  readonly endsOn: Day | null;
}

/**
 * A mark as missing stays, so a late report that came in after it still counts as missing until it is accepted; a unit that has
 * filed by now need not be named. A summary that came on paper names nobody as far as the system can tell.
 */
const readPeriods: Statement = {
  name: 'plan-periods',
  text: `
  SELECT
    CASE WHEN current.no IS NOT NULL THEN jsonb_build_object('no', current.no, 'key', current.key, 'last', current.last,
      'unit', (SELECT jsonb_build_object('total', count(*), 'accepted', count(*) FILTER (WHERE standing.state = 'accepted'),
          'missing', count(*) FILTER (WHERE standing.state <> 'accepted' AND report.marked_missing_at IS NOT NULL),
          'open', count(*) FILTER (WHERE standing.state <> 'accepted' AND report.marked_missing_at IS NULL))
        FROM reports report JOIN instances standing ON standing.id = report.id
        WHERE report.plan_id = plan.id AND report.period_no = current.no AND report.type = 'unit' AND standing.state <> 'cancelled'),
      'summary', (SELECT jsonb_build_object('state', standing.state, 'namesMissing', NOT EXISTS (
          SELECT FROM reports unit JOIN instances place ON place.id = unit.id
          WHERE unit.plan_id = plan.id AND unit.period_no = current.no AND unit.type = 'unit' AND unit.marked_missing_at IS NOT NULL
            AND place.state NOT IN ('filed', 'accepted', 'cancelled')
            AND NOT coalesce(revision.content -> 'unitsNamed', '[]') ? unit.agency_id::text))
        FROM reports summary JOIN instances standing ON standing.id = summary.id LEFT JOIN report_revisions revision ON revision.hash = summary.revision
        WHERE summary.plan_id = plan.id AND summary.period_no = current.no AND summary.type = 'summary' AND standing.state <> 'cancelled'
        ORDER BY summary.opened_at, summary.id LIMIT 1)) END AS current,
    CASE WHEN past.no IS NOT NULL THEN jsonb_build_object('final', past.final,
      'accepted', EXISTS (SELECT FROM reports summary JOIN instances standing ON standing.id = summary.id
        WHERE summary.plan_id = plan.id AND summary.period_no = past.no AND summary.type = 'summary' AND standing.state = 'accepted'),
      'at', to_char(past.summarised_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS "lastSummary",
    past.no AS "lastNo", coalesce(revision.content -> 'reporting', '[]') AS reporting, plan.issued_on::text AS "issuedOn", plan.ends_on::text AS "endsOn"
  FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, place)
  JOIN plans plan ON plan.id = asked.id
  JOIN plan_revisions revision ON revision.hash = plan.revision
  LEFT JOIN LATERAL (SELECT no, key, last FROM plan_periods
    WHERE plan_id = plan.id AND summarised_at IS NULL AND opens_on <= asked.day ORDER BY no LIMIT 1) current ON true
  LEFT JOIN LATERAL (SELECT no, final, summarised_at FROM plan_periods
    WHERE plan_id = plan.id AND summarised_at IS NOT NULL ORDER BY no DESC LIMIT 1) past ON true
  ORDER BY asked.place`,
};

/**
 * Who accepts a report, sends it back or marks it missing holds its period FOR SHARE, so that no count is judged by what another is about to
 * change. Only where the counts of the current period are judged: closing cancels its reports, and would wait in a circle with them.
 */
const lockPeriods: Statement = {
  name: 'lock-current-periods',
  text: `
  SELECT no FROM plan_periods WHERE (plan_id, no) IN (
    SELECT plan_id, min(no) FROM plan_periods WHERE plan_id = ANY ($1::uuid[]) AND summarised_at IS NULL GROUP BY plan_id)
  ORDER BY plan_id, no FOR UPDATE`,
};

/** Group `period`. Whether a later one is open is told by the clock and the rules, not by rows that somebody has yet to write. */
export const readPlanPeriods: FactReader = async (tx, asks) => {
  await lockFor(tx, lockPeriods, asks, ['plan.report', 'plan.summarise']);
  const rows = await tx.query<PeriodRow>(readPeriods, [idsOf(asks), daysOf(asks)]);
  return rows.map((row, place) => {
    const fact: PeriodFact = {
      current: row.current,
      laterIsOpen: laterIsOpen(row, dayOf(asks[place]!.command.at)),
      lastSummary: row.lastSummary,
    };
    return fact as unknown as Json;
  });
};

function laterIsOpen({ lastNo, reporting, issuedOn, endsOn }: PeriodRow, today: Day): boolean {
  if (lastNo === null || issuedOn === null || reporting.length === 0) return false;
  return periodsOf(reporting, issuedOn, endsOn, today).some(({ no, opensOn }) => no > lastNo && opensOn <= today);
}
