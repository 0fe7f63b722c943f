import type { SetDeadline } from '../calendar/index.js';
import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import type { EnteredValue, TargetStanding } from './target-standings.js';
import { columns, from, type TaskItem } from './task-columns.js';
import type { MomentSql } from './timeliness-source.js';

/** One task with all that was set, asked, said and entered; each list in the order in which it happened. */
export interface TaskDetail extends TaskItem {
  readonly plan: { readonly title: string; readonly monitoringAgencyId: string };
  readonly rule: unknown;
  readonly ownPlan: boolean;
  readonly coordinators: readonly { readonly agencyId: string; readonly name: string }[];
  /** Each with its last value of this round, and whether that meets it (R-50). */
  readonly targets: readonly TargetStanding[];
  readonly window: { readonly from: string | null; readonly to: string } | null;
  readonly dissemination: unknown;
  readonly triggerDocument: unknown;
  readonly coveredBy: string | null;
  readonly fate: string | null;
  readonly deadlines: readonly SetDeadline[];
  readonly extensions: readonly unknown[];
  readonly results: readonly unknown[];
  readonly values: readonly EnteredValue[];
  readonly notes: readonly unknown[];
}

/** Rows of a table about the task, as a JSON list; never null. */
const rows = (fields: string, table: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${table} WHERE task_id = task.id)`;

/** SQL: the detail of a `task`, without the condition which one. */
export const detailSql = (of: MomentSql): string => `
  SELECT ${columns('now', of)}, jsonb_build_object('title', plan.title, 'monitoringAgencyId', plan.monitoring_agency_id) AS plan,
    kept.deadline AS rule, kept.own_plan AS "ownPlan", kept.targets,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('agencyId', agency, 'name', ${agencyNameOn('agency', 'task.issued_on')})), '[]')
      FROM unnest(kept.coordinators) AS agency) AS coordinators,
    CASE WHEN task.window_to IS NOT NULL THEN jsonb_build_object('from', task.window_from, 'to', task.window_to) END AS window,
    task.dissemination, task.trigger_document AS "triggerDocument", task.covered_by AS "coveredBy", task.fate,
    ${rows(`'no', no, 'origin', origin, 'rule', rule, 'lastDay', last_day, 'dueAt', ${instant('due_at')}, 'setAt', ${instant('set_at')}, 'calendarVersion', calendar_version, 'entryId', entry_id`, 'deadlines', 'no')} AS deadlines,
    ${rows(`'no', no, 'newDate', new_date, 'reason', reason, 'requestedAt', ${instant('requested_at')}, 'outcome', outcome, 'decidedAt', ${instant('decided_at')}`, 'extension_requests', 'no')} AS extensions,
    ${rows(`'entryId', entry_id, 'submittedAt', ${instant('submitted_at')}, 'evidence', evidence, 'note', note, 'ownPlan', own_plan, 'document', document`, 'task_results', 'submitted_at, entry_id')} AS results,
    ${rows(`'target', target_key, 'value', value, 'at', ${instant('at')}, 'entryId', entry_id`, 'task_values', 'at, target_key')} AS values,
    ${rows(`'entryId', entry_id, 'kind', kind, 'at', ${instant('at')}, 'text', text, 'percent', percent, 'replyBy', reply_by`, 'task_notes', 'at, entry_id')} AS notes
  ${from('now', of)}`;
