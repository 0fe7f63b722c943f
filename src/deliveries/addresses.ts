import type { JsonObject } from '../../workflows/kit/definition.js';
import type { Ask, FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, type Fact, facts, idsOf } from '../tasks/index.js';

/**
 * Group `addresses` of `plan.issue`: how each recipient is reached, groups as they were on the day of issue. Each is named once.
 * No rule reads it; `createDeliveries` does, and the entry thus says who gets the document on paper only.
 */
export interface AddressesFact extends JsonObject {
  /** Recipients with users in this installation, each with its code (mã định danh); null without one. */
  readonly here: { readonly [agencyId: string]: string | null };
  /** Recipients elsewhere, each with the code by which they are reached. */
  readonly outside: { readonly [agencyId: string]: string };
  /** Recipients with neither: no delivery is made for them. */
  readonly unreachable: readonly string[];
}

const readRecipients: Statement = {
  name: 'delivery-addresses',
  text: `
  SELECT (SELECT jsonb_build_object(
      'here', coalesce(jsonb_object_agg(reached.id, reached.code) FILTER (WHERE reached.here), '{}'),
      'outside', coalesce(jsonb_object_agg(reached.id, reached.code) FILTER (WHERE NOT reached.here AND reached.code IS NOT NULL), '{}'),
      'unreachable', coalesce(jsonb_agg(reached.id ORDER BY reached.id) FILTER (WHERE NOT reached.here AND reached.code IS NULL), '[]'))
    FROM (SELECT recipient.id,
        EXISTS (SELECT FROM appointments post WHERE post.agency_id = recipient.id AND ${inForce('post', 'asked.today')}) AS here,
        (SELECT dated.code FROM agency_codes dated WHERE dated.agency_id = recipient.id AND ${inForce('dated', 'asked.today')}
          ORDER BY dated.valid_from DESC LIMIT 1) AS code
      FROM (SELECT (named ->> 'agency')::uuid AS id FROM jsonb_array_elements(revision.content -> 'recipients') AS named WHERE named ? 'agency'
        UNION SELECT member.id FROM jsonb_array_elements(revision.content -> 'recipients') AS named
          JOIN agencies member ON member.kind = named ->> 'kind' AND member.parent_id = plan.issuing_agency_id AND ${inForce('member', 'asked.issued_on')}
      ) recipient) reached) AS fact
  FROM unnest($1::uuid[], $2::date[], $3::date[]) WITH ORDINALITY AS asked (id, today, issued_on, place)
  JOIN plans plan ON plan.id = asked.id LEFT JOIN plan_revisions revision ON revision.hash = plan.revision
  ORDER BY asked.place`,
};

export const readAddresses: FactReader = async (tx, asks) =>
  facts(await tx.query<Fact>(readRecipients, [idsOf(asks), daysOf(asks), asks.map(issuedOn)]));

/** The day that the clerk gives the document, else today. */
const issuedOn = ({ command: { input, at } }: Ask): string => (typeof input['issuedOn'] === 'string' ? input['issuedOn'] : dayOf(at));
