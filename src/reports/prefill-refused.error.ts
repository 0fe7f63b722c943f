import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

const sentence = {
  vi: 'Đây là báo cáo tổng hợp, không phải báo cáo của một cơ quan; hãy dùng dự thảo tổng hợp (proposal) của báo cáo.',
  en: 'This is a summary, not the report of one agency; ask for its proposal instead.',
};

/** Báo cáo tổng hợp không có gợi ý nội dung: what it may say is proposed from the reports of the period. 409. */
export class PrefillRefusedError extends AppError {
  readonly kind = 'refused';
  readonly code = 'report.is-a-summary';

  constructor() {
    super('refused: report.is-a-summary');
  }

  override problem(language: Language): Record<string, unknown> {
    return { reasons: [{ code: this.code, params: {}, head: 'fix', text: sentence[language] }] };
  }
}
