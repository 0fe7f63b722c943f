import type { Connection } from '../../platform/data-source.js';
import { ask } from './prepare-load.js';

/** Timers of a database that a trial prepared in the past, for the part of the bench that lets them all come due in one moment. */
export class HeldTimers {
  constructor(private readonly connection: Connection) {}

  /** Puts off what was set for later than `since`, except for what may come due by itself. Gives how many. */
  async hold(since: Date): Promise<number> {
    const moved = await ask(
      this.connection,
      `UPDATE wakeups SET due_at = due_at + interval '100 years' WHERE due_at > $1 AND due_at <= now() RETURNING 1`,
      [since],
    );
    return moved.length;
  }

  /** Makes them all due now, at the same instant. */
  async release(): Promise<void> {
    await ask(this.connection, `UPDATE wakeups SET due_at = now() WHERE due_at > now() + interval '99 years'`, []);
  }

  /** Whether nothing is due any more. */
  async drained(): Promise<boolean> {
    return (await ask(this.connection, 'SELECT FROM wakeups WHERE due_at <= now() LIMIT 1', [])).length === 0;
  }

  /** Reminders in the log, and how many commands of the system they were: the same number when each happened once. */
  async reminders(): Promise<{ readonly entries: number; readonly commands: number }> {
    const [row] = await ask<{ entries: number; commands: number }>(
      this.connection,
      `SELECT count(*)::int AS entries, count(DISTINCT command_id)::int AS commands FROM audit_entries
       WHERE command = 'task.remind' AND outcome = 'accepted' AND person_id IS NULL`,
      [],
    );
    return row!;
  }
}
