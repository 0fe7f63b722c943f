import type { Basis } from '../proposal.js';
import type { Span } from '../reading.js';
import { found } from './found.js';
import { matchAt, type Source, trimSpan } from './source.js';
import { isoOf, timeUnitAt } from './time-units.js';
import type { Range } from './zones.js';

const types = [
  'bộ luật', 'luật', 'pháp lệnh', 'nghị định', 'nghị quyết liên tịch', 'nghị quyết', 'quyết định', 'chỉ thị', 'kế hoạch', 'chương trình hành động',
  'chương trình', 'thông tư liên tịch', 'thông tư', 'thông báo', 'thông tri', 'tờ trình', 'công văn', 'công điện', 'kết luận', 'hướng dẫn', 'quy định', 'quy chế', 'đề án',
  'văn bản', 'báo cáo', 'lệnh', 'chiến lược', 'phương án', 'thông báo kết luận', 'hiến pháp',
] as const; // biome-ignore format: one list.

const typePattern = new RegExp(`(?:${[...types].sort((one, other) => other.length - one.length).join('|')})(?=\\s)`, 'g');
const numberPattern = /số\s*:?\s*(\d+[a-z]?(?:\s?[/-]\s?[a-zđ0-9]+)+|\d+(?=\s*,?\s*ngày))/y;
const lawDate = /\s*,?\s*(?:được (?:quốc hội )?(?:ban hành|thông qua) )?/y;
const issuerStop =
  /\s(?:về|ban hành|thực hiện|quy định|phê duyệt|triển khai|sửa đổi|hướng dẫn|tiếp tục|v\/v|kèm theo|cho|khóa này|giao|công bố|thông qua|bổ sung|tăng cường|chỉ đạo|tại|năm|đã|được|liên quan|điều chỉnh|lãnh đạo|đẩy mạnh|nhằm|đối với)(?=\s)|[;,.:“"(\n]|\s“|\svà (?=[^;,.]{4,40}\ssố\s)/;
const inferior =
  /(?:thực hiện|ban hành|sửa đổi|bổ sung|thi hành|hướng dẫn|chi tiết|theo|phê duyệt|về việc|triển khai|tại|quy định)[^;]{0,120}$/;

/** Căn cứ: the documents cited before the first section, each once. */
export function readBasis(source: Source, [from, to]: Range): Basis[] {
  const bases: Basis[] = [];
  const seen = new Set<string>();
  for (let at = from; at < to; at++) {
    const { from: start, to: end } = source.paragraphs[at]!;
    for (const basis of basesIn(source, start, end)) {
      const key = basis.number === null ? `${basis.name?.toLowerCase()} ${basis.date}` : basis.number.replace(/\s/g, '').toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      bases.push(basis);
    }
  }
  return bases;
}

function basesIn(source: Source, start: number, end: number): Basis[] {
  const bases: Basis[] = [];
  let past = start;
  for (const match of source.low.slice(start, end).matchAll(typePattern)) {
    const at = start + match.index;
    if (at < past || (at > start && /[\p{L}\d]/u.test(source.low[at - 1]!))) continue;
    const basis = basisAt(source, at, match[0], start, end);
    if (basis === null) continue;
    bases.push(basis);
    past = basis.raw.spans[0]![1];
  }
  return bases;
}

function basisAt(source: Source, at: number, type: string, start: number, end: number): Basis | null {
  const { text, low } = source;
  const capital = text[at] !== low[at];
  const isLaw = /luật|pháp lệnh|hiến pháp/.test(type);
  const after = at + type.length + 1;
  const direct = matchAt(numberPattern, source, after);
  // A law is cited by its name, its number behind it.
  const numberAt = direct !== null ? after : isLaw ? lawNumberAt(source, after, end) : null;
  if (numberAt === null) return isLaw && capital ? namedLaw(source, at, start, end) : null;
  const number = matchAt(numberPattern, source, numberAt)!;
  const numberEnd = numberAt + number[0].length;
  const digitsAt = numberAt + number[0].indexOf(number[1]!);
  const separator = matchAt(lawDate, source, numberEnd)![0].length;
  const unit = /^(?:ngày\s|\d)/.test(low.slice(numberEnd + separator, numberEnd + separator + 5))
    ? timeUnitAt(source, numberEnd + separator)
    : null;
  const dated = unit?.unit === 'day' && unit.to <= end ? unit : null;
  const dateEnd = dated?.to ?? numberEnd;
  const of = matchAt(/\s*,?\s*của\s+/y, source, dateEnd);
  const issuerFrom = of === null ? null : dateEnd + of[0].length;
  const issuer = issuerFrom === null ? null : issuerSpan(source, issuerFrom, end);
  const span: Span = [at, issuer?.[1] ?? dateEnd];
  return {
    type: text[at]!.toUpperCase() + low.slice(at + 1, at + type.length),
    number: text.slice(digitsAt, digitsAt + number[1]!.length).replace(/\s/g, ''),
    name: null,
    date: dated === null ? null : isoOf(dated),
    issuer: issuer === null ? null : text.slice(...issuer),
    nested: isNested(source, start, at),
    raw: found(source, span, dated === null ? 0.7 : 0.9),
  };
}

/** "Luật Bầu cử … số 85/2015/QH13": the number stands behind the name, before any stop. */
function lawNumberAt({ low }: Source, from: number, end: number): number | null {
  const match = /[;.]|\ssố\s*:?\s*\d|\sngày\s|căn cứ/.exec(low.slice(from, Math.min(end, from + 200)));
  return match?.[0].trimStart().startsWith('số') === true ? from + match.index + 1 : null;
}

/** "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025": a law without a number. Only at the head of its own citation. */
function namedLaw(source: Source, at: number, start: number, end: number): Basis | null {
  const { text, low } = source;
  const before = low.slice(start, at);
  if (!before.includes('căn cứ') || !/(?:căn cứ|;)\s*(?:và\s+)?$/.test(before)) return null;
  const rest = low.slice(at, end);
  // "Luật Phòng, chống thiên tai ngày 19/6/2013": a name with a comma ends at its date, unless another document begins before that.
  const upToDate = /^[^;.]*?(?=\sngày\s+\d)/.exec(rest)?.[0];
  const whole =
    upToDate !== undefined && !/sửa đổi|(?:luật|lệnh|nghị định|nghị quyết|chỉ thị|kế hoạch|quyết định)\s/.test(upToDate.slice(5));
  // "Luật sửa đổi, bổ sung một số điều của …" goes on behind its comma.
  const length = whole
    ? upToDate.length
    : rest.search(/^luật sửa đổi/.test(rest) ? /[;.]|\sngày\s+\d/ : /[;.,]|\sngày\s+\d|\s(?:và )?(?:được )?sửa đổi/);
  const nameEnd = length < 0 ? end : at + length;
  const dayAt = matchAt(/\s*ngày\s+(?=\d)/y, source, nameEnd);
  const unit = dayAt === null ? null : timeUnitAt(source, nameEnd + dayAt[0].length);
  const dated = unit?.unit === 'day' ? unit : null;
  const span = trimSpan(source, at, dated?.to ?? nameEnd);
  if (span[1] - span[0] < 8) return null;
  return {
    type: low.startsWith('bộ', at) ? 'Bộ luật' : 'Luật',
    number: null,
    name: text.slice(at, nameEnd).trim(),
    date: dated === null ? null : isoOf(dated),
    issuer: null,
    nested: false,
    raw: found(source, span, 0.75),
  };
}

function issuerSpan(source: Source, from: number, end: number): Span {
  const length = source.low.slice(from, end).search(issuerStop);
  return trimSpan(source, from, length < 0 ? end : from + length);
}

/** Inside another document's name, or "theo đề nghị … tại Tờ trình". */
function isNested(source: Source, start: number, at: number): boolean {
  const clause = source.low.slice(Math.max(start, source.low.lastIndexOf(';', at - 1) + 1), at);
  if (/theo đề nghị|xét đề nghị/.test(clause)) return true;
  if (!/số\s*:?\s*\d/.test(clause)) return false;
  return inferior.test(clause);
}
