import type { Statement, Tx } from '../platform/transaction.js';

/** An instance to be asked again at a time. */
export interface Timer {
  readonly instanceId: string;
  /** An ISO instant. */
  readonly dueAt: string;
  readonly why: string;
}

/** No unique key guards it: nobody waits to insert a wake-up, and one too many is harmless. */
const insertTimers: Statement = {
  name: 'insert-timers',
  text: `
  INSERT INTO wakeups (instance_id, due_at, why)
  SELECT id, due_at, min(why) FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS new (id, due_at, why)
  WHERE NOT EXISTS (SELECT FROM wakeups WHERE wakeups.instance_id = new.id AND wakeups.due_at = new.due_at) GROUP BY id, due_at`,
};

/** Đặt hẹn giờ: one wake-up per instance and time is enough, however often it is set before it comes. */
export function setTimers(tx: Tx, timers: readonly Timer[]): void {
  if (timers.length === 0) return;
  void tx.query(insertTimers, [timers.map(({ instanceId }) => instanceId), timers.map(({ dueAt }) => dueAt), timers.map(({ why }) => why)]);
}
