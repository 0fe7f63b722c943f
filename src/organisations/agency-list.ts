import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { NotFoundError } from '../platform/app-error.js';
import { Clock, type Day, dayOf } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { toneless } from '../platform/toneless.js';
import { Database, type Statement } from '../platform/transaction.js';
import { Agency, Succession } from './agency.entity.js';
import { type AgencyKind, agencyKinds } from './agency-kind.js';
import { agencyNameOn, inForce } from './in-force.js';
import { keyAfter, type Page, PageQuery, pageOf } from './page.js';

/** Filters of the list; all that are given must hold. */
export class AgencySearch extends PageQuery {
  /** Part of the name or the beginning of the code. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: agencyKinds })
  @IsOptional()
  @IsIn(agencyKinds)
  kind?: AgencyKind;

  /** Directly below this one. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** Anywhere below this one, itself included: the whole tree. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  within?: string;

  /** Names, codes and existence as of that day; today when absent. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  on?: Day;

  /** Also those that do not exist on that day. */
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  closed: boolean = false;
}

/** An agency in a list, by the name and code of the day asked about. */
export interface AgencyItem {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly reviewRoute: string | null;
  readonly symbol: string | null;
}

const searchAgencies: Statement = {
  name: 'search-agencies',
  text: `
    WITH RECURSIVE tree AS (
      SELECT id FROM agencies WHERE id = $4::uuid UNION SELECT below.id FROM agencies below JOIN tree ON below.parent_id = tree.id),
    named AS (
      SELECT agency.id, code.code, ${agencyNameOn('agency.id', '$5::date')} AS name, agency.kind, agency.parent_id AS "parentId",
        agency.valid_from::text AS "validFrom", agency.valid_until::text AS "validUntil", agency.review_route AS "reviewRoute", agency.symbol
      FROM agencies agency
      LEFT JOIN LATERAL (SELECT dated.code FROM agency_codes dated WHERE dated.agency_id = agency.id AND dated.valid_from <= $5::date
        ORDER BY dated.valid_from DESC LIMIT 1) AS code ON true
      WHERE ($2::text IS NULL OR agency.kind = $2) AND ($3::uuid IS NULL OR agency.parent_id = $3)
        AND ($4::uuid IS NULL OR agency.id IN (SELECT id FROM tree)) AND ($6 OR ${inForce('agency', '$5::date')}))
    SELECT * FROM named
    WHERE ($1::text IS NULL OR position(${toneless('$1')} IN ${toneless('name')}) > 0 OR starts_with(code, upper($1)))
      AND ($7::text IS NULL OR (coalesce(code, '') COLLATE "C", id) > ($7, $8::uuid))
    ORDER BY coalesce(code, '') COLLATE "C", id LIMIT $9`,
};

/** Danh mục cơ quan. */
@Injectable()
export class AgencyList {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async search(query: AgencySearch, request: FastifyRequest, reply: FastifyReply): Promise<Page<AgencyItem>> {
    const { q = null, kind = null, parentId = null, within = null, closed, limit } = query;
    const on = query.on ?? dayOf(this.clock.now());
    const values = [q, kind, parentId, within, on, closed, ...keyAfter(query.after, 2), limit + 1];
    const rows = await this.database.read((tx) => tx.query<AgencyItem>(searchAgencies, values));
    return pageOf(rows, limit, ({ code, id }) => [code ?? '', id], request, reply);
  }

  async one(id: string) {
    const order = { names: { validFrom: 'ASC' }, codes: { validFrom: 'ASC' } } as const;
    const agency = await this.dataSource.getRepository(Agency).findOne({ where: { id }, relations: { names: true, codes: true }, order });
    if (agency === null) throw new NotFoundError('agency', id);
    const successions = await this.dataSource.getRepository(Succession).find({ where: [{ agencyId: id }, { successorId: id }] });
    return {
      ...agency,
      successors: successions.filter(({ agencyId }) => agencyId === id),
      predecessors: successions.filter(({ successorId }) => successorId === id),
    };
  }
}
