/** What timeliness follows from, each as SQL. */
export interface TimelinessSources {
  /** boolean */
  readonly cancelled: string;
  /** timestamptz: `judgedDeadline`; null where there is nothing to be late for. */
  readonly judgedDueAt: string;
  /** timestamptz: the submission that was accepted, or awaits acceptance; null while there is none. */
  readonly submittedAt: string;
  /** timestamptz: the instant of judging. */
  readonly at: string;
  /** timestamptz: `endOfWarning` of that day. */
  readonly warnedUntil: string;
}

/** SQL: `timelinessOf`, for lists, counts and statistics alike. Null of what is cancelled. */
export const timelinessSql = ({ cancelled, judgedDueAt, submittedAt, at, warnedUntil }: TimelinessSources): string => `
  CASE WHEN ${cancelled} THEN NULL
    WHEN ${judgedDueAt} IS NULL THEN 'undated'
    WHEN ${submittedAt} < ${judgedDueAt} THEN 'doneInTime'
    WHEN ${submittedAt} IS NOT NULL THEN 'doneLate'
    WHEN ${at} >= ${judgedDueAt} THEN 'overdue'
    WHEN ${judgedDueAt} <= ${warnedUntil} THEN 'dueSoon'
    ELSE 'inTime' END`;
