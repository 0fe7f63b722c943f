import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { EventHub } from './event-hub.js';
import { EventsController } from './events.controller.js';

/** Báo thay đổi tức thời: tells whoever listens which documents moved. */
@Module({ imports: [IdentityModule], controllers: [EventsController], providers: [EventHub] })
export class LiveModule {}
