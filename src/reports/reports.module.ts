import { Module } from '@nestjs/common';
import { DraftContent } from './draft-content.js';
import { PrefillController } from './prefill.controller.js';
import { ReportPrefills } from './prefill-reads.js';
import { ReportReads } from './report-reads.js';
import { ReportsController } from './reports.controller.js';

/** What HTTP sees of reports; the engine is handed `reportParts`. */
@Module({
  controllers: [ReportsController, PrefillController],
  providers: [ReportReads, ReportPrefills, DraftContent],
  exports: [ReportReads, ReportPrefills],
})
export class ReportsModule {}
