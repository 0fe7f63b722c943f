import { Module } from '@nestjs/common';
import { FeedAddresses } from './feed-addresses.js';
import { FeedsController, MyFeedController } from './feeds.controller.js';
import { Feeds } from './feeds.js';

/** Lịch thời hạn cho các phần mềm lịch. */
@Module({ controllers: [MyFeedController, FeedsController], providers: [Feeds, FeedAddresses] })
export class FeedsModule {}
