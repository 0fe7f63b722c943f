import type { CalendarFact, ExpansionFact, IncomingDocument, IncomingFact } from '../../workflows/plan/plan.facts.js';
import { Calendars, type DeadlineRule } from '../calendar/index.js';
import type { Act, Door, Parts } from '../engine/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { amend, amendmentOf, cancel } from './amendment.js';
import { factOf } from './asked.js';
import { causeOf } from './causes.js';
import { expand } from './expansion.js';
import { insertPlanTasks } from './issue-effects.js';
import { cascadeTo, type OpenTask, openTasksOf } from './open-children.js';
import { revisionsOf } from './plan-revisions.js';

const readAmended: Statement = {
  name: 'plan-amended',
  text: `
  SELECT plan.dissemination_from::text AS "windowFrom", plan.dissemination_to::text AS "windowTo",
    (SELECT coalesce(jsonb_object_agg(key, deadline), '{}') FROM plan_tasks WHERE plan_id = plan.id) AS deadlines
  FROM plans plan WHERE plan.id = $1`,
};

const updateTasks: Statement = {
  name: 'update-plan-tasks-amended',
  text: `
  UPDATE plan_tasks SET dropped_by = CASE WHEN new.deadline IS NULL THEN $2 ELSE dropped_by END, deadline = coalesce(new.deadline, plan_tasks.deadline)
  FROM unnest($3::text[], $4::jsonb[]) AS new (key, deadline) WHERE plan_tasks.plan_id = $1 AND plan_tasks.key = new.key`,
};

const updateTaken: Statement = { name: 'update-amendment-taken', text: 'UPDATE plans SET amendment_taken_at = $2 WHERE id = $1' };

const readLeads: Statement = {
  name: 'plan-task-leads',
  text: 'SELECT key, lead_agency_id AS "leadAgencyId" FROM tasks WHERE plan_id = $1',
};

/** Calendar versions never change, so one process reads each once. */
const calendars = new Calendars();

/** What another document of the issuing body, once issued, does to this plan. */
export const relationEffects: Parts['effects'] = {
  async takeAmendment(tx, acts, door) {
    for (const act of acts) await takeOne(tx, act, factOf<IncomingFact>(act, 'incoming').amendment!, door);
  },

  /**
   * open tasks with the same key and present lead go on below the new plan, which made none for them; the rest ends here. An agency
   * that passed its task on has been given one anew, if the new plan names it.
   */
  async moveTasksOn(tx, acts, door) {
    for (const act of acts) {
      const { planId, dossier } = factOf<IncomingFact>(act, 'incoming').replacement!;
      const expansion = factOf<ExpansionFact>(act, 'expansion');
      const [tasks, revisions, there] = await Promise.all([
        openTasksOf(tx, [act]),
        revisionsOf(tx, [dossier]),
        tx.query<Pick<OpenTask, 'key' | 'leadAgencyId'>>(readLeads, [planId]),
      ]);
      const leads = new Map(revisions.get(dossier)!.tasks.map((task) => [task.key, expand(task.leads, expansion)]));
      const goesOn = (task: OpenTask): boolean =>
        (leads.get(task.key) ?? []).includes(task.leadAgencyId) &&
        !there.some(({ key, leadAgencyId }) => key === task.key && leadAgencyId === task.leadAgencyId);
      await cascadeTo(tx, [act], door, tasks, (task) =>
        goesOn(task) ? amend(task.id, { op: 'plan', planId }) : cancel(task.id, causeOf(act)),
      );
      await door.wake(tx, [{ instanceId: planId, why: act.command.type }]);
    }
  },
};

async function takeOne(tx: Tx, act: Act, { planId: amendingId, dossier, issuedOn }: IncomingDocument, door: Door): Promise<void> {
  const [revisions, calendar, [plan], tasks] = await Promise.all([
    revisionsOf(tx, [dossier]),
    calendars.version(tx, factOf<CalendarFact>(act, 'calendar').version),
    tx.query<{ windowFrom: Day | null; windowTo: Day | null; deadlines: Record<string, DeadlineRule> }>(readAmended, [act.instanceId]),
    openTasksOf(tx, [act]),
  ]);
  const { windowFrom, windowTo, deadlines } = plan!;
  const expansion = factOf<ExpansionFact>(act, 'expansion');
  const amended = { planId: act.instanceId, tasks, deadlines: new Map(Object.entries(deadlines)) };
  const terms = { issuedOn, calendar, window: windowTo === null ? null : { from: windowFrom, to: windowTo } };
  const amendment = amendmentOf(revisions.get(dossier)!.changes, amended, expansion, terms, causeOf(act));

  await insertPlanTasks(
    tx,
    amendment.added.map((task) => ({ planId: act.instanceId, task, expansion, addedBy: amendingId })),
  );
  const changed = [...amendment.dropped.map((key) => ({ key, deadline: null })), ...amendment.deadlines];
  void tx.query(updateTasks, [
    act.instanceId,
    amendingId,
    changed.map(({ key }) => key),
    changed.map(({ deadline }) => deadline && JSON.stringify(deadline)),
  ]);
  if (amendment.orders.length > 0) await door.cascade(tx, act, amendment.orders);
  void tx.query(updateTaken, [amendingId, act.command.at]);
  await door.wake(tx, [{ instanceId: amendingId, why: act.command.type }]);
}
