import type { ExpansionFact } from '../../workflows/plan/plan.facts.js';
import { expand, type IssueTerms, issueInputs, type PlanTask, type TaskIssueInput } from '../plans/index.js';
import { type MovingOnFact, movesOn } from './moving-on.js';

/** What bears on a plan's tasks on its day of issue, beside its own text. */
export interface GivingTerms extends IssueTerms {
  /** Groups as they are that day. */
  readonly expansion: Pick<ExpansionFact, 'groups'>;
  /** Null when nothing is replaced. */
  readonly movingOn: MovingOnFact | null;
}

/**
 * Nhiệm vụ giao khi ban hành: each task to each of its leads, groups as they are that day. Leads that have theirs still open
 * in the plan that this one replaces keep it as it stands and are left out. Throws an `UnresolvedDeadlineError` for a time that
 * cannot be computed.
 */
export function tasksGiven(
  planId: string,
  tasks: readonly Pick<PlanTask, 'key' | 'leads' | 'deadline'>[],
  { expansion, movingOn, ...terms }: GivingTerms,
): TaskIssueInput[] {
  const inputs = tasks.flatMap((task) => issueInputs(planId, task, expand(task.leads, expansion), terms));
  return movingOn === null ? inputs : inputs.filter(({ key, leadAgencyId }) => !movesOn(movingOn, key, leadAgencyId));
}
