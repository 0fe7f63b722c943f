import { agencies } from './cast.js';
import type { Change, Row } from './rows.js';
import { monitor } from './who.js';

/** Every condition under "Must hold" of a report: one row per way to be refused, and the last case that still passes beside it. */

const notYetSubmitted = ['owed', 'drafting', 'missing'];
const markable = ['owed', 'drafting', 'awaitingApproval'];
const document = (members: object, more: Change = {}): Change => ({ ...more, facts: { ...more.facts, document: members } });
const plan = (members: object): Change => ({ facts: { plan: members } });

const opening: readonly Row[] = [
  ...['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'].map(
    (state): Row => ['new', 'report.open', 'system', plan({ state }), ['report.plan-has-ended']],
  ),
  ['new', 'report.open', 'system', plan({ finallySummarised: true }), ['report.plan-has-ended']],
  ['new', 'report.open', 'system', plan({ alreadyOpened: true }), ['report.opened-before']],
  ['new', 'report.open', 'system', plan({ state: 'closed', alreadyOpened: true }), ['report.plan-has-ended', 'report.opened-before']],
  ['new', 'report.open', 'system', plan({ state: 'summarised' }), 'moves'],
];

const submitting: readonly Row[] = [
  ['drafting', 'report.submit', 'officer@reporting', document({ tasksWithoutAnswer: ['II.1'] }), ['report.task-without-answer']],
  ['drafting', 'report.submit', 'officer@reporting', document({ figuresAsOf: '2023-11-13' }), ['report.figures-not-of-cut-off']],
  ['drafting', 'report.submit', 'officer@reporting', document({ figuresAsOf: '2023-11-15' }), ['report.figures-not-of-cut-off']],
  ['drafting', 'report.submit', 'officer@reporting', document({ figuresAsOf: null }), ['report.figures-not-of-cut-off']],
  ['drafting', 'report.submit', 'officer@reporting', document({ figuresAsOf: null, cutOff: null }), 'moves'],
  [
    'drafting',
    'report.submit',
    'officer@reporting',
    document({ type: 'summary', unitsNotNamed: [agencies.lead] }),
    ['report.late-unit-not-named'],
  ],
  ['drafting', 'report.submit', 'officer@reporting', document({ unitsNotNamed: [agencies.lead] }), 'moves'],
  ['drafting', 'report.submit', 'officer@reporting', document({ type: 'summary' }), 'moves'],
  // Late is marked, never refused.
  ['drafting', 'report.submit', 'officer@reporting', { on: '2024-02-01' }, 'moves'],
  ['missing', 'report.draft', 'officer@reporting', { on: '2024-02-01' }, 'moves'],
];

const signed = {
  command: 'report.submit',
  from: 'drafting',
  to: 'awaitingApproval',
  sequence: 1,
  principals: ['person:officer@reporting'],
};
const approved = {
  command: 'report.approve',
  from: 'awaitingApproval',
  to: 'filed',
  sequence: 2,
  principals: ['person:agencyHead@reporting'],
};
const recalls: readonly Row[] = [
  [
    'awaitingApproval',
    'report.recall',
    'officer@reporting',
    { disguise: { personId: 'person:colleague' } },
    ['actor.not-the-one-who-sent-it'],
  ],
  ['filed', 'report.recall', 'officer@reporting', {}, ['actor.not-the-one-who-sent-it']],
  [
    'filed',
    'report.recall',
    'agencyDeputy@reporting',
    { past: [signed, { ...approved, principals: ['person:agencyDeputy@reporting'] }] },
    'moves',
  ],
  ['awaitingApproval', 'report.recall', 'officer@reporting', { past: [] }, ['actor.nothing-to-recall']],
  [
    'awaitingApproval',
    'report.recall',
    'officer@stranger',
    { disguise: { personId: 'person:officer@reporting' } },
    ['actor.not-in-position'],
  ],
  [
    'awaitingApproval',
    'report.recall',
    'auditor@reporting',
    { disguise: { personId: 'person:officer@reporting' } },
    ['actor.not-in-position'],
  ],
  ['filed', 'report.recall', 'agencyHead@stranger', { disguise: { personId: 'person:agencyHead@reporting' } }, ['actor.not-in-position']],
  ['filed', 'report.recall', 'agencyHead@reporting', { disguise: { hat: { until: '2023-11-20' } } }, ['actor.appointment-ended']],
  [['awaitingApproval', 'filed'], 'report.recall', 'system', { facts: { shared: { recalled: false } } }, ['report.shared-document-stands']],
  // What a clerk received was approved by nobody here, whatever was approved before it was sent back.
  [
    'filed',
    'report.recall',
    'agencyHead@reporting',
    {
      past: [
        signed,
        approved,
        { ...approved, command: 'report.sendBack', from: 'filed', to: 'drafting', sequence: 3, principals: ['person:monitor@monitoring'] },
        { ...approved, command: 'report.receive', from: 'drafting', sequence: 4, principals: ['person:clerk@monitoring'] },
      ],
    },
    'refused',
  ],
];

