import { type Config, type JsonObject, type RuleRef, when } from '../../kit/definition.js';

const system: RuleRef = { rule: 'actorHolds', positions: ['system'], at: 'recipient' };
/** Outside recipients act through their status messages, issued by `system`. */
const recipientOr = (...positions: readonly string[]): RuleRef => ({
  rule: 'actorHolds',
  positions: [...positions, 'system'],
  at: 'recipient',
});
const issuingClerk: RuleRef = { rule: 'actorHolds', positions: ['clerk'], at: 'issuing' };

/** Status codes of QCVN 102:2016 stand beside each. Jumps forward are accepted; a repeat or regression is a refused attempt, kept. */
const register: JsonObject = {
  'delivery.register': {
    target: 'registered',
    guard: when(recipientOr('clerk')),
    actions: [{ type: 'saveStatus', params: { code: '03' } }],
  },
};
const assign: JsonObject = {
  'delivery.assign': {
    target: 'assigned',
    guard: when(recipientOr('agencyHead', 'agencyDeputy')),
    actions: [{ type: 'saveStatus', params: { code: '04' } }],
  },
};
const process: JsonObject = {
  'delivery.process': {
    target: 'processing',
    guard: when(recipientOr('officer')),
    actions: [{ type: 'saveStatus', params: { code: '05' } }],
  },
};
const complete: JsonObject = {
  'delivery.complete': {
    target: 'completed',
    guard: when(recipientOr('officer')),
    actions: [{ type: 'saveStatus', params: { code: '06' } }],
  },
};
const refuse: JsonObject = {
  'delivery.refuse': {
    target: 'refused',
    guard: when(recipientOr('clerk')),
    actions: [{ type: 'saveStatus', params: { code: '02' } }],
    meta: { inputs: { reason: { min: 10, by: ['clerk'] } } },
  },
};
const recall: JsonObject = {
  'delivery.requestRecall': {
    guard: when({ rule: 'actorHolds', positions: ['clerk', 'system'], at: 'issuing' }, { rule: 'noRecallOpen' }),
    actions: [{ type: 'openRecall', params: { code: '13' } }],
    meta: { inputs: { reason: {} } },
  },
  'delivery.agreeRecall': {
    target: 'recalled',
    guard: when(recipientOr('clerk'), { rule: 'recallIsOpen' }),
    actions: [{ type: 'answerRecall', params: { code: '15' } }],
  },
  'delivery.declineRecall': {
    guard: when(recipientOr('clerk'), { rule: 'recallIsOpen' }),
    actions: [{ type: 'answerRecall', params: { code: '16' } }],
    meta: { inputs: { reason: { min: 10, by: ['clerk'] } } },
  },
};
const cancel: JsonObject = { 'delivery.cancel': { target: 'cancelled', guard: when(system), meta: { inputs: { cause: {} } } } };

/** Gửi văn bản, version 1: one document version to one recipient. Once released, add v2 rather than edit. */
export const deliveryConfig: Config = {
  id: 'delivery',
  initial: 'new',
  states: {
    new: {
      on: {
        'delivery.open': {
          target: 'queued',
          guard: when(system, { rule: 'mayBeSent' }),
          actions: [{ type: 'createDelivery' }, { type: 'wake' }],
        },
      },
    },
    queued: {
      on: {
        'delivery.send': {
          target: 'sent',
          guard: when(system, { rule: 'channelTookIt' }),
          actions: [{ type: 'saveSending' }],
          meta: { auto: true },
        },
        ...cancel,
      },
    },
    sent: {
      on: {
        'delivery.arrive': { target: 'arrived', guard: when(system), actions: [{ type: 'saveStatus', params: { code: '01' } }] },
        ...register,
        ...assign,
        ...process,
        ...complete,
        ...refuse,
        ...recall,
      },
    },
    arrived: { on: { ...register, ...assign, ...process, ...complete, ...refuse, ...recall } },
    registered: { on: { ...assign, ...process, ...complete, ...refuse, ...recall } },
    assigned: { on: { ...process, ...complete, ...refuse, ...recall } },
    processing: { on: { ...complete, ...refuse, ...recall } },
    completed: { on: { ...recall } },
    refused: {
      on: {
        'delivery.resend': { target: 'queued', guard: when(issuingClerk), actions: [{ type: 'requeue' }, { type: 'wake' }] },
        ...cancel,
      },
    },
    recalled: { type: 'final' },
    cancelled: { type: 'final' },
  },
};
