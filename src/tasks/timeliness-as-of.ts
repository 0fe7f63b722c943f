import { DeadlineError, type JudgingMoment, momentOf } from '../calendar/index.js';
import { AsOfError, type AsOfMark, type AsOfQuery, askedAsOf, cutOfList, pastInstant, requireFirstEntry } from '../engine/index.js';
import type { Tx } from '../platform/transaction.js';

/**
 * Số liệu đến thời điểm nào: the instant that `asOf` names, with the end of its warning; without one, now. A day means its end,
 * and today means now. Throws an `AsOfError` for an instant ahead, one before the first entry of the log, and one in a year of which
 * the calendar knows nothing.
 */
export async function asOfMoment(tx: Tx, asOf: string | undefined, now: Date): Promise<JudgingMoment> {
  const at = asOf === undefined ? now : pastInstant(asOf, now);
  if (asOf !== undefined) await requireFirstEntry(tx, at);
  return judgedAt(tx, at.toISOString());
}

/** A list as it was: the moment, and the cut of the log that its answer names. */
export interface PastMoment extends JudgingMoment {
  /** How many leaves of the tree count; null where the instant says what counts. */
  readonly size: number | null;
  readonly mark: AsOfMark;
}

/** What of the past a list is asked for; null for the present. Throws an `AsOfError` as `asOfMoment` does, and for a tree that is not so large yet. */
export async function pastMoment(tx: Tx, query: AsOfQuery, now: Date): Promise<PastMoment | null> {
  const asked = askedAsOf(query, now);
  if (asked === null || asked.by === 'sequence') return null;
  const { cut, mark } = await cutOfList(tx, asked);
  return { ...(await judgedAt(tx, cut.at)), size: asked.by === 'treeSize' ? asked.size : null, mark };
}

async function judgedAt(tx: Tx, at: string): Promise<JudgingMoment> {
  try {
    return await momentOf(tx, at);
  } catch (error) {
    if (error instanceof DeadlineError) throw new AsOfError('as-of.year-unknown', error.params);
    throw error;
  }
}
