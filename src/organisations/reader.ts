import type { Kind, Position } from '../../workflows/kit/definition.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { agencyNameOn, inForce } from './in-force.js';

/** Who reads: what every `visibleTo` judges by. An administrator's post opens no document: it moves none. */
export interface Reader {
  readonly personId: string;
  /** Agencies where the person holds a post today, own or by a delegation in force that is not limited to one plan. */
  readonly agencyIds: readonly string[];
  /** Plans that a delegation in force is limited to: these and what is below them, as far as the agency that granted it reads them. */
  readonly planIds: readonly string[];
  /** Holds an auditor's post himself, anywhere. A delegation does not pass this on. */
  readonly readsAll: boolean;
  /** All but `agencyIds`, as `readable` takes it. */
  readonly scope: ReadingScope;
}

export interface ReadingScope {
  readonly all: boolean;
  /** Array literals of PostgreSQL, so that the statement reads them without a query of its own. */
  readonly planIds: string;
  readonly agencyIds: string;
}

/**
 * SQL: whether a reader may see what belongs to a plan. `concerns` says it for agencies; `agencies` and `scope` are placeholders of
 * `uuid[]` and `jsonb`. Grants limited to plans are taken together: whoever holds two from two agencies reads both plans as either.
 */
export const readable = (planId: string, agencies: string, scope: string, concerns: (agencies: string) => string): string =>
  `((${scope} ->> 'all')::boolean OR ${concerns(agencies)}
  OR (${planId} = ANY ((${scope} ->> 'planIds')::uuid[]) AND (${concerns(`(${scope} ->> 'agencyIds')::uuid[]`)})))`;

/** A post held today, as it is shown to its holder. */
export interface Post {
  /** What a command names it by: the appointment, or the delegation. */
  readonly actingAs: string;
  readonly position: Position;
  readonly acting: boolean;
  readonly agencyId: string;
  readonly agency: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly delegation: {
    readonly holderId: string;
    readonly holder: string;
    readonly commands: readonly string[] | null;
    readonly planId: string | null;
    readonly basis: string;
  } | null;
}

const readPosts: Statement = {
  name: 'posts-of-person',
  text: `
    SELECT own.id AS "actingAs", own.position, own.acting, own.agency_id AS "agencyId", ${agencyNameOn('own.agency_id', '$2::date')} AS agency,
      own.valid_from::text AS "from", own.valid_until::text AS "until", NULL::jsonb AS delegation
    FROM appointments own WHERE own.person_id = $1 AND ${inForce('own', '$2::date')}
    UNION ALL
    SELECT delegation.id, post.position, post.acting, post.agency_id, ${agencyNameOn('post.agency_id', '$2::date')},
      delegation.valid_from::text, delegation.valid_until::text,
      jsonb_build_object('holderId', holder.id, 'holder', holder.name, 'commands', delegation.commands, 'planId', delegation.plan_id, 'basis', delegation.legal_basis)
    FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id JOIN people holder ON holder.id = post.person_id
    WHERE delegation.person_id = $1 AND delegation.revoked_at IS NULL AND ${inForce('delegation', '$2::date')} AND ${inForce('post', '$2::date')}
    ORDER BY delegation NULLS FIRST, agency, position`,
};

/** Posts held on a day, own ones first. */
export function postsOf(tx: Tx, personId: string, on: Day): Promise<readonly Post[]> {
  return tx.query<Post>(readPosts, [personId, on]);
}

/** Posts of persons, own and by delegation; a `kinds` of null reads every kind. $2 is the day. */
const held = (persons: string): string => `
      SELECT own.person_id, own.agency_id, own.position = 'auditor' AS auditor, NULL::uuid AS plan_id, NULL::text[] AS kinds FROM appointments own
      WHERE own.person_id = ${persons} AND own.position <> 'administrator' AND ${inForce('own', '$2::date')}
      UNION ALL
      SELECT delegation.person_id, post.agency_id, false, delegation.plan_id,
        CASE WHEN delegation.plan_id IS NULL AND delegation.commands IS NOT NULL
          THEN ARRAY(SELECT split_part(command, '.', 1) FROM unnest(delegation.commands) AS command) END
      FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id
      WHERE delegation.person_id = ${persons} AND delegation.revoked_at IS NULL AND ${inForce('delegation', '$2::date')} AND ${inForce('post', '$2::date')}`;

