import { UnavailableError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { Calendars, storeCalendar } from './calendar-facts.js';
import { DeadlineError } from './deadline.error.js';
import { vietnamCalendarV1 } from './vietnam-calendar.js';

const next = { version: 2, years: { 2028: { off: ['2028-01-03'], working: [] } } };

/** A table in memory that answers as the statements would, and keeps what it was sent. */
function table(...stored: { version: number; years: object }[]) {
  const sent: { name: string; values: readonly unknown[] }[] = [];
  const tx = {
    async query({ name }: Statement, values: readonly unknown[]) {
      sent.push({ name, values });
      if (name === 'calendar-version')
        return stored.filter(({ version }) => version === values[0]).map(({ version, years }) => ({ version, days: years }));
      const newest = [...stored].sort((one, other) => other.version - one.version)[0];
      return newest === undefined
        ? []
        : [{ version: newest.version, days: (values[0] as number[]).includes(newest.version) ? null : newest.years }];
    },
  } as Tx;
  return { tx, sent, stored };
}

describe('Đọc lịch làm việc (read the calendar)', () => {
  it('fetches the data of a version once, and asks each time which is the newest', async () => {
    const { tx, sent, stored } = table(vietnamCalendarV1);
    const calendars = new Calendars();
    expect(await calendars.newest(tx)).toEqual(vietnamCalendarV1);
    expect(await calendars.newest(tx)).toEqual(vietnamCalendarV1);
    stored.push(next);
    expect(await calendars.newest(tx)).toEqual(next);
    expect(sent.map(({ values }) => values)).toEqual([[[]], [[1]], [[1]]]);
  });

  it('still gives the version an old result was computed under (R-43)', async () => {
    const { tx, sent } = table(vietnamCalendarV1, next);
    const calendars = new Calendars();
    await calendars.newest(tx);
    expect(await calendars.version(tx, 1)).toEqual(vietnamCalendarV1);
    expect(await calendars.version(tx, 1)).toEqual(vietnamCalendarV1);
    expect(sent).toHaveLength(2);
  });

  it('answers 503 without a calendar, and knows no version that was never stored', async () => {
    const { tx } = table();
    await expect(new Calendars().newest(tx)).rejects.toThrow(new UnavailableError('calendar.missing'));
    await expect(new Calendars().version(tx, 3)).rejects.toThrow(new DeadlineError('calendar.version-unknown', { version: 3 }));
  });

  it('refuses to store a calendar with a fault and sends nothing', async () => {
    const { tx, sent } = table();
    const bad = { version: 2, years: { 2028: { off: ['2027-01-01'], working: [] } } };
    await expect(storeCalendar(tx, bad, 'sai', '2026-11-21T00:00:00.000Z')).rejects.toThrow(DeadlineError);
    expect(sent).toEqual([]);
  });
});
