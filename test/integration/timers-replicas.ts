import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../../src/app.module.js';
import type { WorkerOrder, WorkerReport } from '../../src/cli/chaos/worker-child.js';
import { urlOf } from '../../src/cli/trial/open-trial.js';
import { WakeupWorker } from '../../src/engine/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { type Connection, createDataSource } from '../../src/platform/data-source.js';
import { createLogger } from '../../src/platform/logger.js';

/** One of several processes that work on the same database, each with connections and a clock of its own. */
export interface Replica {
  /** Resolves when it has started. */
  started(): Promise<void>;
  /** Also in the middle of what it does, and backwards. */
  set(at: Date): void;
  /**
   * Works off what is due by its clock; resolves with how many instances it asked, null when it died of it. With a number a mortal replica
   * kills itself when the database has answered so many statements more: in the middle of a transaction, as a rule.
   */
  drain(dieAfter?: number): Promise<number | null>;
  close(): Promise<void>;
}

/** A replica in this process. */
export async function replicaHere(connection: Connection, at: Date): Promise<Replica> {
  const logger = createLogger('silent');
  const config = { ...readConfig({ DATABASE_URL: urlOf(connection) }), worker: false };
  const dataSource = await createDataSource({ connection, entities, poolSize: 2, applicationName: 'replica' }).initialize();
  const clock = new ManualClock(at);
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), { logger });
  return {
    started: async () => undefined,
    set: (now) => clock.set(now),
    drain: () => app.get(WakeupWorker).drain(),
    close: () => app.close(),
  };
}

/** A replica in a process of its own, which `kill -9` ends. It runs the compiled code. */
export class MortalReplica implements Replica {
  private readonly child: ChildProcess;
  private readonly gone: Promise<null>;
  private complaints = '';
  private readonly ready: Promise<WorkerReport | null>;

  constructor(
    connection: Connection,
    private at: Date,
  ) {
    const child = path.resolve('dist/src/cli/chaos/worker-child.js');
    this.child = fork(child, [JSON.stringify(connection), at.toISOString()], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.complaints += chunk.toString('utf8')));
    this.gone = new Promise((resolve) => this.child.once('close', () => resolve(null)));
    this.ready = this.report();
  }

  async started(): Promise<void> {
    if ((await this.ready) === null) throw new Error(`the replica did not start:\n${this.complaints}`);
  }

  set(at: Date): void {
    this.at = at;
    if (this.child.connected) this.send({ at: at.toISOString(), drain: false });
  }

  async drain(dieAfter = 0): Promise<number | null> {
    const report = this.report();
    this.send({ at: this.at.toISOString(), drain: true, ...(dieAfter === 0 ? {} : { dieAfter }) });
    const said = await report;
    if (said === null && this.child.signalCode !== 'SIGKILL') throw new Error(`the replica failed:\n${this.complaints}`);
    return said !== null && 'asked' in said ? said.asked : null;
  }

  async close(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private send(order: WorkerOrder): void {
    this.child.send(order, () => undefined); // Whether it went well shows in how the process ends.
  }

  private report(): Promise<WorkerReport | null> {
    return Promise.race([new Promise<WorkerReport>((resolve) => this.child.once('message', resolve)), this.gone]);
  }
}
