import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bus like the national axis: it sends nothing by itself, lists what waits, and forgets what was acknowledged. */
export interface AxisServer {
  readonly url: string;
  /** What waits, by its id at the bus. */
  readonly waiting: Map<string, string>;
  /** Ids in the order in which they were acknowledged. */
  readonly acknowledged: string[];
  /** Messages that it was given, as text, repeats included. */
  readonly taken: string[];
  /** By their id: what each was, and how often it came. */
  readonly byId: Map<string, { readonly body: string; times: number }>;
  /** Every call, by operation. */
  readonly calls: string[];
  /** The next calls of an operation are answered with these result codes, or statuses of HTTP; `drop` breaks the connection after it was done. */
  readonly next: Map<string, (number | 'drop' | { readonly http: number } | { readonly after: Promise<void> })[]>;
  close(): Promise<void>;
}

export async function startAxis(systemId: string, secretKey: string): Promise<AxisServer> {
  const axis = {
    waiting: new Map<string, string>(),
    acknowledged: [],
    taken: [],
    byId: new Map(),
    calls: [],
    next: new Map(),
  } as unknown as Omit<AxisServer, 'url' | 'close'>;
  const server = http.createServer(async (request, response) => {
    const operation = request.url!.slice(1);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const given = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>;
    axis.calls.push(operation);
    const planned = axis.next.get(operation)?.shift();
    const answer = (body: object) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers['x-systemid'] !== systemId || request.headers['x-secretkey'] !== secretKey) return answer({ code: 15 });
    if (typeof planned === 'number') return answer({ code: planned });
    if (typeof planned === 'object' && 'http' in planned) return response.writeHead(planned.http).end();
    const done = perform(axis, operation, given);
    if (planned === 'drop') return request.socket.destroy();
    if (typeof planned === 'object') await planned.after;
    return answer(done);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...axis,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function perform(axis: Omit<AxisServer, 'url' | 'close'>, operation: string, given: Readonly<Record<string, string>>): object {
  switch (operation) {
    case 'getReceivedEdocList':
      return { code: 0, items: [...axis.waiting.keys()].map((docId) => ({ docId, messageType: 'edoc' })) };
    case 'getEdoc': {
      const message = axis.waiting.get(given['docId']!);
      return message === undefined ? { code: 20 } : { code: 0, content: Buffer.from(message).toString('base64') };
    }
    case 'updateStatus':
      axis.acknowledged.push(given['docId']!);
      axis.waiting.delete(given['docId']!);
      return { code: 0 };
    case 'sendEdoc': {
      const body = Buffer.from(given['content']!, 'base64').toString('utf8');
      if (!body.includes('http://www.mic.gov.vn/TBT/QCVN_102_2016')) return { code: 22 };
      const known = axis.byId.get(given['messageId']!);
      if (known !== undefined && known.body !== body) return { code: 10 }; // One id names one message.
      axis.taken.push(body);
      axis.byId.set(given['messageId']!, { body, times: (known?.times ?? 0) + 1 });
      return { code: 0 };
    }
    default:
      return { code: 20 };
  }
}
