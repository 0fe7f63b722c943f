import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Sessions } from '../identity/index.js';
import { ThrottledError, UnavailableError } from '../platform/app-error.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Logger } from '../platform/logger.js';
import { registry } from '../platform/metrics.js';
import { Database } from '../platform/transaction.js';
import type { EventStream } from './event-stream.js';
import { lastPlace, type Moved, movedDocuments } from './moved-documents.js';

/** Looks at the log, one query each, however many listen. */
const lookEveryMs = 1_000;
/** Most proxies cut what says nothing for a minute or half of one. */
const beatEveryLooks = 20;
/** How long a stream may outlive its session. */
const askSessionsEveryLooks = 5;

/** Windows of one person that this process keeps told. */
export const mostStreams = 6;
/** When one more may try again. */
const retryAfterSeconds = 30;

/** Keeps everybody told who listens in this process. While nobody does it asks nothing. */
@Injectable()
export class EventHub implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    for (const stream of this.streams) stream.end();
    await this.running;
  }

  /** Throws when the person listens often enough already, or the process is to end. */
  requireRoom(personId: string): void {
    if (this.stopping.signal.aborted) throw new UnavailableError();
    if ([...this.streams].filter((stream) => stream.personId === personId).length >= mostStreams)
      throw new ThrottledError(retryAfterSeconds);
  }

  /** The last place of the log: who begins to listen there misses nothing that is committed later. */
  lastPlace(): Promise<number> {
    return this.database.read(lastPlace);
  }

  /** From the next look on. */
  add(stream: EventStream): void {
    this.streams.add(stream);
    listening.set(this.streams.size);
    stream.onClosed(() => {
      this.streams.delete(stream);
      listening.set(this.streams.size);
    });
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  private async run(): Promise<void> {
    let wasWell = true;
    for (let look = 1; this.streams.size > 0 && !this.stopping.signal.aborted; look++) {
      await sleep(lookEveryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
      try {
        if (look % askSessionsEveryLooks === 0) await this.endOfEndedSessions();
        await this.look();
        wasWell = true;
      } catch (error) {
        if (wasWell) this.logger.fault(error, 'live'); // Once, however long the database is away.
        wasWell = false;
      }
      if (look % beatEveryLooks === 0) for (const stream of this.streams) stream.beat();
    }
  }

  /** Who came while the query was under way is told by the next look, from where that one stands. */
  private async look(): Promise<void> {
    const streams = [...this.streams];
    if (streams.length === 0) return;
    const after = Math.min(...streams.map(({ toldUpTo }) => toldUpTo));
    const persons = [...new Set(streams.map(({ personId }) => personId))];
    const today = dayOf(this.clock.now());
    const moved = await this.database.read((tx) => movedDocuments(tx, persons, today, after));
    for (const stream of streams) tell(stream, moved);
  }

  private async endOfEndedSessions(): Promise<void> {
    const streams = [...this.streams];
    const open = await this.sessions.openAmong(streams.map(({ token }) => token));
    for (const stream of streams) if (!open.has(stream.token)) stream.end();
  }
}

/** What the stream's person may see of what moved since it was told last. */
function tell(stream: EventStream, { upTo, from, documents }: Moved): void {
  const before = stream.toldUpTo;
  stream.toldUpTo = upTo;
  // A place ahead of the log is of another log, such as one restored from a backup.
  if (before + 1 < from || before > upTo) stream.tellToLookAgain();
  else for (const document of documents) if (document.place > before && document.persons.includes(stream.personId)) stream.tell(document);
}

const listening = new Gauge({ name: 'live_streams', help: 'Windows kept told of what moves, in this process.', registers: [registry] });
