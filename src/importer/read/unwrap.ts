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
  /^(?:cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|đảng cộng sản việt nam|nơi nhận|số\s*:|(?:tm|kt|tl|tuq|q)\s?[.:]\s?\S|[tk]\/[mtl]\.?\s\S|\(?đã k[ýí]|phụ lục(?:\s|$)|kính gửi|kế hoạch$|quyết định\s?:?$|nghị quyết\s?:?$|chương trình(?: hành động)?$|phương án$|\(?(?:ban hành )?kèm theo|trên đây là)/i;

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

/** A paragraph as far as it was read. Its ends are kept apart, so that a line is judged at the same cost however long it has become. */
export interface Begun {
  /** All of it while it is shorter than {@link headLength}. */
  readonly head: string;
  /** Its last characters. */
  readonly tail: string;
  readonly length: number;
  /** Of its last line. */
  readonly lastLength: number;
}

export const headLength = 420;
export const tailLength = 60;

/** What is known of the place of a line. */
export interface Setting {
  readonly width: Width;
  /** `title`: the paragraph before is the first behind "KẾ HOẠCH". */
  readonly zone: 'body' | 'title' | 'recipients';
}

/** "Căn cứ Luật …", "Thực hiện Quyết định số …": what a plan rests on, behind its title. */
export const beginsPreamble = /^(?:(?:Căn cứ|Theo|Xét)\s|Thực hiện\s\p{Lu}|THỰC HIỆN\s|CĂN CỨ\s)/u;

/** Whether a line goes on with the paragraph before it. */
export function goesOn(before: Begun, { text, apart }: Line, { width, zone }: Setting): boolean {
  if (before.length === 0) return false;
  const marker = markerAt(text, 0, text.length);
  if (marker !== null) return !apart && isMidSentence(before, text, marker, width);
  if (before.length < 60) {
    if (before.length < 8 && isOnlyMarker(before.head)) return true;
    if (standsAlone(before.head) || (placeComesNext.test(before.head) && placeAndDate.test(text))) return false;
  }
  if (isStructural(text)) return isWrappedPost(before, text, apart);
  if (text.lastIndexOf(':', 80) > 0 && label.test(text)) return false;
  if (zone === 'title') {
    if (beginsPreamble.test(text) && !/(?:việc|về|và|để)$/i.test(before.tail) && (!apart || text.length > 120)) return false;
    if (apart) return isLower(text[0]!) || (isCapitals(before.head) && isCapitals(text));
  }
  return apart ? wasCut(before, text) : wraps(before, text, width, zone === 'recipients');
}

/** A post, "(đã ký)", the type of the document or its place and date: the next line never goes on with it. */
const standsAlone = (before: string): boolean =>
  /^\(?đã k[ýí]\)?$/i.test(before) || documentType.test(before) || post.test(before) || wholeDate.test(before);

/** "Số:" or "1." on a line of its own. */
const isOnlyMarker = (before: string): boolean => /^số\s*:?$/i.test(before) || markerAt(before, 0, before.length)?.body === before.length;

const placeComesNext = /^(?:độc lập|cộng h|số)/i;
const wholeDate = /^[^,.]{2,40}, ngày[\s\d.…_]{1,14}tháng[\s\d.…_]{1,14}năm[\s\d.…_]{1,10}$/i;
const placeAndDate = /^[^,.]{2,40}, ngày\s.{0,12}tháng/i;

/** First letters of {@link structural} and {@link post}, in both cases. */
const structuralLetters = new Set(Array.from('cđnstkqpbghv(CĐNSTKQPBGHV', (letter) => letter.charCodeAt(0)));

const isStructural = (text: string): boolean =>
  structuralLetters.has(text.charCodeAt(0)) && (structural.test(text) || (text.length < 80 && post.test(text)));

/** "KT. CHỦ" / "TỊCH" never happens; "của Thủ trưởng" may stand at the start of a line of prose. */
const isWrappedPost = (before: Begun, text: string, apart: boolean): boolean =>
  !apart &&
  before.length > 40 &&
  !/[.;:]$/.test(before.tail) &&
  !/^(?:nơi nhận|số\s*:|kính gửi)/i.test(text) &&
  !isCapitals(text) &&
  !(before.length < headLength && isCapitals(before.head));

function isMidSentence(before: Begun, text: string, { kind, body }: Marker, width: Width): boolean {
  const { tail } = before;
  const ended = /[.;:?!…]["”)]?$|\.\/?\.?$/.test(tail);
  if (kind === 'bullet') {
    if (ended) return false;
    const next = text[body]!;
    return isLower(next) || (next >= '0' && next <= '9') || /(?:lao động|quy hoạch|văn hóa|văn hoá)$/i.test(tail);
  }
  // "2. Phát triển hạ tầng số" above "2.1. Nâng cấp …": the number would have fitted on its line.
  if (expectsNumber.test(tail)) return !(before.length === before.lastLength && titled.test(before.head) && fits(before, text, width));
  if (kind === 'paren') return !ended;
  return kind === 'letter' && !ended && tail.endsWith(',') && !(before.length < headLength && isCapitals(before.head));
}

/** A page break in the middle of a sentence. */
function wasCut(before: Begun, text: string): boolean {
  const end = lastCode(before);
  if (isStop(end) || before.length < 12 || (before.length < 150 && isCapitals(before.head))) return false;
  if (end === comma || isLower(text[0]!)) return true;
  if (text.length < 150 && isCapitals(text.slice(0, 40))) return end === hyphen;
  return (
    before.length > 400 || (before.length > 80 && !/^[A-ZĐ]{2}/.test(before.head) && markerAt(before.head, 0, before.head.length) === null)
  );
}

/** "2. Kiểm tra hồ, đập" above the paragraph that says who does it; bullets have no titles. */
const titled = /^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})\s?[.)/-]\s*\S/;

/** Whether the first word would have had room on the line before, with some to spare. */
const fits = (before: Begun, text: string, width: Width): boolean =>
  before.lastLength + 12 + (text.indexOf(' ') < 0 ? text.length : text.indexOf(' ')) < width.longest;

function wraps(before: Begun, text: string, width: Width, inRecipients: boolean): boolean {
  const end = lastCode(before);
  if (
    fits(before, text, width) &&
    before.length === before.lastLength &&
    !isLower(text[0]!) &&
    before.length < 140 &&
    titled.test(before.head) &&
    !/(?:\s(?:và|của|các)|,)$/.test(before.tail)
  )
    return false;
  const was = before.length < 400 && isCapitals(before.head);
  const is = text.length < 150 && isCapitals(text);
  if (was && !is) return false;
  if (!was && is) return before.length > 40 && !isStop(end);
  if (!isStop(end)) return true;
  if (end === colon || inRecipients || width.whole) return false;
  const firstWord = text.indexOf(' ');
  return before.lastLength + 1 + (firstWord < 0 ? text.length : firstWord) > width.longest;
}

const lastCode = ({ tail }: Begun): number => tail.charCodeAt(tail.length - 1);
const [comma, colon, hyphen] = [44, 58, 45];
/** Full stop, semicolon, colon, question and exclamation mark, ellipsis; "./" at the end of a document. */
const isStop = (code: number): boolean =>
  code === 46 || code === 59 || code === 58 || code === 63 || code === 33 || code === 0x2026 || code === 47;

const isLower = (character: string): boolean => character !== character.toUpperCase();
