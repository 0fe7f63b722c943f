import { addMonths, type DeadlineProblem, type Period } from '../calendar/index.js';
import type { PlanTask, ReportingRule } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { ForecastSource, horizons, ObligationKind } from './forecast.answers.js';
import type { Scene } from './scene.js';

/** Nghĩa vụ: what one agency owes, as the play found it. */
export interface Duty {
  readonly agencyId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly round: number | null;
  readonly deadlineKind: string | null;
  readonly period: Period | null;
  readonly opensOn: Day;
  /** Null where there is nothing to be late for. */
  readonly lastDay: Day | null;
  readonly ownPlan: boolean;
  readonly source: ForecastSource | null;
}

/** What happened on the way from the day of issue to the horizon. */
export interface Course {
  readonly until: Day;
  readonly untilBecause: (typeof horizons)[number];
  readonly duties: Duty[];
  /** Periods that open by the horizon. */
  readonly periods: readonly Period[];
  /** Agencies that the dissemination window binds. */
  readonly bound: Set<string>;
  /** First date of each task that was played, by key; null where it has none. */
  readonly dates: Map<string, Day | null>;
  /** Tasks that nobody can be given, and why. */
  readonly unplayed: { readonly task: PlanTask; readonly problem: DeadlineProblem }[];
  /** Reporting rules that give no sound dates; the others were played. */
  readonly unsound: readonly { readonly rule: ReportingRule; readonly problem: DeadlineProblem }[];
}

/** A plan without an end is played so far. */
const openMonths = 24;

/** And one with a distant end no further: the years after are in no calendar. */
const mostMonths = 60;

/** The last day of the play, and why it is that one. */
export function horizonOf({ content: { endsOn }, issuedOn }: Pick<Scene, 'content' | 'issuedOn'>): Pick<Course, 'until' | 'untilBecause'> {
  if (endsOn === null) return { until: addMonths(issuedOn, openMonths), untilBecause: 'twoYears' };
  const furthest = addMonths(issuedOn, mostMonths);
  if (endsOn > furthest) return { until: furthest, untilBecause: 'fiveYears' };
  return { until: endsOn < issuedOn ? issuedOn : endsOn, untilBecause: 'planEnd' };
}
