import { parseArgs } from 'node:util';
import { mutate } from '../audit/bundle/mutate.js';

/**
 * Changes one random byte of an exported log, `--count` times over, and looks each time whether the verifier finds it, and where it is.
 * Ends with 1 when a change was missed or found elsewhere.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
  const begun = performance.now();
  const wrong = await mutate(Number(values.count), Number(values.seed));
  for (const line of wrong.slice(0, 100)) console.log(line);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${values.count} changes of one byte: ${wrong.length} missed or found elsewhere, in ${seconds} s`);
  if (wrong.length > 0) process.exitCode = 1;
}
