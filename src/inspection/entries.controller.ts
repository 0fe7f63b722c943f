import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyAfter, type Page, PageQuery, pageOf } from '../organisations/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { InspectedEntries, type InspectedEntry, type OwnAct } from './entries.js';

/** Mục nhật ký và chứng minh. */
@ApiTags('audit')
@Controller('api/v1/audit/entries')
export class InspectedEntriesController {
  constructor(private readonly entries: InspectedEntries) {}

  @Get()
  @ApiOperation({ summary: 'What you did or were refused, the newest first; `request` is the x-request-id of the answer' })
  async own(
    @CurrentPerson() personId: string,
    @Query() { limit, after }: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<OwnAct>> {
    const rows = await this.entries.own(personId, limit, keyAfter(after, 2));
    return pageOf(rows, limit, ({ at, entryId }) => [at, entryId], request, reply);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One entry of the log: its canonical text, its hash, its place in the tree',
    description: 'Every entry to auditors; to others what they did themselves and what concerns a document they may see.',
  })
  one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<InspectedEntry> {
    return this.entries.one({ personId, traceId }, id);
  }

  @Get(':id/body')
  @ApiProduces('application/json')
  @ApiOperation({ summary: 'The bytes that were hashed, as a file: what `verify.mjs --proof … --entry …` takes' })
  async body(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @TraceId() traceId: string,
  ): Promise<StreamableFile> {
    return download(await this.entries.bytes({ personId, traceId }, id), 'application/json', `${id}.json`);
  }

  @Get(':id/proof')
  @ApiProduces('text/plain')
  @ApiOperation({
    summary: 'A C2SP tlog-proof: one text file that proves offline that the entry stands in the signed log',
    description: '409 `audit.not-signed-yet` with Retry-After while no checkpoint covers the entry.',
  })
  async proof(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @TraceId() traceId: string,
  ): Promise<StreamableFile> {
    return download(await this.entries.proof({ personId, traceId }, id), 'text/plain; charset=utf-8', `${id}.tlog-proof`);
  }
}

function download(bytes: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="${name}"` });
}
