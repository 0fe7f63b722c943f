import type { Deadline, DeadlineKind } from '../proposal.js';
import type { Span } from '../reading.js';
import { found } from './found.js';
import { PlacePattern } from './place-pattern.js';
import { matchAt, type Source, trimSpan } from './source.js';
import { type TimeMode, timeOpenings } from './time-openings.js';
import { isoOf, monthDayOf, type TimeUnit, timeUnitAt } from './time-units.js';

export const noDeadline: Deadline = { kind: 'none', raw: null };

/** A time, or a part of one, where it stands. */
export type TimeToken = { readonly from: number; readonly to: number } & (
  | { readonly type: 'rule'; readonly rule: Partial<Deadline> & { kind: DeadlineKind } }
  | { readonly type: 'period'; readonly kind: DeadlineKind }
  | { readonly type: 'monthDay'; readonly value: string; readonly before: boolean; readonly yearly: boolean }
);

/** All times said in a stretch of text, in order; recurring ones with their dates. */
export function readDeadlines(source: Source, from: number, to: number, mode: TimeMode): Deadline[] {
  const tokens = tokensOf(source, from, to, mode);
  return combine(source, tokens, mode === 'label' ? 0.95 : 0.75);
}

/** Times of a duty in one part of its words. They are looked for once in all of them, whoever asks, and picked out. */
export function readDeadlinesOfPart(source: Source, [from, to]: Span, [start, end]: Span): Deadline[] {
  const tokens = tokensOf(source, from, to, 'report');
  return combine(source, start === from && end === to ? tokens : tokens.filter((token) => token.from >= start && token.to <= end), 0.75);
}

/** The same of several stretches. */
export function readDeadlinesIn(source: Source, spans: readonly Span[], mode: TimeMode): Deadline[] {
  if (spans.length === 1) return readDeadlines(source, spans[0]![0], spans[0]![1], mode);
  const all: Deadline[] = [];
  for (const [from, to] of spans) all.push(...readDeadlines(source, from, to, mode));
  return all;
}

/** The first time with the others as `also`; of nothing, kind none. */
export function deadlineOf(deadlines: readonly Deadline[]): Deadline {
  const [first] = deadlines;
  if (first === undefined) return noDeadline;
  return deadlines.length === 1 ? first : { ...first, also: deadlines.slice(1) };
}

function tokensOf(source: Source, from: number, to: number, mode: TimeMode): readonly TimeToken[] {
  if (mode !== 'report') return findTokens(source, from, to, mode);
  const known = source.times.get(from);
  if (known?.to === to) return known.tokens;
  const tokens = findTokens(source, from, to, mode);
  source.times.set(from, { to, tokens });
  return tokens;
}

function findTokens(source: Source, from: number, to: number, mode: TimeMode): TimeToken[] {
  const tokens: TimeToken[] = [];
  const { low } = source;
  if (mode !== 'label' && !mayHoldTime(low.slice(from, to))) return tokens;
  const openings = timeOpenings[mode];
  for (let place = openings.next(low, from, from, to); place >= 0; ) {
    // The time stands behind the word or comma that joins it.
    const joint = low.startsWith('và ', place) ? 3 : low[place] === ',' ? 2 : 0;
    const token = tokenAt(source, place + joint, to, mode, tokens.length === 0);
    // "Báo cáo quý trước ngày 10 của tháng cuối quý" says one period twice.
    const last = tokens.at(-1);
    if (token !== null && (token.type !== 'period' || last?.type !== 'period' || last.kind !== token.kind)) tokens.push(token);
    place = openings.next(low, Math.max(token?.to ?? 0, place + 1), from, to);
  }
  return tokens;
}

/** A digit, or a word that tells a time without one. Most sentences have neither. */
const mayHoldTime = (text: string): boolean => /\d/.test(text) || timeWords.test(text);

const timeWords = /hằng |hàng |định kỳ|khi |mỗi |yêu cầu|nếu có|đột xuất|thường niên|cuối năm|sáu tháng/;

