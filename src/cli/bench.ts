import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import type { Connection } from '../platform/data-source.js';
import { newId } from '../platform/ids.js';
import { withScratchDatabase } from '../platform/scratch-database.js';
import { benchAsOf } from './bench/as-of-part.js';
import { BareLoad, bareSessions } from './bench/bare-load.js';
import { benchCheckpoints } from './bench/checkpoint-part.js';
import { compare } from './bench/compare.js';
import { costsOf } from './bench/costs.js';
import { HttpLoad } from './bench/http-load.js';
import { benchImporter } from './bench/importer-part.js';
import { benchLog } from './bench/log-part.js';
import { newestEntry, prepareBareTasks, prepareClients, settle } from './bench/prepare-load.js';
import { printComparison, printCosts } from './bench/print.js';
import { mostResidentMb, residentMb } from './bench/process-usage.js';
import { benchReplay } from './bench/replay-part.js';
import { benchStatistics } from './bench/statistics-part.js';
import { benchTimers } from './bench/timers-part.js';
import { benchWebhooks } from './bench/webhooks-part.js';
import { HttpClient } from './trial/http-client.js';
import { urlOf, withTrial } from './trial/open-trial.js';
import { type ServerProcess, spawnServer } from './trial/server-process.js';
import type { Standing, Trial } from './trial/trial.js';
import { trialContent } from './trial/trial-plan.js';
import { trialRegister } from './trial/trial-register.js';

/**
 * Measures the product as it runs: its own process, durable settings, clients on kept connections, beside the same row writes done bare
 * against the same database in the same minutes; then how long many timers take that come due at once, and what people notice of them; then how long a
 * million transitions take to be judged again; then what the log costs,
 * how soon it is signed and witnessed, how long the past takes to be shown, and how soon events go out.
 * Asserts nothing. `--only commands`, `--only timers`, `--only statistics`, `--only replay`, `--only log`, `--only checkpoint`, `--only as-of` and `--only webhooks` leave the others out. `--profile <folder>` has the server write a CPU profile there.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  const asked = (part: string): boolean => options.only === undefined || options.only === part;
  if (asked('commands')) await benchCommands(options);
  if (asked('timers')) await benchTimers(options);
  if (asked('statistics')) await benchStatistics();
  if (asked('importer')) await benchImporter();
  if (asked('replay')) await benchReplay(options.instances);
  if (asked('log')) await benchLog();
  if (asked('checkpoint')) await benchCheckpoints(options);
  if (asked('as-of')) await benchAsOf();
  if (asked('webhooks')) await benchWebhooks(options);
}

async function benchCommands(options: Options): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const register = trialRegister({ communes: options.agencies });
    await withTrial({ connection, register }, async (trial) => {
      const evidence = await trial.prepare();
      const server = await spawnServer({ DATABASE_URL: urlOf(connection) }, options.nodeArgs);
      try {
        const plan = await issueLargePlan(trial, server, options);
        await settle(connection);
        await compareLoads(trial, server, connection, plan, evidence, options);
      } finally {
        await server.kill('SIGTERM'); // In good order, or no profile is written.
      }
    });
  });
}

interface Options {
  readonly clients: readonly number[];
  readonly seconds: number;
  readonly agencies: number;
  readonly tasks: number;
  readonly timers: number;
  readonly instances: number;
  readonly only: string | undefined;
  readonly nodeArgs: readonly string[];
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '1,4,16' },
      seconds: { type: 'string', default: '6' },
      agencies: { type: 'string', default: '300' },
      tasks: { type: 'string', default: '40' },
      timers: { type: 'string', default: '100000' },
      instances: { type: 'string', default: '100000' },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const clients = values.clients.split(',').map(Number);
  return {
    clients,
    seconds: Number(values.seconds),
    agencies: Math.max(Number(values.agencies), 2 * Math.max(...clients)),
    tasks: Number(values.tasks),
    timers: Number(values.timers),
    instances: Number(values.instances),
    only: values.only,
    nodeArgs: values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
  };
}

/** One plan for every agency: all its tasks, deliveries and their entries in one transaction. */
async function issueLargePlan(trial: Trial, server: ServerProcess, { agencies, tasks }: Options): Promise<Standing> {
  const { clerk } = trial.register;
  const plan = await trial.signedPlan(trialContent(trial.register, new Date(), { tasks }));
  const http = new HttpClient(server.url, 1);
  const token = await trial.signIn(clerk);
  const body = {
    type: 'plan.issue',
    commandId: newId(),
    expectedSequence: plan.sequence,
    input: trial.issueInput(),
    actingAs: clerk.actingAs,
  };
  const begun = performance.now();
  const answer = await http.post(`/api/v1/plans/${plan.id}/commands`, token, body);
  const seconds = (performance.now() - begun) / 1000;
  http.close();
  if (answer.status !== 200) throw new Error(`plan.issue was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  console.log(
    `plan.issue to ${agencies} agencies with ${tasks} tasks, ${agencies * tasks} task instances in one transaction: ${seconds.toFixed(2)} s (mark: 5 s)`,
  );
  console.log(`resident memory of the server at its most: ${mb(mostResidentMb(server.pid))}`);
  return plan;
}

async function compareLoads(
  trial: Trial,
  server: ServerProcess,
  connection: Connection,
  plan: Standing,
  evidence: string,
  { clients: levels, seconds }: Options,
): Promise<void> {
  const most = Math.max(...levels);
  const clients = await prepareClients(trial, plan.id, evidence, trial.register.communes.slice(0, most));
  const http = new HttpLoad(server.url, clients);
  await http.run(1, 0.1);
  const body = await newestEntry(connection, 'task.update');
  const bare = await BareLoad.open(
    connection,
    await prepareBareTasks(trial, plan.id, evidence, trial.register.communes.slice(most, 2 * most), body),
  );
  try {
    await settle(connection);
    console.log(`task.update, an entry of ${body.length} bytes; bare: UPDATE instance, INSERT entry, INSERT note, UPDATE task`);
    printComparison(await compare(http, bare, levels, seconds));
    const window = 5;
    const costs = [
      await costsOf('command over HTTP', { connection, sessions: 'plan-workflow', serverPid: server.pid }, () => http.run(most, window)),
      await costsOf('bare, in a transaction', { connection, sessions: bareSessions }, () => bare.inTransaction(most, window)),
      await costsOf('bare, in one statement', { connection, sessions: bareSessions }, () => bare.inOneStatement(most, window)),
    ];
    printCosts(costs, most);
    console.log(
      `resident memory of the server: ${mb(residentMb(server.pid))} under load, ${mb(mostResidentMb(server.pid))} at its most (mark: 400 MB)`,
    );
  } finally {
    http.close();
    await bare.close();
  }
}

const mb = (value: number | null): string => (value === null ? 'unknown' : `${Math.round(value)} MB`);
