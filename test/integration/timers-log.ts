import { ladderOf, usualLadder, vietnamCalendarV1 } from '../../src/calendar/index.js';
import type { TestDatabase } from '../support/database.js';

/** A date that is reminded of, with what the log says was given and when the instance is to be asked again. */
export interface RemindedDate {
  readonly instanceId: string;
  readonly lastDay: string;
  readonly setAt: string;
  /** Inputs of the accepted reminders of the clock, oldest first. */
  readonly reminders: readonly { readonly step: string; readonly skipped?: readonly string[] }[];
  readonly timers: readonly string[];
}

/** Of every task and every report, from the tables and from the bytes of the log. */
export async function remindedDates(db: TestDatabase): Promise<readonly RemindedDate[]> {
  return db.asOwner<RemindedDate & Record<string, unknown>>(`
    SELECT dated.id AS "instanceId", dated.last_day::text AS "lastDay", to_json(dated.set_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS "setAt",
      (SELECT coalesce(jsonb_agg(convert_from(entry.body, 'UTF8')::jsonb #> '{command,input}' ORDER BY entry.seq), '[]') FROM audit_entries entry
        WHERE entry.instance_id = dated.id AND entry.command IN ('task.remind', 'report.remind') AND entry.outcome = 'accepted') AS reminders,
      (SELECT coalesce(jsonb_agg(to_json(wakeup.due_at AT TIME ZONE 'UTC') #>> '{}' || 'Z'), '[]') FROM wakeups wakeup WHERE wakeup.instance_id = dated.id) AS timers
    FROM (
      SELECT task_id AS id, last_day, set_at FROM deadlines WHERE last_day IS NOT NULL
      UNION ALL SELECT id, due_on, opened_at FROM reports WHERE due_on IS NOT NULL) dated`);
}

/**
 * What is wrong with how a date was reminded of by `now`: a step given twice, lost, or invented (each must have been given, or be named as
 * skipped by the one given after it), or no timer for the next one.
 */
export function problemsOf({ instanceId, lastDay, setAt, reminders, timers }: RemindedDate, now: Date): string[] {
  const ladder = ladderOf({ lastDay, setAt: new Date(setAt).toISOString() }, usualLadder, vietnamCalendarV1);
  const expected = ladder.filter(({ at }) => at <= now.toISOString()).map(({ key }) => key);
  const found = reminders.flatMap(({ step, skipped = [] }) => [...skipped, step]);
  const next = ladder.find(({ at }) => at > now.toISOString());
  return [
    ...(found.join() === expected.join() ? [] : [`${instanceId}: ${found.join()} where ${expected.join()} was due`]),
    ...(next === undefined || timers.some((at) => Date.parse(at) === Date.parse(next.at))
      ? []
      : [`${instanceId}: no timer for ${next.key}`]),
  ];
}
