import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { connectionOf, createDataSource } from '../platform/data-source.js';
import { Logger } from '../platform/logger.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';
import type { Policy } from './notes/policy.js';
import { type LazyPool, Sequencer } from './sequencer.js';
import { signersMemory } from './signing/signers-memory.js';
import { readTrust } from './signing/trust.js';
import { StandingCheck } from './standing-check.js';

/** The sequencer, over connections of its own, and the standing check, over the application's. */
@Module({})
export class AuditModule {
  static register(): DynamicModule {
    const sequencer = {
      provide: Sequencer,
      inject: [CONFIG, DataSource, Database, Clock, Logger],
      useFactory: (config: Config, dataSource: DataSource, database: Database, clock: Clock, logger: Logger) => {
        const sequencer = new Sequencer(sequencerPool(config, dataSource), clock, logger);
        sequencer.enabled = config.worker;
        if (config.worker) database.onCommit = () => sequencer.hint();
        return sequencer;
      },
    };
    const check = {
      provide: StandingCheck,
      inject: [CONFIG, Database, Logger],
      useFactory: (config: Config, database: Database, logger: Logger) => {
        const check = new StandingCheck(
          database,
          () => policyOf(config),
          () => signersMemory(config),
          logger,
        );
        check.enabled = config.worker;
        return check;
      },
    };
    return { module: AuditModule, global: true, providers: [sequencer, check], exports: [Sequencer, StandingCheck] };
  }
}

/** Whose signatures this process can check; null: nobody's. */
async function policyOf(config: Config): Promise<Policy | null> {
  const { policy } = await readTrust(config);
  return policy.logs.length === 0 ? null : policy;
}

/** To the same database as the application's connections, under the sequencer's own login when it has one. */
export function sequencerPool(config: Pick<Config, 'sequencerConnection'>, application: DataSource): LazyPool {
  const dataSource = createDataSource({
    connection: config.sequencerConnection ?? connectionOf(application),
    entities: [],
    role: 'wf_sequencer',
    poolSize: 2,
    applicationName: 'plan-workflow sequencer',
  });
  const database = new Database(dataSource);
  let opening: Promise<unknown> | undefined;
  return {
    async open() {
      opening ??= dataSource.initialize();
      await opening.catch((error: unknown) => {
        opening = undefined; // The next one tries again.
        throw error;
      });
      return database;
    },
    async close() {
      await opening?.catch(() => undefined); // Whoever opened it was told.
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}
