import type { Statement, Tx } from '../platform/transaction.js';
import { instanceColumns, type LockedInstance } from './statements.js';

/** An instance that this transaction holds, with the due wake-ups that ask for it. */
export interface Claim {
  readonly row: LockedInstance;
  readonly wakeupIds: readonly number[];
}

/** Wake-ups looked at for one transaction, so at most as many instances. More would hold locks, and the process, for longer than people should wait. */
export const batchSize = 16;

/** For how long a batch waits for a row that somebody holds; then it gives up and its instances are taken one by one. */
const waitFor: Statement = { name: 'wait-little-for-locks', text: `SELECT set_config('lock_timeout', '20ms', true)` };

/** What somebody holds locked is passed over, the wake-up or its instance: a slow hand on one plan must not keep the others waiting. */
const claimDue: Statement = {
  name: 'claim-due-wakeups',
  text: `
    SELECT wakeup.id::int AS wakeup_id, ${instanceColumns('instance')} FROM wakeups wakeup JOIN instances instance ON instance.id = wakeup.instance_id
    WHERE wakeup.due_at <= $1 ORDER BY wakeup.due_at, wakeup.id LIMIT ${batchSize} FOR NO KEY UPDATE OF wakeup, instance SKIP LOCKED`,
};
const claimInstance: Statement = {
  name: 'claim-instance',
  text: `SELECT ${instanceColumns('instance')} FROM instances instance WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED`,
};
/** Claimed before the facts are read: what is committed afterwards keeps its own row, so nothing is asked too early and forgotten. */
const claimRest: Statement = {
  name: 'claim-wakeups-of-instances',
  text: 'SELECT id::int, instance_id FROM wakeups WHERE instance_id = ANY($1::uuid[]) AND due_at <= $2 ORDER BY id FOR UPDATE SKIP LOCKED',
};
const forget: Statement = { name: 'forget-wakeups', text: 'DELETE FROM wakeups WHERE id = ANY($1::bigint[])' };

/** Instances with something due, oldest first, and all of theirs that is due. This transaction will wait for no lock. */
export async function claimBatch(tx: Tx, now: Date): Promise<readonly Claim[]> {
  void tx.query(waitFor, []);
  const rows = await tx.query<LockedInstance>(claimDue, [now]);
  return withWakeups(tx, [...new Map(rows.map((row) => [row.id, row])).values()], now);
}

/** The same for one instance; undefined when somebody holds it, or nothing of it is due any more. */
export async function claimOne(tx: Tx, instanceId: string, now: Date): Promise<Claim | undefined> {
  const rows = await tx.query<LockedInstance>(claimInstance, [instanceId]);
  const [claim] = await withWakeups(tx, rows, now);
  return claim === undefined || claim.wakeupIds.length === 0 ? undefined : claim;
}

/** In the transaction that acted on them. */
export function forgetWakeups(tx: Tx, claims: readonly Claim[]): void {
  void tx.query(forget, [claims.flatMap(({ wakeupIds }) => wakeupIds)]);
}

async function withWakeups(tx: Tx, rows: readonly LockedInstance[], now: Date): Promise<readonly Claim[]> {
  if (rows.length === 0) return [];
  const wakeups = await tx.query<{ id: number; instance_id: string }>(claimRest, [rows.map(({ id }) => id), now]);
  const ids = new Map(rows.map(({ id }): [string, number[]] => [id, []]));
  for (const { id, instance_id: instanceId } of wakeups) ids.get(instanceId)!.push(id);
  return rows.map((row) => ({ row, wakeupIds: ids.get(row.id)! }));
}
