import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Page, pageOf } from '../../organisations/index.js';
import { CurrentPerson, TraceId } from '../../platform/current-person.js';
import { languageOf } from '../../platform/language.js';
import { Administrators } from './administrators.js';
import {
  EndpointSettingsInput,
  EventListQuery,
  RedeliverInput,
  RegisterEndpointInput,
  RotateKeyInput,
  SkipInput,
} from './endpoint.inputs.js';
import { EndpointActs, type ToldKey } from './endpoint-acts.js';
import { type EndpointItem, EndpointReads } from './endpoint-reads.js';
import { EventActs } from './event-acts.js';
import { eventTypes } from './event-catalogue.js';
import { type EventDetail, type EventItem, EventReads } from './event-reads.js';

/** A type of event by its name, and what it tells. */
export interface EventTypeItem {
  readonly name: string;
  readonly label: string;
}

/** Điểm nhận sự kiện. Administrators alone, and every act is on record. */
@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly administrators: Administrators,
    private readonly endpoints: EndpointReads,
    private readonly events: EventReads,
    private readonly acts: EndpointActs,
    private readonly eventActs: EventActs,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every endpoint, how it answers, and its public keys' })
  async list(@CurrentPerson() personId: string, @TraceId() traceId: string): Promise<readonly EndpointItem[]> {
    await this.administrators.require(personId, traceId);
    return this.endpoints.all();
  }

  @Get('event-types')
  @ApiOperation({ summary: 'What an endpoint may be told of' })
  eventTypes(@Headers('accept-language') accepted?: string): readonly EventTypeItem[] {
    const language = languageOf(accepted);
    return Object.entries(eventTypes).map(([name, wording]) => ({ name, label: wording[language] }));
  }

  @Get(':id')
  async one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<EndpointItem> {
    await this.administrators.require(personId, traceId);
    return this.endpoints.one(id);
  }

  @Post()
  @ApiOperation({
    summary: 'Registers an endpoint',
    description: 'The key is told once. Another administrator approves it, then it is activated.',
  })
  register(
    @CurrentPerson() personId: string,
    @Body() input: RegisterEndpointInput,
    @TraceId() traceId: string,
  ): Promise<{ id: string; key: ToldKey }> {
    return this.acts.register(personId, input, traceId);
  }

  @Put(':id/settings')
  @HttpCode(204)
  @ApiOperation({ summary: 'Changes what it is told of and how; another address is another endpoint' })
  change(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EndpointSettingsInput,
    @TraceId() traceId: string,
  ): Promise<void> {
    return this.acts.change(personId, id, input, traceId);
  }

  @Post(':id/approval')
  @HttpCode(204)
  @ApiOperation({ summary: 'Approves address and networks, by another administrator than who registered them' })
  approve(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.approve(personId, id, traceId);
  }

  @Post(':id/activation')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Begins, or begins again',
    description: 'Asks the receiver by OPTIONS with WebHook-Request-Origin; 409 unless it answers 2xx with WebHook-Allowed-Origin.',
  })
  activate(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.activate(personId, id, traceId);
  }

  @Post(':id/pause')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sends nothing until it is activated again; events are kept for it' })
  pause(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.pause(personId, id, traceId);
  }

  @Post(':id/retirement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends it for good' })
  retire(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.retire(personId, id, traceId);
  }

  @Post(':id/keys')
  @ApiOperation({ summary: 'A new key, told once; both sign until the old one ends' })
  rotate(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RotateKeyInput,
    @TraceId() traceId: string,
  ): Promise<ToldKey> {
    return this.acts.rotate(personId, id, input, traceId);
  }

  @Post(':id/tests')
  @ApiOperation({ summary: 'Sends an event that tells of nothing' })
  test(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @TraceId() traceId: string,
  ): Promise<{ eventId: string }> {
    return this.eventActs.test(personId, id, traceId);
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'What was and is to be sent, the newest first' })
  async listEvents(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EventListQuery,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<EventItem>> {
    await this.administrators.require(personId, traceId);
    return pageOf(await this.events.list(id, query), query.limit, ({ eventId }) => [eventId], request, reply);
  }

  @Get(':id/events/:eventId')
  @ApiOperation({ summary: 'The body, and every attempt with its answer' })
  async oneEvent(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @TraceId() traceId: string,
  ): Promise<EventDetail> {
    await this.administrators.require(personId, traceId);
    return this.events.one(id, eventId);
  }

  @Post(':id/redeliveries')
  @ApiOperation({ summary: 'Delivers again: single events, or all of a stretch of time. Ids and bytes stay the same' })
  redeliver(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RedeliverInput,
    @TraceId() traceId: string,
  ): Promise<{ count: number }> {
    return this.eventActs.redeliver(personId, id, input, traceId);
  }

  @Post(':id/skips')
  @ApiOperation({ summary: 'Leaves out what waits or was given up, with a reason' })
  skip(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SkipInput,
    @TraceId() traceId: string,
  ): Promise<{ count: number }> {
    return this.eventActs.skip(personId, id, input, traceId);
  }
}
