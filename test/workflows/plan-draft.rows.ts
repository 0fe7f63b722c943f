import { agencies } from './cast.js';
import { openPlan } from './plan.usual.js';
import type { Change, Row } from './rows.js';

/** Every condition under "Must hold" of a draft, up to its number: one row per way to be refused, and the last case that still passes beside it. */

const reviews = ['draft.divisionReview', 'draft.leadershipReview', 'draft.officeVerification'];
const consultable = ['draft.composing', ...reviews, 'draft.signing'];
const document = (members: object): Change => ({ facts: { document: members } });
const relation = (members: object): Change => ({ facts: { relation: members } });
const reviewers = [
  ['draft.divisionReview', 'plan.approve', 'divisionHead@drafting'],
  ['draft.leadershipReview', 'plan.approve', 'agencyHead@drafting'],
  ['draft.officeVerification', 'plan.approve', 'officeChief@issuing'],
  ['draft.signing', 'plan.sign', 'chair@issuing'],
] as const;

const drafting: readonly Row[] = [
  ['new', 'plan.create', 'officer@drafting', { facts: { drafting: { allowed: false } } }, ['plan.agency-may-not-draft']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ title: false }), ['plan.without-title']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ recipients: 0 }), ['plan.without-recipients']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ monitoring: false }), ['plan.without-monitoring-agency']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ tasks: 0 }), ['plan.without-task']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ tasks: 1 }), 'moves'],
  ['draft.composing', 'plan.submit', 'officer@drafting', relation({ amends: openPlan }), ['plan.without-change']],
  [
    'draft.composing',
    'plan.submit',
    'officer@drafting',
    { facts: { relation: { amends: openPlan }, document: { changes: 1, tasks: 0 } } },
    'moves',
  ],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ tasksWithoutLead: ['II.2'] }), ['plan.task-without-lead']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ tasksWithoutDeadline: ['II.2'] }), ['plan.task-without-deadline']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ tasksUnresolved: ['II.2'] }), ['plan.deadline-impossible']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ reportingIncomplete: ['r1'] }), ['plan.reporting-incomplete']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ reportingDisordered: ['r1'] }), ['plan.reporting-dates-disordered']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ pastDates: ['II.2'] }), ['plan.date-already-past']],
  ['draft.composing', 'plan.submit', 'officer@drafting', document({ pastDates: ['II.2'], pastDatesReason: true }), 'moves'],
  [
    'draft.composing',
    'plan.submit',
    'officer@drafting',
    document({
      title: false,
      recipients: 0,
      monitoring: false,
      tasks: 0,
      tasksWithoutLead: ['1'],
      tasksWithoutDeadline: ['1'],
      tasksUnresolved: ['1'],
      reportingIncomplete: ['r'],
      reportingDisordered: ['r'],
      pastDates: ['1'],
    }),
    [
      'plan.without-title',
      'plan.without-recipients',
      'plan.without-monitoring-agency',
      'plan.without-task',
      'plan.task-without-lead',
      'plan.task-without-deadline',
      'plan.deadline-impossible',
      'plan.reporting-incomplete',
      'plan.reporting-dates-disordered',
      'plan.date-already-past',
    ],
  ],
];

/** What it amends or replaces is open, of the same body, and its changes fit: asked when it is created and again when it is issued. */
const related: readonly Row[] = [
  ['new', 'plan.create', 'officer@drafting'],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing'],
].flatMap(([state, command, who]): Row[] =>
  (
    [
      [{ amends: { ...openPlan, state: 'closed' } }, ['plan.related-not-open']],
      [{ amends: { ...openPlan, state: 'withdrawn' } }, ['plan.related-not-open']],
      [{ replaces: { ...openPlan, state: 'abandoned' } }, ['plan.related-not-open']],
      [{ replaces: { ...openPlan, state: 'replaced' } }, ['plan.related-not-open']],
      [{ replaces: { ...openPlan, state: 'annulled' } }, ['plan.related-not-open']],
      [{ replaces: { ...openPlan, state: 'draft.signing' } }, ['plan.related-not-open']],
      [{ amends: { ...openPlan, issuingAgencyId: agencies.stranger } }, ['plan.related-of-another-body']],
      [{ amends: { ...openPlan, secrecyDiffers: true } }, ['plan.related-secrecy-differs']],
      [{ replaces: { ...openPlan, secrecyDiffers: true } }, ['plan.related-secrecy-differs']],
      [{ amends: { ...openPlan, anotherWaits: true } }, ['plan.related-document-waits']],
      [{ replaces: { ...openPlan, anotherWaits: true } }, ['plan.related-document-waits']],
      [{ replaces: { ...openPlan, state: 'replaced', anotherWaits: true } }, ['plan.related-not-open']],
      [{ amends: openPlan, misfits: ['II.9'] }, ['plan.change-does-not-fit']],
      [{ amends: openPlan }, 'moves'],
      [{ replaces: { ...openPlan, state: 'issued' } }, 'moves'],
      [{ amends: openPlan, replaces: { ...openPlan, planId: 'plan:9', state: 'summarised' } }, 'moves'],
    ] as const
  ).map(([members, outcome]): Row => [state!, command!, who as Row[2], relation(members), outcome]),
);

