import type { Statement, Tx } from '../../platform/transaction.js';

/** A delivery of ours that a status speaks of, its instance locked. */
export interface FoundDelivery {
  readonly id: string;
  readonly state: string;
  readonly sequence: number;
  readonly queuedAt: Date;
  /** It was refused once and sent again. */
  readonly sentAgain: boolean;
  /** Codes that count for this sending. */
  readonly codes: readonly string[];
  readonly recallOpen: boolean;
  /** The last answer to a recall, `15` or `16`. */
  readonly lastAnswer: string | null;
  /** The code is one that was closed, or the recipient's by succession. */
  readonly bySuccession: boolean;
}

/**
 * SQL: agencies that an agency with this code stands for. What was sent to a closed agency is answered by its successor, and what was
 * sent to the successor may be answered under the old code.
 */
export const kinOf = (code: string): string => `
  named AS (SELECT agency_id AS id FROM agency_codes WHERE code = ${code}),
  later (id) AS (SELECT id FROM named UNION SELECT step.successor_id FROM successions step JOIN later ON later.id = step.agency_id),
  earlier (id) AS (SELECT id FROM named UNION SELECT step.agency_id FROM successions step JOIN earlier ON earlier.id = step.successor_id),
  kin AS (SELECT id FROM later UNION SELECT id FROM earlier)`;

/**
 * The plan with that id in messages: `code,yyyy/MM/dd,number`, with any code its issuer ever had, or the plan's own. State secrets are
 * not found at all.
 */
export const planByDocumentId = (documentId: string): string => `
  SELECT plan.id FROM plans plan WHERE NOT plan.secret AND plan.issued_on IS NOT NULL AND (plan.id::text = lower(${documentId})
    OR plan.document_number IS NOT NULL AND right(${documentId}, length(plan.document_number) + 1) = ',' || plan.document_number
      AND EXISTS (SELECT FROM agency_codes issuer WHERE issuer.agency_id = plan.issuing_agency_id
        AND issuer.code || to_char(plan.issued_on, '","YYYY"/"MM"/"DD","') || plan.document_number = ${documentId}))`;

const findPlan: Statement = { name: 'plan-by-document-id', text: planByDocumentId('$1') };

const findDelivery: Statement = {
  name: 'delivery-by-document-and-sender',
  text: `
  WITH RECURSIVE ${kinOf('$2')}
  SELECT delivery.id, NOT EXISTS (SELECT FROM named WHERE named.id = delivery.recipient_agency_id) AS "bySuccession"
  FROM deliveries delivery WHERE delivery.plan_id = ANY ($1::uuid[]) AND (delivery.code = $2 OR delivery.recipient_agency_id IN (SELECT id FROM kin))
  ORDER BY delivery.code = $2 DESC NULLS LAST, "bySuccession", delivery.queued_at DESC LIMIT 1`,
};

const lockDelivery: Statement = {
  name: 'lock-delivery-instance',
  text: 'SELECT state, sequence FROM instances WHERE id = $1 FOR NO KEY UPDATE',
};

const readDelivery: Statement = {
  name: 'delivery-standing-for-status',
  text: `
  SELECT delivery.queued_at AS "queuedAt",
    EXISTS (SELECT FROM delivery_statuses said WHERE said.delivery_id = delivery.id AND said.code = '02' AND said.at < delivery.queued_at) AS "sentAgain",
    ARRAY(SELECT said.code FROM delivery_statuses said WHERE said.delivery_id = delivery.id AND said.at >= delivery.queued_at) AS codes,
    EXISTS (SELECT FROM delivery_recalls recall WHERE recall.delivery_id = delivery.id AND recall.answer IS NULL) AS "recallOpen",
    (SELECT CASE recall.answer WHEN 'agreed' THEN '15' WHEN 'declined' THEN '16' END FROM delivery_recalls recall
      WHERE recall.delivery_id = delivery.id ORDER BY recall.no DESC LIMIT 1) AS "lastAnswer"
  FROM deliveries delivery WHERE delivery.id = $1`,
};

/** `unknown`: no plan of ours has that id. `stranger`: it was never sent to who speaks. */
export async function deliveryOf(tx: Tx, documentId: string, fromCode: string): Promise<FoundDelivery | 'unknown' | 'stranger'> {
  const plans = await plansOf(tx, documentId);
  if (plans.length === 0) return 'unknown';
  const [found] = await tx.query<{ id: string; bySuccession: boolean }>(findDelivery, [plans, fromCode]);
  if (found === undefined) return 'stranger';
  // Read by statements of their own, once the lock is granted: what its holder committed counts.
  const [standing] = await tx.query<{ state: string; sequence: number }>(lockDelivery, [found.id]);
  const [rest] = await tx.query<Omit<FoundDelivery, 'id' | 'state' | 'sequence' | 'bySuccession'>>(readDelivery, [found.id]);
  return { ...found, ...standing!, ...rest! };
}

/** Ids of the plans that are named so; several only where numbers were given twice. */
export async function plansOf(tx: Tx, documentId: string): Promise<readonly string[]> {
  return (await tx.query<{ id: string }>(findPlan, [documentId])).map(({ id }) => id);
}
