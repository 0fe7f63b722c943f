import type { JsonObject } from '../../workflows/kit/definition.js';
import { type Calendar, type DeadlineContext, DeadlineError, type DeadlineRule, RULE_VERSION, resolveDeadline } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { PlanTask } from './plan-content.js';
import { UnresolvedDeadlineError } from './unresolved-deadline.error.js';

/** Thời hạn đã tính: what a row of `deadlines` says, as it stands in commands and facts. */
export interface DeadlineFact extends JsonObject {
  readonly rule: JsonObject;
  readonly ruleVersion: number;
  /** The version of the calendar it was computed with. */
  readonly calendarVersion: number;
  readonly lastDay: Day;
  /** On time is before this instant, ISO in UTC. */
  readonly dueAt: string;
}

/** Input of `task.issue`: all that the rows of a new task hold. */
export interface TaskIssueInput extends JsonObject {
  readonly planId: string;
  readonly key: string;
  readonly leadAgencyId: string;
  readonly deadlineKind: DeadlineRule['kind'];
  /** Null where there is nothing to be late for yet. */
  readonly deadline: DeadlineFact | null;
  /** The dissemination window, where it binds. */
  readonly windowFrom: Day | null;
  readonly windowTo: Day | null;
  readonly issuedOn: Day;
}

/** Input `change` of `task.amend`. */
export type TaskChange =
  | { readonly op: 'deadline'; readonly deadlineKind: DeadlineRule['kind']; readonly deadline: DeadlineFact | null }
  | { readonly op: 'lead'; readonly leadAgencyId: string }
  | { readonly op: 'plan'; readonly planId: string };

/** What bears on tasks when they are issued or amended: the day of the document that does it, and the plan's dissemination window. */
export interface IssueTerms {
  readonly issuedOn: Day;
  readonly calendar: Calendar;
  readonly window: { readonly from: Day | null; readonly to: Day } | null;
}

/** How one task of a plan is given to its leads. A dissemination window that was over before binds nobody. */
export function issueInputs(
  planId: string,
  { key, deadline }: Pick<PlanTask, 'key' | 'deadline'>,
  leads: readonly string[],
  terms: IssueTerms,
): TaskIssueInput[] {
  const window = terms.window !== null && terms.window.to >= terms.issuedOn ? terms.window : null;
  const common = {
    planId,
    key,
    deadlineKind: deadline!.kind,
    deadline: deadlineFact(deadline!, terms),
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
    issuedOn: terms.issuedOn,
  };
  return leads.map((leadAgencyId) => ({ ...common, leadAgencyId }));
}

/** Null where there is nothing to be late for. Throws an `UnresolvedDeadlineError` for a time that cannot be computed. */
export function deadlineFact(rule: DeadlineRule, context: DeadlineContext): DeadlineFact | null {
  const resolved = computed(() => resolveDeadline(rule, context));
  if (resolved === null) return null;
  const { lastDay, due: dueAt } = resolved;
  return { rule: rule as unknown as JsonObject, ruleVersion: RULE_VERSION, calendarVersion: context.calendar.version, lastDay, dueAt };
}

/** A time that cannot be computed is a refusal, not a fault. */
function computed<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DeadlineError) throw new UnresolvedDeadlineError(error);
    throw error;
  }
}
