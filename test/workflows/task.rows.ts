import type { JsonObject } from '../../workflows/kit/definition.js';
import type { Who } from './allowed.js';
import { agencies } from './cast.js';
import type { Change, Row } from './rows.js';
import { anyoneOf, headsOf, monitor } from './who.js';

/** Every condition under "Must hold" of a task: one row per way to be refused, and the last case that still passes beside it. */

const working = ['inProgress.working', 'inProgress.extensionRequested'];
const reported = ['reported.awaitingAcceptance', 'reported.accepted'];
const alive = ['issued', 'disseminated', ...working, 'inProgress.awaitingHead', ...reported, 'summarised'];
const document = (members: object, more: Change = {}): Change => ({ ...more, facts: { ...more.facts, document: members } });
const window = { from: '2023-04-17', to: '2023-06-30' };

const dissemination: readonly Row[] = [
  ['issued', 'task.disseminate', 'officer@lead', { input: { date: '2023-04-16' } }, ['task.date-before-issue', 'task.outside-window']],
  ['issued', 'task.disseminate', 'officer@lead', { input: { date: '2023-04-17' } }, 'moves'],
  ['issued', 'task.disseminate', 'officer@lead', { input: { date: '2023-11-20' } }, 'moves'],
  ['issued', 'task.disseminate', 'officer@lead', { input: { date: '2023-11-21' } }, ['task.date-in-future']],
  ['issued', 'task.disseminate', 'officer@lead', { input: { date: '2023-11-21' }, at: '2023-11-20T17:00:00.000Z' }, 'moves'],
  ['issued', 'task.disseminate', 'officer@lead', document({ window: null }, { input: { date: '2023-04-16' } }), ['task.date-before-issue']],
  ['issued', 'task.disseminate', 'officer@lead', document({ window: null }), 'moves'],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window: { from: '2023-05-01', to: '2023-11-30' } }, { input: { date: '2023-04-30' } }),
    ['task.outside-window'],
  ],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window: { from: '2023-05-01', to: '2023-11-30' } }, { input: { date: '2023-05-01' } }),
    'moves',
  ],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window: { from: null, to: '2023-11-30' } }, { input: { date: '2023-04-17' } }),
    'moves',
  ],
  ['issued', 'task.disseminate', 'officer@lead', document({ window }, { on: '2023-07-04', input: { date: '2023-06-30' } }), 'moves'],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window }, { at: '2023-07-04T16:59:59.999Z', input: { date: '2023-06-30' } }),
    'moves',
  ],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window }, { at: '2023-07-04T17:00:00.000Z', input: { date: '2023-06-30' } }),
    ['task.entered-after-window'],
  ],
  [
    'issued',
    'task.disseminate',
    'officer@lead',
    document({ window }, { on: '2023-07-02', input: { date: '2023-07-01' } }),
    ['task.outside-window'],
  ],
  ['issued', 'task.disseminate', 'officer@lead', document({ window }), ['task.outside-window', 'task.entered-after-window']],
  ['issued', 'task.disseminate', 'officer@lead', { input: { evidence: [] } }, ['input.missing']],
  ['issued', 'task.disseminateLate', 'agencyHead@lead', { input: { evidence: [] } }, ['input.missing']],
  ['issued', 'task.disseminateLate', 'agencyHead@lead', document({ window: null }), ['task.window-not-ended']],
  [
    'issued',
    'task.disseminateLate',
    'agencyHead@lead',
    document({ window }, { on: '2023-06-30', input: { date: '2023-06-30' } }),
    ['task.window-not-ended'],
  ],
  [
    'issued',
    'task.disseminateLate',
    'agencyHead@lead',
    document({ window }, { at: '2023-06-30T17:00:00.000Z', input: { date: '2023-07-01' } }),
    'moves',
  ],
  ['issued', 'task.disseminateLate', 'agencyHead@lead', { input: { date: '2023-04-16' } }, ['task.date-before-issue']],
  ['issued', 'task.disseminateLate', 'agencyHead@lead', { input: { date: '2023-11-21' } }, ['task.date-in-future']],
];