function tokenAt(source: Source, at: number, to: number, mode: TimeMode, first: boolean): TimeToken | null {
  return (
    recurringAt(source, at, mode) ?? limitAt(source, at, to, mode) ?? ongoingAt(source, at, mode) ?? eventAt(source, at, to, mode, first)
  );
}

const yearly = new PlacePattern(
  'đhmtc01n',
  /(?:định kỳ *)?(?:(?:hằng|hàng|mỗi) *năm|thường niên|cuối năm|(?:0?1|một) *năm|cả năm|năm(?= *(?:\(|[,;.]|báo|trước|chậm|gửi|tổng|và |$)))/y,
);
const halfYearly = new PlacePattern(
  'đhm06s',
  /(?:định kỳ *)?(?:hằng *|hàng *|mỗi *)?(?:0?6|sáu) *tháng(?! *(?:đầu|cuối) *năm *\d)(?: *(?:đầu năm|một lần))?/y,
);
/** Also "ngày 05 của tháng cuối quý". */
const quarterly = new PlacePattern(
  'đhmqt',
  /(?:định kỳ *)?(?:(?:hằng|hàng|mỗi) *quý|(?<=định kỳ |báo cáo )quý(?! *(?:i|v|\d)))|định kỳ *quý|tháng *(?:cuối|đầu)(?: *cùng)?(?: *của)? *(?:(?:hằng|hàng|mỗi) *)?quý(?! *(?:iv|i{1,3}|\d)(?!\p{L}))/uy,
);
const monthly = new PlacePattern(
  'đhmt',
  /(?:định kỳ *)?(?:(?:hằng|hàng|mỗi) *tháng|(?<=định kỳ |báo cáo )tháng(?! *\d))|định kỳ *tháng(?! *\d)/y,
);
/** "Hằng tháng, trước ngày 20". */
const dayBehind = / *,? *\(?(trước|chậm nhất|vào) *(?:là *)?ngày *(\d{1,2})(?! *[/.\d-]| *tháng)/y;
const daily = new PlacePattern('hm', /(?:hằng|hàng|mỗi) *ngày/y);

const recurrences = [
  ['recurring_semiannual', halfYearly],
  ['recurring_quarterly', quarterly],
  ['recurring_monthly', monthly],
  ['recurring_daily', daily],
  ['recurring_annual', yearly],
] as const;
function recurringAt(source: Source, at: number, mode: TimeMode): TimeToken | null {
  for (const [kind, pattern] of recurrences) {
    const found = pattern.at(source, at);
    if (found === null) continue;
    const onDay = kind === 'recurring_monthly' ? matchAt(dayBehind, source, at + found[0].length) : null;
    if (onDay !== null && Number(onDay[2]) <= 31) {
      return {
        type: 'rule',
        rule: { kind, day: Number(onDay[2]), ...boundaryOf(onDay[1]!) },
        from: at,
        to: at + found[0].length + onDay[0].length,
      };
    }
    // "Năm" alone recurs only in a row of periods, "01 năm" only where a duty does.
    if (kind === 'recurring_annual' && /^(?:cả )?năm/.test(found[0]) && !behindPeriod(source, at)) continue;
    if (mode !== 'report' && kind === 'recurring_annual' && /^(?:cuối|0?1|một) năm/.test(found[0])) continue;
    return { type: 'period', kind, from: at, to: at + found[0].length };
  }
  return null;
}

/** "6 tháng, năm", "báo cáo năm", "hằng quý và năm", "06 tháng (trước ngày 15/6) và năm". */
const behindPeriod = ({ low }: Source, at: number): boolean =>
  /(?:(?:tháng|quý|\)) *(?:,|và|\/)|báo cáo) *$/.test(low.slice(Math.max(0, at - 12), at));

const opening =
  /((?:phải +)?(?:hoàn thành|thực hiện|xong|báo cáo)? *(?:xong *)?(?:(trước|chậm nhất(?: *(?:là|đến|vào|trong))?|muộn nhất(?: *(?:là|đến|vào|trong))?|(?:đến *)?(?:cuối|hết)|trong|từ|đến|vào|giai đoạn|nhiệm kỳ|ngay trong) *)?)(?:thời điểm *)?(?:cuối *|đầu *|giữa *)?/y;
const between = / *(?:đến hết|cho đến|đến|tới|-|–) *(?:hết *|cuối *)?/y;
const andThen = / *(?:,|và|;) */y;
const onwards = / *(?:và|,|\+)? *(?:(?:các|những) *(?:năm|quý|tháng|giai đoạn) *(?:tiếp theo|sau(?: đó)?|kế tiếp)|trở đi|về sau)/y;
const everyTail = / *(?:của *)?(hằng|hàng|mỗi) *(năm|quý|tháng)/y;

const onDayOfMonth = new PlacePattern('n0123456789', /(?:ngày *)?(\d{1,2}) *(?:hằng|hàng|mỗi) *tháng/y);

/** A day, month, quarter or year with the word before it that sets it as a limit; a stretch between two. */
function limitAt(source: Source, at: number, to: number, mode: TimeMode): TimeToken | null {
  const begun = matchAt(opening, source, at);
  const start = at + (begun?.[0].length ?? 0);
  const word = begun?.[2]?.replace(/ +/g, ' ') ?? '';
  const dayOfMonth = onDayOfMonth.at(source, start);
  if (dayOfMonth !== null && Number(dayOfMonth[1]) <= 31) {
    return {
      type: 'rule',
      rule: { kind: 'recurring_monthly', day: Number(dayOfMonth[1]), ...boundaryOf(word) },
      from: at,
      to: start + dayOfMonth[0].length,
    };
  }
  const unit = timeUnitAt(source, start);
  if (unit === null || unit.to > to) return null;
  const tail = matchAt(everyTail, source, unit.to);
  const value = monthDayOf(unit);
  const stretch = unit.year === null && tail === null ? stretchOf(source, unit, to) : null;
  if (stretch !== null) return mode === 'label' || word === 'từ' ? { type: 'rule', rule: stretch.rule, from: at, to: stretch.to } : null;
  if (tail?.[2] === 'năm' && unit.unit === 'month' && unit.last !== null) {
    const dates = [value!, String(unit.last).padStart(2, '0')];
    return { type: 'rule', rule: { kind: 'recurring_semiannual', dates, ...boundaryOf(word) }, from: at, to: unit.to + tail[0].length };
  }
  if (unit.year === null && (tail !== null || unit.unit === 'day')) {
    const end = tail === null ? unit.to : unit.to + tail[0].length;
    if (value === null) return tail === null ? null : { type: 'period', kind: 'recurring_annual', from: at, to: end };
    if (tail === null && word === '' && mode !== 'label' && !followsDate(source, at)) return null;
    return { type: 'monthDay', value, before: word === 'trước', yearly: tail?.[2] === 'năm', from: at, to: end };
  }
  const sets = word !== '' || /hoàn thành|xong/.test(begun?.[1] ?? '');
  if (mode !== 'label' && (!sets || /^(?:từ|giai|nhiệm|đến$|vào$)/.test(word))) return null;
  const rule = ruleOf(source, unit, word, to);
  if (rule === null) return null;
  return { type: 'rule', rule: rule.rule, from: at, to: rule.to };
}

/** "trước ngày 10/6 và 10/12": the second date stands without a word of its own. */
const followsDate = ({ low }: Source, at: number): boolean =>
  /(?:\d|\d\)) *(?:,|và|;) *(?:ngày *)?$/.test(low.slice(Math.max(0, at - 16), at));

