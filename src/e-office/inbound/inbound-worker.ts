import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { auditLog } from '../../audit/index.js';
import { Commands, RefusedError, refusedAct, TransitionService } from '../../engine/index.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Logger } from '../../platform/logger.js';
import { registry } from '../../platform/metrics.js';
import { CONFIG } from '../../platform/platform.module.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { aboutOf, applyMessage } from './apply-message.js';
import * as sql from './message-statements.js';
import type { Outcome } from './outcome.js';

/** How often to look, by the machine's clock. */
const lookEveryMs = 500;
const restAfterFaultMs = 5_000;
/** A message that waits is looked at again after one minute, then twice as long each time, and when its document changes. */
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;
/** Then what it waited for will not come, and an operator is told. */
const longestWaitMs = 72 * 3_600_000;

/**
 * Applies what came in. One transaction holds the message, the command it causes and the mark that it is done; so a process that dies
 * leaves it as it was, and two processes never do it twice. What the judge refuses is put on record with the message.
 */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private nudge = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly door: TransitionService,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'worker'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.hint();
    await this.running;
  }

  /** Something came in. */
  hint(): void {
    this.nudge.abort();
  }

  /** Applies everything due; resolves with how many messages were looked at. */
  async drain(): Promise<number> {
    let taken = 0;
    while (!this.stopping.signal.aborted && (await this.takeOne())) taken++;
    return taken;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.nudge = new AbortController();
      const pause = await this.drain().then(
        () => lookEveryMs,
        (error: unknown) => {
          this.logger.fault(error, 'inbound');
          return restAfterFaultMs;
        },
      );
      await sleep(pause, undefined, { signal: this.nudge.signal }).catch(() => undefined); // Rejects only because it was nudged.
    }
  }

  private async takeOne(): Promise<boolean> {
    const now = this.clock.now();
    let claim: sql.ClaimedMessage | undefined;
    let woken = false;
    try {
      await this.database.transaction(async (tx) => {
        [claim] = await tx.query<sql.ClaimedMessage>(sql.claimMessage, [now]);
        if (claim === undefined) return;
        await this.settle(tx, claim, await applyMessage(tx, this.door, claim, now.toISOString()), now);
        woken = this.door.hasWoken(tx);
      });
    } catch (error) {
      if (claim === undefined) throw error;
      if (error instanceof RefusedError) await this.keepRefusal(claim, error, now);
      else await this.putOff(claim, error, now);
    }
    if (woken) this.commands.onWake();
    return claim !== undefined;
  }

  private async settle(tx: Tx, claim: sql.ClaimedMessage, outcome: Outcome, now: Date): Promise<void> {
    if (outcome.state === 'parked') return this.park(tx, claim, outcome, now);
    const { sourceId, externalId } = claim;
    const entryId = outcome.state === 'applied' ? (outcome.receipt?.entryId ?? null) : await this.record(tx, claim, outcome, now);
    void tx.query(sql.settleMessage, [
      ...[sourceId, externalId, outcome.state, outcome.outcome, outcome.details ?? null, entryId, outcome.about, now],
    ]);
    if (outcome.state === 'applied') void tx.query(sql.wakeParked, [outcome.about, now]);
  }

  /** Too early. After three days it is given up, and an operator told. */
  private async park(tx: Tx, claim: sql.ClaimedMessage, outcome: Extract<Outcome, { state: 'parked' }>, now: Date): Promise<void> {
    const { sourceId, externalId, receivedAt, attempts } = claim;
    const end = receivedAt.getTime() + longestWaitMs;
    if (now.getTime() >= end) {
      const given = { state: 'rejected' as const, outcome: outcome.outcome, about: outcome.about, details: { waitedHours: 72 } };
      const entryId = await this.record(tx, claim, given, now);
      void tx.query(sql.settleMessage, [sourceId, externalId, 'dead', outcome.outcome, given.details, entryId, outcome.about, now]);
      gaveUp.inc();
      return;
    }
    const due = new Date(Math.min(end, now.getTime() + Math.min(longestPauseMs, firstPauseMs * 2 ** attempts)));
    const { instanceId = null, sequence = null } = outcome.waitsFor ?? {};
    void tx.query(sql.parkMessage, [sourceId, externalId, outcome.outcome, null, outcome.about, instanceId, sequence, due]);
  }

  private async record(
    tx: Tx,
    { sourceId, externalId }: sql.ClaimedMessage,
    { outcome, about, details }: { outcome: string; about: string | null; details: JsonObject },
    now: Date,
  ): Promise<string> {
    const { entryId } = await auditLog.refuse(tx, {
      command: { type: 'eoffice.apply', source: sourceId, message: externalId, about, actor: { system: 'eoffice' } },
      personId: null,
      reasons: [{ code: outcome, params: details }],
      at: now.toISOString(),
    });
    return entryId;
  }

  /** The judge said no: what goes backwards, or answers what nobody asked. Explained to the sender, and kept. */
  private async keepRefusal({ sourceId, externalId }: sql.ClaimedMessage, { judged, reasons }: RefusedError, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [claim] = await tx.query<sql.ClaimedMessage>(sql.claimAgain, [sourceId, externalId]);
      if (claim === undefined) return; // Another process was here.
      const { entryId } = await auditLog.refuse(tx, refusedAct(judged, reasons));
      const details = { deliveryId: judged.instanceId, state: judged.standing.state, reasons: reasons.map(({ code }) => code) };
      void tx.query(sql.settleMessage, [
        ...[sourceId, externalId, 'rejected', 'inbound.too-late', details, entryId, aboutOf(claim.body), now],
      ]);
    });
  }

  /** A fault of ours: it is tried again later, and does not hold up the others. */
  private async putOff({ sourceId, externalId }: sql.ClaimedMessage, error: unknown, now: Date): Promise<void> {
    this.logger.fault(error, `inbound/${sourceId}/${externalId}`);
    await this.database.transaction(async (tx) => {
      await tx.query(putOff, [sourceId, externalId, now]);
    });
  }
}

const putOff = {
  name: 'put-off-inbound-message',
  text: `
  UPDATE inbound_messages SET attempts = attempts + 1, due_at = $3::timestamptz + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 12)))
  WHERE source_id = $1 AND external_id = $2 AND state IN ('received', 'parked')`,
};

/** Alarm on any increase: somebody told us of a document that we never found. */
const gaveUp = new Counter({
  name: 'inbound_messages_dead_total',
  help: 'Inbound messages given up after 72 hours.',
  registers: [registry],
});
