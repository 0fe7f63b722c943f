import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { agencyNameOn, PageQuery, readable, readerOf, seenAmong } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { Database, type Statement } from '../platform/transaction.js';
import { IsState, inState, type Listing, listRows, plansOf } from './listing.js';

/** Filters of the list of tasks. */
export class TaskListQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** The agency holding the task now. */
  @IsOptional()
  @IsUUID()
  leadAgencyId?: string;

  @IsOptional()
  @IsState()
  state?: string;

  /** The task's key in its plan, `II.1`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  key?: string;

  @IsOptional()
  @IsIn(['date', 'beforeDate', 'quarter', 'year', 'recurring', 'continuous', 'event', 'period'])
  deadlineKind?: string;

  /** The deadline that counts now falls on this day or before. */
  @IsOptional()
  @IsDay()
  dueBy?: string;
}

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
  /** Who holds it now, by the name of the day of issue (R-65). */
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
  readonly disseminatedOn: string | null;
  readonly disseminatedLate: boolean | null;
  readonly begunAt: string | null;
  readonly percent: number | null;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
}

/**
 * SQL: who may read a `task`. Its lead, now and at issue, the agencies coordinating it, and the issuing, drafting and monitoring agency of its plan.
 * The placeholders are the reader's agencies and the rest of what he may read.
 */
export const taskVisibleTo = (agencies: string, scope: string): string => readable('task.plan_id', agencies, scope, concernsTask);

const concernsTask = (agencies: string): string => `(task.lead_agency_id = ANY (${agencies}) OR task.origin_agency_id = ANY (${agencies})
  OR task.plan_id = ANY (ARRAY(${plansOf(agencies)}))
  OR (task.plan_id, task.key) IN (SELECT plan_id, key FROM plan_tasks WHERE coordinators && ${agencies}))`;

/** The one predicate, for those instances: what the engine asks before it lets anybody see or move one. */
export const visibleTasks = seenAmong('visible-tasks', 'task', 'tasks', taskVisibleTo);

/** Danh sách và chi tiết nhiệm vụ, as far as somebody may see them. */
@Injectable()
export class TaskReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. */
  list(personId: string, query: TaskListQuery): Promise<TaskItem[]> {
    return this.database.read(async (tx) =>
      listRows<TaskItem>(tx, listing, await readerOf(tx, personId, this.clock.now().toISOString(), ['task']), query),
    );
  }

  /** All that is recorded about one task; undefined when there is none that this person may see. */
  detail(personId: string, id: string): Promise<TaskDetail | undefined> {
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, this.clock.now().toISOString(), ['task']);
      const [task] = await tx.query<TaskDetail>(readDetail, [agencyIds, scope, id]);
      return task;
    });
  }
}

/** One task with all that was set, asked, said and entered; each list in the order in which it happened. */
export interface TaskDetail extends TaskItem {
  readonly plan: { readonly title: string; readonly monitoringAgencyId: string };
  readonly rule: unknown;
  readonly ownPlan: boolean;
  readonly coordinators: readonly { readonly agencyId: string; readonly name: string }[];
  readonly targets: readonly unknown[];
  readonly window: { readonly from: string | null; readonly to: string } | null;
  readonly dissemination: unknown;
  readonly triggerDocument: unknown;
  readonly coveredBy: string | null;
  readonly fate: string | null;
  readonly deadlines: readonly unknown[];
  readonly extensions: readonly unknown[];
  readonly results: readonly unknown[];
  readonly values: readonly unknown[];
  readonly notes: readonly unknown[];
}

const deadline = (order: 'ASC' | 'DESC'): string =>
  `(SELECT jsonb_build_object('lastDay', last_day, 'dueAt', ${instant('due_at')}) FROM deadlines WHERE task_id = task.id ORDER BY no ${order} LIMIT 1)`;

const columns = `
  task.id, task.plan_id AS "planId", plan.document_number AS "documentNumber", task.key, kept.text,
  jsonb_build_object('agencyId', task.lead_agency_id, 'name', ${agencyNameOn('task.lead_agency_id', 'task.issued_on')}) AS lead,
  task.origin_agency_id AS "originAgencyId", standing.state, standing.sequence, task.issued_on::text AS "issuedOn", task.deadline_kind AS "deadlineKind",
  ${deadline('ASC')} AS "originalDeadline", ${deadline('DESC')} AS "currentDeadline",
  (SELECT count(*)::int FROM extension_requests WHERE task_id = task.id AND outcome = 'granted') AS "extensionsGranted",
  task.disseminated_on::text AS "disseminatedOn", task.disseminated_late AS "disseminatedLate", ${instant('task.begun_at')} AS "begunAt",
  task.percent::float AS percent, ${instant('task.submitted_at')} AS "submittedAt", ${instant('task.accepted_at')} AS "acceptedAt"`;

const from = `
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key`;

const listing: Listing = {
  name: 'tasks',
  select: `SELECT ${columns} ${from}`,
  visibleTo: taskVisibleTo,
  filters: {
    planId: (value) => `task.plan_id = ${value}`,
    leadAgencyId: (value) => `task.lead_agency_id = ${value}`,
    state: inState,
    key: (value) => `task.key = ${value}`,
    deadlineKind: (value) => `task.deadline_kind = ${value}`,
    dueBy: (value) => `(SELECT last_day FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) <= ${value}`,
  },
};

/** Rows of a table about the task, as a JSON list; never null. */
const rows = (fields: string, table: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${table} WHERE task_id = task.id)`;

const readDetail: Statement = {
  name: 'task-detail',
  text: `
  SELECT ${columns}, jsonb_build_object('title', plan.title, 'monitoringAgencyId', plan.monitoring_agency_id) AS plan,
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
  ${from} WHERE task.id = $3 AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};
