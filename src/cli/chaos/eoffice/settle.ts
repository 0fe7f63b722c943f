import { setTimeout as sleep } from 'node:timers/promises';
import type { EofficeGround } from './eoffice-ground.js';

const lookEveryMs = 250;
/** No receiver takes so long, so a process that still holds a delivery after it has died. */
const heldByTheDeadMs = 3_000;
const leaseMs = 45_000;
const dispatchLeaseMs = 120_000;

/** Waits until no wake-up is due, so that nothing moves by itself. */
export async function quiet(ground: EofficeGround): Promise<void> {
  for (;;) {
    const [row] = await ground.ask<{ due: number }>('SELECT count(*)::int AS due FROM wakeups WHERE due_at <= now()');
    if (row!.due === 0) return;
    await sleep(lookEveryMs);
  }
}

/**
 * Waits until everything is delivered and applied, or nothing of it changes for so long. `nudge` is called at the start and whenever a
 * third of that time brought nothing.
 */
export async function settled(ground: EofficeGround, patienceMs: number, nudge: () => Promise<void>): Promise<void> {
  let [left, changedAt, nudgedAt] = [Number.NaN, Date.now(), 0];
  for (;;) {
    const [row] = await ground.ask<{ left: number }>(countWaiting);
    if (row!.left === 0) return quiet(ground);
    if (row!.left !== left) [left, changedAt] = [row!.left, Date.now()];
    if (Date.now() - changedAt > patienceMs) return;
    if (Date.now() - Math.max(changedAt, nudgedAt) > patienceMs / 3 || nudgedAt === 0) {
      await nudge();
      nudgedAt = Date.now();
    }
    await sleep(lookEveryMs);
  }
}

/** Once nobody works any more: what the dead held is free now, and what waits for another try is due. */
export async function hurry(ground: EofficeGround): Promise<void> {
  await sleep(heldByTheDeadMs);
  await ground.ask(
    `UPDATE webhook_deliveries SET leased_until = now() WHERE state = 'leased' AND leased_until < now() + $1 * interval '1 millisecond'`,
    [leaseMs - heldByTheDeadMs],
  );
  await ground.ask(
    `UPDATE dispatches SET due_at = now(), leased_until = CASE WHEN leased_until < now() + $1 * interval '1 millisecond' THEN now() ELSE leased_until END
    WHERE state = 'waiting'`,
    [dispatchLeaseMs - heldByTheDeadMs],
  );
  await ground.ask(`UPDATE inbound_messages SET due_at = now() WHERE state IN ('received', 'parked')`);
}

const countWaiting = `
  SELECT (SELECT count(*) FROM webhook_deliveries WHERE state IN ('pending', 'leased'))::int
    + (SELECT count(*) FROM inbound_messages WHERE state IN ('received', 'parked'))::int
    + (SELECT count(*) FROM dispatches WHERE state = 'waiting')::int
    + (SELECT count(*) FROM wakeups WHERE due_at <= now())::int AS left`;
