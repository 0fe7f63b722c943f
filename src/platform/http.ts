import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { describeQueries } from './describe-queries.js';
import { newId } from './ids.js';
import type { Logger } from './logger.js';
import { httpSeconds } from './metrics.js';
import { ProblemFilter } from './problem.filter.js';
import { readBodies } from './request-body.js';
import { validationPipe } from './validation.js';

/**
 * The HTTP application around a module: bodies, validation, errors, headers, logs and the OpenAPI page, the same in
 * production and in tests. Not yet initialised: call `listen`, or in tests `init` and `getInstance().ready()`.
 */
export async function createHttpApp(
  module: DynamicModule | Type,
  config: Pick<Config, 'publicOrigin' | 'trustedProxies'>,
  logger: Logger,
  describe: (document: OpenAPIObject) => OpenAPIObject = (document) => document,
): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
    genReqId: traceIdOf,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => filter.answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger, bodyParser: false, abortOnError: false });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  addHeaders(fastify, config.publicOrigin?.startsWith('https:') === true);
  addLog(fastify, logger);
  readBodies(fastify);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(filter);
  SwaggerModule.setup('api/docs', app, () => describe(openApiOf(app)), { jsonDocumentUrl: 'api/docs/openapi.json', raw: ['json'] });
  return app;
}

/** OpenAPI 3.1 of every route of the application. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  describeQueries();
  const description = 'Errors are application/problem+json; a refused command answers 409 with every reason.';
  const options = new DocumentBuilder().setTitle('Plan workflow').setDescription(description).setVersion('1').setOpenAPIVersion('3.1.0');
  return SwaggerModule.createDocument(app, options.addCookieAuth('session', { type: 'apiKey', in: 'cookie' }, 'session').build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

/** The caller's own id when it is a plain word, so that a line of a proxy's log can be found in ours; else a new one. */
function traceIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : newId();
}

function addLog(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address: a query may hold what people searched for.
    const line = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    httpSeconds.observe(line, reply.elapsedTime / 1000);
    logger.answered({ ...line, ms: Math.round(reply.elapsedTime * 10) / 10, traceId: request.id });
  });
}

function addHeaders(fastify: FastifyInstance, overHttps: boolean): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'content-security-policy': request.url.startsWith('/api/docs') ? docsPolicy : policy,
    });
    if (overHttps) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

const policy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Swagger's page brings its styles and icons inline. */
const docsPolicy = `${policy}; style-src 'self' 'unsafe-inline'`;
