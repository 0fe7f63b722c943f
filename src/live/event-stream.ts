import type { ServerResponse } from 'node:http';
import type { MovedDocument } from './moved-documents.js';

/** Bytes that may wait for a reader. A browser takes an event of 150 bytes at once; who leaves 400 of them lying is gone or too slow. */
const mostWaiting = 65_536;

/** One open answer of server-sent events (WHATWG HTML, 9.2). Ids are places of the log, from which a reader goes on after a break. */
export class EventStream {
  constructor(
    readonly personId: string,
    readonly token: string,
    /** The place of the log up to which it was told everything. */
    public toldUpTo: number,
    private readonly response: ServerResponse,
  ) {}

  /** Begins the answer. A reader that loses it is to come back after three seconds. */
  begin(headers: Record<string, number | string | string[] | undefined>): void {
    this.response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.write(`retry: 3000\nid: ${this.toldUpTo}\nevent: ready\ndata: {}\n\n`);
  }

  /** A document that the person may see has moved. */
  tell({ kind, id, sequence, place }: MovedDocument): void {
    this.write(`id: ${place}\nevent: moved\ndata: ${JSON.stringify({ kind, id, sequence })}\n\n`);
  }

  /** More happened than is told one by one, or the place to go on from is none of this log: what is shown has to be asked for anew. */
  tellToLookAgain(): void {
    this.write(`id: ${this.toldUpTo}\nevent: reset\ndata: {}\n\n`);
  }

  /** Shows proxies that it lives, and lets the reader go on from here: an id without data is remembered and fires nothing. */
  beat(): void {
    this.write(`: \nid: ${this.toldUpTo}\n\n`);
  }

  end(): void {
    this.response.end();
  }

  onClosed(closed: () => void): void {
    this.response.on('close', closed);
  }

  private write(text: string): void {
    if (this.response.writableLength > mostWaiting) this.response.destroy();
    else this.response.write(text);
  }
}
