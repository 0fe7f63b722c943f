import type { DeadlineRule } from '../calendar/index.js';
import { daysIn } from './parse/time-units.js';
import type { Deadline } from './proposal.js';

/**
 * The rule of a draft that a time proposes, `source` being the words of the document. Null where these leave open what a rule must say: no
 * time, an open end ("và các năm tiếp theo"), a recurrence without its days; then the officer is asked.
 */
export function deadlineRuleOf({ kind, raw, date, dates, year, quarter, end, day, event, boundary, rule }: Deadline): DeadlineRule | null {
  if (raw === null) return null;
  const source = raw.value;
  if (rule !== undefined) return { source, ...rule };
  const before = boundary === 'before';
  switch (kind) {
    case 'ongoing':
      return { source, kind: 'continuous' };
    case 'by_date':
      if (date === null || date === undefined) return null;
      return before && date.length === 10 ? { source, kind: 'beforeDate', on: date } : { source, kind: 'date', on: lastDay(date) };
    case 'within_year':
      return { source, kind: 'year', year: year! };
    case 'within_quarter':
      return { source, kind: 'quarter', year: year!, quarter: quarter as 1 | 2 | 3 | 4 };
    case 'within_period':
      return end === null || end === undefined ? null : { source, kind: 'date', on: lastDay(end) };
    case 'recurring_annual':
      return date === null || date === undefined ? null : { source, kind: 'recurring', dates: [monthDay(date)], before };
    case 'recurring_semiannual':
    case 'recurring_quarterly':
      return dates === null || dates === undefined ? null : { source, kind: 'recurring', dates: dates.map(monthDay), before };
    case 'recurring_monthly':
      if (day === null || day === undefined) return null;
      return {
        source,
        kind: 'recurring',
        dates: months.map((month) => `${two(month)}-${two(Math.min(day, daysIn(2025, month)))}`),
        before,
      };
    case 'on_event':
      return { source, kind: 'event', event: event ?? source };
    case 'recurring_daily':
    case 'none':
      return null;
  }
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);
const two = (value: number): string => String(value).padStart(2, '0');

/** The last day of `2026`, `2026-Q4`, `2026-06`; a day is its own. */
export function lastDay(partial: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(partial);
  if (quarter !== null) return lastDay(`${quarter[1]}-${two(Number(quarter[2]) * 3)}`);
  const month = /^(\d{4})-(\d{2})$/.exec(partial);
  if (month !== null) return `${partial}-${daysIn(Number(month[1]), Number(month[2]))}`;
  return partial.length === 4 ? `${partial}-12-31` : partial;
}

/** "12" is the last day of December; of February the 28th, which every year has. */
const monthDay = (date: string): string => (date.length === 5 ? date : `${date}-${daysIn(2025, Number(date))}`);
