import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../app.module.js';
import { curtain, Player, playS0, playS1, prepareStage, Timeline } from '../demo/index.js';
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
    const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), { logger, abortOnError: false });
    try {
      const files = await prepareStage(app);
      const timeline = new Timeline(clock, stories.length);
      const players = stories.map(({ key }) => new Player(app, timeline, (line) => console.log(line.replaceAll(/^(?=.)/gm, `${key}  `))));
      await Promise.all(stories.map(({ play }, place) => play(players[place]!, files).finally(() => timeline.leave())));
      const [accepted, refused] = [sum(players.map(({ tally }) => tally.accepted)), sum(players.map(({ tally }) => tally.refused))];
      console.log(`\n${accepted} steps and ${refused} refusals told, in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      report(await app.get(Database).read((tx) => verifyAll(tx, app.get(DefinitionStore))));
    } finally {
      await app.close();
    }
  });
}

/** Both are told at once, on one clock, as they happened in the same year. */
const stories = [
  { key: 'S0', play: playS0 },
  { key: 'S1', play: playS1 },
];

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
