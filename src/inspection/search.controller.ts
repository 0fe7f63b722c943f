import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Page, pageOf } from '../organisations/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { EntrySearchQuery } from './search.inputs.js';
import { EntrySearch, type FoundEntry } from './search.js';

/** Tra cứu lịch sử, for auditors. */
@ApiTags('audit')
@Controller('api/v1/audit/search')
export class EntrySearchController {
  constructor(private readonly search: EntrySearch) {}

  @Get()
  @ApiOperation({ summary: 'Attempts on all documents, the newest first: by plan, person, agency, move, reason, outcome, time' })
  async find(
    @CurrentPerson() personId: string,
    @Query() query: EntrySearchQuery,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<Page<FoundEntry>> {
    const found = await this.search.find({ personId, traceId }, query, languageOf(language));
    return pageOf(found, query.limit, ({ at, entryId }) => [at, entryId], request, reply);
  }
}
