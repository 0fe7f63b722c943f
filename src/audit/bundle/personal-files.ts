import { canonical } from '../../../workflows/kit/canonical.js';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { Tx } from '../../platform/transaction.js';
import type { KnownValue } from '../personal/judge-commitments.js';
import type { KeyDirectory } from '../personal/key-directory.js';
import { readValues } from '../personal/personal-values.js';
import type { BundleFile } from './bundle-file.js';

/** The personal values that are still kept, opened, each with the nonce by which its entry commits to it. One file at least, or they would seem withheld. */
export async function* personalFiles(tx: Tx, keys: KeyDirectory, size: number): AsyncGenerator<BundleFile> {
  const lines = [...(await readValues(tx, keys))].map(([ref, value]) => `${canonical(lineOf(ref, value))}\n`);
  for (let block = 0; block === 0 || block * perFile < lines.length; block++) {
    const content = Buffer.from(lines.slice(block * perFile, (block + 1) * perFile).join(''));
    yield { path: `personal/${size}/${String(block).padStart(6, '0')}.jsonl`, content };
  }
}

/** What does not open is named all the same: it is there, and fits nothing. */
function lineOf(ref: string, value: KnownValue): JsonObject {
  if (typeof value === 'string') return { ref };
  const { subject, field, nonce, value: said } = value;
  return { ref, subject, field, nonce: nonce.toString('hex'), value: said };
}

const perFile = 4_096;
