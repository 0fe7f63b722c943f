import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '../identity/index.js';
import { CurrentPerson } from '../platform/current-person.js';
import { EventHub } from './event-hub.js';
import { EventStream } from './event-stream.js';
import { beforeAll } from './moved-documents.js';

export class EventsQuery {
  @ApiPropertyOptional({
    description:
      'The id of the last event, where `Last-Event-ID` cannot be sent: a window that was put aside goes on from it. `-1` is the place of an empty log.',
  })
  @IsOptional()
  @Matches(/^(-1|\d{1,15})$/)
  after?: string;
}

/** Báo thay đổi tức thời. */
@ApiTags('events')
@Controller('api/v1/events')
export class EventsController {
  constructor(private readonly hub: EventHub) {}

  @Get('position')
  @ApiOperation({
    summary: 'The id to listen from later: asked for before what is shown, so that nothing falls between showing and listening',
  })
  async position(): Promise<EventPosition> {
    return { id: String(await this.hub.lastPlace()) };
  }

  @Get()
  @ApiOperation({
    summary: 'Server-sent events: which documents moved, of those that the caller may see',
    description:
      '`moved` with kind, id and sequence, and nothing of what happened: ask for that. `reset`: more happened than is told one by one, so ask for everything anew. `ready` at the beginning. Ids are places of the log; with the last one as `Last-Event-ID` nothing is lost in a break. Several steps of a document within a second are one event. Ends with the session; a comment comes every 20 s. 429 for a seventh window of one person.',
  })
  @ApiHeader({ name: 'last-event-id', required: false, description: 'The id of the last event that was read.' })
  @ApiOkResponse({
    description: 'The events, for as long as the session lasts.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async listen(
    @CurrentPerson() personId: string,
    @Query() { after }: EventsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const from = placeOf(lastEventId ?? after) ?? (await this.hub.lastPlace());
    this.hub.requireRoom(personId);
    const stream = new EventStream(personId, tokenOf(request)!, from, reply.raw);
    reply.hijack();
    stream.begin(reply.getHeaders());
    this.hub.add(stream);
  }
}

/** Where to listen from. */
export interface EventPosition {
  readonly id: string;
}

/** Undefined: from now on. What is no place is taken for one before the log, so that its reader looks again. */
function placeOf(id: string | undefined): number | undefined {
  if (id === undefined || id === '') return undefined;
  return /^\d{1,15}$/.test(id) ? Number(id) : beforeAll;
}
