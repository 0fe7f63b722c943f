import { Sequencer, sequencerPool } from '../../audit/index.js';
import { SystemClock } from '../../platform/clock.js';
import { type Connection, createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';

/** A sequencer in a process of its own that does nothing else and never rests, until it is killed. Tells each batch that it took in. */
async function main(connection: Connection): Promise<never> {
  const pool = sequencerPool({ sequencerConnection: null }, createDataSource({ connection, entities: [] }));
  const sequencer = new Sequencer(pool, new SystemClock(), createLogger('error'));
  process.on('disconnect', () => process.exit(0));
  for (;;) {
    const taken = await sequencer.integrate();
    if (taken > 0) process.send!(taken);
  }
}

await main(JSON.parse(process.argv[2]!) as Connection);