const contents: readonly Row[] = reviewers.flatMap(([state, command, who]): Row[] => [
  [state, command, who, { input: { dossier: 'ff'.repeat(32) } }, ['plan.content-changed']],
  [state, command, who, document({ dossier: 'ff'.repeat(32) }), ['plan.content-changed']],
  [state, command, who, document({ submitted: 'ff'.repeat(32) }), ['plan.content-changed']],
  [state, command, who, document({ submitted: null }), ['plan.content-changed']],
]);

const awaited = (replyBy: string, answered = false): Change => ({
  facts: { opinions: { asked: [{ requestId: 'request:1', agencyId: agencies.asked, replyBy, answered }] } },
});
/** Two were asked; the first has answered. */
const secondAwaited: Change = {
  facts: {
    opinions: {
      asked: [
        { requestId: 'request:1', agencyId: agencies.asked, replyBy: '2023-12-01', answered: true },
        { requestId: 'request:2', agencyId: agencies.recipient, replyBy: '2023-12-05', answered: false },
        { requestId: 'request:3', agencyId: agencies.stranger, replyBy: '2023-12-03', answered: false },
      ],
    },
  },
};
const opinions: readonly Row[] = [
  ['draft.signing', 'plan.sign', 'chair@issuing', secondAwaited, ['plan.opinions-awaited']],
  [consultable, 'plan.giveOpinion', 'agencyHead@recipient', secondAwaited, 'moves'],
  [consultable, 'plan.giveOpinion', 'agencyDeputy@stranger', secondAwaited, 'moves'],
  [consultable, 'plan.giveOpinion', 'agencyHead@asked', secondAwaited, ['actor.not-in-position', 'plan.opinion-not-asked-of']],
  [consultable, 'plan.giveOpinion', 'clerk@drafting', secondAwaited, ['plan.opinion-not-asked-of']],
  ['draft.signing', 'plan.sign', 'chair@issuing', awaited('2023-11-21'), ['plan.opinions-awaited']],
  ['draft.signing', 'plan.sign', 'chair@issuing', awaited('2023-11-20'), ['plan.opinions-awaited']],
  ['draft.signing', 'plan.sign', 'chair@issuing', { ...awaited('2023-11-20'), at: '2023-11-20T16:59:59.999Z' }, ['plan.opinions-awaited']],
  ['draft.signing', 'plan.sign', 'chair@issuing', { ...awaited('2023-11-20'), at: '2023-11-20T17:00:00.000Z' }, 'moves'],
  ['draft.signing', 'plan.sign', 'chair@issuing', awaited('2023-12-31', true), 'moves'],
  [reviews, 'plan.return', 'agencyHead@stranger', awaited('2023-12-31'), ['actor.not-in-position']],
  ['draft.officeVerification', 'plan.approve', 'officeChief@issuing', awaited('2023-12-31'), 'moves'],
  [consultable, 'plan.consult', 'officer@drafting', { input: { replyBy: '2023-11-19' } }, ['plan.reply-date-past']],
  [consultable, 'plan.consult', 'officer@drafting', { input: { replyBy: '2023-11-20' } }, 'moves'],
  [consultable, 'plan.consult', 'officer@drafting', { input: { agencies: [] } }, ['input.missing']],
  [consultable, 'plan.giveOpinion', 'agencyHead@asked', awaited('2023-12-31', true), ['plan.no-opinion-asked']],
  [consultable, 'plan.giveOpinion', 'agencyDeputy@asked', awaited('2023-12-31'), 'moves'],
  [consultable, 'plan.giveOpinion', 'clerk@drafting', { input: { agencyId: agencies.stranger } }, ['plan.opinion-not-asked-of']],
  [consultable, 'plan.giveOpinion', 'clerk@asked', {}, ['actor.not-in-position']],
  [consultable, 'plan.giveOpinion', 'agencyHead@stranger', {}, ['actor.not-in-position', 'plan.opinion-not-asked-of']],
];

