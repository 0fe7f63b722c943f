import { inForce } from '../../organisations/index.js';
import type { Statement } from '../../platform/transaction.js';
import { kinOf } from './find-delivery.js';

/** Of those codes the agencies that work here today; a closed code stands for its successor. */
export const recipientsHere: Statement = {
  name: 'recipients-here-by-code',
  text: `
  WITH RECURSIVE reached (code, id) AS (
    SELECT code, agency_id FROM agency_codes WHERE code = ANY ($1::text[])
    UNION SELECT reached.code, step.successor_id FROM successions step JOIN reached ON reached.id = step.agency_id WHERE step.effective_on <= $2::date)
  SELECT reached.code, reached.id, NOT EXISTS (SELECT FROM agency_codes own WHERE own.code = reached.code AND own.agency_id = reached.id) AS "bySuccession"
  FROM reached WHERE EXISTS (SELECT FROM appointments post WHERE post.agency_id = reached.id AND ${inForce('post', '$2::date')})
  ORDER BY "bySuccession", array_position($1::text[], reached.code), reached.id`,
};

export const agencyOfCode: Statement = { name: 'agency-of-code', text: 'SELECT agency_id AS id FROM agency_codes WHERE code = $1' };

/** A document that came in, locked. */
export interface IncomingRow {
  readonly id: string;
  readonly contentHash: Buffer;
  readonly saidAt: Date;
  readonly recallAskedAt: Date | null;
  readonly recallAnswer: string | null;
}

/** By the sender's code or one that it stands for; the sender's own first. */
export const lockIncoming: Statement = {
  name: 'lock-incoming-document',
  text: `
  WITH RECURSIVE ${kinOf('$1')}
  SELECT id, content_hash AS "contentHash", said_at AS "saidAt", recall_asked_at AS "recallAskedAt", recall_answer AS "recallAnswer"
  FROM incoming_documents document WHERE document_id = $2 AND (from_code = $1 OR from_agency_id IN (SELECT kin.id FROM kin))
  ORDER BY from_code = $1 DESC, arrived_at LIMIT 1 FOR UPDATE`,
};

export const othersWithThatId: Statement = {
  name: 'incoming-documents-of-others',
  text: 'SELECT id FROM incoming_documents WHERE document_id = $1 LIMIT 1',
};

export const insertIncoming: Statement = {
  name: 'insert-incoming-document',
  text: `
  INSERT INTO incoming_documents (id, source_id, external_id, from_code, document_id, from_agency_id, to_agency_id, content_hash, number, type_name, subject,
    promulgated_on, said_at, arrived_at, plan_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (from_code, document_id) DO NOTHING RETURNING id`,
};

/** Refused (02), and sent after that by its sender's time. */
export const takeAnew: Statement = {
  name: 'take-refused-document-anew',
  text: `
  UPDATE incoming_documents SET status = '01', status_at = $5, sendings = sendings + 1, source_id = $2, external_id = $3, said_at = $4
  WHERE id = $1 AND status = '02' AND status_at < $4::timestamptz AND recall_answer IS DISTINCT FROM 'agreed' RETURNING sendings`,
};

export const insertReplacements: Statement = {
  name: 'insert-incoming-replacements',
  text: 'INSERT INTO incoming_replacements (from_code, document_id, replaced_by) SELECT $1, replaced, $3 FROM unnest($2::text[]) AS replaced ON CONFLICT DO NOTHING',
};

/** Of two updates the later one by its sender stands, whichever came first; what was given back stays empty. */
export const updateIncoming: Statement = {
  name: 'update-incoming-document',
  text: `
  UPDATE incoming_documents SET source_id = $2, external_id = $3, number = $4, type_name = $5, subject = $6, promulgated_on = $7, said_at = $8, revised = true
  WHERE id = $1 AND (revised, said_at, external_id) < (true, $8, $3) AND recall_answer IS DISTINCT FROM 'agreed' RETURNING id`,
};

export const emptyMessage: Statement = {
  name: 'empty-inbound-message',
  text: `UPDATE inbound_messages SET body = '' WHERE source_id = $1 AND external_id = $2`,
};

export const askIncomingBack: Statement = {
  name: 'ask-incoming-document-back',
  text: `UPDATE incoming_documents SET recall_asked_at = $2, recall_reason = $3, recall_answer = NULL, recall_answered_at = NULL WHERE id = $1`,
};

export const insertStatus: Statement = {
  name: 'insert-outbound-status',
  text: `
  INSERT INTO outbound_statuses (id, source_id, document_id, code, body, created_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (id) DO NOTHING`,
};
