import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import type { PlanDocumentFact, SeriesFact } from '../../workflows/plan/plan.facts.js';
import type { Act } from '../engine/index.js';
import { renderDocumentNumber } from '../numbering/index.js';
import { dayOf } from '../platform/clock.js';
import { uuidV5 } from '../platform/ids.js';
import { factOf } from './asked.js';
import { successorsOf } from './course-effects.js';
import { endOfNextWorkingDay, openRequestsOf, signingForm } from './draft-effects.js';

type Row = Record<string, unknown>;

/** The rows of one plan as its acts left them, by the columns of the tables; what its content says of it is not yet in them. */
export interface PlanRows {
  readonly plan: Row & { revision: string };
  readonly opinions: readonly Row[];
  /** To difficulties, which with corrections have rows of their own that bear their entry. */
  readonly answers: readonly Row[];
}

/** What these commands leave needs no folding, and there may be many of them. */
export const notFolded = ['plan.raiseDifficulty', 'plan.correct'];

/** Folds the acts of a plan, from its creation on, as the handlers of its effects write them. An effect that is not among them touches none of these rows. */
export function planOf(acts: readonly { readonly effect: string; readonly act: Act }[]): PlanRows {
  const rows: Rows = { plan: { revision: '' }, opinions: [], answers: [] };
  for (const { effect, act } of acts) planFold[effect]?.(rows, act);
  return rows;
}

interface Rows {
  plan: Row & { revision: string };
  opinions: Row[];
  answers: Row[];
}

const noSignature = { signed_on: null, signed_at: null, signatory_id: null, signing_form: null, release_due_at: null };

/** By effect: what its handler in `draft-`, `issue-`, `course-effects.ts` and of the register of numbers does to the rows. */
export const planFold: Readonly<Record<string, (rows: Rows, act: Act) => void>> = {
  createPlan({ plan }, { instanceId, command: { input, at } }) {
    Object.assign(plan, {
      id: instanceId,
      issuing_agency_id: input['issuingAgencyId'],
      drafting_agency_id: input['draftingAgencyId'],
      revision_no: 0,
      submissions: 0,
      amends_id: input['amends'] ?? null,
      replaces_id: input['replaces'] ?? null,
      created_at: at,
    });
  },

  /** Who follows the plan is again who the content names. */
  saveRevision({ plan }, { command }) {
    Object.assign(plan, {
      revision: command.input['revision'],
      revision_no: (plan['revision_no'] as number) + 1,
      monitoring_agency_id: null,
    });
  },

  fixSubmission({ plan }, act) {
    plan['submitted'] = factOf<PlanDocumentFact>(act, 'document').dossier;
    plan['submissions'] = (plan['submissions'] as number) + 1;
  },

  voidSubmission: ({ plan }) => Object.assign(plan, { submitted: null, ...noSignature }),

  voidLastAct({ plan }, { from, to }) {
    if (to === 'draft.composing') plan['submitted'] = null;
    if (to === 'draft.composing' || from === 'draft.awaitingNumber') Object.assign(plan, noSignature);
  },

  saveSignature({ plan }, act) {
    const actor = factOf<ActorFact>(act, 'actor');
    const { at } = act.command;
    Object.assign(plan, {
      signed_on: dayOf(at),
      signed_at: at,
      signatory_id: actor.personId,
      signing_form: signingForm(actor),
      release_due_at: endOfNextWorkingDay(act),
    });
  },

  askOpinions({ opinions }, { instanceId, entryId, command: { input, at } }) {
    for (const agencyId of new Set(input['agencies'] as readonly string[]))
      opinions.push({
        ...{ id: uuidV5(entryId, agencyId), plan_id: instanceId, agency_id: agencyId, asked_at: at, reply_by: input['replyBy'] },
      });
  },

  saveOpinion({ opinions }, act) {
    const answered = openRequestsOf(act);
    const { input, at } = act.command;
    for (const request of opinions.filter(({ id }) => answered.includes(id as string)))
      Object.assign(request, { answered_at: at, opinion: input['opinion'], document: input['document'] ?? null });
  },

  allocateNumber({ plan }, act) {
    const { next, symbol } = factOf<SeriesFact>(act, 'series');
    Object.assign(plan, { number: next, document_number: renderDocumentNumber(next, symbol), issued_on: act.command.input['issuedOn'] });
  },

  freezeText({ plan }, { command }) {
    plan['issued_at'] = command.at;
  },

  answerDifficulty({ answers }, { command: { input, at } }) {
    answers.push({ id: input['difficultyId'], answer: input['answer'], answered_at: at });
  },

  passRoleOn({ plan }, act) {
    for (const [role, successor] of successorsOf(act)) plan[`${role}_agency_id`] = successor;
  },
};
