import { deliverySamples } from '../delivery/delivery.samples.js';
import { planSamples } from '../plan/plan.samples.js';
import { reportSamples } from '../report/report.samples.js';
import { taskSamples } from '../task/task.samples.js';
import type { Facts, JsonObject, Kind } from './definition.js';
import type { ActorFact, HatFact } from './v1/actor.js';
import type { PartiesFact, PastAct } from './v1/rules.js';

/** Made-up facts on which `check` tries every rule: at least one of each shape a group can take. */
export const samplesOf = (kind: Kind): readonly Facts[] => samples[kind];

/** Something for every input, and nothing at all. */
export const sampleInputs: readonly JsonObject[] = frozen([
  {},
  {
    ...{
      date: '2023-05-20',
      newDate: '2023-12-01',
      issuedOn: '2023-04-20',
      replyBy: '2023-05-01',
      arrivedOn: '2023-05-01',
      figuresAsOf: '2023-11-14',
    },
    ...{
      dossier: 'ab',
      reason: 'lý do đủ dài',
      note: 'ghi chú',
      final: true,
      percent: 40,
      values: { a: 1 },
      ownPlan: { number: '12', date: '2023-05-01' },
    },
    ...{
      successorId: 'agency-2',
      agencyId: 'agency-2',
      agencies: ['agency-2'],
      difficultyId: 'difficulty-1',
      trigger: { number: '7' },
      fates: { '*': 'chuyển kỳ sau' },
    },
  },
]);

/** The instant at which the samples are judged. */
export const sampleAt = '2023-05-22T03:00:00.000Z';

const hat: HatFact = {
  appointmentId: 'appointment-1',
  position: 'officer',
  agencyId: 'agency-1',
  holderId: 'person-1',
  from: '2020-01-01',
  until: null,
  acting: false,
  delegation: null,
};
const delegation = {
  id: 'delegation-1',
  from: '2023-01-01',
  until: '2023-05-01',
  commands: ['task.update'],
  planId: 'plan-2',
  basis: 'số 1',
  revokedAt: '2023-04-01T00:00:00.000Z',
};
const nobody: ActorFact = { system: null, personId: 'person-1', hats: 0, hat: null, principals: ['person-1'], planId: 'plan-1' };
const actors: readonly ActorFact[] = [
  nobody,
  { ...nobody, hats: 2 },
  { ...nobody, hats: 1, hat },
  { ...nobody, hats: 1, hat: { ...hat, position: 'clerk', until: '2023-01-01' } },
  { ...nobody, hats: 1, hat: { ...hat, position: 'chair', delegation }, principals: ['person-1', 'person-2'] },
  { ...nobody, system: 'wakeup', personId: null, principals: [] },
];

const everyPart = {
  issuing: 'agency-1',
  drafting: 'agency-1',
  legal: 'agency-1',
  lead: 'agency-1',
  reporting: 'agency-1',
  recipient: 'agency-1',
};
const parties: readonly PartiesFact[] = [
  { ...everyPart, monitoring: 'agency-2', issuingOffice: 'agency-3', hasUsers: true },
  { ...everyPart, monitoring: 'agency-1', issuingOffice: 'agency-3', hasUsers: false },
  { ...everyPart, monitoring: 'agency-1', issuingOffice: 'agency-1' },
  {},
];

const past: readonly PastAct[] = [
  { command: 'plan.create', from: 'new', to: 'draft.composing', sequence: 1, principals: ['person-1'] },
  { command: 'plan.submit', from: 'draft.composing', to: 'draft.divisionReview', sequence: 2, principals: ['person-3'] },
];
const shared = {
  past,
  standing: { state: 'draft.divisionReview' },
  succession: { pending: [{ role: 'lead', agencyId: 'agency-1', successors: ['agency-2', 'agency-3'] }] },
};

const whole = (own: readonly object[]): readonly Facts[] =>
  own.flatMap((facts) =>
    parties.flatMap((roles) => actors.map((actor) => frozen({ ...shared, ...facts, parties: roles, actor } as unknown as Facts))),
  );

/** Rules get these as they are, so a rule that writes to its facts throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const samples: Readonly<Record<Kind, readonly Facts[]>> = {
  plan: whole(planSamples),
  task: whole(taskSamples),
  report: whole(reportSamples),
  delivery: whole(deliverySamples),
};
