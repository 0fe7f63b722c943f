import type { Facts, State } from '../../workflows/kit/definition.js';
import type { PastAct } from '../../workflows/kit/v1/rules.js';
import type {
  ChildrenFact,
  DeliveriesFact,
  DifficultiesFact,
  DraftingFact,
  IncomingFact,
  OpinionsFact,
  PeriodFact,
  PlanDocumentFact,
  RelationFact,
  SeriesFact,
  WorkFact,
} from '../../workflows/plan/plan.facts.js';
import type { Who } from './allowed.js';
import { agencies, placeOf } from './cast.js';
import { dossier } from './inputs.js';
import { type Act, history } from './past.js';

/** Facts of a plan under which whoever may do the command at all may do it now. */
export function usualPlan(state: State, command: string, who: Who, route: 'province' | 'city'): Facts {
  return {
    parties: {
      issuing: agencies.issuing,
      issuingOffice: agencies.issuingOffice,
      drafting: agencies.drafting,
      monitoring: agencies.monitoring,
      legal: agencies.legal,
    },
    past: pastOf(state, route),
    document,
    relation: command === 'plan.takeEffect' ? { ...unrelated, amends: { ...openPlan, taken: true } } : unrelated,
    drafting: { allowed: true } satisfies DraftingFact,
    opinions,
    series,
    incoming: ['plan.amend', 'plan.replace'].includes(command) ? incoming : ({ amendment: null, replacement: null } satisfies IncomingFact),
    children,
    deliveries: { total: 3, sent: 0 } satisfies DeliveriesFact,
    period: periodFor(command, who),
    work: { actorsAgencyHasWork: ['lead', 'reporting'].includes(placeOf(who) ?? '') } satisfies WorkFact,
    difficulties: { open: ['difficulty:1'] } satisfies DifficultiesFact,
  } as unknown as Facts;
}

/** Kế hoạch that an amending or replacing document names. */
export const openPlan = {
  ...{ planId: 'plan:0', state: 'inProgress', issuingAgencyId: agencies.issuing },
  ...{ secrecyDiffers: false, taken: false, anotherWaits: false },
};
const unrelated: RelationFact = { amends: null, replaces: null, misfits: [] };

const document: PlanDocumentFact = {
  dossier,
  submitted: dossier,
  title: true,
  recipients: 3,
  monitoring: true,
  tasks: 2,
  changes: 0,
  tasksWithoutLead: [],
  tasksWithoutDeadline: [],
  tasksUnresolved: [],
  reportingIncomplete: [],
  reportingDisordered: [],
  pastDates: [],
  pastDatesReason: false,
  signedOn: '2023-11-17',
};

/** Asked and silent; the reply date was yesterday, so an answer is still open and the signature waits no longer. */
const opinions: OpinionsFact = { asked: [{ requestId: 'request:1', agencyId: agencies.asked, replyBy: '2023-11-19', answered: false }] };
const series: SeriesFact = { seriesId: 'series:1', year: 2023, next: 124, lastIssuedOn: '2023-11-16', symbol: 'KH-UBND' };
export const incoming: IncomingFact = {
  amendment: { planId: 'plan:2', dossier, entryId: 'entry:2', documentNumber: '45/KH-UBND', issuedOn: '2023-11-01' },
  replacement: { planId: 'plan:3', dossier, entryId: 'entry:3', documentNumber: '46/KH-UBND', issuedOn: '2023-11-02' },
};
const children: ChildrenFact = { tasks: 2, awaitingDissemination: 0, begun: 1, missing: [], unsettled: [] };

/** All in, the last period's final summary filed; the monitor moves the plan only where nobody owes a unit report. */
function periodFor(command: string, who: Who): PeriodFact {
  const nobodyOwes = command === 'plan.report' && who !== 'system';
  return {
    current: {
      no: 1,
      key: '2023',
      last: true,
      unit: nobodyOwes ? { total: 0, accepted: 0, missing: 0, open: 0 } : { total: 2, accepted: 1, missing: 1, open: 0 },
      summary: { state: 'filed', namesMissing: true },
    },
    laterIsOpen: true,
    lastSummary: { final: command === 'plan.close', accepted: true, at: '2023-11-18T03:00:00.000Z' },
  };
}

const submittedTo = (state: State): Act => ['plan.submit', 'draft.composing', state, 'officer@drafting'];
const created: Act = ['plan.create', 'new', 'draft.composing', 'officer@drafting'];
const approvals: readonly Act[] = [
  ['plan.approve', 'draft.leadershipReview', 'draft.officeVerification', 'agencyHead@drafting'],
  ['plan.approve', 'draft.officeVerification', 'draft.signing', 'officeChief@issuing'],
  ['plan.sign', 'draft.signing', 'draft.awaitingNumber', 'chair@issuing'],
  ['plan.issue', 'draft.awaitingNumber', 'issued', 'clerk@issuing'],
];
const ways: Readonly<Record<'province' | 'city', readonly Act[]>> = {
  province: [
    created,
    submittedTo('draft.divisionReview'),
    ['plan.approve', 'draft.divisionReview', 'draft.leadershipReview', 'divisionHead@drafting'],
    ...approvals,
  ],
  city: [created, submittedTo('draft.leadershipReview'), ...approvals],
};

/** The officer drafted and submitted, the head of division and the agency's head approved, officeChief checked the form, the chair signed, the clerk issued. */
function pastOf(state: State, route: 'province' | 'city'): readonly PastAct[] {
  if (state === 'new') return [];
  const way = ways[route];
  const arrived = way.findIndex(([, , to]) => to === state);
  return history(arrived === -1 ? way : way.slice(0, arrived + 1));
}
