import type { CalendarFact, ExpansionFact, PlanDocumentFact, RelationFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { expand, issueInputs, revisionsOf, type TaskIssueInput } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { calendars, computed } from './new-deadline.js';

/** Fact groups of `plan.issue` that its tasks are made from. */
export const createTasksReads = ['document', 'relation', 'expansion', 'calendar'] as const;

/**
 * Giao nhiệm vụ khi ban hành: one task for each lead agency of each task of the plan, groups as they were that day, created and
 * issued at once. Those still open in the plan that this one replaces move over as they stand and are left out. An amending
 * document has none; its changes are taken by the plan it amends.
 */
export async function createTasks(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, relation, expansion, calendar: used } = act.facts as unknown as IssueFacts;
    if (relation.amends !== null) continue;
    const [revisions, movingOn, calendar] = await Promise.all([
      revisionsOf(tx, [document.dossier!]),
      tasksMovingOn(tx, relation.replaces?.planId ?? null),
      calendars.version(tx, used.version),
    ]);
    const { tasks, dissemination } = revisions.get(document.dossier!)!;
    const terms = { issuedOn: act.command.input['issuedOn'] as Day, calendar, window: dissemination };
    const inputs = computed(() => tasks.flatMap((task) => issueInputs(act.instanceId, task, expand(task.leads, expansion), terms)));
    await door.cascade(tx, act, inputs.filter((input) => !movingOn.has(keyOf(input.key, input.leadAgencyId))).map(orderOf));
  }
}

interface IssueFacts {
  readonly document: PlanDocumentFact;
  readonly relation: RelationFact;
  readonly expansion: ExpansionFact;
  readonly calendar: CalendarFact;
}

const orderOf = (input: TaskIssueInput): CascadeOrder => ({
  instanceId: newId(),
  kind: 'task',
  type: 'task.issue',
  input,
  create: { definition: 'task/v1', parentId: input.planId },
});

/** A lead that passed on meanwhile is recognised by where the task came from, as when the tasks move. */
const readOpen: Statement = {
  name: 'tasks-moving-on',
  text: `
  SELECT DISTINCT task.key, agency.id AS "leadAgencyId" FROM tasks task JOIN instances standing ON standing.id = task.id
  CROSS JOIN LATERAL (VALUES (task.lead_agency_id), (task.origin_agency_id)) AS agency (id)
  WHERE task.plan_id = $1 AND standing.state NOT IN ('closed', 'cancelled')`,
};

/** Which tasks, by key and lead, go on below the new plan; none when nothing is replaced. */
async function tasksMovingOn(tx: Tx, replacedId: string | null): Promise<ReadonlySet<string>> {
  if (replacedId === null) return new Set();
  const rows = await tx.query<{ key: string; leadAgencyId: string }>(readOpen, [replacedId]);
  return new Set(rows.map(({ key, leadAgencyId }) => keyOf(key, leadAgencyId)));
}

const keyOf = (key: string, leadAgencyId: string): string => `${leadAgencyId} ${key}`;
