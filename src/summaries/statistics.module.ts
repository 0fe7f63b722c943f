import { Module } from '@nestjs/common';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsReads } from './statistics-reads.js';

/** Thống kê; it owns no table and no command. */
@Module({ controllers: [StatisticsController], providers: [StatisticsReads], exports: [StatisticsReads] })
export class StatisticsModule {}
