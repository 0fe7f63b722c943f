import { readerOf } from '../organisations/index.js';
import type { Statement, Tx } from '../platform/transaction.js';

/**
 * SQL: who may read a `plan`. A draft its issuing, drafting and monitoring agency and those asked for an opinion; from issue on also
 * whoever leads or coordinates a task of it, receives it or owes a report. The placeholders are the reader's agencies and whether he reads
 * all. Every list, detail, count and export of plans goes through here.
 */
export const planVisibleTo = (agencies: string, readsAll: string): string => `(${readsAll}
  OR plan.issuing_agency_id = ANY (${agencies}) OR plan.drafting_agency_id = ANY (${agencies}) OR plan.monitoring_agency_id = ANY (${agencies})
  OR ${exists('plan_opinions', `agency_id = ANY (${agencies})`)}
  OR (plan.issued_at IS NOT NULL AND (
    ${exists('tasks', `lead_agency_id = ANY (${agencies})`)}
    OR ${exists('plan_tasks', `coordinators && ${agencies}`)}
    OR ${exists('deliveries', `recipient_agency_id = ANY (${agencies})`)}
    OR ${exists('reports', `agency_id = ANY (${agencies})`)})))`;

/** Asked of one plan it looks up that plan's rows, of a list it hashes the agency's; PostgreSQL chooses, which it cannot with `IN`. */
const exists = (table: string, condition: string): string =>
  `EXISTS (SELECT FROM ${table} held WHERE held.plan_id = plan.id AND held.${condition})`;

const readVisible: Statement = {
  name: 'visible-plans',
  text: `SELECT plan.id FROM plans plan WHERE plan.id = ANY ($3::uuid[]) AND ${planVisibleTo('$1::uuid[]', '$2::boolean')}`,
};

/** Which of these plans a person may see on the day of `at`: what the engine asks before it lets anybody see or move one. */
export async function visiblePlans(tx: Tx, personId: string, ids: readonly string[], at: string): Promise<ReadonlySet<string>> {
  const { agencyIds, readsAll } = await readerOf(tx, personId, at);
  const rows = await tx.query<{ id: string }>(readVisible, [agencyIds, readsAll, ids]);
  return new Set(rows.map(({ id }) => id));
}
