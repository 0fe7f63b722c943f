import type { State } from '../../workflows/kit/definition.js';

/** Hộp việc: what needs me; what others have of mine; what is due; what I may do for somebody else; what I was asked and owe an answer to. */
export const queues = ['mine', 'waiting', 'dueSoon', 'substitute', 'asked'] as const;
export type Queue = (typeof queues)[number];

/** How an open edge makes a document wait for those who can take it. */
export interface Waits {
  /** Only in these states, where a command is open in others too, as a jump forward or to change a draft. */
  readonly in?: readonly State[];
  /** Only while the agency holding the document has nobody here, so that nobody else can take the step. */
  readonly whereNobodyIsHere?: true;
}

/**
 * The commands that a document waits for. Who can give them, where, and who is barred follows from the definitions (`ways.ts`). Not
 * listed is what may happen at any time without being awaited (hand over, remind, correct, annul, withdraw, recall, abandon, consult,
 * raise, update, ask for an extension), what answers a question (see `answers`), what the system does, what a monitor does only by way of exception (move a plan on
 * by name), and the other half of a decision (return, decline, send back, refuse), which is open to whom the first half is.
 */
export const awaited: Readonly<Record<string, Waits>> = {
  'plan.submit': {},
  'plan.approve': {},
  'plan.sign': {},
  'plan.issue': {},
  'plan.summarise': {},
  'plan.close': {},

  'task.disseminate': {},
  'task.disseminateLate': {},
  'task.begin': {},
  'task.submitResult': {},
  'task.receiveResult': {},
  'task.approveResult': {},
  'task.acceptResult': {},
  'task.grantExtension': {},

  'report.draft': { in: ['owed', 'missing'] },
  'report.submit': {},
  'report.approve': {},
  'report.receive': { whereNobodyIsHere: true },
  'report.accept': {},
  'report.markMissing': {},

  'delivery.register': { in: ['sent', 'arrived'] },
  'delivery.assign': { in: ['registered'] },
  'delivery.process': { in: ['assigned'] },
  'delivery.complete': { in: ['processing'] },
  'delivery.agreeRecall': {},
  'delivery.resend': {},
};

/** The commands that answer a question asked beside the course. Each has its open questions as SQL in `questions.ts`. */
export const answers: Readonly<Record<string, Waits>> = { 'plan.giveOpinion': {}, 'plan.answerDifficulty': {}, 'task.explain': {} };

/** Commands whose `reason` tells why a document came back. */
export const returning = [
  'plan.return',
  'task.returnResult',
  'task.declineExtension',
  'task.reopen',
  'report.return',
  'report.sendBack',
  'report.unlink',
  'delivery.refuse',
  'delivery.declineRecall',
] as const;

/** Days ahead at which a deadline comes into the queue `dueSoon`. */
export const soonDays = 7;
