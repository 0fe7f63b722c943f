import { momentForReading, type SetDeadline, type Timeliness } from '../calendar/index.js';
import { instant, type Target } from '../plans/index.js';
import { type Day, endOfDay } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { tasksByDeadline } from '../tasks/index.js';

/** One task of one agency, and what was entered about it up to an instant: what reports and summaries are written from. */
export interface TaskStanding {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  /** Who leads it, and who did at issue. */
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
  /** As of the instant; null of a task that was not given yet. */
  readonly timeliness: Timeliness | null;
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
    WHERE task_id = task.id AND ${time} <= $3 AND ${and})`;

/** Judged by the expression of lists and statistics, so that a report cannot say otherwise. */
const judged = tasksByDeadline({ at: '$3::timestamptz', warnedUntil: '$4::timestamptz' }, 'asOf');

/**
 * In the order of the document; tasks that an amendment added come last. What was handed in stays as it was: $5 is when, and later
 * hand-overs, cancellations and plans that took the tasks over are not seen.
 */
const readStandings: Statement = {
  name: 'task-standings',
  text: `
  WITH RECURSIVE followed AS (
    SELECT $1::uuid AS id UNION SELECT plan.id FROM plans plan JOIN followed ON followed.id IN (plan.amends_id, plan.replaces_id)),
  judged AS (SELECT task.id, ${judged.label} AS timeliness, was.submitted_at, was.accepted_at ${judged.from} WHERE task.plan_id IN (SELECT id FROM followed)),
  listed AS MATERIALIZED (
    SELECT one ->> 'key' AS key, min(place) AS place
    FROM plans plan JOIN plan_revisions revision ON revision.hash = plan.revision
    CROSS JOIN jsonb_array_elements(revision.content -> 'tasks') WITH ORDINALITY AS said (one, place)
    WHERE plan.id = $1 GROUP BY 1)
  SELECT task.id, task.key, kept.text, held.lead_agency_id AS "agencyId", task.origin_agency_id AS "originAgencyId", standing.state,
    task.deadline_kind AS "deadlineKind", coalesce(kept.deadline ->> 'source', '') AS source, kept.targets,
    (SELECT note.percent::float FROM task_notes note WHERE note.task_id = task.id AND note.percent IS NOT NULL AND note.at <= $3 ORDER BY note.at DESC LIMIT 1) AS percent,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('origin', origin, 'lastDay', last_day, 'dueAt', ${instant('due_at')}, 'setAt', ${instant('set_at')}) ORDER BY no), '[]')
      FROM deadlines WHERE task_id = task.id AND set_at <= $3) AS deadlines,
    judged.timeliness, ${instant('judged.submitted_at')} AS "submittedAt", ${instant('judged.accepted_at')} AS "acceptedAt",
    ${upTo(`'entryId', entry_id, 'at', ${instant('submitted_at')}, 'note', note, 'ownPlan', own_plan, 'document', document`, 'task_results', 'submitted_at')} AS results,
    ${upTo(`'entryId', entry_id, 'at', ${instant('at')}, 'text', text, 'percent', percent`, 'task_notes', 'at', "kind = 'progress'")} AS notes,
    ${upTo(`'entryId', entry_id, 'at', ${instant('at')}, 'target', target_key, 'value', value`, 'task_values', 'at')} AS values
  FROM tasks task JOIN instances standing ON standing.id = task.id
  CROSS JOIN LATERAL (SELECT plan_id, lead_agency_id FROM task_history
    WHERE task_id = task.id AND at <= coalesce($5::timestamptz, 'infinity') ORDER BY no DESC LIMIT 1) held
  JOIN plan_tasks kept ON kept.plan_id = held.plan_id AND kept.key = task.key
  LEFT JOIN judged ON judged.id = task.id
  LEFT JOIN listed ON listed.key = task.key
  WHERE task.plan_id IN (SELECT id FROM followed) AND held.plan_id = $1 AND ($2::uuid[] IS NULL OR held.lead_agency_id = ANY ($2::uuid[]))
    AND NOT (standing.state = 'cancelled' AND standing.head_at <= coalesce($5::timestamptz, 'infinity'))
  ORDER BY listed.place NULLS LAST, task.key, task.id`,
};

/**
 * The tasks of a plan that are not cancelled, of these agencies or of all, as far as was entered by `at`, ISO in UTC and not ahead.
 * `handedInAt` is when the report or summary that tells of them was handed in; null while it is not.
 */
export async function readTaskStandings(
  tx: Tx,
  planId: string,
  agencyIds: readonly string[] | null,
  at: string,
  handedInAt: string | null = null,
): Promise<TaskStanding[]> {
  const { warnedUntil } = await momentForReading(tx, at);
  return tx.query<TaskStanding>(readStandings, [planId, agencyIds, at, warnedUntil, handedInAt]);
}

/** Chốt số liệu: the last moment of the cut-off (R-59), or now while that is ahead. ISO in UTC. */
export function asOfCutOff(cutOff: Day | null, now: string): string {
  if (cutOff === null) return now;
  const last = new Date(endOfDay(cutOff).getTime() - 1).toISOString();
  return last < now ? last : now;
}
