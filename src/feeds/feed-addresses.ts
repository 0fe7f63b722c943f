import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { auditLog } from '../audit/index.js';
import { NotFoundError, ThrottledError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';

/** How long a request for a feed that does not exist counts. */
const windowMs = 15 * 60 * 1000;

/** A token of 256 bits cannot be guessed; what is kept away is the noise of trying. Programs left with a revoked address ask now and then. */
const mostMisses = 30;

/**
 * Địa chỉ lịch bí mật: whoever has it reads what its owner may see at that moment, without signing in, as calendar programs cannot. The
 * database has the SHA-256 of the token alone; it is shown once.
 */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A new token; the one before is worthless from now on. */
  async make(personId: string, traceId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const at = this.clock.now().toISOString();
    await this.database.transaction(async (tx) => {
      void tx.query(putFeed, [personId, hashOf(token), at]);
      await auditLog.record(tx, { stream: 'access', command: 'feeds.makeAddress', personId, input: {}, at, request: traceId });
    });
    return token;
  }

  /** Nothing happens where there is none. */
  async revoke(personId: string, traceId: string): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.database.transaction(async (tx) => {
      const revoked = await tx.query(deleteFeed, [personId]);
      if (revoked.length === 0) return;
      await auditLog.record(tx, { stream: 'access', command: 'feeds.revokeAddress', personId, input: {}, at, request: traceId });
    });
  }

  /**
   * Whose feed it is. Throws a `NotFoundError` for a token that is nobody's, was revoked, or whose owner's account was closed; for one
   * too many of these from an address a `ThrottledError`. Who has a right one is never throttled.
   */
  async ownerOf(token: string, address: string): Promise<string> {
    const [feed] = await this.database.read((tx) => tx.query<{ personId: string }>(findFeed, [hashOf(token)]));
    if (feed !== undefined) return feed.personId;
    await this.countMiss(address);
    throw new NotFoundError('calendar feed');
  }

  /** Misses from one address wait for each other here, so that a thousand at once count as a thousand. */
  private async countMiss(address: string): Promise<void> {
    const at = this.clock.now();
    const since = new Date(at.getTime() - windowMs);
    await this.database.transaction(async (tx) => {
      void tx.query(lockAddress, [address]);
      const [reached] = await tx.query<{ at: Date }>(nthMiss, [address, since, mostMisses - 1]);
      if (reached !== undefined) throw new ThrottledError((reached.at.getTime() + windowMs - at.getTime()) / 1000);
      void tx.query(deleteOldMisses, [since]);
      await tx.query(insertMiss, [address, at]);
    });
  }
}

/** The token is 256 random bits, so a plain hash cannot be guessed back. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

const putFeed: Statement = {
  name: 'put-calendar-feed',
  text: `
  INSERT INTO calendar_feeds (person_id, token_hash, created_at) VALUES ($1, $2, $3)
  ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
};
const deleteFeed: Statement = { name: 'delete-calendar-feed', text: 'DELETE FROM calendar_feeds WHERE person_id = $1 RETURNING person_id' };
const findFeed: Statement = {
  name: 'find-calendar-feed',
  text: `
  SELECT feed.person_id AS "personId" FROM calendar_feeds feed JOIN accounts account ON account.person_id = feed.person_id
  WHERE feed.token_hash = $1 AND account.disabled_at IS NULL`,
};
const lockAddress: Statement = {
  name: 'lock-feed-address',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('feed address ' || $1, 0))`,
};
/** The miss that has to grow old before the next one is answered. */
const nthMiss: Statement = {
  name: 'nth-feed-miss',
  text: 'SELECT at FROM calendar_feed_misses WHERE address = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
};
const deleteOldMisses: Statement = { name: 'delete-old-feed-misses', text: 'DELETE FROM calendar_feed_misses WHERE at <= $1' };
const insertMiss: Statement = { name: 'insert-feed-miss', text: 'INSERT INTO calendar_feed_misses (address, at) VALUES ($1, $2)' };
