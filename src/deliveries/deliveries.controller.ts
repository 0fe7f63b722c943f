import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands, HistoryService, MovesService } from '../engine/index.js';
import { type DetailOf, DocumentController } from '../plans/index.js';
import { CurrentPerson } from '../platform/current-person.js';
import { pageById } from '../tasks/index.js';
import { DeliveryListQuery, DeliveryReads } from './delivery-reads.js';

/** Gửi văn bản. Deliveries come into being when a document is issued; here they are read and moved. */
@ApiTags('deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController extends DocumentController<DetailOf<DeliveryReads>> {
  constructor(
    private readonly deliveries: DeliveryReads,
    commands: Commands,
    moves: MovesService,
    history: HistoryService,
  ) {
    super('delivery', deliveries, commands, moves, history);
  }

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: DeliveryListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageById(await this.deliveries.list(personId, query), query, request, reply);
  }
}
