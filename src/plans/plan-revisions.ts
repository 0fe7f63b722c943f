import { canonical, hashOf } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import { MalformedError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { PlanContent } from './plan-content.js';

const insertRevision: Statement = {
  name: 'insert-plan-revision',
  text: 'INSERT INTO plan_revisions (hash, content, created_at) VALUES ($1, $2::jsonb, $3) ON CONFLICT (hash) DO NOTHING',
};

const readRevisions: Statement = {
  name: 'plan-revisions',
  text: 'SELECT hash, content FROM plan_revisions WHERE hash = ANY ($1::text[])',
};

/** Keeps a content under its hash, SHA-256 in hexadecimal, and gives the hash. Its shape must have been checked. `at` is ISO in UTC. */
export async function storeRevision(tx: Tx, content: PlanContent, at: string): Promise<string> {
  const hash = hashOf(content as unknown as Json);
  void tx.query(insertRevision, [hash, canonical(content as unknown as Json), at]);
  return hash;
}

/** A content is kept before the command that names it, whichever way it comes. Throws a `MalformedError` for one that is not. */
export async function requireRevisions(tx: Tx, hashes: readonly string[]): Promise<void> {
  const kept = await revisionsOf(tx, hashes);
  const unknown = hashes.filter((hash) => !kept.has(hash));
  if (unknown.length === 0) return;
  throw new MalformedError(
    unknown.map((hash) => ({ path: 'input.revision', code: 'unknownRevision', message: `no content ${hash} is kept` })),
  );
}

/** Contents by hash; an unknown hash is not in the map. */
export async function revisionsOf(tx: Tx, hashes: readonly string[]): Promise<Map<string, PlanContent>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx.query<{ hash: string; content: PlanContent }>(readRevisions, [hashes]);
  return new Map(rows.map(({ hash, content }) => [hash, content]));
}
