import { AppError, type AppErrorKind } from '../platform/app-error.js';
import type { Language, Wording } from '../platform/language.js';

/** Nothing can be shown as of that time, and why. */
export class AsOfError extends AppError {
  readonly kind: AppErrorKind;

  constructor(
    readonly code: keyof typeof sentences,
    private readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.kind = code === 'as-of.not-there-then' ? 'notFound' : 'malformed';
  }

  override problem(language: Language): Record<string, unknown> {
    const { path, ...title } = sentences[this.code];
    return { title: title[language], params: this.params, errors: [{ path, code: this.code, message: title[language] }] };
  }
}

const sentences = {
  'as-of.several': {
    path: 'asOf',
    vi: 'Chỉ chọn một trong ba: thời điểm (asOf), số thứ tự (asOfSequence) hoặc số mục của nhật ký (asOfTreeSize).',
    en: 'Choose one of the three: a time (asOf), a sequence (asOfSequence) or a size of the log (asOfTreeSize).',
  },
  'as-of.in-future': {
    path: 'asOf',
    vi: 'Chưa có số liệu của thời điểm sau hiện tại.',
    en: 'There are no figures of a time to come.',
  },
  'as-of.before-first-entry': {
    path: 'asOf',
    vi: 'Hệ thống chưa ghi nhận gì vào thời điểm này nên không có số liệu.',
    en: 'Nothing was recorded here by then, so there are no figures.',
  },
  'as-of.year-unknown': {
    path: 'asOf',
    vi: 'Chưa có lịch làm việc của năm cần để xác định việc sắp đến hạn.',
    en: 'The calendar has no data of a year that is needed to say what is due soon.',
  },
  'as-of.no-such-sequence': {
    path: 'asOfSequence',
    vi: 'Hồ sơ chưa có bước nào mang số thứ tự này.',
    en: 'The document has no entry of this number yet.',
  },
  'as-of.size-beyond-tree': {
    path: 'asOfTreeSize',
    vi: 'Nhật ký chưa có nhiều mục như vậy.',
    en: 'The log does not have so many entries yet.',
  },
  'as-of.not-there-then': {
    path: 'asOf',
    vi: 'Vào thời điểm đó chưa có văn bản này, hoặc văn bản chưa đến lượt bạn được xem.',
    en: 'It was not there then, or not yet yours to see.',
  },
} satisfies Readonly<Record<string, Wording & { readonly path: string }>>;
