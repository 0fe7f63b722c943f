import type { Statement } from '../../platform/transaction.js';
import type { Scheme } from './webhook-key.js';

export type EndpointStatus = 'proposed' | 'approved' | 'active' | 'paused' | 'disabled' | 'retired';

export interface LockedEndpoint {
  readonly id: string;
  readonly status: EndpointStatus;
  readonly createdBy: string;
  readonly url: string;
  readonly cidrs: readonly string[];
  readonly ports: readonly number[];
}

const columns = 'id, status, created_by AS "createdBy", url, allowed_cidrs AS cidrs, ports';

export const readEndpoint: Statement = { name: 'webhook-endpoint', text: `SELECT ${columns} FROM webhook_endpoints WHERE id = $1` };
export const lockEndpoint: Statement = { name: 'lock-webhook-endpoint', text: `${readEndpoint.text} FOR NO KEY UPDATE` };

export const insertEndpoint: Statement = {
  name: 'insert-webhook-endpoint',
  text: `
  WITH circuit AS (INSERT INTO webhook_circuits (endpoint_id) VALUES ($1))
  INSERT INTO webhook_endpoints (id, agency_id, name, url, allowed_cidrs, ports, event_types, on_dead, most_in_flight, status, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed', $10, $11)`,
};

export const insertKey: Statement = {
  name: 'insert-webhook-key',
  text: 'INSERT INTO webhook_keys (id, endpoint_id, scheme, wrapped, public_key, not_before) VALUES ($1, $2, $3, $4, $5, $6)',
};

export interface KeyInForce {
  readonly id: string;
  readonly scheme: Scheme;
  readonly expiresAt: Date | null;
}

export const keysInForce: Statement = {
  name: 'webhook-keys-in-force',
  text: `
  SELECT id, scheme, expires_at AS "expiresAt" FROM webhook_keys
  WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > $2) ORDER BY not_before DESC, id DESC`,
};

export const expireKeys: Statement = {
  name: 'expire-webhook-keys',
  text: 'UPDATE webhook_keys SET expires_at = $2 WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > $2)',
};

export const approveEndpoint: Statement = {
  name: 'approve-webhook-endpoint',
  text: `UPDATE webhook_endpoints SET status = 'approved', approved_by = $2, approved_at = $3 WHERE id = $1`,
};

/** What failed before counts no more; what waits is due. */
export const activateEndpoint: Statement = {
  name: 'activate-webhook-endpoint',
  text: `
  WITH circuit AS (UPDATE webhook_circuits SET failures = 0, failing_since = NULL, rests_until = NULL WHERE endpoint_id = $1),
  due AS (UPDATE webhook_deliveries SET due_at = $2 WHERE endpoint_id = $1 AND state = 'pending' AND due_at > $2)
  UPDATE webhook_endpoints SET status = 'active', consented_at = $2, disabled_because = NULL WHERE id = $1`,
};

export const setStatus: Statement = { name: 'set-webhook-status', text: 'UPDATE webhook_endpoints SET status = $2 WHERE id = $1' };

export const setSettings: Statement = {
  name: 'set-webhook-settings',
  text: 'UPDATE webhook_endpoints SET name = $2, event_types = $3, on_dead = $4, most_in_flight = $5 WHERE id = $1',
};
