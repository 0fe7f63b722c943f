import type { CalendarFact, ExpansionFact, PlanDocumentFact, RelationFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { revisionsOf, type TaskIssueInput } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import type { MovingOnFact } from './moving-on.js';
import { calendars } from './new-deadline.js';
import { tasksGiven } from './tasks-given.js';

/** Fact groups of `plan.issue` that its tasks are made from. */
export const createTasksReads = ['document', 'relation', 'movingOn', 'expansion', 'calendar'] as const;

/**
 * Giao nhiệm vụ khi ban hành: the tasks that the plan gives (`tasksGiven`), created and issued at once. An amending document has none; its
 * changes are taken by the plan it amends.
 */
export async function createTasks(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, relation, movingOn, expansion, calendar: used } = act.facts as unknown as IssueFacts;
    if (relation.amends !== null) continue;
    const [revisions, calendar] = await Promise.all([revisionsOf(tx, [document.dossier!]), calendars.version(tx, used.version)]);
    const { tasks, dissemination } = revisions.get(document.dossier!)!;
    const issuedOn = act.command.input['issuedOn'] as Day;
    const given = tasksGiven(act.instanceId, tasks, { issuedOn, calendar, window: dissemination, expansion, movingOn });
    await door.cascade(tx, act, given.map(orderOf));
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
