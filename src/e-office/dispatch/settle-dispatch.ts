import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { auditLog } from '../../audit/index.js';
import { Commands, type Order, TransitionService } from '../../engine/index.js';
import { Clock } from '../../platform/clock.js';
import { uuidV5 } from '../../platform/ids.js';
import { Logger } from '../../platform/logger.js';
import { Database, type Tx } from '../../platform/transaction.js';
import * as sql from './dispatch-statements.js';
import { isForAdministrators, judgeTry, restAfter, type Verdict } from './results.js';
import { tellBusRefusesUs, tellNotSent } from './tell-failures.js';
import { strayCause } from './write-dispatch.js';

/** How one claim ended. */
export type Ended =
  | { readonly how: 'tried'; readonly result: string; readonly sourceId: string | null; readonly at: Date; readonly ms: number }
  | { readonly how: 'here' }
  | { readonly how: 'dropped' | 'dead'; readonly because: string }
  | { readonly how: 'waits'; readonly because: string; readonly until: Date };

const againAfterMs = 250;
const mostWrites = 4;
const strayReason = 'Văn bản đã rời hệ thống trong lúc lượt gửi bị huỷ.';

/**
 * Writes down how a message stands, and moves its delivery by the door as `eoffice`, in one transaction. What cannot be written is tried
 * again by whoever claims it next, under the same id and with the same bytes.
 */
@Injectable()
export class SettleDispatch {
  constructor(
    private readonly database: Database,
    private readonly door: TransitionService,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Never rejects. */
  async settle(claimed: sql.ClaimedDispatch, owner: string, ended: Ended): Promise<void> {
    for (let write = 1; write <= mostWrites; write++) {
      try {
        let woken = false;
        await this.database.transaction(async (tx) => {
          await this.writeIn(tx, claimed, owner, ended);
          woken = this.door.hasWoken(tx);
        });
        if (woken) this.commands.onWake();
        return;
      } catch (error) {
        if (write === mostWrites) this.logger.fault(error, `dispatch/${claimed.id}`);
        else await sleep(againAfterMs);
      }
    }
  }

  private async writeIn(tx: Tx, claimed: sql.ClaimedDispatch, owner: string, ended: Ended): Promise<void> {
    const now = this.clock.now();
    const [standing] = await tx.query<{ state: string }>(sql.lockStanding, [claimed.deliveryId]);
    const verdict = verdictOf(ended, claimed.tries + 1, now);
    const { state, result, dueAt } = verdict;
    const settledAt = state === 'waiting' ? null : now;
    const values = [claimed.id, owner, claimed.attempt, state, result, dueAt, settledAt, ended.how === 'tried' ? 1 : 0];
    const mine = await tx.query(sql.settleDispatch, values);
    if (ended.how === 'tried') void tx.query(sql.insertAttempt, [claimed.id, claimed.attempt, ended.at, ended.ms, ended.result]);
    if (mine.length === 0) return;
    if (ended.how === 'tried' && ended.sourceId !== null) await this.tellOfBus(tx, ended.sourceId, ended.result, verdict.busFails, now);
    if (state === 'dead')
      await tellNotSent(tx, { dispatchId: claimed.id, deliveryId: claimed.deliveryId, kind: claimed.kind, result, at: now });
    if (claimed.kind === 'document' && state === 'taken') await this.moveOn(tx, claimed, standing!.state, ended.how === 'here', now);
  }

  /** The delivery is sent; what is served here has arrived with it. One that was cancelled meanwhile is asked back. */
  private async moveOn(tx: Tx, { id, deliveryId }: sql.ClaimedDispatch, state: string, here: boolean, now: Date): Promise<void> {
    if (state === 'queued') {
      void tx.query(here ? sql.servedHere : sql.channelTook, [deliveryId, now]);
      await this.door.apply(tx, [orderOf(deliveryId, 'delivery.send', id)]);
      if (here) await this.door.apply(tx, [orderOf(deliveryId, 'delivery.arrive', id)]);
    } else if (state === 'cancelled' && !here) {
      void tx.query(sql.recallStray, [deliveryId, strayCause(id), strayReason, now]);
      const input = { dispatchId: id, deliveryId };
      await auditLog.record(tx, { stream: 'dispatch', command: 'dispatch.askBack', personId: null, input, at: now.toISOString() });
    }
  }

  private async tellOfBus(tx: Tx, sourceId: string, result: string, busFails: boolean, now: Date): Promise<void> {
    if (!busFails && !isForAdministrators(result)) return void tx.query(sql.channelWell, [sourceId, now]);
    const [bus] = await tx.query<{ failures: number; before: string | null }>(sql.channelFailed, [sourceId, result]);
    if (busFails) void tx.query(sql.restChannel, [sourceId, new Date(now.getTime() + restAfter(bus!.failures, Math.random()))]);
    if (isForAdministrators(result) && bus!.before !== result) await tellBusRefusesUs(tx, { sourceId, result, at: now });
  }
}

interface Written {
  readonly state: 'taken' | 'waiting' | 'dead' | 'dropped';
  readonly result: string;
  readonly dueAt: Date | null;
  readonly busFails: boolean;
}

function verdictOf(ended: Ended, tries: number, now: Date): Written {
  switch (ended.how) {
    case 'here':
      return { state: 'taken', result: 'here', dueAt: null, busFails: false };
    case 'dropped':
    case 'dead':
      return { state: ended.how, result: ended.because, dueAt: null, busFails: false };
    case 'waits':
      return { state: 'waiting', result: ended.because, dueAt: ended.until, busFails: false };
    case 'tried': {
      const verdict: Verdict = judgeTry(ended.result, tries, Math.random());
      const dueAt = verdict.state === 'waiting' ? new Date(now.getTime() + verdict.afterMs) : null;
      return { state: verdict.state, result: ended.result, dueAt, busFails: verdict.state !== 'taken' && verdict.busFails };
    }
  }
}

/** The same message leads to the same command. */
const orderOf = (deliveryId: string, type: string, dispatchId: string): Order => ({
  instanceId: deliveryId,
  kind: 'delivery',
  type,
  commandId: uuidV5(deliveryId, `dispatch/${dispatchId}/${type}`),
  input: {},
  actor: { system: 'eoffice' },
  cause: dispatchId,
});
