import type { Json } from '../../workflows/kit/definition.js';
import type { RelatedPlan, RelationFact } from '../../workflows/plan/plan.facts.js';
import type { FactReader } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf, lockFor, readFacts, textsOf } from './asked.js';
import { type AmendedKey, afterWaiting, misfitsOf } from './changes.js';
import type { PlanContent } from './plan-content.js';

interface RelationRow {
  readonly amends: RelatedPlan | null;
  readonly replaces: RelatedPlan | null;
  readonly amended: readonly AmendedKey[];
  /** Changes of documents issued and not yet taken, the oldest first. */
  readonly waiting: readonly PlanContent['changes'][];
  readonly changes: PlanContent['changes'] | null;
  readonly tasks: PlanContent['tasks'] | null;
}

/** SQL: whether `other`, an issued document that stands at `standing`, is still to be taken by the plan it amends, or replaces. */
const amendmentWaits = `other.issued_at IS NOT NULL AND other.amendment_taken_at IS NULL AND standing.state = 'issued'`;
const replacementWaits = `other.issued_at IS NOT NULL AND standing.state NOT IN ('annulled', 'withdrawn')`;

/** A plan that is named and not there stands in `new`, where nothing exists yet, and belongs to nobody: the rule then refuses it. */
const related = (id: string, before: string): string => `
  CASE WHEN ${id} IS NOT NULL THEN (
    SELECT jsonb_build_object('planId', named.id, 'state', coalesce(standing.state, 'new'), 'issuingAgencyId', coalesce(other.issuing_agency_id::text, ''),
      'secrecyDiffers', coalesce(other.secret <> (revision.content ->> 'secret')::boolean, false), 'taken', plan.amendment_taken_at IS NOT NULL,
      'anotherWaits', EXISTS (SELECT FROM plans other JOIN instances standing ON standing.id = other.id
        WHERE other.id <> asked.id AND (${before})))
    FROM (SELECT ${id} AS id) named LEFT JOIN plans other ON other.id = named.id LEFT JOIN instances standing ON standing.id = other.id) END`;

const readRelations: Statement = {
  name: 'plan-relations',
  text: `
  SELECT ${related('relation.amends', `other.replaces_id = relation.amends AND ${replacementWaits}`)} AS amends,
    ${related('relation.replaces', `other.replaces_id = relation.replaces AND ${replacementWaits} OR other.amends_id = relation.replaces AND ${amendmentWaits}`)} AS replaces,
    revision.content -> 'changes' AS changes, revision.content -> 'tasks' AS tasks,
    coalesce((SELECT jsonb_agg(jsonb_build_object('key', kept.key, 'open', kept.dropped_by IS NULL AND EXISTS (
        SELECT FROM tasks task JOIN instances standing ON standing.id = task.id
        WHERE task.plan_id = kept.plan_id AND task.key = kept.key AND standing.state NOT IN ('closed', 'cancelled'))))
      FROM plan_tasks kept WHERE kept.plan_id = relation.amends), '[]') AS amended,
    coalesce((SELECT jsonb_agg(content.content -> 'changes' ORDER BY other.issued_at, other.id)
      FROM plans other JOIN instances standing ON standing.id = other.id JOIN plan_revisions content ON content.hash = other.revision
      WHERE other.amends_id = relation.amends AND other.id <> asked.id AND ${amendmentWaits}), '[]') AS waiting
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY AS asked (id, amends, replaces, revision, place)
  LEFT JOIN plans plan ON plan.id = asked.id
  CROSS JOIN LATERAL (SELECT CASE WHEN plan.id IS NULL THEN asked.amends ELSE plan.amends_id END AS amends,
    CASE WHEN plan.id IS NULL THEN asked.replaces ELSE plan.replaces_id END AS replaces) relation
  LEFT JOIN plan_revisions revision ON revision.hash = coalesce(plan.revision, asked.revision)
  ORDER BY asked.place`,
};

/**
 * From its issue a document binds the plan it changes, which must not end, or be bound by another, before it has taken it. Older documents
 * are locked by younger ones and never the other way, so nobody waits in a circle.
 */
const lockRelated: Statement = {
  name: 'lock-related-plans',
  text: `
  SELECT id FROM instances WHERE id IN (
    SELECT unnest(ARRAY[amends_id, replaces_id]) FROM plans WHERE id = ANY ($1::uuid[])) ORDER BY id FOR NO KEY UPDATE`,
};

/** A document that is being taken is not withdrawn in the same moment. One that is only being issued is not waited for. */
const lockIncoming: Statement = {
  name: 'lock-incoming-documents',
  text: `
  SELECT id FROM instances WHERE id IN (
    SELECT id FROM plans WHERE issued_at IS NOT NULL AND (amends_id = ANY ($1::uuid[]) OR replaces_id = ANY ($1::uuid[]))) ORDER BY id FOR SHARE`,
};

const incomingOf = (conditions: string): string => `
  (SELECT jsonb_build_object('planId', other.id, 'dossier', other.revision, 'entryId', entry.id,
      'documentNumber', other.document_number, 'issuedOn', other.issued_on)
    FROM plans other JOIN instances standing ON standing.id = other.id
    JOIN audit_entries entry ON entry.instance_id = other.id AND entry.command = 'plan.issue' AND entry.outcome = 'accepted'
    WHERE ${conditions} ORDER BY other.issued_at, other.id LIMIT 1)`;

/** SQL: the oldest issued document that amends this plan and was not taken yet, as `IncomingDocument`. */
export const incomingAmendment = incomingOf(`other.amends_id = plan.id AND ${amendmentWaits}`);

/** SQL: the oldest issued document that replaces this plan for all. */
export const incomingReplacement = incomingOf(`other.replaces_id = plan.id AND ${replacementWaits}`);

const readIncoming: Statement = {
  name: 'plan-incoming',
  text: `
  SELECT jsonb_build_object('amendment', ${incomingAmendment}, 'replacement', ${incomingReplacement}) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN plans plan ON plan.id = asked.id
  ORDER BY asked.place`,
};

/** The most keys a fact names. */
const mostNames = 20;

/** Group `relation`; of a plan about to be created, from the command. */
export const readPlanRelations: FactReader = async (tx, asks) => {
  await lockFor(tx, lockRelated, asks, ['plan.issue']);
  const values = [idsOf(asks), textsOf(asks, 'amends'), textsOf(asks, 'replaces'), textsOf(asks, 'revision')];
  const rows = await tx.query<RelationRow>(readRelations, values);
  return rows.map(({ amends, replaces, amended, waiting, changes, tasks }) => {
    const misfits = misfitsOf({ tasks: tasks ?? [], changes: changes ?? [] }, amends === null ? null : afterWaiting(amended, waiting));
    const fact: RelationFact = { amends, replaces, misfits: misfits.slice(0, mostNames) };
    return fact as unknown as Json;
  });
};

/** Group `incoming`. */
export const readIncomingDocuments: FactReader = async (tx, asks) => {
  await lockFor(tx, lockIncoming, asks, ['plan.amend', 'plan.replace']);
  return readFacts(tx, readIncoming, [idsOf(asks)]);
};