const signature: readonly Row[] = [
  ['draft.signing', 'plan.sign', 'viceChair@issuing', { disguise: { grant: {} } }, ['plan.signed-for-another']],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { acting: true } } }, 'moves'],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { from: '2023-11-21' } } }, ['actor.appointment-not-begun']],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { from: '2023-11-20' } } }, 'moves'],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { until: '2023-11-20' } } }, ['actor.appointment-ended']],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { until: '2023-11-21' } } }, 'moves'],
  ['draft.signing', 'plan.sign', 'chair@issuing', { disguise: { hat: { agencyId: agencies.stranger } } }, ['actor.not-in-position']],
];

const issue = (issuedOn: string, more: Change = {}): Change => ({ ...more, input: { issuedOn, ...more.input } });
const numbering: readonly Row[] = [
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', issue('2023-11-21'), ['plan.issue-date-in-future']],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', issue('2023-11-21', { at: '2023-11-20T17:00:00.000Z' }), 'moves'],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', issue('2023-11-16'), ['plan.issue-date-before-signing']],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', issue('2023-11-17'), 'moves'],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', { facts: { document: { signedOn: null } } }, ['plan.issue-date-before-signing']],
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-18', { facts: { series: { lastIssuedOn: '2023-11-19' } } }),
    ['plan.issue-date-before-last-number'],
  ],
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-19', { facts: { series: { lastIssuedOn: '2023-11-19' } } }),
    'moves',
  ],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', issue('2023-11-18', { facts: { series: { lastIssuedOn: null } } }), 'moves'],
  ...(['Ghi sổ sau', 'Chủ tịch đồng ý lấy ngày ký'] as const).map(
    (overrideReason): Row => [
      'draft.awaitingNumber',
      'plan.issue',
      'clerk@issuing',
      issue('2023-11-18', { facts: { series: { lastIssuedOn: '2023-11-19' } }, input: { overrideReason } }),
      'moves',
    ],
  ),
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-18', { facts: { series: { lastIssuedOn: '2023-11-19' } }, input: { overrideReason: 'Ghi muộn ' } }),
    'refused',
  ],
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-18', { facts: { series: { lastIssuedOn: '2023-11-19' } }, input: { overrideReason: ' '.repeat(12) } }),
    'refused',
  ],
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-18', { facts: { series: { lastIssuedOn: '2023-11-19' } }, input: { overrideReason: null } }),
    'refused',
  ],
  [
    'draft.awaitingNumber',
    'plan.issue',
    'clerk@issuing',
    issue('2023-11-22', { facts: { document: { signedOn: '2023-11-23' }, series: { lastIssuedOn: '2023-11-24' } } }),
    ['plan.issue-date-in-future', 'plan.issue-date-before-signing', 'plan.issue-date-before-last-number'],
  ],
];

