import { setTimeout as sleep } from 'node:timers/promises';
import { auditLog } from '../../audit/index.js';
import { tellPosts } from '../../notices/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Logger } from '../../platform/logger.js';
import { byIndex, type Database, type Tx } from '../../platform/transaction.js';
import { type CircuitVerdict, isSuccess, judgeCircuit, judgeDelivery, tellsNothingNew } from './schedule.js';
import * as sql from './worker-statements.js';

/** One attempt that ended. */
export interface Tried {
  readonly claimed: sql.Claimed;
  readonly at: Date;
  readonly ms: number;
  readonly status: number | null;
  readonly error: string | null;
  /** What people are shown of the answer. */
  readonly response: string;
  readonly retryAfterMs: number | null;
  readonly keyIds: readonly string[];
  /** After it somebody else may have claimed it. */
  readonly leasedUntil: Date;
}

const againAfterMs = 250;

/** Writes down how attempts ended: all that ended meanwhile in one transaction. */
export class Settlements {
  private waiting: { tried: Tried; done: () => void }[] = [];
  private writing = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly owner: string,
  ) {}

  /** Resolves when it is written, or when the lease has run out and it is somebody else's. Never rejects. */
  settle(tried: Tried): Promise<void> {
    return new Promise((done) => {
      this.waiting.push({ tried, done });
      if (!this.writing) void this.writeAll();
    });
  }

  /** What cannot be written down now is tried again by whoever claims it next. */
  stop(): void {
    this.stopped = true;
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      await this.write(taken.map(({ tried }) => tried));
      for (const { done } of taken) done();
    }
    this.writing = false;
  }

  /** The database may be away for a moment; what was delivered should not be delivered again for that. */
  private async write(all: readonly Tried[]): Promise<void> {
    for (let left = all, first = true; left.length > 0; first = false) {
      try {
        return await this.database.transaction((tx) => this.writeIn(tx, left));
      } catch (error) {
        if (first) this.logger.fault(error, 'webhooks');
        if (this.stopped) return;
        await sleep(againAfterMs);
        const now = this.clock.now();
        left = left.filter(({ leasedUntil }) => leasedUntil > now);
      }
    }
  }

  private async writeIn(tx: Tx, all: readonly Tried[]): Promise<void> {
    void tx.query(byIndex, []);
    const failed = all.filter(({ status }) => !isSuccess(status));
    const circuits = await tx.query<sql.CircuitRow>(sql.lockCircuits, [endpointsOf(all), endpointsOf(failed)]);
    const now = this.clock.now();
    const verdicts = all.map((tried) => judgeDelivery(tried.claimed.round, tried, Math.random()));
    const settledAt = verdicts.map(({ state }) => (state === 'pending' ? null : now));
    const dueAt = verdicts.map((verdict) => (verdict.state === 'pending' ? new Date(now.getTime() + verdict.afterMs) : null));
    const eventIds = all.map(({ claimed }) => claimed.eventId);
    const endpointIds = all.map(({ claimed }) => claimed.endpointId);
    const attempts = all.map(({ claimed }) => claimed.attempt);
    void tx.query(sql.settleDeliveries, [
      eventIds,
      endpointIds,
      attempts,
      verdicts.map(({ state }) => state),
      dueAt,
      settledAt,
      this.owner,
    ]);
    void tx.query(sql.insertAttempts, [
      eventIds,
      endpointIds,
      attempts,
      all.map(({ at }) => at),
      all.map(({ ms }) => ms),
      all.map(({ status }) => status),
      all.map(({ error }) => error),
      all.map(({ response }) => response),
      all.map(({ keyIds }) => keyIds.join(',')),
    ]);
    for (const row of circuits)
      await this.moveCircuit(
        tx,
        row,
        all.filter(({ claimed }) => claimed.endpointId === row.endpointId),
        now,
      );
  }

  private async moveCircuit(tx: Tx, row: sql.CircuitRow, tried: readonly Tried[], now: Date): Promise<void> {
    let verdict: CircuitVerdict = { ...row, restMs: null, disabledBecause: null, recovered: false };
    let { restsUntil } = row;
    let recovered = false;
    for (const one of tried) {
      if (tellsNothingNew(verdict, one, one.at, restsUntil)) continue;
      verdict = judgeCircuit(verdict, one, now, Math.random());
      restsUntil = verdict.restMs === null ? null : new Date(now.getTime() + verdict.restMs);
      recovered ||= verdict.recovered;
      if (verdict.disabledBecause !== null) break;
    }
    const { failures, failingSince, disabledBecause } = verdict;
    void tx.query(sql.setCircuit, [row.endpointId, failures, failingSince, restsUntil]);
    if (recovered) void tx.query(sql.dueAtOnce, [row.endpointId, now]);
    if (disabledBecause === null) return;
    const [endpoint] = await tx.query<{ name: string; agencyId: string }>(sql.disableEndpoint, [row.endpointId, disabledBecause]);
    if (endpoint === undefined) return;
    const input = { endpointId: row.endpointId, because: disabledBecause };
    const act = { stream: 'admin', command: 'admin.disableWebhook', personId: null, input, at: now.toISOString() };
    const { entryId } = await auditLog.record(tx, act);
    const telling = { entryId, at: act.at, instanceId: null };
    const said = { kind: 'endpointDisabled', endpoint: endpoint.name, because: disabledBecause } as const;
    tellPosts(tx, { ...telling, said, agencyId: endpoint.agencyId, posts: ['clerk', 'chair', 'agencyHead'] });
    tellPosts(tx, { ...telling, said, agencyId: null, posts: ['administrator'] });
  }
}

const endpointsOf = (all: readonly Tried[]): readonly string[] => [...new Set(all.map(({ claimed }) => claimed.endpointId))];
