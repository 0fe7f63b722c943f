import type { Day } from '../platform/clock.js';
import { dayOf, endOfDay } from '../platform/clock.js';
import { addWorkingDays, type Calendar } from './working-days.js';

/**
 * Tình trạng thời hạn of a task, exactly one of six: trong hạn, sắp đến hạn (a part of trong hạn), quá hạn, hoàn thành đúng hạn,
 * hoàn thành quá hạn, không định kỳ. A cancelled task has none.
 */
export const timelinessLabels = ['inTime', 'dueSoon', 'overdue', 'doneInTime', 'doneLate', 'undated'] as const;
export type Timeliness = (typeof timelinessLabels)[number];

/** A deadline as it was set; rows are only ever added. */
export interface SetDeadline {
  /** `next` begins a new round of a recurring task. */
  readonly origin: 'issue' | 'begin' | 'extension' | 'amendment' | 'next';
  /** On time is before this instant, ISO in UTC. */
  readonly dueAt: string;
  readonly setAt: string;
}

/** "Sắp đến hạn" begins so many working days before (domain 3.5). */
const soonWorkingDays = 3;

/** Null of a cancelled task. `submittedAt` is the submission that was accepted, or awaits acceptance; null while there is none. */
export function timelinessOf(
  task: { readonly cancelled: boolean; readonly deadlines: readonly SetDeadline[]; readonly submittedAt: string | null },
  now: string,
  calendar: Calendar,
): Timeliness | null {
  if (task.cancelled) return null;
  const judged = judgedDeadline(task.deadlines);
  if (judged === null) return 'undated';
  if (task.submittedAt !== null) return task.submittedAt < judged.dueAt ? 'doneInTime' : 'doneLate';
  if (now >= judged.dueAt) return 'overdue';
  return judged.dueAt <= endOfWarning(dayOf(now), calendar) ? 'dueSoon' : 'inTime';
}

/**
 * The deadline that judges: the first of the round, or the latest that was granted before the one it replaces ran out. An extension
 * granted afterwards leaves what was late late for ever.
 */
export function judgedDeadline(deadlines: readonly SetDeadline[]): SetDeadline | null {
  let judged: SetDeadline | null = null;
  for (const deadline of deadlines) if (judged === null || deadline.origin === 'next' || deadline.setAt < judged.dueAt) judged = deadline;
  return judged;
}

/** 24:00 of the last day of the warning, an instant in UTC: what is due by then is "sắp đến hạn". Throws `calendar.year-unknown`. */
export function endOfWarning(today: Day, calendar: Calendar): string {
  return endOfDay(addWorkingDays(calendar, today, soonWorkingDays)).toISOString();
}
