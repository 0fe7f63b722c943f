import type { PlanTask, ReportingRule } from '../../plans/index.js';
import type { Question } from '../proposal.js';
import type { ItemKind, Recipient } from './items.js';

/** What the value of an item still lacks for a plan that can be submitted. The draft is made without it; nothing is filled in. */
export function questionsOfItem(kind: ItemKind, value: unknown): Question[] {
  if (kind === 'task') return taskQuestions(value as PlanTask);
  if (kind === 'report') return (value as readonly ReportingRule[]).flatMap(reportQuestions);
  if (kind === 'recipient') return [];
  if (kind === 'title') return value === null || value === '' ? [asked('title-missing')] : [];
  if (kind === 'monitoring') return value === null ? [asked('monitoring-missing')] : [];
  return kind === 'dissemination' && value === null ? [asked('window-missing')] : [];
}

const taskQuestions = ({ key, leads, deadline }: PlanTask): Question[] => [
  ...(leads.length === 0 ? [asked('lead-missing', key)] : []),
  ...(deadline === null ? [asked('time-missing', key)] : []),
];

function reportQuestions({ key, reporters, dataFrom, dataTo, submitBy, summaryBy }: ReportingRule): Question[] {
  return [
    ...(reporters.length === 0 ? [asked('reporters-missing', key)] : []),
    ...(dataFrom === '' || dataTo === '' ? [asked('data-missing', key)] : []),
    ...(submitBy === '' ? [asked('submission-missing', key)] : []),
    ...(summaryBy === '' ? [asked('summary-missing', key)] : []),
  ];
}

/** Nobody in the register is meant by any recipient: the draft would reach nobody. */
export const withoutRecipients = (recipients: readonly Recipient[]): Question[] =>
  recipients.some(({ refs }) => refs.length > 0) ? [] : [asked('recipients-missing')];

const sentences = {
  'title-missing': { vi: 'Tên kế hoạch là gì?', en: 'What is the plan called?' },
  'monitoring-missing': {
    vi: 'Cơ quan nào theo dõi, tổng hợp báo cáo? Văn bản không nêu rõ một cơ quan trong sổ.',
    en: 'Which agency collects the reports? The document does not name exactly one that the register knows.',
  },
  'window-missing': { vi: 'Quán triệt, triển khai xong trước ngày nào?', en: 'Until when is the plan to be disseminated?' },
  'lead-missing': { vi: '{key}: giao cơ quan nào chủ trì?', en: '{key}: which agency leads?' },
  'time-missing': { vi: '{key}: thời hạn nào?', en: '{key}: until when?' },
  'reporters-missing': { vi: '{key}: cơ quan nào báo cáo?', en: '{key}: which agencies report?' },
  'data-missing': { vi: '{key}: số liệu tính từ ngày nào đến ngày nào?', en: '{key}: from which day to which are the data?' },
  'submission-missing': { vi: '{key}: nộp báo cáo chậm nhất ngày nào?', en: '{key}: by which day is the report due?' },
  'summary-missing': { vi: '{key}: tổng hợp chậm nhất ngày nào?', en: '{key}: by which day is it summed up?' },
  'recipients-missing': { vi: 'Gửi kế hoạch cho những cơ quan nào trong sổ?', en: 'Which agencies of the register receive the plan?' },
} as const;

function asked(code: keyof typeof sentences, key = ''): Question {
  const { vi, en } = sentences[code];
  return { code: `draft.${code}`, about: null, text: { vi: vi.replace('{key}', key), en: en.replace('{key}', key) } };
}
