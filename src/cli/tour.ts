import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../app.module.js';
import { curtain, playTour, prepareStage } from '../demo/index.js';
import { DefinitionStore, verifyAll } from '../engine/index.js';
import { ManualClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { createLogger } from '../platform/logger.js';
import { withScratchDatabase } from '../platform/scratch-database.js';
import { Database } from '../platform/transaction.js';
import { report } from './verify.js';

/** Plays S0 and S1 from an empty draft to closed on a clock that jumps, then derives everything again from the log and compares. */
export async function run(): Promise<void> {
  const config = { ...readConfig(), worker: false };
  const started = Date.now();
  await withScratchDatabase(config, async (connection) => {
    const clock = new ManualClock(curtain);
    const logger = createLogger('error');
    const dataSource = await createDataSource({ connection, entities }).initialize();
    const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), {
      logger,
      abortOnError: false,
    });
    try {
      const { accepted, refused } = await playTour(app, clock, await prepareStage(app), (line) => console.log(line));
      console.log(`\n${accepted} steps and ${refused} refusals told, in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      report(await app.get(Database).snapshot((tx) => verifyAll(tx, app.get(DefinitionStore))));
    } finally {
      await app.close();
    }
  });
}
