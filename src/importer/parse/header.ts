import type { Found, Header, PartialDate } from '../proposal.js';
import type { Span } from '../reading.js';
import { readAgencies } from './agencies.js';
import { found, foundIn } from './found.js';
import type { Source } from './source.js';
import type { Range, Zones } from './zones.js';

const nation = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]|đảng cộng sản việt nam)/;
const number = /^số\s*:?\s*(?:(\d[\d\s]*[a-z]?)|[.…_\s]*)\s*([/-])\s*([a-zđ0-9][a-zđ0-9/ -]*?)(?=\s{2,}|$|[,;.]|\s+(?:ngày|v\/v|cộng|độc))/;
const dated = /^(?:số.*?\s{2,})?([^,;:]{2,60}?)\s*,\s*ngày\s*([\d\s.…_]*?)\s*tháng\s*([\d\s.…_]*?)\s*năm\s*(\d{4})?/;
const worthless = /^(?:v\/v|về việc|hỏa tốc|hoả tốc|khẩn|mật|thượng khẩn|dự thảo|[\W_]+$)/;

/** Tiêu đề: issuer, number, place, date, type and abstract. */
export function readHeader(source: Source, zones: Zones): Header {
  const head = readHead(source, zones.head);
  const title = titleOf(source, zones.title);
  const own = zones.ownTitle === null ? null : titleOf(source, zones.ownTitle);
  const type = zones.type === null ? null : typeOf(source, zones.type);
  return {
    ...head,
    issuerInferred: head.issuer === null ? inferIssuer(source, zones, head.place) : null,
    type,
    title: own ?? (zones.ownTitle === null ? title : null),
    carrierTitle: zones.ownTitle === null ? null : title,
  };
}

function readHead(source: Source, [from, to]: Range): Pick<Header, 'issuer' | 'number' | 'symbol' | 'numberStyle' | 'place' | 'date'> {
  const issuer: Span[] = [];
  let numbered: Pick<Header, 'number' | 'symbol' | 'numberStyle'> = { number: null, symbol: null, numberStyle: null };
  let date: Pick<Header, 'place' | 'date'> = { place: null, date: null };
  for (let at = from; at < to; at++) {
    const { from: start, to: end } = source.paragraphs[at]!;
    const words = source.low.slice(start, end);
    const inNumber = number.exec(words);
    const inDate = dated.exec(words);
    if (inNumber !== null && numbered.symbol === null) numbered = numberOf(source, start, inNumber);
    if (inDate !== null && date.date === null) date = dateOf(source, start, inDate);
    if (inNumber !== null || inDate !== null || nation.test(words) || worthless.test(words) || /^số\s*:/.test(words)) continue;
    // The national title may stand in one line with the issuer.
    const beside = words.search(/\s(?:cộng h(?:òa|oà) xã hội|độc lập\s*[-–])/);
    const span: Span = [start, beside < 0 ? end : start + beside];
    if (date.date === null && issuer.length < 5 && end - start < 120) issuer.push(span);
  }
  return { issuer: issuer.length === 0 ? null : foundIn(source, issuer, 0.9), ...numbered, ...date };
}

function numberOf(source: Source, start: number, match: RegExpExecArray): Pick<Header, 'number' | 'symbol' | 'numberStyle'> {
  const [, digits, separator, symbol] = match;
  const at = start + match[0].lastIndexOf(symbol!);
  const spanOfSymbol: Span = [at, at + symbol!.length];
  const written = found(source, spanOfSymbol, 0.95);
  const bare = digits?.replace(/\s/g, '') ?? '';
  const style = bare === '' ? 'unnumbered' : separator === '-' ? 'party' : 'state';
  if (bare === '') return { number: null, symbol: { ...written, value: written.value.replace(/\s/g, '') }, numberStyle: style };
  const from = start + match[0].indexOf(digits!);
  // "15/2025/QĐ-UBND" of a legal document: the year belongs to the number.
  const year = /^(\d{4})\s*\/\s*/.exec(written.value);
  const number = found(source, [from, from + digits!.trimEnd().length], 0.95);
  if (year === null)
    return { number: { ...number, value: bare }, symbol: { ...written, value: written.value.replace(/\s/g, '') }, numberStyle: style };
  return {
    number: { value: `${bare}/${year[1]}`, spans: [[from, at + 4]], confidence: 0.9 },
    symbol: found(source, [at + year[0].length, spanOfSymbol[1]], 0.9),
    numberStyle: style,
  };
}

