import type { Statement, Tx } from '../../platform/transaction.js';
import type { Register, RegisterAgency } from '../match/register.js';

const readRegister: Statement = {
  name: 'import-register',
  text: `
  SELECT agency.id, agency.kind, agency.parent_id AS "parentId", agency.valid_from::text AS "validFrom", agency.valid_until::text AS "validUntil",
    (SELECT jsonb_agg(jsonb_build_object('name', dated.name, 'validFrom', dated.valid_from) ORDER BY dated.valid_from)
      FROM agency_names dated WHERE dated.agency_id = agency.id) AS names,
    coalesce((SELECT jsonb_agg(succession.successor_id ORDER BY succession.successor_id)
      FROM successions succession WHERE succession.agency_id = agency.id), '[]') AS successors
  FROM agencies agency ORDER BY agency.id`,
};

/** The whole register with its past, so that a document is matched as of its own date. */
export async function registerFor(tx: Tx, issuerId: string): Promise<Register> {
  return { issuerId, agencies: await tx.query<RegisterAgency>(readRegister, []) };
}
