import type { Proposal, Question } from '../proposal.js';

type Draft = Omit<Proposal, 'questions' | 'warnings'>;

/** What the officer has to say because the document does not: never filled in. */
export function questionsOf({ header, tasks, reports }: Draft): Question[] {
  const questions: Question[] = [];
  const ask = (code: string, about: string | null, vi: string, en: string): void => {
    questions.push({ code, about, text: { vi, en } });
  };
  if (header.title === null)
    ask(
      'header.title-missing',
      null,
      'Văn bản không có trích yếu. Tên kế hoạch là gì?',
      'The document has no abstract. What is the plan called?',
    );
  if (header.issuer === null)
    ask(
      'header.issuer-missing',
      null,
      'Văn bản không ghi cơ quan ban hành. Cơ quan nào ban hành?',
      'The document names no issuing body. Who issues it?',
    );
  if (header.date === null || header.date.value.day === null)
    ask(
      'header.date-missing',
      null,
      'Văn bản chưa ghi đủ ngày, tháng, năm ban hành. Ngày nào?',
      'The date of issue is not complete. Which day?',
    );
  for (const [index, { path, leads, deadline }] of tasks.entries()) {
    if (leads.length > 0 && deadline.kind !== 'none') continue;
    const at = path.join('.');
    if (leads.length === 0)
      ask(
        'task.lead-missing',
        `tasks/${index}`,
        `Mục ${at} không ghi cơ quan chủ trì. Giao cơ quan nào?`,
        `Item ${at} names no lead agency. Who leads?`,
      );
    if (deadline.kind === 'none')
      ask(
        'task.time-missing',
        `tasks/${index}`,
        `Mục ${at} không ghi thời gian thực hiện. Thời hạn nào?`,
        `Item ${at} states no time. Until when?`,
      );
  }
  for (const [index, { path, recipients, reporters, due, type }] of reports.entries()) {
    if (type === 'escalation') continue;
    const at = path.join('.');
    if (reporters.length === 0)
      ask(
        'report.reporter-missing',
        `reports/${index}`,
        `Mục ${at}: không ghi ai báo cáo. Cơ quan nào?`,
        `Item ${at} does not say who reports. Who?`,
      );
    if (recipients.length === 0)
      ask(
        'report.recipient-missing',
        `reports/${index}`,
        `Mục ${at}: không ghi báo cáo cho ai. Gửi cơ quan nào?`,
        `Item ${at} does not say to whom. Which agency?`,
      );
    const dated = due.some(
      ({ date, dates, day, kind }) => (date ?? dates ?? day ?? null) !== null || kind === 'on_event' || kind.startsWith('within'),
    );
    if (!dated)
      ask(
        'report.date-missing',
        `reports/${index}`,
        `Mục ${at}: không ghi ngày nộp báo cáo. Nộp trước ngày nào?`,
        `Item ${at} states no day for the report. By when?`,
      );
  }
  return questions;
}
