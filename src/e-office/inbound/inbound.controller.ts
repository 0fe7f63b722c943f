import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Receipt } from '../../engine/index.js';
import { type Page, PageQuery, pageOf } from '../../organisations/index.js';
import { CurrentPerson, Public, TraceId } from '../../platform/current-person.js';
import { TakesBytes } from '../../platform/request-body.js';
import { Administrators } from '../webhooks/administrators.js';
import { InboundReads, type SourceItem } from './inbound-reads.js';
import { IncomingDocuments, type IncomingItem } from './incoming-documents.js';
import { IncomingStatuses } from './incoming-statuses.js';
import type { MessageStanding } from './message-statements.js';
import { type PlanExchange, PlanExchanges } from './plan-exchange.js';
import { type ReceivedAnswer, ReceiveMessage } from './receive-message.js';
import {
  IncomingStatusInput,
  LinkInput,
  MessageListQuery,
  NewSourceKeyInput,
  RecallAnswerInput,
  RegisterSourceInput,
} from './source.inputs.js';
import { SourceActs, type SourceKeyAnswer } from './source-acts.js';

/** Liên thông văn bản: what other systems send us, who may, and what became of it. */
@ApiTags('e-office')
@Controller('api/v1/eoffice')
export class InboundController {
  constructor(
    private readonly receiving: ReceiveMessage,
    private readonly administrators: Administrators,
    private readonly acts: SourceActs,
    private readonly reads: InboundReads,
    private readonly incoming: IncomingDocuments,
    private readonly statuses: IncomingStatuses,
    private readonly exchanges: PlanExchanges,
  ) {}

  @Post(':source/messages')
  @HttpCode(202)
  @Public()
  @TakesBytes()
  @ApiConsumes('application/xml')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'webhook-id', required: true })
  @ApiHeader({ name: 'webhook-timestamp', required: true })
  @ApiHeader({ name: 'webhook-signature', required: true })
  @ApiOperation({
    summary: 'Takes an edXML message in, signed by Standard Webhooks 1.0 over its very bytes, at most 20 MB',
    description:
      '202: it is kept, and applied by itself. The same id and body again answers what became of it; another body under the same id answers 422.',
  })
  receive(
    @Param('source') source: string,
    @Body() body: unknown,
    @TraceId() traceId: string,
    @Headers('webhook-id') id = '',
    @Headers('webhook-timestamp') timestamp = '',
    @Headers('webhook-signature') signature = '',
  ): Promise<ReceivedAnswer> {
    return this.receiving.receive(source, { id, timestamp, signature }, Buffer.isBuffer(body) ? body : Buffer.alloc(0), traceId);
  }

  @Get('sources')
  @ApiOperation({ summary: 'Who may send us messages, and how many of each state they sent' })
  async sources(@CurrentPerson() personId: string, @TraceId() traceId: string): Promise<readonly SourceItem[]> {
    await this.administrators.require(personId, traceId);
    return this.reads.sources();
  }

  @Post('sources')
  @ApiOperation({ summary: 'Registers a source; a shared secret is told once. A bus is used when another administrator approved it' })
  register(
    @CurrentPerson() personId: string,
    @Body() input: RegisterSourceInput,
    @TraceId() traceId: string,
  ): Promise<{ id: string; key: SourceKeyAnswer | null }> {
    return this.acts.register(personId, input, traceId);
  }

  @Post('sources/:source/approval')
  @HttpCode(204)
  @ApiOperation({ summary: 'Approves address and networks of a bus, by another administrator than who registered them' })
  approve(@CurrentPerson() personId: string, @Param('source') source: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.approve(personId, source, traceId);
  }

  @Post('sources/:source/keys')
  @ApiOperation({ summary: 'A new key; those before it count for seven more days, or for overlapHours (0 after a leak)' })
  addKey(
    @CurrentPerson() personId: string,
    @Param('source') source: string,
    @Body() input: NewSourceKeyInput,
    @TraceId() traceId: string,
  ): Promise<SourceKeyAnswer> {
    return this.acts.addKey(personId, source, input, traceId);
  }

  @Post('sources/:source/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes nothing from it any more' })
  end(@CurrentPerson() personId: string, @Param('source') source: string, @TraceId() traceId: string): Promise<void> {
    return this.acts.end(personId, source, traceId);
  }

  @Get('sources/:source/messages')
  @ApiOperation({ summary: 'What it sent and what became of each, the newest first' })
  async messages(
    @CurrentPerson() personId: string,
    @Param('source') source: string,
    @Query() query: MessageListQuery,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<MessageStanding>> {
    await this.administrators.require(personId, traceId);
    return pageOf(await this.reads.messages(source, query), query.limit, ({ id }) => [id], request, reply);
  }

  @Get('incoming')
  @ApiOperation({ summary: 'Documents that came in for one’s agencies, and answers to plans they monitor' })
  async listIncoming(
    @CurrentPerson() personId: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<IncomingItem>> {
    return pageOf(await this.incoming.list(personId, query), query.limit, ({ id }) => [id], request, reply);
  }

  @Post('incoming/:id/link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirms which report it is: report.receive as of its arrival' })
  link(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LinkInput,
    @TraceId() traceId: string,
  ): Promise<Receipt> {
    return this.incoming.link(personId, id, input, traceId);
  }

  @Post('incoming/:id/status')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far one is with it, which its sender is told (02 to 06); forward only' })
  status(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: IncomingStatusInput,
    @TraceId() traceId: string,
  ): Promise<{ entryId: string }> {
    return this.statuses.say(personId, id, input, traceId);
  }

  @Post('incoming/:id/recall-answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives it back (15), which destroys the copy, or keeps it (16)' })
  answerRecall(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecallAnswerInput,
    @TraceId() traceId: string,
  ): Promise<{ entryId: string }> {
    return this.incoming.answerRecall(personId, id, input, traceId);
  }

  @Get('plans/:id')
  @ApiOperation({ summary: 'How the sending of a plan stands over all recipients' })
  exchange(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<PlanExchange> {
    return this.exchanges.of(personId, id, traceId);
  }
}
