import type { DeadlineRule } from '../../calendar/index.js';

/** A rule without the words it comes from. */
type WithoutSource<Rule> = Rule extends unknown ? Omit<Rule, 'source'> : never;
export type StatedRule = WithoutSource<DeadlineRule>;

/**
 * What an export of this product adds in brackets behind a time, `summaries/deadline-words.ts`: the rule, and how much of the words is the
 * phrase itself. Null where nothing was added.
 */
export function statedRule(words: string): { readonly phrase: string; readonly rule: StatedRule } | null {
  const event = /^(.*?) \(khi có: (.*?)(?:; trong (\d+) (ngày làm việc|ngày|tháng|năm))?\)$/su.exec(words);
  if (event !== null) return { phrase: event[1]!, rule: { kind: 'event', event: event[2]!, ...withinOf(event[3], event[4]) } };
  const match = /^(.*) \(([^()]*)\)$/su.exec(words);
  const rule = match === null ? null : ruleOf(match[2]!, match[1]!);
  return rule === null ? null : { phrase: match![1]!, rule };
}

const units = { 'ngày làm việc': 'workingDay', ngày: 'day', tháng: 'month', năm: 'year' } as const;
type Unit = keyof typeof units;
const quarters = ['I', 'II', 'III', 'IV'];

function ruleOf(stated: string, phrase: string): StatedRule | null {
  const day = /^(trước ngày |đến hết ngày |)(\d{2}\/\d{2}\/\d{4})$/.exec(stated);
  if (day !== null) {
    const on = isoDay(day[2]!);
    if (day[1] === '') return { kind: 'date', on };
    return day[1] === 'trước ngày ' ? { kind: 'beforeDate', on } : { kind: 'beforeDate', on, inclusive: true };
  }
  const quarter = /^quý (I|II|III|IV)\/(\d{4})$/.exec(stated);
  if (quarter !== null) return { kind: 'quarter', quarter: (quarters.indexOf(quarter[1]!) + 1) as 1 | 2 | 3 | 4, year: Number(quarter[2]) };
  const year = /^năm (\d{4})$/.exec(stated)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  if (stated === 'không có thời hạn') return { kind: 'continuous' };
  const period = /^trong (\d+) (ngày làm việc|ngày|tháng|năm) kể từ ngày (ban hành|\d{2}\/\d{2}\/\d{4})$/.exec(stated);
  if (period !== null) {
    const from = period[3] === 'ban hành' ? 'issue' : isoDay(period[3]!);
    return { kind: 'period', amount: Number(period[1]), unit: units[period[2] as Unit], from };
  }
  const within = /^trong (\d+) (ngày làm việc|ngày|tháng|năm)$/.exec(stated);
  const event = within === null ? null : eventOf(phrase);
  if (event !== null) return { kind: 'event', event, ...withinOf(within![1], within![2]) };
  return recurringOf(stated);
}

function recurringOf(stated: string): StatedRule | null {
  const match =
    /^hằng năm: (trước ngày|ngày) (\d{2}\/\d{2}(?:, \d{2}\/\d{2})*)(?:, từ ngày (\d{2}\/\d{2}\/\d{4}))?(?:, đến ngày (\d{2}\/\d{2}\/\d{4}))?$/.exec(
      stated,
    );
  if (match === null) return null;
  return {
    kind: 'recurring',
    dates: match[2]!.split(', ').map((monthDay) => monthDay.split('/').reverse().join('-')),
    ...(match[1] === 'trước ngày' ? { before: true } : {}),
    ...(match[3] === undefined ? {} : { from: isoDay(match[3]) }),
    ...(match[4] === undefined ? {} : { until: isoDay(match[4]) }),
  };
}

const withinOf = (amount: string | undefined, unit: string | undefined) =>
  amount === undefined ? {} : { within: { amount: Number(amount), unit: units[unit as Unit] } };

/** "khi có văn bản của tỉnh" waits for "Văn bản của tỉnh". */
export function eventOf(phrase: string): string | null {
  const event = /^(?:sau khi|khi)(?: có)? (\S.*)$/isu.exec(phrase)?.[1];
  return event === undefined ? null : event[0]!.toLocaleUpperCase('vi') + event.slice(1);
}

/** Of dd/mm/yyyy. */
export const isoDay = (printed: string): string => printed.split('/').reverse().join('-');