const received: readonly Row[] = [
  [notYetSubmitted, 'report.receive', 'clerk@monitoring', { input: { arrivedOn: '2023-11-21' } }, ['report.arrival-in-future']],
  [notYetSubmitted, 'report.receive', 'clerk@monitoring', { input: { arrivedOn: '2023-11-20' } }, 'moves'],
  [notYetSubmitted, 'report.receive', 'clerk@monitoring', { input: { arrivedOn: undefined } }, 'moves'],
  ['filed', 'report.unlink', 'clerk@monitoring', document({ cameByReceive: false }), ['report.not-a-linked-document']],
];

const judging: readonly Row[] = [
  ['accepted', 'report.sendBack', monitor, document({ periodSummarised: true }), ['report.period-summarised']],
  ['filed', 'report.sendBack', monitor, document({ periodSummarised: true }), 'moves'],
  [markable, 'report.markMissing', monitor, document({ type: 'summary' }), ['report.summary-is-never-missing']],
  [markable, 'report.markMissing', monitor, { on: '2023-11-15' }, ['report.submission-date-not-passed']],
  [markable, 'report.markMissing', monitor, { at: '2023-11-15T16:59:59.999Z' }, ['report.submission-date-not-passed']],
  [markable, 'report.markMissing', monitor, { at: '2023-11-15T17:00:00.000Z' }, 'moves'],
  [markable, 'report.markMissing', monitor, document({ submitBy: null }), ['report.submission-date-not-passed']],
];

/** Own work: the monitoring agency files a report itself, unit or summary. Its monitor judges others only. */
const own: Change = { facts: { parties: { reporting: agencies.monitoring } } };
const ownOffice: Change = { facts: { parties: { reporting: agencies.issuingOffice, monitoring: agencies.issuingOffice } } };
const judged: readonly (readonly [string | readonly string[], string])[] = [
  ['filed', 'report.accept'],
  [['filed', 'accepted'], 'report.sendBack'],
  [markable, 'report.markMissing'],
];
const ownWork: readonly Row[] = judged.flatMap(([states, command]): Row[] => [
  [states, command, monitor, own, ['actor.not-in-position']],
  [states, command, 'officeChief@issuing', own, 'moves'],
  [states, command, 'chair@issuing', own, ['actor.not-in-position']],
  [states, command, monitor, { ...ownOffice, disguise: { hat: { agencyId: agencies.issuingOffice } } }, ['actor.not-in-position']],
  [states, command, 'officeChief@issuing', ownOffice, ['actor.not-in-position']],
  [states, command, 'chair@issuing', ownOffice, 'moves'],
  [states, command, 'viceChair@issuing', ownOffice, 'moves'],
]);

export const reportRows: readonly Row[] = [...opening, ...submitting, ...recalls, ...received, ...judging, ...ownWork];
