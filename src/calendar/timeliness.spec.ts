import fc from 'fast-check';
import { judgedDeadline, type SetDeadline, timelinessOf } from './timeliness.js';
import { vietnamCalendarV1 } from './vietnam-calendar.js';

/** On time until 24:00 of that day in Vietnam. */
const endOf = (day: string): string => `${day}T17:00:00.000Z`;
const deadline = (day: string, setOn: string, origin: SetDeadline['origin'] = 'issue'): SetDeadline => ({
  origin,
  dueAt: endOf(day),
  setAt: `${setOn}T02:00:00.000Z`,
});
const of = (deadlines: readonly SetDeadline[], submittedAt: string | null, now: string) =>
  timelinessOf({ cancelled: false, deadlines, submittedAt }, now, vietnamCalendarV1);

const june = deadline('2023-06-30', '2023-04-12');
const extended = deadline('2023-08-31', '2023-06-20', 'extension');
const extendedLate = deadline('2023-08-31', '2023-07-10', 'extension');

describe('Tình trạng thời hạn (timeliness)', () => {
  it.each([
    // deadlines, submitted, now, label
    [[june], null, '2023-05-01T02:00:00.000Z', 'inTime'],
    [[june], null, '2023-06-26T17:00:00.000Z', 'dueSoon'],
    [[june], null, '2023-06-30T16:59:59.999Z', 'dueSoon'],
    [[june], null, '2023-06-30T17:00:00.000Z', 'overdue'],
    [[june], '2023-06-30T16:59:59.999Z', '2024-01-01T00:00:00.000Z', 'doneInTime'],
    [[june], '2023-06-30T17:00:00.000Z', '2024-01-01T00:00:00.000Z', 'doneLate'],
    [[june, extended], null, '2023-07-15T02:00:00.000Z', 'inTime'],
    [[june, extended], '2023-08-31T16:00:00.000Z', '2024-01-01T00:00:00.000Z', 'doneInTime'],
    [[june, extendedLate], null, '2023-07-15T02:00:00.000Z', 'overdue'],
    [[june, extendedLate], '2023-07-15T02:00:00.000Z', '2024-01-01T00:00:00.000Z', 'doneLate'],
    [[june, deadline('2024-06-30', '2023-12-01', 'next')], null, '2023-12-05T02:00:00.000Z', 'inTime'],
    [[], null, '2023-05-01T02:00:00.000Z', 'undated'],
  ] as const)('of %j submitted at %s, seen at %s, is %s', (deadlines, submittedAt, now, label) => {
    expect(of(deadlines, submittedAt, now)).toBe(label);
  });

  it('is none of a cancelled task', () => {
    expect(
      timelinessOf({ cancelled: true, deadlines: [june], submittedAt: null }, '2024-01-01T00:00:00.000Z', vietnamCalendarV1),
    ).toBeNull();
  });

  it('never turns late into on time by a deadline that is set after the one it replaces ran out', () => {
    const day = fc.date({ min: new Date('2023-01-02T00:00:00Z'), max: new Date('2026-10-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, day, day, (due, set, later, now) => {
        const first: SetDeadline = { origin: 'issue', dueAt: due.toISOString(), setAt: '2023-01-01T00:00:00.000Z' };
        const added: SetDeadline = { origin: 'extension', dueAt: later.toISOString(), setAt: set.toISOString() };
        fc.pre(set >= due);
        expect(judgedDeadline([first, added])).toBe(first);
        expect(of([first, added], null, now.toISOString())).toBe(of([first], null, now.toISOString()));
      }),
    );
  });
});
