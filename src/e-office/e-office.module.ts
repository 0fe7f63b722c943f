import { type DynamicModule, Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import type { Config } from '../platform/config.js';
import { DispatchModule } from './dispatch/dispatch.module.js';
import { InboundModule } from './inbound/inbound.module.js';
import { createSender } from './network/index.js';
import { Administrators } from './webhooks/administrators.js';
import { SEND, WebhookWorker } from './webhooks/delivery-worker.js';
import { EndpointActs } from './webhooks/endpoint-acts.js';
import { EndpointReads } from './webhooks/endpoint-reads.js';
import { EventActs } from './webhooks/event-acts.js';
import type { Speaker } from './webhooks/event-body.js';
import { EventReads } from './webhooks/event-reads.js';
import { EndpointTeller, SPEAKER } from './webhooks/tell-endpoints.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WrappingKey } from './webhooks/wrapping-key.js';

/** Liên thông văn bản điện tử: what leaves for other systems. The engine is handed `teller.onAccepted`. */
@Module({})
export class EOfficeModule {
  static register(
    teller: EndpointTeller,
    config: Pick<Config, 'personalKeysDir' | 'plainHttpWebhooks' | 'publicOrigin' | 'logOrigin' | 'port'>,
  ): DynamicModule {
    return {
      module: EOfficeModule,
      imports: [OrganisationsModule, InboundModule.register(config), DispatchModule.register(config)],
      controllers: [WebhooksController],
      providers: [
        { provide: EndpointTeller, useValue: teller },
        { provide: SPEAKER, useValue: speakerOf(config) },
        { provide: SEND, useValue: createSender({ plainHttp: config.plainHttpWebhooks }) },
        { provide: WrappingKey, useValue: new WrappingKey(config.personalKeysDir) },
        Administrators,
        EndpointReads,
        EventReads,
        EndpointActs,
        EventActs,
        WebhookWorker,
      ],
      exports: [WebhookWorker, SEND],
    };
  }
}

/** Who speaks in events. Without an origin of its own an installation is known to its own machine alone; port 0 is chosen when it begins to listen, and named nowhere. */
export const speakerOf = ({ publicOrigin, logOrigin, port }: Pick<Config, 'publicOrigin' | 'logOrigin' | 'port'>): Speaker => ({
  origin: publicOrigin ?? (port === 0 ? 'http://localhost' : new URL(`http://localhost:${port}`).origin),
  log: logOrigin,
});
