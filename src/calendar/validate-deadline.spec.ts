import fc from 'fast-check';
import { DeadlineError } from './deadline.error.js';
import { type DeadlineRule, resolveDeadline } from './deadline.js';
import { validateDeadline } from './validate-deadline.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';

const source = 'trích văn bản';

describe('Kiểm tra thời hạn (validate a deadline from outside)', () => {
  it.each<[unknown, string[]]>([
    [null, ['deadline.not-a-rule']],
    [['date'], ['deadline.not-a-rule']],
    [{ source }, ['deadline.kind-unknown']],
    [{ kind: 'constructor', source }, ['deadline.kind-unknown']],
    [{ kind: 'date', source, on: '2023-09-31' }, ['deadline.day-impossible on']],
    [{ kind: 'date', source, on: '2023-02-29' }, ['deadline.day-impossible on']],
    [{ kind: 'date', source, on: '31/9/2023' }, ['deadline.day-impossible on']],
    [{ kind: 'date', source, on: '0203-06-30' }, ['deadline.year-out-of-range on']],
    [{ kind: 'date', source: ' ' }, ['deadline.field-empty source', 'deadline.field-missing on']],
    [{ kind: 'date', source, on: '2023-06-30', inclusive: true }, ['deadline.field-unknown inclusive']],
    [{ kind: 'beforeDate', source, on: '2023-06-30', inclusive: 'có' }, ['deadline.flag-impossible inclusive']],
    [
      { kind: 'quarter', quarter: 5, year: 20233 },
      ['deadline.field-missing source', 'deadline.quarter-impossible quarter', 'deadline.year-out-of-range year'],
    ],
    [{ kind: 'year', source, year: 2023.5 }, ['deadline.year-out-of-range year']],
    [{ kind: 'recurring', source, dates: [] }, ['deadline.dates-missing dates']],
    [{ kind: 'recurring', source, dates: ['09-31', '11-15', '6-15'] }, ['deadline.day-impossible dates', 'deadline.day-impossible dates']],
    [{ kind: 'recurring', source, dates: ['11-15'], from: '2025-01-01', until: '2024-01-01' }, ['deadline.until-before-from']],
    [
      { kind: 'event', source, event: '', within: { amount: -5, unit: 'tuần' } },
      ['deadline.field-empty event', 'deadline.amount-impossible within.amount', 'deadline.unit-unknown within.unit'],
    ],
    [{ kind: 'period', source, amount: 0, unit: 'day', from: 'issue' }, ['deadline.amount-impossible amount']],
    [
      { kind: 'period', source, amount: 1e15, unit: 'day', from: 'nhận' },
      ['deadline.amount-impossible amount', 'deadline.day-impossible from'],
    ],
  ])('%j has %j', (rule, expected) => {
    expect(validateDeadline(rule).map(({ code, params: { field } }) => (field === undefined ? code : `${code} ${field}`))).toEqual(
      expected,
    );
  });

  it('accepts 29/02 as a day of every year', () => {
    expect(validateDeadline({ kind: 'recurring', source, dates: ['02-29'] })).toEqual([]);
  });

  it('repeats at most 40 characters of what was sent', () => {
    const [problem] = validateDeadline({ kind: 'date', source, on: '9'.repeat(10_000) });
    expect(problem?.params['day']).toBe('9'.repeat(40));
  });

  it('throws the first of them when resolved all the same', () => {
    const rule = { kind: 'quarter', source, quarter: 5, year: 2023 } as unknown as DeadlineRule;
    expect(() => resolveDeadline(rule, { issuedOn: '2023-04-20', calendar })).toThrow(
      new DeadlineError('deadline.quarter-impossible', { field: 'quarter', quarter: 5 }),
    );
  });

  it('never throws, whatever is sent, and says only what fits a log', () => {
    const anyRule = fc.oneof(
      fc.anything(),
      fc.record(
        {
          kind: fc.constantFrom('date', 'beforeDate', 'quarter', 'year', 'recurring', 'continuous', 'event', 'period'),
          source: fc.anything(),
          on: fc.anything(),
          dates: fc.array(fc.anything()),
          within: fc.anything(),
          amount: fc.anything(),
          from: fc.anything(),
        },
        { requiredKeys: ['kind'] },
      ),
    );
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const { params } of validateDeadline(rule)) expect(JSON.stringify(params).length).toBeLessThan(400);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing to refuse but the calendar: a rule without problems resolves', () => {
    const day = fc
      .date({ min: new Date('2000-01-02'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const unit = fc.constantFrom('workingDay', 'day', 'month', 'year');
    const rule = fc.oneof(
      fc.record({ kind: fc.constant('beforeDate'), source: fc.constant(source), on: day, inclusive: fc.boolean() }),
      fc.record({
        kind: fc.constant('recurring'),
        source: fc.constant(source),
        dates: fc.array(
          day.map((text) => text.slice(5)),
          { minLength: 1 },
        ),
        from: day,
      }),
      fc.record({ kind: fc.constant('period'), source: fc.constant(source), amount: fc.integer({ min: 1, max: 3660 }), unit, from: day }),
    );
    fc.assert(
      fc.property(rule, day, (anyRule, issuedOn) => {
        expect(validateDeadline(anyRule)).toEqual([]);
        try {
          resolveDeadline(anyRule as DeadlineRule, { issuedOn, calendar });
        } catch (error) {
          expect(error).toBeInstanceOf(DeadlineError);
          expect(['calendar.year-unknown', 'deadline.year-out-of-range']).toContain((error as DeadlineError).code);
        }
      }),
    );
  });
});
