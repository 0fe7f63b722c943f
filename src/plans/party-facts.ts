import type { FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, idsOf, readFacts, textsOf } from './asked.js';

/** A plan that is about to be created has its agencies from the command. */
const readParties: Statement = {
  name: 'plan-parties',
  text: `
  SELECT jsonb_build_object('issuing', party.issuing, 'drafting', party.drafting, 'monitoring', plan.monitoring_agency_id, 'legal', NULL,
    'issuingOffice', (SELECT office.id FROM agencies office
      WHERE office.parent_id = party.issuing AND office.kind = 'committeeOffice' AND ${inForce('office', 'asked.day')}
      ORDER BY office.id LIMIT 1)) AS fact
  FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS asked (id, day, issuing, drafting, place)
  LEFT JOIN plans plan ON plan.id = asked.id
  CROSS JOIN LATERAL (SELECT coalesce(plan.issuing_agency_id, asked.issuing) AS issuing,
    coalesce(plan.drafting_agency_id, asked.drafting) AS drafting) party
  ORDER BY asked.place`,
};

/** The issuing body has its plans drafted by itself or by an agency right below it, both existing; a body without a review route issues none. */
const readDrafting: Statement = {
  name: 'plan-drafting',
  text: `
  SELECT jsonb_build_object('allowed', EXISTS (
    SELECT FROM agencies issuing JOIN agencies drafting ON drafting.id = asked.drafting AND (drafting.id = issuing.id OR drafting.parent_id = issuing.id)
    WHERE issuing.id = asked.issuing AND issuing.review_route IS NOT NULL AND ${inForce('issuing', 'asked.day')} AND ${inForce('drafting', 'asked.day')})) AS fact
  FROM unnest($1::date[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS asked (day, issuing, drafting, place)
  ORDER BY asked.place`,
};

/** roles of the plan whose agency has successors on record, from the day of the succession. */
const readSuccession: Statement = {
  name: 'plan-succession',
  text: `
  SELECT jsonb_build_object('pending', coalesce((
    SELECT jsonb_agg(jsonb_build_object('role', held.role, 'agencyId', held.agency_id, 'successors', held.successors) ORDER BY held.place)
    FROM (SELECT role.name AS role, role.agency_id, role.place, jsonb_agg(succession.successor_id ORDER BY succession.successor_id) AS successors
      FROM (VALUES ('issuing', plan.issuing_agency_id, 1), ('drafting', plan.drafting_agency_id, 2), ('monitoring', plan.monitoring_agency_id, 3)) AS role (name, agency_id, place)
      JOIN successions succession ON succession.agency_id = role.agency_id AND succession.effective_on <= asked.day
      GROUP BY role.name, role.agency_id, role.place) held), '[]')) AS fact
  FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, place) JOIN plans plan ON plan.id = asked.id
  ORDER BY asked.place`,
};

/** Group `parties`. The legal review has no route yet, so nobody stands there. */
export const readPlanParties: FactReader = (tx, asks) =>
  readFacts(tx, readParties, [idsOf(asks), daysOf(asks), textsOf(asks, 'issuingAgencyId'), textsOf(asks, 'draftingAgencyId')]);

/** Group `drafting`, asked only where a plan is about to be created. */
export const readWhoMayDraft: FactReader = (tx, asks) =>
  readFacts(tx, readDrafting, [daysOf(asks), textsOf(asks, 'issuingAgencyId'), textsOf(asks, 'draftingAgencyId')]);

/** Group `succession`. */
export const readPlanSuccession: FactReader = (tx, asks) => readFacts(tx, readSuccession, [idsOf(asks), daysOf(asks)]);
