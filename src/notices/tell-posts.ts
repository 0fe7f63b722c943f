import type { JsonObject, Position } from '../../workflows/kit/definition.js';
import { inForce } from '../organisations/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** Something that no task or report tells: what went wrong, with what its words are made from. */
export type Said =
  | {
      readonly kind: 'notSent';
      readonly message: 'document' | 'recall' | 'update';
      /** Why: a result code of the bus, or ours. */
      readonly result: string;
      readonly recipient: string;
    }
  | { readonly kind: 'endpointDisabled'; readonly endpoint: string; readonly because: string }
  | { readonly kind: 'busRefuses'; readonly bus: string; readonly result: string };

/** Who is told: holders of the first of these posts that anybody holds, or may act for in everything. */
export interface Telling {
  /** The entry of the log that tells of it. */
  readonly entryId: string;
  /** An instant, ISO 8601. */
  readonly at: string;
  /** The document it is about; null where it is about none. */
  readonly instanceId: string | null;
  /** Null: of every agency. */
  readonly agencyId: string | null;
  readonly posts: readonly Position[];
  readonly said: Said;
}

/** Báo cho người giữ chức vụ: in the application alone, since whoever minds a bus or an endpoint looks there. */
export function tellPosts(tx: Tx, { entryId, at, instanceId, agencyId, posts, said }: Telling): void {
  void tx.query(insertSaid, [entryId, at, instanceId, agencyId, posts, said as unknown as JsonObject, dayOf(at)]);
}

const insertSaid: Statement = {
  name: 'insert-notices-said',
  text: `
  WITH able AS (
    SELECT array_position($5::text[], post.position) AS rank, holder.person_id, post.position, post.agency_id
    FROM appointments post CROSS JOIN LATERAL (
      SELECT post.person_id
      UNION SELECT delegation.person_id FROM delegations delegation WHERE delegation.appointment_id = post.id AND delegation.revoked_at IS NULL
        AND delegation.commands IS NULL AND delegation.plan_id IS NULL AND ${inForce('delegation', '$7::date')}) AS holder
    WHERE post.position = ANY ($5::text[]) AND ($4::uuid IS NULL OR post.agency_id = $4) AND ${inForce('post', '$7::date')})
  INSERT INTO notices (person_id, entry_id, instance_id, position, agency_id, at, said)
  SELECT DISTINCT ON (person_id) person_id, $1::uuid, $3::uuid, position, agency_id, $2::timestamptz, $6::jsonb
  FROM able WHERE rank = (SELECT min(rank) FROM able) ORDER BY person_id, agency_id ON CONFLICT DO NOTHING`,
};

/** SQL: the reader of a `notice` still holds the post in which he was told, or acts for who does. `person` and `today` are placeholders. */
export const stillHolds = (person: string, today: string): string => `EXISTS (SELECT FROM appointments post
  WHERE post.agency_id = notice.agency_id AND post.position = notice.position AND ${inForce('post', today)} AND (post.person_id = ${person}
    OR EXISTS (SELECT FROM delegations delegation WHERE delegation.appointment_id = post.id AND delegation.person_id = ${person}
      AND delegation.revoked_at IS NULL AND ${inForce('delegation', today)})))`;
