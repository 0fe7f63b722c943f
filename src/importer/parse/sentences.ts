import type { Span } from '../reading.js';
import { type Mention, readAgencies } from './agencies.js';
import { PlacePattern } from './place-pattern.js';
import { predicates } from './predicate-words.js';
import { indexWithin, matchAt, type Source } from './source.js';

/** Sentences of a stretch of text: a stop, a space, a capital. */
export function sentences({ text, low }: Source, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = indexWithin(low, '.', from, to); at >= 0 && at + 2 < to; at = indexWithin(low, '.', at + 1, to)) {
    if (text.charCodeAt(at + 1) > 32 || text.charCodeAt(at + 2) === low.charCodeAt(at + 2)) continue;
    if (/(?:^|[\s(])(?:tp|ths|ts|gs|pgs|\d)$/.test(low.slice(Math.max(from, at - 4), at))) continue;
    found.push([start, at + 1]);
    start = at + 2;
  }
  if (start < to) found.push([start, to]);
  return found;
}

/** Parts of a sentence between semicolons that stand outside brackets. */
export function clauses({ low }: Source, sentence: Span): readonly Span[] {
  const [from, to] = sentence;
  if (indexWithin(low, ';', from, to) < 0) return [sentence];
  const found: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = low.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (code === 59 && depth === 0) {
      found.push([start, at]);
      start = at + 1;
    }
  }
  if (start < to) found.push([start, to]);
  return found;
}

export interface Subject {
  readonly agencies: readonly Mention[];
  /** Where what they do begins. */
  readonly predicate: number;
}

const adverbial = new PlacePattern(
  'ctđnhksvr',
  /(?:căn cứ|trên cơ sở|đối với|trong(?: quá trình)?|theo|để|nhằm|(?:định kỳ )?(?:hằng|hàng) (?:năm|quý|tháng)|định kỳ|khi|sau khi|trước(?: ngày)?|nếu|từ|chậm nhất|với|đồng thời|riêng|ngoài ra)(?=[\s,])/y,
);

/** Who does what a sentence says, when it says so before the verb: "Sở Y tế chủ trì…", "Căn cứ Kế hoạch này, các sở xây dựng…". */
export function subjectOf(source: Source, from: number, to: number): Subject | null {
  // Asked again by every reader of the same words.
  const known = source.subjects.get(from);
  if (known !== undefined && known.to === to) return known.subject;
  const subject = findSubject(source, from, to);
  source.subjects.set(from, { to, subject });
  return subject;
}

function findSubject(source: Source, from: number, to: number): Subject | null {
  let at = from;
  while (at < to && source.low.charCodeAt(at) <= 32) at++;
  const direct = subjectAt(source, at, to);
  if (direct !== null) return direct;
  const adverb = adverbial.at(source, at);
  if (adverb === null) return null;
  // "Định kỳ báo cáo Bộ Công an, UBND tỉnh …": the verb follows at once, the names are its objects.
  if (/định kỳ|hằng|hàng|đồng thời/.test(adverb[0]) && predicates.at(source, at + adverb[0].length + 1)) return null;
  const horizon = Math.min(to, at + 500);
  for (let comma = indexWithin(source.low, ',', at, horizon); comma >= 0; comma = indexWithin(source.low, ',', comma + 1, horizon)) {
    let next = comma + 1;
    while (source.low[next] === ' ') next++;
    const subject = subjectAt(source, next, to);
    if (subject !== null) return subject;
    if (adverbial.at(source, next) === null && predicates.at(source, next)) return null;
  }
  // "Hằng năm các sở báo cáo …" without a comma.
  const word = matchAt(
    /(?:định kỳ\s+)?(?:(?:hằng|hàng) (?:năm|quý|tháng)|định kỳ|nếu có (?:khó khăn|vướng mắc)[^.;]{0,40}?)\s+(?=các\s|\p{L}+\s)/uy,
    source,
    at,
  );
  return word === null ? null : subjectAt(source, at + word[0].length, to);
}

function subjectAt(source: Source, at: number, to: number): Subject | null {
  const list = readAgencies(source, at, to, 'prose');
  if (!list.predicate || list.agencies.length === 0) return null;
  return { agencies: list.agencies, predicate: list.to };
}

/** "… phối hợp với A, B" at the head of what somebody does. */
export function partnersAt(source: Source, predicate: number, to: number): readonly Mention[] {
  const with_ = matchAt(
    /\s*,?\s*(?:(?:là )?(?:cơ quan )?chủ trì\s*(?:,|và)?\s*(?:tham mưu\s*,?\s*)?)?(?:chủ động\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng(?: với)?))?\s+/y,
    source,
    predicate,
  );
  if (with_ === null) return [];
  const from = predicate + with_[0].length;
  const named = readAgencies(source, from, to, 'prose').agencies;
  // A partner no word of whose name is known, "phối hợp với Vạn Xuân": only a name in capitals counts.
  const capital = source.text[from] !== source.low[from];
  return named.length > 0 || !capital ? named : readAgencies(source, from, Math.min(to, from + 200), 'value').agencies;
}
