import type {
  ChildrenFact,
  DeliveriesFact,
  DifficultiesFact,
  DraftingFact,
  IncomingFact,
  OpinionsFact,
  PeriodFact,
  PlanDocumentFact,
  RelatedPlan,
  RelationFact,
  SeriesFact,
  WorkFact,
} from './plan.facts.js';

/** Everything that the rules of a plan may see besides actor, parties and past. */
export interface PlanSample {
  readonly document: PlanDocumentFact;
  readonly relation: RelationFact;
  readonly drafting: DraftingFact;
  readonly opinions: OpinionsFact;
  readonly series: SeriesFact;
  readonly incoming: IncomingFact;
  readonly children: ChildrenFact;
  readonly deliveries: DeliveriesFact;
  readonly period: PeriodFact;
  readonly work: WorkFact;
  readonly difficulties: DifficultiesFact;
}

const related: RelatedPlan = {
  planId: 'plan-2',
  state: 'inProgress',
  issuingAgencyId: 'agency-1',
  secrecyDiffers: false,
  taken: false,
  anotherWaits: false,
};
const incoming = { planId: 'plan-3', dossier: 'ab', entryId: 'entry-1', documentNumber: '45/KH-UBND', issuedOn: '2023-05-02' };

/** A plan of which nothing is there yet. */
const bare: PlanSample = {
  document: {
    dossier: null,
    submitted: null,
    title: false,
    recipients: 0,
    monitoring: false,
    tasks: 0,
    changes: 0,
    tasksWithoutLead: ['I.1'],
    tasksWithoutDeadline: ['I.1'],
    tasksUnresolved: ['I.2'],
    reportingIncomplete: ['r1'],
    reportingDisordered: ['r2'],
    pastDates: ['I.3'],
    pastDatesReason: false,
    signedOn: null,
  },
  relation: { amends: null, replaces: null, misfits: [] },
  drafting: { allowed: false },
  opinions: { asked: [] },
  series: { seriesId: 'series-1', year: 2023, next: 1, lastIssuedOn: null, symbol: 'KH-UBND' },
  incoming: { amendment: null, replacement: null },
  children: { tasks: 0, awaitingDissemination: 0, begun: 0, missing: [], unsettled: [] },
  deliveries: { total: 0, sent: 0 },
  period: { current: null, laterIsOpen: false, lastSummary: null },
  work: { actorsAgencyHasWork: false },
  difficulties: { open: [] },
};

/** A plan in the middle of its life that amends another and has much around it. */
const full: PlanSample = {
  document: {
    ...bare.document,
    dossier: 'ab',
    submitted: 'ab',
    title: true,
    recipients: 3,
    monitoring: true,
    tasks: 4,
    changes: 1,
    tasksWithoutLead: [],
    tasksWithoutDeadline: [],
    tasksUnresolved: [],
    reportingIncomplete: [],
    reportingDisordered: [],
    pastDatesReason: true,
    signedOn: '2023-04-18',
  },
  relation: {
    amends: { ...related, anotherWaits: true },
    replaces: { ...related, state: 'draft.composing', secrecyDiffers: true },
    misfits: ['I.9'],
  },
  drafting: { allowed: true },
  opinions: { asked: [{ requestId: 'request-1', agencyId: 'agency-2', replyBy: '2023-06-01', answered: false }] },
  series: { ...bare.series, lastIssuedOn: '2023-04-19' },
  incoming: { amendment: incoming, replacement: incoming },
  children: { tasks: 4, awaitingDissemination: 1, begun: 2, missing: ['agency-2'], unsettled: [{ key: 'I.1', count: 2 }] },
  deliveries: { total: 3, sent: 2 },
  period: {
    current: {
      no: 1,
      key: '2023',
      last: true,
      unit: { total: 2, accepted: 1, missing: 0, open: 1 },
      summary: { state: 'drafting', namesMissing: false },
    },
    laterIsOpen: true,
    lastSummary: { final: false, accepted: false, at: '2023-05-01T00:00:00.000Z' },
  },
  work: { actorsAgencyHasWork: true },
  difficulties: { open: ['difficulty-1'] },
};

export const planSamples: readonly PlanSample[] = [bare, full];
