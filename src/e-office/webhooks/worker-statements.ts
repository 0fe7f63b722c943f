import type { Statement } from '../../platform/transaction.js';
import type { StoredKey } from './ready-keys.js';
import { opensAfter } from './schedule.js';

/** A delivery that this process has claimed. `owner` and `attempt` together are the right to say how it ended. */
export interface Claimed {
  readonly eventId: string;
  readonly endpointId: string;
  readonly attempt: number;
  readonly round: number;
  readonly body: Buffer;
  readonly url: string;
  readonly cidrs: readonly string[];
  readonly ports: readonly number[];
  /** Those that sign now, the newest first. */
  readonly keys: readonly StoredKey[];
}

/**
 * The earliest due of each endpoint that is open, as many as it has room for. Of one document the earlier event comes first: its instance
 * was locked when it was written, so whoever sees the later one sees the earlier. A circuit that is open lets one through at a time.
 * A lease that ran out takes no place in the table of pauses: the receiver did not fail.
 * The states of earlier ones are those of the index `webhook_deliveries_unsettled`, word for word, and `OFFSET 0` has each looked up there:
 * joined with all that waits, a claim costs the square of it.
 * $1 now, $2 until when it is leased, $3 owner, $4 endpoints that this process is busy with, $5 with how many.
 */
export const claimDeliveries: Statement = {
  name: 'claim-webhook-deliveries',
  text: `
  WITH open AS MATERIALIZED (
    SELECT endpoint.id, endpoint.on_dead, endpoint.url, endpoint.allowed_cidrs, endpoint.ports,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', key.id, 'scheme', key.scheme, 'wrapped', encode(key.wrapped, 'base64'))
          ORDER BY key.not_before DESC, key.id DESC), '[]')
        FROM webhook_keys key WHERE key.endpoint_id = endpoint.id AND key.not_before <= $1 AND (key.expires_at IS NULL OR key.expires_at > $1)) AS keys,
      greatest(0, CASE WHEN circuit.failures >= ${opensAfter}
        THEN 1 - (SELECT count(*) FROM webhook_deliveries busy WHERE busy.endpoint_id = endpoint.id AND busy.state = 'leased' AND busy.leased_until > $1)
        ELSE endpoint.most_in_flight - coalesce(mine.busy, 0) END) AS room
    FROM webhook_endpoints endpoint JOIN webhook_circuits circuit ON circuit.endpoint_id = endpoint.id
    LEFT JOIN unnest($4::uuid[], $5::int[]) AS mine (endpoint_id, busy) ON mine.endpoint_id = endpoint.id
    WHERE endpoint.status = 'active' AND (circuit.rests_until IS NULL OR circuit.rests_until <= $1)),
  picked AS MATERIALIZED (
    SELECT due.*, open.url, open.allowed_cidrs, open.ports, open.keys FROM open CROSS JOIN LATERAL (
      SELECT delivery.event_id, delivery.endpoint_id, delivery.state, delivery.attempt FROM webhook_deliveries delivery
      WHERE delivery.endpoint_id = open.id AND delivery.state IN ('pending', 'leased')
        AND CASE delivery.state WHEN 'pending' THEN delivery.due_at ELSE delivery.leased_until END <= $1
        AND NOT EXISTS (SELECT FROM webhook_deliveries earlier WHERE earlier.endpoint_id = delivery.endpoint_id
          AND earlier.aggregate_id = delivery.aggregate_id AND earlier.sequence < delivery.sequence
          AND earlier.state IN ('pending', 'leased', 'dead') AND (earlier.state <> 'dead' OR open.on_dead = 'hold') OFFSET 0)
      ORDER BY delivery.due_at, delivery.event_id LIMIT open.room FOR NO KEY UPDATE SKIP LOCKED) due),
  lost AS (
    INSERT INTO webhook_attempts (event_id, endpoint_id, no, at, error, key_ids)
    SELECT event_id, endpoint_id, attempt, $1, 'lease-ran-out', '{}' FROM picked WHERE state = 'leased' ON CONFLICT DO NOTHING)
  UPDATE webhook_deliveries delivery SET state = 'leased', attempt = delivery.attempt + 1, owner = $3, leased_until = $2,
    round = delivery.round + (picked.state = 'pending')::int
  FROM picked JOIN webhook_events event ON event.id = picked.event_id
  WHERE delivery.event_id = picked.event_id AND delivery.endpoint_id = picked.endpoint_id
  RETURNING delivery.event_id AS "eventId", delivery.endpoint_id AS "endpointId", delivery.attempt, delivery.round, event.body,
    picked.url, picked.allowed_cidrs AS cidrs, picked.ports, picked.keys`,
};

export interface CircuitRow {
  readonly endpointId: string;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly restsUntil: Date | null;
}

/** Those of $1 that are not well, or will not be: $2. An endpoint that answers as ever is neither read nor locked. */
export const lockCircuits: Statement = {
  name: 'lock-webhook-circuits',
  text: `
  SELECT endpoint_id AS "endpointId", failures, failing_since AS "failingSince", rests_until AS "restsUntil" FROM webhook_circuits
  WHERE endpoint_id = ANY ($1::uuid[]) AND (failures > 0 OR endpoint_id = ANY ($2::uuid[])) ORDER BY endpoint_id FOR NO KEY UPDATE`,
};

/** Only what is still this process's: of a lease that ran out and was claimed anew, nothing. */
export const settleDeliveries: Statement = {
  name: 'settle-webhook-deliveries',
  text: `
  UPDATE webhook_deliveries delivery SET state = ended.state, due_at = coalesce(ended.due_at, delivery.due_at), settled_at = ended.settled_at,
    owner = NULL, leased_until = NULL
  FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::timestamptz[], $6::timestamptz[])
    AS ended (event_id, endpoint_id, attempt, state, due_at, settled_at)
  WHERE delivery.event_id = ended.event_id AND delivery.endpoint_id = ended.endpoint_id
    AND delivery.state = 'leased' AND delivery.owner = $7 AND delivery.attempt = ended.attempt`,
};

/** What was tried stays on record, whoever's the delivery is by now. */
export const insertAttempts: Statement = {
  name: 'insert-webhook-attempts',
  text: `
  INSERT INTO webhook_attempts (event_id, endpoint_id, no, at, ms, status, error, response, key_ids)
  SELECT event_id, endpoint_id, no, at, ms, status, error, response, string_to_array(key_ids, ',')::uuid[]
  FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[], $5::int[], $6::int[], $7::text[], $8::text[], $9::text[])
    AS tried (event_id, endpoint_id, no, at, ms, status, error, response, key_ids)
  ON CONFLICT DO NOTHING`,
};

export const setCircuit: Statement = {
  name: 'set-webhook-circuit',
  text: 'UPDATE webhook_circuits SET failures = $2, failing_since = $3, rests_until = $4 WHERE endpoint_id = $1',
};

/** Answers again: what waits behind a pause need not wait for its end. */
export const dueAtOnce: Statement = {
  name: 'webhook-deliveries-due-at-once',
  text: `UPDATE webhook_deliveries SET due_at = $2 WHERE endpoint_id = $1 AND state = 'pending' AND due_at > $2`,
};

export const disableEndpoint: Statement = {
  name: 'disable-webhook-endpoint',
  text: `
  UPDATE webhook_endpoints SET status = 'disabled', disabled_because = $2 WHERE id = $1 AND status IN ('active', 'paused')
  RETURNING name, agency_id AS "agencyId"`,
};
