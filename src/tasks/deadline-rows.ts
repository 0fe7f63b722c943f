import type { Act } from '../engine/index.js';
import type { DeadlineFact, TaskIssueInput } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { setFirstTimers } from './due-reminders.js';

/** Why a deadline was set: at issue, when the trigger came, granted, amended, or the next of a recurring task. */
export type DeadlineOrigin = 'issue' | 'begin' | 'extension' | 'amendment' | 'next';

/** What judges is folded as `judgedDeadline` does: the first of a round, or the latest that was set before the one it replaces ran out. */
const insertDeadlines: Statement = {
  name: 'insert-deadlines',
  text: `
  INSERT INTO deadlines (task_id, no, origin, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id, judged_due_at)
  SELECT new.task_id, 1 + coalesce(last.no, 0), $2, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id,
    CASE WHEN $2 = 'next' OR last.judged_due_at IS NULL OR set_at < last.judged_due_at THEN due_at ELSE last.judged_due_at END
  FROM unnest($1::uuid[], $3::jsonb[], $4::int[], $5::int[], $6::date[], $7::timestamptz[], $8::timestamptz[], $9::uuid[])
    AS new (task_id, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id)
  LEFT JOIN LATERAL (SELECT no, judged_due_at FROM deadlines WHERE deadlines.task_id = new.task_id ORDER BY no DESC LIMIT 1) last ON true`,
};

/**
 * Adds a row for each act that has a deadline; those there stay as they are. Sets the timer of its first reminder, and at issue
 * that of the dissemination window.
 */
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
  const dates = set.map(({ act, deadline }) => dateOf(act, deadline.lastDay));
  if (set.length > 0) insertRows(tx, origin, set);
  await setFirstTimers(tx, 'tasks', origin === 'issue' ? [...dates, ...windowsOf(acts)] : dates);
}

const dateOf = ({ instanceId, command }: Act, lastDay: string) => ({ instanceId, lastDay, setAt: command.at });

function windowsOf(acts: readonly Act[]) {
  return acts.flatMap((act) => {
    const { windowTo } = act.command.input as TaskIssueInput;
    return windowTo === null ? [] : [dateOf(act, windowTo)];
  });
}

function insertRows(tx: Tx, origin: DeadlineOrigin, set: readonly { readonly act: Act; readonly deadline: DeadlineFact }[]): void {
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
