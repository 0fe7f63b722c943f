import type { Act, EffectHandler } from '../engine/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';
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

  askExplanation: (tx, acts) => addNotes(tx, acts, 'question', 'question'),

  async saveExplanation(tx, acts) {
    await requireNamedFiles(tx, acts);
    await addNotes(tx, acts, 'explanation', 'answer');
  },
} satisfies Readonly<Record<string, EffectHandler>>;

/** A reminder may have no words of its own. */
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
  ]);
}

const insertNotes: Statement = {
  name: 'insert-task-notes',
  text: `
  INSERT INTO task_notes (entry_id, task_id, kind, at, text, percent, reply_by)
  SELECT entry_id, task_id, $3, at, text, percent, reply_by
  FROM unnest($1::uuid[], $2::uuid[], $4::timestamptz[], $5::text[], $6::numeric[], $7::date[]) AS new (entry_id, task_id, at, text, percent, reply_by)`,
};

/** Progress may be a value of a target alone; the per cent said last stays. */
const updatePercent: Statement = {
  name: 'update-task-percent',
  text: 'UPDATE tasks SET percent = coalesce(new.percent, tasks.percent) FROM unnest($1::uuid[], $2::numeric[]) AS new (id, percent) WHERE tasks.id = new.id',
};
