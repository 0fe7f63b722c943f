import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppError, AppErrorKind } from './app-error.js';
import { type Language, languageOf } from './language.js';
import type { Logger } from './logger.js';
import { kindTitles, problemTitles } from './problem-texts.js';
import { translate } from './translate-errors.js';

/** Every answer that is an error, as `application/problem+json` (RFC 9457). A fault shows nothing but its trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    this.answer(thrown, host.switchToHttp().getRequest<FastifyRequest>(), host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before it has a route: an address that cannot be decoded. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = translate(thrown);
    if (error === undefined || error.kind === 'unavailable') this.logger.fault(thrown, request.id);
    if (reply.sent || reply.raw.headersSent) return; // A stream that broke halfway cannot be answered any more.

    const body = problemOf(error, languageOf(request.headers['accept-language']), request.id);
    if (error?.retryAfterSeconds !== undefined) reply.header('retry-after', String(Math.ceil(error.retryAfterSeconds)));
    if (error?.kind === 'unavailable') reply.header('retry-after', '5');
    reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  }
}

/** The problem document of an error; undefined: of a fault. */
export function problemOf(error: AppError | undefined, language: Language, traceId: string) {
  const kind = error?.kind ?? 'internal';
  const code = error?.code ?? 'internal';
  const title = (problemTitles[code] ?? kindTitles[kind])[language];
  const receipt = error?.entryId === undefined ? {} : { entryId: error.entryId };
  return {
    type: `urn:plan-workflow:problem:${code}`,
    title,
    status: statuses[kind],
    code,
    traceId,
    ...receipt,
    ...error?.problem?.(language),
  };
}

const statuses: Readonly<Record<AppErrorKind | 'internal', number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  refused: 409,
  tooLarge: 413,
  unsupported: 415,
  reused: 422,
  throttled: 429,
  internal: 500,
  unavailable: 503,
};
