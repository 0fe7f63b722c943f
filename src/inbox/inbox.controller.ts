import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyAfter, pageOf } from '../organisations/index.js';
import { MalformedError } from '../platform/app-error.js';
import { CurrentPerson } from '../platform/current-person.js';
import { isDay } from '../platform/is-day.js';
import { languageOf } from '../platform/language.js';
import { InboxCounts, InboxPage } from './inbox.answers.js';
import { InboxQuery } from './inbox.inputs.js';
import { InboxService, type Place } from './inbox.service.js';

/** Hộp việc: the queues of whoever is signed in. */
@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @ApiOkResponse({ type: InboxPage })
  async list(
    @CurrentPerson() personId: string,
    @Query() { queue, limit, after }: InboxQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<InboxPage> {
    const rows = await this.inbox.list(personId, queue, placeAfter(after), limit + 1, languageOf(language));
    const { items, next } = pageOf(rows, limit, ({ place }) => [place.deadline, place.since, place.id], request, reply);
    return { items: items.flatMap(({ item }) => item ?? []), next };
  }

  @Get('counts')
  @ApiOkResponse({ type: InboxCounts })
  counts(@CurrentPerson() personId: string): Promise<InboxCounts> {
    return this.inbox.counts(personId);
  }
}

/** The place that a cursor names; null for the first page. */
function placeAfter(after: string | undefined): Place | null {
  const [deadline, since, id] = keyAfter(after, 3);
  if (deadline == null || since == null || id == null) return null;
  if (
    (deadline === 'infinity' || isDay(deadline)) &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(since) &&
    !Number.isNaN(Date.parse(since))
  ) {
    return { deadline, since, id };
  }
  throw new MalformedError([{ path: 'after', code: 'isCursor', message: 'after must be the next of the page before' }]);
}
