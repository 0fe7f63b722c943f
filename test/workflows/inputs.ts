import type { JsonObject } from '../../workflows/kit/definition.js';
import type { Who } from './allowed.js';
import { agencies, today } from './cast.js';
import { monitor } from './who.js';

const document = { number: '123/CV-UBND', date: '2023-11-17', file: 'a3'.repeat(32) };
const reason = 'Thiếu phụ lục số liệu';
const file = 'b4'.repeat(32);

/** The dossier of the usual plan, by its hash. */
export const dossier = 'd0'.repeat(32);

/** Complete inputs for every command: with them no representative is refused for what was not said. */
const full: Readonly<Record<string, JsonObject>> = {
  'plan.create': { draftingAgencyId: agencies.drafting, issuingAgencyId: agencies.issuing, revision: { title: 'Kế hoạch 123' } },
  'plan.revise': { revision: { title: 'Kế hoạch 123' }, reason },
  'plan.submit': {},
  'plan.approve': { dossier },
  'plan.sign': { dossier },
  'plan.return': { reason },
  'plan.recall': {},
  'plan.consult': { agencies: [agencies.asked], replyBy: '2023-11-30' },
  'plan.giveOpinion': { opinion: 'Nhất trí với dự thảo', agencyId: agencies.asked, document },
  'plan.abandon': { reason },
  'plan.issue': { issuedOn: today },
  'plan.disseminate': { reason },
  'plan.begin': { reason },
  'plan.report': {},
  'plan.summarise': { final: true },
  'plan.openPeriod': {},
  'plan.close': { fates: {} },
  'plan.amend': {},
  'plan.correct': { document, note: 'Sửa lỗi chính tả ở trang 2' },
  'plan.replace': {},
  'plan.annul': { document },
  'plan.withdraw': { document, reason },
  'plan.takeEffect': {},
  'plan.handOver': { successorId: 'agency:successor-1' },
  'plan.raiseDifficulty': { text: 'Chưa được bố trí kinh phí' },
  'plan.answerDifficulty': { difficultyId: 'difficulty:1', answer: 'Đã đề nghị Sở Tài chính' },

  'task.issue': {},
  'task.disseminate': { date: '2023-11-10', form: 'conference', evidence: [file], document },
  'task.disseminateLate': { date: '2023-11-10', form: 'conference', evidence: [file], reason, document },
  'task.begin': { trigger: document, document },
  'task.update': { percent: 40, note: 'Đã mở 4 lớp', document },
  'task.requestExtension': { newDate: '2023-12-31', reason, document },
  'task.grantExtension': {},
  'task.declineExtension': { reason },
  'task.submitResult': { evidence: [file] },
  'task.approveResult': {},
  'task.returnResult': { reason },
  'task.receiveResult': { document },
  'task.coverByReport': {},
  'task.acceptResult': {},
  'task.reopen': { reason },
  'task.summarise': {},
  'task.resume': {},
  'task.close': {},
  'task.amend': { change: { op: 'deadline' } },
  'task.cancel': { fate: 'Chuyển sang kế hoạch năm 2024' },
  'task.handOver': { successorId: 'agency:successor-1' },
  'task.remind': {},
  'task.requestExplanation': { question: 'Vì sao chưa có kết quả?', replyBy: '2023-11-30' },
  'task.explain': { answer: 'Đơn vị tư vấn chậm bàn giao', document },

  'report.open': {},
  'report.draft': {},
  'report.submit': {},
  'report.approve': {},
  'report.return': { reason },
  'report.recall': {},
  'report.receive': { document, arrivedOn: '2023-11-14' },
  'report.unlink': { reason },
  'report.accept': {},
  'report.sendBack': { reason },
  'report.markMissing': {},
  'report.cancel': { cause: 'plan.close' },
  'report.handOver': { successorId: 'agency:successor-1' },
  'report.remind': {},

  'delivery.open': {},
  'delivery.send': {},
  'delivery.arrive': {},
  'delivery.register': {},
  'delivery.assign': {},
  'delivery.process': {},
  'delivery.complete': {},
  'delivery.refuse': { reason },
  'delivery.resend': {},
  'delivery.requestRecall': { reason },
  'delivery.agreeRecall': {},
  'delivery.declineRecall': { reason },
  'delivery.cancel': { cause: 'plan.withdraw' },
};

