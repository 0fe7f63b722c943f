import { agencies } from './cast.js';
import { incoming, openPlan } from './plan.usual.js';
import type { Change, Row } from './rows.js';
import { monitor } from './who.js';

/** Every condition under "Must hold" of a plan from its issue to its end: one row per way to be refused, and the last case that still passes beside it. */

const inForce = ['issued', 'disseminated', 'inProgress', 'reported', 'summarised'];
const relation = (members: object): Change => ({ facts: { relation: members } });
const children = (members: object): Change => ({ facts: { children: members } });
const progress: readonly Row[] = [
  ['issued', 'plan.disseminate', 'system', relation({ amends: openPlan }), ['plan.amending-has-no-tasks']],
  ['issued', 'plan.disseminate', monitor, relation({ amends: openPlan }), ['plan.amending-has-no-tasks']],
  [
    'issued',
    'plan.disseminate',
    'system',
    children({ awaitingDissemination: 1, missing: [agencies.lead] }),
    ['plan.dissemination-awaited'],
  ],
  ['issued', 'plan.disseminate', 'system', children({ tasks: 0 }), ['plan.dissemination-awaited']],
  ['issued', 'plan.disseminate', monitor, children({ awaitingDissemination: 1, missing: [agencies.lead] }), 'moves'],
  ['issued', 'plan.takeEffect', 'system', relation({ amends: null }), ['plan.does-not-amend']],
  ['issued', 'plan.takeEffect', 'system', relation({ amends: openPlan }), ['plan.amendment-not-taken']],
  ['disseminated', 'plan.begin', 'system', children({ begun: 0 }), ['plan.no-task-began']],
  ['disseminated', 'plan.begin', monitor, children({ begun: 0 }), 'moves'],
];

const unit = (total: number, open: number) => ({ total, accepted: total - open, missing: 0, open });
const current = (members: object): Change => ({
  facts: {
    period: { current: { no: 1, key: '2023', last: true, unit: unit(2, 0), summary: { state: 'filed', namesMissing: true }, ...members } },
  },
});
const none: Change = { facts: { period: { current: null } } };
const last = (lastSummary: object | null): Change => ({ facts: { period: { lastSummary } } });
const summary = (final: boolean, accepted: boolean) => ({ final, accepted, at: '2023-11-18T03:00:00.000Z' });
const periods: readonly Row[] = [
  ['inProgress', 'plan.report', 'system', current({ unit: unit(0, 0) }), ['plan.period-without-unit-report']],
  ['inProgress', 'plan.report', 'system', none, ['plan.period-without-unit-report']],
  ['inProgress', 'plan.report', 'system', current({ unit: unit(2, 1) }), ['plan.reports-awaited']],
  ['inProgress', 'plan.report', 'system', current({ unit: { total: 2, accepted: 0, missing: 2, open: 0 } }), 'moves'],
  ['inProgress', 'plan.report', monitor, current({ unit: unit(2, 0) }), ['plan.period-has-unit-reports']],
  ['inProgress', 'plan.report', monitor, none, ['plan.period-has-unit-reports']],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', current({ unit: unit(2, 1) }), ['plan.reports-awaited']],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', none, ['plan.reports-awaited', 'plan.summary-not-filed']],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', current({ unit: unit(0, 0) }), 'moves'],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', current({ summary: null }), ['plan.summary-not-filed']],
  [
    'reported',
    'plan.summarise',
    'agencyHead@monitoring',
    current({ summary: { state: 'awaitingApproval', namesMissing: true } }),
    ['plan.summary-not-filed'],
  ],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', current({ summary: { state: 'accepted', namesMissing: true } }), 'moves'],
  [
    'reported',
    'plan.summarise',
    'agencyHead@monitoring',
    current({ summary: { state: 'filed', namesMissing: false } }),
    ['plan.summary-leaves-out-units'],
  ],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', { input: { final: false } }, ['plan.last-period-is-final']],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', { ...current({ last: false }), input: { final: false } }, 'moves'],
  ['reported', 'plan.summarise', 'agencyHead@monitoring', current({ last: false }), 'moves'],
  ['summarised', 'plan.openPeriod', 'system', { facts: { period: { laterIsOpen: false } } }, ['plan.no-later-period']],
  ['summarised', 'plan.openPeriod', 'system', last(summary(true, false)), ['plan.summary-was-final']],
  ['summarised', 'plan.openPeriod', 'system', last(null), ['plan.summary-was-final']],
  ['summarised', 'plan.openPeriod', 'system', last(summary(false, false)), 'moves'],
  ['summarised', 'plan.close', 'chair@issuing', last(summary(false, true)), ['plan.summary-not-final']],
  ['summarised', 'plan.close', 'chair@issuing', last(null), ['plan.summary-not-final']],
  ['summarised', 'plan.close', 'chair@issuing', last(summary(true, false)), ['plan.summary-not-accepted']],
];

