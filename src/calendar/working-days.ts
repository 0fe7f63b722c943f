import type { Day } from '../platform/clock.js';
import { addDays, isDay, weekdayOf } from './days.js';
import { DeadlineError, type DeadlineProblem } from './deadline.error.js';

/** Lịch làm việc, one version of it. Never changed once used: a correction is the next version. */
export interface Calendar {
  version: number;

  /** By year, `2026`. A year that is not here is unknown, not "all working". */
  years: Record<string, CalendarYear>;
}

export interface CalendarYear {
  /** Ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi: days off besides Saturdays and Sundays. A holiday on a weekend may be listed too. */
  off: Day[];

  /** Ngày làm bù: Saturdays and Sundays on which offices work. */
  working: Day[];
}

/** Throws `calendar.year-unknown` when the calendar has no data of that year. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const year = yearIn(calendar, day);
  return year.working.includes(day) || (!isWeekend(day) && !year.off.includes(day));
}

/** The first working day after this one, which does not count. Throws `calendar.year-unknown`. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return rollToWorkingDay(calendar, addDays(day, 1));
}

/** The day itself when offices work, else the next one on which they do (BLDS Đ148 k5). Throws `calendar.year-unknown`. */
export function rollToWorkingDay(calendar: Calendar, day: Day): Day {
  let rolled = day;
  while (!isWorkingDay(calendar, rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/** The last of so many working days counted from the day after `day` (BLDS Đ147 k2). Throws `calendar.year-unknown`. */
export function addWorkingDays(calendar: Calendar, day: Day, amount: number): Day {
  let last = day;
  for (let counted = 0; counted < amount; counted++) last = nextWorkingDay(calendar, last);
  return last;
}

/** Everything that makes a calendar unusable. Asked of data before it is stored; a wrong day here moves deadlines of whole provinces. */
export function validateCalendar(calendar: Calendar): DeadlineProblem[] {
  return Object.entries(calendar.years).flatMap(([year, { off, working }]) => [
    ...[...off, ...working].filter((day) => !isDay(day)).map((day) => problem('calendar.day-impossible', day, year)),
    ...[...off, ...working]
      .filter((day) => isDay(day) && day.slice(0, 4) !== year)
      .map((day) => problem('calendar.day-not-of-year', day, year)),
    ...working.filter((day) => isDay(day) && !isWeekend(day)).map((day) => problem('calendar.working-day-not-at-weekend', day, year)),
    ...working.filter((day) => off.includes(day)).map((day) => problem('calendar.day-both-off-and-working', day, year)),
  ]);
}

function yearIn({ years, version }: Calendar, day: Day): CalendarYear {
  const year = day.slice(0, 4);
  if (!Object.hasOwn(years, year)) throw new DeadlineError('calendar.year-unknown', { year, version });
  return years[year]!;
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(weekdayOf(day));
}

function problem(code: string, day: Day, year: string): DeadlineProblem {
  return { code, params: { day, year } };
}
