import { hash } from 'node:crypto';
import { canonical } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import type { Day } from '../platform/clock.js';
import { weekdayOf } from './days.js';
import type { Calendar } from './working-days.js';

/** Whether offices work on a day. Null: the version has no data of its year. */
export type DayStatus = 'working' | 'free' | null;

/** A day that two versions of the calendar see differently. */
export interface DayChange {
  readonly on: Day;
  readonly was: DayStatus;
  readonly becomes: DayStatus;
}

/** What one version of the calendar says otherwise than another. */
export interface CalendarDiff {
  readonly from: number;
  readonly to: number;
  readonly yearsAdded: readonly number[];
  readonly yearsRemoved: readonly number[];
  /** In order. Of a year that only one of them has: the days that are not as in a plain week. */
  readonly days: readonly DayChange[];
  /** SHA-256, hexadecimal, of the canonical JSON of all the rest: the audit log names the diff of an import by it. */
  readonly digest: string;
}

/** So sánh hai bản lịch. Where a day is listed says nothing; whether offices work on it does. */
export function diffCalendars(from: Calendar, to: Calendar): CalendarDiff {
  const days = listed(from, to)
    .map((on) => ({ on, was: statusOf(from, on), becomes: statusOf(to, on) }))
    .filter(({ was, becomes }) => was !== becomes)
    .filter(({ on, was, becomes }) => (was ?? becomes) !== plainStatusOf(on) || (was !== null && becomes !== null));
  const diff = {
    from: from.version,
    to: to.version,
    yearsAdded: yearsWithout(to, from),
    yearsRemoved: yearsWithout(from, to),
    days,
  };
  return { ...diff, digest: hash('sha256', canonical(diff as unknown as Json)) };
}

/** Only these can differ: every other day of a year is as its weekday. */
function listed(...calendars: readonly Calendar[]): Day[] {
  const days = calendars.flatMap(({ years }) => Object.values(years).flatMap(({ off, working }) => [...off, ...working]));
  return [...new Set(days)].sort();
}

function statusOf({ years }: Calendar, day: Day): DayStatus {
  const year = years[day.slice(0, 4)];
  if (year === undefined) return null;
  if (year.working.includes(day)) return 'working';
  return year.off.includes(day) ? 'free' : plainStatusOf(day);
}

const plainStatusOf = (day: Day): DayStatus => ([0, 6].includes(weekdayOf(day)) ? 'free' : 'working');

const yearsWithout = (one: Calendar, other: Calendar): number[] =>
  Object.keys(one.years)
    .filter((year) => !Object.hasOwn(other.years, year))
    .map(Number)
    .sort((first, second) => first - second);