const boundaryOf = (word: string): { boundary: 'before' | 'within' } => ({ boundary: word === 'trước' ? 'before' : 'within' });

interface Ruled {
  readonly rule: Partial<Deadline> & { kind: DeadlineKind };
  readonly to: number;
}

/** "Từ ngày 01/3 đến ngày 30/4/2026": the year may stand at the end only. */
function stretchOf(source: Source, unit: TimeUnit, to: number): Ruled | null {
  const further = matchAt(between, source, unit.to);
  if (further === null) return null;
  const end = timeUnitAt(source, unit.to + further[0].length);
  const start = end === null ? null : isoOf(unit, 'first', end.year);
  if (end === null || end.to > to || start === null || isoOf(end) === null) return null;
  return { rule: { kind: 'within_period', start, end: isoOf(end, 'last') }, to: end.to };
}

function ruleOf(source: Source, unit: TimeUnit, word: string, to: number): Ruled | null {
  const stretch = stretchOf(source, unit, to);
  if (stretch !== null) return stretch;
  const open = matchAt(onwards, source, unit.to);
  const iso = isoOf(unit);
  if (iso === null) return null;
  if (open !== null) return { rule: { kind: 'within_period', start: iso, end: null }, to: unit.to + open[0].length };
  if (unit.last !== null) return { rule: { kind: 'within_period', start: iso, end: isoOf(unit, 'last') }, to: unit.to };
  if (word === 'từ') return { rule: { kind: 'within_period', start: iso, end: null }, to: unit.to };
  const pair = matchAt(andThen, source, unit.to);
  if (pair !== null && word === '' && (unit.unit === 'quarter' || unit.unit === 'month')) {
    const second = timeUnitAt(source, unit.to + pair[0].length);
    if (second !== null && second.unit === unit.unit && second.to <= to && isoOf(second) !== null) {
      return { rule: { kind: 'within_period', start: iso, end: isoOf(second, 'last') }, to: second.to };
    }
  }
  const limits = /^(?:trước|chậm|muộn|đến|hết|cuối)/.test(word);
  if (unit.unit === 'day' || limits) return { rule: { kind: 'by_date', date: iso, ...boundaryOf(word) }, to: unit.to };
  if (unit.unit === 'year') return { rule: { kind: 'within_year', year: unit.year! }, to: unit.to };
  if (unit.unit === 'quarter') return { rule: { kind: 'within_quarter', year: unit.year!, quarter: unit.quarter! }, to: unit.to };
  return { rule: { kind: 'within_period', start: iso, end: iso }, to: unit.to };
}

