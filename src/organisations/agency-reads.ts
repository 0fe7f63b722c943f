import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { AgencyKind } from './agency-kind.js';
import { inForce } from './in-force.js';

/** A body may draft for itself; an agency directly below it may draft for it (Sở for UBND tỉnh). Both exist that day. */
export interface DraftingPair {
  readonly draftingAgencyId: string;
  readonly issuingAgencyId: string;
  readonly on: Day;
}

/** Who took over from an agency, and by what right. */
export interface SuccessionOf {
  readonly agencyId: string;
  readonly successorIds: readonly string[];
  readonly effectiveOn: Day;
  readonly legalBasis: readonly string[];
}

const readMembers: Statement = {
  name: 'members-of-kinds',
  text: `
    SELECT agency.kind, array_agg(agency.id ORDER BY code.code COLLATE "C" NULLS LAST, agency.id) AS ids
    FROM agencies agency
    LEFT JOIN LATERAL (SELECT dated.code FROM agency_codes dated WHERE dated.agency_id = agency.id AND ${inForce('dated', '$3::date')}
      ORDER BY dated.valid_from DESC LIMIT 1) AS code ON true
    WHERE agency.parent_id = $1 AND agency.kind = ANY($2::text[]) AND ${inForce('agency', '$3::date')}
    GROUP BY agency.kind`,
};

/** expands groups to the agencies of those kinds directly below the issuing body that exist that day, each group sorted by code. */
export async function membersOfKinds(
  tx: Tx,
  issuingAgencyId: string,
  kinds: readonly AgencyKind[],
  on: Day,
): Promise<ReadonlyMap<AgencyKind, readonly string[]>> {
  if (kinds.length === 0) return new Map();
  const rows = await tx.query<{ kind: AgencyKind; ids: string[] }>(readMembers, [issuingAgencyId, kinds, on]);
  return new Map(kinds.map((kind) => [kind, rows.find((row) => row.kind === kind)?.ids ?? []]));
}

/** As `membersOfKinds`, of one kind. */
export async function membersOfKind(tx: Tx, issuingAgencyId: string, kind: AgencyKind, on: Day): Promise<readonly string[]> {
  return (await membersOfKinds(tx, issuingAgencyId, [kind], on)).get(kind)!;
}

const readDrafting: Statement = {
  name: 'may-draft-for',
  text: `
    SELECT coalesce(${inForce('drafting', 'asked.day')} AND ${inForce('issuing', 'asked.day')}
      AND (drafting.id = issuing.id OR drafting.parent_id = issuing.id), false) AS allowed
    FROM unnest($1::uuid[], $2::uuid[], $3::date[]) WITH ORDINALITY AS asked (drafting_id, issuing_id, day, place)
    LEFT JOIN agencies drafting ON drafting.id = asked.drafting_id LEFT JOIN agencies issuing ON issuing.id = asked.issuing_id
    ORDER BY asked.place`,
};

/** One answer per pair, in the order asked. */
export async function mayDraftFor(tx: Tx, pairs: readonly DraftingPair[]): Promise<readonly boolean[]> {
  if (pairs.length === 0) return [];
  const rows = await tx.query<{ allowed: boolean }>(readDrafting, [
    pairs.map(({ draftingAgencyId }) => draftingAgencyId),
    pairs.map(({ issuingAgencyId }) => issuingAgencyId),
    pairs.map(({ on }) => on),
  ]);
  return rows.map(({ allowed }) => allowed);
}

const readSuccessions: Statement = {
  name: 'successions',
  text: `
    SELECT agency_id AS "agencyId", array_agg(successor_id ORDER BY successor_id) AS "successorIds", min(effective_on)::text AS "effectiveOn",
      array_agg(DISTINCT legal_basis) AS "legalBasis"
    FROM successions WHERE agency_id = ANY($1::uuid[]) AND effective_on <= $2 GROUP BY agency_id`,
};

/** Successions in effect that day, by the agency that ended. An agency without one is left out; a successor may itself have one. */
export async function successionsOf(tx: Tx, agencyIds: readonly string[], on: Day): Promise<ReadonlyMap<string, SuccessionOf>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await tx.query<SuccessionOf>(readSuccessions, [agencyIds, on]);
  return new Map(rows.map((row) => [row.agencyId, row]));
}
