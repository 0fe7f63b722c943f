import type { ExpansionFact, PlanDocumentFact, RelationFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { revisionsOf } from '../plans/index.js';
import { type Day, startOfDay } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import { firstReports, periodsOpen, type ReportingPlan } from './due-reports.js';
import { asInput, type ReportOpenInput } from './report-terms.js';

/** Fact groups of `plan.issue` that its reports are made from. */
export const createReportsReads = ['document', 'relation', 'expansion'] as const;

/**
 * Mở kỳ báo cáo đầu tiên khi ban hành: the unit reports and the summary of the first period open with the plan; the plan is asked again
 * when the next period opens. An amending document owes nothing of its own.
 */
export async function createReports(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, relation, expansion } = act.facts as unknown as {
      document: PlanDocumentFact;
      relation: RelationFact;
      expansion: ExpansionFact;
    };
    if (relation.amends !== null) continue;
    const { reporting, endsOn, monitoringAgencyId } = (await revisionsOf(tx, [document.dossier!])).get(document.dossier!)!;
    const issuedOn = act.command.input['issuedOn'] as Day;
    const plan: ReportingPlan = { id: act.instanceId, reporting, issuedOn, endsOn, monitoringAgencyId, expansion };
    await door.cascade(tx, act, firstReports(plan).map(orderOf));
    const { nextOn } = periodsOpen(plan, issuedOn);
    if (nextOn !== null) await door.wake(tx, [{ instanceId: plan.id, why: 'period', dueAt: startOfDay(nextOn).toISOString() }]);
  }
}

const orderOf = (input: ReportOpenInput): CascadeOrder => ({
  instanceId: newId(),
  kind: 'report',
  type: 'report.open',
  input: asInput(input),
  create: { definition: 'report/v1', parentId: input.planId },
});
