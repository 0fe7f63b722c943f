import type { Statement } from '../../platform/transaction.js';
import type { DispatchKind } from './queue-dispatches.js';

/** A message that this process has claimed. `attempt` is the right to say how it ended, together with the owner. */
export interface ClaimedDispatch {
  readonly id: string;
  readonly deliveryId: string;
  readonly kind: DispatchKind;
  readonly reason: string | null;
  /** The entry that led to it. */
  readonly cause: string;
  readonly queuedAt: Date;
  readonly attempt: number;
  readonly tries: number;
  /** The bus it was written for, and the bytes; null until it is written. */
  readonly sourceId: string | null;
  readonly receiverCode: string | null;
  readonly body: Buffer | null;
}

/**
 * The earliest due, each of another delivery: of one delivery what was queued first goes first. A bus that rests is left alone.
 * $1 now, $2 until when it is leased, $3 owner, $4 how many.
 */
export const claimDispatches: Statement = {
  name: 'claim-dispatches',
  text: `
  WITH picked AS MATERIALIZED (
    SELECT due.id FROM dispatches due WHERE due.state = 'waiting' AND due.due_at <= $1 AND (due.leased_until IS NULL OR due.leased_until <= $1)
      AND NOT EXISTS (SELECT FROM dispatch_channels channel WHERE channel.source_id = due.source_id AND channel.rests_until > $1)
      AND NOT EXISTS (SELECT FROM dispatches earlier WHERE earlier.delivery_id = due.delivery_id AND earlier.no < due.no AND earlier.state = 'waiting')
    ORDER BY due.due_at, due.id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED)
  UPDATE dispatches claimed SET attempt = claimed.attempt + 1, owner = $3, leased_until = $2 FROM picked WHERE claimed.id = picked.id
  RETURNING claimed.id, claimed.delivery_id AS "deliveryId", claimed.kind, claimed.reason, claimed.cause, claimed.queued_at AS "queuedAt",
    claimed.attempt, claimed.tries, claimed.source_id AS "sourceId", claimed.receiver_code AS "receiverCode", claimed.body`,
};

/** Once and for all, and only by whoever holds it. The bus may be another one only where the first has ended. */
export const freezeBody: Statement = {
  name: 'freeze-dispatch-body',
  text: `
  UPDATE dispatches SET source_id = $4, receiver_code = $5, message_kind = $6, body = $7, sha256 = $8, written_at = $9
  WHERE id = $1 AND owner = $2 AND attempt = $3 AND state = 'waiting' AND body IS NULL RETURNING id`,
};
export const moveToBus: Statement = {
  name: 'move-dispatch-to-bus',
  text: `UPDATE dispatches SET source_id = $4 WHERE id = $1 AND owner = $2 AND attempt = $3 AND state = 'waiting' RETURNING id`,
};

/** Only what is still this process's: of a lease that ran out and was claimed anew, nothing. */
export const settleDispatch: Statement = {
  name: 'settle-dispatch',
  text: `
  UPDATE dispatches SET state = $4, result = $5, due_at = coalesce($6, due_at), settled_at = $7, tries = tries + $8::int, owner = NULL, leased_until = NULL,
    body = CASE WHEN $4 = 'waiting' THEN body END
  WHERE id = $1 AND owner = $2 AND attempt = $3 AND state = 'waiting' RETURNING id`,
};

/** What was tried stays on record, whoever's the message is by now. */
export const insertAttempt: Statement = {
  name: 'insert-dispatch-attempt',
  text: 'INSERT INTO dispatch_attempts (dispatch_id, no, at, ms, result) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
};

/** Locked before anything else of the delivery is written, as everybody does. */
export const lockStanding: Statement = {
  name: 'lock-delivery-standing',
  text: 'SELECT state FROM instances WHERE id = $1 FOR NO KEY UPDATE',
};

export const channelTook: Statement = {
  name: 'delivery-channel-took',
  text: 'UPDATE deliveries SET channel_took_at = $2 WHERE id = $1',
};

/** The recipient works here by now, or its successor does: it is served here from now on. */
export const servedHere: Statement = {
  name: 'delivery-served-here',
  text: 'UPDATE deliveries SET channel_took_at = $2, internal = true WHERE id = $1',
};

/** The document left while its delivery was cancelled: it is asked back at once. */
export const recallStray: Statement = {
  name: 'recall-stray-document',
  text: `
  INSERT INTO dispatches (id, delivery_id, no, kind, cause, reason, queued_at, due_at)
  SELECT gen_random_uuid(), $1, 1 + max(no), 'recall', $2, $3, $4, $4 FROM dispatches WHERE delivery_id = $1 ON CONFLICT DO NOTHING`,
};

export const channelFailed: Statement = {
  name: 'dispatch-channel-failed',
  text: `
  INSERT INTO dispatch_channels AS channel (source_id, failures, last_result) VALUES ($1, 1, $2)
  ON CONFLICT (source_id) DO UPDATE SET failures = channel.failures + 1, last_result = $2
  RETURNING failures, (SELECT last_result FROM dispatch_channels WHERE source_id = $1) AS before`,
};
export const restChannel: Statement = {
  name: 'rest-dispatch-channel',
  text: 'UPDATE dispatch_channels SET rests_until = greatest(rests_until, $2::timestamptz) WHERE source_id = $1',
};

/** The bus answers again: what waits for the end of a pause that it caused need not. */
export const channelWell: Statement = {
  name: 'dispatch-channel-well',
  text: `
  WITH well AS (UPDATE dispatch_channels SET failures = 0, rests_until = NULL, last_result = NULL WHERE source_id = $1 AND failures > 0 RETURNING source_id)
  UPDATE dispatches SET due_at = $2 FROM well
  WHERE dispatches.source_id = well.source_id AND state = 'waiting' AND due_at > $2 AND result <> '21'`,
};
