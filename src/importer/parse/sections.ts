import type { SectionKind } from '../proposal.js';

/** What a heading says that its section is for: the first of these in it decides. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'aims',
    /mục đích|mục tiêu|yêu cầu|chỉ tiêu|quan điểm|nguyên tắc|sự cần thiết|thực trạng|đánh giá tình hình|tình hình|bối cảnh|căn cứ|phạm vi|đối tượng|phương châm|định hướng|khái quát/,
  ],
  ['money', /kinh phí|nguồn lực tài chính|ngân sách|dự toán|nguồn vốn|bảo đảm tài chính|cơ sở vật chất|điều kiện (?:bảo|đảm)/],
  ['reports', /chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo|báo cáo,? sơ kết|sơ kết|tổng kết/],
  ['duties', /tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|điều khoản/],
  ['tasks', /nội dung|nhiệm vụ|giải pháp|hoạt động|công việc|tiến độ|lộ trình|công tác trọng tâm|biện pháp|chương trình/],
  ['other', /thời gian|địa điểm|thành phần|tiêu chuẩn|cơ cấu|khen thưởng/],
];

/** The kind of a heading (in small letters), or null when no word of it tells. */
export function kindOfHeading(heading: string): SectionKind | null {
  // "Trách nhiệm của Sở Nội vụ", "Nhiệm vụ của các sở, ngành" hand out duties.
  if (/^(?:nhiệm vụ|trách nhiệm)(?: cụ thể)? (?:của|các sở|các cơ quan)/.test(heading)) return 'duties';
  let best: { kind: SectionKind; at: number } | null = null;
  for (const [kind, pattern] of kinds) {
    const at = heading.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? null;
}

/** The kind of a sub-heading inside a section, only where its first words leave no doubt. */
export function kindOfSubheading(heading: string, parent: SectionKind): SectionKind | null {
  if (heading.length > 100) return null;
  if (
    /^(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|phạm vi|đối tượng)(?: |,|:|$)/.test(heading) &&
    !/^yêu cầu (?:các|ubnd|sở|thủ)/.test(heading)
  )
    return 'aims';
  if (/^(?:kinh phí|nguồn kinh phí|về kinh phí|dự toán kinh phí)/.test(heading)) return 'money';
  if (/^(?:chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo|công tác báo cáo)/.test(heading)) return 'reports';
  if (/^(?:tổ chức thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức))\s*[.:]?$/.test(heading)) return 'duties';
  if (
    parent !== 'duties' &&
    /^(?:các )?(?:nhiệm vụ|giải pháp|nội dung)(?:,| và|\s*:|\s*$| (?:chủ yếu|cụ thể|trọng tâm|thực hiện|chung|giải pháp))/.test(heading)
  )
    return parent === 'tasks' ? null : 'tasks';
  return null;
}
