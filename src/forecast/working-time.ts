import { addDays, addWorkingDays, type Calendar, DeadlineError, isWorkingDay } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';

/** The answer, or null where the calendar has no data of a year that it takes: not computable is never guessed. */
export function unlessUnknown<Answer>(compute: () => Answer): Answer | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DeadlineError && error.code === 'calendar.year-unknown') return null;
    throw error;
  }
}

/** How many working days follow `from` until `to` inclusive, at most so many; null where a year is unknown. */
export function workingDaysUpTo(calendar: Calendar, from: Day, to: Day, most: number): number | null {
  return unlessUnknown(() => {
    let count = 0;
    while (count < most && addWorkingDays(calendar, from, count + 1) <= to) count++;
    return count;
  });
}

/** The last working day before a day. Throws `calendar.year-unknown`. */
export function workingDayBefore(calendar: Calendar, day: Day): Day {
  let before = addDays(day, -1);
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1);
  return before;
}
