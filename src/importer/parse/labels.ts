import { indexWithin, matchAt, type Source } from './source.js';

/** What the words before a colon announce. */
export type LabelKind = 'lead' | 'implement' | 'coordinate' | 'leadAndCoordinate' | 'time' | 'output';

export interface Label {
  readonly kind: LabelKind;
  /** Where the value begins. */
  readonly value: number;
}

const who =
  '(?:(?:các|những)\\s+)?(?:(?:cơ quan|đơn vị|tổ chức|cấp|ban|ngành|sở|phòng|bộ phận|cá nhân|người|đồng chí|cán bộ|lãnh đạo|địa phương|chủ thể)(?:\\s*(?:,|/|và|hoặc)\\s*(?=cơ quan|đơn vị|tổ chức|cá nhân|ngành|địa phương|người)|\\s+))*';
const doing = '(?:\\s+(?:thực hiện|triển khai|tham mưu|tổ chức|chính|nhiệm vụ|xây dựng|soạn thảo|chính thức))*';

const patterns: readonly (readonly [LabelKind, RegExp])[] = [
  ['leadAndCoordinate', new RegExp(`${who}(?:chủ trì|thực hiện)\\s*(?:,|/|và|-)\\s*${who}phối hợp${doing}`, 'y')],
  ['coordinate', new RegExp(`${who}(?:cùng\\s+)?phối hợp${doing}|${who}(?:có )?liên quan(?=\\s*:)|phối hợp với(?=\\s*:)`, 'y')],
  [
    'lead',
    new RegExp(
      `${who}(?:được giao\\s+)?(?:chủ trì|đầu mối|chịu trách nhiệm(?: chính)?|phụ trách|chủ quản|thực hiện chính|chịu trách nhiệm thực hiện)${doing}|giao(?: nhiệm vụ)?(?: cho)?(?=\\s*:)|phân công(?: nhiệm vụ| thực hiện| cho)?(?=\\s*:)|trách nhiệm(?: thực hiện| chủ trì| chính)?(?=\\s*:)|${who}tham mưu(?=\\s*:)|${who}được (?:giao|phân công)(?: nhiệm vụ)?(?=\\s*:)`,
      'y',
    ),
  ],
  ['implement', new RegExp(`(?:${who})(?:tổ chức\\s+)?(?:thực hiện|triển khai)(?: nhiệm vụ)?(?=\\s*:|$)`, 'y')],
  [
    'time',
    /(?:(?:mốc |khung )?thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn|hạn cuối|ngày)(?:\s*,?\s*(?:và\s+)?(?:tiến độ|lộ trình|địa điểm))?(?:\s+(?:dự kiến|thực hiện|hoàn thành|triển khai|tổ chức|trình|ban hành|báo cáo|kết thúc|thi hành|bắt đầu|nhiệm vụ|xong|phải))*(?=\s*:|\s*$|\s+(?:sau khi|trước|trong|từ|quý|tháng|năm|ngày|chậm nhất|theo tiến độ|thường xuyên))|hoàn thành(?: trước| trong| chậm nhất)?(?=\s*:)/y,
  ],
  [
    'output',
    /(?:(?:dự kiến|yêu cầu)\s+)?(?:kết quả|sản phẩm)(?:\s*(?:,|\/|và|-)\s*(?:kết quả|sản phẩm))?(?:\s+(?:dự kiến|đầu ra|cần đạt|đạt được|hoàn thành|thực hiện|công việc|chủ yếu|phải đạt|mong đợi|nhiệm vụ))*(?=\s*:)/y,
  ],
];

/** The label a paragraph (or a part of it) begins with, or null. A colon follows, or for time a phrase of time, or nothing. */
export function labelAt(source: Source, from: number, to: number): Label | null {
  if (from >= to) return null;
  const { low } = source;
  const colon = indexWithin(low, ':', from, Math.min(to, from + 120));
  if (colon < 0) return low.startsWith('thời ', from) || low.startsWith('tiến độ', from) ? tried(source, from, to) : null;
  const words = low.slice(from, colon);
  // A bracket may hold the colon; otherwise the words before it tell all, and a plan repeats the same few.
  if (words.length > longestLabel || words.includes('(')) return tried(source, from, to);
  let kind = source.labels.get(words);
  if (kind === undefined) {
    const label = tried(source, from, to);
    kind = label === null || label.value > colon ? (label?.kind ?? null) : null;
    if (label !== null && label.value <= colon) return label;
    source.labels.set(words, kind);
  }
  if (kind === null) return null;
  let value = colon + 1;
  while (value < to && low.charCodeAt(value) <= 32) value++;
  return { kind, value: Math.min(value, to) };
}

const longestLabel = 60;

function tried(source: Source, from: number, to: number): Label | null {
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, source, from);
    if (found === null || found[0].trim() === '') continue;
    const end = from + found[0].length;
    const colon = matchAt(/\s*(?:\([^)]{0,40}\)\s*)?:\s*/y, source, end);
    if (colon !== null && end <= to) return { kind, value: Math.min(end + colon[0].length, to) };
    if (
      kind === 'time' &&
      end < to &&
      /^\s+(?:sau khi|trước|trong|từ|quý|tháng|năm|ngày|chậm nhất|theo tiến độ|thường xuyên)/.test(source.low.slice(end, end + 20))
    )
      return { kind, value: end };
  }
  return null;
}

/** Labels inside a paragraph: "…; thời gian: quý I/2026", "(Chủ trì: Sở Y tế)". Places where they begin, in order. */
export function innerLabels(source: Source, from: number, to: number): { at: number; label: Label }[] {
  const found: { at: number; label: Label }[] = [];
  let colon = indexWithin(source.low, ':', from, to);
  while (colon >= 0) {
    // A label begins behind a stop, a bracket or a dash, no more than sixty characters before its colon.
    const start = Math.max(from, colon - 60);
    const before = source.low.slice(start, colon);
    for (const stop of before.matchAll(/(?:[.;,(]|\s[-–])\s*/g)) {
      const at = start + stop.index + stop[0].length;
      if (found.length > 0 && at <= found.at(-1)!.label.value) continue;
      const label = labelAt(source, at, to);
      if (label !== null && label.value > colon && source.low.slice(at, colon).length < 60) {
        found.push({ at, label });
        break;
      }
    }
    colon = indexWithin(source.low, ':', colon + 1, to);
  }
  return found;
}
