import type { Accepted, OnAccepted } from '../../engine/index.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import { IncomingRefusedError } from './incoming-refused.error.js';

/** Which report a document is, as its clerk says it. */
export interface Link {
  readonly documentId: string;
  readonly reportId: string;
  readonly personId: string;
  /** When the report received it. */
  readonly at: string;
}

/**
 * Writes down which report a document is, beside the command that files the report; gives what its recipient said last of it. One
 * document may answer several plans, but is one report of each: who picked the wrong one takes it off first (`report.unlink`, R-60).
 * Throws an `IncomingRefusedError`.
 */
export async function saveLink(tx: Tx, { documentId, reportId, personId, at }: Link): Promise<string> {
  // Locked by a statement of its own: of two clerks at once the later one reads below what the earlier did.
  const [standing] = await tx.query<Standing>(lockLink, [documentId]);
  const { recallAnswer, linkedAt, linkedTo, status } = standing!;
  if (recallAnswer === 'agreed') throw new IncomingRefusedError('eoffice.given-back');
  if (linkedAt !== null && linkedAt > new Date(at)) return status; // A command that is repeated; the link was changed since.
  const others = await tx.query(readOther, [linkedTo, reportId]);
  if (others.length > 0) throw new IncomingRefusedError('eoffice.linked-already');
  void tx.query(writeLink, [documentId, reportId, personId, at]);
  return status;
}

/** Of a document that the transaction has locked. Throws an `IncomingRefusedError` while it is filed as a report: report and file would stay. */
export async function refuseLinked(tx: Tx, documentId: string): Promise<void> {
  const filed = await tx.query(readFiledAs, [documentId]);
  if (filed.length > 0) throw new IncomingRefusedError('eoffice.filed-as-report');
}

/** Gỡ văn bản khỏi báo cáo: what was taken off its report is no report any more, and proposed anew. */
export const forgetLinks: OnAccepted = (tx, moves) => {
  const unlinked = moves.filter(({ command }: Accepted) => command.type === 'report.unlink');
  if (unlinked.length === 0) return;
  void tx.query(eraseLinks, [unlinked.map(({ instanceId }) => instanceId), unlinked.map(({ at }) => at)]);
};

interface Standing {
  readonly recallAnswer: string | null;
  readonly linkedAt: Date | null;
  readonly linkedTo: string | null;
  readonly status: string;
}

const lockLink: Statement = {
  name: 'lock-link-of-incoming-document',
  text: `
  SELECT recall_answer AS "recallAnswer", linked_at AS "linkedAt", report_id AS "linkedTo", status FROM incoming_documents WHERE id = $1 FOR UPDATE`,
};
const readOther: Statement = {
  name: 'other-report-of-incoming-document',
  text: `
  SELECT other.id FROM reports other JOIN instances standing ON standing.id = other.id JOIN reports wanted ON wanted.id = $2
  WHERE other.id = $1 AND other.id <> wanted.id AND other.plan_id = wanted.plan_id AND standing.state IN ('filed', 'accepted')`,
};
const readFiledAs: Statement = {
  name: 'report-that-incoming-document-is',
  text: `
  SELECT standing.id FROM incoming_documents document JOIN instances standing ON standing.id = document.report_id
  WHERE document.id = $1 AND standing.state IN ('filed', 'accepted')`,
};
const writeLink: Statement = {
  name: 'link-incoming-document',
  text: 'UPDATE incoming_documents SET report_id = $2, linked_by = $3, linked_at = $4 WHERE id = $1',
};
const eraseLinks: Statement = {
  name: 'unlink-incoming-documents',
  text: `
  UPDATE incoming_documents SET report_id = NULL, linked_at = unlinked.at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS unlinked (report_id, at) WHERE incoming_documents.report_id = unlinked.report_id`,
};
