import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Logger } from '../../platform/logger.js';
import { CONFIG } from '../../platform/platform.module.js';
import { Database, type Statement } from '../../platform/transaction.js';
import { InboundWorker } from '../inbound/inbound-worker.js';
import { store } from '../inbound/receive-message.js';
import { createSender, type Send, usualLimits } from '../network/index.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { AxisClient, AxisFailed } from './axis-client.js';

/** How often the buses are asked, by the machine's clock; one in use is asked every half minute. */
const askEveryMs = 30_000;
/** Bytes of an answer: a message of 20 MB in base64, twice. */
const mostBytes = 64 * 1024 * 1024;

interface BusRow {
  readonly id: string;
  readonly url: string;
  readonly cidrs: readonly string[];
  readonly system: string;
  readonly secret: Buffer;
}

/**
 * Asks the buses that send nothing by themselves. List, fetch, keep, and only then acknowledge: what dies in between is listed again, and the
 * inbox knows it by its id at the bus. Statuses of ours leave in the same way, from rows written with what they tell of.
 */
@Injectable()
export class AxisPoller implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly send: Send;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly wrapping: WrappingKey,
    private readonly worker: InboundWorker,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'worker' | 'plainHttpWebhooks'>,
  ) {
    this.send = createSender({
      plainHttp: config.plainHttpWebhooks,
      limits: { ...usualLimits, bodyMs: 60_000, totalMs: 90_000, mostBytes },
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.worker) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Asks each bus once; resolves with how many messages were kept. A bus that does not answer keeps the others from nothing. */
  async ask(): Promise<number> {
    const buses = await this.database.read((tx) => tx.query<BusRow>(readBuses, []));
    let kept = 0;
    for (const bus of buses) {
      try {
        const client = await this.clientOf(bus);
        kept += await this.receive(bus.id, client);
        await this.tell(bus.id, client);
      } catch (error) {
        this.logger.fault(error, `axis/${bus.id}`);
      }
    }
    if (kept > 0) this.worker.hint();
    return kept;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.ask().catch((error: unknown) => this.logger.fault(error, 'axis'));
      await sleep(askEveryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
    }
  }

  private async clientOf({ id, url, cidrs, system, secret }: BusRow): Promise<AxisClient> {
    const ports = URL.canParse(url) && new URL(url).port !== '' ? [Number(new URL(url).port)] : [];
    const secretKey = (await this.wrapping.unwrap(id, secret)).toString('utf8');
    return new AxisClient(this.send, { destination: { url, cidrs, ports }, systemId: system, secretKey });
  }

  private async receive(source: string, client: AxisClient): Promise<number> {
    let kept = 0;
    for (const { docId } of await client.list()) {
      if (this.stopping.signal.aborted) break;
      const body = await client.fetch(docId);
      const answer = await this.database.transaction((tx) => store(tx, source, docId, body, null, this.clock.now()));
      if (answer?.repeated === false) kept++;
      if (answer === undefined) this.logger.fault(new Error('the bus gave one id to two messages'), `axis/${source}/${docId}`);
      else await client.acknowledge(docId);
    }
    return kept;
  }

  /** Ours, oldest first. What cannot succeed is given up; the rest is tried again. Sent twice, the bus and its receivers know it as a repeat. */
  private async tell(source: string, client: AxisClient): Promise<void> {
    for (const { id, body } of await this.database.read((tx) =>
      tx.query<{ id: string; body: Buffer }>(readStatuses, [source, this.clock.now()]),
    )) {
      const failed = await client.submit('status', body).then(
        () => null,
        (error: unknown) => (error instanceof AxisFailed ? error : Promise.reject(error)),
      );
      const state = failed === null ? 'taken' : failed.permanent ? 'failed' : 'waiting';
      await this.database.transaction((tx) => tx.query(settleStatus, [id, state, failed?.result ?? '0', this.clock.now()]));
    }
  }
}

const readBuses: Statement = {
  name: 'buses-to-ask',
  text: `
  SELECT id, bus_url AS url, bus_cidrs::text[] AS cidrs, bus_system AS system, bus_secret AS secret FROM inbound_sources
  WHERE bus_url IS NOT NULL AND ended_at IS NULL ORDER BY id`,
};
const readStatuses: Statement = {
  name: 'outbound-statuses-due',
  text: `SELECT id, body FROM outbound_statuses WHERE source_id = $1 AND state = 'waiting' AND due_at <= $2 ORDER BY created_at, id LIMIT 100`,
};
const settleStatus: Statement = {
  name: 'settle-outbound-status',
  text: `
  UPDATE outbound_statuses SET state = $2, result = $3, attempts = attempts + 1,
    due_at = $4::timestamptz + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10)))
  WHERE id = $1 AND state = 'waiting'`,
};