const continuing = new PlacePattern('tn', /(?:thực hiện |nhiệm vụ |triển khai )?thường xuyên/y);

function ongoingAt(source: Source, at: number, mode: TimeMode): TimeToken | null {
  if (mode !== 'label') return null;
  const found = continuing.at(source, at);
  return found === null ? null : { type: 'rule', rule: { kind: 'ongoing' }, from: at, to: at + found[0].length };
}

const issued = /(?:ban hành|có văn bản|có hướng dẫn|có chỉ đạo|được phê duyệt|phê duyệt|có hiệu lực|được thông qua)/;

const events: Readonly<Record<TimeMode, PlacePattern>> = {
  label: new PlacePattern(
    'nskt',
    /(?:ngay *)?(?:sau *)?khi |(?:ngay )?sau (?:ngày|khi) |theo (?!quy định|pháp luật|kế hoạch này)|kể từ |trong (?:vòng )?\d{1,3} *(?:ngày|tháng)/y,
  ),
  prose: new PlacePattern('nsk', /(?:ngay *)?(?:sau )?khi /y),
  report: new PlacePattern('nsktđ', /(?:ngay *)?(?:sau )?khi |theo +yêu +cầu|nếu +có|đột +xuất/y),
};

function eventAt(source: Source, at: number, to: number, mode: TimeMode, first: boolean): TimeToken | null {
  const found = events[mode].at(source, at);
  if (found === null || (mode === 'label' && !first && found[0].startsWith('theo'))) return null;
  const length = source.low.slice(at, to).search(mode === 'report' ? /[;.()]|, (?!vướng|khó)/ : /[;.)]/);
  const end = length < 0 ? to : at + length;
  const words = source.low.slice(at, end);
  if (mode === 'prose' && !issued.test(words)) return null;
  if (mode === 'report' && /^(?:ngay )?(?:sau )?khi/.test(words) && !issued.test(words) && !/^khi có yêu cầu/.test(words)) return null;
  const [from, until] = trimSpan(source, at, end);
  return { type: 'rule', rule: { kind: 'on_event', event: source.text.slice(from, until) }, from, to: until };
}

