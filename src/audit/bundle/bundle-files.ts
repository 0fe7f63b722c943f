import type { Tx } from '../../platform/transaction.js';
import { miningFiles } from '../mining/mining-files.js';
import { NotSignedYetError } from '../not-signed-yet.error.js';
import { formatVkey } from '../notes/vkey.js';
import type { KeyDirectory } from '../personal/key-directory.js';
import type { Trust } from '../signing/trust.js';
import { checkpointsByDay } from '../stored-log.js';
import { isTrusted, newestTrusted } from '../trusted-checkpoint.js';
import type { BundleFile } from './bundle-file.js';
import { evidenceFiles } from './evidence-files.js';
import { personalFiles } from './personal-files.js';
import { readSource } from './sources.js';
import { stateFiles } from './state-files.js';
import { storedLogFiles, unsignedFiles } from './stored-log-files.js';

export interface BundleOptions {
  /** Leaves out the tiles that an export of so many entries had already; the rest is copied over it. */
  readonly fromSize: number;
  /** Opens personal values with these keys; null: they stay here. */
  readonly personal: KeyDirectory | null;
  /** With the files that people uploaded. */
  readonly files: boolean;
  /** With event logs for process mining. */
  readonly mining: boolean;
}

/**
 * The exported folder, file by file, from the one snapshot that `tx` is. Holds about one file in memory. Throws a `NotSignedYetError`
 * when nothing is signed as the policy asks.
 */
export async function* bundleFiles(tx: Tx, { policy, text }: Trust, options: BundleOptions): AsyncGenerator<BundleFile> {
  const newest = await newestTrusted(tx, policy);
  if (newest === null) throw new NotSignedYetError();
  const { size } = newest;
  for (const name of ['verify.mjs', 'verify.py']) yield { path: name, content: readSource(`src/audit/bundle/${name}`) };
  yield { path: 'README.md', content: readSource('src/audit/bundle/folder-readme.md') };
  yield { path: 'policy', content: Buffer.from(text) };
  yield {
    path: 'vkeys',
    content: Buffer.from([...policy.logs, ...policy.witnesses.values()].map((key) => `${formatVkey(key)}\n`).join('')),
  };
  yield { path: 'checkpoint', content: Buffer.from(newest.note) };
  for (const checkpoint of await checkpointsByDay(tx))
    if (checkpoint.size < size && isTrusted(policy, checkpoint))
      yield { path: `checkpoints/${checkpoint.size}`, content: Buffer.from(checkpoint.note) };
  yield* storedLogFiles(tx, Math.min(options.fromSize, size), size);
  yield* unsignedFiles(tx, size);
  yield* stateFiles(tx, size);
  yield* evidenceFiles(tx, options.files);
  if (options.personal !== null) yield* personalFiles(tx, options.personal, size);
  if (options.mining) yield* miningFiles(tx);
}

/** What the entry of an export says of it. */
export function inputOf({ fromSize, personal, files, mining }: BundleOptions) {
  return { fromSize, personal: personal !== null, files, mining };
}
