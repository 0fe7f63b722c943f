import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../platform/app-error.js';
import type { Day } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { type CalendarDiff, diffCalendars } from './calendar-diff.js';
import { Calendars } from './calendar-facts.js';
import { DeadlineError } from './deadline.error.js';
import type { Calendar } from './working-days.js';

/** A version in a list. */
export interface CalendarVersionItem {
  readonly version: number;
  readonly note: string;
  /** ISO in UTC. */
  readonly createdAt: Date;
  readonly years: readonly number[];
}

/** One version in full, in the shape in which the next one is handed in. */
export interface CalendarVersionDetail extends Omit<CalendarVersionItem, 'years'> {
  readonly years: readonly {
    readonly year: number;
    readonly off: readonly DayView[];
    readonly working: readonly DayView[];
  }[];
}

interface DayView {
  readonly on: Day;
  /** Empty where none was stored: of versions older than this column. */
  readonly source: string;
}

/** Các bản lịch. They hold nothing that is not public, so everybody signed in may read them. */
@Injectable()
export class CalendarVersions {
  private readonly calendars = new Calendars();

  constructor(private readonly database: Database) {}

  /** Newest first. */
  list(): Promise<CalendarVersionItem[]> {
    return this.database.read((tx) => tx.query<CalendarVersionItem>(listVersions, []));
  }

  /** Throws a `NotFoundError`. */
  async one(version: number): Promise<CalendarVersionDetail> {
    const [row] = await this.database.read((tx) => tx.query<VersionRow>(readVersion, [version]));
    if (row === undefined) throw new NotFoundError('calendar version', String(version));
    const { days, sources, ...head } = row;
    const sourced = (list: readonly Day[]): DayView[] => list.map((on) => ({ on, source: sources[on] ?? '' }));
    const years = Object.entries(days).map(([year, { off, working }]) => ({
      year: Number(year),
      off: sourced(off),
      working: sourced(working),
    }));
    return { ...head, years: years.sort((one, other) => one.year - other.year) };
  }

  /** What version `to` says otherwise than `from`. Throws a `NotFoundError`. */
  diff(from: number, to: number): Promise<CalendarDiff> {
    return this.database.read(async (tx) => diffCalendars(await this.known(tx, from), await this.known(tx, to)));
  }

  private async known(tx: Tx, version: number): Promise<Calendar> {
    try {
      return await this.calendars.version(tx, version);
    } catch (error) {
      throw error instanceof DeadlineError ? new NotFoundError('calendar version', String(version)) : error;
    }
  }
}

interface VersionRow extends Omit<CalendarVersionItem, 'years'> {
  readonly days: Calendar['years'];
  readonly sources: Readonly<Record<Day, string>>;
}

const listVersions: Statement = {
  name: 'list-calendar-versions',
  text: `
  SELECT version, note, created_at AS "createdAt", ARRAY(SELECT year::int FROM jsonb_object_keys(days) AS year ORDER BY year::int) AS years
  FROM calendar_versions ORDER BY version DESC`,
};

const readVersion: Statement = {
  name: 'calendar-version-detail',
  text: 'SELECT version, note, created_at AS "createdAt", days, sources FROM calendar_versions WHERE version = $1',
};
