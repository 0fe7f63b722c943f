import type { Act } from '../engine/index.js';
import type { DeadlineFact } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** Why a deadline was set: at issue, when the trigger came, granted, amended, or the next of a recurring task. */
export type DeadlineOrigin = 'issue' | 'begin' | 'extension' | 'amendment' | 'next';

const insertDeadlines: Statement = {
  name: 'insert-deadlines',
  text: `
  INSERT INTO deadlines (task_id, no, origin, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id)
  SELECT task_id, 1 + coalesce((SELECT max(no) FROM deadlines WHERE deadlines.task_id = new.task_id), 0),
    $2, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id
  FROM unnest($1::uuid[], $3::jsonb[], $4::int[], $5::int[], $6::date[], $7::timestamptz[], $8::timestamptz[], $9::uuid[])
    AS new (task_id, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id)`,
};

/** Adds a row for each act that has a deadline; those there stay as they are. */
export async function addDeadlines(
  tx: Tx,
  origin: DeadlineOrigin,
  acts: readonly Act[],
  of: (act: Act) => DeadlineFact | null,
): Promise<void> {
  const set = acts.flatMap((act) => {
    const deadline = of(act);
    return deadline === null ? [] : [{ act, deadline }];
  });
  if (set.length === 0) return;
  void tx.query(insertDeadlines, [
    set.map(({ act }) => act.instanceId),
    origin,
    set.map(({ deadline }) => JSON.stringify(deadline.rule)),
    set.map(({ deadline }) => deadline.ruleVersion),
    set.map(({ deadline }) => deadline.calendarVersion),
    set.map(({ deadline }) => deadline.lastDay),
    set.map(({ deadline }) => deadline.dueAt),
    set.map(({ act }) => act.command.at),
    set.map(({ act }) => act.entryId),
  ]);
}
