import { performance } from 'node:perf_hooks';
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
import { AxisFailed } from '../axis/axis-client.js';
import { busSender, clientOf, longestCallMs } from '../axis/bus-access.js';
import type { Send } from '../network/index.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import type { CarryingBus } from './buses.js';
import { type ClaimedDispatch, claimDispatches } from './dispatch-statements.js';
import { type Ended, SettleDispatch } from './settle-dispatch.js';
import { WriteDispatch } from './write-dispatch.js';

/** Longer than the longest call and the writing down; what a dead process held is tried again by then. */
const leaseMs = longestCallMs + 30_000;
/** Messages under way in one process. Each may be tens of megabytes. */
const mostInFlight = 4;
/** Between two looks, by the machine's clock. */
const lookEveryMs = 500;
const afterFaultMs = 5_000;
/** How long a process that stops waits for answers that are still to come. */
const partingMs = 2_000;

/**
 * Gửi văn bản: claims messages, has them written, hands them to their bus outside of any transaction, and has written down how each
 * ended. Any number of processes may run one.
 */
@Injectable()
export class DispatchWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly owner = newId();
  private readonly send: Send;
  private readonly stopping = new AbortController();
  private readonly inFlight = new Set<Promise<void>>();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly writing: WriteDispatch,
    private readonly settling: SettleDispatch,
    private readonly wrapping: WrappingKey,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'worker' | 'plainHttpWebhooks'>,
  ) {
    this.send = busSender(config.plainHttpWebhooks);
  }

  onApplicationBootstrap(): void {
    if (this.config.worker) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.race([Promise.all(this.inFlight), sleep(partingMs, undefined, { ref: false })]);
  }

  /** Sends what is due now, and what thereby becomes due; resolves with how many messages were claimed. */
  async drain(): Promise<number> {
    let taken = 0;
    for (let claimed = await this.begin(); claimed > 0; claimed = await this.begin()) {
      taken += claimed;
      await Promise.all(this.inFlight);
    }
    return taken;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const pause = await this.begin().then(
        () => lookEveryMs,
        (error: unknown) => {
          this.logger.fault(error, 'dispatch');
          return afterFaultMs;
        },
      );
      const rest = sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
      await Promise.race([rest, ...this.inFlight]); // With one that ended there is room, and perhaps more to do.
    }
  }

  /** Claims, and sends without waiting for the answers. */
  private async begin(): Promise<number> {
    const room = mostInFlight - this.inFlight.size;
    if (room <= 0 || this.stopping.signal.aborted) return 0;
    const now = this.clock.now();
    const values = [now, new Date(now.getTime() + leaseMs), this.owner, room];
    const claimed = await this.database.transaction((tx) => {
      void tx.query(byIndex, []);
      return tx.query<ClaimedDispatch>(claimDispatches, values);
    });
    for (const one of claimed) {
      const work = this.dispatch(one).finally(() => this.inFlight.delete(work));
      this.inFlight.add(work);
    }
    return claimed.length;
  }

  private async dispatch(claimed: ClaimedDispatch): Promise<void> {
    const at = this.clock.now();
    const began = performance.now();
    const ended = await this.attempt(claimed).catch((error: unknown): Ended => {
      this.logger.fault(error, `dispatch/${claimed.id}`);
      return { how: 'tried', result: 'our-fault', sourceId: null, at, ms: Math.round(performance.now() - began) };
    });
    if (ended === undefined) return;
    tries.inc({ outcome: ended.how === 'tried' ? (ended.result === '0' ? 'taken' : 'failed') : ended.how });
    await this.settling.settle(claimed, this.owner, ended);
  }

  /** Undefined where it is somebody else's by now. */
  private async attempt(claimed: ClaimedDispatch): Promise<Ended | undefined> {
    const prepared = await this.writing.prepare(claimed, this.owner);
    switch (prepared.way) {
      case 'lost':
        return undefined;
      case 'here':
        return { how: 'here' };
      case 'drop':
        return { how: 'dropped', because: prepared.because };
      case 'dead':
        return { how: 'dead', because: prepared.because };
      case 'wait':
        return { how: 'waits', because: prepared.because, until: prepared.until };
      case 'bus':
        return this.handOver(claimed.id, prepared.bus, prepared.body);
    }
  }

  private async handOver(id: string, bus: CarryingBus, body: Buffer): Promise<Ended> {
    const at = this.clock.now();
    const began = performance.now();
    const client = await clientOf(this.send, this.wrapping, bus);
    const result = await client.submit('edoc', id, body).then(
      () => '0',
      (error: unknown) => (error instanceof AxisFailed ? error.result : Promise.reject(error)),
    );
    return { how: 'tried', result: result.slice(0, 100), sourceId: bus.id, at, ms: Math.round(performance.now() - began) };
  }
}

const tries = new Counter({
  name: 'dispatches_total',
  help: 'Messages to recipients elsewhere, by how a claim of one ended.',
  labelNames: ['outcome'],
  registers: [registry],
});
