import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { momentForReading, type SetDeadline, type Timeliness } from '../calendar/index.js';
import { agencyNameOn, readable, readerOf, seenAmong } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { Database, type Statement } from '../platform/transaction.js';
import { IsState, inState, type Listing, listRows, plansOf } from './listing.js';
import { type EnteredValue, type TargetedTask, type TargetStanding, targetStandings } from './target-standings.js';
import { Several, TimelinessQuery, timelinessFilters } from './timeliness.inputs.js';
import { asOfMoment } from './timeliness-as-of.js';
import { type Reading, standingSql } from './timeliness-source.js';
import { tasksByDeadline } from './timeliness-tasks.js';

/** Filters of the list of tasks. */
export class TaskListQuery extends TimelinessQuery {
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

  /** Any of these labels, of the dissemination window. */
  @ApiPropertyOptional({ enum: timelinessFilters, isArray: true, description: 'Several with commas between them.' })
  @IsOptional()
  @Several()
  @IsIn(timelinessFilters, { each: true })
  @ArrayMaxSize(timelinessFilters.length)
  dissemination?: string[];
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
  /** The deadline that judges: not an extension granted after the one before had run out (R-46). Null where there is nothing to be late for. */
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

/**
 * SQL: who may read a `task`. Its lead, now and at issue, the agencies coordinating it, and the issuing, drafting and monitoring agency of its plan.
 * The placeholders are the reader's agencies and the rest of what he may read.
 */
export const taskVisibleTo = (agencies: string, scope: string): string => readable('task.plan_id', agencies, scope, concerns('task'));

/** SQL: who may read a task as it `was`: by its lead and its plan of then, so that a later hand-over changes no figure of anybody (R-73). */
export const pastTaskVisibleTo = (agencies: string, scope: string): string => readable('was.plan_id', agencies, scope, concerns('was'));

const concerns =
  (row: 'task' | 'was') =>
  (agencies: string): string =>
    `(${row}.lead_agency_id = ANY (${agencies}) OR task.origin_agency_id = ANY (${agencies})
  OR ${row}.plan_id = ANY (ARRAY(${plansOf(agencies)}))
  OR (${row}.plan_id, task.key) IN (SELECT plan_id, key FROM plan_tasks WHERE coordinators && ${agencies}))`;

/** The one predicate, for those instances: what the engine asks before it lets anybody see or move one. */
export const visibleTasks = seenAmong('visible-tasks', 'task', 'tasks', taskVisibleTo);

/** Danh sách và chi tiết nhiệm vụ, as far as somebody may see them. */
@Injectable()
export class TaskReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. With `asOf` as they were then, and to whom they concerned then. */
  list(personId: string, query: TaskListQuery): Promise<TaskItem[]> {
    const now = this.clock.now();
    return this.database.read(async (tx) => {
      const plain = query.asOf === undefined && query.timeliness === undefined && query.dissemination === undefined;
      const [reader, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now.toISOString(), ['task']),
        plain ? momentForReading(tx, now.toISOString()) : asOfMoment(tx, query.asOf, now),
      ]);
      return listRows<TaskItem>(tx, listings[query.asOf === undefined ? 'now' : 'asOf'], reader, query, [at, warnedUntil]);
    });
  }

  /** All that is recorded about one task; undefined when there is none that this person may see. */
  detail(personId: string, id: string): Promise<TaskDetail | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now, ['task']),
        momentForReading(tx, now),
      ]);
      const [task] = await tx.query<TaskDetail & TargetedTask>(readDetail, [agencyIds, scope, id, 1, at, warnedUntil]);
      return task === undefined ? undefined : { ...task, targets: targetStandings(task) };
    });
  }
}

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

const moment = { at: '$5::timestamptz', warnedUntil: '$6::timestamptz' };

/** SQL: what was so by the instant, where one is asked about. */
const by = (reading: Reading, time: string): string => (reading === 'asOf' ? `AND ${time} <= ${moment.at}` : '');

/** SQL: progress starts anew with each round. */
const percent = (reading: Reading): string =>
  reading === 'now'
    ? 'task.percent'
    : `(SELECT percent FROM task_notes WHERE task_id = task.id AND percent IS NOT NULL ${by(reading, 'at')}
        AND at >= coalesce((SELECT max(set_at) FROM deadlines WHERE task_id = task.id AND origin = 'next' ${by(reading, 'set_at')}), '-infinity') ORDER BY at DESC LIMIT 1)`;

const deadline = (reading: Reading, order: 'ASC' | 'DESC'): string =>
  `(SELECT jsonb_build_object('lastDay', last_day, 'dueAt', ${instant('due_at')}) FROM deadlines WHERE task_id = task.id ${by(reading, 'set_at')} ORDER BY no ${order} LIMIT 1)`;

const columns = (reading: Reading): string => `
  task.id, was.plan_id AS "planId", plan.document_number AS "documentNumber", task.key, kept.text,
  jsonb_build_object('agencyId', was.lead_agency_id, 'name', ${agencyNameOn('was.lead_agency_id', 'task.issued_on')}) AS lead,
  task.origin_agency_id AS "originAgencyId", ${standingSql('task', moment, reading).state} AS state, ${standingSql('task', moment, reading).sequence} AS sequence,
  task.issued_on::text AS "issuedOn", was.deadline_kind AS "deadlineKind",
  ${deadline(reading, 'ASC')} AS "originalDeadline", ${deadline(reading, 'DESC')} AS "currentDeadline",
  (SELECT count(*)::int FROM extension_requests WHERE task_id = task.id AND outcome = 'granted' ${by(reading, 'decided_at')}) AS "extensionsGranted",
  ${instant('was.judged_due_at')} AS "judgedDueAt", ${tasksByDeadline(moment, reading).label} AS timeliness,
  was.disseminated_on::text AS "disseminatedOn", was.disseminated_late AS "disseminatedLate", ${instant('was.begun_at')} AS "begunAt",
  ${percent(reading)}::float AS percent, ${instant('was.submitted_at')} AS "submittedAt", ${instant('was.accepted_at')} AS "acceptedAt"`;

const from = (reading: Reading): string => `
  ${tasksByDeadline(moment, reading).from}
  JOIN plan_tasks kept ON kept.plan_id = was.plan_id AND kept.key = task.key`;

const listing = (reading: Reading): Listing => ({
  name: reading === 'now' ? 'tasks' : 'tasks as of',
  select: `SELECT ${columns(reading)} ${from(reading)}`,
  visibleTo: reading === 'now' ? taskVisibleTo : pastTaskVisibleTo,
  filters: {
    ...tasksByDeadline(moment, reading).filters,
    state: (value) => inState(value, standingSql('task', moment, reading).state),
    key: (value) => `task.key = ${value}`,
    deadlineKind: (value) => `was.deadline_kind = ${value}`,
    dueBy: (value) =>
      `(SELECT last_day FROM deadlines WHERE task_id = task.id ${by(reading, 'set_at')} ORDER BY no DESC LIMIT 1) <= ${value}`,
  },
});
const listings: Readonly<Record<Reading, Listing>> = { now: listing('now'), asOf: listing('asOf') };

/** Rows of a table about the task, as a JSON list; never null. */
const rows = (fields: string, table: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${table} WHERE task_id = task.id)`;

const readDetail: Statement = {
  name: 'task-detail',
  text: `
  SELECT ${columns('now')}, jsonb_build_object('title', plan.title, 'monitoringAgencyId', plan.monitoring_agency_id) AS plan,
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
  ${from('now')} WHERE task.id = $3 AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')} LIMIT $4`,
};
