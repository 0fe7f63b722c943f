import type { Parts } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';

/** What leaves a row of history, and how it is written. */
export interface History {
  /** Effects that change what the history holds. An entry has at most one of them. */
  readonly effects: readonly string[];
  /** $1 are the instances, $2 the instants of the commands, $3 the entries: copies the rows as they stand. */
  readonly insert: Statement;
}

/** The effects, each of which also leaves the row as it then stands (R-73). Every writer of these columns is an effect, so none is missed. */
export function keepingHistory(effects: Parts['effects'], history: History): Parts['effects'] {
  const kept = history.effects.map((name): [string, Parts['effects'][string]] => {
    const handler = effects[name]!;
    return [
      name,
      async (tx, acts, door) => {
        await handler(tx, acts, door);
        void tx.query(history.insert, [idsOf(acts), acts.map(({ command }) => command.at), acts.map(({ entryId }) => entryId)]);
      },
    ];
  });
  return { ...effects, ...Object.fromEntries(kept) };
}

/** SQL: the deadline that judges a `task` as it stands. Deadlines of another kind than the task has now were amended away (R-49). */
export const judgedDueAt = `
  (SELECT CASE WHEN bool_or(rule ->> 'kind' = task.deadline_kind) THEN (array_agg(judged_due_at ORDER BY no DESC))[1] END
   FROM deadlines WHERE task_id = task.id)`;

/** What a row of history holds of the task besides. */
export const historyColumns = [
  'plan_id',
  'lead_agency_id',
  'deadline_kind',
  'disseminated_on',
  'disseminated_late',
  'begun_at',
  'submitted_at',
  'accepted_at',
] as const;

export const taskHistory: History = {
  effects: [
    'createTask',
    'saveDissemination',
    'startDeadline',
    'nextDeadline',
    'amendTask',
    'passLeadOn',
    'grantExtension',
    'saveResult',
    'returnResult',
    'acceptResult',
    'coverTask',
    'reopenTask',
  ],
  insert: {
    name: 'insert-task-history',
    text: `
    INSERT INTO task_history (task_id, no, at, entry_id, judged_due_at, ${historyColumns.join(', ')})
    SELECT task.id, 1 + coalesce((SELECT max(no) FROM task_history WHERE task_id = task.id), 0), new.at, new.entry_id, ${judgedDueAt},
      ${historyColumns.map((column) => `task.${column}`).join(', ')}
    FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[]) AS new (id, at, entry_id) JOIN tasks task ON task.id = new.id`,
  },
};
