import { readable, seenAmong } from '../organisations/index.js';

/**
 * SQL: who may read a `plan`. A draft its insiders; from issue on also whoever leads or coordinates a task of it, receives it or owes a
 * report. The placeholders are the reader's agencies and the rest of what he may read; `plan` is the row asked about. Every list, detail,
 * count and export of plans goes through here.
 */
export const planVisibleTo = (agencies: string, scope: string, plan = 'plan'): string =>
  readable(
    `${plan}.id`,
    agencies,
    scope,
    (held) => `(${knowsDraft(plan, held)}
  OR (${plan}.issued_at IS NOT NULL AND (
    ${exists(plan, 'tasks', `lead_agency_id = ANY (${held})`)}
    OR ${exists(plan, 'plan_tasks', `coordinators && ${held}`)}
    OR ${exists(plan, 'deliveries', `recipient_agency_id = ANY (${held})`)}
    OR ${exists(plan, 'reports', `agency_id = ANY (${held})`)})))`,
  );

/** SQL: who knows a `plan` from inside, as a draft and what it was before its issue. Later readers know the issued text alone. */
export const planDraftVisibleTo = (agencies: string, scope: string): string =>
  readable('plan.id', agencies, scope, (held) => knowsDraft('plan', held));

const knowsDraft = (plan: string, agencies: string): string => `(${plan}.issuing_agency_id = ANY (${agencies})
  OR ${plan}.drafting_agency_id = ANY (${agencies}) OR ${plan}.monitoring_agency_id = ANY (${agencies})
  OR ${exists(plan, 'plan_opinions', `agency_id = ANY (${agencies})`)})`;

/** Asked of one plan it looks up that plan's rows, of a list it hashes the agency's; PostgreSQL chooses, which it cannot with `IN`. */
const exists = (plan: string, table: string, condition: string): string =>
  `EXISTS (SELECT FROM ${table} held WHERE held.plan_id = ${plan}.id AND held.${condition})`;

/** Which of these plans a person may see on the day of `at`: what the engine asks before it lets anybody see or move one. */
export const visiblePlans = seenAmong('visible-plans', 'plan', 'plans', planVisibleTo);

/** Those of which a person may also see the draft: earlier contents, opinions, and the entries before the issue. */
export const planInsiders = seenAmong('plans-known-from-inside', 'plan', 'plans', planDraftVisibleTo);
