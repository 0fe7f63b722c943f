import { erasedName } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';

/**
 * Every place outside of the log where something of a person stands, and what becomes of it. In one list, across the folders whose
 * tables these are, so that it can be read beside the table in `audit/personal/README.md`. Rows that say who did or was told something
 * stay: they have the id alone.
 */
export async function removeTraces(tx: Tx, personId: string, at: string): Promise<void> {
  for (const statement of removals) void tx.query(statement, [personId]);
  await tx.query(clearMails, [personId, erasedName, at]);
}

/** The name gives way to a sentence, the address to nothing; `entryId` says on what grounds. */
export async function markErased(tx: Tx, personId: string, at: string, entryId: string): Promise<void> {
  await tx.query(markPerson, [personId, erasedName, at, entryId]);
}

const removals: readonly Statement[] = [
  { name: 'erase-sessions', text: 'DELETE FROM sessions WHERE person_id = $1' },
  { name: 'erase-account', text: 'DELETE FROM accounts WHERE person_id = $1' },
  { name: 'erase-sign-in-failures', text: 'DELETE FROM sign_in_failures WHERE subject = $1::uuid::text' },
  { name: 'erase-calendar-feed', text: 'DELETE FROM calendar_feeds WHERE person_id = $1' },
  { name: 'erase-notice-preferences', text: 'DELETE FROM notice_preferences WHERE person_id = $1' },
  { name: 'erase-saved-filters', text: 'DELETE FROM saved_filters WHERE person_id = $1' },
];

/** What still waited is not sent. A mail server's words may repeat what it was told, so they go too. */
const clearMails: Statement = {
  name: 'erase-mails',
  text: `
    UPDATE mails SET address = NULL, leased_until = NULL, response = CASE WHEN response IS NULL AND state <> 'waiting' THEN NULL ELSE $2 END,
      settled_at = coalesce(settled_at, $3), state = CASE state WHEN 'waiting' THEN 'dropped' ELSE state END
    WHERE person_id = $1`,
};

const markPerson: Statement = {
  name: 'mark-person-erased',
  text: 'UPDATE people SET name = $2, email = NULL, erased_at = $3, erased_by = $4 WHERE id = $1',
};
