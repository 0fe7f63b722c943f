import { endOfQuiet } from '../calendar/index.js';
import { dayOf } from '../platform/clock.js';
import type { Tx } from '../platform/transaction.js';
import { reportParts } from '../reports/index.js';
import { calendars, taskParts } from '../tasks/index.js';
import { type ClaimedMail, readClaimed } from './mail-statements.js';
import type { NoticeRow } from './notice-rows.js';
import type { Preferences } from './preferences.js';

/** What goes out as one letter: one mail, or all of a digest. */
export interface Pile {
  readonly parts: readonly PilePart[];
  /** When its reader may be disturbed: the instant of asking, or the end of the quiet hours in which it lies. ISO. */
  readonly notBefore: string;
}

/** A mail with its notice as it stands now. */
export interface PilePart {
  readonly mail: ClaimedMail;
  readonly row: NoticeRow;
  /** Whether the reader may still see the document: posts change hands while a letter waits. */
  readonly seen: boolean;
}

interface ClaimedRow extends NoticeRow, Preferences {
  readonly personId: string;
}

/** Thư đang gửi: the claimed mails by letter, with all that decides on them at the instant `at`. */
export async function pilesOf(tx: Tx, mails: readonly ClaimedMail[], at: string): Promise<readonly Pile[]> {
  if (mails.length === 0) return [];
  const values = [mails.map(({ entryId }) => entryId), mails.map(({ personId }) => personId), dayOf(at)];
  const [calendar, rows] = await Promise.all([calendars.newest(tx), tx.query<ClaimedRow>(readClaimed, values)]);
  const seen = await seenBy(tx, rows, at);
  const rowOf = new Map(rows.map((row) => [`${row.id} ${row.personId}`, row]));
  const letters = [...new Set(mails.map(({ messageId }) => messageId))].map((id) => mails.filter(({ messageId }) => messageId === id));
  return letters.map((letter) => {
    const parts = letter.map((mail) => ({ mail, row: rowOf.get(`${mail.entryId} ${mail.personId}`)! }));
    return {
      parts: parts.map(({ mail, row }) => ({ mail, row, seen: seen.has(`${row.instanceId} ${row.personId}`) })),
      notBefore: endOfQuiet(at, parts[0]!.row.quiet, calendar),
    };
  });
}

/** `document person` of what each of these people may see. */
async function seenBy(tx: Tx, rows: readonly ClaimedRow[], at: string): Promise<ReadonlySet<string>> {
  const people = [...new Set(rows.map(({ personId }) => personId))];
  const asked = people.flatMap((personId) => {
    const ids = rows.flatMap((row) => (row.personId === personId && row.instanceId !== null ? [row.instanceId] : []));
    return [taskParts, reportParts].map(async ({ visible }) =>
      [...(await visible!(tx, personId, ids, at))].map((id) => `${id} ${personId}`),
    );
  });
  return new Set((await Promise.all(asked)).flat());
}