const heldTogether = `coalesce(array_agg(DISTINCT agency_id) FILTER (WHERE plan_id IS NULL), '{}') AS "agencyIds",
      coalesce(array_agg(DISTINCT plan_id) FILTER (WHERE plan_id IS NOT NULL), '{}') AS "planIds",
      coalesce(array_agg(DISTINCT agency_id) FILTER (WHERE plan_id IS NOT NULL), '{}') AS "planAgencyIds",
      coalesce(bool_or(auditor), false) AS "readsAll"`;

const scopeColumn = `jsonb_build_object('all', "readsAll", 'planIds', "planIds"::text, 'agencyIds', "planAgencyIds"::text) AS scope`;

/** $1 is the person, $2 the day, $3 the kinds; see `readerOf`. */
const readerColumns = `
    SELECT ${heldTogether} FROM (${held('$1')}) AS held WHERE kinds IS NULL OR kinds && $3::text[]`;

/**
 * SQL: readers among the persons $1 on the day $2, `(kind, "agencyIds", scope, persons)`, for each of the `kinds` (a relation with that
 * column). Who may read the same is one row.
 */
export const readersAmong = (kinds: string): string => `
    SELECT kind, "agencyIds", ${scopeColumn}, array_agg(person_id) AS persons FROM (
      SELECT held.person_id, wanted.kind, ${heldTogether} FROM (${held('ANY ($1::uuid[])')}) AS held
      JOIN ${kinds} wanted ON held.kinds IS NULL OR wanted.kind = ANY (held.kinds) GROUP BY held.person_id, wanted.kind) AS each
    GROUP BY kind, "agencyIds", "planIds", "planAgencyIds", "readsAll"`;

const readReader: Statement = { name: 'reader', text: readerColumns };

/**
 * What the person may read by, on the day in Vietnam of `at`. A delegation limited to commands counts for reading the `kinds` that these
 * commands move, and for nothing else: who may approve an agency's results reads its tasks, not its plans.
 */
export async function readerOf(tx: Tx, personId: string, at: string, kinds: readonly Kind[] = []): Promise<Reader> {
  const [row] = await tx.query<ReaderRow>(readReader, [personId, dayOf(at), kinds]);
  const { agencyIds, planIds, planAgencyIds, readsAll } = row!;
  const scope = { all: readsAll, planIds: literalOf(planIds), agencyIds: literalOf(planAgencyIds) };
  return { personId, agencyIds, planIds, readsAll, scope };
}

/** Of some documents, those that the person may see: `visible` and `insiders` of what a feature hands the engine. */
export type SeenAmong = (tx: Tx, personId: string, ids: readonly string[], at: string) => Promise<ReadonlySet<string>>;

/**
 * The predicate of a kind's lists, asked of given rows of `table` in one statement together with what the person may read by: it stands
 * in the way of every command.
 */
export function seenAmong(name: string, kind: Kind, table: string, visibleTo: (agencies: string, scope: string) => string): SeenAmong {
  const predicate = visibleTo('(SELECT "agencyIds" FROM reader)::uuid[]', '(SELECT scope FROM reader)::jsonb');
  const statement: Statement = {
    name,
    text: `
    WITH held AS (${readerColumns}),
    reader AS MATERIALIZED (SELECT "agencyIds", ${scopeColumn} FROM held)
    SELECT ${kind}.id FROM ${table} ${kind} WHERE ${kind}.id = ANY ($4::uuid[]) AND ${predicate}`,
  };
  return async (tx, personId, ids, at) => {
    const rows = await tx.query<{ id: string }>(statement, [personId, dayOf(at), [kind], ids]);
    return new Set(rows.map(({ id }) => id));
  };
}

interface ReaderRow extends Pick<Reader, 'agencyIds' | 'planIds' | 'readsAll'> {
  readonly planAgencyIds: readonly string[];
}

const literalOf = (ids: readonly string[]): string => `{${ids.join(',')}}`;
