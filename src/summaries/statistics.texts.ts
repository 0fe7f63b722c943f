import type { Language, Wording } from '../platform/language.js';
import type { Cells } from './statistics.answers.js';

/** What the figures of one subject are called. */
export interface StatisticsWords {
  readonly cells: Readonly<Record<Exclude<keyof Cells, 'doneOfDue' | 'inTimeOfDue'> | 'dueSoon', string>>;
  readonly denominators: Readonly<Record<'dated' | 'comeDue', string>>;
}

export type SubjectName = 'tasks' | 'reports' | 'dissemination';

export const wordsOf = (subject: SubjectName, language: Language): StatisticsWords => ({
  cells: { ...inLanguage(common, language), ...inLanguage(cells[subject], language) },
  denominators: inLanguage(denominators[subject], language),
});

/** Số liệu đến 08:00 ngày 30/06/2023, in Vietnam. */
export function asOfText(at: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)!.value;
  const [time, day] = [`${of('hour')}:${of('minute')}`, `${of('day')}/${of('month')}/${of('year')}`];
  return language === 'vi' ? `Số liệu đến ${time} ngày ${day}` : `Figures up to ${time} on ${day}`;
}

export const noneText: Wording = { vi: 'Không xác định', en: 'None' };

/** Stands for the title of a plan that is a state secret. */
export const secretText: Wording = { vi: 'Kế hoạch mật', en: 'A secret plan' };

const inLanguage = <Name extends string>(texts: Readonly<Record<Name, Wording>>, language: Language): Record<Name, string> =>
  Object.fromEntries(Object.entries<Wording>(texts).map(([name, text]) => [name, text[language]])) as Record<Name, string>;

const common = {
  all: { vi: 'Tổng số', en: 'All' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  undated: { vi: 'Không định kỳ', en: 'Without a deadline' },
  cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
} satisfies Readonly<Record<string, Wording>>;

const cells = {
  tasks: {
    doneInTime: { vi: 'Hoàn thành đúng hạn', en: 'Done in time' },
    doneLate: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
    openInTime: { vi: 'Chưa hoàn thành, trong hạn', en: 'Not done, within time' },
    openOverdue: { vi: 'Chưa hoàn thành, quá hạn', en: 'Not done, overdue' },
  },
  reports: {
    doneInTime: { vi: 'Có báo cáo đúng hạn', en: 'Reported in time' },
    doneLate: { vi: 'Có báo cáo, nộp muộn', en: 'Reported late' },
    openInTime: { vi: 'Chưa báo cáo, trong hạn', en: 'Not reported, within time' },
    openOverdue: { vi: 'Chưa báo cáo, quá hạn', en: 'Not reported, overdue' },
  },
  dissemination: {
    doneInTime: { vi: 'Đã quán triệt đúng hạn', en: 'Disseminated in time' },
    doneLate: { vi: 'Đã quán triệt, muộn', en: 'Disseminated late' },
    openInTime: { vi: 'Chưa quán triệt, trong hạn', en: 'Not disseminated, within time' },
    openOverdue: { vi: 'Chưa quán triệt, quá hạn', en: 'Not disseminated, overdue' },
  },
} satisfies Readonly<Record<SubjectName, Readonly<Record<string, Wording>>>>;

const tasksInDenominators = {
  dated: { vi: 'nhiệm vụ có thời hạn', en: 'tasks with a deadline' },
  comeDue: { vi: 'nhiệm vụ đã đến hạn', en: 'tasks that have come due' },
};
const denominators = {
  tasks: tasksInDenominators,
  reports: {
    dated: { vi: 'báo cáo có thời hạn', en: 'reports with a due date' },
    comeDue: { vi: 'báo cáo đã đến hạn', en: 'reports that have come due' },
  },
  dissemination: {
    dated: { vi: 'nhiệm vụ phải quán triệt trong thời hạn', en: 'tasks to be disseminated within a time' },
    comeDue: { vi: 'nhiệm vụ đã đến hạn quán triệt', en: 'tasks whose dissemination has come due' },
  },
} satisfies Readonly<Record<SubjectName, Readonly<Record<'dated' | 'comeDue', Wording>>>>;
