import type { Act, EffectHandler } from '../engine/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';
import { setFirstTimers, stepColumns } from './due-reminders.js';
import { requireNamedFiles } from './named-files.js';
import { addValues } from './task-result-effects.js';

/** What is said about a task while it runs: progress, reminders (đôn đốc), questions and explanations (giải trình). */
export const taskNoteEffects = {
  async saveProgress(tx, acts) {
    await requireNamedFiles(tx, acts);
    void addNotes(tx, acts, 'progress', 'note');
    void addValues(tx, acts);
    void tx.query(updatePercent, [idsOf(acts), acts.map(({ command }) => command.input['percent'] ?? null)]);
  },

  saveReminder: (tx, acts) => addNotes(tx, acts, 'reminder', 'note'),

  /** The day by which it is to be answered is reminded of like a deadline. */
  async askExplanation(tx, acts) {
    await addNotes(tx, acts, 'question', 'question');
    await setFirstTimers(
      tx,
      'tasks',
      acts.map(({ instanceId, command }) => ({ instanceId, lastDay: command.input['replyBy'] as Day, setAt: command.at })),
    );
  },

  async saveExplanation(tx, acts) {
    await requireNamedFiles(tx, acts);
    await addNotes(tx, acts, 'explanation', 'answer');
  },
} satisfies Readonly<Record<string, EffectHandler>>;

/** A reminder may have no words of its own; by the clock it says which step it is. */
async function addNotes(
  tx: Tx,
  acts: readonly Act[],
  kind: 'progress' | 'reminder' | 'question' | 'explanation',
  text: string,
): Promise<void> {
  void tx.query(insertNotes, [
    acts.map(({ entryId }) => entryId),
    idsOf(acts),
    kind,
    acts.map(({ command }) => command.at),
    acts.map(({ command }) => command.input[text] ?? ''),
    acts.map(({ command }) => command.input['percent'] ?? null),
    acts.map(({ command }) => command.input['replyBy'] ?? null),
    ...stepColumns(acts),
  ]);
}

const insertNotes: Statement = {
  name: 'insert-task-notes',
  text: `
  INSERT INTO task_notes (entry_id, task_id, kind, at, text, percent, reply_by, clock, no, step, skipped)
  SELECT entry_id, task_id, $3, at, text, percent, reply_by, clock, no, step, string_to_array(skipped, ',')
  FROM unnest($1::uuid[], $2::uuid[], $4::timestamptz[], $5::text[], $6::numeric[], $7::date[], $8::text[], $9::int[], $10::text[], $11::text[])
    AS new (entry_id, task_id, at, text, percent, reply_by, clock, no, step, skipped)`,
};

/** Progress may be a value of a target alone; the per cent said last stays. */
const updatePercent: Statement = {
  name: 'update-task-percent',
  text: 'UPDATE tasks SET percent = coalesce(new.percent, tasks.percent) FROM unnest($1::uuid[], $2::numeric[]) AS new (id, percent) WHERE tasks.id = new.id',
};
