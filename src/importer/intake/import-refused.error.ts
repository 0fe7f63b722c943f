import type { WordedReason } from '../../engine/index.js';
import { AppError } from '../../platform/app-error.js';
import type { Language, Wording } from '../../platform/language.js';
import type { ReadingRefused } from '../reading.js';

const sentences = {
  'import.not-drafter': {
    vi: 'Chỉ chuyên viên được soạn kế hoạch cho cơ quan này mới nhập được văn bản.',
    en: 'Only who may draft a plan for this agency may import a document.',
  },
  'import.changed': {
    vi: 'Đề xuất này đã được người khác sửa (phiên bản {version}). Hãy tải lại rồi làm tiếp.',
    en: 'Somebody changed this proposal meanwhile (version {version}). Load it again and go on.',
  },
  'import.already-drafted': {
    vi: 'Đề xuất này đã thành dự thảo kế hoạch; hãy sửa trong dự thảo.',
    en: 'This proposal has become a draft plan; go on in the draft.',
  },
  'import.not-this-draft': {
    vi: 'Dự thảo này không phải do đề xuất được nêu tạo ra.',
    en: 'This draft was not made from the import that it names.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** Chưa nhập được: what was asked for is not done, and why. 409. */
export class ImportRefusedError extends AppError {
  readonly kind = 'refused';

  constructor(
    readonly code: keyof typeof sentences,
    private readonly params: Readonly<Record<string, string | number>> = {},
    /** Why the judge would refuse the draft, worded for the reader. */
    private readonly because: readonly WordedReason[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  override problem(language: Language): Record<string, unknown> {
    const text = fill(sentences[this.code][language], this.params);
    const head = this.code === 'import.not-drafter' ? 'authority' : 'fix';
    return { reasons: [{ code: this.code, params: this.params, head, text }, ...this.because] };
  }
}

/** The file gives no plan. 409, `import.scan`; the sentence says what to send instead, and nothing was kept. */
export class FileRefusedError extends AppError {
  readonly kind = 'refused';
  readonly code: string;

  constructor(private readonly refusal: ReadingRefused) {
    super(`the file was refused: ${refusal.refused}`);
    this.code = `import.${refusal.refused}`;
  }

  override problem(language: Language): Record<string, unknown> {
    return { title: this.refusal.text[language], reasons: [refusedReason(this.refusal, language)] };
  }
}

/** A refusal as answers name it. */
export const refusedReason = ({ refused, params, text }: ReadingRefused, language: Language) => ({
  code: `import.${refused}`,
  params,
  head: 'fix' as const,
  text: text[language],
});

const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
