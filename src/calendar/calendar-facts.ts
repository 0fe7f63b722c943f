import { UnavailableError } from '../platform/app-error.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { DeadlineError } from './deadline.error.js';
import { type Calendar, validateCalendar } from './working-days.js';

interface CalendarRow {
  version: number;

  /** Null for a version the caller already has. */
  days: Calendar['years'] | null;
}

const readNewest: Statement = {
  name: 'calendar-newest',
  text: `
  SELECT version, CASE WHEN version = ANY ($1::int[]) THEN NULL ELSE days END AS days
  FROM calendar_versions ORDER BY version DESC LIMIT 1`,
};

const readVersion: Statement = { name: 'calendar-version', text: `SELECT version, days FROM calendar_versions WHERE version = $1` };

const insertVersion: Statement = {
  name: 'insert-calendar-version',
  text: `
  INSERT INTO calendar_versions (version, note, created_at, days, sources) VALUES ($1, $2, $3, $4::jsonb, $5::jsonb)
  ON CONFLICT (version) DO NOTHING RETURNING version`,
};

/**
 * Lịch làm việc trong cơ sở dữ liệu. A stored version never changes, so each is read once per process; which one is the
 * newest is asked every time, as another process may have stored it.
 */
export class Calendars {
  private readonly known = new Map<number, Calendar>();

  /** The newest version, for a deadline resolved now. One round trip. Throws an `UnavailableError` when there is none. */
  async newest(tx: Tx): Promise<Calendar> {
    const [row] = await tx.query<CalendarRow>(readNewest, [[...this.known.keys()]]);
    if (row === undefined) throw new UnavailableError('calendar.missing');
    return this.keep(row);
  }

  /** The version an earlier result was computed under. Throws `calendar.version-unknown`. */
  async version(tx: Tx, version: number): Promise<Calendar> {
    const known = this.known.get(version);
    if (known !== undefined) return known;
    const [row] = await tx.query<CalendarRow>(readVersion, [version]);
    if (row === undefined) throw new DeadlineError('calendar.version-unknown', { version });
    return this.keep(row);
  }

  private keep({ version, days }: CalendarRow): Calendar {
    const calendar = days === null ? this.known.get(version)! : { version, years: days };
    this.known.set(version, calendar);
    return calendar;
  }
}

/** A version as it is stored for good. */
export interface NewCalendar {
  readonly calendar: Calendar;
  /** What this version is for. */
  readonly note: string;
  /** ISO in UTC. */
  readonly at: string;
  /** The legal source of each day. */
  readonly sources: Readonly<Record<Day, string>>;
}

/** Adds a version, and says whether it did: one that is there stays as it is. Of those who add the same one at once, one does. */
export async function insertCalendar(tx: Tx, { calendar: { version, years }, note, at, sources }: NewCalendar): Promise<boolean> {
  const added = await tx.query(insertVersion, [version, note, at, JSON.stringify(years), JSON.stringify(sources)]);
  return added.length > 0;
}

/**
 * Adds a version that comes with a release; one that is there stays as it is. `at` is an instant, ISO in UTC. Throws the first problem of
 * the data (`calendar.day-not-of-year` and the like).
 */
export async function storeCalendar(
  tx: Tx,
  calendar: Calendar,
  note: string,
  at: string,
  sources: NewCalendar['sources'] = {},
): Promise<void> {
  const [problem] = validateCalendar(calendar);
  if (problem !== undefined) throw new DeadlineError(problem.code, problem.params);
  await insertCalendar(tx, { calendar, note, at, sources });
}
