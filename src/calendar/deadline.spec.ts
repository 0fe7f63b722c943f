import fc from 'fast-check';
import { addDays, daysBetween, isDay, weekdayOf } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { type DeadlineContext, type DeadlineRule, resolveDeadline } from './deadline.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';
import { isWorkingDay } from './working-days.js';

const source = 'trích văn bản';
const usual: DeadlineContext = { issuedOn: '2023-04-20', calendar };
const lastDay = (rule: DeadlineRule, context: Partial<DeadlineContext> = {}) =>
  resolveDeadline(rule, { ...usual, ...context })?.lastDay ?? null;

describe('Tính thời hạn (resolve a deadline)', () => {
  it.each<[string, DeadlineRule, Partial<DeadlineContext>, string | null]>([
    ['ngày 30/6/2023', { kind: 'date', source, on: '2023-06-30' }, {}, '2023-06-30'],
    ['ngày 29/02/2024', { kind: 'date', source, on: '2024-02-29' }, {}, '2024-02-29'],
    ['trước ngày 15/11/2026, a Sunday', { kind: 'beforeDate', source, on: '2026-11-15' }, {}, '2026-11-14'],
    ['the same, the day itself included', { kind: 'beforeDate', source, on: '2026-11-15', inclusive: true }, {}, '2026-11-15'],
    ['trước ngày 01/01/2024', { kind: 'beforeDate', source, on: '2024-01-01' }, {}, '2023-12-31'],
    ['trước ngày 01/3/2024', { kind: 'beforeDate', source, on: '2024-03-01' }, {}, '2024-02-29'],
    ['trong quý I/2024', { kind: 'quarter', source, quarter: 1, year: 2024 }, {}, '2024-03-31'],
    ['trong quý II/2023 (S0)', { kind: 'quarter', source, quarter: 2, year: 2023 }, {}, '2023-06-30'],
    ['trong quý III/2023', { kind: 'quarter', source, quarter: 3, year: 2023 }, {}, '2023-09-30'],
    ['trong quý IV/2023', { kind: 'quarter', source, quarter: 4, year: 2023 }, {}, '2023-12-31'],
    ['trong năm 2023 (S1)', { kind: 'year', source, year: 2023 }, {}, '2023-12-31'],
    ['thường xuyên (S1)', { kind: 'continuous', source }, {}, null],
    ['khi có văn bản của Trung ương (S0)', { kind: 'event', source, event: 'văn bản của Trung ương' }, {}, null],
    ['the same, triggered, no time stated', { kind: 'event', source, event: 'văn bản' }, { triggeredOn: '2024-05-02' }, null],
    [
      '5 working days from an event not yet here',
      { kind: 'event', source, event: 'văn bản', within: { amount: 5, unit: 'workingDay' } },
      {},
      null,
    ],
    [
      'the same, triggered',
      { kind: 'event', source, event: 'văn bản', within: { amount: 5, unit: 'workingDay' } },
      { triggeredOn: '2024-04-24' },
      '2024-05-04',
    ],
  ])('%s', (_title, rule, context, expected) => {
    expect(lastDay(rule, context)).toBe(expected);
  });

  it('ends at 24:00 in Vietnam: 14/11 23:59 is on time, 15/11 00:00 is late (R-40, R-44)', () => {
    const { due } = resolveDeadline({ kind: 'beforeDate', source, on: '2026-11-15' }, usual)!;
    expect(due).toBe('2026-11-14T17:00:00.000Z');
    expect('2026-11-14T16:59:59.999Z' < due).toBe(true);
    expect('2026-11-14T17:00:00.000Z' < due).toBe(false);
    expect('2026-11-14T17:30:00.000Z' < due).toBe(false); // 15/11 00:30 local.
  });

  it('ends at 24:00 of 15/11 when the day itself is included', () => {
    const { due } = resolveDeadline({ kind: 'beforeDate', source, on: '2026-11-15', inclusive: true }, usual)!;
    expect(due).toBe('2026-11-15T17:00:00.000Z');
  });

  it('ends a year at New Year in Vietnam, seven hours before New Year in UTC', () => {
    expect(resolveDeadline({ kind: 'year', source, year: 2023 }, usual)?.due).toBe('2023-12-31T17:00:00.000Z');
  });
});

/** The days of the real plans; domain fact: what weekday each is. */
describe('Ngày cố định không dời (a fixed date is not moved, R-42)', () => {
  it.each([
    // MM-DD     2024   2025   2026   2027
    ['06-15', ['Sat', 'Sun', 'Mon', 'Tue']],
    ['06-30', ['Sun', 'Mon', 'Tue', 'Wed']],
    ['11-15', ['Fri', 'Sat', 'Sun', 'Mon']],
    ['11-25', ['Mon', 'Tue', 'Wed', 'Thu']],
    ['12-05', ['Thu', 'Fri', 'Sat', 'Sun']],
    ['12-15', ['Sun', 'Mon', 'Tue', 'Wed']],
  ])('keeps %s and the day before it, whichever weekday they are', (monthDay, weekdays) => {
    const days = [2024, 2025, 2026, 2027].map((year) => `${year}-${monthDay}`);
    expect(days.map((day) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(day)])).toEqual(weekdays);
    expect(days.map((on) => lastDay({ kind: 'date', source, on }))).toEqual(days);
    expect(days.map((on) => lastDay({ kind: 'beforeDate', source, on }))).toEqual(days.map((day) => addDays(day, -1)));
  });
});

