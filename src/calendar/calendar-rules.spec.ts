import { dayOf } from '../platform/clock.js';
import { weekdayOf } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { type DeadlineContext, type DeadlineRule, RULE_VERSION, resolveDeadline } from './deadline.js';
import { periodsOf } from './periods.js';
import type { ReportingSchedule } from './reporting-schedule.js';
import { timelinessOf } from './timeliness.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';
import { isWorkingDay } from './working-days.js';

const source = 'trích văn bản';
const usual: DeadlineContext = { issuedOn: '2023-04-20', calendar };
const resolve = (rule: DeadlineRule, context: Partial<DeadlineContext> = {}) => resolveDeadline(rule, { ...usual, ...context });
const submitted = (submittedAt: string, dueAt: string) =>
  timelinessOf(
    { cancelled: false, deadlines: [{ origin: 'issue', dueAt, setAt: '2023-04-20T02:00:00.000Z' }], submittedAt },
    submittedAt,
    calendar,
  );

/** What each rule of the domain says, by its number; the tables beside this file go into the corners. */
describe('Quy tắc thời hạn (the rules on deadlines)', () => {
  it.each<[DeadlineRule, Partial<DeadlineContext>, string | null]>([
    [{ kind: 'date', source, on: '2023-06-30' }, {}, '2023-06-30'],
    [{ kind: 'beforeDate', source, on: '2023-11-15' }, {}, '2023-11-14'],
    [{ kind: 'quarter', source, quarter: 2, year: 2023 }, {}, '2023-06-30'],
    [{ kind: 'year', source, year: 2023 }, {}, '2023-12-31'],
    [{ kind: 'recurring', source, dates: ['11-15'], before: true }, {}, '2023-11-14'],
    [{ kind: 'continuous', source }, {}, null],
    [
      { kind: 'event', source, event: 'văn bản của tỉnh', within: { amount: 10, unit: 'day' } },
      { triggeredOn: '2023-06-01' },
      '2023-06-12',
    ],
    [{ kind: 'period', source, amount: 5, unit: 'workingDay', from: 'issue' }, {}, '2023-04-27'],
  ])('R-39: resolves %j, and keeps what it was resolved from', (rule, context, lastDay) => {
    expect(resolve(rule, context)?.lastDay ?? null).toBe(lastDay);
    expect([rule.source, RULE_VERSION, calendar.version]).toEqual([source, 1, 1]);
  });

  it('R-40: takes “trước ngày 15/11” as until 24:00 of 14/11, unless the rule includes the day', () => {
    const exclusive = resolve({ kind: 'beforeDate', source, on: '2023-11-15' })!.due;
    const inclusive = resolve({ kind: 'beforeDate', source, on: '2023-11-15', inclusive: true })!.due;
    const [lateOn14, startOf15] = ['2023-11-14T16:59:00.000Z', '2023-11-14T17:00:00.000Z'];
    expect([submitted(lateOn14, exclusive), submitted(startOf15, exclusive)]).toEqual(['doneInTime', 'doneLate']);
    expect([submitted(startOf15, inclusive), submitted('2023-11-15T17:00:00.000Z', inclusive)]).toEqual(['doneInTime', 'doneLate']);
  });

  it('R-41: ends “trong quý II” on 30/6 and “trong năm” on 31/12, whenever it was begun', () => {
    for (const issuedOn of ['2023-01-05', '2023-04-20', '2023-06-30']) {
      expect(resolve({ kind: 'quarter', source, quarter: 2, year: 2023 }, { issuedOn })?.lastDay).toBe('2023-06-30');
      expect(resolve({ kind: 'year', source, year: 2023 }, { issuedOn })?.lastDay).toBe('2023-12-31');
    }
  });

  it('R-42: leaves out the first day of a period and ends it on a working day; a fixed date stays on its Sunday', () => {
    expect(resolve({ kind: 'period', source, amount: 5, unit: 'workingDay', from: '2026-02-13' })?.lastDay).toBe('2026-02-27'); // Tết.
    expect(resolve({ kind: 'period', source, amount: 10, unit: 'day', from: '2026-11-05' })?.lastDay).toBe('2026-11-16'); // From Sunday the 15th.
    expect(resolve({ kind: 'date', source, on: '2026-11-15' })?.lastDay).toBe('2026-11-15');
  });

  it('R-43: refuses to count in a year without data, and counts under the version it is given', () => {
    const rule: DeadlineRule = { kind: 'period', source, amount: 5, unit: 'workingDay', from: '2027-12-29' };
    expect(() => resolve(rule)).toThrow(new DeadlineError('calendar.year-unknown', { year: '2028', version: 1 }));
    const years = { ...calendar.years, 2028: { off: ['2028-01-03'], working: [] } };
    expect(resolve(rule, { calendar: { version: 2, years } })?.lastDay).toBe('2028-01-06');
    expect(() => resolve(rule)).toThrow(DeadlineError); // Version 1 knows no more than before.
  });

  it('R-44: judges by the day in Vietnam: 2026-11-14T17:30Z is 15/11 there, and late', () => {
    const { due } = resolve({ kind: 'beforeDate', source, on: '2026-11-15' })!;
    expect(dayOf('2026-11-14T17:30:00.000Z')).toBe('2026-11-15');
    expect(submitted('2026-11-14T17:30:00.000Z', due)).toBe('doneLate');
    expect(submitted('2026-11-14T16:30:00.000Z', due)).toBe('doneInTime');
  });
});

