import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import { withScratchDatabase } from '../platform/scratch-database.js';
import { crashDeeds } from './chaos/crash-deeds.js';
import { enumerateCrashPoints } from './chaos/crash-points.js';
import { crashSignatures } from './chaos/crash-signatures.js';
import { killSigners } from './chaos/kill-signers.js';
import { openKeeper } from './chaos/promise-keepers.js';
import { runChaos } from './chaos/run-chaos.js';
import { withTrial } from './trial/open-trial.js';
import { trialRegister } from './trial/trial-register.js';

/**
 * Has processes die after each statement of a few commands, then kills the server again and again under load, and looks each time whether
 * anything is lost, doubled or half-written. Has signer and witness of the log die 1,000 times each, and looks whether they ever signed two
 * histories. Fails when anything is found. `--only statements`, `load` and `signatures` leave the others out.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string' },
      clients: { type: 'string', default: '8' },
      only: { type: 'string' },
    },
  });
  const asked = (part: string): boolean => values.only === undefined || values.only === part;
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  console.log(`seed ${seed}`);
  if (asked('statements')) await tryCrashPoints();
  if (asked('signatures')) await trySignatures(seed, Number(values.kills));
  if (asked('load')) await tryLoad(seed, Number(values.kills), Number(values.clients));
}

async function tryLoad(seed: number, killsWanted: number, clients: number): Promise<void> {
  const begun = Date.now();
  const result = await runChaos({ seed, kills: killsWanted, clients, print: (line) => console.log(line) });
  for (const problem of result.problems) console.log(`✗ ${problem}`);
  const { kills, databaseKills, accepted, refused, lost, doneUnheard, repeated, entries, problems } = result;
  console.log(
    `${kills} kills, ${databaseKills} of them with PostgreSQL, in ${Math.round((Date.now() - begun) / 1000)} s: ${accepted} accepted and ${refused} refused commands acknowledged, ` +
      `${lost} answers lost (${doneUnheard} of commands that were done), ${repeated} sent again, ${entries} entries, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

/** Simulated deaths at file operations, half of them with the power, and real processes killed. */
async function trySignatures(seed: number, killsWanted: number): Promise<void> {
  for (const kind of ['signer', 'witness'] as const) {
    const dying = await crashSignatures(openKeeper[kind], { crashes: 1_000, seed });
    const killed = await killSigners(kind, { kills: killsWanted, seed });
    const problems = [...dying.problems, ...killed.problems];
    for (const problem of problems) console.log(`✗ ${kind}: ${problem}`);
    console.log(
      `${kind}: died at ${dying.crashes} file operations, ${dying.signed} signatures and ${dying.refused} refusals; ` +
        `${killed.kills} processes killed, ${killed.signed} signatures; ${problems.length} problems`,
    );
    if (problems.length > 0) process.exitCode = 1;
  }
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
