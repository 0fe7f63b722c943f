import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { performance } from 'node:perf_hooks';
import { type Destination, type Resolve, resolveTarget, type Target, TargetRefused } from './target.js';

/** What goes out. */
export interface Outgoing {
  readonly method: 'POST' | 'OPTIONS' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** How it ended: a status, or an error and none. */
export interface Answer {
  readonly status: number | null;
  /** `address-forbidden`, `connect-timeout`, `ECONNREFUSED`, …; null with a status. */
  readonly error: string | null;
  readonly headers: http.IncomingHttpHeaders;
  /** At most `mostBytes`. */
  readonly body: Buffer;
  readonly ms: number;
}

/** Milliseconds and bytes. */
export interface Limits {
  readonly connectMs: number;
  readonly totalMs: number;
  /** After the status has come, the body is worth no more than this. */
  readonly bodyMs: number;
  readonly mostBytes: number;
}

export const usualLimits: Limits = { connectMs: 10_000, totalMs: 30_000, bodyMs: 2_000, mostBytes: 65_536 };

export type Send = (destination: Destination, outgoing: Outgoing) => Promise<Answer>;

/** `plainHttp` lets http:// and addresses of this machine through, where an endpoint was registered with them. */
export interface SenderOptions {
  readonly plainHttp: boolean;
  readonly limits?: Limits;
  readonly resolve?: Resolve;
}

/**
 * The only way out to addresses that people enter. One question to the resolver, every address checked, one connection to the checked
 * address; no redirect is followed, no proxy asked, no connection kept. Never rejects: how it failed is an answer too.
 */
export function createSender({ plainHttp, limits = usualLimits, resolve = resolveByHost }: SenderOptions): Send {
  return async (destination, outgoing) => {
    const began = performance.now();
    const after = () => Math.round(performance.now() - began);
    try {
      const target = await within(limits.connectMs, resolveTarget(destination, plainHttp, resolve));
      const answer = await exchange(target, outgoing, limits, limits.totalMs - after());
      return { ...answer, error: null, ms: after() };
    } catch (error) {
      return { status: null, error: wordOf(error), headers: {}, body: Buffer.alloc(0), ms: after() };
    }
  };
}

/** As every program of the host does, the hosts file included. */
const resolveByHost: Resolve = async (name) => (await dns.lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

function exchange(
  target: Target,
  { method, headers, body }: Outgoing,
  limits: Limits,
  totalMs: number,
): Promise<Omit<Answer, 'error' | 'ms'>> {
  return new Promise((resolve, reject) => {
    const { url, secure, servername, address, port } = target;
    const options: https.RequestOptions = {
      method,
      host: address, // An address, so nothing is looked up behind our back.
      port,
      path: `${url.pathname}${url.search}`,
      servername,
      agent: false,
      headers: { ...headers, host: url.host, connection: 'close', ...(body === undefined ? {} : { 'content-length': body.length }) },
    };
    const request = secure ? https.request(options) : http.request(options);
    const timers = [
      setTimeout(() => end(new Error('total-timeout')), totalMs),
      setTimeout(() => end(new Error('connect-timeout')), limits.connectMs),
    ];
    const end = (error?: Error, answer?: Omit<Answer, 'error' | 'ms'>): void => {
      for (const timer of timers) clearTimeout(timer);
      if (answer === undefined) reject(error);
      else resolve(answer);
      request.destroy();
    };
    request.once('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(timers[1])));
    request.on('error', end);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      // The status is the answer. What comes after it is kept for people to read, as far as it comes soon.
      const finish = () =>
        end(undefined, {
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).subarray(0, limits.mostBytes),
        });
      timers.push(setTimeout(finish, limits.bodyMs));
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= limits.mostBytes) finish();
      });
      response.on('end', finish);
      response.on('error', finish);
    });
    request.end(body);
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('resolve-timeout')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Short and stable: our own faults by name, the machine's by code. */
function wordOf(error: unknown): string {
  if (error instanceof TargetRefused) return error.fault;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-unknown';
  return (code ?? (error as Error).message).slice(0, 100);
}
