import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportsModule } from '../reports/index.js';
import { Documents } from './documents.js';
import { StatisticsExportsController } from './export-statistics.controller.js';
import { StatisticsExports } from './export-statistics.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.js';
import { StatisticsModule } from './statistics.module.js';
import { SummaryController } from './summary.controller.js';
import { SummaryProposals } from './summary-reads.js';

/** Sơ kết, tổng kết, and documents as Word and Excel. */
@Module({
  imports: [OrganisationsModule, PlansModule, ReportsModule, StatisticsModule],
  controllers: [SummaryController, ExportsController, StatisticsExportsController],
  providers: [SummaryProposals, Documents, Exports, StatisticsExports],
  exports: [Documents],
})
export class SummariesModule {}
