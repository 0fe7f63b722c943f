import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandRequest, Commands, HistoryService, MovesService } from '../engine/index.js';
import { DryRunQuery, HistoryQuery, MovesQuery } from '../plans/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { pageById } from '../tasks/index.js';
import { DeliveryListQuery, DeliveryReads } from './delivery-reads.js';

/** Gửi văn bản. Deliveries come into being when a document is issued; here they are read and moved. */
@ApiTags('deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveryReads,
    private readonly commands: Commands,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
  ) {}

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: DeliveryListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageById(await this.deliveries.list(personId, query), query, request, reply);
  }

  @Get(':id')
  async one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return (await this.deliveries.detail(personId, id)) ?? this.commands.recordNotVisible('delivery', id, personId, traceId);
  }

  @Post(':id/commands')
  @HttpCode(200)
  command(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() request: CommandRequest,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ) {
    return dryRun === 'true'
      ? this.commands.rehearse('delivery', id, personId, request, languageOf(language))
      : this.commands.issue('delivery', id, personId, request, traceId);
  }

  @Get(':id/moves')
  movesOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { actingAs }: MovesQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.moves.of('delivery', id, personId, languageOf(language), actingAs);
  }

  @Get(':id/history')
  historyOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: HistoryQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.history.of('delivery', id, personId, languageOf(language), after, limit);
  }
}
