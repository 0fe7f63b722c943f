import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Witness, WitnessAnswer } from './witness.js';

export interface WitnessServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What became of a request, for the operator's log. */
export type OnAnswer = (line: { status: number; said: string; from: string | undefined }) => void;

/** Serves `POST /add-checkpoint`. Needs no login: what counts is the log's signature. */
export async function serveWitness(witness: Witness, host: string, port: number, onAnswer: OnAnswer): Promise<WitnessServer> {
  const server = http.createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 60_000 },
    async (request, response) => {
      const answer = await answerTo(witness, request);
      onAnswer({ status: answer.status, said: answer.body.trim(), from: request.socket.remoteAddress });
      const close = request.complete ? {} : { connection: 'close' };
      response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store', ...close }).end(answer.body);
    },
  );
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

async function answerTo(witness: Witness, request: http.IncomingMessage): Promise<WitnessAnswer> {
  if (request.url !== '/add-checkpoint') return says(404, 'POST /add-checkpoint');
  if (request.method !== 'POST') return says(405, 'POST only');
  try {
    const body = await bodyOf(request);
    return body === null ? says(413, `at most ${largestBody} bytes`) : await witness.add(body);
  } catch (error) {
    return says(500, error instanceof Error ? error.message : String(error));
  }
}

/** Null: it is larger than any request may be. */
async function bodyOf(request: http.IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  // The connection stays, so that whoever sent too much is told.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const says = (status: number, sentence: string): WitnessAnswer => ({ status, type: 'text/plain; charset=utf-8', body: `${sentence}\n` });

/** 63 hashes take 2.8 KiB; the rest is for a note that many have signed. */
const largestBody = 65_536;
