import { isCapitals } from './assemble.js';
import { type Marker, markerAt } from './marker.js';

/** One line of a source whose lines need not be paragraphs. */
export interface Line {
  readonly text: string;
  /** An empty line, a page break or a rule stands before it. */
  readonly apart: boolean;
}

/** Lines that always begin a paragraph of their own. */
const structural =
  /^(?:cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|đảng cộng sản việt nam|nơi nhận|số\s*:|(?:tm|kt|tl|tuq|q)\s?[.:]\s?\S|\(?đã k[ýí]|phụ lục(?:\s|$)|kính gửi|kế hoạch$|quyết định\s?:?$|nghị quyết\s?:?$|chương trình(?: hành động)?$|phương án$|\(?(?:ban hành )?kèm theo|trên đây là)/i;

/** The type of a document on a line of its own. */
export const documentType = /^(?:kế hoạch|quyết định|nghị quyết|chương trình(?: hành động)?|phương án|đề án)\s?:?$/i;

/** A post by itself, as under TM. and KT. */
export const post =
  /^(?:quyền |q\. ?)?(?:phó )?(?:chủ tịch|chủ nhiệm|tổng giám đốc|giám đốc|bộ trưởng|thủ trưởng|thống đốc|tổng thanh tra|tổng cục trưởng|cục trưởng|vụ trưởng|chi cục trưởng|chánh văn phòng|chánh thanh tra|chánh án|viện trưởng|trưởng ban|trưởng phòng|hiệu trưởng|bí thư|tổng thư ký|trưởng đoàn|chỉ huy trưởng|tư lệnh|thứ trưởng|thủ tướng)(?: thường trực| chuyên trách| ủy ban| uỷ ban| ubnd| văn phòng)?(?: (?:xã|phường|tỉnh|huyện)(?: .{1,24})?)?$/i;

const label =
  /^(?:(?:các )?(?:cơ quan|đơn vị|cấp|người|ban|tổ chức)(?:,? (?:đơn vị|tổ chức|cá nhân|ngành))? )?(?:chủ trì|phối hợp|thực hiện|thời gian|thời hạn|tiến độ|kết quả|sản phẩm|hoàn thành|phân công|giao|trách nhiệm|đầu mối|phụ trách)[^.;:]{0,40}:/i;

/** After these words a number at the start of a line goes on with the sentence. */
const expectsNumber =
  /(?:^|\s)(?:điều|khoản|điểm|số|mục|ngày|tháng|năm|quý|khu vực|lần|lần thứ|khóa|khoá|phụ lục|phần|chương|loại|hạng|và|đến|từ|trước|sau)$/i;

/** How the lines of one source break. */
export interface Width {
  /** Lines hold whole paragraphs, so a line never ends only because it was full. */
  readonly whole: boolean;
  /** The longest line of the block, in characters. */
  readonly longest: number;
}

/** A post, "(đã ký)" or the type of the document: the next line never goes on with it. */
const standsAlone = (before: string): boolean => /^\(?đã k[ýí]\)?$/i.test(before) || documentType.test(before) || post.test(before);

/** "Căn cứ Luật …", "Thực hiện Quyết định số …": what a plan rests on, behind its title. */
export const beginsPreamble = /^(?:(?:Căn cứ|Theo|Xét)\s|Thực hiện\s\p{Lu}|THỰC HIỆN\s|CĂN CỨ\s)/u;

/** What is known of the place of a line. */
export interface Setting {
  readonly width: Width;
  /** `title`: the paragraph before is the first behind "KẾ HOẠCH". */
  readonly zone: 'body' | 'title' | 'recipients';
}

/** Whether `line` goes on with the paragraph `before`, whose last line had `lastLength` characters. */
export function goesOn(before: string, lastLength: number, { text, apart }: Line, { width, zone }: Setting): boolean {
  if (before === '') return false;
  const marker = markerAt(text, 0, text.length);
  if (marker !== null) return !apart && isMidSentence(before, text, marker);
  if (before.length < 8 && isOnlyMarker(before)) return true;
  if (mayBeStructural(text.charCodeAt(0)) && (structural.test(text) || (text.length < 80 && post.test(text))))
    return isWrappedPost(before, text, apart);
  if (text.lastIndexOf(':', 80) > 0 && label.test(text)) return false;
  if (before.length < 60 && standsAlone(before)) return false;
  if (before.length < 60 && /^(?:độc lập|cộng h|số)/i.test(before) && /^[^,.]{2,40}, ngày\s.{0,12}tháng/i.test(text)) return false;
  if (zone === 'title' && beginsPreamble.test(text) && !/(?:việc|về|và|để)$/i.test(before) && (!apart || text.length > 120)) return false;
  const end = before.charCodeAt(before.length - 1);
  if (apart && zone === 'title') return isLower(text[0]!) || (isCapitals(before) && isCapitals(text));
  return apart ? wasCut(before, end, text) : wraps(before, end, lastLength, text, width, zone === 'recipients');
}

/** First letters of {@link structural} and {@link post}, in both cases. */
const structuralLetters = new Set(
  Array.from('cđnstkqpbghv(', (letter) => [letter, letter.toUpperCase()])
    .flat()
    .map((letter) => letter.charCodeAt(0)),
);
const mayBeStructural = (code: number): boolean => structuralLetters.has(code);

/** "Số:" or "1." on a line of its own. */
const isOnlyMarker = (before: string): boolean => /^số\s*:?$/i.test(before) || markerAt(before, 0, before.length)?.body === before.length;

/** "KT. CHỦ" / "TỊCH" never happens; "của Thủ trưởng" may stand at the start of a line of prose. */
const isWrappedPost = (before: string, text: string, apart: boolean): boolean =>
  !apart &&
  !isCapitals(text) &&
  before.length > 40 &&
  !isCapitals(before) &&
  !/[.;:]$/.test(before) &&
  !/^(?:nơi nhận|số\s*:|kính gửi)/i.test(text);

function isMidSentence(before: string, text: string, { kind, body }: Marker): boolean {
  const ended = /[.;:?!…]["”)]?$|\.\/?\.?$/.test(before);
  if (kind === 'bullet') {
    if (ended) return false;
    const next = text[body]!;
    return isLower(next) || (next >= '0' && next <= '9') || /(?:lao động|quy hoạch|văn hóa|văn hoá)$/i.test(before);
  }
  if (expectsNumber.test(before)) return true;
  if (kind === 'paren') return !ended;
  if (kind === 'letter') return !ended && !isCapitals(before) && before.endsWith(',');
  return false;
}

/** A page break in the middle of a sentence. */
function wasCut(before: string, end: number, text: string): boolean {
  if (isStop(end)) return false;
  if (before.length < 12 || (before.length < 150 && isCapitals(before))) return false;
  if (end === comma) return true;
  if (isLower(text[0]!)) return true;
  if (isCapitals(text.slice(0, 40)) && text.length < 150) return end === hyphen;
  return before.length > 400 || (before.length > 80 && markerAt(before, 0, before.length) === null && !/^[A-ZĐ]{2}/.test(before));
}

function wraps(before: string, end: number, lastLength: number, text: string, width: Width, inRecipients: boolean): boolean {
  const short = text.length < 150;
  const [was, is] = [before.length < 400 && isCapitals(before), short && isCapitals(text)];
  if (was && !is) return false;
  if (!was && is) return before.length > 40 && !isStop(end);
  if (!isStop(end)) return true;
  if (end === colon || inRecipients || width.whole) return false;
  const firstWord = text.indexOf(' ');
  return lastLength + 1 + (firstWord < 0 ? text.length : firstWord) > width.longest;
}

const [comma, colon, hyphen] = [44, 58, 45];
/** Full stop, semicolon, colon, question and exclamation mark, ellipsis; "./" at the end of a document. */
const isStop = (code: number): boolean =>
  code === 46 || code === 59 || code === 58 || code === 63 || code === 33 || code === 0x2026 || code === 47;

const isLower = (character: string): boolean => character !== character.toUpperCase();
