import { Controller, Delete, Get, Headers, HttpCode, Inject, Ip, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusals } from '../organisations/index.js';
import type { Config } from '../platform/config.js';
import { CurrentPerson, Public, TraceId } from '../platform/current-person.js';
import { CONFIG } from '../platform/platform.module.js';
import { entityTag, hasIt } from './calendar-file.js';
import { FeedAddresses } from './feed-addresses.js';
import { Feeds } from './feeds.js';

const mediaType = 'text/calendar; charset=utf-8';

/** Địa chỉ lịch của tôi. */
@ApiTags('feeds')
@Controller('api/v1/me/calendar-feed')
export class MyFeedController {
  constructor(
    private readonly addresses: FeedAddresses,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  /** Whoever has the address reads along, until it is revoked or replaced. */
  @Post()
  @ApiOperation({ summary: 'Makes the secret address of my calendar feed, shown this once; the one before stops working' })
  async make(@CurrentPerson() personId: string, @TraceId() traceId: string, @Req() request: FastifyRequest) {
    const origin = this.config.publicOrigin ?? `${request.protocol}://${request.host}`;
    return { url: `${origin}/api/v1/feeds/${await this.addresses.make(personId, traceId)}.ics` };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Revokes the address' })
  revoke(@CurrentPerson() personId: string, @TraceId() traceId: string) {
    return this.addresses.revoke(personId, traceId);
  }
}

/** Lịch thời hạn, for calendar programs. */
@ApiTags('feeds')
@Controller('api/v1')
export class FeedsController {
  constructor(
    private readonly feeds: Feeds,
    private readonly addresses: FeedAddresses,
    private readonly refusals: Refusals,
  ) {}

  @Get('feeds/:file')
  @Public()
  @ApiOperation({
    summary: 'The calendar of whoever made the address: what their agencies still have to hand in, as far as they may see it now',
    description: 'Without a session. 404 for an address that is nobody’s or was revoked; too many of these are answered 429.',
  })
  @ApiParam({ name: 'file', description: 'The secret token with `.ics` behind it.' })
  @ApiProduces('text/calendar')
  async personal(
    @Param('file') file: string,
    @Ip() address: string,
    @TraceId() traceId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const personId = await this.refusals.keepingDenied(() => this.addresses.ownerOf(file.replace(/\.ics$/, ''), address), {
      command: { type: 'feeds.read', input: {}, personId: null },
      personId: null,
      request: traceId,
    });
    return answer(await this.feeds.ofPerson(personId), known, reply);
  }

  @Get('agencies/:id/calendar.ics')
  @ApiOperation({
    summary: 'The calendar of an agency: what it still has to hand in, as far as the reader may see it',
    description: 'For who holds a post there, and for the issuing, drafting and monitoring agency of a plan by which it has a duty.',
  })
  @ApiProduces('text/calendar')
  async ofAgency(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @TraceId() traceId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const file = await this.refusals.keepingDenied(() => this.feeds.ofAgency(personId, id), {
      command: { type: 'feeds.readAgency', input: { agencyId: id }, personId },
      personId,
      request: traceId,
    });
    return answer(file, known, reply);
  }
}

/** The file, or 304 to a program that has it. It may keep the file but has to ask each time whether it still holds. */
function answer(file: string, known: string | undefined, reply: FastifyReply): string | undefined {
  const tag = entityTag(file);
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
  if (hasIt(known, tag)) {
    reply.status(304);
    return undefined;
  }
  reply.headers({ 'content-type': mediaType, 'content-disposition': 'attachment; filename="thoi-han.ics"' });
  return file;
}
