import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../../app.module.js';
import { type Clock, SystemClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { type Connection, createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { Trial } from './trial.js';
import type { TrialRegister } from './trial-register.js';

export interface TrialAccess {
  readonly connection: Connection;
  readonly register: TrialRegister;
  readonly clock?: Clock;
  /** Most connections at once; 10 unless said. */
  readonly poolSize?: number;
}

/** The application without HTTP and worker over a migrated database, as one more process would be. */
export async function withTrial<T>(
  { connection, register, clock = new SystemClock(), poolSize = 10 }: TrialAccess,
  work: (trial: Trial) => Promise<T>,
): Promise<T> {
  const logger = createLogger('error');
  const config = { ...readConfig({ DATABASE_URL: urlOf(connection) }), worker: false };
  const dataSource = await createDataSource({ connection, entities, poolSize, applicationName: 'plan-workflow trial' }).initialize();
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), {
    logger,
    abortOnError: false,
  });
  try {
    return await work(new Trial(app, register));
  } finally {
    await app.close();
  }
}

/** For another process's `DATABASE_URL`. */
export function urlOf(connection: Connection): string {
  if ('url' in connection) return connection.url;
  const { host, port, user, password, database } = connection;
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
