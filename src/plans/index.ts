import type { PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import type { Parts } from '../engine/index.js';
import { planInputs } from './plan.inputs.js';
import { PlanContentInput } from './plan-content.inputs.js';
import { planEffectReads, planEffects } from './plan-effects.js';
import { planFacts } from './plan-facts.js';
import { planInsiders, visiblePlans } from './plan-visibility.js';

export type { AgencyKind } from '../organisations/index.js';
export { changedPlans, periodsThen, plansThen, tasksThen } from './as-of-rows.js';
export { type DetailOf, DocumentController } from './document.controller.js';
export { DryRunQuery, HistoryQuery, IsHash, MovesQuery, PastPageQuery, SignedDocument } from './document.inputs.js';
export { expand } from './expansion.js';
export { fileNameOf, mediaTypeOf } from './file-headers.js';
export { Files, type StoredFile } from './files.js';
export { keepContent } from './keep-content.js';
export { requireAgencies, requireFiles } from './known-references.js';
export type { AgencyRef, PlanChange, PlanContent, PlanTask, ReportingRule, Target } from './plan-content.js';
export type { PlanDetail } from './plan-detail.js';
export { instant, type NamedAgency, type PlanItem, PlanListQuery } from './plan-list.js';
export { PlanReads } from './plan-reads.js';
export { PlanRequests } from './plan-requests.js';
export { revisionsOf, storeRevision } from './plan-revisions.js';
export { planInsiders, planVisibleTo } from './plan-visibility.js';
export { PlansModule } from './plans.module.js';
export { targetMet } from './target-met.js';
export { type DeadlineFact, deadlineFact, type IssueTerms, issueInputs, type TaskChange, type TaskIssueInput } from './task-terms.js';

/** What the engine needs of plans. The register of numbers, tasks, reports and deliveries add what a plan's commands do to them. */
export const planParts: Parts = {
  facts: planFacts,
  effects: planEffects,
  effectReads: planEffectReads,
  inputs: planInputs,
  contents: { 'plan.create': PlanContentInput, 'plan.revise': PlanContentInput },
  // Who approves or signs names the dossier that was submitted to him.
  given: { dossier: ({ document }) => (document as PlanDocumentFact | undefined)?.submitted ?? undefined },
  visible: visiblePlans,
  insiders: planInsiders,
};
