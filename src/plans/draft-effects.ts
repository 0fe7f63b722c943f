import { type ActorFact, effectivePositions } from '../../workflows/kit/v1/actor.js';
import type { CalendarFact, OpinionsFact, PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import type { Act, Parts } from '../engine/index.js';
import { dayOf, endOfDay } from '../platform/clock.js';
import { uuidV5 } from '../platform/ids.js';
import type { Statement } from '../platform/transaction.js';
import { factOf, idsOf, textsOf } from './asked.js';
import { filesOfDocument, requireAgencies, requireFiles } from './known-references.js';
import { requireRevisions } from './plan-revisions.js';

/** What the revision says of the plan itself is filled in by `saveRevision`, the next effect of the same command. */
const insertPlans: Statement = {
  name: 'insert-plans',
  text: `
  INSERT INTO plans (id, title, issuing_agency_id, drafting_agency_id, revision, revision_no, amends_id, replaces_id, created_at, urgent, secret)
  SELECT id, '', issuing, drafting, revision, 0, amends, replaces, at, false, false
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::timestamptz[])
    AS new (id, issuing, drafting, revision, amends, replaces, at)`,
};

const updateRevisions: Statement = {
  name: 'update-plan-revisions',
  text: `
  UPDATE plans SET revision = kept.hash, revision_no = plans.revision_no + 1, title = kept.content ->> 'title',
    monitoring_agency_id = (kept.content ->> 'monitoringAgencyId')::uuid, urgent = (kept.content ->> 'urgent')::boolean,
    secret = (kept.content ->> 'secret')::boolean, ends_on = (kept.content ->> 'endsOn')::date,
    dissemination_from = (kept.content -> 'dissemination' ->> 'from')::date, dissemination_to = (kept.content -> 'dissemination' ->> 'to')::date
  FROM unnest($1::uuid[], $2::text[]) AS new (id, revision) JOIN plan_revisions kept ON kept.hash = new.revision WHERE plans.id = new.id`,
};

const updateSubmissions: Statement = {
  name: 'update-plan-submissions',
  text: `
  UPDATE plans SET submitted = new.dossier, submissions = submissions + 1
  FROM unnest($1::uuid[], $2::text[]) AS new (id, dossier) WHERE plans.id = new.id`,
};

const clearSubmissions: Statement = {
  name: 'clear-plan-submissions',
  text: `
  UPDATE plans SET submitted = NULL, signed_on = NULL, signed_at = NULL, signatory_id = NULL, signing_form = NULL, release_due_at = NULL
  WHERE id = ANY ($1::uuid[])`,
};

const clearSignatures: Statement = {
  name: 'clear-plan-signatures',
  text: `
  UPDATE plans SET signed_on = NULL, signed_at = NULL, signatory_id = NULL, signing_form = NULL, release_due_at = NULL WHERE id = ANY ($1::uuid[])`,
};

const updateSignatures: Statement = {
  name: 'update-plan-signatures',
  text: `
  UPDATE plans SET signed_on = new.day, signed_at = new.at, signatory_id = new.signatory, signing_form = string_to_array(new.form, ' '),
    release_due_at = CASE WHEN plans.urgent THEN new.at ELSE new.release_due_at END
  FROM unnest($1::uuid[], $2::date[], $3::timestamptz[], $4::uuid[], $5::text[], $6::timestamptz[])
    AS new (id, day, at, signatory, form, release_due_at) WHERE plans.id = new.id`,
};

const insertOpinions: Statement = {
  name: 'insert-plan-opinions',
  text: `
  INSERT INTO plan_opinions (id, plan_id, agency_id, asked_at, reply_by)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::date[])`,
};

const answerOpinions: Statement = {
  name: 'answer-plan-opinions',
  text: `
  UPDATE plan_opinions SET answered_at = new.at, opinion = new.opinion, document = new.document
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::jsonb[]) AS new (id, at, opinion, document) WHERE plan_opinions.id = new.id`,
};

/** Rows that a plan's moves leave behind while it is a draft. */
export const draftEffects: Parts['effects'] = {
  async createPlan(tx, acts) {
    await requireRevisions(tx, acts.map(revisionOf));
    const inputs = ['issuingAgencyId', 'draftingAgencyId', 'revision', 'amends', 'replaces'].map((name) => textsOf(acts, name));
    void tx.query(insertPlans, [idsOf(acts), ...inputs, acts.map(({ command }) => command.at)]);
  },

  async saveRevision(tx, acts) {
    await requireRevisions(tx, acts.map(revisionOf));
    void tx.query(updateRevisions, [idsOf(acts), acts.map(revisionOf)]);
  },

  async fixSubmission(tx, acts) {
    void tx.query(updateSubmissions, [idsOf(acts), acts.map((act) => factOf<PlanDocumentFact>(act, 'document').dossier)]);
  },

  async voidSubmission(tx, acts) {
    void tx.query(clearSubmissions, [idsOf(acts)]);
  },

  /** Taking back the submission voids it whole; taking back the signature leaves it; an approval is an entry and has no row of its own. */
  async voidLastAct(tx, acts) {
    const submissions = acts.filter(({ to }) => to === 'draft.composing');
    const signatures = acts.filter(({ from }) => from === 'draft.awaitingNumber');
    if (submissions.length > 0) void tx.query(clearSubmissions, [idsOf(submissions)]);
    if (signatures.length > 0) void tx.query(clearSignatures, [idsOf(signatures)]);
  },

  /** the block above the name, and the clock of release, which starts now. */
  async saveSignature(tx, acts) {
    void tx.query(updateSignatures, [
      idsOf(acts),
      acts.map(({ command }) => dayOf(command.at)),
      acts.map(({ command }) => command.at),
      acts.map((act) => factOf<ActorFact>(act, 'actor').personId),
      acts.map((act) => signingForm(factOf<ActorFact>(act, 'actor')).join(' ')),
      acts.map(endOfNextWorkingDay),
    ]);
  },

  async askOpinions(tx, acts) {
    const asked = acts.flatMap((act) =>
      [...new Set(act.command.input['agencies'] as readonly string[])].map((agencyId) => ({ act, agencyId })),
    );
    await requireAgencies(
      tx,
      asked.map(({ agencyId }) => agencyId),
    );
    void tx.query(insertOpinions, [
      asked.map(({ act, agencyId }) => uuidV5(act.entryId, agencyId)),
      asked.map(({ act }) => act.instanceId),
      asked.map(({ agencyId }) => agencyId),
      asked.map(({ act }) => act.command.at),
      asked.map(({ act }) => act.command.input['replyBy']),
    ]);
  },

  /** One opinion answers every request to that agency that is still open. */
  async saveOpinion(tx, acts) {
    await requireFiles(tx, acts.flatMap(filesOfDocument));
    const answered = acts.flatMap((act) => openRequestsOf(act).map((requestId) => ({ act, requestId })));
    void tx.query(answerOpinions, [
      answered.map(({ requestId }) => requestId),
      answered.map(({ act }) => act.command.at),
      answered.map(({ act }) => act.command.input['opinion']),
      answered.map(({ act }) => (act.command.input['document'] === undefined ? null : JSON.stringify(act.command.input['document']))),
    ]);
  },
};

/** TM., or TM. and KT. for a deputy; R-05: an acting head signs as Q. */
export function signingForm({ hat }: Pick<ActorFact, 'hat'>): string[] {
  if (hat!.position === 'viceChair') return ['TM.', 'KT.'];
  return hat!.acting ? ['TM.', 'Q.'] : ['TM.'];
}

const revisionOf = ({ command }: Act): string => command.input['revision'] as string;

export function endOfNextWorkingDay(act: Act): string | null {
  const { nextWorkingDay } = factOf<CalendarFact>(act, 'calendar');
  return nextWorkingDay === null ? null : endOfDay(nextWorkingDay).toISOString();
}

/** Whose opinion it is was judged by `opinionWasAsked`: of the agency a clerk names, else of the actor's own. */
export function openRequestsOf(act: Act): string[] {
  const actor = factOf<ActorFact>(act, 'actor');
  const byClerk = effectivePositions(actor).includes('clerk');
  const agencyId = byClerk ? act.command.input['agencyId'] : actor.hat!.agencyId;
  return factOf<OpinionsFact>(act, 'opinions')
    .asked.filter((request) => !request.answered && request.agencyId === agencyId)
    .map(({ requestId }) => requestId);
}
