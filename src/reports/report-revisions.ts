import { canonical, hashOf } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import { MalformedError } from '../platform/app-error.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { SummaryContent } from './summary-content.js';

/** Nội dung báo cáo. Named by the SHA-256 of its canonical JSON. */
export interface ReportContent {
  /** By task key. */
  answers: Record<string, { text: string; notArisen?: boolean; values?: Record<string, number> }>;
  /** Số liệu đến ngày. */
  figuresAsOf: Day;
  text: string;
  /** Of a summary: the late and missing units that it names, by id. */
  unitsNamed: string[];
  /** Of a summary: what it says by task and by agency. Absent in a unit report, and in summaries written as one text. */
  summary?: SummaryContent;
}

const insertRevision: Statement = {
  name: 'insert-report-revision',
  text: 'INSERT INTO report_revisions (hash, content, created_at) VALUES ($1, $2::jsonb, $3) ON CONFLICT (hash) DO NOTHING',
};

const findUnknown: Statement = {
  name: 'unknown-report-revisions',
  text: 'SELECT hash FROM unnest($1::text[]) AS hash WHERE NOT EXISTS (SELECT FROM report_revisions known WHERE known.hash = hash.hash)',
};

/** The name of a content, SHA-256 in hexadecimal. */
export const hashOfReport = (content: ReportContent): string => hashOf(content as unknown as Json);

/** Keeps a content under its hash, and gives the hash. Its shape must have been checked. `at` is ISO in UTC. */
export async function storeReportRevision(tx: Tx, content: ReportContent, at: string): Promise<string> {
  const hash = hashOfReport(content);
  void tx.query(insertRevision, [hash, canonical(content as unknown as Json), at]);
  return hash;
}

/** A content is stored before the command that names it. Throws a `MalformedError` for one that is not. */
export async function requireReportRevisions(tx: Tx, hashes: readonly string[]): Promise<void> {
  const unknown = await tx.query<{ hash: string }>(findUnknown, [hashes]);
  if (unknown.length === 0) return;
  throw new MalformedError(
    unknown.map(({ hash }) => ({ path: 'input.revision', code: 'unknownRevision', message: `no content ${hash} is stored` })),
    'report.unknown-revision',
  );
}
