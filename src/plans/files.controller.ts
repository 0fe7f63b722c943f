import { Body, Controller, Get, Headers, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MalformedError } from '../platform/app-error.js';
import { CurrentPerson } from '../platform/current-person.js';
import { TakesBytes } from '../platform/request-body.js';
import { normalise } from '../platform/request-text.js';
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

function mediaTypeOf(header: string | undefined): string {
  const type = (header ?? 'application/octet-stream').split(';')[0]!.trim().toLowerCase();
  if (/^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type)) return type;
  throw new MalformedError([{ path: 'content-type', code: 'isMimeType', message: 'content-type must be a media type' }]);
}

/** Without folders, whichever system the name comes from. */
function fileNameOf(header: string | undefined): string {
  const name = normalise(decoded(header ?? ''), 'x-file-name')
    .split(/[\\/]/)
    .at(-1)!
    .trim();
  if (name !== '' && name.length <= 255 && !/\p{Cc}/u.test(name)) return name;
  throw new MalformedError([
    { path: 'x-file-name', code: 'isFileName', message: 'x-file-name must be a percent-encoded name of at most 255 characters' },
  ]);
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that a header value may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
