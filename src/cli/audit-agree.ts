import { parseArgs } from 'node:util';
import { disagreements } from '../audit/bundle/agree.js';
import { proofDisagreements } from '../audit/bundle/agree-proofs.js';

/**
 * Runs `verify.mjs` and `verify.py` over `--cases` exported logs and `--proofs` of single entries, sound and tampered with, and prints
 * where they differ or are wrong. Needs Python 3 (`--python` names it). Ends with 1 when there is any such case.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string', default: '810' },
      proofs: { type: 'string', default: '900' },
      seed: { type: 'string', default: '1' },
      python: { type: 'string', default: process.platform === 'win32' ? 'python' : 'python3' },
    },
  });
  const begun = performance.now();
  const wrong = [
    ...(await disagreements(Number(values.cases), Number(values.seed), values.python)),
    ...(await proofDisagreements(Number(values.proofs), Number(values.seed), values.python)),
  ];
  for (const line of wrong.slice(0, 100)) console.log(line);
  console.log(
    `${values.cases} logs, ${values.proofs} proofs: ${wrong.length} disagreements or mistakes, in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}
