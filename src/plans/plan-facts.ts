import type { Parts } from '../engine/index.js';
import { readActorsWork, readAskedOpinions, readOpenDifficulties, readPlanChildren, readPlanDeliveries } from './course-facts.js';
import { readPlanDocuments } from './document-facts.js';
import { readCalendar, readExpansion } from './issue-facts.js';
import { readPlanParties, readPlanSuccession, readWhoMayDraft } from './party-facts.js';
import { readPlanPeriods } from './period-facts.js';
import { readIncomingDocuments, readPlanRelations } from './relation-facts.js';

/** What the rules and effects of a plan may see; see `workflows/plan/plan.facts.ts`. The group `series` is the register's, in `numbering/`. */
export const planFacts: Parts['facts'] = {
  parties: readPlanParties,
  drafting: readWhoMayDraft,
  succession: readPlanSuccession,
  document: readPlanDocuments,
  relation: readPlanRelations,
  incoming: readIncomingDocuments,
  opinions: readAskedOpinions,
  children: readPlanChildren,
  deliveries: readPlanDeliveries,
  period: readPlanPeriods,
  work: readActorsWork,
  difficulties: readOpenDifficulties,
  expansion: readExpansion,
  calendar: readCalendar,
};
