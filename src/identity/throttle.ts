import { ThrottledError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** How long a failed attempt counts. */
const windowMs = 15 * 60 * 1000;

/** Forty guesses an hour at one account are hopeless; a person who mistypes ten times needs help, not more tries. */
const mostPerLogin = 10;

/** An agency's people share one address behind its gateway, so it bears more than one login does. */
const mostPerAddress = 100;

/**
 * Counts an attempt before its password is looked at, so that a thousand sent at once count as a thousand. Attempts on one login,
 * and from one address, wait for each other here for as long as the counting takes. Throws a `ThrottledError` when there were too many.
 */
export async function countAttempt(tx: Tx, login: string, address: string, at: Date): Promise<void> {
  const since = new Date(at.getTime() - windowMs);
  void tx.query(lockLogin, [login]);
  void tx.query(lockAddress, [address]);
  const [[byLogin], [byAddress]] = await Promise.all([
    tx.query<{ at: Date }>(nthByLogin, [login, since, mostPerLogin - 1]),
    tx.query<{ at: Date }>(nthByAddress, [address, since, mostPerAddress - 1]),
  ]);
  const latest = Math.max(byLogin?.at.getTime() ?? 0, byAddress?.at.getTime() ?? 0);
  if (latest > 0) throw new ThrottledError((latest + windowMs - at.getTime()) / 1000);
  void tx.query(deleteOld, [since]);
  await tx.query(insertAttempt, [login, address, at]);
}

/** After a success: the attempts on this login no longer count. */
export async function forgive(tx: Tx, login: string): Promise<void> {
  await tx.query(deleteOfLogin, [login]);
}

/** Always the login before the address, so that no two wait in a circle. */
const lockLogin: Statement = {
  name: 'lock-sign-in-login',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('sign-in login ' || $1, 0))`,
};
const lockAddress: Statement = {
  name: 'lock-sign-in-address',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('sign-in address ' || $1, 0))`,
};

/** The attempt that has to grow old before the next one is let in. */
const nthByLogin: Statement = {
  name: 'nth-failure-by-login',
  text: 'SELECT at FROM sign_in_failures WHERE login = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
};
const nthByAddress: Statement = {
  name: 'nth-failure-by-address',
  text: 'SELECT at FROM sign_in_failures WHERE address = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
};
const insertAttempt: Statement = {
  name: 'insert-sign-in-failure',
  text: 'INSERT INTO sign_in_failures (login, address, at) VALUES ($1, $2, $3)',
};
const deleteOfLogin: Statement = { name: 'forgive-sign-in-failures', text: 'DELETE FROM sign_in_failures WHERE login = $1' };
const deleteOld: Statement = { name: 'delete-old-sign-in-failures', text: 'DELETE FROM sign_in_failures WHERE at <= $1' };