const kind = (deadlineKind: string, more: Change = {}): Change => document({ deadlineKind }, more);
const flawedTriggers: readonly JsonObject[] = [{}, { number: '12-HD/TW' }, { date: '2023-08-29' }, { number: ' ', date: '2023-08-29' }];
const work: readonly Row[] = [
  ['disseminated', 'task.begin', 'officer@lead', kind('event', { input: { trigger: undefined } }), ['task.trigger-not-named']],
  ['disseminated', 'task.begin', 'officer@lead', kind('event', { input: { trigger: [] } }), ['task.trigger-not-named']],
  ...flawedTriggers.flatMap((trigger): Row[] => [
    ['disseminated', 'task.begin', 'officer@lead', kind('event', { input: { trigger } }), ['input.incomplete', 'task.trigger-not-named']],
    ['disseminated', 'task.begin', 'officer@lead', kind('date', { input: { trigger } }), ['input.incomplete']],
  ]),
  [
    'disseminated',
    'task.begin',
    'officer@lead',
    kind('event', { input: { trigger: { number: '12-HD/TW', date: '2023-08-29' } } }),
    'moves',
  ],
  ['disseminated', 'task.begin', 'officer@lead', kind('event'), 'moves'],
  ['disseminated', 'task.begin', 'officer@lead', kind('date', { input: { trigger: undefined } }), 'moves'],
  ['disseminated', 'task.begin', 'officer@lead', kind('continuous', { input: { trigger: undefined } }), 'moves'],
  ['disseminated', 'task.begin', 'system', kind('recurring'), ['task.not-continuous']],
  ['disseminated', 'task.begin', 'system', { input: { trigger: undefined, document: undefined } }, 'moves'],
  [[...reported, 'summarised'], 'task.update', 'officer@lead', kind('date'), ['task.does-not-continue']],
  [[...reported, 'summarised'], 'task.update', 'officer@lead', kind('continuous'), 'moves'],
  [working, 'task.update', 'officer@lead', kind('date'), 'moves'],
  ...[...working, ...reported, 'summarised'].flatMap((state): Row[] => [
    [state, 'task.update', 'officer@lead', { input: { percent: undefined } }, ['task.progress-not-said']],
    [state, 'task.update', 'officer@lead', { input: { percent: undefined, values: {} } }, ['task.progress-not-said']],
    [state, 'task.update', 'officer@lead', { input: { percent: -1 } }, ['task.percent-out-of-range']],
    [state, 'task.update', 'officer@lead', { input: { percent: 101 } }, ['task.percent-out-of-range']],
    [state, 'task.update', 'officer@lead', { input: { percent: 0 } }, 'moves'],
    [state, 'task.update', 'officer@lead', { input: { percent: 100 } }, 'moves'],
    [state, 'task.update', 'officer@lead', { input: { percent: undefined, values: { t1: 25 } } }, 'moves'],
    [
      state,
      'task.update',
      'officer@lead',
      document({ unknownTargets: ['t9'] }, { input: { values: { t9: 25 } } }),
      ['task.target-unknown'],
    ],
  ]),
];

const extension: readonly Row[] = [
  ['inProgress.working', 'task.requestExtension', 'officer@lead', document({ lastDay: null }), ['task.without-date']],
  ['inProgress.working', 'task.requestExtension', 'officer@lead', { input: { newDate: '2023-12-15' } }, ['task.new-date-not-later']],
  ['inProgress.working', 'task.requestExtension', 'officer@lead', { input: { newDate: '2023-12-16' } }, 'moves'],
  [
    'inProgress.working',
    'task.requestExtension',
    'officer@lead',
    document({ lastDay: '2023-10-01' }, { input: { newDate: '2023-11-20' } }),
    'moves',
  ],
  [
    'inProgress.working',
    'task.requestExtension',
    'officer@lead',
    document({ lastDay: '2023-10-01' }, { input: { newDate: '2023-11-19' } }),
    ['task.new-date-not-later'],
  ],
  ['inProgress.working', 'task.requestExtension', 'officer@lead', document({ extensionsGranted: 1 }), 'moves'],
  ['inProgress.working', 'task.requestExtension', 'officer@lead', document({ extensionsGranted: 2 }), ['task.no-extension-left']],
  [
    'inProgress.working',
    'task.requestExtension',
    'officer@lead',
    document({ lastDay: null, extensionsGranted: 3 }),
    ['task.without-date', 'task.no-extension-left'],
  ],
];

const results: readonly Row[] = working.flatMap((state): Row[] => [
  ...(
    [
      ['task.submitResult', 'officer@lead'],
      ['task.receiveResult', 'clerk@monitoring'],
    ] as const
  ).flatMap(([command, who]): Row[] => [
    [state, command, who, kind('continuous'), ['task.continuous-has-no-result']],
    [state, command, who, document({ targetsWithoutValue: 1 }), ['task.target-without-value']],
    [state, command, who, document({ unknownTargets: ['t9'] }, { input: { values: { t9: 25 } } }), ['task.target-unknown']],
    [state, command, who, document({ ownPlan: true }), ['task.own-plan-without-number']],
    [state, command, who, document({ ownPlan: true }, { input: { ownPlan: { number: '15/KH-SYT' } } }), ['task.own-plan-without-number']],
    [
      state,
      command,
      who,
      document({ ownPlan: true }, { input: { ownPlan: { number: '  ', date: '2023-05-05' } } }),
      ['task.own-plan-without-number'],
    ],
    [state, command, who, document({ ownPlan: true }, { input: { ownPlan: { number: '15/KH-SYT', date: '2023-05-05' } } }), 'moves'],
  ]),
  [state, 'task.submitResult', 'officer@lead', { input: { evidence: [] } }, ['input.missing']],
  [state, 'task.receiveResult', 'clerk@monitoring', { facts: { parties: { hasUsers: true } } }, ['task.lead-has-users']],
]);

