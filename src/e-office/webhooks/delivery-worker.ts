import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { Logger } from '../../platform/logger.js';
import { registry } from '../../platform/metrics.js';
import { CONFIG } from '../../platform/platform.module.js';
import { byIndex, Database } from '../../platform/transaction.js';
import { type Answer, type Send } from '../network/index.js';
import { ReadyKeys } from './ready-keys.js';
import { isSuccess, retryAfterOf } from './schedule.js';
import { Settlements, type Tried } from './settlements.js';
import { EndpointTeller } from './tell-endpoints.js';
import { signatureHeaders } from './webhook-key.js';
import { type Claimed, claimDeliveries } from './worker-statements.js';
import { WrappingKey } from './wrapping-key.js';

/** The way out, as it is injected. */
export const SEND = Symbol('Send');

/** Longer than the longest request (30 s) and the writing down; what a dead process held is tried again by then. */
const leaseMs = 45_000;
/** Between two looks: at most when nothing was heard, at least however much is hinted. */
const lookEveryMs = 200;
const restMs = 10;
const afterFaultMs = 1_000;
/** How long a process that stops waits for answers that are still to come. */
const partingMs = 2_000;
/** Of the answer, in the row of the attempt. */
const keptBytes = 2_048;

/**
 * Gửi sự kiện: claims deliveries, sends them outside of any transaction, and writes down how each ended. Any number of processes may run
 * one. Each endpoint has its own few at a time, so one that hangs holds up nobody else.
 */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly owner = newId();
  private readonly keys: ReadyKeys;
  private readonly settlements: Settlements;
  private readonly stopping = new AbortController();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly busy = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private hinted = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    teller: EndpointTeller,
    wrapping: WrappingKey,
    @Inject(SEND) private readonly send: Send,
    @Inject(CONFIG) private readonly config: Pick<Config, 'worker'>,
  ) {
    this.keys = new ReadyKeys(wrapping, (error) => logger.fault(error, 'webhooks'));
    this.settlements = new Settlements(database, clock, logger, this.owner);
    if (config.worker) teller.onQueued = () => this.hint();
  }

  onApplicationBootstrap(): void {
    if (this.config.worker) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.hint();
    await this.running;
    await Promise.race([Promise.all(this.inFlight), sleep(partingMs, undefined, { ref: false })]);
    this.settlements.stop();
  }

  /** Something may wait; looks at once. */
  hint(): void {
    this.hinted = true;
    this.wake();
  }

  /** Sends what is due now, and what thereby becomes due; resolves with how many attempts were made. */
  async drain(): Promise<number> {
    let tried = 0;
    for (let claimed = await this.begin(); claimed > 0; claimed = await this.begin()) {
      tried += claimed;
      await Promise.all(this.inFlight);
    }
    return tried;
  }

  private async run(): Promise<void> {
    let wasWell = true;
    while (!this.stopping.signal.aborted) {
      this.hinted = false;
      try {
        await this.begin();
        wasWell = true;
        await this.rest(restMs);
      } catch (error) {
        if (wasWell) this.logger.fault(error, 'webhooks'); // Once, however long the database is away.
        wasWell = false;
        await this.rest(afterFaultMs);
      }
      if (!this.hinted) await this.untilHinted();
    }
  }

  /** Claims, and sends without waiting for the answers. */
  private async begin(): Promise<number> {
    const now = this.clock.now();
    const leasedUntil = new Date(now.getTime() + leaseMs);
    const busy = [...this.busy];
    const values = [now, leasedUntil, this.owner, busy.map(([id]) => id), busy.map(([, count]) => count)];
    const claimed = await this.database.transaction((tx) => {
      void tx.query(byIndex, []);
      return tx.query<Claimed>(claimDeliveries, values);
    });
    for (const one of claimed) {
      const delivered = this.deliver(one, leasedUntil).finally(() => {
        this.inFlight.delete(delivered);
        this.hint(); // The next event of the document may go.
      });
      this.inFlight.add(delivered);
    }
    return claimed.length;
  }

  private async deliver(claimed: Claimed, leasedUntil: Date): Promise<void> {
    this.addBusy(claimed.endpointId, 1);
    const tried = await this.attempt(claimed).finally(() => this.addBusy(claimed.endpointId, -1));
    this.hint(); // The endpoint has room again, before it is written down how it answered.
    await this.settlements.settle({ ...tried, claimed, leasedUntil });
  }

  private addBusy(endpointId: string, change: 1 | -1): void {
    const count = (this.busy.get(endpointId) ?? 0) + change;
    if (count === 0) this.busy.delete(endpointId);
    else this.busy.set(endpointId, count);
  }

  private async attempt(claimed: Claimed): Promise<Omit<Tried, 'claimed' | 'leasedUntil'>> {
    const keys = await this.keys.of(claimed.keys);
    const at = this.clock.now();
    const { eventId, body } = claimed;
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'vnwf-webhook/1',
      ...signatureHeaders(eventId, body, at, keys),
    };
    const answer = keys.length === 0 ? unsigned : await this.send(claimed, { method: 'POST', headers, body });
    attempts.inc({ outcome: isSuccess(answer.status) ? 'delivered' : 'failed' });
    const { status, error, ms } = answer;
    const retryAfterMs = retryAfterOf(answer.headers['retry-after'], this.clock.now());
    const keyIds = keys.map(({ id }) => id);
    return { at, ms, status, error, response: wordsOf(answer), retryAfterMs, keyIds };
  }

  private async rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
  }

  private async untilHinted(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Nothing goes out without a signature. */
const unsigned: Answer = { status: null, error: 'no-key', headers: {}, body: Buffer.alloc(0), ms: 0 };

/** As text that PostgreSQL can keep. */
const wordsOf = ({ body }: Answer): string => body.subarray(0, keptBytes).toString('utf8').replaceAll('\0', '\uFFFD');

const attempts = new Counter({
  name: 'webhook_attempts_total',
  help: 'Attempts to deliver an event, by how they ended.',
  labelNames: ['outcome'],
  registers: [registry],
});
