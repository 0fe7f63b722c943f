import type { Day, Instant, State } from '../kit/definition.js';

/** What the rules of a task may see. */

/** Group `document`: the task as issued and what was entered since. */
export interface TaskDocumentFact {
  readonly key: string;
  /** `continuous` and `recurring` tasks go on after a summary; the other kinds end. */
  readonly deadlineKind: 'date' | 'beforeDate' | 'quarter' | 'year' | 'recurring' | 'continuous' | 'event' | 'period';
  readonly issuedOn: Day;
  /** The dissemination window that binds this task; null when the plan has none or it was over before the task was issued. */
  readonly window: { readonly from: Day | null; readonly to: Day } | null;
  /** Last good day of the deadline that counts now; null without a date. */
  readonly lastDay: Day | null;
  readonly extensionsGranted: number;
  readonly targetsWithoutValue: number;
  /** Keys under which this command gives values, though the task has no such target; up to 20. */
  readonly unknownTargets: readonly string[];
  /** A duty to issue an own plan: the result must name it with its number. */
  readonly ownPlan: boolean;
}

/** Group `covering`: the report of the current period that answers for a continuous task. */
export interface CoveringFact {
  readonly report: { readonly reportId: string; readonly state: State; readonly acceptedAt: Instant | null } | null;
  /** When a person last opened the task again in this round; null when nobody did. */
  readonly reopenedAt: Instant | null;
  /** The report whose acceptance made this task reported, if one did. */
  readonly coveredBy: { readonly reportId: string; readonly state: State; readonly at: Instant } | null;
}