function dateOf(source: Source, start: number, match: RegExpExecArray): Pick<Header, 'place' | 'date'> {
  const [all, place, day, month, year] = match;
  const at = start + match[0].indexOf(place!);
  const whole = (digits: string | undefined): number | null => {
    const bare = (digits ?? '').replace(/\D/g, '');
    return bare === '' ? null : Number(bare);
  };
  const value: PartialDate = { year: whole(year), month: whole(month), day: whole(day) };
  return { place: found(source, [at, at + place!.length], 0.9), date: { value, spans: [[at, start + all.length]], confidence: 0.95 } };
}

function typeOf(source: Source, at: number): Found {
  const { from, to } = source.paragraphs[at]!;
  const end = source.text[to - 1] === ':' ? to - 1 : to;
  return { value: source.text.slice(from, end).trim().toUpperCase(), spans: [[from, end]], confidence: 0.95 };
}

function titleOf(source: Source, [from, to]: Range): Found | null {
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    const { from: start, to: end } = source.paragraphs[at]!;
    const words = source.low.slice(start, end);
    if (/^\(?(?:ban hành )?(?:kèm theo|theo quyết định)/.test(words)) continue;
    // "KẾ HOẠCH triển khai …" in one paragraph.
    const skipped = spans.length === 0 ? (/^kế hoạch\s+/.exec(words)?.[0].length ?? 0) : 0;
    spans.push([start + skipped, end]);
  }
  if (spans.length === 0) return null;
  const title = foundIn(source, spans, 0.9);
  const last = title.spans.at(-1)!;
  const value = title.value.replace(/[\s,;.:]+$/, '');
  const cut = title.value.length - value.length;
  return { ...title, value, spans: [...title.spans.slice(0, -1), [last[0], last[1] - cut]] };
}

/** "Ủy ban nhân dân tỉnh ban hành Kế hoạch" and the place of the date line: an issuer not printed. */
function inferIssuer(source: Source, { preamble: [from, to], body }: Zones, place: Found | null): Found | null {
  for (let at = Math.max(0, to - 1); at >= from; at--) {
    const { from: start, to: end } = source.paragraphs[at] ?? { from: 0, to: 0 };
    const acts = source.low.slice(start, end).search(/\s(?:ban hành|xây dựng) kế hoạch/);
    if (acts < 0) continue;
    const clause = Math.max(
      source.low.lastIndexOf(';', start + acts),
      source.low.lastIndexOf(',', start + acts),
      source.low.lastIndexOf('.', start + acts),
      start - 1,
    );
    let name = clause + 1;
    while (source.low[name] === ' ') name++;
    const { agencies } = readAgencies(source, name, start + acts + 1, 'value');
    const [agency] = agencies;
    if (agency === undefined) continue;
    const bare = /(?:tỉnh|thành phố|xã|phường|huyện|đặc khu)$/.exec(agency.name.toLowerCase());
    const where = bare === null ? null : (place ?? placeIn(source, bare[0], body));
    if (where === null) return { value: agency.name, spans: [agency.span], confidence: 0.7 };
    const named = where.value.toLowerCase().startsWith(bare![0]) ? where.value.slice(bare![0].length).trim() : where.value;
    return { value: `${agency.name} ${named}`, spans: [agency.span, ...where.spans], confidence: 0.6 };
  }
  return null;
}

/** "trên địa bàn tỉnh Nghệ An" in the body, where no date line names the place. */
function placeIn(source: Source, kind: string, [from, to]: Range): Found | null {
  const start = source.paragraphs[from]?.from ?? 0;
  const end = source.paragraphs[to - 1]?.to ?? source.text.length;
  const body = source.text.slice(start, end);
  const match = new RegExp(`${kind} ((?:\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\p{Ll}+){1,3})`, 'u').exec(body);
  if (match === null) return null;
  const at = start + match.index + kind.length + 1;
  return found(source, [at, at + match[1]!.length], 0.5);
}
