import { type Config, type JsonObject, type RuleRef, when } from '../../kit/definition.js';

const system: RuleRef = { rule: 'actorHolds', positions: ['system'], at: 'reporting' };
const author: RuleRef = { rule: 'actorHolds', positions: ['officer'], at: 'reporting' };
const approver: RuleRef = { rule: 'actorHolds', positions: ['agencyHead', 'agencyDeputy'], at: 'reporting' };
const monitoringClerk: RuleRef = { rule: 'actorHolds', positions: ['clerk'], at: 'monitoring' };
const judge: RuleRef = { rule: 'actorJudges', of: 'reporting' };
const didNot = (...commands: readonly string[]): RuleRef => ({ rule: 'didNot', acts: commands.map((command) => ({ command })) });

const reason = { min: 10 };
const wakeOthers: readonly JsonObject[] = [{ type: 'wakeTasks' }, { type: 'wakePlan' }];

const handOver: JsonObject = {
  'report.handOver': {
    guard: when({ rule: 'actorHolds', positions: ['system', 'monitor'], at: 'monitoring' }, { rule: 'successionRecorded' }),
    actions: [{ type: 'passReportOn' }],
    meta: { auto: true, inputs: { successorId: { by: ['monitor'] } } },
  },
  'report.remind': {
    guard: when({ rule: 'actorHolds', positions: ['monitor', 'system'], at: 'monitoring' }),
    actions: [{ type: 'saveReminder' }],
    meta: { beside: true, inputs: { note: { optional: true } } },
  },
};
const cancel: JsonObject = {
  'report.cancel': { target: 'cancelled', guard: when(system), actions: [{ type: 'wakePlan' }], meta: { inputs: { cause: {} } } },
};
const draft: JsonObject = {
  'report.draft': {
    target: 'drafting',
    guard: when(author, didNot('report.approve', 'report.accept')),
    actions: [{ type: 'saveRevision' }],
    meta: { inputs: { revision: { optional: true } } },
  },
};
const receive: JsonObject = {
  'report.receive': {
    target: 'filed',
    guard: when(monitoringClerk, didNot('report.approve', 'report.accept'), { rule: 'arrivalHolds' }),
    actions: [{ type: 'fileDocument' }, ...wakeOthers],
    meta: { inputs: { document: { fields: ['number', 'date', 'file'] }, arrivedOn: { optional: true } } },
  },
};
const markMissing: JsonObject = {
  'report.markMissing': {
    target: 'missing',
    guard: when(judge, { rule: 'isUnitReport' }, { rule: 'submissionDatePassed' }),
    actions: [{ type: 'markMissing' }, { type: 'wakePlan' }],
  },
};
const recall: JsonObject = {
  'report.recall': {
    target: 'drafting',
    guard: when(
      { rule: 'actorRecalls' },
      { rule: 'actorBroughtItHere', commands: ['report.submit', 'report.approve'] },
      { rule: 'sharedDocumentRecalled', by: ['system'] },
    ),
    actions: [{ type: 'reopenReport' }, { type: 'recallShared' }, { type: 'wakePlan' }],
    meta: { auto: true },
  },
};
const sendBack = (...rules: readonly RuleRef[]): JsonObject => ({
  'report.sendBack': {
    target: 'drafting',
    guard: when(judge, ...rules),
    actions: [{ type: 'reopenReport' }, ...wakeOthers],
    meta: { inputs: { reason } },
  },
});

/** Báo cáo, version 1: one agency's report for one period, or the summary. Once released, add v2 rather than edit. */
export const reportConfig: Config = {
  id: 'report',
  initial: 'new',
  states: {
    new: {
      on: { 'report.open': { target: 'owed', guard: when(system, { rule: 'planAsksForIt' }), actions: [{ type: 'createReport' }] } },
    },
    owed: { on: { ...draft, ...receive, ...markMissing, ...cancel, ...handOver } },
    drafting: {
      on: {
        ...draft,
        'report.submit': {
          target: 'awaitingApproval',
          guard: when(
            author,
            didNot('report.approve', 'report.accept'),
            { rule: 'everyTaskIsAnswered' },
            { rule: 'figuresAreOfCutOff' },
            { rule: 'lateUnitsAreNamed' },
          ),
        },
        ...receive,
        ...markMissing,
        ...cancel,
        ...handOver,
      },
    },
    awaitingApproval: {
      on: {
        'report.approve': {
          target: 'filed',
          guard: when(approver, didNot('report.draft', 'report.submit', 'report.receive', 'report.accept')),
          actions: [{ type: 'fileReport' }, ...wakeOthers],
        },
        'report.return': { target: 'drafting', guard: when(approver), meta: { inputs: { reason } } },
        ...recall,
        ...markMissing,
        ...cancel,
        ...handOver,
      },
    },
    filed: {
      on: {
        ...recall,
        'report.unlink': {
          target: 'owed',
          guard: when(monitoringClerk, { rule: 'cameByReceive' }),
          actions: [{ type: 'unlinkDocument' }, { type: 'wakePlan' }],
          meta: { inputs: { reason } },
        },
        'report.accept': {
          target: 'accepted',
          guard: when(judge, didNot('report.draft', 'report.submit', 'report.receive', 'report.approve')),
          actions: [{ type: 'acceptReport' }, ...wakeOthers],
        },
        ...sendBack(),
        ...cancel,
        ...handOver,
      },
    },
    accepted: { on: { ...sendBack({ rule: 'periodNotSummarised' }), ...handOver } },
    missing: { on: { ...draft, ...receive, ...cancel, ...handOver } },
    cancelled: { type: 'final' },
  },
};