const covering = (members: object): Change => ({ facts: { covering: members } });
const covered = (state: string) => ({ reportId: 'report:1', state, at: '2023-11-18T03:00:00.000Z' });
const reactions: readonly Row[] = [
  ['inProgress.working', 'task.coverByReport', 'system', kind('date'), ['task.not-continuous']],
  ['inProgress.working', 'task.coverByReport', 'system', covering({ report: null }), ['task.report-not-accepted']],
  ['inProgress.working', 'task.coverByReport', 'system', covering({ report: covered('filed') }), ['task.report-not-accepted']],
  ...(
    [
      ['2023-11-18T03:00:00.000Z', ['task.report-accepted-before-reopening']],
      ['2023-11-18T02:59:59.999Z', 'moves'],
    ] as const
  ).map(
    ([reopenedAt, came]): Row => [
      'inProgress.working',
      'task.coverByReport',
      'system',
      covering({ report: { ...covered('accepted'), acceptedAt: '2023-11-18T03:00:00.000Z' }, reopenedAt }),
      came,
    ],
  ),
  [reported, 'task.reopen', 'system', covering({ coveredBy: null }), ['task.report-not-sent-back']],
  [reported, 'task.reopen', 'system', covering({ coveredBy: covered('accepted') }), ['task.report-not-sent-back']],
  [reported, 'task.reopen', 'system', { input: { reason: undefined } }, 'moves'],
  [reported, 'task.reopen', monitor, covering({ coveredBy: covered('accepted') }), 'moves'],
  ['summarised', 'task.resume', 'system', kind('date'), ['task.does-not-continue']],
  ['summarised', 'task.resume', 'system', kind('continuous'), 'moves'],
];

/** Nobody of the lead is here: the monitoring agency's clerk acts on its signed document, and its own people no longer can. */
const noUsers: Change = { facts: { parties: { hasUsers: false } } };
const leads: readonly (readonly [string | readonly string[], string])[] = [
  ['issued', 'task.disseminate'],
  ['issued', 'task.disseminateLate'],
  ['disseminated', 'task.begin'],
  [[...working, ...reported, 'summarised'], 'task.update'],
  ['inProgress.working', 'task.requestExtension'],
  [alive, 'task.explain'],
];
const onPaper: readonly Row[] = leads.flatMap(([states, command]): Row[] => [
  [states, command, 'clerk@monitoring', noUsers, 'moves'],
  [states, command, 'clerk@monitoring', { ...noUsers, input: { document: undefined } }, ['input.missing']],
  [states, command, 'clerk@lead', noUsers, ['actor.not-in-position']],
  [states, command, monitor, noUsers, ['actor.not-in-position']],
  ...(command === 'task.disseminateLate' ? headsOf('lead') : anyoneOf('lead')).flatMap((who): Row[] => [
    [states, command, who, noUsers, ['actor.not-in-position']],
    [states, command, who, { input: { document: undefined } }, 'moves'],
  ]),
]);

/** Own work: the monitoring agency leads the task itself. Its monitor judges others only. */
const ownLead: Change = { facts: { parties: { lead: agencies.monitoring } } };
const ownOffice: Change = { facts: { parties: { lead: agencies.issuingOffice, monitoring: agencies.issuingOffice } } };
const judged: readonly (readonly [string | readonly string[], string])[] = [
  ['inProgress.extensionRequested', 'task.grantExtension'],
  ['inProgress.extensionRequested', 'task.declineExtension'],
  ['reported.awaitingAcceptance', 'task.acceptResult'],
  [reported, 'task.reopen'],
];
const officeMonitor: Change = { ...ownOffice, disguise: { hat: { agencyId: agencies.issuingOffice } } };
const judges: readonly Who[] = ['officeChief@issuing', 'chair@issuing', 'viceChair@issuing'];
const ownWork: readonly Row[] = judged.flatMap(([states, command]): Row[] => [
  [states, command, monitor, ownLead, ['actor.not-in-position']],
  [states, command, 'officeChief@issuing', ownLead, 'moves'],
  [states, command, 'chair@issuing', ownLead, ['actor.not-in-position']],
  [states, command, 'viceChair@issuing', ownLead, ['actor.not-in-position']],
  [states, command, monitor, officeMonitor, ['actor.not-in-position']],
  [states, command, 'officeChief@issuing', ownOffice, ['actor.not-in-position']],
  [states, command, 'chair@issuing', ownOffice, 'moves'],
  [states, command, 'viceChair@issuing', ownOffice, 'moves'],
  // The office monitors, another leads: its own monitor judges.
  [
    states,
    command,
    monitor,
    { facts: { parties: { monitoring: agencies.issuingOffice } }, disguise: { hat: { agencyId: agencies.issuingOffice } } },
    'moves',
  ],
]);
/** Whoever judges, says why. */
const ownReasons: readonly Row[] = judges.flatMap((who): Row[] => {
  const own = who === 'officeChief@issuing' ? ownLead : ownOffice;
  return [
    [reported, 'task.reopen', who, { ...own, input: { reason: undefined } }, ['input.missing']],
    ['inProgress.extensionRequested', 'task.declineExtension', who, { ...own, input: { reason: undefined } }, ['input.missing']],
  ];
});

export const taskRows: readonly Row[] = [
  ...dissemination,
  ...work,
  ...extension,
  ...results,
  ...reactions,
  ...onPaper,
  ...ownWork,
  ...ownReasons,
];
