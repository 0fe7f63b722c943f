import type { Day } from '../platform/clock.js';
import { DeadlineError } from './deadline.error.js';

/** A day of every year, `MM-DD`. `02-29` means the last day of February, so that it exists in every year. */
export type MonthDay = string;

/** Years a plan may speak of; a year outside is a slip of the pen (`0203`, `20233`). */
export const earliestYear = 2000;
export const latestYear = 2100;

const dayMs = 24 * 60 * 60 * 1000;

/** Whether the text is a date that exists, `2024-02-29` but not `2023-02-29`, in any year of four digits. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && toText(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** Whether the text is a day of the year, `11-15`. 29 February counts, 30 February does not. */
export function isMonthDay(text: unknown): text is MonthDay {
  return typeof text === 'string' && /^\d{2}-\d{2}$/.test(text) && isDay(`2024-${text}`);
}

export function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= earliestYear && (value as number) <= latestYear;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function addDays(day: Day, amount: number): Day {
  return toText(Date.parse(`${day}T00:00:00Z`) + amount * dayMs);
}

/** The same day of a later month, or its last day when it is shorter: 31/01 and a month is 28/02 or 29/02. Throws `deadline.year-out-of-range`. */
export function addMonths(day: Day, amount: number): Day {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + amount;
  return monthDayIn(Math.floor(months / 12), `${two((months % 12) + 1)}-${day.slice(8)}`);
}

/** The day of a year, or the last day of that month when the year has no such day (29/02). Throws `deadline.year-out-of-range`. */
export function monthDayIn(year: number, monthDay: MonthDay): Day {
  if (!isYear(year)) throw new DeadlineError('deadline.year-out-of-range', { year, from: earliestYear, to: latestYear });
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  return `${year}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}`;
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The empty string when the instant is none. */
function toText(atMs: number): string {
  return Number.isNaN(atMs) ? '' : new Date(atMs).toISOString().slice(0, -14);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
