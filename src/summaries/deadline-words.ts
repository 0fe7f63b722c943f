import type { DeadlineRule } from '../calendar/index.js';
import { printedDay } from './document.js';

/**
 * Thời hạn as a plan prints it: the phrase of the document, and behind it in brackets what the phrase does not say. Whoever reads the file
 * back (`importer/parse/stated-rule.ts`) then finds the same rule.
 */
export function deadlineInWords(rule: DeadlineRule | null): string {
  if (rule === null) return '';
  const more = says(rule) && !stated.test(rule.source) ? within(rule) : statedRule(rule);
  return more === '' ? rule.source : `${rule.source} (${more})`;
}

/** Ends like what is added here: it is said once more, so that the last bracket is always ours. */
const stated =
  /\((?:(?:trước ngày |đến hết ngày )?\d{2}\/\d{2}\/\d{4}|quý (?:I|II|III|IV)\/\d{4}|năm \d{4}|hằng năm: [^()]*|không có thời hạn|khi có: .*|trong \d+ (?:ngày làm việc|ngày|tháng|năm)(?: kể từ ngày [^()]*)?)\)$/;

const units = { workingDay: 'ngày làm việc', day: 'ngày', month: 'tháng', year: 'năm' } as const;
const quarters = ['I', 'II', 'III', 'IV'] as const;

/** Whether the phrase itself leaves no doubt. */
function says(rule: DeadlineRule): boolean {
  const words = rule.source.toLowerCase();
  const days = [...words.matchAll(/\d{1,2}\/\d{1,2}(?:\/\d{4})?/g)].map(([day]) => day.replace(/\b0/g, ''));
  const only = (day: string): boolean => days.length === 1 && days[0] === day;
  const years = [...words.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const plain = !/quý|tháng|hằng|hàng|giai đoạn|tiếp theo/.test(words);
  switch (rule.kind) {
    case 'date':
      return plain && only(shortDay(rule.on)) && !/trước|sau|từ/.test(words);
    case 'beforeDate':
      return plain && rule.inclusive !== true && only(shortDay(rule.on)) && words.includes('trước ngày');
    case 'quarter': {
      const said = [...words.matchAll(/quý\s+([ivx\d]+)/g)].map(([, quarter]) => quarter!.toUpperCase());
      return (
        said.length === 1 && said[0] === quarters[rule.quarter - 1] && years.length === 1 && years[0] === rule.year && days.length === 0
      );
    }
    case 'year':
      return (
        plain &&
        !/quý|ngày|trước/.test(words) &&
        /(?:trong|hoàn thành) (?:trong )?năm \d{4}/.test(words) &&
        years[0] === rule.year &&
        years.length === 1
      );
    case 'recurring':
      return false;
    case 'continuous':
      return /^(?:thực hiện )?thường xuyên/.test(words) && days.length + years.length === 0 && !/quý|tháng|trước/.test(words);
    case 'event':
      return rule.event === eventOf(rule.source) && days.length + years.length === 0;
    case 'period':
      return false;
  }
}

const shortDay = (day: string): string => printedDay(day).replace(/\b0/g, '');

/** "khi có văn bản của tỉnh" waits for "Văn bản của tỉnh". */
function eventOf(source: string): string | null {
  const event = /^(?:sau khi|khi)(?: có)? (\S.*)$/iu.exec(source)?.[1];
  return event === undefined ? null : event[0]!.toLocaleUpperCase('vi') + event.slice(1);
}

/** Of an event that the phrase names, only the time from it. */
const within = (rule: DeadlineRule): string =>
  rule.kind === 'event' && rule.within !== undefined ? `trong ${rule.within.amount} ${units[rule.within.unit]}` : '';

function statedRule(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'date':
      return printedDay(rule.on);
    case 'beforeDate':
      return `${rule.inclusive === true ? 'đến hết ngày' : 'trước ngày'} ${printedDay(rule.on)}`;
    case 'quarter':
      return `quý ${quarters[rule.quarter - 1]}/${rule.year}`;
    case 'year':
      return `năm ${rule.year}`;
    case 'recurring': {
      const from = rule.from === undefined ? '' : `, từ ngày ${printedDay(rule.from)}`;
      const until = rule.until === undefined ? '' : `, đến ngày ${printedDay(rule.until)}`;
      const dates = rule.dates.map((day) => day.split('-').reverse().join('/')).join(', ');
      return `hằng năm: ${rule.before === true ? 'trước ngày' : 'ngày'} ${dates}${from}${until}`;
    }
    case 'continuous':
      return 'không có thời hạn';
    case 'event':
      return [`khi có: ${rule.event}`, within(rule)].filter((part) => part !== '').join('; ');
    case 'period':
      return `trong ${rule.amount} ${units[rule.unit]} kể từ ngày ${rule.from === 'issue' ? 'ban hành' : printedDay(rule.from)}`;
  }
}