/** Domain §2.7: on which weekday the dates of the four plans fall, and what follows. */
describe('Ngày của bốn kế hoạch thật (dates of the real plans)', () => {
  const named = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
  it.each([
    // plan  date     2024  2025  2026  2027
    ['S1', '06-15', ['T7', 'CN', 'T2', 'T3']],
    ['S0', '06-30', ['CN', 'T2', 'T3', 'T4']],
    ['S0', '11-15', ['T6', 'T7', 'CN', 'T2']],
    ['S4', '11-25', ['T2', 'T3', 'T4', 'T5']],
    ['S3', '12-05', ['T5', 'T6', 'T7', 'CN']],
    ['S1', '12-15', ['CN', 'T2', 'T3', 'T4']],
  ])('%s: %s falls on %j in 2024–2027, and “trước” it ends the day before, working day or not', (_plan, monthDay, weekdays) => {
    for (const [place, weekday] of weekdays.entries()) {
      const on = `${2024 + place}-${monthDay}`;
      expect(named[weekdayOf(on)]).toBe(weekday);
      const { lastDay } = resolve({ kind: 'beforeDate', source, on })!;
      expect((Date.parse(on) - Date.parse(lastDay)) / 86_400_000).toBe(1);
    }
  });

  it('S4: the last day before 25/11/2026 is the new holiday 24/11, a Tuesday, and stays there', () => {
    const { lastDay } = resolve({ kind: 'beforeDate', source, on: '2026-11-25' })!;
    expect([lastDay, weekdayOf(lastDay), isWorkingDay(calendar, lastDay)]).toEqual(['2026-11-24', 2, false]);
  });

  it('Tết 2026: no working day from 14/02 to 22/02', () => {
    const days = Array.from({ length: 9 }, (_, place) => `2026-02-${14 + place}`);
    expect(days.filter((day) => isWorkingDay(calendar, day))).toEqual([]);
    expect([isWorkingDay(calendar, '2026-02-13'), isWorkingDay(calendar, '2026-02-23')]).toEqual([true, true]);
  });
});

describe('Các kỳ báo cáo (reporting periods)', () => {
  const yearly: ReportingSchedule = { key: 'nam', dataFrom: '12-01', dataTo: '11-30', submitBy: '12-04', summaryBy: '01-15' };

  it('holds two periods open at once: the next one opens after the cut-off, while the one before is still due', () => {
    const [first, second] = periodsOf([yearly], '2022-05-10', null, '2022-12-01');
    expect([first!.cutOff, first!.submitBy, second!.opensOn]).toEqual(['2022-11-30', '2022-12-04', '2022-12-01']);
    expect(second!.opensOn <= first!.submitBy!).toBe(true);
  });

  it('makes one period of two rules that fall on one date, with one report for both', () => {
    const rules = [
      { ...yearly, key: 'so-nganh' },
      { ...yearly, key: 'huyen', dataTo: '11-15', summaryBy: '12-31' },
    ];
    const periods = periodsOf(rules, '2022-05-10', '2022-12-31', '2022-12-31');
    expect(periods.map(({ key, schedules, cutOff, submitBy, summaryBy }) => [key, schedules, cutOff, submitBy, summaryBy])).toEqual([
      ['2022-12', ['so-nganh', 'huyen'], '2022-11-30', '2022-12-04', '2022-12-31'],
    ]);
  });

  it('knows the last period, whose summary is the final one; no period follows it', () => {
    const periods = periodsOf([{ ...yearly, lastYear: 2024 }], '2022-05-10', null, '2030-01-01');
    expect(periods.map(({ key, last }) => [key, last])).toEqual([
      ['2022', false],
      ['2023', false],
      ['2024', true],
    ]);
  });
});
