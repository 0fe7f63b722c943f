import { type DynamicModule, Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/index.js';
import { PlansModule } from '../../plans/index.js';
import type { Config } from '../../platform/config.js';
import { AxisPoller } from '../axis/axis-poller.js';
import { Administrators } from '../webhooks/administrators.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { InboundController } from './inbound.controller.js';
import { InboundReads } from './inbound-reads.js';
import { InboundWorker } from './inbound-worker.js';
import { IncomingDocuments } from './incoming-documents.js';
import { IncomingStatuses } from './incoming-statuses.js';
import { PlanExchanges } from './plan-exchange.js';
import { ReceiveMessage } from './receive-message.js';
import { SourceActs } from './source-acts.js';
import { SourceKeys } from './source-keys.js';

/** Văn bản và trạng thái đến: what other systems send. */
@Module({})
export class InboundModule {
  static register({ personalKeysDir }: Pick<Config, 'personalKeysDir'>): DynamicModule {
    return {
      module: InboundModule,
      imports: [OrganisationsModule, PlansModule],
      controllers: [InboundController],
      providers: [
        { provide: WrappingKey, useValue: new WrappingKey(personalKeysDir) },
        Administrators,
        SourceKeys,
        SourceActs,
        InboundReads,
        InboundWorker,
        ReceiveMessage,
        IncomingDocuments,
        IncomingStatuses,
        PlanExchanges,
        AxisPoller,
      ],
      exports: [InboundWorker, AxisPoller],
    };
  }
}
