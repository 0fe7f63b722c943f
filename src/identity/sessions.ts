import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';

/** A working day; then the person signs in again, whatever they do (ASVS 7.3.2). */
export const longestMs = 8 * 60 * 60 * 1000;

/** An abandoned desk (ASVS 7.3.1). */
export const idleMs = 30 * 60 * 1000;

/** How often a busy session is written; more would cost a write per request. */
const seenEveryMs = 60 * 1000;

/**
 * Phiên làm việc: a random token held by the client, of which the database has the SHA-256 alone. The one door that every way of
 * signing in ends at: a password today, single sign-on later; nothing behind it knows which.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session of somebody who has proved who they are. Also clears away what has expired. */
  async open(tx: Tx, personId: string): Promise<{ token: string; expiresAt: Date }> {
    const at = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(at.getTime() + longestMs);
    void tx.query(deleteExpired, [at]);
    await tx.query(insertSession, [hashOf(token), personId, at, expiresAt]);
    return { token, expiresAt };
  }

  /** Whose it is; undefined when it was never opened, is over, or the account was closed since. */
  async holderOf(token: string): Promise<Holder | undefined> {
    const at = this.clock.now();
    const idleSince = new Date(at.getTime() - idleMs);
    return this.database.read(async (tx) => {
      const [session] = await tx.query<Holder & { lastSeenAt: Date }>(readSession, [hashOf(token), at, idleSince]);
      if (session === undefined) return undefined;
      if (at.getTime() - session.lastSeenAt.getTime() >= seenEveryMs) await tx.query(markSeen, [hashOf(token), at]);
      return session;
    });
  }

  /** Those of the tokens whose session goes on. Asking is no use of them: an abandoned desk stays abandoned. */
  async openAmong(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const at = this.clock.now();
    const hashes = new Map(tokens.map((token) => [hashOf(token).toString('hex'), token]));
    const open = await this.database.read((tx) =>
      tx.query<{ hash: string }>(readOpen, [
        [...hashes.keys()].map((hash) => Buffer.from(hash, 'hex')),
        at,
        new Date(at.getTime() - idleMs),
      ]),
    );
    return new Set(open.map(({ hash }) => hashes.get(hash)!));
  }

  async close(token: string): Promise<void> {
    await this.database.transaction((tx) => tx.query(deleteSession, [hashOf(token)]));
  }

  /** Everywhere but here: the person changed the password. */
  async closeOthersOf(tx: Tx, personId: string, token: string): Promise<void> {
    await tx.query(deleteOthersOf, [personId, hashOf(token)]);
  }

  /** Everywhere: the account was closed or its password reset. */
  async closeAllOf(tx: Tx, personId: string): Promise<void> {
    await tx.query(deleteSessionsOf, [personId]);
  }
}

/** Whose session it is. */
export interface Holder {
  readonly personId: string;
  /** Until then nothing else is served. */
  readonly passwordMustChange: boolean;
}

/** The token is 256 random bits, so a plain hash cannot be guessed back. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

const insertSession: Statement = {
  name: 'insert-session',
  text: 'INSERT INTO sessions (token_hash, person_id, created_at, expires_at, last_seen_at) VALUES ($1, $2, $3, $4, $3)',
};
const readSession: Statement = {
  name: 'read-session',
  text: `
    SELECT session.person_id AS "personId", session.last_seen_at AS "lastSeenAt", account.password_must_change AS "passwordMustChange"
    FROM sessions session JOIN accounts account ON account.person_id = session.person_id
    WHERE session.token_hash = $1 AND session.expires_at > $2 AND session.last_seen_at > $3 AND account.disabled_at IS NULL`,
};
const readOpen: Statement = {
  name: 'open-sessions',
  text: `
    SELECT encode(session.token_hash, 'hex') AS hash FROM sessions session JOIN accounts account ON account.person_id = session.person_id
    WHERE session.token_hash = ANY ($1::bytea[]) AND session.expires_at > $2 AND session.last_seen_at > $3 AND account.disabled_at IS NULL`,
};
const markSeen: Statement = {
  name: 'mark-session-seen',
  text: 'UPDATE sessions SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1',
};
const deleteSession: Statement = { name: 'delete-session', text: 'DELETE FROM sessions WHERE token_hash = $1' };
const deleteSessionsOf: Statement = { name: 'delete-sessions-of-person', text: 'DELETE FROM sessions WHERE person_id = $1' };
const deleteOthersOf: Statement = {
  name: 'delete-other-sessions-of-person',
  text: 'DELETE FROM sessions WHERE person_id = $1 AND token_hash <> $2',
};
const deleteExpired: Statement = { name: 'delete-expired-sessions', text: 'DELETE FROM sessions WHERE expires_at <= $1' };
