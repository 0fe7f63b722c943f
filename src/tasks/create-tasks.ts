import type { CalendarFact, ExpansionFact, PlanDocumentFact, RelationFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { expand, issueInputs, revisionsOf, type TaskIssueInput } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import { type MovingOnFact, movesOn } from './moving-on.js';
import { calendars } from './new-deadline.js';

/** Fact groups of `plan.issue` that its tasks are made from. */
export const createTasksReads = ['document', 'relation', 'movingOn', 'expansion', 'calendar'] as const;

/**
 * Giao nhiệm vụ khi ban hành: one task for each lead agency of each task of the plan, groups as they were that day, created and
 * issued at once. Leads that have theirs still open in the plan that this one replaces keep it as it stands and are left out. An
 * amending document has none; its changes are taken by the plan it amends.
 */
export async function createTasks(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, relation, movingOn, expansion, calendar: used } = act.facts as unknown as IssueFacts;
    if (relation.amends !== null) continue;
    const [revisions, calendar] = await Promise.all([revisionsOf(tx, [document.dossier!]), calendars.version(tx, used.version)]);
    const { tasks, dissemination } = revisions.get(document.dossier!)!;
    const terms = { issuedOn: act.command.input['issuedOn'] as Day, calendar, window: dissemination };
    const inputs = tasks.flatMap((task) => issueInputs(act.instanceId, task, expand(task.leads, expansion), terms));
    const anew = movingOn === null ? inputs : inputs.filter(({ key, leadAgencyId }) => !movesOn(movingOn, key, leadAgencyId));
    await door.cascade(tx, act, anew.map(orderOf));
  }
}

interface IssueFacts {
  readonly document: PlanDocumentFact;
  readonly relation: RelationFact;
  readonly movingOn: MovingOnFact | null;
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
