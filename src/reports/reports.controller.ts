import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandRequest, Commands, HistoryService, MovesService } from '../engine/index.js';
import { DryRunQuery, HistoryQuery, MovesQuery } from '../plans/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { pageById } from '../tasks/index.js';
import { DraftContent } from './draft-content.js';
import { ReportListQuery, ReportReads } from './report-reads.js';

/** Báo cáo. Reports come into being with their period; here they are read and moved. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportReads,
    private readonly commands: Commands,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly content: DraftContent,
  ) {}

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: ReportListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageById(await this.reports.list(personId, query), query, request, reply);
  }

  @Get(':id')
  async one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return (await this.reports.detail(personId, id)) ?? this.commands.recordNotVisible('report', id, personId, traceId);
  }

  /** `report.draft` may carry `input.content` in place of `input.revision`. */
  @Post(':id/commands')
  @HttpCode(200)
  async command(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() body: CommandRequest,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ) {
    const request = await this.content.byHash(body, dryRun === 'true');
    return dryRun === 'true'
      ? this.commands.rehearse('report', id, personId, request, languageOf(language))
      : this.commands.issue('report', id, personId, request, traceId);
  }

  @Get(':id/moves')
  movesOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { actingAs }: MovesQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.moves.of('report', id, personId, languageOf(language), actingAs);
  }

  @Get(':id/history')
  historyOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: HistoryQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.history.of('report', id, personId, languageOf(language), after, limit);
  }
}
