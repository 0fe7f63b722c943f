import { openSigning, sequencerPool } from '../audit/index.js';
import { SystemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { createLogger } from '../platform/logger.js';
import { startOpsServer } from '../platform/ops-server.js';

/**
 * Signs the log as a process of its own, best on a machine and under an account of its own. Acts in the database as `wf_sequencer` and
 * nothing more. `/readyz` and `/metrics` are on METRICS_PORT, which has to be another one than the server's on the same machine.
 */
export async function run(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const server = await provideDatabase(config);
  try {
    const application = createDataSource({ connection: server.connection, entities: [] }); // Says where the database is; never opened.
    const signing = await openSigning(config, sequencerPool(config, application), new SystemClock(), logger);
    const ops = await startOpsServer(config.host, config.metricsPort, { signer: () => signing.assertWell() });
    signing.start();
    logger.log(`signs ${config.logOrigin}`, 'signer');
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    });
    await ops.close();
    await signing.stop();
  } finally {
    await server.release();
  }
}