const unsettled = (fates: Record<string, string> | undefined): Change => ({
  facts: {
    children: {
      unsettled: [
        { key: 'II.1', count: 2 },
        { key: 'II.2', count: 1 },
      ],
    },
  },
  input: { fates },
});
const ending: readonly Row[] = [
  ['summarised', 'plan.close', 'viceChair@issuing', unsettled({}), ['plan.task-without-fate']],
  ['summarised', 'plan.close', 'viceChair@issuing', unsettled(undefined), ['plan.task-without-fate']],
  [
    'summarised',
    'plan.close',
    'viceChair@issuing',
    { facts: { children: { unsettled: [{ key: 'constructor', count: 1 }] } }, input: { fates: { toString: 'Không phát sinh' } } },
    ['plan.task-without-fate'],
  ],
  ['summarised', 'plan.close', 'viceChair@issuing', unsettled({ 'II.1': 'Chuyển sang năm 2024' }), ['plan.task-without-fate']],
  [
    'summarised',
    'plan.close',
    'viceChair@issuing',
    unsettled({ 'II.1': 'Chuyển sang năm 2024', 'II.2': '  ' }),
    ['plan.task-without-fate'],
  ],
  ['summarised', 'plan.close', 'viceChair@issuing', unsettled({ 'II.1': 'Chuyển sang năm 2024', 'II.2': 'Không phát sinh' }), 'moves'],
  ['summarised', 'plan.close', 'viceChair@issuing', unsettled({ 'II.1': 'Chuyển sang năm 2024', '*': 'Không phát sinh' }), 'moves'],
  ...(['amendment', 'replacement'] as const).flatMap((sort): Row[] => {
    const waiting: Change = { facts: { incoming: { [sort]: incoming[sort] } } };
    return [
      [inForce, 'plan.annul', 'clerk@issuing', waiting, ['plan.document-waits']],
      [inForce, 'plan.withdraw', 'clerk@issuing', waiting, ['plan.document-waits']],
      [inForce, 'plan.withdraw', 'officeChief@issuing', waiting, ['plan.document-waits']],
      ['summarised', 'plan.close', 'chair@issuing', waiting, ['plan.document-waits']],
      ['reported', 'plan.summarise', 'agencyHead@monitoring', { ...waiting, input: { final: true } }, ['plan.document-waits']],
      [
        'reported',
        'plan.summarise',
        'agencyHead@monitoring',
        { facts: { ...waiting.facts, ...current({ last: false }).facts }, input: { final: false } },
        'moves',
      ],
    ];
  }),
  [inForce, 'plan.amend', 'system', { facts: { incoming: { amendment: null } } }, ['plan.no-amendment-issued']],
  [inForce, 'plan.replace', 'system', { facts: { incoming: { replacement: null } } }, ['plan.no-replacement-issued']],
  [inForce, 'plan.withdraw', 'officeChief@issuing', { facts: { deliveries: { sent: 1 } } }, ['plan.already-sent']],
  [inForce, 'plan.withdraw', 'officeChief@issuing', { input: { document: undefined } }, 'moves'],
  [inForce, 'plan.withdraw', 'clerk@issuing', { facts: { deliveries: { sent: 3 } }, input: { reason: undefined } }, 'moves'],
  [inForce, 'plan.raiseDifficulty', 'officer@lead', { facts: { work: { actorsAgencyHasWork: false } } }, ['plan.agency-has-no-work']],
  [inForce, 'plan.raiseDifficulty', 'officer@lead', { disguise: { hat: { until: '2023-11-20' } } }, ['actor.appointment-ended']],
  [inForce, 'plan.answerDifficulty', monitor, { input: { difficultyId: 'difficulty:2' } }, ['plan.difficulty-not-open']],
];

export const planLifeRows: readonly Row[] = [...progress, ...periods, ...ending];