/** Only the sender takes it back, and only the act that brought it here. */
const sentBy = (command: string, from: string, to: string, ...principals: string[]) => ({ command, from, to, sequence: 1, principals });
const submitted = sentBy('plan.submit', 'draft.composing', 'draft.divisionReview', 'person:officer@drafting');
const askedBeside = sentBy('plan.consult', 'draft.divisionReview', 'draft.divisionReview', 'person:colleague');
const recalledToDivision = [
  submitted,
  sentBy('plan.approve', 'draft.divisionReview', 'draft.leadershipReview', 'person:divisionHead@drafting'),
  sentBy('plan.recall', 'draft.leadershipReview', 'draft.divisionReview', 'person:divisionHead@drafting'),
];
const recalls: readonly Row[] = [
  [
    'draft.divisionReview',
    'plan.recall',
    'officer@drafting',
    { disguise: { personId: 'person:colleague' } },
    ['actor.not-the-one-who-sent-it'],
  ],
  [[...reviews, 'draft.signing', 'draft.awaitingNumber'], 'plan.recall', 'officer@drafting', { past: [] }, ['actor.nothing-to-recall']],
  ['draft.awaitingNumber', 'plan.recall', 'viceChair@issuing', {}, ['actor.not-the-one-who-sent-it']],
  [
    'draft.awaitingNumber',
    'plan.recall',
    'viceChair@issuing',
    { past: [sentBy('plan.sign', 'draft.signing', 'draft.awaitingNumber', 'person:viceChair@issuing')] },
    'moves',
  ],
  [
    'draft.officeVerification',
    'plan.recall',
    'agencyDeputy@drafting',
    { past: [sentBy('plan.approve', 'draft.leadershipReview', 'draft.officeVerification', 'person:agencyDeputy@drafting')] },
    'moves',
  ],
  // Own or on behalf: the delegate, and whom it was done for.
  [
    'draft.signing',
    'plan.recall',
    'officeChief@issuing',
    { past: [sentBy('plan.approve', 'draft.officeVerification', 'draft.signing', 'person:deputy', 'person:officeChief@issuing')] },
    'moves',
  ],
  [
    'draft.signing',
    'plan.recall',
    'officer@stranger',
    {
      disguise: { personId: 'person:deputy' },
      past: [sentBy('plan.approve', 'draft.officeVerification', 'draft.signing', 'person:deputy', 'person:officeChief@issuing')],
    },
    'moves',
  ],
  // An earlier submission's sender is not this one's.
  [
    'draft.divisionReview',
    'plan.recall',
    'officer@drafting',
    {
      past: [
        sentBy('plan.submit', 'draft.composing', 'draft.divisionReview', 'person:officer@drafting'),
        { ...sentBy('plan.submit', 'draft.composing', 'draft.divisionReview', 'person:colleague'), sequence: 5 },
      ],
    },
    ['actor.not-the-one-who-sent-it'],
  ],
  ['draft.divisionReview', 'plan.recall', 'officer@drafting', { disguise: { hat: { until: '2023-11-20' } } }, ['actor.appointment-ended']],
  ['draft.divisionReview', 'plan.recall', 'officer@drafting', { disguise: { hat: null, hats: 0 } }, ['actor.no-position']],
  ['draft.divisionReview', 'plan.recall', 'officer@drafting', { disguise: { hat: null, hats: 2 } }, ['actor.choose-position']],
  ['draft.divisionReview', 'plan.recall', 'system', {}, 'refused'],
  // A recall leads back to where the submission had brought it, and an opinion asked there brought it nowhere.
  ['draft.divisionReview', 'plan.recall', 'officer@drafting', { past: recalledToDivision }, 'moves'],
  ['draft.divisionReview', 'plan.recall', 'divisionHead@drafting', { past: recalledToDivision }, ['actor.not-the-one-who-sent-it']],
  ['draft.divisionReview', 'plan.recall', 'officer@drafting', { past: [submitted, askedBeside] }, 'moves'],
  [
    'draft.divisionReview',
    'plan.recall',
    'officer@stranger',
    { disguise: { personId: 'person:colleague' }, past: [submitted, askedBeside] },
    ['actor.not-the-one-who-sent-it'],
  ],
  // An administrator moves no document, an auditor nothing at all, whatever they did in another post.
  ['draft.divisionReview', 'plan.recall', 'administrator@drafting', { disguise: { personId: 'person:officer@drafting' } }, 'refused'],
  ['draft.divisionReview', 'plan.recall', 'auditor@drafting', { disguise: { personId: 'person:officer@drafting' } }, 'refused'],
];

const createdForAnother = [
  sentBy('plan.create', 'new', 'draft.composing', 'person:secretary', 'person:officer@drafting'),
  sentBy('plan.revise', 'draft.composing', 'draft.composing', 'person:colleague'),
];
const abandoning: readonly Row[] = [
  ['draft.composing', 'plan.abandon', 'officer@drafting', { disguise: { personId: 'person:colleague' } }, ['actor.not-in-position']],
  ['draft.composing', 'plan.abandon', 'clerk@stranger', { disguise: { personId: 'person:officer@drafting' } }, 'moves'],
  [
    'draft.composing',
    'plan.abandon',
    'clerk@stranger',
    { disguise: { personId: 'person:officer@drafting' }, past: createdForAnother },
    'moves',
  ],
  [
    'draft.composing',
    'plan.abandon',
    'clerk@stranger',
    { disguise: { personId: 'person:colleague' }, past: createdForAnother },
    ['actor.not-in-position'],
  ],
  ['draft.composing', 'plan.abandon', 'officer@drafting', { disguise: { hat: { until: '2023-11-01' } } }, ['actor.appointment-ended']],
  ['draft.composing', 'plan.abandon', 'administrator@drafting', { disguise: { personId: 'person:officer@drafting' } }, 'refused'],
  ['draft.composing', 'plan.abandon', 'auditor@drafting', { disguise: { personId: 'person:officer@drafting' } }, 'refused'],
];

export const planDraftRows: readonly Row[] = [
  ...drafting,
  ...related,
  ...contents,
  ...opinions,
  ...signature,
  ...numbering,
  ...recalls,
  ...abandoning,
];
