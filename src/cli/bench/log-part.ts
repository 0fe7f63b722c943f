import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../platform/config.js';
import type { Connection } from '../../platform/data-source.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { type ServerProcess, spawnServer } from '../trial/server-process.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import { HttpLoad } from './http-load.js';
import type { LeftOut } from './logless-server.js';
import { ask, prepareClients, settle } from './prepare-load.js';
import { printOverhead } from './print-overhead.js';
import { cpuMicroseconds, isPostgres } from './process-usage.js';
import { noSamples, perSecond, type Samples, together } from './samples.js';
import { measureSequencer } from './sequencer-speed.js';

/** One way to run the product, in a process and over a database of its own, and what it did so far. */
export interface Way {
  readonly name: string;
  readonly load: HttpLoad;
  readonly connection: Connection;
  readonly server: ServerProcess;
  samples: Samples;
  /** Commands per second of each round. */
  readonly rates: number[];
  /** Processor time in microseconds, of the server and of its database sessions, the sequencer's among them. */
  readonly cpu: Cpu;
  /** The same in a second in which nobody does anything. */
  idle: number;
}

interface Cpu {
  server: number;
  database: number;
}

const ways: readonly { readonly name: string; readonly leftOut: LeftOut | null }[] = [
  { name: 'the whole log', leftOut: null },
  { name: 'entries without the tree', leftOut: 'tree' },
  { name: 'no log at all', leftOut: 'log' },
];

const writers = 16;
/** Short turns, so that a noisy moment of the machine hits all alike. */
const [rounds, roundSeconds] = [14, 2.5];
const idleSeconds = 5;

/**
 * What the log costs: `task.update` over HTTP by 16 clients, with the whole log (chain, entry, wait, sequencer, signer, standing check), with entries
 * alone, and with none, in turns within one run. Each way has a server and a database of its own, made alike. Then how many leaves a
 * second the sequencer takes in. Marks: 15 % of throughput.
 */
export async function benchLog(): Promise<void> {
  await withWays(ways, [], async (all) => {
    for (const way of all) await way.load.run(writers, 3);
    for (let round = 0; round < rounds; round++) {
      const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
      for (const way of turned) await runRound(way);
    }
    await Promise.all(all.map(stayIdle));
    printOverhead(all, writers);
  });
  await measureSequencer();
}

async function withWays(
  left: readonly { readonly name: string; readonly leftOut: LeftOut | null }[],
  ready: readonly Way[],
  work: (all: readonly Way[]) => Promise<void>,
): Promise<void> {
  const [next, ...others] = left;
  if (next === undefined) return work(ready);
  const signerDir = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-workflow-bench-'));
  await withScratchDatabase(readConfig(), async (connection) => {
    const clients = await withTrial({ connection, register: trialRegister({ communes: writers }) }, async (trial) => {
      const evidence = await trial.prepare();
      const plan = await trial.issuedPlan(trialContent(trial.register, new Date(), { tasks: 12 }));
      return prepareClients(trial, plan.id, evidence, trial.register.communes);
    });
    const env = { DATABASE_URL: urlOf(connection), SIGNER: next.leftOut === null ? 'on' : 'off', SIGNER_DIR: signerDir };
    const script = next.leftOut === null ? undefined : ['dist/src/cli/bench/logless-server.js', next.leftOut];
    const server = await spawnServer(env, [], script);
    const load = new HttpLoad(server.url, clients);
    try {
      await settle(connection);
      const way: Way = {
        name: next.name,
        load,
        connection,
        server,
        samples: noSamples,
        rates: [],
        cpu: { server: 0, database: 0 },
        idle: 0,
      };
      await withWays(others, [...ready, way], work);
    } finally {
      load.close();
      await server.kill('SIGTERM');
    }
  }).finally(() => fs.rmSync(signerDir, { recursive: true, force: true }));
}

/** One round, and what of it still waits for the sequencer is part of it. */
async function runRound(way: Way): Promise<void> {
  const before = await cpuOf(way);
  const samples = await way.load.run(writers, roundSeconds);
  while ((await ask(way.connection, 'SELECT FROM audit_pending LIMIT 1', [])).length > 0 && way.name === ways[0]!.name) await sleep(50);
  const after = await cpuOf(way);
  way.samples = together(way.samples, samples);
  way.rates.push(perSecond(samples));
  way.cpu.server += after.server - before.server;
  way.cpu.database += after.database - before.database;
}

/** What goes on by itself: looks, checks, signatures. */
async function stayIdle(way: Way): Promise<void> {
  const before = await cpuOf(way);
  await sleep(idleSeconds * 1000);
  const after = await cpuOf(way);
  way.idle = (after.server + after.database - before.server - before.database) / idleSeconds;
}

async function cpuOf({ connection, server }: Way): Promise<Cpu> {
  const sessions = await ask<{ pid: number }>(
    connection,
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'plan-workflow%'`,
    [],
  );
  const database = sessions.filter(({ pid }) => isPostgres(pid)).reduce((sum, { pid }) => sum + (cpuMicroseconds(pid) ?? 0), 0);
  return { server: cpuMicroseconds(server.pid) ?? 0, database };
}