describe('Thời hạn tính theo khoảng (periods, R-42)', () => {
  const period = (amount: number, unit: 'workingDay' | 'day' | 'month' | 'year', from: string): DeadlineRule => ({
    kind: 'period',
    source,
    amount,
    unit,
    from,
  });

  it.each([
    ['05 ngày làm việc over Tết', period(5, 'workingDay', '2026-02-12'), '2026-02-26'],
    ['05 ngày làm việc with a worked Saturday', period(5, 'workingDay', '2026-08-19'), '2026-08-25'],
    ['05 ngày làm việc over New Year', period(5, 'workingDay', '2025-12-30'), '2026-01-08'],
    ['01 ngày làm việc from a Sunday', period(1, 'workingDay', '2026-11-15'), '2026-11-16'],
    ['10 ngày that end on a Sunday', period(10, 'day', '2026-11-05'), '2026-11-16'],
    ['10 ngày that end on 24/11', period(10, 'day', '2026-11-14'), '2026-11-25'],
    ['01 tháng from the 31st', period(1, 'month', '2026-08-31'), '2026-09-30'],
    ['01 tháng to a leap day', period(1, 'month', '2024-01-31'), '2024-02-29'],
    ['01 tháng that ends on a Sunday', period(1, 'month', '2026-10-15'), '2026-11-16'],
    ['01 tháng over New Year', period(1, 'month', '2023-12-15'), '2024-01-15'],
    ['12 tháng from a leap day', period(12, 'month', '2024-02-29'), '2025-02-28'],
    ['01 năm from a leap day', period(1, 'year', '2024-02-29'), '2025-02-28'],
    ['01 năm to a Saturday', period(1, 'year', '2025-12-05'), '2026-12-07'],
  ])('%s', (_title, rule, expected) => {
    expect(lastDay(rule)).toBe(expected);
  });

  it('counts from the day of issue where the text says so', () => {
    expect(lastDay(period(30, 'day', 'issue'), { issuedOn: '2023-04-20' })).toBe('2023-05-22');
  });

  it('refuses to end in a year the calendar does not know (R-43)', () => {
    expect(() => lastDay(period(3, 'year', '2026-01-05'))).toThrow(
      new DeadlineError('calendar.year-unknown', { year: '2029', version: 1 }),
    );
  });

  it('always ends on a working day after the start, at most a long Tết later than the plain date', () => {
    const start = fc.integer({ min: 0, max: 1700 }).map((offset) => addDays('2022-01-01', offset));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 300 }), (from, amount) => {
        const end = lastDay(period(amount, 'day', from))!;
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(daysBetween(from, end) - amount).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, end) - amount).toBeLessThan(10);
      }),
    );
  });
});

describe('Thời hạn định kỳ (recurring deadlines)', () => {
  const yearly: DeadlineRule = { kind: 'recurring', source, dates: ['11-15'], before: true };
  const halfYearly: DeadlineRule = { kind: 'recurring', source, dates: ['12-15', '06-15'], before: true };

  it.each<[string, DeadlineRule, Partial<DeadlineContext>, string | null]>([
    ['S0, first after issue', yearly, {}, '2023-11-14'],
    ['S0, next after the one had', yearly, { after: '2023-11-14' }, '2024-11-14'],
    ['S0, issued on the last day itself', yearly, { issuedOn: '2023-11-14' }, '2024-11-14'],
    ['S1, first', halfYearly, {}, '2023-06-14'],
    ['S1, second', halfYearly, { after: '2023-06-14' }, '2023-12-14'],
    ['S1, third, in the new year', halfYearly, { after: '2023-12-14' }, '2024-06-14'],
    ['S3, trước 05/12', { ...yearly, dates: ['12-05'] }, { issuedOn: '2022-05-10' }, '2022-12-04'],
    ['S4, trước 25/11', { ...yearly, dates: ['11-25'] }, { issuedOn: '2022-01-15' }, '2022-11-24'],
    ['inclusive when the text does not say "trước"', { kind: 'recurring', source, dates: ['11-15'] }, {}, '2023-11-15'],
    ['trước 01/01 ends on New Year’s Eve', { ...yearly, dates: ['01-01'] }, { issuedOn: '2023-12-31' }, '2024-12-31'],
    ['29/02 in a leap year', { kind: 'recurring', source, dates: ['02-29'] }, { after: '2024-01-01' }, '2024-02-29'],
    ['29/02 in any other is the end of February', { kind: 'recurring', source, dates: ['02-29'] }, { after: '2024-02-29' }, '2025-02-28'],
    ['from a later year', { ...yearly, from: '2025-01-01' }, {}, '2025-11-14'],
    ['until the date named, last time', { ...yearly, until: '2025-11-15' }, { after: '2024-11-14' }, '2025-11-14'],
    ['until has passed', { ...yearly, until: '2025-11-15' }, { after: '2025-11-14' }, null],
  ])('%s', (_title, rule, context, expected) => {
    expect(lastDay(rule, context)).toBe(expected);
  });

  it('goes forward each time, never twice to the same day, and never more than a year and a day', () => {
    const monthDay = fc.integer({ min: 0, max: 365 }).map((offset) => addDays('2024-01-01', offset).slice(5));
    const day = fc.integer({ min: 366, max: 20000 }).map((offset) => addDays('2000-01-01', offset));
    fc.assert(
      fc.property(fc.array(monthDay, { minLength: 1, maxLength: 12 }), fc.boolean(), day, (dates, before, after) => {
        const next = lastDay({ kind: 'recurring', source, dates, before }, { after })!;
        expect(isDay(next)).toBe(true);
        expect(daysBetween(after, next)).toBeGreaterThan(0);
        expect(daysBetween(after, next)).toBeLessThanOrEqual(367);
      }),
    );
  });
});
