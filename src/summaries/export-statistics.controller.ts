import { Controller, Get, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { StatisticsExports } from './export-statistics.js';
import { attachment } from './exports.controller.js';
import { mediaTypes } from './exports.js';
import { DisseminationStatisticsQuery, ReportStatisticsQuery, type StatisticsQuery, TaskStatisticsQuery } from './statistics.inputs.js';
import type { SubjectName } from './statistics.texts.js';

/** Thống kê ra Excel: beside each statistic of the screen, with its queries. */
@ApiTags('statistics')
@Controller('api/v1/statistics')
export class StatisticsExportsController {
  constructor(private readonly exports: StatisticsExports) {}

  @Get('statistics.xlsx')
  @ApiProduces(mediaTypes.xlsx)
  @ApiOperation({ summary: 'The statistics of tasks as a workbook. Each export is on record.' })
  tasks(
    @CurrentPerson() personId: string,
    @Query() query: TaskStatisticsQuery,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return this.download('tasks', personId, query, traceId, language);
  }

  @Get('reports/statistics.xlsx')
  @ApiProduces(mediaTypes.xlsx)
  @ApiOperation({ summary: 'The statistics of reports as a workbook. Each export is on record.' })
  reports(
    @CurrentPerson() personId: string,
    @Query() query: ReportStatisticsQuery,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return this.download('reports', personId, query, traceId, language);
  }

  @Get('dissemination/statistics.xlsx')
  @ApiProduces(mediaTypes.xlsx)
  @ApiOperation({ summary: 'The statistics of dissemination as a workbook. Each export is on record.' })
  dissemination(
    @CurrentPerson() personId: string,
    @Query() query: DisseminationStatisticsQuery,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return this.download('dissemination', personId, query, traceId, language);
  }

  private async download(
    subject: SubjectName,
    personId: string,
    query: StatisticsQuery,
    traceId: string,
    language?: string,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.file(subject, personId, query, languageOf(language), traceId));
  }
}
