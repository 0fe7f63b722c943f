import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { Logger } from './logger.js';
import { Health } from './readiness.js';
import { Database } from './transaction.js';

/** What the process gives its parts. Tests and the tour hand in their own clock. */
export interface Runtime {
  config: Config;
  /** Initialised; closed together with the application. */
  dataSource: DataSource;
  clock: Clock;
  logger: Logger;
}

/** The token of the configuration: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('Config');

/** Makes Clock, Database, DataSource, Health, Logger and CONFIG injectable everywhere. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static register({ config, dataSource, clock, logger }: Runtime): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Database, useValue: new Database(dataSource) },
      { provide: Clock, useValue: clock },
      { provide: Logger, useValue: logger },
      { provide: Health, useValue: new Health() },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** After the workers and the server have stopped. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
