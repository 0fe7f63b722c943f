import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CommandRequest, Commands, HistoryService, MovesService } from '../engine/index.js';
import { type DetailOf, DocumentController } from '../plans/index.js';
import { CurrentPerson } from '../platform/current-person.js';
import { pageById } from '../tasks/index.js';
import { DraftContent } from './draft-content.js';
import { ReportListQuery, ReportReads } from './report-reads.js';

/** Báo cáo. Reports come into being with their period; here they are read and moved. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController extends DocumentController<DetailOf<ReportReads>> {
  constructor(
    private readonly reports: ReportReads,
    private readonly content: DraftContent,
    commands: Commands,
    moves: MovesService,
    history: HistoryService,
  ) {
    super('report', reports, commands, moves, history);
  }

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: ReportListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageById(await this.reports.list(personId, query), query, request, reply);
  }

  /** `report.draft` may carry `input.content` in place of `input.revision`. */
  protected override prepared(request: CommandRequest, rehearsed: boolean): Promise<CommandRequest> {
    return this.content.byHash(request, rehearsed);
  }
}
