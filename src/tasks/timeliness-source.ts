import type { Kind } from '../../workflows/kit/definition.js';
import { type TimelinessSources, timelinessSql } from '../calendar/index.js';
import { placedSql } from '../engine/index.js';

/** SQL over rows of one kind that have a time to be met, as they are or as they were: what lists, counts and statistics share. */
export interface TimelinessSource {
  /** `FROM …` of the rows, without what only a list shows. */
  readonly from: string;
  /** One of the six labels; null of what is cancelled. */
  readonly label: string;
  /** timestamptz: the deadline that judges; null where there is nothing to be late for. */
  readonly judgedDueAt: string;
  /** The filters that a statistic links by, from the placeholder of their value. */
  readonly filters: Readonly<Record<string, (value: string) => string>>;
}

/** Placeholders of the instant and of the end of its warning, in every statement made of such a source. */
export interface MomentSql {
  readonly at: string;
  readonly warnedUntil: string;
  /** Of the size of the tree, where that says what counts as past, and not the instant. */
  readonly size?: string;
}

/** SQL: whether what an entry did at that time was so by the moment. `entryId` names its table, or the tree's own column would be meant. */
export const wasBy = ({ at, size }: MomentSql, time: string, entryId: string): string =>
  size === undefined ? `${time} <= ${at}` : placedSql(time, entryId, size);

/** SQL: the last day of an instant at which a time runs out: the day that ends with it. */
export const lastDayOf = (dueAt: string): string => `((${dueAt} - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** SQL: `2023-06`, the month of that day; null without one. */
export const monthOf = (dueAt: string): string => `to_char(${lastDayOf(dueAt)}, 'YYYY-MM')`;

/** SQL: the agency in whose field a `plan` is (lĩnh vực): who follows it, as its document says. It stays where a successor follows it now. */
export const fieldOfPlan = '(SELECT monitoring_agency_id FROM plan_revisions WHERE hash = plan.revision)';

/** Label and filters of rows with these sources; those of a plan go by `plan`. */
export function timed(moment: MomentSql, sources: Omit<TimelinessSources, keyof MomentSql>): Omit<TimelinessSource, 'from'> {
  const label = timelinessSql({ ...moment, ...sources });
  const { judgedDueAt } = sources;
  return {
    label,
    judgedDueAt,
    filters: {
      timeliness: (value) => `coalesce(${label}, 'cancelled') = ANY (${value}::text[])`,
      dueFrom: (value) => `${lastDayOf(judgedDueAt)} >= ${value}::date`,
      dueTo: (value) => `${lastDayOf(judgedDueAt)} <= ${value}::date`,
      dueMonth: (value) => `coalesce(${monthOf(judgedDueAt)}, 'none') = ${value}`,
      field: (value) => `coalesce(${fieldOfPlan}::text, 'none') = ${value}`,
    },
  };
}

/** How rows are read: as they stand now, or as they were at the instant of the moment. */
export type Reading = 'now' | 'asOf';

/** SQL: state and sequence of an instance, from `standing` or, as of the moment, from the log. */
export interface StandingSql {
  /** Stands after `was`: what did not exist then is not looked for in the log. */
  readonly join: string;
  readonly state: string;
  readonly sequence: string;
}

export function standingSql(kind: Exclude<Kind, 'plan'>, moment: MomentSql, reading: Reading): StandingSql {
  if (reading === 'now') return { join: '', state: 'standing.state', sequence: 'standing.sequence' };
  return {
    join: `CROSS JOIN LATERAL (SELECT to_state, seq FROM audit_entries WHERE stream = '${kind}/' || standing.id AND was.no > 0
    AND ${wasBy(moment, 'at', 'audit_entries.id')} ORDER BY seq DESC LIMIT 1) past`,
    state: 'past.to_state',
    sequence: 'past.seq',
  };
}

/** SQL: whether `standing` is cancelled. Nothing can follow that, so the instance still has the instant, and its number the entry. */
export function cancelledSql(moment: MomentSql, reading: Reading): string {
  if (reading === 'now') return `standing.state = 'cancelled'`;
  const ended = `(SELECT id FROM audit_entries WHERE stream = standing.kind || '/' || standing.id AND seq = standing.sequence)`;
  return `standing.state = 'cancelled' AND ${wasBy(moment, 'standing.head_at', ended)}`;
}
