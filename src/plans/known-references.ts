import type { Act } from '../engine/index.js';
import { MalformedError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';

const findUnknownFiles: Statement = {
  name: 'plan-files-unknown',
  text: 'SELECT sha256 AS id FROM unnest($1::text[]) AS named (sha256) WHERE NOT EXISTS (SELECT FROM files WHERE files.sha256 = named.sha256)',
};

const findUnknownAgencies: Statement = {
  name: 'plan-agencies-unknown',
  text: 'SELECT named.id FROM unnest($1::uuid[]) AS named (id) WHERE NOT EXISTS (SELECT FROM agencies WHERE agencies.id = named.id)',
};

/** A file is uploaded before the command that names it by hash. Throws a `MalformedError` that names every one that is not here. */
export function requireFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  return require(tx, findUnknownFiles, hashes, (id) => ({ code: 'unknownFile', message: `no file ${id} was uploaded` }));
}

/** Throws a `MalformedError` that names every agency the register does not have. */
export function requireAgencies(tx: Tx, ids: readonly string[]): Promise<void> {
  return require(tx, findUnknownAgencies, ids, (id) => ({ code: 'unknownAgency', message: `there is no agency ${id}` }));
}

/** The file of the signed document a command is based on, if it names one. */
export function filesOfDocument({ command }: Pick<Act, 'command'>): string[] {
  const document = command.input['document'] as { file: string } | null | undefined;
  return document === undefined || document === null ? [] : [document.file];
}

async function require(
  tx: Tx,
  find: Statement,
  named: readonly string[],
  problem: (id: string) => { code: string; message: string },
): Promise<void> {
  if (named.length === 0) return;
  const unknown = await tx.query<{ id: string }>(find, [[...new Set(named)]]);
  if (unknown.length > 0) throw new MalformedError(unknown.map(({ id }) => ({ path: 'input', ...problem(id) })));
}
