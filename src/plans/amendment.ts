import type { JsonObject } from '../../workflows/kit/definition.js';
import type { ExpansionFact } from '../../workflows/plan/plan.facts.js';
import type { DeadlineRule } from '../calendar/index.js';
import type { CascadeOrder } from '../engine/index.js';
import { newId } from '../platform/ids.js';
import { expand } from './expansion.js';
import type { OpenTask } from './open-children.js';
import type { PlanChange, PlanTask } from './plan-content.js';
import { deadlineFact, type IssueTerms, issueInputs, type TaskChange } from './task-terms.js';

/** The plan being amended, as it stands. */
export interface Amended {
  readonly planId: string;
  readonly tasks: readonly OpenTask[];
  /** The deadline rule of each task key that is in force. */
  readonly deadlines: ReadonlyMap<string, DeadlineRule>;
}

/** What one amending document does: commands on tasks, and what becomes of the plan's list of tasks. */
export interface Amendment {
  readonly orders: CascadeOrder[];
  readonly added: PlanTask[];
  readonly dropped: string[];
  readonly deadlines: { key: string; deadline: DeadlineRule }[];
}

/**
 * Sửa đổi, bổ sung. Groups are those of the amending document's day; `fate` is what a dropped task is told. Throws an
 * `UnresolvedDeadlineError` for a time that cannot be computed.
 */
export function amendmentOf(
  changes: readonly PlanChange[],
  amended: Amended,
  expansion: ExpansionFact,
  terms: IssueTerms,
  fate: string,
): Amendment {
  const done: Amendment = { orders: [], added: [], dropped: [], deadlines: [] };
  const held = (key: string) => amended.tasks.filter((task) => task.key === key);
  for (const change of changes) {
    switch (change.op) {
      case 'add': {
        const { task } = change;
        const holders = held(task.key).map(({ leadAgencyId }) => leadAgencyId);
        // A key that is taken was refused at issue; were it ever to come this far, it must not stop the plan for good.
        if (!amended.deadlines.has(task.key)) done.added.push(task);
        const leads = expand(task.leads, expansion).filter((lead) => !holders.includes(lead));
        done.orders.push(...issue(amended.planId, task, leads, terms));
        break;
      }
      case 'drop':
        done.dropped.push(change.key);
        done.orders.push(...held(change.key).map(({ id }) => cancel(id, fate)));
        break;
      case 'deadline': {
        const { key, deadline } = change;
        done.deadlines.push({ key, deadline });
        const fact = deadlineFact(deadline, terms);
        done.orders.push(...held(key).map(({ id }) => amend(id, { op: 'deadline', deadlineKind: deadline.kind, deadline: fact })));
        break;
      }
      case 'lead':
        done.orders.push(...changeLeads(change.key, expand(change.leads, expansion), held(change.key), amended, terms, fate));
        break;
    }
  }
  return done;
}

/** Who stays keeps the task; of the others, each leaving lead hands over to one that comes; what is left over is cancelled or new. */
function changeLeads(
  key: string,
  leads: readonly string[],
  held: readonly OpenTask[],
  { planId, deadlines }: Amended,
  terms: IssueTerms,
  fate: string,
): CascadeOrder[] {
  const leaving = held.filter(({ leadAgencyId }) => !leads.includes(leadAgencyId));
  const coming = leads.filter((lead) => !held.some(({ leadAgencyId }) => leadAgencyId === lead));
  const handed = leaving.slice(0, coming.length).map(({ id }, place) => amend(id, { op: 'lead', leadAgencyId: coming[place]! }));
  const left = leaving.slice(coming.length).map(({ id }) => cancel(id, fate));
  return [...handed, ...left, ...issue(planId, { key, deadline: deadlines.get(key)! }, coming.slice(leaving.length), terms)];
}

function issue(planId: string, task: Pick<PlanTask, 'key' | 'deadline'>, leads: readonly string[], terms: IssueTerms): CascadeOrder[] {
  return issueInputs(planId, task, leads, terms).map((input) => ({
    instanceId: newId(),
    kind: 'task',
    type: 'task.issue',
    input,
    create: { definition: 'task/v1', parentId: planId },
  }));
}

/** Orders on one task, also used when the whole plan is replaced. */
export const cancel = (instanceId: string, fate: string): CascadeOrder => ({
  instanceId,
  kind: 'task',
  type: 'task.cancel',
  input: { fate },
});
export const amend = (instanceId: string, change: TaskChange): CascadeOrder => ({
  instanceId,
  kind: 'task',
  type: 'task.amend',
  input: { change: change as unknown as JsonObject },
});
