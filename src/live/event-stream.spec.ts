import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../platform/ids.js';
import { EventStream } from './event-stream.js';

describe('Người đọc chậm (a slow reader)', () => {
  const server = http.createServer();
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => {
    server.close();
  });

  it('is cut off when much lies unread, and not before', async () => {
    const answered = once(server, 'request');
    const client = http.get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
    client.on('error', () => undefined); // It is cut off.
    client.on('response', (response) => response.pause());
    const [, response] = (await answered) as [http.IncomingMessage, http.ServerResponse];
    const stream = new EventStream(newId(), 'token', 0, response);
    let closed = false;
    stream.onClosed(() => {
      closed = true;
    });
    stream.begin({});
    let mostWaiting = 0;
    for (let place = 1; !response.destroyed && place < 200_000; place++) {
      stream.tell({ kind: 'plan', id: newId(), sequence: 1, place, persons: [] });
      mostWaiting = Math.max(mostWaiting, response.writableLength);
      if (place % 50 === 0) await new Promise(setImmediate);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(true);
    expect(mostWaiting).toBeGreaterThan(65_536);
    expect(mostWaiting).toBeLessThan(70_000);
  });
});
