import type { Allowed, Way } from './allowed.js';
import { anyoneOf, headsOf, monitor, signatories } from './who.js';

type Ways = Readonly<Record<string, Way>>;

/** Beside the route, from composing to signing: opinions. The agency asked answers; one that answers on paper by the drafting agency's clerk. */
const opinions: Ways = {
  'plan.consult': ['same', 'officer@drafting'],
  'plan.giveOpinion': ['same', ...headsOf('asked'), 'clerk@drafting'],
};

/** Any state that is not final. */
const always: Ways = { 'plan.handOver': ['same', 'system', 'officeChief@issuing'] };

/** From issued to summarised. */
const inForce: Ways = {
  ...always,
  'plan.amend': ['same', 'system'],
  'plan.correct': ['same', 'clerk@issuing'],
  'plan.replace': ['replaced', 'system'],
  'plan.annul': ['annulled', 'clerk@issuing'],
  'plan.withdraw': ['withdrawn', 'clerk@issuing', 'officeChief@issuing'],
  'plan.raiseDifficulty': ['same', ...anyoneOf('lead'), ...anyoneOf('reporting')],
  'plan.answerDifficulty': ['same', monitor],
};

/** Kế hoạch along the route of a province: the division reviews first. The history behind each state: see `plan.usual.ts`. */
export const provincePlanAllowed: Allowed = {
  new: { 'plan.create': ['draft.composing', 'officer@drafting'] },
  'draft.composing': {
    ...always,
    ...opinions,
    'plan.revise': ['same', 'officer@drafting'],
    'plan.submit': ['draft.divisionReview', 'officer@drafting'],
    'plan.abandon': ['abandoned', 'officer@drafting', ...headsOf('drafting')],
  },
  'draft.divisionReview': {
    ...always,
    ...opinions,
    'plan.approve': ['draft.leadershipReview', 'divisionHead@drafting'],
    'plan.return': ['draft.composing', 'divisionHead@drafting'],
    'plan.revise': ['draft.composing', 'officer@drafting'],
    'plan.recall': ['draft.composing', 'officer@drafting'],
  },
  'draft.leadershipReview': {
    ...always,
    ...opinions,
    'plan.approve': ['draft.officeVerification', ...headsOf('drafting')],
    'plan.return': ['draft.composing', ...headsOf('drafting')],
    'plan.revise': ['draft.composing', 'officer@drafting'],
    'plan.recall': ['draft.divisionReview', 'divisionHead@drafting'],
  },
  'draft.officeVerification': {
    ...always,
    ...opinions,
    'plan.approve': ['draft.signing', 'officeChief@issuing'],
    'plan.return': ['draft.composing', 'officeChief@issuing'],
    'plan.revise': ['draft.composing', 'officer@drafting'],
    'plan.recall': ['draft.leadershipReview', 'agencyHead@drafting'],
  },
  'draft.signing': {
    ...always,
    ...opinions,
    'plan.sign': ['draft.awaitingNumber', ...signatories],
    'plan.return': ['draft.composing', ...signatories],
    'plan.revise': ['draft.composing', 'officer@drafting'],
    'plan.recall': ['draft.officeVerification', 'officeChief@issuing'],
  },
  'draft.awaitingNumber': {
    ...always,
    'plan.issue': ['issued', 'clerk@issuing'],
    'plan.return': ['draft.composing', 'clerk@issuing'],
    'plan.recall': ['draft.signing', 'chair@issuing'],
  },
  issued: {
    ...inForce,
    'plan.disseminate': ['disseminated', 'system', monitor],
    'plan.takeEffect': ['closed', 'system'],
  },
  disseminated: { ...inForce, 'plan.begin': ['inProgress', 'system', monitor] },
  inProgress: { ...inForce, 'plan.report': ['reported', 'system', monitor] },
  reported: { ...inForce, 'plan.summarise': ['summarised', ...headsOf('monitoring')] },
  summarised: {
    ...inForce,
    'plan.openPeriod': ['inProgress', 'system'],
    'plan.close': ['closed', ...signatories],
  },
  closed: {},
  abandoned: {},
  replaced: {},
  annulled: {},
  withdrawn: {},
};

const { 'draft.divisionReview': _skipped, ...withoutDivision } = provincePlanAllowed;

/** The route of a city: no division reviews, so the submission reaches the head of the agency and is recalled from there. */
export const cityPlanAllowed: Allowed = {
  ...withoutDivision,
  'draft.composing': {
    ...always,
    ...opinions,
    'plan.revise': ['same', 'officer@drafting'],
    'plan.submit': ['draft.leadershipReview', 'officer@drafting'],
    'plan.abandon': ['abandoned', 'officer@drafting', ...headsOf('drafting')],
  },
  'draft.leadershipReview': {
    ...always,
    ...opinions,
    'plan.approve': ['draft.officeVerification', ...headsOf('drafting')],
    'plan.return': ['draft.composing', ...headsOf('drafting')],
    'plan.revise': ['draft.composing', 'officer@drafting'],
    'plan.recall': ['draft.composing', 'officer@drafting'],
  },
};
