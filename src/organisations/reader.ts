import type { Position } from '../../workflows/kit/definition.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { agencyNameOn, inForce } from './in-force.js';

/** Who reads: what every `visibleTo` judges by. */
export interface Reader {
  readonly personId: string;
  /** Agencies where the person holds a post today, own or by a delegation in force. */
  readonly agencyIds: readonly string[];
  /** Holds an auditor's post himself, anywhere. A delegation does not pass this on. */
  readonly readsAll: boolean;
}

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

const readReader: Statement = {
  name: 'reader',
  text: `
    SELECT coalesce(array_agg(DISTINCT agency_id), '{}') AS "agencyIds", coalesce(bool_or(auditor), false) AS "readsAll" FROM (
      SELECT own.agency_id, own.position = 'auditor' AS auditor FROM appointments own WHERE own.person_id = $1 AND ${inForce('own', '$2::date')}
      UNION ALL
      SELECT post.agency_id, false FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id
      WHERE delegation.person_id = $1 AND delegation.revoked_at IS NULL AND ${inForce('delegation', '$2::date')} AND ${inForce('post', '$2::date')}
    ) AS held`,
};

/** What the person may read by, on the day in Vietnam of `at`. */
export async function readerOf(tx: Tx, personId: string, at: string): Promise<Reader> {
  const [row] = await tx.query<Omit<Reader, 'personId'>>(readReader, [personId, dayOf(at)]);
  return { personId, ...row! };
}
