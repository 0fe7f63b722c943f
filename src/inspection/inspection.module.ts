import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { Auditors } from './auditors.js';
import { InspectedEntriesController } from './entries.controller.js';
import { InspectedEntries } from './entries.js';
import { LogExportsController } from './log-exports.controller.js';
import { LogExports } from './log-exports.js';
import { ProtocolsController } from './protocols.controller.js';
import { EntrySearchController } from './search.controller.js';
import { EntrySearch } from './search.js';
import { SignedLogController } from './signed-log.controller.js';
import { SignedLog } from './signed-log.js';

/** Thanh tra: the log as auditors, and whoever acted, may have it. */
@Module({
  imports: [OrganisationsModule],
  controllers: [InspectedEntriesController, EntrySearchController, SignedLogController, LogExportsController, ProtocolsController],
  providers: [Auditors, InspectedEntries, EntrySearch, SignedLog, LogExports],
})
export class InspectionModule {}