/** Every command of the product, as the law names them. */
export const commands: readonly string[] = Object.keys(full);
export const fullInput = (command: string): JsonObject => full[command] ?? {};

/** Whom an input is asked of, and whether it is a reason: at least ten characters when trimmed. */
export interface Asked {
  readonly command: string;
  readonly input: string;
  readonly of: readonly Who[] | 'everybody';
  readonly reason?: true;
  /** States in which it is asked; all when absent. */
  readonly states?: readonly string[];
}
const asks = (command: string, input: string, of: Asked['of'] = 'everybody', more: Partial<Asked> = {}): Asked => ({
  command,
  input,
  of,
  ...more,
});
const why = (command: string, of: Asked['of'] = 'everybody', more: Partial<Asked> = {}): Asked =>
  asks(command, 'reason', of, { reason: true, ...more });
const steps = ['draft.divisionReview', 'draft.leadershipReview', 'draft.officeVerification', 'draft.signing'];

/** What has to be said, by command: each left out, and each left blank, is one refusal; whatever is not listed may be left out. */
export const asked: readonly Asked[] = [
  asks('plan.create', 'draftingAgencyId'),
  asks('plan.create', 'issuingAgencyId'),
  asks('plan.create', 'revision'),
  asks('plan.revise', 'revision'),
  why('plan.revise', 'everybody', { states: steps }),
  asks('plan.approve', 'dossier'),
  asks('plan.sign', 'dossier'),
  why('plan.return'),
  asks('plan.consult', 'agencies'),
  asks('plan.consult', 'replyBy'),
  asks('plan.giveOpinion', 'opinion'),
  asks('plan.giveOpinion', 'agencyId', ['clerk@drafting']),
  asks('plan.giveOpinion', 'document', ['clerk@drafting']),
  why('plan.abandon'),
  asks('plan.issue', 'issuedOn'),
  why('plan.disseminate', [monitor]),
  why('plan.begin', [monitor]),
  asks('plan.summarise', 'final'),
  asks('plan.correct', 'document'),
  asks('plan.correct', 'note'),
  asks('plan.annul', 'document'),
  asks('plan.withdraw', 'document', ['clerk@issuing']),
  why('plan.withdraw', ['officeChief@issuing']),
  asks('plan.handOver', 'successorId', ['officeChief@issuing']),
  asks('plan.raiseDifficulty', 'text'),
  asks('plan.answerDifficulty', 'difficultyId'),
  asks('plan.answerDifficulty', 'answer'),

  asks('task.disseminate', 'date'),
  asks('task.disseminate', 'form'),
  asks('task.disseminate', 'evidence'),
  asks('task.disseminateLate', 'date'),
  asks('task.disseminateLate', 'form'),
  asks('task.disseminateLate', 'evidence'),
  why('task.disseminateLate'),
  asks('task.update', 'note'),
  asks('task.requestExtension', 'newDate'),
  why('task.requestExtension'),
  why('task.declineExtension'),
  asks('task.submitResult', 'evidence'),
  why('task.returnResult'),
  asks('task.receiveResult', 'document'),
  why('task.reopen', [monitor]),
  asks('task.amend', 'change'),
  asks('task.cancel', 'fate'),
  asks('task.handOver', 'successorId', [monitor]),
  asks('task.requestExplanation', 'question'),
  asks('task.requestExplanation', 'replyBy'),
  asks('task.explain', 'answer'),

  why('report.return'),
  asks('report.receive', 'document'),
  why('report.unlink'),
  why('report.sendBack'),
  asks('report.cancel', 'cause'),
  asks('report.handOver', 'successorId', [monitor]),

  why('delivery.refuse', ['clerk@recipient']),
  asks('delivery.requestRecall', 'reason'),
  why('delivery.declineRecall', ['clerk@recipient']),
  asks('delivery.cancel', 'cause'),
];
