import { Injectable } from '@nestjs/common';
import { type AsOfMark, type AsOfQuery, askedAsOf, type PastRows } from '../engine/index.js';
import { readerOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { listPlansThen, readPlanThen } from './as-of-reads.js';
import type { PlanContent } from './plan-content.js';
import { type PlanDetail, readPlan } from './plan-detail.js';
import { listPlans, type PlanItem, type PlanListQuery } from './plan-list.js';
import { planDraftVisibleTo, planVisibleTo, visiblePlans } from './plan-visibility.js';

/** A content belongs to a plan when an accepted entry of that plan names it. Before the issued one they are for insiders only. */
const readRevision: Statement = {
  name: 'plan-revision-of-plan',
  text: `
  SELECT kept.content FROM plans plan JOIN plan_revisions kept ON kept.hash = $4
  WHERE plan.id = $3 AND ${planVisibleTo('$1::uuid[]', '$2::jsonb')}
    AND (plan.revision = kept.hash OR ${planDraftVisibleTo('$1::uuid[]', '$2::jsonb')}) AND EXISTS (
    SELECT FROM audit_entries WHERE instance_id = plan.id AND outcome = 'accepted'
      AND convert_from(body, 'UTF8')::jsonb -> 'command' -> 'input' ->> 'revision' = $4)`,
};

const readIssuer: Statement = {
  name: 'issuer-of-issued-plan',
  text: 'SELECT issuing_agency_id AS issuer FROM plans WHERE id = $1 AND issued_at IS NOT NULL',
};

/** Danh sách và chi tiết kế hoạch, as far as somebody may see them. */
@Injectable()
export class PlanReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. With an as-of the plans that were there then, as they were. */
  async list(personId: string, query: PlanListQuery): Promise<PastRows<PlanItem>> {
    const now = this.clock.now();
    const asked = askedAsOf(query, now);
    const reader = (tx: Tx) => readerOf(tx, personId, now.toISOString(), ['plan']);
    if (asked === null || asked.by === 'sequence')
      return { rows: await this.database.read(async (tx) => listPlans(tx, await reader(tx), query, dayOf(now))) };
    return this.database.snapshot(async (tx) => listPlansThen(tx, await reader(tx), query, asked));
  }

  /**
   * Undefined when there is none that this person may see today. With an as-of as it was then; throws an `AsOfError` where it was not
   * there, or a draft that is not for this person.
   */
  async detail(personId: string, id: string, past: AsOfQuery = {}): Promise<(PlanDetail & { asOf?: AsOfMark }) | undefined> {
    const now = this.clock.now();
    const asked = askedAsOf(past, now);
    const reader = (tx: Tx) => readerOf(tx, personId, now.toISOString(), ['plan']);
    if (asked === null) return this.database.read(async (tx) => readPlan(tx, await reader(tx), id, dayOf(now)));
    return this.database.snapshot(async (tx) => {
      const [seen, readingAs] = await Promise.all([visiblePlans(tx, personId, [id], now.toISOString()), reader(tx)]);
      return seen.has(id) ? readPlanThen(tx, readingAs, id, asked) : undefined;
    });
  }

  /** An issued plan as the body that issued it reads it, for what leaves in its name; undefined for a draft. */
  issued(id: string): Promise<PlanDetail | undefined> {
    const today = dayOf(this.clock.now());
    return this.database.read(async (tx) => {
      const [plan] = await tx.query<{ issuer: string }>(readIssuer, [id]);
      if (plan === undefined) return undefined;
      return readPlan(tx, { agencyIds: [plan.issuer], scope: { all: false, planIds: '{}', agencyIds: '{}' } }, id, today);
    });
  }

  /** One content the plan ever had; undefined when this person may not see the plan, or it never had that content. */
  revision(personId: string, id: string, hash: string): Promise<PlanContent | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, now, ['plan']);
      const [row] = await tx.query<{ content: PlanContent }>(readRevision, [agencyIds, scope, id, hash]);
      return row?.content;
    });
  }
}
