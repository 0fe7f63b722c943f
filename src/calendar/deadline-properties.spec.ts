import fc from 'fast-check';
import { dayOf } from '../platform/clock.js';
import { addDays, daysBetween, isDay } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { type DeadlineContext, type DeadlineRule, type PeriodUnit, resolveDeadline } from './deadline.js';
import { periodsOf } from './periods.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';
import { addWorkingDays, isWorkingDay, rollToWorkingDay } from './working-days.js';

const source = 'trích văn bản';
const day = (from: string, days: number) => fc.nat(days).map((offset) => addDays(from, offset));

/** Leap days and New Year among them, well inside the years that the calendar knows. */
const known = fc.oneof(day('2022-01-01', 1700), fc.constantFrom('2024-02-29', '2023-12-31', '2024-01-01', '2023-02-28', '2025-12-31'));
const unit = fc.constantFrom<PeriodUnit>('workingDay', 'day', 'month', 'year');
/** What stays within the calendar: 60 working days, 90 days, 3 months, 1 year. */
const span = unit.chain((chosen) =>
  fc.integer({ min: 1, max: { workingDay: 60, day: 90, month: 3, year: 1 }[chosen] }).map((amount) => ({ amount, unit: chosen })),
);
const monthDay = day('2024-01-01', 365).map((text) => text.slice(5));

const fixed: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), source: fc.constant(source), on: known }),
  fc.record({ kind: fc.constant('beforeDate' as const), source: fc.constant(source), on: known, inclusive: fc.boolean() }),
  fc.record({
    kind: fc.constant('quarter' as const),
    source: fc.constant(source),
    quarter: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
    year: fc.integer({ min: 2000, max: 2100 }),
  }),
  fc.record({ kind: fc.constant('year' as const), source: fc.constant(source), year: fc.integer({ min: 2000, max: 2100 }) }),
  fc.record({
    kind: fc.constant('recurring' as const),
    source: fc.constant(source),
    dates: fc.array(monthDay, { minLength: 1, maxLength: 6 }),
    before: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('continuous' as const), source: fc.constant(source) }),
);
const counted: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), source: fc.constant(source), event: fc.constant('văn bản'), within: span }),
  fc
    .record({ from: fc.oneof(fc.constant('issue' as const), known), span })
    .map(({ from, span: own }): DeadlineRule => ({ kind: 'period', source, from, ...own })),
);
const context = fc.record({ issuedOn: known, triggeredOn: known }).map((days): DeadlineContext => ({ ...days, calendar }));

/** The day from which a rule counts; null where it counts from none. */
function startOf(rule: DeadlineRule, { issuedOn, triggeredOn }: DeadlineContext): string | null {
  if (rule.kind === 'period') return rule.from === 'issue' ? issuedOn : rule.from;
  if (rule.kind === 'event') return triggeredOn!;
  return rule.kind === 'recurring' ? issuedOn : null;
}

