import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageQuery, pageOf } from '../../organisations/index.js';
import { fileNameOf, mediaTypeOf } from '../../plans/index.js';
import { CurrentPerson, TraceId } from '../../platform/current-person.js';
import { languageOf } from '../../platform/language.js';
import { TakesBytes } from '../../platform/request-body.js';
import { ImportQuery, ReviewInput } from './imports.inputs.js';
import { type ImportAnswer, Imports } from './imports.js';
import { type Reviewed, Reviews } from './reviews.js';
import { Uploads } from './uploads.js';

/** Nhập kế hoạch từ văn bản. */
@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly imports: Imports,
    private readonly reviews: Reviews,
  ) {}

  /** The bytes as they are, at most 20 MB; the name comes percent-encoded in `x-file-name`. */
  @Post()
  @TakesBytes()
  @ApiOperation({
    summary: 'Reads a plan out of a Word, PDF or text file',
    description:
      '201 when it is read; 202 while it still is, after five seconds or at once with `prefer: respond-async`: ask for it by its id. 409 `import.<why>` for a file that gives no plan, with a sentence that says what to send instead; nothing is kept then.',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'x-file-name', required: true })
  @ApiHeader({ name: 'prefer', required: false })
  async take(
    @CurrentPerson() personId: string,
    @Query() query: ImportQuery,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('content-type') mediaType?: string,
    @Headers('x-file-name') name?: string,
    @Headers('prefer') prefer?: string,
    @Headers('accept-language') language?: string,
  ): Promise<{ id: string; state: 'read' | 'reading' }> {
    const { draftingAgencyId, issuingAgencyId, actingAs } = query;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const upload = {
      personId,
      bytes,
      name: fileNameOf(name),
      mediaType: mediaTypeOf(mediaType),
      draftingAgencyId,
      issuingAgencyId,
      actingAs,
    };
    const taken = await this.uploads.take(upload, languageOf(language), /\brespond-async\b/i.test(prefer ?? ''));
    reply.header('location', `/api/v1/imports/${taken.id}`);
    if (taken.state === 'reading') reply.status(202).header('retry-after', '1');
    return taken;
  }

  /** Of every agency for which the person may draft, the newest first. */
  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await this.imports.list(personId, query), query.limit, ({ id }) => [id], request, reply);
  }

  /** How far the reading is; then the source, and every item proposed from it with the places of its words. */
  @Get(':id')
  one(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ImportAnswer> {
    return this.imports.one(personId, id, languageOf(language));
  }

  @Post(':id/review')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Accepts, corrects or drops items, and with `draft` makes the draft plan from what is decided by then',
    description:
      'The draft goes through `plan.create`; its history names the file and the corrections. Items nobody decided go in as proposed. 409 `import.changed` for an older version, `import.already-drafted`, and every reason of the judge. The same `commandId` again answers the same draft.',
  })
  review(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReviewInput,
    @TraceId() traceId: string,
  ): Promise<Reviewed> {
    return this.reviews.review(personId, id, input, traceId);
  }
}
