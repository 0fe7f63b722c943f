import { addDays, daysBetween, earliestYear, isMonthDay, isYear, latestYear, type MonthDay, monthDayIn } from './days.js';
import type { DeadlineProblem, ProblemParams } from './deadline.error.js';

/** What of a plan's reporting rule gives its periods (chế độ báo cáo định kỳ), each date once a year. */
export interface ReportingSchedule {
  /** Unique in the plan. */
  key: string;

  /** First day of the data; of the year before when it stands after `dataTo` in the calendar. */
  dataFrom: MonthDay;

  /** Chốt số liệu, last day of the data. */
  dataTo: MonthDay;

  /** Last day on time: `11-14` for "trước ngày 15/11". Of the next year when it stands before `dataTo`. */
  submitBy: MonthDay;

  /** Last day of the summary. Of the next year when it stands before `submitBy`. */
  summaryBy: MonthDay;

  /** Years in which the data end (`dataTo`), both inclusive. */
  firstYear?: number;
  lastYear?: number;
}

/** More than half a year from one date to the one it follows means that they stand the wrong way round. */
const longestStepDays = 183;

/**
 * Everything that is wrong with a schedule. `schedule.day-impossible`, `schedule.year-out-of-range` and
 * `schedule.years-disordered` name a slip; `schedule.dates-disordered` says that it breaks cut-off ≤ submission ≤ summary.
 */
export function validateSchedule(schedule: ReportingSchedule): DeadlineProblem[] {
  const { key, dataFrom, dataTo, submitBy, summaryBy, firstYear, lastYear } = schedule;
  const problem = (code: string, params: ProblemParams): DeadlineProblem => ({
    code: `schedule.${code}`,
    params: { schedule: key, ...params },
  });
  const impossible = Object.entries({ dataFrom, dataTo, submitBy, summaryBy }).filter(([, monthDay]) => !isMonthDay(monthDay));
  const years = Object.entries({ firstYear, lastYear }).filter(([, year]) => year !== undefined && !isYear(year));
  return [
    ...impossible.map(([field, day]) => problem('day-impossible', { field, day: String(day).slice(0, 40) })),
    ...years.map(([field, year]) =>
      problem('year-out-of-range', { field, year: String(year).slice(0, 40), from: earliestYear, to: latestYear }),
    ),
    ...(firstYear !== undefined && lastYear !== undefined && lastYear < firstYear
      ? [problem('years-disordered', { firstYear, lastYear })]
      : []),
    ...(impossible.length === 0 && isDisordered(dataTo, submitBy)
      ? [problem('dates-disordered', { field: 'submitBy', day: submitBy, before: dataTo })]
      : []),
    ...(impossible.length === 0 && isDisordered(submitBy, summaryBy)
      ? [problem('dates-disordered', { field: 'summaryBy', day: summaryBy, before: submitBy })]
      : []),
  ];
}

/**
 * Whether two rules of the same reporters ask twice for the same days: their data windows overlap in part. One inside the other is the usual
 * half-year within the year, and a window of a whole year sums up whatever lies in it.
 */
export function windowsOverlap(one: ReportingSchedule, other: ReportingSchedule): boolean {
  const days = [one, other].map(daysOf);
  if (days.some((window) => window === null || window.size >= wholeYearDays)) return false;
  const [first, second] = days as [Set<string>, Set<string>];
  const shared = [...first].filter((day) => second.has(day)).length;
  return shared > 0 && shared < Math.min(first.size, second.size);
}

/** A yearly window that begins a day or two late is one all the same. */
const wholeYearDays = 360;

/** The days of the window, `MM-DD`, in a year of 366; null where a date does not exist. */
function daysOf({ dataFrom, dataTo }: ReportingSchedule): Set<MonthDay> | null {
  if (!isMonthDay(dataFrom) || !isMonthDay(dataTo)) return null;
  const last = monthDayIn(dataFrom > dataTo ? 2025 : 2024, dataTo);
  const days = new Set<MonthDay>();
  for (let day = monthDayIn(2024, dataFrom); day <= last; day = addDays(day, 1)) days.add(day.slice(5));
  return days;
}

/** In a year of 366 days, so that 29/02 stands after 28/02. */
function isDisordered(first: MonthDay, second: MonthDay): boolean {
  return daysBetween(monthDayIn(2024, first), monthDayIn(second < first ? 2025 : 2024, second)) > longestStepDays;
}
