import type { DenialText, Head, Language } from '../../workflows/kit/texts.js';

/** The sentences of what summaries and exports refuse. */
const texts = {
  'summary.not-a-summary': {
    head: 'fix',
    vi: 'Đây là báo cáo của một cơ quan, không phải báo cáo tổng hợp; hãy dùng gợi ý nội dung của báo cáo.',
    en: 'This is the report of one agency, not a summary; ask for its prefill instead.',
  },
  'export.plan-is-secret': {
    head: 'system',
    vi: 'Kế hoạch thuộc danh mục bí mật nhà nước không xuất ra tệp; chỉ xử lý bằng bản giấy (R-34).',
    en: 'A plan that is a state secret is not exported to a file; it goes on paper only (R-34).',
  },
} as const satisfies Readonly<Record<string, DenialText>>;

/** Every code that is refused with here; one without a sentence does not compile. */
export type SummaryCode = keyof typeof texts;

/** Head and sentence of a refusal. */
export function wordSummaryRefusal(code: SummaryCode, language: Language): { head: Head; text: string } {
  return { head: texts[code].head, text: texts[code][language] };
}
