import type { Holder } from '../../workflows/kit/definition.js';
import { Directory, type Hat, type PostHolder } from '../engine/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { agencyNameOn, inForce } from './in-force.js';

/** Tra cứu người và cơ quan for the engine's answers, and for everybody above. Holds nothing; each method is one named statement. */
export class RegisterDirectory extends Directory {
  hatsOf(tx: Tx, personId: string, on: Day): Promise<readonly Hat[]> {
    return tx.query<Hat>(readHatsOf, [personId, on]);
  }

  agencyNames(tx: Tx, ids: readonly string[], on: Day): Promise<ReadonlyMap<string, string>> {
    return agencyNames(tx, ids, on);
  }

  peopleNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return peopleNames(tx, ids);
  }

  holdersOf(tx: Tx, holders: readonly Holder[], on: Day): Promise<readonly (readonly PostHolder[])[]> {
    return holdersOf(tx, holders, on);
  }
}

const readHatsOf: Statement = {
  name: 'hats-of-person',
  text: `
    SELECT "actingAs", position, "agencyId", "onBehalfOf" FROM (
    SELECT id AS "actingAs", position, agency_id AS "agencyId", NULL AS "onBehalfOf", valid_from FROM appointments own
    WHERE own.person_id = $1 AND ${inForce('own', '$2::date')}
    UNION ALL
    SELECT delegation.id, appointment.position, appointment.agency_id, appointment.person_id::text, delegation.valid_from
    FROM delegations delegation JOIN appointments appointment ON appointment.id = delegation.appointment_id
    WHERE delegation.person_id = $1 AND delegation.revoked_at IS NULL
      AND ${inForce('delegation', '$2::date')} AND ${inForce('appointment', '$2::date')}) AS hat
    ORDER BY "onBehalfOf" NULLS FIRST, valid_from, "actingAs"`,
};

const readAgencyNames: Statement = {
  name: 'agency-names',
  text: `SELECT id, ${agencyNameOn('agency.id', '$2::date')} AS name FROM agencies agency WHERE id = ANY($1::uuid[])`,
};

/** the name each agency bore on that day. Ids that are no agency's are left out. */
export async function agencyNames(tx: Tx, ids: readonly string[], on: Day): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(readAgencyNames, [ids, on]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const readPeopleNames: Statement = { name: 'people-names', text: 'SELECT id, name FROM people WHERE id = ANY($1::uuid[])' };

/** Ids that are no person's are left out. */
export async function peopleNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(readPeopleNames, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const readHolders: Statement = {
  name: 'holders-of-posts',
  text: `
    SELECT DISTINCT asked.place, person.id AS "personId", person.name, appointment.position, appointment.agency_id AS "agencyId",
      ${agencyNameOn('appointment.agency_id', '$4::date')} AS agency
    FROM unnest($1::int[], $2::uuid[], $3::text[]) AS asked (place, agency_id, position)
    JOIN appointments appointment ON appointment.agency_id = asked.agency_id AND appointment.position = asked.position
    CROSS JOIN LATERAL (
      SELECT appointment.person_id AS id
      UNION SELECT delegation.person_id FROM delegations delegation
      WHERE delegation.appointment_id = appointment.id AND delegation.revoked_at IS NULL AND ${inForce('delegation', '$4::date')}
        AND delegation.commands IS NULL AND delegation.plan_id IS NULL) AS able
    JOIN people person ON person.id = able.id
    WHERE ${inForce('appointment', '$4::date')}
    ORDER BY asked.place, person.name, person.id`,
};

/**
 * For each holder asked about, the people who could act that day: who holds such a post, and who may act for them in everything.
 * Delegates of limited scope are left out, since naming somebody who cannot do it would be wrong, and their delegator is named.
 */
export async function holdersOf(tx: Tx, holders: readonly Holder[], on: Day): Promise<readonly (readonly PostHolder[])[]> {
  const asked = holders.flatMap(({ positions, agencyId }, place) =>
    agencyId === null ? [] : [...postsThatCountAs(positions)].map((position) => ({ place, agencyId, position })),
  );
  if (asked.length === 0) return holders.map(() => []);
  const rows = await tx.query<PostHolder & { place: number }>(readHolders, [
    asked.map(({ place }) => place),
    asked.map(({ agencyId }) => agencyId),
    asked.map(({ position }) => position),
    on,
  ]);
  return holders.map((_, index) => rows.filter(({ place }) => place === index).map(({ place: _place, ...holder }) => holder));
}

/** A chair counts as head of the agency, a vice-chair as its deputy; the reverse of `effectivePositions`. */
function postsThatCountAs(positions: Holder['positions']): ReadonlySet<string> {
  const posts = new Set<string>(positions);
  if (posts.has('agencyHead')) posts.add('chair');
  if (posts.has('agencyDeputy')) posts.add('viceChair');
  return posts;
}
