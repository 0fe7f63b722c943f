import { momentForReading } from '../calendar/index.js';
import { type AsOfQuery, type PastRows } from '../engine/index.js';
import type { PageQuery, Reader } from '../organisations/index.js';
import type { Tx } from '../platform/transaction.js';
import { type Listing, listRows } from './listing.js';
import { asOfMoment, pastMoment } from './timeliness-as-of.js';
import type { MomentSql, Reading } from './timeliness-source.js';

/** A list of what has a time to be met: as it stands, as it was at an instant, and by the first so many entries of the log. */
export interface TimedListings {
  readonly now: Listing;
  readonly byTime: Listing;
  readonly bySize: Listing;
}

const moment: MomentSql = { at: '$5::timestamptz', warnedUntil: '$6::timestamptz' };

/** The three, of one description; the statements refer to the moment as `listTimed` binds it. */
export const timedListings = (describe: (reading: Reading, moment: MomentSql) => Listing): TimedListings => ({
  now: describe('now', moment),
  byTime: describe('asOf', moment),
  bySize: describe('asOf', { ...moment, size: '$7::bigint' }),
});

/**
 * Rows as `listRows` answers them. A list of the present that asks for no label opens also in a year whose calendar nobody has imported.
 * Throws an `AsOfError` for a time of which nothing can be said.
 */
export async function listTimed<Item>(
  tx: Tx,
  listings: TimedListings,
  reader: Reader,
  query: PageQuery & AsOfQuery,
  now: Date,
  labelled: boolean,
): Promise<PastRows<Item>> {
  const past = await pastMoment(tx, query, now);
  if (past === null) {
    const { at, warnedUntil } = await (labelled ? asOfMoment(tx, undefined, now) : momentForReading(tx, now.toISOString()));
    return { rows: await listRows<Item>(tx, listings.now, reader, query, [at, warnedUntil]) };
  }
  const { at, warnedUntil, size, mark } = past;
  if (size === null) return { rows: await listRows<Item>(tx, listings.byTime, reader, query, [at, warnedUntil]), asOf: mark };
  return { rows: await listRows<Item>(tx, listings.bySize, reader, query, [at, warnedUntil, size]), asOf: mark };
}
