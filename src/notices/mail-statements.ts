import type { Statement } from '../platform/transaction.js';
import { noticeColumns, noticeSources } from './notice-rows.js';
import { preferenceColumns } from './preferences.js';

/** A mail that this process has claimed. */
export interface ClaimedMail {
  readonly id: string;
  readonly personId: string;
  readonly entryId: string;
  readonly messageId: string;
  readonly name: string;
  /** Null: it was taken away meanwhile. */
  readonly address: string | null;
  readonly attempts: number;
  readonly digest: boolean;
}

const claimable = (mail: string): string =>
  `${mail}.state = 'waiting' AND ${mail}.due_at <= $1 AND (${mail}.leased_until IS NULL OR ${mail}.leased_until <= $1)`;

/** Binds the Message-ID before anything goes out, so that a repeat after a crash bears the same. */
const claimed = `
  RETURNING mail.id, mail.person_id AS "personId", mail.entry_id AS "entryId", mail.message_id AS "messageId", person.name, person.email AS address,
    mail.attempts, mail.digest`;

/** $1 now, $2 until when they are leased, $3 how many, $4 the domain. */
export const claimSingles: Statement = {
  name: 'claim-mails',
  text: `
  UPDATE mails mail SET leased_until = $2, attempts = attempts + 1, message_id = coalesce(message_id, '<' || mail.id || '@' || $4 || '>'), address = person.email
  FROM people person
  WHERE person.id = mail.person_id AND mail.id = ANY (ARRAY(
    SELECT due.id FROM mails due WHERE ${claimable('due')} AND NOT due.digest ORDER BY due.due_at, due.id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED))
  ${claimed}`,
};

/**
 * All that waits for the digest of a person, as one letter: who claims holds the person's preferences, so no two processes share a digest.
 * What was bound to an earlier attempt stays together under its Message-ID.
 */
export const claimDigests: Statement = {
  name: 'claim-digests',
  text: `
  WITH reader AS MATERIALIZED (
    SELECT preference.person_id FROM notice_preferences preference
    WHERE EXISTS (SELECT FROM mails due WHERE due.person_id = preference.person_id AND due.digest AND ${claimable('due')})
    ORDER BY preference.person_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
  UPDATE mails mail SET leased_until = $2, attempts = attempts + 1, address = person.email,
    message_id = coalesce(message_id, '<' || (SELECT min(first.id::text) FROM mails first
      WHERE first.person_id = mail.person_id AND first.digest AND first.message_id IS NULL AND ${claimable('first')}) || '@' || $4 || '>')
  FROM reader JOIN people person ON person.id = reader.person_id
  WHERE mail.person_id = reader.person_id AND mail.digest AND ${claimable('mail')}
  ${claimed}`,
};

/** What the letters say, and when their readers may be disturbed; $1 entries, $2 people, $3 the day. */
export const readClaimed: Statement = {
  name: 'notices-of-mails',
  text: `
  SELECT ${noticeColumns('$3::date')}, notice.person_id AS "personId", ${preferenceColumns}
  ${noticeSources} LEFT JOIN notice_preferences preference ON preference.person_id = notice.person_id
  JOIN unnest($1::uuid[], $2::uuid[]) AS wanted (entry_id, person_id)
    ON wanted.entry_id = notice.entry_id AND wanted.person_id = notice.person_id`,
};

/** Only what is still waiting: another process may have taken it over when the lease ran out. */
export const settleMails: Statement = {
  name: 'settle-mails',
  text: `
  UPDATE mails SET state = $2, response = $3, settled_at = $4, leased_until = NULL WHERE id = ANY ($1::uuid[]) AND state = 'waiting'`,
};

export const putOffMails: Statement = {
  name: 'put-off-mails',
  text: `UPDATE mails SET due_at = $2, response = $3, leased_until = NULL WHERE id = ANY ($1::uuid[]) AND state = 'waiting'`,
};

/** What was claimed and not tried; $2 when it is due again, $3 the lease, as another process may have claimed it since. */
export const giveBackMails: Statement = {
  name: 'give-back-mails',
  text: `UPDATE mails SET due_at = $2, attempts = attempts - 1, leased_until = NULL WHERE id = ANY ($1::uuid[]) AND state = 'waiting' AND leased_until = $3`,
};
