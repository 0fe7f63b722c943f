import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { momentForReading } from '../calendar/index.js';
import { type AsOfMark, type AsOfQuery, askedAsOf, type PastRows } from '../engine/index.js';
import { readable, readerOf, seenAmong } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { Database, type Statement } from '../platform/transaction.js';
import { readTaskThen } from './as-of-task.js';
import { IsState, inState, plansOf } from './listing.js';
import { type TargetedTask, targetStandings } from './target-standings.js';
import { columns, from, setBy, type TaskItem } from './task-columns.js';
import { detailSql, type TaskDetail } from './task-detail.js';
import { Several, TimelinessQuery, timelinessFilters } from './timeliness.inputs.js';
import { listTimed, timedListings } from './timeliness-listing.js';
import { standingSql } from './timeliness-source.js';
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

/**
 * SQL: who may read a `task`. Its lead, now and at issue, the agencies coordinating it, and the issuing, drafting and monitoring agency of its plan.
 * The placeholders are the reader's agencies and the rest of what he may read.
 */
export const taskVisibleTo = (agencies: string, scope: string): string => readable('task.plan_id', agencies, scope, concerns('task'));

/** SQL: who may read a task as it `was`: by its lead and its plan of then, so that a later hand-over changes no figure of anybody. */
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

  /** One row more than the page holds, when there is one. With an as-of as they were then, and to whom they concerned then. */
  list(personId: string, query: TaskListQuery): Promise<PastRows<TaskItem>> {
    const now = this.clock.now();
    const labelled = query.timeliness !== undefined || query.dissemination !== undefined;
    return this.database.read(async (tx) =>
      listTimed(tx, listings, await readerOf(tx, personId, now.toISOString(), ['task']), query, now, labelled),
    );
  }

  /**
   * All that is recorded about one task; undefined when there is none that this person may see today. With an as-of as it was then; throws
   * an `AsOfError` where it was not there.
   */
  async detail(personId: string, id: string, past: AsOfQuery = {}): Promise<(TaskDetail & { asOf?: AsOfMark }) | undefined> {
    const now = this.clock.now();
    const today = now.toISOString();
    const asked = askedAsOf(past, now);
    if (asked !== null)
      return this.database.snapshot(async (tx) =>
        (await visibleTasks(tx, personId, [id], today)).has(id) ? readTaskThen(tx, id, asked) : undefined,
      );
    return this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, today, ['task']),
        momentForReading(tx, today),
      ]);
      const [task] = await tx.query<TaskDetail & TargetedTask>(readDetail, [agencyIds, scope, id, 1, at, warnedUntil]);
      return task === undefined ? undefined : { ...task, targets: targetStandings(task) };
    });
  }
}

const listings = timedListings((reading, of) => ({
  name: 'tasks',
  select: `SELECT ${columns(reading, of)} ${from(reading, of)}`,
  visibleTo: reading === 'now' ? taskVisibleTo : pastTaskVisibleTo,
  filters: {
    ...tasksByDeadline(of, reading).filters,
    state: (value) => inState(value, standingSql('task', of, reading).state),
    key: (value) => `task.key = ${value}`,
    deadlineKind: (value) => `was.deadline_kind = ${value}`,
    dueBy: (value) => `(SELECT last_day FROM deadlines WHERE task_id = task.id ${setBy(reading, of)} ORDER BY no DESC LIMIT 1) <= ${value}`,
  },
}));

const readDetail: Statement = {
  name: 'task-detail',
  text: `${detailSql({ at: '$5::timestamptz', warnedUntil: '$6::timestamptz' })} WHERE task.id = $3 AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')} LIMIT $4`,
};
