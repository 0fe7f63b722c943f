import { hash } from 'node:crypto';
import { canonical } from '../../workflows/kit/canonical.js';
import type { Day } from '../platform/clock.js';
import type { Calendar } from './working-days.js';

/** A day that is not as its weekday, and the legal text that says so. */
export interface SourcedDay {
  readonly on: Day;
  readonly source: string;
}

/** A version of the calendar as an administrator hands it in: every year in full, as it takes the place of the version before. */
export interface CalendarProposal {
  /** The version it was drawn up from; it becomes the next one. */
  readonly basedOn: number;
  readonly note: string;
  readonly years: readonly ProposedYear[];
}

export interface ProposedYear {
  readonly year: number;
  /** Ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi. */
  readonly off: readonly SourcedDay[];
  /** Ngày làm bù. */
  readonly working: readonly SourcedDay[];
}

/** The calendar it would be. Of a year that stands there twice, the last; see `problemsOf`. */
export function calendarOf({ basedOn, years }: CalendarProposal): Calendar {
  return {
    version: basedOn + 1,
    years: Object.fromEntries(
      years.map(({ year, off, working }) => [String(year), { off: off.map(({ on }) => on), working: working.map(({ on }) => on) }]),
    ),
  };
}

/** The source of each day. */
export function sourcesOf({ years }: CalendarProposal): Record<Day, string> {
  return Object.fromEntries(years.flatMap(({ off, working }) => [...off, ...working].map(({ on, source }) => [on, source])));
}

/** SHA-256, hexadecimal, of the canonical JSON of what was handed in: the log names the document by it. */
export function digestOf({ basedOn, note, years }: CalendarProposal): string {
  const days = (list: readonly SourcedDay[]) => list.map(({ on, source }) => ({ on, source }));
  return hash(
    'sha256',
    canonical({ basedOn, note, years: years.map(({ year, off, working }) => ({ year, off: days(off), working: days(working) })) }),
  );
}
