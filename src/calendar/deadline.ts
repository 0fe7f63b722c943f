import { type Day, endOfDay } from '../platform/clock.js';
import { addDays, addMonths, latestYear, type MonthDay, monthDayIn, yearOf } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { validateDeadline } from './validate-deadline.js';
import { addWorkingDays, type Calendar, rollToWorkingDay } from './working-days.js';

export type PeriodUnit = 'workingDay' | 'day' | 'month' | 'year';

/** How long after an event: trong 05 ngày làm việc. */
export interface Span {
  amount: number;
  unit: PeriodUnit;
}

/** the eight ways a plan states a time. `source` is the phrase of the document. */
export type DeadlineRule = { source: string } & (
  | { kind: 'date'; on: Day } // On time until 24:00 of that day.
  | { kind: 'beforeDate'; on: Day; inclusive?: boolean } // trước ngày; exclusive by default.
  | { kind: 'quarter'; quarter: 1 | 2 | 3 | 4; year: number }
  | { kind: 'year'; year: number }
  | { kind: 'recurring'; dates: MonthDay[]; before?: boolean; from?: Day; until?: Day } // Hằng năm, 6 tháng. `from`, `until` bound the dates named.
  | { kind: 'continuous' } // Thường xuyên; no end.
  | { kind: 'event'; event: string; within?: Span } // Sleeps until the trigger document.
  | ({ kind: 'period'; from: 'issue' | Day } & Span)
);

/** Kept beside every resolved deadline: raise it when the same rule would resolve to another day. */
export const RULE_VERSION = 1;

export interface DeadlineContext {
  /** Day of issue of the plan. */
  issuedOn: Day;

  calendar: Calendar;

  /** Day of the document an event-triggered task waits for. */
  triggeredOn?: Day;

  /** The last day of the recurring deadline already had; the next one lies after it. Without it, the first after issue. */
  after?: Day;
}

export interface ResolvedDeadline {
  /** On time strictly before this instant: 24:00 in Vietnam of the last day, ISO in UTC. */
  due: string;

  lastDay: Day;
}

/**
 * Tính thời hạn. Null where there is nothing to be late for: continuous; an event not yet triggered, or with no time stated
 * from it; a recurring rule past its last date. Fixed dates are not moved off a weekend, periods are.
 * Throws a {@link DeadlineError} with the first problem of the rule, or with `calendar.year-unknown`.
 */
export function resolveDeadline(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline | null {
  const [problem] = validateDeadline(rule);
  if (problem !== undefined) throw new DeadlineError(problem.code, problem.params);
  const lastDay = lastDayOf(rule, context);
  return lastDay === null ? null : { due: endOfDay(lastDay).toISOString(), lastDay };
}

function lastDayOf(rule: DeadlineRule, context: DeadlineContext): Day | null {
  switch (rule.kind) {
    case 'date':
      return rule.on;
    case 'beforeDate':
      return rule.inclusive === true ? rule.on : addDays(rule.on, -1);
    case 'quarter':
      return monthDayIn(rule.year, ['03-31', '06-30', '09-30', '12-31'][rule.quarter - 1]!);
    case 'year':
      return monthDayIn(rule.year, '12-31');
    case 'recurring':
      return nextRecurrence(rule, context.after ?? context.issuedOn);
    case 'continuous':
      return null;
    case 'event':
      return context.triggeredOn === undefined || rule.within === undefined
        ? null
        : endOfSpan(context.triggeredOn, rule.within, context.calendar);
    case 'period':
      return endOfSpan(rule.from === 'issue' ? context.issuedOn : rule.from, rule, context.calendar);
  }
}

/** Compares last days, not the dates named: after 14/11 the next of "trước 15/11" is next year's, or a task would get the same one for ever. */
function nextRecurrence({ dates, before, from, until }: DeadlineRule & { kind: 'recurring' }, after: Day): Day | null {
  const start = from === undefined ? yearOf(after) : Math.max(yearOf(after), yearOf(from));
  // Two years on at most: the last dates of a year may all lie before `after`, or before `from`, or exclusively on New Year's Eve.
  const candidates = [start, start + 1, start + 2]
    .filter((year) => year <= latestYear)
    .flatMap((year) => dates.map((date) => monthDayIn(year, date)))
    .filter((named) => (from === undefined || named >= from) && (until === undefined || named <= until))
    .map((named) => (before === true ? addDays(named, -1) : named))
    .filter((lastDay) => lastDay > after);
  return candidates.sort()[0] ?? null;
}

/** R-42, BLDS Đ147–148: the start day is not counted; an end on a day off rolls to the next working day. */
function endOfSpan(start: Day, { amount, unit }: Span, calendar: Calendar): Day {
  switch (unit) {
    case 'workingDay':
      return addWorkingDays(calendar, start, amount);
    case 'day':
      return rollToWorkingDay(calendar, addDays(start, amount));
    case 'month':
      return rollToWorkingDay(calendar, addMonths(start, amount));
    case 'year':
      return rollToWorkingDay(calendar, addMonths(start, amount * 12));
  }
}
