import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { FeedAddresses } from './feed-addresses.js';
import { FeedsController, MyFeedController } from './feeds.controller.js';
import { Feeds } from './feeds.js';

/** Lịch thời hạn cho các phần mềm lịch. */
@Module({ imports: [OrganisationsModule], controllers: [MyFeedController, FeedsController], providers: [Feeds, FeedAddresses] })
export class FeedsModule {}
