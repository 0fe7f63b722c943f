import { type Timeliness, timelinessLabels } from '../calendar/index.js';
import type { Language } from '../platform/language.js';
import type { Cell, Cells, Share } from './statistics.answers.js';
import type { StatisticsWords } from './statistics.texts.js';

/** How many rows bear each label; `cancelled` those that have none. */
export type Counts = Readonly<Partial<Record<Timeliness | 'cancelled', number>>>;

/**
 * The four official cells (domain 2.5, the layout of Báo cáo 1270/BC-TCTTTg), with what stands outside them. `listOf` gives the
 * address of the list of rows with one of these labels.
 */
export function cellsOf(
  counts: Counts,
  words: StatisticsWords,
  language: Language,
  listOf: (labels: readonly (keyof Counts)[]) => string,
): Cells {
  const sum = (labels: readonly (keyof Counts)[]): number => labels.reduce((total, label) => total + (counts[label] ?? 0), 0);
  const share = (part: number, over: readonly Timeliness[], of: Share['of']): Share => shareOf(part, sum(over), of, words, language);
  const cell = (name: keyof StatisticsWords['cells'], ...labels: readonly (keyof Counts)[]): Cell => ({
    label: words.cells[name],
    count: sum(labels),
    share: labels.every((label) => dated.includes(label as Timeliness)) ? share(sum(labels), dated, 'dated') : null,
    list: listOf(labels),
  });
  return {
    all: cell('all', ...timelinessLabels),
    doneInTime: cell('doneInTime', 'doneInTime'),
    doneLate: cell('doneLate', 'doneLate'),
    openInTime: { ...cell('openInTime', 'inTime', 'dueSoon'), dueSoon: cell('dueSoon', 'dueSoon') },
    openOverdue: cell('openOverdue', 'overdue'),
    undated: cell('undated', 'undated'),
    cancelled: cell('cancelled', 'cancelled'),
    doneOfDue: share(sum(['doneInTime', 'doneLate']), comeDue, 'comeDue'),
    inTimeOfDue: share(sum(['doneInTime']), comeDue, 'comeDue'),
  };
}

/** What the four cells count together. */
const dated: readonly Timeliness[] = ['doneInTime', 'doneLate', 'inTime', 'dueSoon', 'overdue'];

/** "Đến hạn": done, or not done and run out. The 98,62 % that Báo cáo 1270 gives divides by these, not by all. */
const comeDue: readonly Timeliness[] = ['doneInTime', 'doneLate', 'overdue'];

/** A percentage in hundredths; null of nothing. */
export const percentOf = (part: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.round((part * 10_000) / denominator) / 100;

function shareOf(part: number, denominator: number, of: Share['of'], words: StatisticsWords, language: Language): Share {
  const percent = percentOf(part, denominator);
  const number = (value: number) => formats[language].format(value);
  const fraction = `${number(part)}/${number(denominator)} ${words.denominators[of]}`;
  return { count: part, of, denominator, percent, text: percent === null ? `– (${fraction})` : `${number(percent)} % (${fraction})` };
}

/** Made once: a format costs far more than what it prints. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};
