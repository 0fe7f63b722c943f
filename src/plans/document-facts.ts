import type { Json } from '../../workflows/kit/definition.js';
import type { PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import { Calendars } from '../calendar/index.js';
import type { FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, idsOf, textsOf } from './asked.js';
import { completenessOf, nothing } from './completeness.js';
import type { PlanContent } from './plan-content.js';

interface DocumentRow {
  readonly dossier: string | null;
  readonly submitted: string | null;
  readonly signedOn: string | null;
  readonly content: PlanContent | null;
  readonly kinds: string[];
}

const readDocuments: Statement = {
  name: 'plan-documents',
  text: `
  SELECT revision.hash AS dossier, plan.submitted, plan.signed_on::text AS "signedOn", revision.content,
    ARRAY (SELECT DISTINCT member.kind FROM agencies member
      WHERE member.parent_id = coalesce(plan.issuing_agency_id, asked.issuing) AND ${inForce('member', 'asked.day')}) AS kinds
  FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::text[]) WITH ORDINALITY AS asked (id, day, issuing, revision, place)
  LEFT JOIN plans plan ON plan.id = asked.id
  LEFT JOIN plan_revisions revision ON revision.hash = coalesce(plan.revision, asked.revision)
  ORDER BY asked.place`,
};

/** Calendar versions never change, so one process reads each once. */
const calendars = new Calendars();

/** Group `document`: what the dossier is and what it lacks, on the day of the command. */
export const readPlanDocuments: FactReader = async (tx, asks) => {
  const values = [idsOf(asks), daysOf(asks), textsOf(asks, 'issuingAgencyId'), textsOf(asks, 'revision')];
  const [calendar, rows] = await Promise.all([calendars.newest(tx), tx.query<DocumentRow>(readDocuments, values)]);
  return rows.map(({ content, kinds, dossier, submitted, signedOn }, place) => {
    const today = dayOf(asks[place]!.command.at);
    const completeness = content === null ? nothing : completenessOf(content, { today, calendar, kinds });
    const fact: PlanDocumentFact = { dossier, submitted, signedOn, ...completeness };
    return fact as unknown as Json;
  });
};
