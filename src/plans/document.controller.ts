import { Body, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Kind } from '../../workflows/kit/definition.js';
import { type AsOfQuery, CommandRequest, type Commands, type HistoryService, type MovesService, PastQuery } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { DryRunQuery, HistoryQuery, MovesQuery } from './document.inputs.js';

/** What the reads of a kind answer about one document. */
export type DetailOf<Reads extends { detail(...asked: never[]): Promise<unknown> }> = NonNullable<Awaited<ReturnType<Reads['detail']>>> &
  object;

/** Routes of one document that every kind has. The list, whose filters differ, is each kind's own. */
export abstract class DocumentController<Detail extends object> {
  protected constructor(
    private readonly kind: Kind,
    private readonly details: { detail(personId: string, id: string, past: AsOfQuery): Promise<Detail | undefined> },
    protected readonly commands: Commands,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
  ) {}

  @Get(':id')
  async one(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() past: PastQuery,
    @TraceId() traceId: string,
  ): Promise<Detail> {
    return (await this.details.detail(personId, id, past)) ?? this.commands.recordNotVisible(this.kind, id, personId, traceId);
  }

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
    const rehearsed = dryRun === 'true';
    const request = await this.prepared(body, rehearsed);
    return rehearsed
      ? this.commands.rehearse(this.kind, id, personId, request, languageOf(language))
      : this.commands.issue(this.kind, id, personId, request, traceId);
  }

  @Get(':id/moves')
  movesOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { actingAs }: MovesQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.moves.of(this.kind, id, personId, languageOf(language), actingAs);
  }

  @Get(':id/history')
  historyOf(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit, ...past }: HistoryQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.history.of(this.kind, id, personId, languageOf(language), after, limit, past);
  }

  /** The request as the engine takes it; a kind whose commands carry contents stores them first. */
  protected async prepared(request: CommandRequest, _rehearsed: boolean): Promise<CommandRequest> {
    return request;
  }
}
