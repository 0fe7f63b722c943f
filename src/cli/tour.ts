import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../app.module.js';
import { Sequencer } from '../audit/index.js';
import { vietnamCalendarV1 } from '../calendar/index.js';
import { curtain, playTour, prepareStage, wordDates } from '../demo/index.js';
import { DefinitionStore, verifyAll } from '../engine/index.js';
import { ManualClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { createLogger } from '../platform/logger.js';
import { withScratchDatabase } from '../platform/scratch-database.js';
import { Database } from '../platform/transaction.js';
import { report } from './verify.js';

/**
 * Plays S0, S1, S3 and S4 from an empty draft to closed on one clock that jumps, over two reporting years each, says what became of every date,
 * then derives everything again from the log and compares.
 */
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
      const { accepted, refused, dates } = await playTour(app, clock, await prepareStage(app), (line) => console.log(line));
      console.log('\nCác mốc thời gian của bốn kế hoạch (dates of the four plans)\n');
      for (const line of wordDates(dates, vietnamCalendarV1)) console.log(line);
      console.log(`\n${accepted} steps and ${refused} refusals told, in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      await app.get(Sequencer).drain();
      report(await app.get(Database).snapshot((tx) => verifyAll(tx, app.get(DefinitionStore))));
    } finally {
      await app.close();
    }
  });
}
