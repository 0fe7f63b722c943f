import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule, describeApi, entities } from './app.module.js';
import { openSigning, Sequencer, type Signing, StandingCheck, sequencerPool } from './audit/index.js';
import { serveConsole } from './console/index.js';
import { curtain, loadDemo, welcomeText } from './demo/index.js';
import { addressTaken } from './platform/address-taken.js';
import { type Clock, ManualClock, SystemClock } from './platform/clock.js';
import { type Config, ConfigError, readConfig } from './platform/config.js';
import { createDataSource, hasPendingMigrations, migrate } from './platform/data-source.js';
import { type DatabaseServer, provideDatabase } from './platform/database-server.js';
import { createHttpApp } from './platform/http.js';
import { createLogger, type Logger } from './platform/logger.js';
import { startOpsServer } from './platform/ops-server.js';
import { Health } from './platform/readiness.js';

export interface RunningServer {
  /** Where a browser finds it. */
  url: string;
  app: NestFastifyApplication;
  stop(): Promise<void>;
}

/** The HTTP process: database, migrations, application, second port. What was begun is undone when a later step fails. */
export async function start(
  config: Config,
  logger: Logger = createLogger(config.logLevel),
  clock: Clock = new SystemClock(),
): Promise<RunningServer> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const database = await provideDatabase(config);
    undo.push(() => database.release());
    await prepareSchema(config, database, logger);

    if (config.demo) await loadDemoData(config, database, logger);

    const dataSource = createDataSource({ connection: database.connection, entities });
    await dataSource.initialize();
    undo.push(async () => {
      if (dataSource.isInitialized) await dataSource.destroy(); // The application does it too, when there is one.
    });
    const app = await createHttpApp(AppModule.register({ config, dataSource, clock, logger }), config, logger, describeApi);
    undo.push(() => close(app));
    await serveConsole(app);
    await app.listen(config.port, config.host);

    const signing = config.signer ? await startSigning(app, config, clock, logger) : null;
    undo.push(async () => signing?.stop());

    const health = app.get(Health);
    health.readiness = {
      database: async () => void (await app.get(DataSource).query('SELECT 1')),
      ...(signing === null ? {} : { signer: () => signing.assertWell() }),
      ...(config.worker ? { audit: () => app.get(StandingCheck).assertSound() } : {}),
    };
    const ops = await startOpsServer(config.host, config.metricsPort, health.readiness);
    undo.push(() => ops.close());
    return { url: config.publicOrigin ?? (await app.getUrl()), app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareSchema(config: Config, { owner }: DatabaseServer, logger: Logger): Promise<void> {
  if (config.migrate) {
    for (const name of await migrate(owner)) logger.log(`migrated ${name}`, 'migrations');
  } else if (await hasPendingMigrations(owner)) {
    throw new Error('migrations are pending and MIGRATE=false: run `npm run migrate` first');
  }
}

/** The demo's people act in the past, on a clock set by hand; the process that serves begins afterwards, on the machine's. */
async function loadDemoData(config: Config, { connection }: DatabaseServer, logger: Logger): Promise<void> {
  const clock = new ManualClock(curtain);
  const dataSource = await createDataSource({ connection, entities }).initialize();
  const runtime = { config: { ...config, worker: false }, dataSource, clock, logger };
  const app = await NestFactory.createApplicationContext(AppModule.register(runtime), { logger: false, abortOnError: false });
  try {
    if ((await loadDemo(app, clock, () => undefined)) !== null) logger.log('loaded the demo data', 'demo');
  } finally {
    await app.close();
  }
}

/** Signs the log from this process, over connections of its own. */
async function startSigning(app: NestFastifyApplication, config: Config, clock: Clock, logger: Logger): Promise<Signing> {
  const signing = await openSigning(config, sequencerPool(config, app.get(DataSource)), clock, logger);
  app.get(Sequencer).onGrown = () => signing.hint();
  return signing.start();
}

/** Requests under way may finish, for this long. Streams that never end are cut. */
const patienceMs = 5000;

async function close(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), patienceMs);
  await app.close().finally(() => clearTimeout(cut));
}

/** Ctrl-C, a service manager, a closed terminal: all end in the same orderly stop, once, also in the middle of the start. */
function stopOnSignals(starting: Promise<RunningServer>): void {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    const server = await starting;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal().catch(fail));
}

function fail(error: unknown): never {
  console.error(error instanceof ConfigError ? error.message : (addressTaken(error, 'PORT and METRICS_PORT') ?? error));
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig();
  const starting = start(config);
  stopOnSignals(starting);
  const { url, app } = await starting;
  if (config.demo) console.log(`\n${await welcomeText(app, url)}`);
  console.log(`\n  ${url}\n  ${url}/api/docs\n`);
}

// Not when a test or the tour imports `start`. The checkout may be reached through a link.
const script = process.argv[1];
if (script !== undefined && fs.realpathSync(script) === fileURLToPath(import.meta.url)) main().catch(fail);
