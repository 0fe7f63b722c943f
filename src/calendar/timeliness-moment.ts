import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { Calendars } from './calendar-facts.js';
import { DeadlineError } from './deadline.error.js';
import { endOfWarning } from './timeliness.js';

/** An instant at which timeliness is judged. */
export interface JudgingMoment {
  /** ISO in UTC. */
  readonly at: string;
  /** What is due by then, and not yet, is "sắp đến hạn". ISO in UTC. */
  readonly warnedUntil: string;
}

/** Of the versions stored by then the newest: a later calendar must not change what was said before it. */
const readVersionAt: Statement = {
  name: 'calendar-version-at',
  text: 'SELECT version FROM calendar_versions ORDER BY created_at <= $1 DESC, CASE WHEN created_at <= $1 THEN version ELSE -version END DESC LIMIT 1',
};

/** Calendar versions never change, so one process reads each once. */
const calendars = new Calendars();

/** The instant with the end of its warning, by the calendar of that time. Throws `calendar.year-unknown`. */
export async function momentOf(tx: Tx, at: string): Promise<JudgingMoment> {
  const [found] = await tx.query<{ version: number }>(readVersionAt, [at]);
  const calendar = found === undefined ? await calendars.newest(tx) : await calendars.version(tx, found.version);
  return { at, warnedUntil: endOfWarning(dayOf(at), calendar) };
}

/** The same where nothing is asked of the warning, so that a list opens also in a year that nobody has imported yet: there no day warns. */
export async function momentForReading(tx: Tx, at: string): Promise<JudgingMoment> {
  try {
    return await momentOf(tx, at);
  } catch (error) {
    if (error instanceof DeadlineError && error.code === 'calendar.year-unknown') return { at, warnedUntil: at };
    throw error;
  }
}
