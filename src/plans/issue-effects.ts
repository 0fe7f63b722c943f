import type { CalendarFact, ExpansionFact, PlanDocumentFact, RelationFact } from '../../workflows/plan/plan.facts.js';
import { Calendars } from '../calendar/index.js';
import type { Act, Parts } from '../engine/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { factOf, idsOf } from './asked.js';
import { expand } from './expansion.js';
import type { PlanChange, PlanTask } from './plan-content.js';
import { revisionsOf } from './plan-revisions.js';
import { deadlineFact } from './task-terms.js';

const insertTasks: Statement = {
  name: 'insert-plan-tasks',
  text: `
  INSERT INTO plan_tasks (plan_id, key, text, deadline, targets, own_plan, coordinators, added_by)
  SELECT plan_id, key, text, deadline, targets, own_plan, string_to_array(coordinators, ',')::uuid[], added_by
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::boolean[], $7::text[], $8::uuid[])
    AS new (plan_id, key, text, deadline, targets, own_plan, coordinators, added_by)`,
};

const updateIssued: Statement = {
  name: 'update-plans-issued',
  text: 'UPDATE plans SET issued_at = new.at FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE plans.id = new.id',
};

/** Calendar versions never change, so one process reads each once. */
const calendars = new Calendars();

/** Rows that the issue of a plan leaves behind. Number, tasks, reports and deliveries are handled by the folders they belong to. */
export const issueEffects: Parts['effects'] = {
  /** From now on the text is fixed. An amending document has changes, no tasks of its own. */
  async freezeText(tx, acts) {
    void tx.query(updateIssued, [idsOf(acts), acts.map(({ command }) => command.at)]);
    const amends = (act: Act): boolean => factOf<RelationFact>(act, 'relation').amends !== null;
    const revisions = await revisionsOf(tx, acts.map(dossierOf));
    for (const act of acts.filter(amends)) await tryDeadlines(tx, act, revisions.get(dossierOf(act))!.changes);
    const issuing = acts.filter((act) => !amends(act));
    await insertPlanTasks(
      tx,
      issuing.flatMap((act) =>
        revisions
          .get(dossierOf(act))!
          .tasks.map((task) => ({ planId: act.instanceId, task, expansion: factOf<ExpansionFact>(act, 'expansion'), addedBy: null })),
      ),
    );
  },

  /** What this document amends or replaces is asked whether it takes it. */
  async wakeRelated(tx, acts, door) {
    const related = acts.flatMap((act) => {
      const { amends, replaces } = factOf<RelationFact>(act, 'relation');
      return [amends, replaces].flatMap((plan) => (plan === null ? [] : [{ instanceId: plan.planId, why: act.command.type }]));
    });
    await door.wake(tx, related);
  },
};

/** One task of a plan as it becomes binding. */
export interface BindingTask {
  readonly planId: string;
  readonly task: PlanTask;
  readonly expansion: ExpansionFact;
  /** The amending document that brought it; null for a task of the plan itself. */
  readonly addedBy: string | null;
}

/** Writes tasks as issued, one row per key, with the coordinating agencies as they were on that day. */
export async function insertPlanTasks(tx: Tx, tasks: readonly BindingTask[]): Promise<void> {
  if (tasks.length === 0) return;
  void tx.query(insertTasks, [
    tasks.map(({ planId }) => planId),
    tasks.map(({ task }) => task.key),
    tasks.map(({ task }) => task.text),
    tasks.map(({ task }) => JSON.stringify(task.deadline)),
    tasks.map(({ task }) => JSON.stringify(task.targets)),
    tasks.map(({ task }) => task.ownPlan),
    tasks.map(({ task, expansion }) => expand(task.coordinators, expansion).join(',')),
    tasks.map(({ addedBy }) => addedBy),
  ]);
}

/** What the amended plan could not take for want of a computable deadline is refused to who issues it, not to the worker later. */
async function tryDeadlines(tx: Tx, act: Act, changes: readonly PlanChange[]): Promise<void> {
  const calendar = await calendars.version(tx, factOf<CalendarFact>(act, 'calendar').version);
  const context = { issuedOn: act.command.input['issuedOn'] as Day, calendar };
  for (const change of changes) {
    const deadline = change.op === 'add' ? change.task.deadline : change.op === 'deadline' ? change.deadline : null;
    if (deadline !== null) deadlineFact(deadline, context);
  }
}

const dossierOf = (act: Act): string => factOf<PlanDocumentFact>(act, 'document').dossier!;
