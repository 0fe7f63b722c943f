import type { ExpansionFact } from '../../workflows/plan/plan.facts.js';
import { type Period, periodsOf } from '../calendar/index.js';
import { expand, type ReportingRule } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { type ReportOpenInput, reportsOf } from './report-terms.js';
import { linesOf, type Succession } from './successors.js';

/** What of a plan says which reports it asks for. */
export interface ReportingPlan {
  readonly id: string;
  readonly reporting: readonly ReportingRule[];
  readonly issuedOn: Day;
  readonly endsOn: Day | null;
  readonly monitoringAgencyId: string | null;
  /** Groups as they were on the day of issue. */
  readonly expansion: Pick<ExpansionFact, 'groups'>;
}

/** A report that was opened once, whatever became of it. */
export interface OpenedReport {
  readonly periodNo: number;
  readonly type: 'unit' | 'summary';
  readonly originAgencyId: string;
}

/** Periods that are open on a day, and the day on which the next one opens; null when none follows. */
export function periodsOpen(
  { reporting, issuedOn, endsOn }: ReportingPlan,
  on: Day,
): { readonly open: readonly Period[]; readonly nextOn: Day | null } {
  const periods = periodsOf(reporting, issuedOn, endsOn, on);
  return { open: periods.filter(({ opensOn }) => opensOn <= on), nextOn: periods.find(({ opensOn }) => opensOn > on)?.opensOn ?? null };
}

/** Who owes a report for a period: the agencies of its reporting rules, each once. */
export function reportersOf({ reporting, expansion }: ReportingPlan, { schedules }: Period): string[] {
  return expand(
    reporting.filter(({ key }) => schedules.includes(key)).flatMap(({ reporters }) => reporters),
    expansion,
  );
}

/** Báo cáo kỳ đầu: those that open with the plan, of its first period. */
export function firstReports(plan: ReportingPlan): ReportOpenInput[] {
  const first = periodsOpen(plan, plan.issuedOn).open[0]!;
  return reportsOf(plan.id, first, reportersOf(plan, first), plan.monitoringAgencyId);
}

/**
 * Báo cáo đến kỳ mà chưa có: of every open period the reports never opened. Who is gone when a period opens is followed by its
 * successor, once for all it follows; a report that a predecessor was given before counts as the successor's.
 */
export function missingReports(
  plan: ReportingPlan,
  opened: readonly OpenedReport[],
  successions: readonly Succession[],
  on: Day,
): ReportOpenInput[] {
  return periodsOpen(plan, on).open.flatMap((period) => {
    const there = opened.filter(({ periodNo }) => periodNo === period.no);
    const given = new Set(there.filter(({ type }) => type === 'unit').map(({ originAgencyId }) => originAgencyId));
    const lines = reportersOf(plan, period).flatMap((agencyId) => linesOf(agencyId, successions, period.opensOn));
    const served = new Set(lines.filter((line) => line.some((agencyId) => given.has(agencyId))).map((line) => line.at(-1)!));
    const owing = [...new Set(lines.map((line) => line.at(-1)!))].filter((agencyId) => !served.has(agencyId));
    const monitoring = there.some(({ type }) => type === 'summary') ? null : plan.monitoringAgencyId;
    return reportsOf(plan.id, period, owing, monitoring);
  });
}
