import type { Act } from '../engine/index.js';
import { requireFiles } from '../plans/index.js';
import type { Tx } from '../platform/transaction.js';

/** A file is uploaded before the command that names it by hash. Throws a `MalformedError` that names every one that is not here. */
export function requireNamedFiles(tx: Tx, acts: readonly Act[]): Promise<void> {
  return requireFiles(
    tx,
    acts.flatMap(({ command }) => filesIn(command.input)),
  );
}

/** `evidence` lists hashes; a document names one as its `file`. */
function filesIn(input: Act['command']['input']): readonly string[] {
  const documents = ['document', 'trigger', 'ownPlan'].map((name) => (input[name] as { file?: string } | null | undefined)?.file);
  return [...((input['evidence'] ?? []) as readonly string[]), ...documents].filter((hash) => hash !== undefined);
}
