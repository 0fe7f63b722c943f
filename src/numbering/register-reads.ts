import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { agencyNameOn, keyAfter, PageQuery, readerOf } from '../organisations/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { Clock, type Day, dayOf } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';

/** Which part of the register is asked for. */
export class RegisterQuery extends PageQuery {
  /** The present year when absent. */
  @ApiPropertyOptional({ minimum: 2000, maximum: 2100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

/** One line of the register of outgoing documents (sổ đăng ký văn bản đi, NĐ 30 PL IV). */
export interface RegisteredNumber {
  readonly register: string;
  readonly number: number;
  /** As printed: `07/KH-UBND`. */
  readonly documentNumber: string;
  readonly issuedOn: Day;
  readonly planId: string;
  /** Null for a secret document. */
  readonly title: string | null;
  /** The office that drafted it, by its name of that day. */
  readonly draftedBy: string;
  /** Why the date was allowed to be earlier than that of the number before. */
  readonly overrideReason: string | null;
  /** A void number is shown, and not given again. */
  readonly void: { readonly at: string; readonly reason: string } | null;
}

const readRegister: Statement = {
  name: 'document-register',
  text: `
  SELECT series.register, taken.number, taken.rendered AS "documentNumber", taken.issued_on::text AS "issuedOn", taken.instance_id AS "planId",
    CASE WHEN NOT plan.secret THEN plan.title END AS title, ${agencyNameOn('plan.drafting_agency_id', 'taken.issued_on')} AS "draftedBy",
    taken.override_reason AS "overrideReason",
    CASE WHEN taken.void_at IS NOT NULL THEN jsonb_build_object('at', to_char(taken.void_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'reason', taken.void_reason) END AS void
  FROM number_series series JOIN document_numbers taken ON taken.series_id = series.id JOIN plans plan ON plan.id = taken.instance_id
  WHERE series.agency_id = $1 AND series.year = $2
    AND ($3::text IS NULL OR (series.register, taken.number, taken.instance_id) > ($3::text, $4::int, $5::uuid))
  ORDER BY series.register, taken.number, taken.instance_id LIMIT $6`,
};

/** Sổ văn bản đi, for those who hold a post at the agency and for auditors. To anybody else there is no such register. */
@Injectable()
export class RegisterReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By register and number; one row more than the page holds, when there is one. Throws `NotFoundError`. */
  async list(personId: string, agencyId: string, { year, limit, after }: RegisterQuery): Promise<RegisteredNumber[]> {
    const now = this.clock.now().toISOString();
    const [register, number, planId] = keyAfter(after, 3);
    return this.database.read(async (tx) => {
      const { agencyIds, readsAll } = await readerOf(tx, personId, now);
      if (!readsAll && !agencyIds.includes(agencyId)) throw new NotFoundError('register', agencyId);
      const asked = [agencyId, year ?? Number(dayOf(now).slice(0, 4)), register, placeOf(number), planId, limit + 1];
      return tx.query<RegisteredNumber>(readRegister, asked);
    });
  }
}

/** A number from a cursor; whatever else stands there leads nowhere. */
const placeOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : /^\d{1,9}$/.test(text) ? Number(text) : 0;
