import { isCapitals } from '../read/assemble.js';
import { markerAt } from '../read/marker.js';
import { beginsPreamble, post } from '../read/unwrap.js';
import type { Paragraph } from '../reading.js';
import { authority } from './foot.js';
import { isWordPart, type Source } from './source.js';

/** Các phần của văn bản. Places of paragraphs: from, to (exclusive). */
export interface Zones {
  readonly head: Range;
  /** The paragraph "KẾ HOẠCH", "QUYẾT ĐỊNH"; null when none says what the document is. */
  readonly type: number | null;
  readonly title: Range;
  readonly preamble: Range;
  /** Of a plan that a decision brings: its own "KẾ HOẠCH" and title. */
  readonly ownTitle: Range | null;
  readonly body: Range;
  /** Recipients and signature. */
  readonly foot: Range;
  readonly annexes: Range;
}

export type Range = readonly [from: number, to: number];

const planTypes = /^(?:kế hoạch|chương trình(?: hành động| công tác)?|phương án|đề án)\s*:?$/;
const carrierTypes = /^(?:quyết định|nghị quyết|thông báo|chỉ thị)\s*:?$/;
const startsBody = /^(?:i|1|phần (?:i|thứ nhất|1)|a|chương i)\s?[.:)/-]\s*\S|^điều 1/;
const brought = /^\(?(?:ban hành )?(?:kèm theo|theo quyết định|đính kèm)/;

/** Where a document has its parts. Of a document without any, the whole is body. */
export function zonesOf(source: Source): Zones {
  const { paragraphs } = source;
  const low = (at: number): string => source.low.slice(paragraphs[at]!.from, paragraphs[at]!.to);
  const count = paragraphs.length;
  const first = find(0, Math.min(count, 60), (at) => planTypes.test(low(at)) || carrierTypes.test(low(at)));
  const start = first ?? 0;
  const head: Range = [0, start];
  const title = first === null ? ([0, 0] as const) : titleFrom(source, first + 1);
  const footAt = footFrom(source, title[1]);
  const carried =
    first !== null && carrierTypes.test(low(first))
      ? find(
          title[1],
          count,
          (at) =>
            planTypes.test(low(at)) ||
            (/^kế hoạch\s/.test(low(at)) && isCapitals(source.text.slice(paragraphs[at]!.from, paragraphs[at]!.from + 12))),
        )
      : null;
  if (carried !== null) return carriedBy(source, { head, type: first!, title, carried, footAt });
  const annexAt = find(footAt, count, (at) => isAnnexTitle(source, at)) ?? count;
  const bodyAt = find(title[1], footAt, (at) => startsBody.test(low(at)) || isSectionTitle(source, paragraphs[at]!)) ?? title[1];
  return {
    head,
    type: first,
    title,
    preamble: [title[1], bodyAt],
    ownTitle: null,
    body: [bodyAt, footAt],
    foot: [footAt, annexAt],
    annexes: [annexAt, count],
  };

  function find(from: number, to: number, test: (at: number) => boolean): number | null {
    for (let at = from; at < to; at++) if (test(at)) return at;
    return null;
  }
}

function carriedBy(
  source: Source,
  { head, type, title, carried, footAt }: { head: Range; type: number; title: Range; carried: number; footAt: number },
): Zones {
  const { paragraphs } = source;
  const low = (at: number): string => source.low.slice(paragraphs[at]!.from, paragraphs[at]!.to);
  const decision = indexFrom(title[1], carried, (at) => /^(?:quyết định|quyết nghị|nghị quyết)\s*:?$|^điều 1/.test(low(at))) ?? title[1];
  const own: Range = planTypes.test(low(carried)) ? titleFrom(source, carried + 1) : [carried, carried + 1];
  const end = indexFrom(own[1], paragraphs.length, (at) => isAnnexTitle(source, at)) ?? paragraphs.length;
  const bodyAt = indexFrom(own[1], end, (at) => startsBody.test(low(at)) || isSectionTitle(source, paragraphs[at]!)) ?? own[1];
  const bodyEnd = indexFrom(bodyAt, end, (at) => isFoot(source, at)) ?? end;
  return {
    head,
    type,
    title,
    preamble: [title[1], decision],
    ownTitle: own,
    body: [bodyAt, bodyEnd],
    foot: [Math.min(footAt, carried), carried],
    annexes: [end, paragraphs.length],
  };
}

function indexFrom(from: number, to: number, test: (at: number) => boolean): number | null {
  for (let at = from; at < to; at++) if (test(at)) return at;
  return null;
}

/** The abstract behind the type: the next paragraph and what goes on with it. */
function titleFrom(source: Source, from: number): Range {
  const { paragraphs, low, text } = source;
  if (from >= paragraphs.length) return [from, from];
  let to = from;
  let written = '';
  for (; to < paragraphs.length && to < from + 8; to++) {
    const { from: start, to: end } = paragraphs[to]!;
    const words = low.slice(start, end);
    if (brought.test(words)) {
      if (to > from) return [from, to + 1];
      continue;
    }
    if (/^(?:căn cứ|xét|theo đề nghị|thực hiện chức năng)\s/.test(words) || startsBody.test(words)) break;
    const printed = text.slice(start, end);
    if (to > from) {
      const small = printed[0] !== printed[0]!.toUpperCase();
      const both = isCapitals(written) && isCapitals(printed) && !(printed.length > 120 && beginsPreamble.test(printed));
      if (!small && !both) break;
    }
    written = printed;
  }
  return [from, Math.max(to, from)];
}

/** The first paragraph of recipients or signature behind `from`. */
function footFrom(source: Source, from: number): number {
  return indexFrom(from, source.paragraphs.length, (at) => isFoot(source, at)) ?? source.paragraphs.length;
}

function isFoot(source: Source, at: number): boolean {
  const { text, low, paragraphs } = source;
  const { from, to } = paragraphs[at]!;
  if (low.startsWith('nơi nhận', from)) return to - from < 400;
  // Everything else that begins a foot is in capitals, which its first two letters mostly deny.
  const second = text.charCodeAt(from + 1);
  if (text.charCodeAt(from) === low.charCodeAt(from) || (second === low.charCodeAt(from + 1) && isWordPart(second))) return false;
  if (!isCapitals(text.slice(from, to))) return false;
  const words = low.slice(from, Math.min(to, from + 120));
  return authority.test(words) || (to - from < 60 && post.test(words) && markerAt(text, from, to) === null);
}

export function isAnnexTitle(source: Source, at: number): boolean {
  const { from, to, cell } = source.paragraphs[at]!;
  return (
    cell === null &&
    to - from < 200 &&
    /^(?:phụ lục|phụ biểu|danh mục (?:các )?nhiệm vụ|bảng phân công|biểu (?:số )?\d)(?![^\n]*(?:kèm theo|đính kèm) kế hoạch này\)$)/.test(
      source.low.slice(from, from + 40),
    ) &&
    !/^\(/.test(source.low.slice(from, from + 1))
  );
}

/** Without a number: a short line in capitals that names a section. */
export function isSectionTitle(source: Source, { from, to, heading, cell }: Paragraph): boolean {
  if (cell !== null || to - from > 120 || to - from < 6) return false;
  const words = source.low.slice(from, to);
  if (
    !/^(?:mục đích|mục tiêu|yêu cầu|nội dung|nhiệm vụ|các nhiệm vụ|giải pháp|tổ chức thực hiện|kinh phí|phân công|quan điểm|tiến độ)/.test(
      words,
    )
  )
    return false;
  return heading !== null || isCapitals(source.text.slice(from, to));
}
