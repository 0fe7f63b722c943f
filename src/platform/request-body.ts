import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';
import { normalise } from './request-text.js';

/** Largest JSON body, bytes. An entry of the log holds 60 KiB, a bulk request 200 commands. */
export const jsonLimit = 1024 * 1024;

/** Largest uploaded file, bytes. */
export const fileLimit = 20 * 1024 * 1024;

/** On a handler that takes its body as it came, a Buffer of any media type: an uploaded file, a signed message. */
export const TakesBytes = () => RouteConfig({ takesBytes: true });

/** Bodies are JSON, or bytes where a handler says so; text is normalised before anything looks at it. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer', bodyLimit: jsonLimit }, (request, body, done) => {
    if (takesBytes(request)) return done(null, body);
    const text = decode(body);
    if (text === undefined) return done(new InvalidUtf8Error());
    parseJson(request, text, done);
  });
  fastify.addContentTypeParser<Buffer>('*', { parseAs: 'buffer', bodyLimit: fileLimit }, (_request, body, done) => done(null, body));

  fastify.addHook('onRequest', async (request) => {
    const type = request.headers['content-type'];
    if (type !== undefined && !isJson(type) && !takesBytes(request)) throw new UnsupportedBodyError(type);
  });
  fastify.addHook('preValidation', async (request) => {
    request.body = normalise(request.body);
    normalise(request.query);
    normalise(request.params);
  });
}

class UnsupportedBodyError extends AppError {
  readonly kind = 'unsupported';
  readonly code = 'unsupported';

  constructor(type: string) {
    super(`no route takes ${type}`);
  }
}

class InvalidUtf8Error extends AppError {
  readonly kind = 'malformed';
  readonly code = 'malformed.json';

  override problem(): Record<string, unknown> {
    return { errors: [] };
  }
}

function takesBytes(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { takesBytes?: boolean }).takesBytes === true;
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type);
}

/** Undefined for bytes that are not UTF-8; replacing them would store what nobody wrote. */
function decode(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
