import type { Statement, Tx } from '../platform/transaction.js';

/** Việc đang chờ của hệ thống: what waits for a worker, and what was given up. */
export interface Queue {
  readonly name: 'wakeups' | 'tree' | 'webhooks' | 'dispatches' | 'inbound' | 'mails';
  /** How many are due and not done. */
  readonly waiting: number;
  /** Since when the one waits that waits longest. */
  readonly oldest: string | null;
  /** How many nothing will be tried with any more, until somebody acts. */
  readonly givenUp: number;
}

/** As of an instant: what is due later does not wait yet. */
export function readQueues(tx: Tx, at: string): Promise<readonly Queue[]> {
  return tx.query<Queue>(queues, [at]);
}

/** SQL: one queue of `source`; `waits` and `gone` say which rows, `since` from when on. */
const queue = (name: Queue['name'], source: string, since: string, waits: string, gone = 'false'): string => `
  SELECT '${name}' AS name, count(*) FILTER (WHERE ${waits})::int AS waiting,
    to_char(min(${since}) FILTER (WHERE ${waits}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS oldest,
    count(*) FILTER (WHERE ${gone})::int AS "givenUp" FROM ${source}`;

const open = (states: string, column = 'state'): string => `${column} IN (${states}) AND due_at <= $1::timestamptz`;

const queues: Statement = {
  name: 'system-queues',
  text: [
    queue('wakeups', 'wakeups', 'due_at', 'due_at <= $1::timestamptz'),
    queue('tree', 'audit_pending pending JOIN audit_entries entry ON entry.id = pending.entry_id', 'entry.at', 'true'),
    queue(
      'webhooks',
      'webhook_deliveries delivery JOIN webhook_endpoints endpoint ON endpoint.id = delivery.endpoint_id',
      'due_at',
      `endpoint.status = 'active' AND ${open(`'pending', 'leased'`, 'delivery.state')}`,
      `delivery.state = 'dead'`,
    ),
    queue('dispatches', 'dispatches', 'due_at', open(`'waiting'`), `state = 'dead'`),
    queue('inbound', 'inbound_messages', 'received_at', `state IN ('received', 'parked')`, `state = 'dead'`),
    queue('mails', 'mails', 'due_at', open(`'waiting'`), `state = 'failed'`),
  ].join(' UNION ALL '),
};
