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
  'webhooks.not-administrator': {
    vi: 'Chỉ quản trị viên được xem điểm nhận, nguồn gửi.',
    en: 'Only administrators may see endpoints and sources.',
  },
  'eoffice.signature': {
    vi: 'Chữ ký không khớp khoá nào đang dùng của nguồn này; ký trên “id.timestamp.thân”, đúng từng byte.',
    en: 'The signature fits no live key of this source; sign “id.timestamp.body”, over the very bytes.',
  },
  'eoffice.timestamp': {
    vi: 'webhook-timestamp lệch quá 300 giây so với giờ ở đây (tính bằng giây từ 1970).',
    en: 'webhook-timestamp is more than 300 s from the time here (in seconds since 1970).',
  },
  'eoffice.other-body': {
    vi: 'Mã gói tin này đã đến với nội dung khác; nội dung mới cần mã mới.',
    en: 'This webhook-id came with another body before; another body needs another id.',
  },
  'eoffice.no-file': { vi: 'Gói tin không có tệp đính kèm đọc được.', en: 'The message holds no file that can be read.' },
  'eoffice.given-back': { vi: 'Văn bản đã được trả lại bên gửi.', en: 'The document was given back to its sender.' },
  'eoffice.linked-already': {
    vi: 'Văn bản đã được ghép vào một báo cáo khác của kế hoạch này; gỡ khỏi báo cáo đó trước.',
    en: 'The document is linked to another report of this plan; unlink it there first.',
  },
  'eoffice.filed-as-report': {
    vi: 'Văn bản đang là báo cáo đã nộp nên chưa trả lại được: gỡ khỏi báo cáo trước, hoặc từ chối trả lại.',
    en: 'The document is a report that was filed and cannot be given back: unlink it first, or keep it.',
  },
  'eoffice.no-recall-open': {
    vi: 'Bên gửi không có yêu cầu lấy lại nào đang chờ trả lời.',
    en: 'No recall of its sender waits for an answer.',
  },
  'eoffice.not-clerk': { vi: 'Chỉ văn thư của cơ quan nhận được trả lời.', en: 'Only a clerk of the receiving agency answers.' },
  'eoffice.not-in-position': {
    vi: 'Trạng thái này do người giữ chức vụ khác của cơ quan nhận cho biết: 02, 03 văn thư; 04 lãnh đạo; 05, 06 người xử lý.',
    en: 'Another post of the receiving agency says this: 02 and 03 the clerk, 04 the head, 05 and 06 those who work on it.',
  },
  'eoffice.status-too-late': {
    vi: 'Văn bản đã ở trạng thái này hoặc sau đó, hay đã được ghép vào báo cáo; trạng thái không đi lùi.',
    en: 'The document is there or further already, or is linked to a report; a status never goes backwards.',
  },
  'eoffice.reason-needed': {
    vi: 'Từ chối tiếp nhận phải có lý do, ít nhất 10 ký tự.',
    en: 'To refuse needs a reason of at least ten characters.',
  },
  'dispatch.not-clerk': { vi: 'Chỉ văn thư của cơ quan ban hành được gửi lại.', en: 'Only a clerk of the issuing body sends it again.' },
  'dispatch.not-given-up': {
    vi: 'Gói tin này chưa bị bỏ dở, hoặc đã được gửi lại.',
    en: 'This message was not given up, or was sent again already.',
  },
  'too-large': {
    vi: 'Nội dung gửi lên quá lớn: tệp tối đa 20 MB, nội dung JSON tối đa 1 MB. Với văn bản, hãy gửi bản Word hoặc PDF không kèm ảnh.',
    en: 'The body is too large: a file may have 20 MB, JSON 1 MB. Of a document, send the Word file or a PDF without pictures.',
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
