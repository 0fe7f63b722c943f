import { Injectable } from '@nestjs/common';
import { readerOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import type { PlanContent } from './plan-content.js';
import { type PlanDetail, readPlan } from './plan-detail.js';
import { listPlans, type PlanItem, type PlanListQuery } from './plan-list.js';
import { planDraftVisibleTo, planVisibleTo } from './plan-visibility.js';

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

/** Danh sách và chi tiết kế hoạch, as far as somebody may see them. */
@Injectable()
export class PlanReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. */
  list(personId: string, query: PlanListQuery): Promise<PlanItem[]> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => listPlans(tx, await readerOf(tx, personId, now, ['plan']), query, dayOf(now)));
  }

  /** Undefined when there is none that this person may see. */
  detail(personId: string, id: string): Promise<PlanDetail | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => readPlan(tx, await readerOf(tx, personId, now, ['plan']), id, dayOf(now)));
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
