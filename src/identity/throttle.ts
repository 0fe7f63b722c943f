import { createHash } from 'node:crypto';
import { ThrottledError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** An attempt to sign in: on whose account, and from where. */
export interface Attempt {
  /** See `subjectOf`. */
  readonly subject: string;
  /** Of the client, behind proxies that are trusted. */
  readonly address: string;
}

/** How long a failed attempt counts. */
const windowMs = 15 * 60 * 1000;

/** Forty guesses an hour at one account are hopeless; a person who mistypes ten times needs help, not more tries. */
const mostPerLoginAndAddress = 10;

/** An agency's people share one address behind its gateway, so it bears more than one login does. */
const mostPerAddress = 100;

/** Of requests without a session, from one address: about one a second. */
const mostStrangers = 1_000;

/** From wherever. So high that it takes thirty strange addresses to keep a signatory out for a while. */
const mostPerLogin = 300;

/**
 * Whom an attempt counts against: the person whose login it is. A login that nobody has may be a password typed into the wrong
 * field, so 16 bits of its hash must do: too few to guess it back from, enough that it is throttled like any other.
 */
export function subjectOf(login: string, personId: string | undefined): string {
  return personId ?? `unknown ${createHash('sha256').update(login, 'utf8').digest('hex').slice(0, 4)}`;
}

/**
 * Counts an attempt before its password is looked at, so that a thousand sent at once count as a thousand. Attempts on one login,
 * and from one address, wait for each other here for as long as the counting takes. Throws a `ThrottledError` when there were too many.
 */
export async function countAttempt(tx: Tx, { subject, address }: Attempt, at: Date): Promise<void> {
  const since = new Date(at.getTime() - windowMs);
  void tx.query(lockSubject, [subject]);
  void tx.query(lockAddress, [address]);
  const limits = await Promise.all([
    tx.query<{ at: Date }>(nthByBoth, [subject, address, since, mostPerLoginAndAddress - 1]),
    tx.query<{ at: Date }>(nthByAddress, [address, since, mostPerAddress - 1]),
    tx.query<{ at: Date }>(nthBySubject, [subject, since, mostPerLogin - 1]),
  ]);
  const latest = Math.max(0, ...limits.flat().map((reached) => reached.at.getTime()));
  if (latest > 0) throw new ThrottledError((latest + windowMs - at.getTime()) / 1000);
  void tx.query(deleteOld, [since]);
  await tx.query(insertAttempt, [subject, address, at]);
}

/**
 * Counts a request that shows no session, or one that is none, before it is put on record: each is an entry for good. A whole agency
 * behind one address, whose sessions ended overnight, must fit. Throws a `ThrottledError` when there were too many.
 */
export async function countStranger(tx: Tx, address: string, at: Date): Promise<void> {
  const from = `stranger ${address}`;
  const since = new Date(at.getTime() - windowMs);
  void tx.query(lockAddress, [from]);
  const [reached] = await tx.query<{ at: Date }>(nthByAddress, [from, since, mostStrangers - 1]);
  if (reached !== undefined) throw new ThrottledError((reached.at.getTime() + windowMs - at.getTime()) / 1000);
  void tx.query(deleteOld, [since]);
  await tx.query(insertAttempt, ['stranger', from, at]);
}

/** After a success: the attempts on this login from this address no longer count. Those of strangers from elsewhere do. */
export async function forgive(tx: Tx, { subject, address }: Attempt): Promise<void> {
  await tx.query(deleteOfBoth, [subject, address]);
}

/** Always the login before the address, so that no two wait in a circle. */
const lockSubject: Statement = {
  name: 'lock-sign-in-login',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('sign-in login ' || $1, 0))`,
};
const lockAddress: Statement = {
  name: 'lock-sign-in-address',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('sign-in address ' || $1, 0))`,
};

/** The attempt that has to grow old before the next one is let in. */
const nthByBoth: Statement = {
  name: 'nth-failure-by-login-and-address',
  text: 'SELECT at FROM sign_in_failures WHERE subject = $1 AND address = $2 AND at > $3 ORDER BY at DESC OFFSET $4 LIMIT 1',
};
const nthByAddress: Statement = {
  name: 'nth-failure-by-address',
  text: 'SELECT at FROM sign_in_failures WHERE address = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
};
const nthBySubject: Statement = {
  name: 'nth-failure-by-login',
  text: 'SELECT at FROM sign_in_failures WHERE subject = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
};
const insertAttempt: Statement = {
  name: 'insert-sign-in-failure',
  text: 'INSERT INTO sign_in_failures (subject, address, at) VALUES ($1, $2, $3)',
};
const deleteOfBoth: Statement = {
  name: 'forgive-sign-in-failures',
  text: 'DELETE FROM sign_in_failures WHERE subject = $1 AND address = $2',
};
const deleteOld: Statement = { name: 'delete-old-sign-in-failures', text: 'DELETE FROM sign_in_failures WHERE at <= $1' };
