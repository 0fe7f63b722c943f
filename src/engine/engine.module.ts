import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Logger } from '../platform/logger.js';
import { Database } from '../platform/transaction.js';
import { AutomaticEdges } from './automatic-edges.js';
import { Commands } from './commands.js';
import { DefinitionStore } from './definition-store.js';
import { Directory } from './directory.js';
import { EngineBoot } from './engine-boot.js';
import { HistoryService } from './history.js';
import { MovesService } from './moves.js';
import type { AllParts, OnAccepted } from './parts.js';
import { readPastActs } from './past-facts.js';
import { ReplayController } from './replay.controller.js';
import { ReplayService } from './replay-document.js';
import { TransitionService } from './transition.service.js';
import { WakeupWorker } from './wakeups.js';
import { WorkflowsController } from './workflows.controller.js';

/** The engine, with what every feature hands it. Global, so that a controller may ask for `Commands` anywhere. */
@Module({})
export class EngineModule {
  static register(parts: AllParts, directory: Directory, options: { worker: boolean; onAccepted?: OnAccepted }): DynamicModule {
    const full: AllParts = { ...parts, shared: { facts: { ...parts.shared.facts, past: readPastActs } } };
    const definitions = new DefinitionStore();
    const providers = [
      { provide: DefinitionStore, useValue: definitions },
      { provide: Directory, useValue: directory },
      {
        provide: EngineBoot,
        inject: [Database, Clock],
        useFactory: (database: Database, clock: Clock) => new EngineBoot(definitions, full, database, clock),
      },
      {
        provide: TransitionService,
        inject: [Clock],
        useFactory: (clock: Clock) => new TransitionService(definitions, full, clock, options.onAccepted),
      },
      {
        provide: Commands,
        inject: [Database, TransitionService, Clock],
        useFactory: (database: Database, door: TransitionService, clock: Clock) =>
          new Commands(database, door, definitions, full, clock, directory),
      },
      {
        provide: MovesService,
        inject: [Database, Commands, Clock],
        useFactory: (database: Database, commands: Commands, clock: Clock) =>
          new MovesService(database, commands, definitions, full, clock, directory),
      },
      {
        provide: HistoryService,
        inject: [Database, Commands, Clock],
        useFactory: (database: Database, commands: Commands, clock: Clock) =>
          new HistoryService(database, commands, full, clock, directory),
      },
      {
        provide: ReplayService,
        inject: [Database, Commands, Clock],
        useFactory: (database: Database, commands: Commands, clock: Clock) =>
          new ReplayService(database, commands, definitions, full, clock, directory),
      },
      {
        provide: WakeupWorker,
        inject: [Database, TransitionService, Clock, Commands, Logger],
        useFactory: (database: Database, door: TransitionService, clock: Clock, commands: Commands, logger: Logger) => {
          const edges = new AutomaticEdges(definitions, full, logger);
          const worker = new WakeupWorker(database, door, edges, full, clock, commands, logger);
          worker.enabled = options.worker;
          return worker;
        },
      },
    ];
    return {
      module: EngineModule,
      global: true,
      controllers: [ReplayController, WorkflowsController],
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
