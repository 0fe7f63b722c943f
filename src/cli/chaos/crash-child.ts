import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import type { Kind } from '../../../workflows/kit/definition.js';
import { AppModule, entities } from '../../app.module.js';
import { Commands, RefusedError } from '../../engine/index.js';
import { SystemClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { type Connection, createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { urlOf } from '../trial/open-trial.js';
import type { CrashDeed, CrashOrder, CrashSurvivor } from './crash-order.js';
import { dieAfterStatements } from './die-after.js';
import { sessionOf } from './mortal.js';

/** A process of the product that dies after so many statements. The database is its argument; what to do it is told when it is ready. */
async function main(connection: Connection): Promise<void> {
  const logger = createLogger('error');
  const config = { ...readConfig({ DATABASE_URL: urlOf(connection) }), worker: false };
  const dataSource = await createDataSource({ connection, entities, poolSize: 1, applicationName: sessionOf(process.pid) }).initialize();
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock: new SystemClock(), logger }), {
    logger,
    abortOnError: false,
  });
  const [{ dieAfter, deed }] = (await once(process, 'message')) as [CrashOrder];
  dieAfterStatements(dataSource, dieAfter);
  const survivor: CrashSurvivor = { entryId: await perform(app.get(Commands), deed) };
  process.send!(survivor);
  await app.close();
  process.disconnect();
}

async function perform(commands: Commands, deed: CrashDeed): Promise<string | null> {
  const { personId, actingAs } = deed.by;
  const { commandId, input } = deed;
  try {
    if (deed.kind === 'create')
      return (await commands.create('plan', 'plan.create', personId, { commandId, input, actingAs }, 'plan/v1/province')).entryId;
    const { type, id, sequence: expectedSequence } = deed;
    return (await commands.issue(type.split('.')[0] as Kind, id, personId, { type, commandId, expectedSequence, input, actingAs })).entryId;
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

await main(JSON.parse(process.argv[2]!) as Connection);
