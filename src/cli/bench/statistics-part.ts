import { dayOf } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { spawnServer } from '../trial/server-process.js';
import { trialRegister } from '../trial/trial-register.js';
import { settle } from './prepare-load.js';
import { percentile } from './samples.js';
import { type StatisticsSize, writeStatisticsRows } from './statistics-rows.js';

const agencies = 40;
const sizes: readonly StatisticsSize[] = [
  { plans: 120, tasks: 3000, entries: 200_000 },
  { plans: 120, tasks: 12_000, entries: 200_000 },
];

/** Of each question. */
const turns = 60;
const dayMs = 86_400_000;

const questions = [
  ...['agency', 'plan', 'field', 'month'].map((groupBy) => `statistics?groupBy=${groupBy}`),
  ...['period', 'agency'].map((groupBy) => `statistics/reports?groupBy=${groupBy}`),
  'statistics/dissemination?groupBy=agency',
  'tasks?limit=50&timeliness=overdue',
];

/**
 * Asks a server for statistics over 120 plans, 40 agencies and 3,000 tasks with 200,000 entries, now and as of past days, and prints how
 * long the answers took (marks: 300 ms, 1 s); then the same with 12,000 tasks. Each past day is another one.
 */
export async function benchStatistics(): Promise<void> {
  for (const size of sizes) {
    await withScratchDatabase(readConfig(), async (connection) => {
      const register = trialRegister({ communes: agencies });
      const { monitor, communes } = register;
      const tokens = await withTrial({ connection, register }, async (trial) => {
        await trial.prepare();
        await writeStatisticsRows(connection, register, size);
        return { 'who follows all': await trial.signIn(monitor), 'one agency': await trial.signIn(communes[0]!.officers[0]!) };
      });
      await settle(connection);
      const server = await spawnServer({ DATABASE_URL: urlOf(connection), WORKER: 'off' });
      try {
        console.log(
          `\nstatistics over ${size.plans} plans, ${agencies} agencies, ${number(size.tasks)} tasks in all, ${number(size.entries)} entries; ${turns} of each, ms`,
        );
        console.log(
          `${'question'.padEnd(42)}${'reader'.padEnd(18)}${['now p50', 'p95', 'past p50', 'p95'].map((head) => head.padStart(10)).join('')}`,
        );
        for (const [reader, token] of Object.entries(tokens))
          for (const question of questions) {
            const ask = (asOf: string | null) =>
              timed(new URL(`/api/v1/${question}${asOf === null ? '' : `&asOf=${asOf}`}`, server.url), token);
            await ask(null);
            const [now, past] = [await many(() => ask(null)), await many((turn) => ask(dayBefore(turn)))];
            const numbers = [now, past].flatMap((times) => [0.5, 0.95].map((share) => percentile({ times, seconds: 0 }, share).toFixed(1)));
            console.log(`${question.padEnd(42)}${reader.padEnd(18)}${numbers.map((one) => one.padStart(10)).join('')}`);
          }
      } finally {
        await server.kill('SIGTERM');
      }
    });
  }
}

/** Back over the last two years, another day each turn. */
const dayBefore = (turn: number): string => dayOf(new Date(Date.now() - (1 + ((turn * 601) % 640)) * dayMs));

async function many(once: (turn: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) times.push(await once(turn));
  return times;
}

async function timed(url: URL, token: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url.href} was answered ${answer.status}: ${body}`);
  return performance.now() - begun;
}

const number = (value: number): string => value.toLocaleString('en-GB');
