import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { agencyNameOn, keyAfter, type Reader } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';
import { toneless } from '../platform/toneless.js';
import type { Tx } from '../platform/transaction.js';
import { PastPageQuery } from './document.inputs.js';
import { planVisibleTo } from './plan-visibility.js';

/** Filters of the list of plans; all that are given must hold. */
export class PlanListQuery extends PastPageQuery {
  /** A state or the one around it: `draft`, `draft.signing`. */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}(\.[A-Za-z]{1,40})?$/)
  state?: string;

  /** Words of title or number, in any order, tone marks or not. Secret plans are not found this way (R-34). */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  issuingAgencyId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  monitoringAgencyId?: string;

  /** Year of issue; of a draft, the year in which it was begun. */
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  /** `true`: only those in which the reader did something. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: 'true' | 'false';
}

/** An agency by its name on the document's date, or today while it has none (R-65). */
export interface NamedAgency {
  readonly agencyId: string;
  readonly name: string;
}

/** A plan in a list. */
export interface PlanItem {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly state: string;
  readonly sequence: number;
  readonly issuing: NamedAgency;
  readonly drafting: NamedAgency;
  readonly monitoring: NamedAgency | null;
  readonly issuedOn: Day | null;
  readonly endsOn: Day | null;
  readonly createdAt: string;
  readonly urgent: boolean;
  readonly secret: boolean;
  readonly amendsId: string | null;
  readonly replacesId: string | null;
}

/** SQL: an instant as ISO in UTC. */
export const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const named = (column: string, today: string): string => `
  CASE WHEN ${column} IS NOT NULL THEN jsonb_build_object('agencyId', ${column}, 'name', ${agencyNameOn(column, `coalesce(plan.issued_on, ${today})`)}) END`;

/** SQL: the columns of `PlanItem`, from the placeholder of today. */
export const itemColumns = (today: string): string => `
  plan.id, plan.title, plan.document_number AS "documentNumber", standing.state, standing.sequence,
  ${named('plan.issuing_agency_id', today)} AS issuing, ${named('plan.drafting_agency_id', today)} AS drafting,
  ${named('plan.monitoring_agency_id', today)} AS monitoring,
  plan.issued_on::text AS "issuedOn", plan.ends_on::text AS "endsOn", ${instant('plan.created_at')} AS "createdAt",
  plan.urgent, plan.secret, plan.amends_id AS "amendsId", plan.replaces_id AS "replacesId"`;

const dateOf = `coalesce(plan.issued_on, (plan.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;

/** SQL of each filter, from the placeholder of its value. */
const filters: Readonly<Record<string, (value: string) => string>> = {
  state: (value) => `(standing.state = ${value} OR standing.state LIKE ${value} || '.%')`,
  q: (value) => `NOT plan.secret AND NOT EXISTS (SELECT FROM regexp_split_to_table(${toneless(value)}, '\\s+') AS word
    WHERE position(word IN ${toneless(`plan.title || ' ' || coalesce(plan.document_number, '')`)}) = 0)`,
  issuingAgencyId: (value) => `plan.issuing_agency_id = ${value}::uuid`,
  monitoringAgencyId: (value) => `plan.monitoring_agency_id = ${value}::uuid`,
  year: (value) => `extract(year FROM ${dateOf}) = ${value}::int`,
  mine: (value) => `plan.id IN (SELECT instance_id FROM audit_entries WHERE person_id = ${value}::uuid AND outcome = 'accepted')`,
};

/** How the rows are read: from the tables, or from what they were at a cut. */
export interface PlanSource {
  readonly name: string;
  /** `WITH …` in front of the statement. */
  readonly with: string;
  readonly visible: string;
  /** Values that these refer to, from `$6` on. */
  readonly values: readonly unknown[];
}

const present: PlanSource = { name: 'now', with: '', visible: planVisibleTo('$1::uuid[]', '$2::jsonb'), values: [] };

/** Newest first, as far as the reader may see them; one row more than the page holds, when there is one. Names of drafts are those of `today`. */
export function listPlans(
  tx: Tx,
  { personId, agencyIds, scope }: Reader,
  query: PlanListQuery,
  today: Day,
  source: PlanSource = present,
): Promise<PlanItem[]> {
  const [after] = keyAfter(query.after, 1);
  // The statement has only the filters that were given, so that each combination is planned for itself.
  const values: Readonly<Record<string, unknown>> = { ...query, mine: query.mine === 'true' ? personId : undefined };
  const given = Object.keys(filters).filter((filter) => values[filter] !== undefined);
  const conditions = given.map((filter, place) => `AND ${filters[filter]!(`$${place + 6 + source.values.length}`)}`);
  const text = `
    ${source.with} SELECT ${itemColumns('$3::date')} FROM plans plan JOIN instances standing ON standing.id = plan.id
    WHERE ${source.visible} AND ($4::uuid IS NULL OR plan.id < $4::uuid) ${conditions.join(' ')}
    ORDER BY plan.id DESC LIMIT $5`;
  const bound = [agencyIds, scope, today, after, query.limit + 1, ...source.values, ...given.map((filter) => values[filter])];
  return tx.query<PlanItem>({ name: ['list', 'plans', source.name, ...given].join(' '), text }, bound);
}
