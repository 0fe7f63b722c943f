import { type Day, dayOf, startOfDay } from '../platform/clock.js';
import { addDays, weekdayOf } from './days.js';
import { type Calendar, isWorkingDay } from './working-days.js';

/**
 * Bậc thang đôn đốc: when a date is reminded of. Counted in working days, since a reminder on a day off is read after it. No law
 * fixes the numbers; 7, 3 and 1 days before are what systems in use remind at (domain 3.6), and a plan may set others.
 */
export interface LadderSettings {
  /** Working days before the last day. */
  readonly before: readonly number[];
  /** Whether the last day itself is reminded of. */
  readonly onDay: boolean;
  /** Working days after the last day: quá hạn, to the agency and its head. */
  readonly overdueAfter: number;
  /** Working days after the last day: to the head and deputies, and to who monitors the plan. */
  readonly escalateAfter: number;
}

/** What counts where a plan says nothing. */
export const usualLadder: LadderSettings = { before: [7, 3, 1], onDay: true, overdueAfter: 1, escalateAfter: 3 };

/** A date that is reminded of. */
export interface LadderDate {
  readonly lastDay: Day;
  /** When it was set, an ISO instant; steps before that are not given. */
  readonly setAt?: string;
}

export interface LadderStep {
  /** `before7` … `onDay`, `overdue`, `escalated`. Names the step in the log, so that it happens once. */
  readonly key: string;
  /** 08:00 in Vietnam of its day, an ISO instant. */
  readonly at: string;
}

/** A step that was given. */
export interface GivenStep {
  readonly step: string;
  readonly at: string;
}

/** Every step of a date from when it was set, in the order in which they come. */
export function ladderOf({ lastDay, setAt }: LadderDate, settings: LadderSettings, calendar: Calendar): LadderStep[] {
  const steps = [
    ...settings.before.map((days) => stepOn(`before${days}`, awayFrom(calendar, lastDay, -days))),
    ...(settings.onDay ? [stepOn('onDay', lastDay)] : []),
    stepOn('overdue', awayFrom(calendar, lastDay, settings.overdueAfter)),
    stepOn('escalated', awayFrom(calendar, lastDay, settings.escalateAfter)),
  ];
  steps.sort((one, other) => (one.at < other.at ? -1 : 1));
  return setAt === undefined ? steps : stepsSince(steps, setAt);
}

/** The steps of a ladder that come when its date is set already. `setAt` is an ISO instant. */
export const stepsSince = (ladder: readonly LadderStep[], setAt: string): LadderStep[] => ladder.filter(({ at }) => at >= setAt);

/**
 * Where a ladder stands: the step due by `at` and when the next one comes, null where there is none. After an outage only the latest step
 * passed is due, and those before it that were never given are `skipped`. What lies before a step given earlier is over.
 */
export function climb(
  ladder: readonly LadderStep[],
  given: readonly GivenStep[],
  at: string,
): { readonly due: { readonly step: string; readonly skipped: readonly string[] } | null; readonly nextAt: string | null } {
  const lastGiven = given.reduce((latest, { at: time }) => (time > latest ? time : latest), '');
  const passed = ladder.filter((step) => step.at <= at && step.at > lastGiven && !given.some(({ step: key }) => key === step.key));
  const nextAt = ladder.find((step) => step.at > at)?.at ?? null;
  const latest = passed.at(-1);
  return { due: latest === undefined ? null : { step: latest.key, skipped: passed.slice(0, -1).map(({ key }) => key) }, nextAt };
}

/**
 * Whether offices work that day. In a year that the calendar does not know yet only Saturdays and Sundays are days off: a reminder binds
 * nobody, and a plan to 2030 is issued before the holidays of 2030 are announced.
 */
export function isLikelyWorkingDay(calendar: Calendar, day: Day): boolean {
  return Object.hasOwn(calendar.years, day.slice(0, 4)) ? isWorkingDay(calendar, day) : ![0, 6].includes(weekdayOf(day));
}

/** Giờ yên tĩnh: when somebody is not to be disturbed. Times are `HH:MM` in Vietnam; from 18:00 to 07:00 goes over midnight, equal times are none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly daysOff: boolean;
}

/** Đến hết giờ yên tĩnh: the instant itself when it is not in quiet hours, else their end. ISO in and out. */
export function endOfQuiet(at: string, { from, to, daysOff }: QuietHours, calendar: Calendar): string {
  for (let time = at; ; ) {
    const day = dayOf(time);
    const clock = clockOf(time);
    if (daysOff && !isLikelyWorkingDay(calendar, day)) time = instantOf(addDays(day, 1), '00:00');
    else if (from < to && from <= clock && clock < to) time = instantOf(day, to);
    else if (from > to && clock < to) time = instantOf(day, to);
    else if (from > to && clock >= from) time = instantOf(addDays(day, 1), to);
    else return time;
  }
}

/** The next `HH:MM` of a working day, not before `at`. */
export function nextMorning(at: string, time: string, calendar: Calendar): string {
  for (let day = dayOf(at); ; day = addDays(day, 1)) {
    const morning = instantOf(day, time);
    if (morning >= at && isLikelyWorkingDay(calendar, day)) return morning;
  }
}

function stepOn(key: string, day: Day): LadderStep {
  return { key, at: instantOf(day, '08:00') };
}

/** The day so many working days after, or before when negative. */
function awayFrom(calendar: Calendar, day: Day, amount: number): Day {
  const step = Math.sign(amount);
  let found = day;
  for (let counted = 0; counted !== amount; counted += step) {
    do found = addDays(found, step);
    while (!isLikelyWorkingDay(calendar, found));
  }
  return found;
}

function instantOf(day: Day, time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}

/** `HH:MM` in Vietnam (UTC+7, no summer time). */
function clockOf(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16);
}
