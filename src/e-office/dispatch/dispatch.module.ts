import { type DynamicModule, Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/index.js';
import { PlansModule } from '../../plans/index.js';
import type { Config } from '../../platform/config.js';
import { SummariesModule } from '../../summaries/index.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchReads } from './dispatch-reads.js';
import { DispatchWorker } from './dispatch-worker.js';
import { DocumentFiles } from './document-files.js';
import { SettleDispatch } from './settle-dispatch.js';
import { WriteDispatch } from './write-dispatch.js';

/** Gửi văn bản ra ngoài; the engine is handed `queueDispatches`. */
@Module({})
export class DispatchModule {
  static register({ personalKeysDir }: Pick<Config, 'personalKeysDir'>): DynamicModule {
    return {
      module: DispatchModule,
      imports: [OrganisationsModule, PlansModule, SummariesModule],
      controllers: [DispatchController],
      providers: [
        { provide: WrappingKey, useValue: new WrappingKey(personalKeysDir) },
        DocumentFiles,
        WriteDispatch,
        SettleDispatch,
        DispatchReads,
        DispatchWorker,
      ],
      exports: [DispatchWorker],
    };
  }
}
