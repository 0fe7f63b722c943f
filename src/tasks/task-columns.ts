import type { Timeliness } from '../calendar/index.js';
import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { type MomentSql, type Reading, standingSql, wasBy } from './timeliness-source.js';
import { tasksByDeadline } from './timeliness-tasks.js';

/** A deadline as set once; later ones stand beside it. */
export interface DeadlineView {
  readonly lastDay: string;
  readonly dueAt: string;
}

/** A task in a list. */
export interface TaskItem {
  readonly id: string;
  readonly planId: string;
  readonly documentNumber: string | null;
  readonly key: string;
  readonly text: string;
  /** Who holds it now, by the name of the day of issue. */
  readonly lead: { readonly agencyId: string; readonly name: string };
  /** Who was given it at issue. */
  readonly originAgencyId: string;
  readonly state: string;
  readonly sequence: number;
  readonly issuedOn: string;
  readonly deadlineKind: string;
  /** As set first. */
  readonly originalDeadline: DeadlineView | null;
  /** As set last; this one counts. */
  readonly currentDeadline: DeadlineView | null;
  readonly extensionsGranted: number;
  /** The deadline that judges: not an extension granted after the one before had run out. Null where there is nothing to be late for. */
  readonly judgedDueAt: string | null;
  /** Null of a cancelled task. */
  readonly timeliness: Timeliness | null;
  readonly disseminatedOn: string | null;
  readonly disseminatedLate: boolean | null;
  readonly begunAt: string | null;
  readonly percent: number | null;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
}

/** SQL: progress starts anew with each round. */
const percent = (reading: Reading, of: MomentSql): string =>
  reading === 'now'
    ? 'task.percent'
    : `(SELECT percent FROM task_notes WHERE task_id = task.id AND percent IS NOT NULL AND ${wasBy(of, 'at', 'task_notes.entry_id')}
        AND at >= coalesce((SELECT max(set_at) FROM deadlines WHERE task_id = task.id AND origin = 'next' AND ${wasBy(of, 'set_at', 'deadlines.entry_id')}), '-infinity')
        ORDER BY at DESC, entry_id DESC LIMIT 1)`;

/** SQL: of the deadlines set by the moment. */
export const setBy = (reading: Reading, of: MomentSql): string =>
  reading === 'asOf' ? `AND ${wasBy(of, 'set_at', 'deadlines.entry_id')}` : '';

const deadline = (reading: Reading, of: MomentSql, order: 'ASC' | 'DESC'): string =>
  `(SELECT jsonb_build_object('lastDay', last_day, 'dueAt', ${instant('due_at')}) FROM deadlines WHERE task_id = task.id ${setBy(reading, of)} ORDER BY no ${order} LIMIT 1)`;

/** SQL: each extension that was granted set a deadline. */
const granted = (reading: Reading, of: MomentSql): string =>
  reading === 'now'
    ? `(SELECT count(*)::int FROM extension_requests WHERE task_id = task.id AND outcome = 'granted')`
    : `(SELECT count(*)::int FROM deadlines WHERE task_id = task.id AND origin = 'extension' ${setBy(reading, of)})`;

/** SQL: the columns of a `TaskItem`. */
export const columns = (reading: Reading, of: MomentSql): string => `
  task.id, was.plan_id AS "planId", plan.document_number AS "documentNumber", task.key, kept.text,
  jsonb_build_object('agencyId', was.lead_agency_id, 'name', ${agencyNameOn('was.lead_agency_id', 'task.issued_on')}) AS lead,
  task.origin_agency_id AS "originAgencyId", ${standingSql('task', of, reading).state} AS state, ${standingSql('task', of, reading).sequence} AS sequence,
  task.issued_on::text AS "issuedOn", was.deadline_kind AS "deadlineKind",
  ${deadline(reading, of, 'ASC')} AS "originalDeadline", ${deadline(reading, of, 'DESC')} AS "currentDeadline",
  ${granted(reading, of)} AS "extensionsGranted",
  ${instant('was.judged_due_at')} AS "judgedDueAt", ${tasksByDeadline(of, reading).label} AS timeliness,
  was.disseminated_on::text AS "disseminatedOn", was.disseminated_late AS "disseminatedLate", ${instant('was.begun_at')} AS "begunAt",
  ${percent(reading, of)}::float AS percent, ${instant('was.submitted_at')} AS "submittedAt", ${instant('was.accepted_at')} AS "acceptedAt"`;

/** SQL: the rows they are of. */
export const from = (reading: Reading, of: MomentSql): string => `
  ${tasksByDeadline(of, reading).from} ${standingSql('task', of, reading).join}
  JOIN plan_tasks kept ON kept.plan_id = was.plan_id AND kept.key = task.key`;
