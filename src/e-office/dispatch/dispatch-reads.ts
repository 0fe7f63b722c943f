import { Injectable } from '@nestjs/common';
import { auditLog } from '../../audit/index.js';
import { Commands } from '../../engine/index.js';
import { postsOf, Refusals } from '../../organisations/index.js';
import { AppError, NotFoundError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database, type Statement, type Tx } from '../../platform/transaction.js';
import type { DispatchKind } from './queue-dispatches.js';

/** Một gói tin gửi đi, and every attempt to hand it to its bus. */
export interface DispatchItem {
  readonly id: string;
  readonly no: number;
  readonly kind: DispatchKind;
  /** How it was written: `replace` for a document that replaces another; null until it is. */
  readonly messageKind: 'new' | 'recall' | 'update' | 'replace' | null;
  readonly queuedAt: Date;
  readonly state: 'waiting' | 'taken' | 'dead' | 'dropped';
  /** When it is tried next; null when it is not. */
  readonly dueAt: Date | null;
  readonly busId: string | null;
  readonly receiverCode: string | null;
  /** SHA-256 of what was sent, hexadecimal. */
  readonly sha256: string | null;
  /** What the bus said last, `18`, or why it waits or was given up. */
  readonly result: string | null;
  readonly settledAt: Date | null;
  readonly attempts: readonly { readonly no: number; readonly at: string; readonly ms: number; readonly result: string }[];
}

/** What cannot be sent again now. */
export class DispatchRefusedError extends AppError {
  readonly kind = 'refused';

  constructor(readonly code: 'dispatch.not-given-up' | 'dispatch.not-clerk') {
    super(code);
  }
}

/** What became of the messages of a delivery, for whoever sees the delivery; and sending again what was given up. */
@Injectable()
export class DispatchReads {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. Throws `NotFoundError` for who may not see the delivery; the attempt is kept. */
  async of(personId: string, deliveryId: string, traceId: string): Promise<readonly DispatchItem[]> {
    const items = await this.database.read(async (tx) => {
      const seen = await this.commands.visibleRows(tx, 'delivery', [deliveryId], personId, this.clock.now().toISOString());
      return seen.length === 0 ? undefined : tx.query<DispatchItem>(readDispatches, [deliveryId]);
    });
    return items ?? this.commands.recordNotVisible('delivery', deliveryId, personId, traceId);
  }

  /**
   * Gửi lại: another message with the same meaning, written anew, for a clerk of the issuing body who has mended what was wrong. Throws a
   * `DispatchRefusedError`, which is on record.
   */
  async again(personId: string, deliveryId: string, id: string, traceId: string): Promise<{ entryId: string }> {
    const known = (await this.of(personId, deliveryId, traceId)).some((item) => item.id === id);
    if (!known) throw new NotFoundError('dispatch', id);
    const now = this.clock.now();
    const input = { dispatchId: id, deliveryId };
    const queue = async (tx: Tx) => {
      const [posts, [issuer]] = await Promise.all([
        postsOf(tx, personId, dayOf(now)),
        tx.query<{ agencyId: string }>(readIssuer, [deliveryId]),
      ]);
      if (!posts.some(({ position, agencyId }) => position === 'clerk' && agencyId === issuer!.agencyId))
        throw new DispatchRefusedError('dispatch.not-clerk');
      const made = await tx.query(queueAgain, [id, now]);
      if (made.length === 0) throw new DispatchRefusedError('dispatch.not-given-up');
      const act = { stream: 'dispatch', command: 'dispatch.again', personId, input, at: now.toISOString(), request: traceId };
      return auditLog.record(tx, act);
    };
    const command = { type: 'dispatch.again', ...input, actor: { personId } };
    return this.refusals.keepingRefused(() => this.database.transaction(queue), { command, personId, request: traceId });
  }
}

const readDispatches: Statement = {
  name: 'dispatches-of-delivery',
  text: `
  SELECT id, no, kind, message_kind AS "messageKind", queued_at AS "queuedAt", state, CASE WHEN state = 'waiting' THEN due_at END AS "dueAt", source_id AS "busId",
    receiver_code AS "receiverCode", encode(sha256, 'hex') AS sha256, result, settled_at AS "settledAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('no', tried.no, 'at', tried.at, 'ms', tried.ms, 'result', tried.result) ORDER BY tried.no), '[]')
      FROM dispatch_attempts tried WHERE tried.dispatch_id = dispatches.id) AS attempts
  FROM dispatches WHERE delivery_id = $1 ORDER BY no`,
};
const readIssuer: Statement = {
  name: 'issuer-of-delivery',
  text: 'SELECT plan.issuing_agency_id AS "agencyId" FROM deliveries delivery JOIN plans plan ON plan.id = delivery.plan_id WHERE delivery.id = $1',
};

/** Once for each that was given up: its place in the line of its cause is taken by the one that follows. */
const queueAgain: Statement = {
  name: 'queue-dispatch-again',
  text: `
  INSERT INTO dispatches (id, delivery_id, no, kind, cause, round, reason, queued_at, due_at)
  SELECT gen_random_uuid(), dead.delivery_id, 1 + (SELECT max(no) FROM dispatches every WHERE every.delivery_id = dead.delivery_id),
    dead.kind, dead.cause, dead.round + 1, dead.reason, dead.queued_at, $2
  FROM dispatches dead WHERE dead.id = $1 AND dead.state = 'dead' ON CONFLICT DO NOTHING RETURNING id`,
};
