import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import { withScratchDatabase } from '../platform/scratch-database.js';
import { crashDeeds } from './chaos/crash-deeds.js';
import { enumerateCrashPoints } from './chaos/crash-points.js';
import { runChaos } from './chaos/run-chaos.js';
import { withTrial } from './trial/open-trial.js';
import { trialRegister } from './trial/trial-register.js';

/**
 * Has processes die after each statement of a few commands, then kills the server again and again under load, and looks each time whether
 * anything is lost, doubled or half-written. Fails when it is.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '50' }, seed: { type: 'string' }, clients: { type: 'string', default: '8' } },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  console.log(`seed ${seed}`);
  await tryCrashPoints();
  const begun = Date.now();
  const result = await runChaos({ seed, kills: Number(values.kills), clients: Number(values.clients), print: (line) => console.log(line) });
  for (const problem of result.problems) console.log(`✗ ${problem}`);
  const { kills, databaseKills, accepted, refused, lost, doneUnheard, repeated, entries, problems } = result;
  console.log(
    `${kills} kills, ${databaseKills} of them with PostgreSQL, in ${Math.round((Date.now() - begun) / 1000)} s: ${accepted} accepted and ${refused} refused commands acknowledged, ` +
      `${lost} answers lost (${doneUnheard} of commands that were done), ${repeated} sent again, ${entries} entries, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function tryCrashPoints(): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    await withTrial({ connection, register: trialRegister({ communes: 2 }) }, async (trial) => {
      for (const [name, prepare] of Object.entries(await crashDeeds(trial, await trial.prepare()))) {
        const { deaths, doneAfter, problems } = await enumerateCrashPoints(connection, prepare);
        for (const problem of problems) console.log(`✗ ${name}: ${problem}`);
        console.log(
          `${name}: died after each of ${deaths} statements; nothing before the ${doneAfter}th, all from there on; ${problems.length} problems`,
        );
        if (problems.length > 0) process.exitCode = 1;
      }
    });
  });
}
