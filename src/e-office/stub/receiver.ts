import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { failures } from './failures.js';
import { type SignatureFault, verifyWebhook } from './verify-signature.js';

/** What a receiver is told when it starts. */
export interface ReceiverOptions {
  readonly port: number;
  /** `whpk_…` or `whsec_…`: those known now. Asked for each message, so that a key may be added while it runs. */
  readonly keys: () => readonly string[];
  /** Where received events are kept, one JSON per line, durable before the answer. Null: in memory alone. */
  readonly file: string | null;
  /** The clock that timestamps are compared with. */
  readonly nowMs?: () => number;
  /** Told of what no sender that keeps its promises does. */
  readonly onFault?: (fault: SenderFault, id: string) => void;
  /** Waited for when a message has come whole, and when it was kept and is not answered yet. */
  readonly onStep?: (step: ReceiverStep) => Promise<void> | void;
}

/** A signature that does not fit; other bytes under an id that was kept; the same id in two requests at once. */
export type SenderFault = SignatureFault | 'other-bytes' | 'two-at-once';

export type ReceiverStep = 'taken' | 'kept';

/** An event as it was received first. */
export interface ReceivedEvent {
  readonly id: string;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  /** Each event once, in the order in which they were believed. */
  readonly events: readonly ReceivedEvent[];
  /** Messages that came again, and were answered as before. */
  readonly repeats: number;
  /** Messages that were not believed. */
  readonly refused: number;
  /** `slow:2000`, `error`, `gone`, `die`, …; null: well again. */
  failure: string | null;
  stop(): Promise<void>;
}

/** Bytes. Events are thin. */
const mostBytes = 262_144;

/**
 * Máy nhận mẫu: what a receiver of our events has to do. Take the bytes, verify them, keep the event under its id before answering, answer
 * 2xx, and answer 2xx again when the same id comes again. The work itself is done afterwards, from what was kept.
 */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { port, keys, file, nowMs = Date.now, onFault = () => undefined, onStep = () => undefined } = options;
  const events = file === null ? [] : readEvents(file);
  const known = new Map(events.map(({ id, body }) => [id, body]));
  const open = new Set<string>();
  const kept = file === null ? null : fs.openSync(file, 'a');
  const state = { failure: null as string | null, repeats: 0, refused: 0 };

  const keep = (event: ReceivedEvent): void => {
    if (kept !== null) {
      fs.writeSync(kept, `${JSON.stringify(event)}\n`);
      fs.fdatasyncSync(kept); // Answered only when a power cut cannot take it back.
    }
    known.set(event.id, event.body);
    events.push(event);
  };

  /** From now until it is answered, or its sender is gone. */
  const begin = (id: string, response: http.ServerResponse): void => {
    if (open.has(id)) onFault('two-at-once', id);
    open.add(id);
    response.once('close', () => open.delete(id));
  };

  const take = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    // Asked before the first event, and whenever the endpoint is activated again: yes, from them.
    if (request.method === 'OPTIONS')
      return void response.writeHead(204, { 'webhook-allowed-origin': request.headers['webhook-request-origin'] ?? '*' }).end();
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const body = await bytesOf(request);
    if (body === null) return void response.writeHead(413).end();
    const [name = '', n = '0'] = state.failure?.split(':') ?? [];
    if (failures[name] !== undefined) return failures[name].answer(response, Number(n));

    const fault = verifyWebhook(request.headers, body, keys(), nowMs());
    if (fault !== null) {
      state.refused++;
      onFault(fault, String(request.headers['webhook-id']));
      return void response.writeHead(401).end(fault);
    }
    const id = request.headers['webhook-id'] as string;
    begin(id, response);
    await onStep('taken');
    const text = body.toString('utf8');
    if (known.has(id)) {
      state.repeats++;
      if (known.get(id) !== text) onFault('other-bytes', id);
    } else keep({ id, body: text });
    await onStep('kept');
    if (name === 'die') process.exit(1); // After keeping, before answering: it will come again.
    response.writeHead(204).end();
  };

  const server = http.createServer((request, response) => {
    take(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    events,
    get repeats() {
      return state.repeats;
    },
    get refused() {
      return state.refused;
    },
    get failure() {
      return state.failure;
    },
    set failure(failure) {
      state.failure = failure;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (kept !== null) fs.closeSync(kept);
    },
  };
}

/** What was kept before; a last line that a power cut tore apart was never answered for. */
function readEvents(file: string): ReceivedEvent[] {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) fs.truncateSync(file, Buffer.byteLength(whole));
  return whole.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as ReceivedEvent]));
}

async function bytesOf(request: http.IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
