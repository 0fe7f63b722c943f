import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Where the build leaves the client: `dist/console`, whether this file runs from `dist` or from the sources. */
const builtClient = path.join(fileURLToPath(new URL('.', import.meta.url)).replace(/(dist\/)?src\/console\/$/, ''), 'dist', 'console');

/**
 * Serves the console at `/`: its built files, and its one page for every address that is no file and no part of the API, since the
 * client routes by itself. Says so in one sentence where nothing was built.
 */
export async function serveConsole(app: NestFastifyApplication, client: string = builtClient): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const page = path.join(client, 'index.html');
  if (!fs.existsSync(page)) {
    fastify.get('/', (_request, reply) => reply.type('text/plain').send('The console is not built: npm run build:console.\n'));
    return;
  }
  // Names of assets hold their hash, so a browser never asks for one again; the page names them, so it always asks for the page.
  await fastify.register(fastifyStatic, {
    root: path.join(client, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html', client, { cacheControl: false });
  });
}
