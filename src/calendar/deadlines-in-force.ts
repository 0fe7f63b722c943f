import type { Day } from '../platform/clock.js';
import type { Tx } from '../platform/transaction.js';
import type { Calendar } from './working-days.js';

/** A deadline that stands, and the day it would come out at if it were computed now. */
export interface MovedDeadline {
  readonly kind: 'task';
  readonly id: string;
  readonly planId: string;
  /** Số, ký hiệu of the plan. */
  readonly documentNumber: string | null;
  /** Of the task in its plan. */
  readonly key: string;
  /** Who holds it. */
  readonly agency: { readonly agencyId: string; readonly name: string };
  /** As stored: it goes on counting. */
  readonly lastDay: Day;
  /** The calendar it was computed under. */
  readonly calendarVersion: number;
  /** Null: it runs into a year that the calendar does not know. */
  readonly wouldBe: Day | null;
}

export interface MovedDeadlines {
  /** All of them, also those that are not listed. */
  readonly count: number;
  /** Of plans under state secrecy, which are counted and never listed. */
  readonly secret: number;
  readonly items: readonly MovedDeadline[];
}

/**
 * Thời hạn đang có hiệu lực: what the calendar needs to know of those who store deadlines. The folders above hold them, so
 * `app.module.ts` hands in who answers.
 */
export abstract class DeadlinesInForce {
  /** Deadlines of what is still open that would come out at another day under this calendar. Changes nothing. */
  abstract movedBy(tx: Tx, calendar: Calendar): Promise<MovedDeadlines>;
}
