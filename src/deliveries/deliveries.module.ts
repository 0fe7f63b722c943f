import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryReads } from './delivery-reads.js';

/** What HTTP sees of deliveries; the engine is handed `deliveryParts`. */
@Module({ controllers: [DeliveriesController], providers: [DeliveryReads], exports: [DeliveryReads] })
export class DeliveriesModule {}
