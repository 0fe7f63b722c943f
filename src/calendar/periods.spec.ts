import fc from 'fast-check';
import { addDays, daysBetween } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { type Period, periodsOf } from './periods.js';
import { type ReportingSchedule, validateSchedule, windowsOverlap } from './reporting-schedule.js';

/** S0: trước ngày 15/11 hằng năm. */
const s0: ReportingSchedule = { key: 'year', dataFrom: '11-15', dataTo: '11-14', submitBy: '11-14', summaryBy: '11-30' };

/** S1: 06 tháng trước ngày 15/6, 01 năm trước ngày 15/12; windows of NĐ 09/2019. */
const s1: ReportingSchedule[] = [
  { key: 'half', dataFrom: '12-15', dataTo: '06-14', submitBy: '06-14', summaryBy: '06-30' },
  { key: 'year', dataFrom: '12-15', dataTo: '12-14', submitBy: '12-14', summaryBy: '12-31' },
];

/** S3: trước ngày 05/12; the summary goes to the Government in the new year. */
const s3: ReportingSchedule = { key: 'year', dataFrom: '12-01', dataTo: '11-30', submitBy: '12-04', summaryBy: '01-15' };

/** S4: trước ngày 25/11, one rule for the departments, one for the districts. */
const s4: ReportingSchedule[] = [
  { key: 'departments', dataFrom: '11-25', dataTo: '11-24', submitBy: '11-24', summaryBy: '12-15' },
  { key: 'districts', dataFrom: '11-25', dataTo: '11-24', submitBy: '11-24', summaryBy: '12-10' },
];

const short = ({ key, dataFrom, cutOff, submitBy, summaryBy, opensOn, last }: Period) => [
  key,
  dataFrom,
  cutOff,
  submitBy,
  summaryBy,
  opensOn,
  last,
];

describe('Kỳ báo cáo (periods of a plan)', () => {
  it('S0: one a year, due on 14/11; the first opens with the plan, the next the day after the cut-off', () => {
    expect(periodsOf([s0], '2023-04-20', null, '2024-11-14').map(short)).toEqual([
      ['2023', '2022-11-15', '2023-11-14', '2023-11-14', '2023-11-30', '2023-04-20', false],
      ['2024', '2023-11-15', '2024-11-14', '2024-11-14', '2024-11-30', '2023-11-15', false],
      ['2025', '2024-11-15', '2025-11-14', '2025-11-14', '2025-11-30', '2024-11-15', false],
    ]);
  });

  it('S1: both rules make one sequence by submission date', () => {
    const periods = periodsOf(s1, '2023-05-10', null, '2023-12-14');
    expect(periods.map(short)).toEqual([
      ['2023-06', '2022-12-15', '2023-06-14', '2023-06-14', '2023-06-30', '2023-05-10', false],
      ['2023-12', '2022-12-15', '2023-12-14', '2023-12-14', '2023-12-31', '2023-06-15', false],
      ['2024-06', '2023-12-15', '2024-06-14', '2024-06-14', '2024-06-30', '2023-12-15', false],
    ]);
    expect(periods.map(({ no, schedules }) => [no, schedules])).toEqual([
      [1, ['half']],
      [2, ['year']],
      [3, ['half']],
    ]);
  });

  it('S3: the summary of December falls in January of the next year', () => {
    expect(periodsOf([s3], '2022-05-10', null, '2022-05-10').map(short)).toEqual([
      ['2022', '2021-12-01', '2022-11-30', '2022-12-04', '2023-01-15', '2022-05-10', false],
      ['2023', '2022-12-01', '2023-11-30', '2023-12-04', '2024-01-15', '2022-12-01', false],
    ]);
  });

  it('S4: two rules due on one date are one period, with the earlier summary', () => {
    const [first] = periodsOf(s4, '2022-01-15', null, '2022-01-15');
    expect(first).toMatchObject({ key: '2022', schedules: ['departments', 'districts'], submitBy: '2022-11-24', summaryBy: '2022-12-10' });
  });

  it('starts with the next year when issued on the last day itself', () => {
    expect(periodsOf([s0], '2023-11-14', null, '2023-11-14')[0]).toMatchObject({ key: '2024', opensOn: '2023-11-14' });
    expect(periodsOf([s0], '2023-11-13', null, '2023-11-13')[0]).toMatchObject({ key: '2023', opensOn: '2023-11-13' });
  });

  it('opens two periods at once when issued between cut-off and submission, none before issue', () => {
    const [first, second] = periodsOf([s3], '2022-12-02', null, '2022-12-02');
    expect([first, second].map((period) => [period?.key, period?.opensOn])).toEqual([
      ['2022', '2022-12-02'],
      ['2023', '2022-12-02'],
    ]);
  });

  it('reports the old year in the new one when the submission date comes first in the calendar', () => {
    const rule = { key: 'year', dataFrom: '01-01', dataTo: '12-31', submitBy: '01-15', summaryBy: '02-15' };
    expect(periodsOf([rule], '2024-01-10', null, '2024-01-10').map(short)).toEqual([
      ['2023', '2023-01-01', '2023-12-31', '2024-01-15', '2024-02-15', '2024-01-10', false],
      ['2024', '2024-01-01', '2024-12-31', '2025-01-15', '2025-02-15', '2024-01-10', false],
      ['2025', '2025-01-01', '2025-12-31', '2026-01-15', '2026-02-15', '2025-01-01', false],
    ]);
  });

  it('takes 29/02 as the last day of February', () => {
    const rule = { key: 'year', dataFrom: '03-01', dataTo: '02-29', submitBy: '02-29', summaryBy: '03-15' };
    expect(periodsOf([rule], '2023-06-01', null, '2024-03-01').map(({ cutOff, opensOn }) => [cutOff, opensOn])).toEqual([
      ['2024-02-29', '2023-06-01'],
      ['2025-02-28', '2024-03-01'],
      ['2026-02-28', '2025-03-01'],
    ]);
  });

  it('names periods by the day where a month has several', () => {
    const rules = [s0, { ...s0, key: 'late', submitBy: '11-28' }];
    expect(periodsOf(rules, '2023-04-20', null, '2023-04-20').map(({ key }) => key)).toEqual(['2023-11-14', '2023-11-28']);
  });
});

