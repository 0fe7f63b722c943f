import type { Wording } from '../platform/language.js';
import type { ReadingRefused, RefusalCode } from './reading.js';

/** What an officer reads when a file gives no proposal: what is wrong, and what to send instead. */
const sentences: Readonly<Record<RefusalCode, Wording>> = {
  empty: { vi: 'Tệp rỗng, không có nội dung để đọc.', en: 'The file is empty; there is nothing to read.' },
  'too-large': {
    vi: 'Tệp quá lớn ({size} MB, tối đa {most} MB). Hãy gửi bản Word hoặc PDF không kèm ảnh.',
    en: 'The file is too large ({size} MB, at most {most} MB). Send the Word file or a PDF without pictures.',
  },
  'too-many-pages': {
    vi: 'Văn bản quá dài ({pages} trang, tối đa {most} trang). Hãy gửi riêng kế hoạch và phụ lục.',
    en: 'The document is too long ({pages} pages, at most {most}). Send the plan with its annexes alone.',
  },
  'too-many-items': {
    vi: 'Văn bản có {items} nhiệm vụ, phân công, báo cáo (tối đa {most}). Hãy gửi riêng từng kế hoạch.',
    en: 'The document holds {items} tasks, duties and reports (at most {most}). Send each plan by itself.',
  },
  'unknown-type': {
    vi: 'Không đọc được loại tệp này. Hãy gửi tệp Word (.docx), PDF có chữ, hoặc văn bản thuần (.txt, .md).',
    en: 'Files of this type cannot be read. Send a Word file (.docx), a PDF with text, or plain text (.txt, .md).',
  },
  'old-word': {
    vi: 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn “Lưu thành” .docx rồi gửi lại.',
    en: 'This is a Word file of the old format (.doc). Open it in Word, save it as .docx and send that.',
  },
  password: {
    vi: 'Tệp có đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Remove the password and send it again.',
  },
  scan: {
    vi: 'Tệp PDF này là ảnh chụp, không có chữ. Hãy gửi tệp Word gốc, hoặc PDF xuất từ Word, hoặc bản đã nhận dạng chữ (OCR).',
    en: 'This PDF is a scan without text. Send the original Word file, a PDF exported from Word, or one with recognised text (OCR).',
  },
  damaged: {
    vi: 'Tệp bị hỏng, không mở được. Hãy mở bằng Word hoặc trình xem PDF, lưu lại rồi gửi.',
    en: 'The file is damaged and cannot be opened. Open it in Word or a PDF viewer, save it again and send that.',
  },
  'archive-unsafe': {
    vi: 'Tệp Word này bung ra quá lớn hoặc có cấu trúc không an toàn, nên không mở. Hãy lưu lại bằng Word rồi gửi.',
    en: 'This Word file unpacks to too much or is built unsafely, so it was not opened. Save it again in Word and send that.',
  },
  'not-text': {
    vi: 'Tệp văn bản không theo mã Unicode (UTF-8). Hãy lưu lại bằng mã UTF-8, hoặc gửi tệp Word.',
    en: 'The text file is not in Unicode (UTF-8). Save it as UTF-8, or send the Word file.',
  },
  'not-a-plan': {
    vi: 'Không thấy kế hoạch trong tệp này: không có tên loại “KẾ HOẠCH”, không có nhiệm vụ hay phần tổ chức thực hiện. Không lưu gì.',
    en: 'No plan was found in this file: no title “KẾ HOẠCH”, no tasks, no section on implementation. Nothing was kept.',
  },
  'too-heavy': {
    vi: 'Tệp phức tạp đến mức không đọc xong trong {seconds} giây. Hãy mở bằng Word, lưu lại thành .docx không kèm ảnh rồi gửi.',
    en: 'The file is so involved that it could not be read within {seconds} seconds. Open it in Word, save it as .docx without pictures and send that.',
  },
  interrupted: {
    vi: 'Việc đọc tệp bị gián đoạn, chưa lưu gì. Hãy gửi lại tệp.',
    en: 'Reading was interrupted and nothing was kept. Send the file again.',
  },
};

/** A refusal with its sentence. */
export function refuse(refused: RefusalCode, params: Readonly<Record<string, string | number>> = {}): ReadingRefused {
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  const { vi, en } = sentences[refused];
  return { refused, params, text: { vi: fill(vi), en: fill(en) } };
}
