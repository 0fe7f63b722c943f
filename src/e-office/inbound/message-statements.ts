import type { Statement } from '../../platform/transaction.js';

/** A message that is due, locked. */
export interface ClaimedMessage {
  readonly sourceId: string;
  readonly externalId: string;
  readonly body: Buffer;
  readonly sha256: Buffer;
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly speaksFor: readonly string[] | null;
  /** The source has to be asked, so answers of ours are sent to it. */
  readonly isBus: boolean;
}

/** What a message came to, as its sender may ask again. */
export interface MessageStanding {
  readonly id: string;
  readonly sourceId: string;
  readonly externalId: string;
  readonly receivedAt: Date;
  readonly times: number;
  readonly state: MessageState;
  readonly about: string | null;
  readonly outcome: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly entryId: string | null;
}

export type MessageState = 'received' | 'applied' | 'parked' | 'rejected' | 'dead';

export const insertMessage: Statement = {
  name: 'insert-inbound-message',
  text: `
  INSERT INTO inbound_messages (source_id, external_id, id, sha256, body, key_id, received_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
  ON CONFLICT DO NOTHING RETURNING external_id`,
};

export const standingColumns = `
  id, source_id AS "sourceId", external_id AS "externalId", received_at AS "receivedAt", times, state, about, outcome, details, entry_id AS "entryId"`;

/** Counts a repeat with the same bytes; no row for other bytes under the same id. */
export const countRepeat: Statement = {
  name: 'count-inbound-repeat',
  text: `UPDATE inbound_messages SET times = times + 1 WHERE source_id = $1 AND external_id = $2 AND sha256 = $3 RETURNING ${standingColumns}`,
};

const claimed = `
  message.source_id AS "sourceId", message.external_id AS "externalId", message.body, message.sha256, message.received_at AS "receivedAt",
  message.attempts, source.speaks_for AS "speaksFor", source.bus_url IS NOT NULL AS "isBus"`;

/** The next one due: its time has come, or what it waits for has moved on since. */
export const claimMessage: Statement = {
  name: 'claim-inbound-message',
  text: `
  SELECT ${claimed} FROM inbound_messages message JOIN inbound_sources source ON source.id = message.source_id
  WHERE message.state IN ('received', 'parked') AND (message.due_at <= $1 OR EXISTS (SELECT FROM instances awaited
    WHERE awaited.id = message.waits_for AND awaited.sequence > message.waits_sequence))
  ORDER BY message.due_at, message.received_at, message.id LIMIT 1 FOR UPDATE OF message SKIP LOCKED`,
};

/** That very one, where it still waits to be applied. */
export const claimAgain: Statement = {
  name: 'claim-inbound-message-again',
  text: `
  SELECT ${claimed} FROM inbound_messages message JOIN inbound_sources source ON source.id = message.source_id
  WHERE message.source_id = $1 AND message.external_id = $2 AND message.state IN ('received', 'parked') FOR UPDATE OF message`,
};

export const settleMessage: Statement = {
  name: 'settle-inbound-message',
  text: `
  UPDATE inbound_messages SET state = $3, outcome = $4, details = $5, entry_id = $6, about = $7, settled_at = $8, waits_for = NULL, waits_sequence = NULL,
    attempts = attempts + 1
  WHERE source_id = $1 AND external_id = $2`,
};

/** Waits for an instance, or for its document to be heard of, and at the latest until `$8`. */
export const parkMessage: Statement = {
  name: 'park-inbound-message',
  text: `
  UPDATE inbound_messages SET state = 'parked', outcome = $3, details = $4, about = $5, waits_for = $6, waits_sequence = $7, due_at = $8, attempts = attempts + 1
  WHERE source_id = $1 AND external_id = $2`,
};

/** Something was heard of the document, so what waits for it is tried again. */
export const wakeParked: Statement = {
  name: 'wake-parked-messages',
  text: `UPDATE inbound_messages SET due_at = $2 WHERE about = $1 AND state = 'parked' AND due_at > $2`,
};
