import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { registry } from './metrics.js';
import { examine, type Readiness } from './readiness.js';

export interface OpsServer {
  port: number;
  close(): Promise<void>;
}

/**
 * The second port: `/livez` asks nothing, so that a short loss of the database restarts nobody; `/readyz` asks everything
 * named in `readiness`; `/metrics` for Prometheus. No login: keep it inside.
 */
export async function startOpsServer(host: string, port: number, readiness: Readiness): Promise<OpsServer> {
  const server = http.createServer(async (request, response) => {
    const [status, type, body] = await answer(request, readiness);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

type Answer = [status: number, type: string, body: string];

async function answer({ method, url }: http.IncomingMessage, readiness: Readiness): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return [405, 'text/plain', 'GET only\n'];
  switch (url?.split('?')[0]) {
    case '/livez':
      return [200, 'text/plain', 'ok\n'];
    case '/readyz':
      return ready(readiness);
    case '/metrics':
      return [200, registry.contentType, await registry.metrics()];
    default:
      return [404, 'text/plain', '/livez, /readyz, /metrics\n'];
  }
}

async function ready(readiness: Readiness): Promise<Answer> {
  const checks = await examine(readiness);
  const ok = checks.every((check) => check.ok);
  return [ok ? 200 : 503, 'application/json', `${JSON.stringify({ ok, checks })}\n`];
}
