import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { SelectionController } from './selection.controller.js';

/** Hộp việc: queues, the moves of a selection, and many commands at once. */
@Module({
  controllers: [InboxController, SelectionController, BulkController],
  providers: [InboxService, BulkService],
})
export class InboxModule {}
