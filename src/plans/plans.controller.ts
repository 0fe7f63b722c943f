import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CommandRequest, Commands, CreationRequest, HistoryService, MovesService } from '../engine/index.js';
import { pageOf } from '../organisations/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { type DetailOf, DocumentController } from './document.controller.js';
import { DryRunQuery } from './document.inputs.js';
import { PlanListQuery } from './plan-list.js';
import { PlanReads } from './plan-reads.js';
import { PlanRequests } from './plan-requests.js';

/** Kế hoạch. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController extends DocumentController<DetailOf<PlanReads>> {
  constructor(
    private readonly plans: PlanReads,
    private readonly requests: PlanRequests,
    commands: Commands,
    moves: MovesService,
    history: HistoryService,
  ) {
    super('plan', plans, commands, moves, history);
  }

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: PlanListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { rows, ...past } = await this.plans.list(personId, query);
    return { ...pageOf(rows, query.limit, ({ id }) => [id], request, reply), ...past };
  }

  /** `plan.create`. `input.content` is the first draft. */
  @Post()
  async create(
    @CurrentPerson() personId: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() request: CreationRequest,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ) {
    const rehearsed = dryRun === 'true';
    const [kept, definition] = await Promise.all([this.requests.withRevision(request, rehearsed), this.requests.definitionFor(request)]);
    return rehearsed
      ? this.commands.rehearseCreation('plan', 'plan.create', personId, kept, definition, languageOf(language))
      : this.commands.create('plan', 'plan.create', personId, kept, definition, null, traceId);
  }

  /** One content the plan ever had, by the hash that its history names. */
  @Get(':id/revisions/:hash')
  async revision(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('hash') hash: string,
    @TraceId() traceId: string,
  ) {
    return (await this.plans.revision(personId, id, hash)) ?? this.commands.recordNotVisible('plan', id, personId, traceId);
  }

  protected override prepared(request: CommandRequest, rehearsed: boolean): Promise<CommandRequest> {
    return this.requests.withRevision(request, rehearsed);
  }
}
