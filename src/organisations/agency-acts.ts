import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { wakeAllOpen } from '../engine/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { type Day, startOfDay } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import { AdminRefusedError, refuseFor, unless } from './admin-refused.error.js';
import { Administration } from './administration.js';
import type { CloseAgencyInput, CreateAgencyInput, RecodeAgencyInput, RenameAgencyInput, SetIssuingInput } from './agency.inputs.js';
import * as sql from './agency-statements.js';

/** Thành lập, đổi tên, cấp mã mới, kết thúc cơ quan. */
@Injectable()
export class AgencyActs {
  constructor(private readonly administration: Administration) {}

  async create(personId: string, given: CreateAgencyInput, traceId: string): Promise<{ id: string }> {
    const { code, name, kind, validFrom } = given;
    const { id = newId(), parentId = null, reviewRoute = null, symbol = null, registerByType = false } = given;
    const input: JsonObject = { id, code, name, kind, parentId, validFrom, reviewRoute, symbol, registerByType };
    return this.administration.perform({ command: 'admin.createAgency', personId, input, traceId }, async ({ tx }) => {
      if (parentId !== null) {
        const [parent] = await tx.query<Life>(sql.lockLifeShared, [parentId]);
        if (parent === undefined) throw new AdminRefusedError([{ code: 'agency.unknown', params: {} }]);
        refuseFor([unless(existsOn(parent, validFrom), 'agency.parent-not-there', { on: validFrom })]);
      }
      void tx.query(sql.insertAgency, [id, kind, parentId, validFrom, reviewRoute, symbol, registerByType]);
      void tx.query(sql.insertName, [id, name, validFrom]);
      await tx.query(sql.insertCode, [code, id, validFrom]);
      return { id };
    });
  }

  /** The old name stays, for documents of its time. */
  async rename(personId: string, id: string, { name, validFrom }: RenameAgencyInput, traceId: string): Promise<void> {
    const input = { id, name, validFrom };
    await this.administration.perform({ command: 'admin.renameAgency', personId, input, traceId }, async ({ tx }) => {
      const life = await lock(tx, id);
      const [last] = await tx.query<{ from: Day }>(sql.lastName, [id]);
      refuseFor([
        unless(existsOn(life, validFrom), 'agency.not-there', { on: validFrom }),
        unless(last!.from < validFrom, 'agency.date-not-after', { from: last!.from }),
      ]);
      await tx.query(sql.insertName, [id, name, validFrom]);
    });
  }

  async recode(personId: string, id: string, { code, validFrom }: RecodeAgencyInput, traceId: string): Promise<void> {
    const input = { id, code, validFrom };
    await this.administration.perform({ command: 'admin.recodeAgency', personId, input, traceId }, async ({ tx }) => {
      const life = await lock(tx, id);
      const [last] = await tx.query<{ from: Day }>(sql.lastCode, [id]);
      refuseFor([
        unless(existsOn(life, validFrom), 'agency.not-there', { on: validFrom }),
        unless(last === undefined || last.from < validFrom, 'agency.date-not-after', { from: last?.from ?? null }),
      ]);
      void tx.query(sql.endCodes, [id, validFrom]);
      await tx.query(sql.insertCode, [code, id, validFrom]);
    });
  }

  /** Numbers already given must not come again under another series, so the series change between years only. */
  async setIssuing(personId: string, id: string, given: SetIssuingInput, traceId: string): Promise<void> {
    const { reviewRoute, symbol, registerByType } = given;
    const input = { id, reviewRoute, symbol, registerByType };
    await this.administration.perform({ command: 'admin.setIssuing', personId, input, traceId }, async ({ tx, today }) => {
      await lock(tx, id);
      const year = Number(today.slice(0, 4));
      const clashing = await tx.query(sql.numbersOfOtherSeries, [id, year, registerByType]);
      refuseFor([unless(clashing.length === 0, 'agency.numbers-given', { year })]);
      await tx.query(sql.setIssuing, [id, reviewRoute, symbol, registerByType]);
    });
  }

  /** the agency, its codes and all posts there end; its successors are on record, and everything open is asked who holds it now. */
  async close(personId: string, id: string, { on, successorIds, legalBasis }: CloseAgencyInput, traceId: string): Promise<void> {
    const input = { id, on, successorIds, legalBasis };
    await this.administration.perform({ command: 'admin.closeAgency', personId, input, traceId }, async ({ tx, at }) => {
      const life = await lock(tx, id);
      const successors = await tx.query<Life>(sql.lockLivesShared, [successorIds]);
      const [below] = await tx.query<{ count: number }>(sql.countBelow, [id, on]);
      const there = successors.filter((successor) => existsOn(successor, on)).length;
      refuseFor([
        unless(life.until === null, 'agency.closed-already', { on: life.until }),
        unless(life.from < on, 'agency.not-there', { on }),
        unless(below!.count === 0, 'agency.has-subordinates', { count: below!.count }),
        unless(!successorIds.includes(id), 'agency.succeeds-itself'),
        unless(there === successorIds.length, 'agency.successor-not-there', { count: successorIds.length - there, on }),
      ]);
      void tx.query(sql.endAgency, [id, on]);
      void tx.query(sql.endCodes, [id, on]);
      void tx.query(sql.endPosts, [id, on]);
      void tx.query(sql.insertSuccessions, [id, successorIds, on, legalBasis]);
      const begins = startOfDay(on).toISOString();
      await wakeAllOpen(tx, begins > at ? begins : at, 'agency.succeeded');
    });
  }
}

interface Life {
  readonly from: Day;
  readonly until: Day | null;
}

async function lock(tx: Tx, id: string): Promise<Life> {
  const [life] = await tx.query<Life>(sql.lockLife, [id]);
  if (life === undefined) throw new NotFoundError('agency', id);
  return life;
}

const existsOn = ({ from, until }: Life, day: Day): boolean => from <= day && (until === null || day < until);
