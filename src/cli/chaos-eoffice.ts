import { parseArgs } from 'node:util';
import { tryBugs } from './chaos/eoffice/bugs.js';
import { failed } from './chaos/eoffice/judge.js';
import { eventsOf, printResult } from './chaos/eoffice/print.js';
import { runEofficeChaos } from './chaos/eoffice/run-eoffice-chaos.js';

/**
 * Events out and messages in, while the product, those who listen and PostgreSQL are killed again and again; then looks whether anything
 * was lost, applied twice or out of order. Fails when it finds something, and when fewer events passed than were asked for. `--bugs` plants
 * known bugs in the product, one after the other, and fails when one of them is not found; `--bug <name>` one.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '20000' },
      kills: { type: 'string', default: '500' },
      restarts: { type: 'string', default: '15' },
      seconds: { type: 'string', default: '370' },
      seed: { type: 'string' },
      bugs: { type: 'boolean', default: false },
      bug: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  console.log(`seed ${seed}`);
  if (values.bugs || values.bug !== undefined) {
    if (!(await tryBugs(values.bug, seed))) process.exitCode = 1;
    return;
  }
  const [events, kills, restarts, seconds] = [values.events, values.kills, values.restarts, values.seconds].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const result = await runEofficeChaos({ seed, events, kills, restarts, seconds, freeze: seconds >= 60, hurried: seconds < 60, bug: null });
  printResult(result);
  if (failed(result.verdict.findings).length > 0 || eventsOf(result) < events) process.exitCode = 1;
}
