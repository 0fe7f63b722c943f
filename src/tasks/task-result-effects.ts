import type { Act, EffectHandler } from '../engine/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';
import { requireNamedFiles } from './named-files.js';

/** Kết quả: submitted, received on paper, returned, accepted, covered by a report, opened again. */
export const taskResultEffects = {
  async saveResult(tx, acts) {
    await requireNamedFiles(tx, acts);
    void tx.query(insertResults, [
      acts.map(({ entryId }) => entryId),
      idsOf(acts),
      acts.map(({ command }) => command.at),
      acts.map(({ command }) => JSON.stringify(command.input['evidence'] ?? [])),
      acts.map(({ command }) => command.input['note'] ?? null),
      acts.map(({ command }) => jsonOrNull(command.input['ownPlan'])),
      acts.map(({ command }) => jsonOrNull(command.input['document'])),
    ]);
    void addValues(tx, acts);
    void tx.query(updateSubmitted, [idsOf(acts), acts.map(({ command }) => command.at)]);
  },

  /** Whose approval it was and when stands in the log; no row of the task says more because of it. */
  approveResult: async () => undefined,

  /** What is submitted again counts from then. */
  async returnResult(tx, acts) {
    void tx.query(clearResult, [idsOf(acts)]);
  },

  async acceptResult(tx, acts) {
    void tx.query(updateAccepted, [idsOf(acts), acts.map(({ command }) => command.at), acts.map(() => null)]);
  },

  /** The report of the period is the result of a continuous task. */
  async coverTask(tx, acts) {
    const reports = acts.map(({ facts }) => (facts['covering'] as { report: { reportId: string } }).report.reportId);
    void tx.query(updateAccepted, [idsOf(acts), acts.map(({ command }) => command.at), reports]);
  },

  /** A person who opens it again does not want what stood; the system only follows a report that was sent back. */
  async reopenTask(tx, acts) {
    void tx.query(clearResult, [idsOf(acts)]);
    const byPerson = acts.filter(({ command }) => 'personId' in command.actor);
    void tx.query(updateReopened, [idsOf(byPerson), byPerson.map(({ command }) => command.at)]);
  },
} satisfies Readonly<Record<string, EffectHandler>>;

/** The values of targets that the commands state, if any; later ones count. */
export async function addValues(tx: Tx, acts: readonly Act[]): Promise<void> {
  const values = acts.flatMap((act) =>
    Object.entries((act.command.input['values'] ?? {}) as Record<string, number>).map(([key, value]) => ({ act, key, value })),
  );
  if (values.length === 0) return;
  void tx.query(insertValues, [
    values.map(({ act }) => act.instanceId),
    values.map(({ key }) => key),
    values.map(({ value }) => value),
    values.map(({ act }) => act.entryId),
    values.map(({ act }) => act.command.at),
  ]);
}

const jsonOrNull = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

const insertResults: Statement = {
  name: 'insert-task-results',
  text: `
  INSERT INTO task_results (entry_id, task_id, submitted_at, evidence, note, own_plan, document)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::jsonb[], $5::text[], $6::jsonb[], $7::jsonb[])`,
};

const insertValues: Statement = {
  name: 'insert-task-values',
  text: `
  INSERT INTO task_values (task_id, target_key, value, entry_id, at)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::numeric[], $4::uuid[], $5::timestamptz[])`,
};

const updateSubmitted: Statement = {
  name: 'update-task-submitted',
  text: 'UPDATE tasks SET submitted_at = new.at FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE tasks.id = new.id',
};

const updateAccepted: Statement = {
  name: 'update-task-accepted',
  text: `
  UPDATE tasks SET accepted_at = new.at, covered_by = new.report
  FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[]) AS new (id, at, report) WHERE tasks.id = new.id`,
};

const updateReopened: Statement = {
  name: 'update-task-reopened',
  text: 'UPDATE tasks SET reopened_at = new.at FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE tasks.id = new.id',
};

const clearResult: Statement = {
  name: 'clear-task-result',
  text: 'UPDATE tasks SET submitted_at = NULL, accepted_at = NULL, covered_by = NULL WHERE id = ANY ($1::uuid[])',
};
