import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface HeardEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** A browser's window that listens, as far as it goes: raw text over a real socket. */
export class Listener {
  status: number | undefined;
  /** Everything that came, comments included. */
  text = '';
  ended = false;
  private constructor(private readonly request: http.ClientRequest) {}

  /** Resolves when the first bytes of the answer came, or it was refused. */
  static open(url: string, cookie: string, lastEventId?: string, query = ''): Promise<Listener> {
    const headers = { cookie: `session=${cookie}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
    return new Promise((resolve, reject) => {
      const request = http.get(new URL(`/api/v1/events${query}`, url), { headers, agent: new http.Agent() });
      const listener = new Listener(request);
      request.on('error', reject);
      request.on('response', (response) => {
        listener.status = response.statusCode;
        response.on('data', (chunk: Buffer) => {
          listener.text += chunk.toString('utf8');
          resolve(listener);
        });
        response.on('close', () => {
          listener.ended = true;
        });
      });
    });
  }

  /** Events that carry data, but for `ready`. */
  get heard(): readonly HeardEvent[] {
    return this.text
      .split('\n\n')
      .flatMap((block) => {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        const [id, event, data] = [field('id'), field('event'), field('data')];
        return id === undefined || event === undefined || data === undefined ? [] : [{ id, event, data: JSON.parse(data) as unknown }];
      })
      .filter(({ event }) => event !== 'ready');
  }

  /** The last id that came, with or without an event: what a browser comes back with. */
  get lastId(): string | undefined {
    return this.text
      .match(/^id: .*$/gm)
      ?.at(-1)
      ?.slice(4);
  }

  /** Waits until this many events came; throws after ten seconds. */
  async hears(count: number): Promise<readonly HeardEvent[]> {
    await until(
      () => this.heard.length >= count,
      () => `${this.heard.length} of ${count} events:\n${this.text}`,
    );
    return this.heard;
  }

  /** Waits until the server ended it. */
  async ends(): Promise<void> {
    await until(
      () => this.ended,
      () => 'it goes on',
    );
  }

  /** Takes nothing more from its socket. */
  stall(): void {
    this.request.socket?.pause();
  }

  close(): void {
    this.request.destroy();
  }
}

/** Throws after ten seconds. */
export async function until(holds: () => boolean, otherwise: () => string): Promise<void> {
  for (const begun = Date.now(); !holds(); await sleep(20)) if (Date.now() - begun > 10_000) throw new Error(otherwise());
}