describe('Thời hạn, cả tám loại (deadlines of all eight kinds, whatever the day)', () => {
  it('R-44: ends at 24:00 in Vietnam: the last moment on time is of the last day, the first late one of the day after', () => {
    fc.assert(
      fc.property(fc.oneof(fixed, counted), context, (rule, around) => {
        const resolved = resolveDeadline(rule, around);
        if (resolved === null) return expect(rule.kind).toBe('continuous');
        const due = Date.parse(resolved.due);
        expect(isDay(resolved.lastDay)).toBe(true);
        expect([dayOf(new Date(due - 1)), dayOf(new Date(due))]).toEqual([resolved.lastDay, addDays(resolved.lastDay, 1)]);
        expect(resolved.due.endsWith('T17:00:00.000Z')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('R-39: gives the same for the same, and changes neither rule nor calendar', () => {
    fc.assert(
      fc.property(fc.oneof(fixed, counted), context, (rule, around) => {
        const before = JSON.stringify([rule, around]);
        expect(resolveDeadline(rule, around)).toEqual(resolveDeadline(structuredClone(rule), structuredClone(around)));
        expect(JSON.stringify([rule, around])).toBe(before);
      }),
    );
  });

  it('R-42: never ends before or on the day it counts from', () => {
    fc.assert(
      fc.property(fc.oneof(fixed, counted), context, (rule, around) => {
        const start = startOf(rule, around);
        fc.pre(start !== null);
        expect(resolveDeadline(rule, around)!.lastDay > start!).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('R-42: ends a counted time on a working day, at most a long Tết after the plain end', () => {
    fc.assert(
      fc.property(counted, context, (rule, around) => {
        const { lastDay } = resolveDeadline(rule, around)!;
        expect(isWorkingDay(calendar, lastDay)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('R-42: leaves fixed days alone, whatever the calendar, and needs none', () => {
    const empty = { version: 9, years: {} };
    fc.assert(
      fc.property(fixed, context, (rule, around) => {
        expect(resolveDeadline(rule, { ...around, calendar: empty })).toEqual(resolveDeadline(rule, around));
      }),
    );
  });

  it('R-43: refuses a counted time as soon as it runs into a year without data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), span, (year, own) => {
        const years = Object.fromEntries(Object.entries(calendar.years).filter(([known]) => Number(known) !== year));
        const rule: DeadlineRule = { kind: 'period', source, from: `${year - (own.unit === 'year' ? own.amount : 0)}-06-05`, ...own };
        const run = () => resolveDeadline(rule, { issuedOn: '2023-01-05', calendar: { version: 3, years } });
        expect(run).toThrow(DeadlineError);
      }),
    );
  });
});

describe('Thời hạn đơn điệu (deadlines only grow)', () => {
  const lastDay = (rule: DeadlineRule) => resolveDeadline(rule, { issuedOn: '2023-01-05', calendar })!.lastDay;
  const period = (from: string, amount: number, chosen: PeriodUnit): DeadlineRule => ({
    kind: 'period',
    source,
    from,
    amount,
    unit: chosen,
  });

  it('with the day they count from', () => {
    fc.assert(
      fc.property(known, known, span, (one, other, { amount, unit: chosen }) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(lastDay(period(earlier, amount, chosen)) <= lastDay(period(later, amount, chosen))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('with the amount', () => {
    fc.assert(
      fc.property(known, span, fc.integer({ min: 1, max: 60 }), (from, { amount, unit: chosen }, less) => {
        const smaller = Math.min(amount, less);
        expect(lastDay(period(from, smaller, chosen)) <= lastDay(period(from, amount, chosen))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('with the date named, and by a day when it is included', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const untilDate = (on: string, inclusive: boolean) => lastDay({ kind: 'beforeDate', source, on, inclusive });
        expect(untilDate(one, false) < untilDate(other, false)).toBe(one < other);
        expect(daysBetween(untilDate(one, false), untilDate(one, true))).toBe(1);
      }),
    );
  });

  it('working days: n of them lie between, no more and no fewer', () => {
    fc.assert(
      fc.property(known, fc.nat(40), (from, amount) => {
        const end = addWorkingDays(calendar, from, amount);
        let between = 0;
        for (let at = addDays(from, 1); at <= end; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) between++;
        expect(between).toBe(amount);
      }),
    );
  });

  it('rolling: never back, never over a working day, and a second time not at all', () => {
    fc.assert(
      fc.property(known, (from) => {
        const rolled = rollToWorkingDay(calendar, from);
        expect(rolled >= from && isWorkingDay(calendar, rolled)).toBe(true);
        expect(rollToWorkingDay(calendar, rolled)).toBe(rolled);
        for (let at = from; at < rolled; at = addDays(at, 1)) expect(isWorkingDay(calendar, at)).toBe(false);
      }),
    );
  });
});

describe('Kỳ báo cáo theo năm (yearly periods, whatever the year of issue)', () => {
  it('R-53: opens one a year and leaves none out, also across 29/02', () => {
    fc.assert(
      fc.property(day('2020-01-01', 3000), fc.constantFrom('02-29', '11-14', '12-31', '01-01'), (issuedOn, cutOff) => {
        const schedule = { key: 'nam', dataFrom: '01-01', dataTo: cutOff, submitBy: cutOff, summaryBy: cutOff };
        const periods = periodsOf([schedule], issuedOn, null, addDays(issuedOn, 2000));
        const years = periods.map(({ key }) => Number(key));
        expect(years).toEqual(years.map((_, place) => years[0]! + place));
        for (const { cutOff: end } of periods) expect(isDay(end)).toBe(true);
        for (const [place, period] of periods.slice(1).entries()) expect(period.opensOn).toBe(addDays(periods[place]!.cutOff!, 1));
      }),
    );
  });
});
