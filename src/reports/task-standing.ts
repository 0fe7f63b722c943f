import { type Calendar, DeadlineError, type SetDeadline, type Timeliness, timelinessOf } from '../calendar/index.js';
import { instant, type Target } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** One task of one agency, and what was entered about it up to an instant: what reports and summaries are written from. */
export interface TaskStanding {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  /** Who leads it now, and who did at issue. */
  readonly agencyId: string;
  readonly originAgencyId: string;
  /** As it is now. */
  readonly state: string;
  readonly deadlineKind: string;
  /** The phrase of the document. */
  readonly source: string;
  readonly targets: readonly Target[];
  readonly percent: number | null;
  /** In the order in which they were set; the first is the original one. */
  readonly deadlines: readonly (SetDeadline & { readonly lastDay: Day })[];
  /** The submission that counts (R-48). */
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly results: readonly TaskResultRow[];
  /** Progress only. */
  readonly notes: readonly { readonly entryId: string; readonly at: string; readonly text: string; readonly percent: number | null }[];
  readonly values: readonly { readonly entryId: string; readonly at: string; readonly target: string; readonly value: number }[];
}

export interface TaskResultRow {
  readonly entryId: string;
  readonly at: string;
  readonly note: string | null;
  readonly ownPlan: { readonly number: string; readonly date: Day } | null;
  readonly document: { readonly number: string; readonly date: Day } | null;
}

const upTo = (fields: string, table: string, time: string, and = 'true'): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${time}, entry_id), '[]') FROM ${table}
    WHERE task_id = task.id AND ${time} < $3 AND ${and})`;

/** In the order of the document; tasks that an amendment added come last. */
const readStandings: Statement = {
  name: 'task-standings',
  text: `
  SELECT task.id, task.key, kept.text, task.lead_agency_id AS "agencyId", task.origin_agency_id AS "originAgencyId", standing.state,
    task.deadline_kind AS "deadlineKind", coalesce(kept.deadline ->> 'source', '') AS source, kept.targets,
    (SELECT note.percent::float FROM task_notes note WHERE note.task_id = task.id AND note.percent IS NOT NULL AND note.at < $3 ORDER BY note.at DESC LIMIT 1) AS percent,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('origin', origin, 'lastDay', last_day, 'dueAt', ${instant('due_at')}, 'setAt', ${instant('set_at')}) ORDER BY no), '[]')
      FROM deadlines WHERE task_id = task.id AND set_at < $3) AS deadlines,
    CASE WHEN task.submitted_at < $3 THEN ${instant('task.submitted_at')} END AS "submittedAt",
    CASE WHEN task.accepted_at < $3 THEN ${instant('task.accepted_at')} END AS "acceptedAt",
    ${upTo(`'entryId', entry_id, 'at', ${instant('submitted_at')}, 'note', note, 'ownPlan', own_plan, 'document', document`, 'task_results', 'submitted_at')} AS results,
    ${upTo(`'entryId', entry_id, 'at', ${instant('at')}, 'text', text, 'percent', percent`, 'task_notes', 'at', "kind = 'progress'")} AS notes,
    ${upTo(`'entryId', entry_id, 'at', ${instant('at')}, 'target', target_key, 'value', value`, 'task_values', 'at')} AS values
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
  LEFT JOIN plan_revisions revision ON revision.hash = plan.revision
  LEFT JOIN LATERAL (SELECT place FROM jsonb_array_elements(revision.content -> 'tasks') WITH ORDINALITY AS said (one, place) WHERE one ->> 'key' = task.key) listed ON true
  WHERE task.plan_id = $1 AND ($2::uuid[] IS NULL OR task.lead_agency_id = ANY ($2::uuid[])) AND standing.state <> 'cancelled'
  ORDER BY listed.place NULLS LAST, task.key, task.id`,
};

/** The tasks of a plan that are not cancelled, of these agencies or of all, as far as was entered before `until`, ISO in UTC. */
export function readTaskStandings(tx: Tx, planId: string, agencyIds: readonly string[] | null, until: string): Promise<TaskStanding[]> {
  return tx.query<TaskStanding>(readStandings, [planId, agencyIds, until]);
}

/** Null where the calendar does not know the year (R-43): a report is written all the same. */
export function timelinessAt({ deadlines, submittedAt }: TaskStanding, at: string, calendar: Calendar): Timeliness | null {
  try {
    return timelinessOf({ cancelled: false, deadlines, submittedAt }, at, calendar);
  } catch (error) {
    if (error instanceof DeadlineError) return null;
    throw error;
  }
}
