import type { AppErrorKind } from './app-error.js';
import type { Wording } from './language.js';

/** The title of a problem by its code; other codes take the title of their kind. */
export const problemTitles: Readonly<Record<string, Wording>> = {
  'malformed.json': { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  'malformed.too-deep': { vi: 'Nội dung gửi lên lồng quá nhiều cấp.', en: 'The body is nested too deeply.' },
  'malformed.text': { vi: 'Nội dung có ký tự không hợp lệ.', en: 'The text holds a character that cannot be stored.' },
  'not-found.route': { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
  'audit.not-auditor': { vi: 'Chỉ thanh tra (auditor) được xem toàn bộ nhật ký.', en: 'Only auditors may see the whole log.' },
  'system.not-overseer': {
    vi: 'Chỉ quản trị viên và thanh tra được xem tình trạng hệ thống.',
    en: 'Only administrators and auditors may see how the system stands.',
  },
  'origin.foreign': { vi: 'Yêu cầu đến từ một trang khác nên không được nhận.', en: 'The request comes from another site.' },
};

export const kindTitles: Readonly<Record<AppErrorKind | 'internal', Wording>> = {
  malformed: { vi: 'Yêu cầu không đúng định dạng.', en: 'The request is malformed.' },
  unauthenticated: { vi: 'Cần đăng nhập.', en: 'You need to sign in.' },
  forbidden: { vi: 'Không được phép.', en: 'This is not allowed.' },
  notFound: { vi: 'Không tìm thấy, hoặc bạn không được xem.', en: 'Not found, or not yours to see.' },
  refused: { vi: 'Chưa thực hiện được.', en: 'This cannot be done now.' },
  reused: { vi: 'Mã lệnh này đã dùng cho một yêu cầu khác.', en: 'This command id was used for another request.' },
  tooLarge: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  unsupported: { vi: 'Không nhận loại nội dung này.', en: 'This media type is not supported.' },
  throttled: { vi: 'Thử quá nhiều lần, hãy đợi một lát.', en: 'Too many attempts, please wait.' },
  unavailable: { vi: 'Hệ thống tạm thời chưa phục vụ được, hãy thử lại.', en: 'Temporarily unavailable, please try again.' },
  internal: { vi: 'Hệ thống gặp lỗi. Hãy báo mã theo dõi cho quản trị viên.', en: 'Something went wrong. Please report the trace id.' },
};
