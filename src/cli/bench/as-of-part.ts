import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import type { Connection } from '../../platform/data-source.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { type ServerProcess, spawnServer } from '../trial/server-process.js';
import type { Standing, Trial } from '../trial/trial.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import { placeInTree } from './as-of-rows.js';
import { ask, settle } from './prepare-load.js';
import { percentile } from './samples.js';
import { writeStatisticsRows } from './statistics-rows.js';

const agencies = 40;
/** Of one plan and one task. */
const entries = 1000;
const province = { plans: 120, tasks: 12_000, entries: 200_000 };
/** Of each question. */
const turns = 60;

/** Milliseconds: bar B15 for one document, and what a list of a province may take. */
const marks = { document: 100, list: 300 };

/** How a past is asked for, by the place of the question among its turns. */
type Ways = Readonly<Record<'now' | 'by time' | 'by sequence' | 'by tree size', ((turn: number) => string) | null>>;

/** Asks a server for documents of 1,000 entries and for the lists of a province as they were, and prints how long the answers took. */
export async function benchAsOf(): Promise<void> {
  await benchDocuments();
  await benchLists();
}

async function benchDocuments(): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const register = trialRegister({ communes: agencies });
    const documents = await withTrial({ connection, register }, async (trial) => ({
      ...(await longDocuments(trial)),
      token: await trial.signIn(register.monitor),
    }));
    await withServer(connection, 'on', async (server) => {
      while ((await ask(connection, 'SELECT FROM audit_pending LIMIT 1', [])).length > 0) await sleep(100); // The server's own sequencer is at it.
      console.log(`\none document of ${entries} entries; ${turns} of each, ms (mark: p95 ${marks.document})`);
      for (const [kind, { id, sequence }] of [['plans', documents.plan] as const, ['tasks', documents.task] as const]) {
        const ways = await waysOf(connection, `${kind.slice(0, -1)}/${id}`, sequence);
        await measure(server, documents.token, `${kind}/{id}`, `${kind}/${id}`, ways);
        await measure(server, documents.token, `${kind}/{id}/history`, `${kind}/${id}/history`, ways);
      }
    });
  });
}

/** A plan with as many difficulties raised, and a task with as many notes of progress. */
async function longDocuments(trial: Trial): Promise<{ plan: Standing; task: Standing }> {
  const evidence = await trial.prepare();
  const { communes } = trial.register;
  let plan = await trial.issuedPlan(trialContent(trial.register, new Date(), { tasks: 40 }));
  const [commune] = communes;
  const [found] = await trial.tasksOf(plan.id, commune!.agencyId);
  let task = await trial.begun(commune!.officers[0]!, found!, evidence);
  const note = 'Đã họp tổ soạn thảo, thống nhất đề cương và phân công từng bộ phận.';
  while (task.sequence < entries)
    task = await trial.does(commune!.officers[0]!, 'task.update', task, { note, percent: task.sequence % 100 });
  while (plan.sequence < entries)
    plan = await trial.does(communes[plan.sequence % agencies]!.officers[0]!, 'plan.raiseDifficulty', plan, { text: note });
  return { plan, task };
}

async function waysOf(connection: Connection, stream: string, sequence: number): Promise<Ways> {
  const rows = await ask<{ at: Date; idx: string }>(
    connection,
    'SELECT at, idx FROM audit_entries JOIN audit_leaves ON entry_id = id WHERE stream = $1 ORDER BY seq',
    [stream],
  );
  const place = (turn: number): number => spread(turn, sequence);
  return {
    now: () => '',
    'by time': (turn) => `asOf=${rows[place(turn)]!.at.toISOString()}`,
    'by sequence': (turn) => `asOfSequence=${place(turn) + 1}`,
    'by tree size': (turn) => `asOfTreeSize=${Number(rows[place(turn)]!.idx) + 1}`,
  };
}

const lists = [
  'plans?limit=50',
  'plans?limit=50&state=draft',
  'tasks?limit=50',
  'tasks?limit=50&state=inProgress',
  'tasks?limit=50&timeliness=overdue',
  'reports?limit=50',
  'reports?limit=50&late=true',
  'deliveries?limit=50',
  'deliveries?limit=50&state=queued',
];

async function benchLists(): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const register = trialRegister({ communes: agencies });
    const tokens = await withTrial({ connection, register }, async (trial) => {
      await trial.prepare();
      await writeStatisticsRows(connection, register, province);
      return {
        'who follows all': await trial.signIn(register.monitor),
        'one agency': await trial.signIn(register.communes[0]!.officers[0]!),
      };
    });
    const size = await placeInTree(connection);
    await withServer(connection, 'off', async (server) => {
      console.log(
        `\nlists over ${province.plans} plans, ${province.tasks} tasks, ${size} entries; ${turns} of each, ms (mark: p95 ${marks.list})`,
      );
      const ways: Ways = {
        now: () => '',
        'by time': (turn) => `asOf=${dayOf(new Date(Date.now() - (1 + spread(turn, 640)) * 86_400_000))}`,
        'by sequence': null,
        'by tree size': (turn) => `asOfTreeSize=${1000 + spread(turn, size - 1000)}`,
      };
      for (const [reader, token] of Object.entries(tokens))
        for (const list of lists) await measure(server, token, `${list} (${reader})`, list, ways);
    });
  });
}

/** Begins once the worker has nothing left to do. */
async function withServer(connection: Connection, worker: 'on' | 'off', work: (server: ServerProcess) => Promise<void>): Promise<void> {
  const server = await spawnServer({ DATABASE_URL: urlOf(connection), WORKER: worker });
  try {
    await settle(connection);
    await work(server);
  } finally {
    await server.kill('SIGTERM');
  }
}

async function measure(server: ServerProcess, token: string, name: string, path: string, ways: Ways): Promise<void> {
  const columns: string[] = [];
  for (const [way, query] of Object.entries(ways)) {
    if (query === null) continue;
    const address = (turn: number): URL => new URL(`/api/v1/${path}${path.includes('?') ? '&' : '?'}${query(turn)}`, server.url);
    await timed(address(0), token);
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn++) times.push(await timed(address(turn), token));
    const [half, most] = [0.5, 0.95].map((share) => percentile({ times, seconds: 0 }, share).toFixed(1));
    columns.push(`${way} ${half!.padStart(6)} ${most!.padStart(6)}`);
  }
  console.log(`${name.padEnd(56)}${columns.join('   ')}`);
}

/** Over the whole range, another place each turn. */
const spread = (turn: number, range: number): number => (turn * 601) % range;

async function timed(url: URL, token: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url.href} was answered ${answer.status}: ${body}`);
  return performance.now() - begun;
}
