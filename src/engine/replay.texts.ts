import type { Wording } from '../platform/language.js';
import type { Missing } from './definition-store.js';
import type { Divergence } from './judge-again.js';
import type { Result } from './replay-result.js';

/** What a replay says of an entry. */
export const resultTexts: Readonly<Record<Result, Wording>> = {
  OK: { vi: 'Khớp', en: 'Agrees' },
  TAMPERED: { vi: 'Đã bị sửa', en: 'Tampered with' },
  DIVERGED: { vi: 'Xét lại ra kết quả khác', en: 'Judged again it comes out differently' },
  UNREPLAYABLE: { vi: 'Không xét lại được', en: 'Cannot be judged again' },
  REDACTED: { vi: 'Khớp, có dữ liệu cá nhân đã xoá', en: 'Agrees, with personal data erased' },
  PENDING: { vi: 'Khớp, đang chờ vào cây', en: 'Agrees, waiting for its place in the tree' },
};

export const missingTexts: Readonly<Record<Missing, Wording>> = {
  definition: {
    vi: 'Ở đây không có định nghĩa quy trình mà bước này được xét theo.',
    en: 'The definition that it was judged under is not here.',
  },
  rules: { vi: 'Ở đây không có bộ quy tắc mà bước này được xét theo.', en: 'The rules that it was judged by are not here.' },
  xstate: {
    vi: 'Ở đây không có phiên bản XState mà bước này được xét theo.',
    en: 'The version of XState that it was judged under is not here.',
  },
};

export const divergenceTexts: Readonly<Record<Divergence, Wording>> = {
  outcome: {
    vi: 'Xét lại từ chứng cứ đã ghi thì được phép hay không khác với đã ghi.',
    en: 'Judged again it is allowed where it was not, or the reverse.',
  },
  reasons: { vi: 'Xét lại thì lý do từ chối khác với đã ghi.', en: 'Judged again it is refused for other reasons.' },
  target: { vi: 'Xét lại thì dẫn đến trạng thái khác.', en: 'Judged again it leads to another state.' },
  effects: { vi: 'Xét lại thì có hệ quả khác.', en: 'Judged again it has other effects.' },
  beginning: { vi: 'Bước này không bắt đầu ở nơi bước trước kết thúc.', en: 'It does not begin where the step before it led.' },
  definition: { vi: 'Văn bản đã bắt đầu theo một định nghĩa quy trình khác.', en: 'The document began under another definition.' },
  written: {
    vi: 'Mục được ghi vào lúc khác hoặc ở dòng khác với bước mà nó nói.',
    en: 'It was written at another time or place than the step it tells.',
  },
};

/** What is wrong with the bytes of an entry is said by its finding in English, for those who look into it. */
export const tamperedText: Wording = {
  vi: 'Nội dung, mã băm hoặc thứ tự của mục không đúng như đã ghi: {problem}',
  en: 'The bytes, the hash or the order of the entry are not what was written: {problem}',
};
