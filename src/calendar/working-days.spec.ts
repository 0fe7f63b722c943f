import fc from 'fast-check';
import { addDays, weekdayOf } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, rollToWorkingDay, validateCalendar } from './working-days.js';

/** A day two months or more before the calendar ends. */
const knownDay = fc.integer({ min: 0, max: 2130 }).map((offset) => addDays('2022-01-01', offset));

describe('Ngày làm việc (working days)', () => {
  it.each([
    ['2026-02-13', true, 'the Friday before Tết'],
    ['2026-02-14', false, 'the first Saturday of the Tết break'],
    ['2026-02-16', false, 'the last day of the old lunar year'],
    ['2026-02-22', false, 'the last Sunday of the Tết break'],
    ['2026-02-23', true, 'the Monday after'],
    ['2026-01-02', false, 'swapped with 10/01'],
    ['2026-01-10', true, 'a Saturday worked for 02/01'],
    ['2026-08-22', true, 'a Saturday worked for 31/8'],
    ['2026-08-31', false, 'swapped with 22/8'],
    ['2026-04-27', false, 'in place of Giỗ Tổ on a Sunday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2025-11-24', true, 'not yet a holiday'],
    ['2024-05-04', true, 'a Saturday worked for 29/4'],
    ['2023-05-03', false, 'the second day in place of Giỗ Tổ and 30/4'],
    ['2027-02-11', false, 'the second day in place of Tết at a weekend'],
    ['2027-02-12', true, 'the Friday after'],
  ])('%s is a working day: %s, %s', (day, expected) => {
    expect(isWorkingDay(calendar, day)).toBe(expected);
  });

  it('starts the count on the day after, steps over Tết and stops on the fifth day', () => {
    expect(addWorkingDays(calendar, '2026-02-12', 5)).toBe('2026-02-26');
  });

  it('counts a Saturday that is worked', () => {
    expect(nextWorkingDay(calendar, '2026-08-21')).toBe('2026-08-22');
    expect(addWorkingDays(calendar, '2026-08-28', 1)).toBe('2026-09-03');
  });

  it('leaves a working day where it is when rolling, and never when asked for the next', () => {
    expect(rollToWorkingDay(calendar, '2026-11-25')).toBe('2026-11-25');
    expect(nextWorkingDay(calendar, '2026-11-25')).toBe('2026-11-26');
  });

  it('crosses New Year into the next year of the calendar', () => {
    expect(nextWorkingDay(calendar, '2025-12-31')).toBe('2026-01-05');
  });

  it('refuses a year without data instead of taking every day as worked (R-43)', () => {
    expect(() => isWorkingDay(calendar, '2028-01-03')).toThrow(new DeadlineError('calendar.year-unknown', { year: '2028', version: 1 }));
    expect(() => nextWorkingDay(calendar, '2027-12-31')).toThrow(DeadlineError);
    expect(() => isWorkingDay({ version: 9, years: {} }, '2026-01-05')).toThrow(DeadlineError);
  });

  it('adds days one after the other: n and then m is n + m', () => {
    fc.assert(
      fc.property(knownDay, fc.nat(15), fc.nat(15), (day, one, other) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, day, one), other)).toBe(addWorkingDays(calendar, day, one + other));
      }),
    );
  });

  it('gives a working day later than the start with only days off between', () => {
    fc.assert(
      fc.property(knownDay, (day) => {
        const next = nextWorkingDay(calendar, day);
        expect(next > day && isWorkingDay(calendar, next)).toBe(true);
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
          expect(isWorkingDay(calendar, between)).toBe(false);
      }),
    );
  });
});

describe('Lịch nghỉ 2022–2027 (the calendar of Vietnam, version 1)', () => {
  it.each(Object.entries(calendar.years))(
    '%s has as many free weekdays as the Labour Code gives and swaps add',
    (year, { off, working }) => {
      const weekdaysOff = off.filter((day) => ![0, 6].includes(weekdayOf(day)));
      // Điều 112: 11 days, 12 with 24/11; one at a weekend is made up, so each costs exactly one weekday.
      expect(weekdaysOff.length - working.length).toBe(Number(year) >= 2026 ? 12 : 11);
    },
  );

  it('is without fault', () => {
    expect(validateCalendar(calendar)).toEqual([]);
  });

  it('names every fault of bad data', () => {
    const years = { 2026: { off: ['2026-02-30', '2025-01-01', '2026-08-22'], working: ['2026-08-22', '2026-08-24'] } };
    expect(validateCalendar({ version: 2, years }).map(({ code, params }) => `${code} ${params['day']}`)).toEqual([
      'calendar.day-impossible 2026-02-30',
      'calendar.day-not-of-year 2025-01-01',
      'calendar.working-day-not-at-weekend 2026-08-24',
      'calendar.day-both-off-and-working 2026-08-22',
    ]);
  });
});
