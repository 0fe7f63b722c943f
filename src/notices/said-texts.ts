import type { Language, Wording } from '../platform/language.js';
import type { NoticeRow } from './notice-rows.js';
import type { Said } from './tell-posts.js';

/** A heading for what went wrong. */
export const titleOfSaid = ({ kind }: Said): Wording => titles[kind];

const titles = {
  notSent: { vi: 'Chưa gửi được văn bản', en: 'A document could not be sent' },
  endpointDisabled: { vi: 'Nơi nhận sự kiện bị ngừng', en: 'An endpoint was disabled' },
  busRefuses: { vi: 'Trục liên thông không nhận', en: 'A bus refuses us' },
} as const satisfies Readonly<Record<Said['kind'], Wording>>;

/** One sentence of what, why, and what can be done. */
export function wordSaid(said: Said, { documentNumber }: Pick<NoticeRow, 'documentNumber'>, language: Language): string {
  const vi = language === 'vi';
  switch (said.kind) {
    case 'notSent': {
      const what = messages[said.message][language];
      const why = (reasons[said.result] ?? other(said.result))[language];
      return vi
        ? `${what} số ${documentNumber} chưa đến được ${said.recipient}: ${why}. Sửa nguyên nhân rồi gửi lại, hoặc gửi bản giấy.`
        : `${what} ${documentNumber} did not reach ${said.recipient}: ${why}. Mend the cause and send it again, or send it on paper.`;
    }
    case 'endpointDisabled':
      return vi
        ? `Nơi nhận “${said.endpoint}” bị ngừng: ${(disabled[said.because] ?? other(said.because)).vi}. Sự kiện vẫn được giữ lại, chờ kích hoạt lại.`
        : `The endpoint “${said.endpoint}” was disabled: ${(disabled[said.because] ?? other(said.because)).en}. Events are kept until it is activated again.`;
    case 'busRefuses':
      return vi
        ? `Trục “${said.bus}” trả lời ${(reasons[said.result] ?? other(said.result)).vi}. Văn bản chờ gửi cho đến khi sửa xong.`
        : `The bus “${said.bus}” answers: ${(reasons[said.result] ?? other(said.result)).en}. Documents wait until that is mended.`;
  }
}

const messages = {
  document: { vi: 'Văn bản', en: 'Document' },
  recall: { vi: 'Yêu cầu lấy lại văn bản', en: 'The recall of document' },
  update: { vi: 'Cập nhật của văn bản', en: 'The update of document' },
} as const satisfies Readonly<Record<Extract<Said, { kind: 'notSent' }>['message'], Wording>>;

const disabled: Readonly<Record<string, Wording>> = {
  gone: { vi: 'hệ thống nhận trả lời 410, không còn nhận nữa', en: 'the receiver answered 410, it takes nothing any more' },
  'failing-for-120-hours': { vi: 'không lần gửi nào thành công trong 120 giờ', en: 'no attempt succeeded for 120 hours' },
};

/** Result codes of the buses, and our own reasons. */
const reasons: Readonly<Record<string, Wording>> = {
  '10': { vi: 'tệp không hợp lệ (10)', en: 'invalid file (10)' },
  '15': { vi: 'sai thông tin xác thực (15)', en: 'wrong credentials (15)' },
  '18': { vi: 'trục không biết nơi nhận (18)', en: 'the bus does not know the receiver (18)' },
  '19': { vi: 'cơ quan gửi chưa đăng ký với trục (19)', en: 'the sender is not registered with the bus (19)' },
  '20': { vi: 'trục bị lỗi (20)', en: 'the bus failed (20)' },
  '21': { vi: 'trục không xử lý được tệp (21)', en: 'the bus could not process the file (21)' },
  '22': { vi: 'trục không đọc được gói tin (22)', en: 'the bus could not read the message (22)' },
  '23': { vi: 'nơi nhận bị khoá (23)', en: 'the receiver is locked (23)' },
  'http-413': { vi: 'gói tin quá lớn', en: 'the message is too large' },
  'too-large': { vi: 'gói tin quá lớn', en: 'the message is too large' },
  'several-successors': { vi: 'nơi nhận đã tách cho nhiều cơ quan', en: 'the recipient was split between several agencies' },
  'receiver-without-code': { vi: 'nơi nhận không còn mã định danh có hiệu lực', en: 'the recipient has no code in force' },
  'sender-without-code': { vi: 'cơ quan ban hành chưa có mã định danh', en: 'the issuing body has no code' },
};

const other = (result: string): Wording => ({ vi: `lỗi ${result}`, en: `failure ${result}` });
