import { hash } from 'node:crypto';
import { isUUID, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AsOfMark, PastRows } from '../engine/index.js';
import { keyAfter, type Page, type PageQuery, pageOf, type Reader } from '../organisations/index.js';
import { MalformedError } from '../platform/app-error.js';
import type { Tx } from '../platform/transaction.js';

/** A list as SQL: what a row shows, who may see it, and a condition for each filter. Ordered by id, which is the order of creation. */
export interface Listing {
  readonly name: string;
  /** `SELECT … FROM …`; the row's instance is joined as `standing`. */
  readonly select: string;
  /** SQL of the condition, from the placeholders of the reader's agencies and of the rest of what he may read. */
  readonly visibleTo: (agencies: string, scope: string) => string;
  /** SQL of each filter, from the placeholder of its value. */
  readonly filters: Readonly<Record<string, (value: string) => string>>;
}

/**
 * Up to one row more than the page holds, of what the reader may see; `pageById` cuts it. `given` are values that the list itself refers
 * to, from `$5` on.
 */
export function listRows<Item>(
  tx: Tx,
  listing: Listing,
  { agencyIds, scope }: Reader,
  query: PageQuery,
  given: readonly unknown[] = [],
): Promise<Item[]> {
  const [after = null] = keyAfter(query.after, 1);
  if (after !== null && !isUUID(after))
    throw new MalformedError([{ path: 'after', code: 'isCursor', message: 'after must be the next of the page before' }]);
  // The statement has only the filters that were given, so that each combination is planned for itself. PostgreSQL keeps 63 characters of its name.
  const values = query as unknown as Readonly<Record<string, unknown>>;
  const filters = Object.keys(listing.filters).filter((filter) => values[filter] !== undefined);
  const text = `${listing.select} WHERE ${listing.visibleTo('$1::uuid[]', '$2::jsonb')} AND standing.id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
    ${filters.map((filter, place) => `AND ${listing.filters[filter]!(`$${place + 5 + given.length}`)}`).join(' ')} ORDER BY standing.id LIMIT $4`;
  return tx.query<Item>({ name: `list ${listing.name} ${hash('sha256', text).slice(0, 16)}`, text }, [
    agencyIds,
    scope,
    after,
    query.limit + 1,
    ...given,
    ...filters.map((filter) => values[filter]),
  ]);
}

/** The page, with the way to the next one in its body and in the header `Link`, and its time where it is not the present. */
export function pageById<Item extends { readonly id: string }>(
  { rows, asOf }: PastRows<Item>,
  { limit }: PageQuery,
  request: FastifyRequest,
  reply: FastifyReply,
): Page<Item> & { asOf?: AsOfMark } {
  const page = pageOf(rows, limit, ({ id }) => [id], request, reply);
  return asOf === undefined ? page : { ...page, asOf };
}

/** On a filter: a state or the one around it, `reported` or `reported.accepted`. */
export const IsState = (): PropertyDecorator => Matches(/^[A-Za-z]{1,40}(\.[A-Za-z]{1,40})?$/);

/** SQL: the state named, or any inside it. */
export const inState = (value: string, state = 'standing.state'): string => `(${state} = ${value} OR ${state} LIKE ${value} || '.%')`;

/** SQL: plans that agencies issued, drafted or monitor. Whoever does may see all below them. */
export const plansOf = (agencies: string): string =>
  `SELECT id FROM plans WHERE issuing_agency_id = ANY (${agencies}) OR drafting_agency_id = ANY (${agencies}) OR monitoring_agency_id = ANY (${agencies})`;
