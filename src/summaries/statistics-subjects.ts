import type { Kind } from '../../workflows/kit/definition.js';
import { agencyNameOn } from '../organisations/index.js';
import type { Statement } from '../platform/transaction.js';
import { pastReportVisibleTo, reportsByDueDate } from '../reports/index.js';
import {
  fieldOfPlan,
  type MomentSql,
  monthOf,
  pastTaskVisibleTo,
  type Reading,
  type TimelinessSource,
  tasksByDeadline,
  tasksByDissemination,
} from '../tasks/index.js';
import type { Group, StatisticsQuery } from './statistics.inputs.js';
import type { SubjectName } from './statistics.texts.js';
import type { Counts } from './statistics-cells.js';

/** What is counted: rows of a list, by a label that the list filters by. */
export interface Subject {
  readonly kind: Kind;
  /** Address of the list. */
  readonly list: string;
  /** Its filter by label. */
  readonly labels: 'timeliness' | 'dissemination';
  /** Its filter by whoever holds the row. */
  readonly holder: 'leadAgencyId' | 'agencyId';
  readonly source: (moment: MomentSql, reading: Reading) => TimelinessSource;
  readonly visibleTo: (agencies: string, scope: string) => string;
  readonly groups: Readonly<Partial<Record<Group, Grouping>>>;
}

interface Grouping {
  /** SQL of the key, text; null is told as `none`. */
  readonly key: string;
  /** Filter of the list that chooses one group. */
  readonly filter: string;
  readonly names: 'agency' | 'plan' | 'key';
}

const byPlan = (planId: string): Pick<Subject['groups'], 'plan' | 'field'> => ({
  plan: { key: planId, filter: 'planId', names: 'plan' },
  field: { key: fieldOfPlan, filter: 'field', names: 'agency' },
});
const tasks = {
  kind: 'task',
  list: '/api/v1/tasks',
  holder: 'leadAgencyId',
  visibleTo: pastTaskVisibleTo,
  groups: { agency: { key: 'was.lead_agency_id', filter: 'leadAgencyId', names: 'agency' }, ...byPlan('was.plan_id') },
} as const;

export const subjects: Readonly<Record<SubjectName, Subject>> = {
  tasks: {
    ...tasks,
    labels: 'timeliness',
    source: tasksByDeadline,
    groups: { ...tasks.groups, month: { key: monthOf('was.judged_due_at'), filter: 'dueMonth', names: 'key' } },
  },
  dissemination: { ...tasks, labels: 'dissemination', source: tasksByDissemination },
  reports: {
    kind: 'report',
    list: '/api/v1/reports',
    labels: 'timeliness',
    holder: 'agencyId',
    source: reportsByDueDate,
    visibleTo: pastReportVisibleTo,
    groups: {
      period: { key: 'period.key', filter: 'period', names: 'key' },
      agency: { key: 'was.agency_id', filter: 'agencyId', names: 'agency' },
      ...byPlan('report.plan_id'),
      month: { key: monthOf('was.due_at'), filter: 'dueMonth', names: 'key' },
    },
  },
};

/** The filters of the list that stand for those of the query, in one order. */
export function filtersOf(
  { holder }: Subject,
  { planId, agencyId, field, from, to, type }: Omit<StatisticsQuery, 'groupBy'>,
): readonly (readonly [string, string])[] {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['planId', planId],
    [holder, agencyId],
    ['field', field],
    ['dueFrom', from],
    ['dueTo', to],
    ['type', type],
  ];
  return given.filter((filter): filter is readonly [string, string] => filter[1] !== undefined);
}

/** A row of `countBy`. */
export interface CountRow {
  readonly key: string;
  /** Null of `none`, and of a plan that is a state secret: it is counted, but no statistic tells its title (R-34). */
  readonly name: string | null;
  readonly counts: Counts;
}

/** Counts by group and label, of what the reader may see: $1 and $2 are the reader, $3 and $4 the moment, then the values of the filters. */
export function countBy(name: SubjectName, groupBy: Group, filters: readonly string[]): Statement {
  const subject = subjects[name];
  const { key, names } = subject.groups[groupBy]!;
  const source = subject.source({ at: '$3::timestamptz', warnedUntil: '$4::timestamptz' }, 'asOf');
  return {
    name: ['counts', name, groupBy, ...filters].join(' '), // PostgreSQL keeps 63 characters of a name.
    text: `
    SELECT coalesce(key::text, 'none') AS key, counts, ${nameOf[names]} AS name FROM (
      SELECT key, jsonb_object_agg(coalesce(label, 'cancelled'), count) AS counts FROM (
        SELECT ${key} AS key, (${source.label}) COLLATE "C" AS label, count(*)::int AS count ${source.from}
        WHERE ${subject.visibleTo('$1::uuid[]', '$2::jsonb')} ${filters.map((filter, place) => `AND ${source.filters[filter]!(`$${place + 5}`)}`).join(' ')}
        GROUP BY 1, 2) AS each
      GROUP BY key) AS counted`,
  };
}

/** A row of `countMatrix`. */
export interface MatrixRow {
  readonly agencyId: string;
  readonly planId: string;
  readonly counts: Counts;
}

/** Counts tasks by agency, plan and label; the same rows as `countBy`, and the same values. */
export function countMatrix(filters: readonly string[]): Statement {
  const { source, visibleTo, groups } = subjects.tasks;
  const { from, label, filters: conditions } = source({ at: '$3::timestamptz', warnedUntil: '$4::timestamptz' }, 'asOf');
  return {
    name: ['counts matrix', ...filters].join(' '),
    text: `
    SELECT "agencyId", "planId", jsonb_object_agg(coalesce(label, 'cancelled'), count) AS counts FROM (
      SELECT ${groups.agency!.key} AS "agencyId", ${groups.plan!.key} AS "planId", (${label}) COLLATE "C" AS label, count(*)::int AS count ${from}
      WHERE ${visibleTo('$1::uuid[]', '$2::jsonb')} ${filters.map((filter, place) => `AND ${conditions[filter]!(`$${place + 5}`)}`).join(' ')}
      GROUP BY 1, 2, 3) AS each
    GROUP BY "agencyId", "planId"`,
  };
}

/** Names of plans, the newest first; null of a state secret. */
export const readMatrixPlans: Statement = {
  name: 'matrix-plans',
  text: `
    SELECT id, CASE WHEN NOT secret THEN document_number END AS "documentNumber", CASE WHEN NOT secret THEN title END AS title
    FROM plans WHERE id = ANY ($1::uuid[]) ORDER BY issued_at DESC NULLS FIRST, id DESC`,
};

const nameOf = {
  agency: agencyNameOn('key', `($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`),
  plan: "(SELECT CASE WHEN NOT secret THEN concat_ws(' – ', document_number, title) END FROM plans WHERE id = key)",
  key: 'key',
};
