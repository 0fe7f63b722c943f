import { type Config, type JsonObject, type RuleRef, when } from '../../kit/definition.js';

const system: RuleRef = { rule: 'actorHolds', positions: ['system'], at: 'lead' };
const leadOfficer: RuleRef = { rule: 'actorHolds', positions: ['officer'], at: 'lead' };
const leadHead: RuleRef = { rule: 'actorHolds', positions: ['agencyHead', 'agencyDeputy'], at: 'lead' };
const anyoneAtLead: RuleRef = { rule: 'actorActsFor', party: 'lead', positions: ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'] };
const headAtLead: RuleRef = { rule: 'actorActsFor', party: 'lead', positions: ['agencyHead', 'agencyDeputy'] };
const judge: RuleRef = { rule: 'actorJudges', of: 'lead' };
const judgeOrSystem: RuleRef = { rule: 'actorJudges', of: 'lead', system: true };
const monitoringClerk: RuleRef = { rule: 'actorHolds', positions: ['clerk'], at: 'monitoring' };
const didNot = (...commands: readonly string[]): RuleRef => ({ rule: 'didNot', acts: commands.map((command) => ({ command })) });
const bySystem = { by: ['system'] };
/** Positions that may judge an agency's work: the monitor, or for its own work officeChief, chair, viceChair. */
const judges = ['monitor', 'officeChief', 'chair', 'viceChair'];

const reason = { min: 10 };
const reasonOfJudge = { min: 10, by: judges };
const signed = { fields: ['number', 'date', 'file'] };
/** The signed document that a clerk acts on for an agency without users here. */
const onPaper = { document: { ...signed, by: ['clerk'] } };

const lifelong: JsonObject = {
  'task.amend': { guard: when(system), actions: [{ type: 'amendTask' }], meta: { inputs: { change: {} } } },
  'task.cancel': { target: '#task.cancelled', guard: when(system), actions: [{ type: 'saveFate' }], meta: { inputs: { fate: {} } } },
  'task.handOver': {
    guard: when({ rule: 'actorHolds', positions: ['system', 'monitor'], at: 'monitoring' }, { rule: 'successionRecorded' }),
    actions: [{ type: 'passLeadOn' }],
    meta: { auto: true, inputs: { successorId: { by: ['monitor'] } } },
  },
  'task.remind': {
    guard: when({ rule: 'actorHolds', positions: ['monitor', 'system'], at: 'monitoring' }),
    actions: [{ type: 'saveReminder' }],
    meta: { beside: true, inputs: { note: { optional: true } } },
  },
  'task.requestExplanation': {
    guard: when({ rule: 'actorHolds', positions: ['monitor'], at: 'monitoring' }),
    actions: [{ type: 'askExplanation' }],
    meta: { beside: true, inputs: { question: {}, replyBy: {} } },
  },
  'task.explain': {
    guard: when(anyoneAtLead),
    actions: [{ type: 'saveExplanation' }],
    meta: { beside: true, inputs: { answer: {}, ...onPaper } },
  },
};

const update = (...rules: readonly RuleRef[]): JsonObject => ({
  'task.update': {
    guard: when(anyoneAtLead, ...rules, { rule: 'progressIsSaid' }, { rule: 'valuesAreOfTargets' }),
    actions: [{ type: 'saveProgress' }],
    meta: { inputs: { note: {}, percent: { optional: true }, values: { optional: true }, ...onPaper } },
  },
});
const submitResult: JsonObject = {
  'task.submitResult': {
    target: 'awaitingHead',
    guard: when(
      leadOfficer,
      didNot('task.approveResult', 'task.acceptResult'),
      { rule: 'doesNotContinueForever' },
      { rule: 'targetsHaveValues' },
      { rule: 'valuesAreOfTargets' },
      { rule: 'ownPlanIsNumbered' },
    ),
    actions: [{ type: 'saveResult' }, { type: 'lapseExtensionRequest' }],
    meta: { inputs: { evidence: {}, note: { optional: true }, ownPlan: { optional: true }, values: { optional: true } } },
  },
};
const receiveResult: JsonObject = {
  'task.receiveResult': {
    target: '#task.reported.awaitingAcceptance',
    guard: when(
      monitoringClerk,
      didNot('task.approveResult', 'task.acceptResult'),
      { rule: 'leadHasNoUsers' },
      { rule: 'doesNotContinueForever' },
      { rule: 'targetsHaveValues' },
      { rule: 'valuesAreOfTargets' },
      { rule: 'ownPlanIsNumbered' },
    ),
    actions: [{ type: 'saveResult' }, { type: 'lapseExtensionRequest' }],
    meta: { inputs: { document: signed, note: { optional: true }, ownPlan: { optional: true }, values: { optional: true } } },
  },
};
const reopen: JsonObject = {
  'task.reopen': {
    target: '#task.inProgress.working',
    guard: when(judgeOrSystem, { rule: 'coveringReportWasSentBack', ...bySystem }),
    actions: [{ type: 'reopenTask' }],
    meta: { auto: true, inputs: { reason: reasonOfJudge } },
  },
};

/** Nhiệm vụ, version 1. Once released, add v2 rather than edit. */
export const taskConfig: Config = {
  id: 'task',
  initial: 'draft',
  states: {
    draft: {
      on: { 'task.issue': { target: 'issued', guard: when(system), actions: [{ type: 'createTask' }] } },
    },
    issued: {
      on: {
        'task.disseminate': {
          target: 'disseminated',
          guard: when(anyoneAtLead, { rule: 'disseminationDateHolds' }, { rule: 'insideWindow' }),
          actions: [{ type: 'saveDissemination' }, { type: 'wakePlan' }, { type: 'wake' }],
          meta: { inputs: { date: {}, form: {}, evidence: {}, ...onPaper } },
        },
        'task.disseminateLate': {
          target: 'disseminated',
          guard: when(headAtLead, { rule: 'windowHasEnded' }, { rule: 'disseminationDateHolds' }),
          actions: [{ type: 'saveDissemination', params: { late: true } }, { type: 'wakePlan' }, { type: 'wake' }],
          meta: { inputs: { date: {}, form: {}, evidence: {}, reason, ...onPaper } },
        },
        ...lifelong,
      },
    },
    disseminated: {
      on: {
        'task.begin': {
          target: 'inProgress.working',
          guard: when(
            { rule: 'actorActsFor', party: 'lead', positions: ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'], system: true },
            { rule: 'isContinuous', ...bySystem },
            { rule: 'triggerIsNamed' },
          ),
          actions: [{ type: 'startDeadline' }, { type: 'wakePlan' }, { type: 'wake' }],
          meta: { auto: true, inputs: { trigger: { optional: true, fields: ['number', 'date'] }, ...onPaper } },
        },
        ...lifelong,
      },
    },
    inProgress: {
      initial: 'working',
      states: {
        working: {
          on: {
            ...update(),
            'task.requestExtension': {
              target: 'extensionRequested',
              guard: when(anyoneAtLead, { rule: 'hasDate' }, { rule: 'newDateIsLater' }, { rule: 'extensionIsLeft' }),
              actions: [{ type: 'requestExtension' }],
              meta: { inputs: { newDate: {}, reason, ...onPaper } },
            },
            ...submitResult,
            ...receiveResult,
            'task.coverByReport': {
              target: '#task.reported.accepted',
              guard: when(system, { rule: 'isContinuous' }, { rule: 'coveringReportIsAccepted' }),
              actions: [{ type: 'coverTask' }],
              meta: { auto: true },
            },
          },
        },
        extensionRequested: {
          on: {
            ...update(),
            'task.grantExtension': {
              target: 'working',
              guard: when(judge, didNot('task.requestExtension')),
              actions: [{ type: 'grantExtension' }],
            },
            'task.declineExtension': {
              target: 'working',
              guard: when(judge, didNot('task.requestExtension')),
              actions: [{ type: 'declineExtension' }],
              meta: { inputs: { reason } },
            },
            ...submitResult,
            ...receiveResult,
          },
        },
        awaitingHead: {
          on: {
            'task.approveResult': {
              target: '#task.reported.awaitingAcceptance',
              guard: when(leadHead, didNot('task.submitResult', 'task.receiveResult', 'task.acceptResult')),
              actions: [{ type: 'approveResult' }],
            },
            'task.returnResult': {
              target: 'working',
              guard: when(leadHead),
              actions: [{ type: 'returnResult' }],
              meta: { inputs: { reason } },
            },
          },
        },
      },
      on: lifelong,
    },
    reported: {
      initial: 'awaitingAcceptance',
      states: {
        awaitingAcceptance: {
          on: {
            'task.acceptResult': {
              target: 'accepted',
              guard: when(judge, didNot('task.submitResult', 'task.receiveResult', 'task.approveResult')),
              actions: [{ type: 'acceptResult' }],
            },
          },
        },
        accepted: {
          on: {
            'task.summarise': { target: '#task.summarised', guard: when(system) },
          },
        },
      },
      on: { ...update({ rule: 'continues' }), ...reopen, ...lifelong },
    },
    summarised: {
      on: {
        ...update({ rule: 'continues' }),
        'task.resume': {
          target: 'inProgress.working',
          guard: when(system, { rule: 'continues' }),
          actions: [{ type: 'nextDeadline' }, { type: 'wake' }],
        },
        'task.close': { target: 'closed', guard: when(system) },
        ...lifelong,
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
};
