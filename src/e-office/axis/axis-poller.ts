import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Logger } from '../../platform/logger.js';
import { CONFIG } from '../../platform/platform.module.js';
import { Database, type Statement } from '../../platform/transaction.js';
import { InboundWorker } from '../inbound/inbound-worker.js';
import { store } from '../inbound/receive-message.js';
import type { Send } from '../network/index.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { type AxisClient, AxisFailed } from './axis-client.js';
import { type BusRow, busColumns, busSender, clientOf, longestCallMs } from './bus-access.js';

/** How often the buses are asked, by the machine's clock; one in use is asked every half minute. */
const askEveryMs = 30_000;
/** Statuses told in one turn. */
const mostAtOnce = 100;
/** So long a status that a process has taken is nobody else's to send. */
const heldForMs = longestCallMs + 30_000;

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
    this.send = busSender(config.plainHttpWebhooks);
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
        const client = await clientOf(this.send, this.wrapping, bus);
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

  /** Ours, oldest first. What cannot succeed is given up; the rest is tried again. Sent twice, the bus and its receivers know it by its id. */
  private async tell(source: string, client: AxisClient): Promise<void> {
    for (let told = 0; told < mostAtOnce && !this.stopping.signal.aborted; told++) {
      const now = this.clock.now();
      const held = new Date(now.getTime() + heldForMs);
      const [due] = await this.database.transaction((tx) => tx.query<DueStatus>(takeStatus, [source, now, held]));
      if (due === undefined) return;
      const failed = await client.submit('status', due.id, due.body).then(
        () => null,
        (error: unknown) => (error instanceof AxisFailed ? error : Promise.reject(error)),
      );
      const state = failed === null ? 'taken' : failed.permanent ? 'failed' : 'waiting';
      const values = [due.id, state, failed?.result ?? '0', this.clock.now(), due.attempts];
      await this.database.transaction((tx) => tx.query(settleStatus, values));
      if (state === 'waiting') return; // The bus is not well; the rest waits for the next time.
    }
  }
}

interface DueStatus {
  readonly id: string;
  readonly body: Buffer;
  readonly attempts: number;
}

const readBuses: Statement = {
  name: 'buses-to-ask',
  text: `
  SELECT ${busColumns('source')} FROM inbound_sources source
  WHERE bus_url IS NOT NULL AND approved_at IS NOT NULL AND ended_at IS NULL ORDER BY id`,
};
/** The next, put off for as long as a call may take, so that no other process sends it meanwhile. Of a document the earlier status comes first. */
const takeStatus: Statement = {
  name: 'take-outbound-status',
  text: `
  UPDATE outbound_statuses SET due_at = $3 WHERE id = (
    SELECT own.id FROM outbound_statuses own WHERE own.source_id = $1 AND own.state = 'waiting' AND own.due_at <= $2
      AND NOT EXISTS (SELECT FROM outbound_statuses earlier WHERE earlier.source_id = own.source_id AND earlier.document_id = own.document_id
        AND earlier.state = 'waiting' AND earlier.no < own.no)
    ORDER BY own.no LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, body, attempts`,
};
const settleStatus: Statement = {
  name: 'settle-outbound-status',
  text: `
  UPDATE outbound_statuses SET state = $2, result = $3, attempts = attempts + 1,
    due_at = $4::timestamptz + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10)))
  WHERE id = $1 AND state = 'waiting' AND attempts = $5`,
};