describe('Kỳ cuối cùng (the last period)', () => {
  it.each([
    ['the year the plan ends', [s0], '2025-12-31', ['2023', '2024', '2025']],
    ['the end falls on the cut-off', [s0], '2025-11-14', ['2023', '2024', '2025']],
    ['the end falls before the year’s cut-off, whose report is still owed', [s0], '2025-03-31', ['2023', '2024', '2025']],
    ['S1 ends in spring', s1, '2024-03-31', ['2023-06', '2023-12', '2024-06']],
    ['the plan ends before anything is due: the first is owed all the same', [s0], '2023-05-31', ['2023']],
    ['the rule says until which year', [{ ...s0, lastYear: 2024 }], null, ['2023', '2024']],
    ['the rule says from which year', [{ ...s0, firstYear: 2025, lastYear: 2025 }], null, ['2025']],
  ] as const)('%s', (_title, schedules, endsOn, keys) => {
    const periods = periodsOf(schedules, '2023-04-20', endsOn, '2023-04-20');
    expect(periods.map(({ key }) => key)).toEqual(keys);
    expect(periods.map(({ last }) => last)).toEqual(keys.map((_, index) => index === keys.length - 1));
  });

  it('is unknown while one rule goes on for ever', () => {
    const [half, year] = s1 as [ReportingSchedule, ReportingSchedule];
    const periods = periodsOf([{ ...half, lastYear: 2023 }, year], '2023-05-10', null, '2025-01-01');
    expect(periods.map(({ key, last }) => [key, last])).toEqual([
      ['2023-06', false],
      ['2023-12', false],
      ['2024-12', false],
      ['2025-12', false],
      ['2026-12', false],
    ]);
  });

  it.each([
    ['a plan without reporting rule', [], null],
    ['a plan without reporting rule that ends', [], '2025-12-31'],
    ['rules whose last year is over at issue', [{ ...s0, lastYear: 2022 }], '2025-12-31'],
  ] as const)('%s has one, its whole life', (_title, schedules, endsOn) => {
    expect(periodsOf(schedules, '2023-04-20', endsOn, '2030-01-01')).toEqual([
      {
        no: 1,
        key: 'whole',
        schedules: [],
        dataFrom: '2023-04-20',
        cutOff: endsOn,
        submitBy: null,
        summaryBy: null,
        opensOn: '2023-04-20',
        last: true,
      },
    ]);
  });
});

