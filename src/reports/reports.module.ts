import { Module } from '@nestjs/common';
import { DraftContent } from './draft-content.js';
import { ReportReads } from './report-reads.js';
import { ReportsController } from './reports.controller.js';

/** What HTTP sees of reports; the engine is handed `reportParts`. */
@Module({ controllers: [ReportsController], providers: [ReportReads, DraftContent], exports: [ReportReads] })
export class ReportsModule {}
