import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandRequest, Commands, CreationRequest, HistoryService, MovesService, PastQuery } from '../engine/index.js';
import { pageOf } from '../organisations/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { DryRunQuery, HistoryQuery, MovesQuery } from './document.inputs.js';
import { PlanListQuery } from './plan-list.js';
import { PlanReads } from './plan-reads.js';
import { PlanRequests } from './plan-requests.js';

/** Kế hoạch. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: PlanReads,
    private readonly requests: PlanRequests,
    private readonly commands: Commands,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
  ) {}

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

  @Get(':id')
  async one(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() past: PastQuery,
    @TraceId() traceId: string,
  ) {
    return (await this.plans.detail(personId, id, past)) ?? this.commands.recordNotVisible('plan', id, personId, traceId);
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

  /** Every move of a plan. 409 lists every reason when it is refused. */
  @Post(':id/commands')
  @HttpCode(200)
  async command(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() request: CommandRequest,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ) {
    const rehearsed = dryRun === 'true';
    const named = await this.requests.withRevision(request, rehearsed);
    return rehearsed
      ? this.commands.rehearse('plan', id, personId, named, languageOf(language))
      : this.commands.issue('plan', id, personId, named, traceId);
  }

  @Get(':id/moves')
  movesOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { actingAs }: MovesQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.moves.of('plan', id, personId, languageOf(language), actingAs);
  }

  @Get(':id/history')
  historyOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit, ...past }: HistoryQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.history.of('plan', id, personId, languageOf(language), after, limit, past);
  }
}
