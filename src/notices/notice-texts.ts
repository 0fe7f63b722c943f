import { daysBetween } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { Language, Wording } from '../platform/language.js';
import type { NoticeRow } from './notice-rows.js';
import { titleOfSaid, wordSaid } from './said-texts.js';

/** Lời của thông báo: a heading, and one sentence of what, until when, and how long that is. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
}

/** The words, made from the data as it stands today: nothing that was true only yesterday. */
export function wordNotice(row: NoticeRow, language: Language, today: Day): NoticeText {
  if (!isReminding(row)) return { title: titleOfSaid(row.said!)[language], text: wordSaid(row.said!, row, language) };
  return { title: titleOf(row)[language], text: language === 'vi' ? vietnamese(row, today) : english(row, today) };
}

/** A notice about a task or report. */
type Reminding = NoticeRow & { readonly kind: Exclude<NoticeRow['kind'], 'said'> };
const isReminding = (row: NoticeRow): row is Reminding => row.kind !== 'said';

/** A short line of what it is about, as for the subject of a mail. */
export function nameOfDocument(row: NoticeRow, language: Language): string {
  const { documentNumber, planTitle, taskKey, periodKey, reportType } = row;
  const vi = language === 'vi';
  const plan = documentNumber === null ? (planTitle ?? '') : vi ? `Kế hoạch số ${documentNumber}` : `plan ${documentNumber}`;
  if (taskKey !== null) return vi ? `nhiệm vụ ${taskKey}, ${plan}` : `task ${taskKey}, ${plan}`;
  const period = periodKey === null || periodKey === 'whole' ? '' : vi ? ` kỳ ${periodKey}` : ` for ${periodKey}`;
  const report = reportType === 'summary' ? (vi ? 'báo cáo tổng hợp' : 'summary') : vi ? 'báo cáo' : 'report';
  return `${report}${period}, ${plan}`;
}

/** Days from today to the last day; negative when it is over. Null where there is none. */
export const daysLeft = ({ lastDay }: Pick<NoticeRow, 'lastDay'>, today: Day): number | null =>
  lastDay === null ? null : daysBetween(today, lastDay);

const titles = {
  question: { vi: 'Yêu cầu giải trình', en: 'Explanation asked for' },
  answer: { vi: 'Đã giải trình', en: 'Explanation given' },
  manual: { vi: 'Đôn đốc', en: 'Reminder' },
  before: { vi: 'Nhắc việc: sắp đến hạn', en: 'Reminder: due soon' },
  onDay: { vi: 'Nhắc việc: đến hạn', en: 'Reminder: due' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  escalated: { vi: 'Quá hạn, báo cáo lãnh đạo', en: 'Overdue, brought before the head' },
} as const satisfies Readonly<Record<string, Wording>>;

function titleOf({ kind, step }: Reminding): Wording {
  if (kind !== 'step') return titles[kind];
  return step === 'onDay' || step === 'overdue' || step === 'escalated' ? titles[step] : titles.before;
}

/** What is to be done by the last day. */
const deeds = {
  dissemination: { vi: 'Quán triệt', en: 'Disseminate' },
  deadline: { vi: 'Trình kết quả', en: 'Submit the result of' },
  explanation: { vi: 'Giải trình về', en: 'Explain' },
  report: { vi: 'Gửi', en: 'Send' },
} as const satisfies Readonly<Record<NonNullable<NoticeRow['clock']>, Wording>>;

function vietnamese(row: Reminding, today: Day): string {
  const { kind, clock, by, agency, note, asked } = row;
  const document = nameOfDocument(row, 'vi');
  const until = lastDayIn(row, today, 'vi');
  const closing = closingOf(row).vi;
  switch (kind) {
    case 'step':
      return `${deeds[clock!].vi} ${document} (${agency})${until}${quoted(asked)}.${closing}`;
    case 'manual':
      return `${by} đôn đốc ${document} (${agency})${until}${quoted(note)}.${closing}`;
    case 'question':
      return `${by} yêu cầu ${agency} giải trình về ${document}${until}${quoted(note)}.${closing}`;
    case 'answer':
      return `${agency} giải trình về ${document}${inAnswerTo(asked, 'vi')}${quoted(note)}.`;
  }
}

function english(row: Reminding, today: Day): string {
  const { kind, clock, by, agency, note, asked } = row;
  const document = nameOfDocument(row, 'en');
  const until = lastDayIn(row, today, 'en');
  const closing = closingOf(row).en;
  switch (kind) {
    case 'step':
      return `${deeds[clock!].en} ${document} (${agency})${until}${quoted(asked)}.${closing}`;
    case 'manual':
      return `${by} reminds of ${document} (${agency})${until}${quoted(note)}.${closing}`;
    case 'question':
      return `${by} asks ${agency} to explain ${document}${until}${quoted(note)}.${closing}`;
    case 'answer':
      return `${agency} explains ${document}${inAnswerTo(asked, 'en')}${quoted(note)}.`;
  }
}

const quoted = (note: string | null): string => (note === null || note.trim() === '' ? '' : `: “${note.trim()}”`);

function inAnswerTo(asked: string | null, language: Language): string {
  if (asked === null || asked.trim() === '') return '';
  return language === 'vi' ? `, trả lời câu hỏi “${asked.trim()}”` : `, asked “${asked.trim()}”`;
}

/** What became of it, once it no longer runs. */
function closingOf({ running, answer }: NoticeRow): Wording {
  if (running) return { vi: '', en: '' };
  if (answer !== null) return { vi: ` Đã giải trình${quoted(answer)}.`, en: ` It was explained${quoted(answer)}.` };
  return { vi: ' Việc này đã xong hoặc không còn yêu cầu.', en: ' This is done, or no longer asked for.' };
}

/** `, hạn 30/06/2023, còn 3 ngày`; how long it is still, or over, only while it runs. */
function lastDayIn(row: NoticeRow, today: Day, language: Language): string {
  const { lastDay, running } = row;
  const left = daysLeft(row, today);
  if (lastDay === null || left === null) return '';
  const day = lastDay.split('-').reverse().join('/');
  const until = language === 'vi' ? `, hạn ${day}` : `, due ${day}`;
  return running ? `${until}, ${lengthOf(left)[language]}` : until;
}

function lengthOf(left: number): Wording {
  if (left === 0) return { vi: 'hôm nay là ngày cuối', en: 'today is the last day' };
  if (left > 0) return { vi: `còn ${left} ngày`, en: left === 1 ? '1 day left' : `${left} days left` };
  return { vi: `đã quá ${-left} ngày`, en: left === -1 ? '1 day over' : `${-left} days over` };
}
