import type { Statement, Tx } from '../../platform/transaction.js';
import { type DocumentMessage, readEdxml, type StatusCode } from '../edxml/index.js';
import { answerStatus } from './own-status.js';

/** A document that came in, as far as its sender is told of it. */
export interface Answerable {
  readonly id: string;
  readonly sourceId: string;
  /** The message as it came; empty once it was given back. */
  readonly body: Buffer;
  readonly isBus: boolean;
  /** Of our agency; null without one. */
  readonly toCode: string | null;
  readonly sendings: number;
}

/**
 * Says how far its recipient is with a document, and has its sender told where it came over a bus. False where that was said already, or
 * more, or the document was refused or given back: a status never goes backwards.
 */
export async function writeOwnStatus(tx: Tx, document: Answerable, code: StatusCode, at: string, reason = ''): Promise<boolean> {
  const said = await tx.query(sayStatus, [document.id, code, at]);
  if (said.length === 0) return false;
  tellSender(tx, document, code, at, reason);
  return true;
}

/** Tells the sender, where it can be told. */
export function tellSender(tx: Tx, document: Answerable, code: StatusCode, at: string, description = ''): void {
  const { sourceId, body, isBus, toCode, sendings: sending } = document;
  if (!isBus || toCode === null || body.length === 0) return;
  answerStatus(tx, { sourceId, from: { code: toCode }, message: readEdxml(body) as DocumentMessage, code, description, sending, at });
}

/** 02 is accepted until 06, but not of what was filed as a report: that is taken off first. */
const sayStatus: Statement = {
  name: 'say-status-of-incoming-document',
  text: `
  UPDATE incoming_documents SET status = $2, status_at = $3
  WHERE id = $1 AND recall_answer IS DISTINCT FROM 'agreed' AND status NOT IN ('02', '06') AND CASE $2 WHEN '02' THEN report_id IS NULL ELSE status < $2 END RETURNING id`,
};
