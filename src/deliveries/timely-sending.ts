/**
 * R-19 (Nghị định 30/2020 Điều 18, Quyết định 28/2018 Điều 6): a document is sent on the day of its signing, at the latest in the morning of
 * the next working day; an urgent one at once, which is read as on the day of its signing. A breach stops nothing. It is derived from what
 * was recorded, and kept nowhere.
 */

/** SQL: the instant by which a `plan` is to be sent; null where the calendar did not know the year. A day of release ends at midnight, its morning at noon. */
export const sendBy = `CASE WHEN plan.urgent THEN (plan.signed_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' ELSE plan.release_due_at - interval '12 hours' END`;

/** SQL: when a `delivery` first left; a refused one that is sent again was not late because of that. */
export const firstSentAt = `coalesce((SELECT min(entry.at) FROM audit_entries entry WHERE entry.stream = 'delivery/' || delivery.id
    AND entry.command = 'delivery.send' AND entry.at <= delivery.sent_at), delivery.sent_at)`;

/** SQL: whether a `delivery` left late, or waits although it should have left. One that was cancelled before it left is not late. */
export const isLate = (now: string): string => `
  CASE WHEN delivery.sent_at IS NOT NULL THEN delivery.sent_at > ${sendBy} AND ${firstSentAt} > ${sendBy}
    ELSE standing.state <> 'cancelled' AND ${now}::timestamptz > ${sendBy} END`;
