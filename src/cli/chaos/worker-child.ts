import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../../app.module.js';
import { WakeupWorker } from '../../engine/index.js';
import { ManualClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { type Connection, createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { urlOf } from '../trial/open-trial.js';
import { dieAfterStatements } from './die-after.js';

/** What a worker of its own process is told: what its clock shows from now on. Sets it back too, in the middle of what it does. */
export interface WorkerOrder {
  readonly at: string;
  /** Also has it work off what is due, and tell when nothing is. Without it the clock is only set. */
  readonly drain: boolean;
  /** The process kills itself when the database has answered this many statements more. */
  readonly dieAfter?: number;
}

/** Told first, `ready`, and after each order to drain. */
export type WorkerReport = { readonly ready: true } | { readonly asked: number };

/** One replica of the product that only works, in a process that may be killed. Its clock is set from outside. */
async function main(connection: Connection, at: string): Promise<void> {
  const logger = createLogger('error');
  const config = { ...readConfig({ DATABASE_URL: urlOf(connection) }), worker: false };
  const dataSource = await createDataSource({ connection, entities, poolSize: 2, applicationName: 'plan-workflow worker' }).initialize();
  const clock = new ManualClock(at);
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), {
    logger,
    abortOnError: false,
  });
  const worker = app.get(WakeupWorker);
  const tell = (report: WorkerReport) => process.send!(report);
  const obey = async ({ at, drain, dieAfter }: WorkerOrder) => {
    clock.set(at);
    if (dieAfter !== undefined) dieAfterStatements(dataSource, dieAfter);
    if (drain) tell({ asked: await worker.drain() });
  };
  process.on('message', (order: WorkerOrder) => void obey(order).catch(fail));
  process.on('disconnect', () => process.exit(0));
  tell({ ready: true });
}

function fail(error: unknown): never {
  console.error(error);
  process.exit(1);
}

await main(JSON.parse(process.argv[2]!) as Connection, process.argv[3]!);
