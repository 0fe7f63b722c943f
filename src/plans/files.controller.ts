import { Body, Controller, Get, Headers, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPerson } from '../platform/current-person.js';
import { TakesBytes } from '../platform/request-body.js';
import { fileNameOf, mediaTypeOf } from './file-headers.js';
import { Files } from './files.js';

/**
 * Files are open to everybody signed in who can name one: a SHA-256 cannot be guessed, and it stands only in documents and contents whose
 * own visibility is judged. A file knows nothing of the documents that name it.
 */
@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(private readonly files: Files) {}

  /** The bytes as they are, at most 20 MB (JSON at most 1 MB). The name comes percent-encoded in `x-file-name`. */
  @Post()
  @TakesBytes()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'x-file-name', required: true })
  async keep(
    @CurrentPerson() personId: string,
    @Body() bytes: unknown,
    @Headers('content-type') mediaType?: string,
    @Headers('x-file-name') name?: string,
  ) {
    return { sha256: await this.files.keep(personId, bytes, mediaTypeOf(mediaType), fileNameOf(name)) };
  }

  /** Always as a download: what somebody uploaded is never shown as a page of ours. */
  @Get(':sha256')
  @ApiProduces('application/octet-stream')
  async one(@Param('sha256') sha256: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { bytes, mediaType, name } = await this.files.one(sha256);
    reply.header('content-security-policy', 'sandbox');
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `attachment; filename*=UTF-8''${encoded(name)}`,
    });
  }
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that a header value may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
