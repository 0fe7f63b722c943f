import type { Day } from '../platform/clock.js';
import { type CalendarCode, type CalendarDenial } from './calendar.texts.js';
import { type CalendarProposal, calendarOf, type ProposedYear } from './calendar-proposal.js';
import { earliestYear, isDay, isYear, latestYear, weekdayOf } from './days.js';
import { type Calendar, validateCalendar } from './working-days.js';

/** Bộ luật Lao động 2019 Đ112: 11 days a year, since it took effect on 1/1/2021; 10 under the code of 2012 (Đ115). */
const statutoryDays = (year: number): number => (year >= 2021 ? 11 : 10);

/** 24/11, Ngày Văn hóa Việt Nam (NQ 80-NQ/TW of 7/1/2026): a day more where it has become law, from this year on. */
const newHolidayFrom = 2026;

/** A swap may cross New Year, as 31/12/2018 was worked on 05/01/2019: one weekday less in one year and more in the other. */
const swapOverNewYear = 1;

/** Đ112: free whatever the lunar calendar and the Prime Minister say. Tết dương lịch, Chiến thắng, Quốc tế lao động, Quốc khánh. */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'];

/**
 * Everything that is wrong with a proposal, beside the version in use; none: it may become the next. A wrong day moves the deadlines of
 * whole provinces, so the whole document is looked at and every problem named.
 */
export function problemsOf(proposal: CalendarProposal, present: Calendar): CalendarDenial[] {
  return [
    ...(proposal.note.trim() === '' ? [problem('calendar.note-missing')] : []),
    ...yearProblems(proposal.years, present),
    ...validateCalendar(calendarOf(proposal)).map(({ code, params }) => ({ code: code as CalendarCode, params })),
    ...proposal.years.flatMap(dayProblems),
    ...proposal.years.filter(({ year }) => isYear(year)).flatMap(sumProblems),
  ];
}

/** The years stand once each, without a hole, and none of the present version is left out. */
function yearProblems(years: readonly ProposedYear[], { version, years: known }: Calendar): CalendarDenial[] {
  const given = years.map(({ year }) => year);
  const sound = [...given.filter(isYear), ...Object.keys(known).map(Number)];
  const span = Array.from({ length: Math.max(...sound) - Math.min(...sound) + 1 }, (_, place) => Math.min(...sound) + place);
  return [
    ...given
      .filter((year) => !isYear(year))
      .map((year) => problem('calendar.year-out-of-range', { year, from: earliestYear, to: latestYear })),
    ...given.filter((year, place) => given.indexOf(year) !== place).map((year) => problem('calendar.year-twice', { year })),
    ...span
      .filter((year) => !given.includes(year))
      .map((year) =>
        Object.hasOwn(known, String(year)) ? problem('calendar.year-missing', { year, version }) : problem('calendar.year-hole', { year }),
      ),
  ];
}

/** Each day stands once, and each says by what law. */
function dayProblems({ year, off, working }: ProposedYear): CalendarDenial[] {
  const twice = [off, working].flatMap((list) => list.filter(({ on }, place) => list.findIndex((other) => other.on === on) !== place));
  return [
    ...twice.map(({ on }) => problem('calendar.day-twice', { day: on, year })),
    ...[...off, ...working]
      .filter(({ source }) => source.trim() === '')
      .map(({ on }) => problem('calendar.source-missing', { day: on, year })),
  ];
}

/** The free weekdays less the weekend days that are worked are what the law grants: a holiday at a weekend is made up (Đ111 k3), a swap costs none. */
function sumProblems({ year, off, working }: ProposedYear): CalendarDenial[] {
  const daysOff = soundDays(year, off);
  const daysWorked = soundDays(year, working);
  const count = daysOff.filter((day) => !isWeekend(day)).length - daysWorked.filter(isWeekend).length;
  const from = statutoryDays(year) - swapOverNewYear;
  const to = statutoryDays(year) + (year >= newHolidayFrom ? 1 : 0) + swapOverNewYear;
  const worked = fixedHolidays
    .map((monthDay) => `${year}-${monthDay}`)
    .filter((day) => daysWorked.includes(day) || (!isWeekend(day) && !daysOff.includes(day)));
  return [
    ...(count < from || count > to ? [problem('calendar.sum-implausible', { year, count, from, to })] : []),
    ...worked.map((day) => problem('calendar.holiday-worked', { day, year })),
  ];
}

const soundDays = (year: number, days: ProposedYear['off']): Day[] => [
  ...new Set(days.map(({ on }) => on).filter((on) => isDay(on) && on.startsWith(`${year}-`))),
];

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

const problem = (code: CalendarCode, params: CalendarDenial['params'] = {}): CalendarDenial => ({ code, params });