/** Gives recurring periods the dates that stand with them: in brackets behind, or in the same order. */
function combine(source: Source, tokens: readonly TimeToken[], confidence: number): Deadline[] {
  const [only] = tokens;
  if (only === undefined) return [];
  if (tokens.length === 1 && only.type === 'rule') return [stated(source, only.rule, only.from, only.to, confidence)];
  const periods = tokens.filter((token) => token.type === 'period');
  const dates = tokens.filter((token) => token.type === 'monthDay');
  const given = new Map<TimeToken, (typeof dates)[number][]>();
  const free = dates.filter((date) => {
    const near = periods.findLast((period) => period.to <= date.from && /^ *[,:]? *\($/.test(source.low.slice(period.to, date.from)));
    if (near !== undefined) given.set(near, [...(given.get(near) ?? []), date]);
    return near === undefined;
  });
  const without = periods.filter((period) => !given.has(period));
  if (without.length === free.length) for (const [index, period] of without.entries()) given.set(period, [free[index]!]);
  else {
    // "Báo cáo quý …, báo cáo năm trước ngày 10/12": each date is of the period it follows.
    for (const date of without.length > 0 ? free : []) {
      const period = without.findLast(({ to }) => to <= date.from) ?? without[0]!;
      given.set(period, [...(given.get(period) ?? []), date]);
    }
  }
  const deadlines: { at: number; deadline: Deadline }[] = [];
  const add = (rule: Partial<Deadline> & { kind: DeadlineKind }, from: number, to: number): void => {
    deadlines.push({ at: from, deadline: stated(source, rule, from, to, confidence) });
  };
  for (const token of tokens) {
    if (token.type === 'rule') add(token.rule, token.from, token.to);
    if (token.type === 'period') {
      const own = given.get(token) ?? [];
      const all = [token, ...own];
      const [from, to] = [Math.min(...all.map((one) => one.from)), Math.max(...all.map((one) => one.to))];
      add(recurring(token.kind, own), from, source.low[to] === ')' && source.low.slice(from, to).includes('(') ? to + 1 : to);
    }
  }
  const used = new Set([...given.values()].flat());
  const alone = free.filter((date) => !used.has(date));
  if (alone.length > 0) {
    const kind = alone.length === 1 ? 'recurring_annual' : 'recurring_semiannual';
    const [from, to] = [alone[0]!.from, alone.at(-1)!.to];
    // A day without a year is a yearly one only when the text says so.
    if (alone.some((date) => date.yearly)) add(recurring(kind, alone), from, to);
    else add({ kind: 'none' }, from, to);
  }
  return deadlines.sort((one, other) => one.at - other.at).map(({ deadline }) => deadline);
}

function recurring(kind: DeadlineKind, dates: readonly { value: string; before: boolean }[]): Partial<Deadline> & { kind: DeadlineKind } {
  const boundary = dates.length === 0 ? {} : { boundary: dates.some(({ before }) => before) ? ('before' as const) : ('within' as const) };
  const values = dates.map(({ value }) => value);
  if (kind === 'recurring_annual' && values.length > 1) return { kind: 'recurring_semiannual', dates: values, ...boundary };
  if (kind === 'recurring_annual') return { kind, date: values[0] ?? null, ...boundary };
  if (kind === 'recurring_monthly') return { kind, day: values[0] === undefined ? null : Number(values[0].slice(-2)), ...boundary };
  if (kind === 'recurring_daily') return { kind };
  return { kind, dates: values.length === 0 ? null : values, ...boundary };
}

function stated(source: Source, rule: Partial<Deadline> & { kind: DeadlineKind }, from: number, to: number, confidence: number): Deadline {
  return { ...rule, raw: found(source, [from, to], confidence) };
}