describe('Dãy kỳ (the sequence, whatever the rules)', () => {
  const monthDay = fc.integer({ min: 0, max: 365 }).map((offset) => addDays('2024-01-01', offset).slice(5));
  const rules = fc
    .array(fc.record({ dataFrom: monthDay, dataTo: monthDay, afterCutOff: fc.nat(60), afterSubmission: fc.nat(60) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((drawn) =>
      drawn.map(({ dataFrom, dataTo, afterCutOff, afterSubmission }, index) => {
        const submitBy = addDays(`2023-${dataTo === '02-29' ? '02-28' : dataTo}`, afterCutOff);
        return {
          key: `rule ${index}`,
          dataFrom,
          dataTo,
          submitBy: submitBy.slice(5),
          summaryBy: addDays(submitBy, afterSubmission).slice(5),
        };
      }),
    )
    .filter((drawn) => drawn.flatMap(validateSchedule).length === 0);
  const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-01-01', offset));

  it('rises by submission date, each after issue, with unique keys, and opens in order from the day of issue', () => {
    fc.assert(
      fc.property(rules, day, fc.nat(2000), (schedules, issuedOn, span) => {
        const until = addDays(issuedOn, span);
        const periods = periodsOf(schedules, issuedOn, null, until);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        expect(periods[0]?.opensOn).toBe(issuedOn);
        periods.forEach((period, index) => {
          const next = periods[index + 1];
          expect(period.submitBy! > issuedOn && period.cutOff! <= period.submitBy! && period.submitBy! <= period.summaryBy!).toBe(true);
          if (period.schedules.length === 1) expect(daysBetween(period.dataFrom, period.cutOff!)).toBeLessThanOrEqual(366);
          if (next !== undefined) expect(next.submitBy! > period.submitBy! && next.opensOn >= period.opensOn).toBe(true);
        });
        expect(periods.at(-1)!.opensOn > until).toBe(true);
      }),
    );
  });

  it('is the same sequence however far it is asked for', () => {
    fc.assert(
      fc.property(rules, day, fc.nat(2000), fc.nat(2000), (schedules, issuedOn, near, far) => {
        const short = periodsOf(schedules, issuedOn, null, addDays(issuedOn, Math.min(near, far)));
        const long = periodsOf(schedules, issuedOn, null, addDays(issuedOn, Math.max(near, far)));
        expect(long.slice(0, short.length)).toEqual(short);
      }),
    );
  });
});

describe('Kiểm tra chế độ báo cáo (validate a reporting schedule)', () => {
  it.each([
    [{}, []],
    [{ dataTo: '11-31' }, ['schedule.day-impossible']],
    [{ submitBy: '10-31' }, ['schedule.dates-disordered']],
    [{ summaryBy: '11-01' }, ['schedule.dates-disordered']],
    [{ summaryBy: '01-31' }, []],
    [{ firstYear: 2026, lastYear: 2025 }, ['schedule.years-disordered']],
    [{ firstYear: 23, submitBy: '14/11' }, ['schedule.day-impossible', 'schedule.year-out-of-range']],
  ])('%j has %j', (change, expected) => {
    expect(validateSchedule({ ...s0, ...change }).map(({ code }) => code)).toEqual(expected);
  });

  it('throws the first of them when periods are asked for all the same', () => {
    expect(() => periodsOf([{ ...s0, dataTo: '11-31' }], '2023-04-20', null, '2023-04-20')).toThrow(
      new DeadlineError('schedule.day-impossible', { schedule: 'year', field: 'dataTo', day: '11-31' }),
    );
  });
});

describe('Kỳ chồng nhau (windows that overlap)', () => {
  it.each([
    ['the half-year of S1 within its year', ['12-15', '06-14'], ['12-15', '12-14'], false],
    ['a half-year beside a year that begins elsewhere', ['12-15', '06-14'], ['11-15', '11-14'], false],
    ['two quarters side by side', ['12-15', '03-14'], ['03-15', '06-14'], false],
    ['a half-year and nine months from the same day', ['12-15', '06-14'], ['12-15', '09-14'], false],
    ['two quarters that share a fortnight', ['01-01', '03-31'], ['03-15', '06-30'], true],
    ['two half-years over New Year', ['07-01', '01-15'], ['01-01', '06-30'], true],
    ['a date that does not exist', ['01-01', '02-31'], ['01-15', '06-30'], false],
  ] as const)('%s', (_title, [dataFrom, dataTo], [otherFrom, otherTo], expected) => {
    const [one, other] = [
      { ...s0, dataFrom, dataTo },
      { ...s0, dataFrom: otherFrom, dataTo: otherTo },
    ];
    expect([windowsOverlap(one, other), windowsOverlap(other, one)]).toEqual([expected, expected]);
  });
});
