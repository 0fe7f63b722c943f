import type { Texts } from '../kit/texts.js';

/** Gửi văn bản: wording of its states, commands and refusals. Status codes of QCVN 102:2016 stand in the machine. */
export const deliveryTexts = {
  states: {
    new: { vi: 'Chưa lập', en: 'Not yet created' },
    queued: { vi: 'Chờ gửi', en: 'Queued' },
    sent: { vi: 'Đã gửi', en: 'Sent' },
    arrived: { vi: 'Đã đến', en: 'Arrived' },
    registered: { vi: 'Đã tiếp nhận, vào sổ', en: 'Registered' },
    assigned: { vi: 'Đã phân công', en: 'Assigned' },
    processing: { vi: 'Đang xử lý', en: 'Being processed' },
    completed: { vi: 'Đã xử lý xong', en: 'Completed' },
    refused: { vi: 'Bị từ chối nhận', en: 'Refused' },
    recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
    cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  },
  commands: {
    'delivery.open': { vi: 'Lập lượt gửi', en: 'Open' },
    'delivery.send': { vi: 'Gửi', en: 'Send' },
    'delivery.arrive': { vi: 'Báo đã đến', en: 'Arrive' },
    'delivery.register': { vi: 'Tiếp nhận, vào sổ', en: 'Register' },
    'delivery.assign': { vi: 'Phân công', en: 'Assign' },
    'delivery.process': { vi: 'Xử lý', en: 'Process' },
    'delivery.complete': { vi: 'Hoàn thành xử lý', en: 'Complete' },
    'delivery.refuse': { vi: 'Từ chối nhận', en: 'Refuse' },
    'delivery.resend': { vi: 'Gửi lại', en: 'Send again' },
    'delivery.requestRecall': { vi: 'Yêu cầu thu hồi', en: 'Request a recall' },
    'delivery.agreeRecall': { vi: 'Đồng ý thu hồi', en: 'Agree to the recall' },
    'delivery.declineRecall': { vi: 'Không đồng ý thu hồi', en: 'Decline the recall' },
    'delivery.cancel': { vi: 'Huỷ lượt gửi', en: 'Cancel' },
  },
  inputs: {},
  denials: {
    'delivery.secret': {
      head: 'authority',
      vi: 'Văn bản mật không gửi qua mạng. Hãy gửi bản giấy theo quy định bảo vệ bí mật nhà nước.',
      en: 'A secret document is never sent by wire. Send it on paper.',
    },
    'delivery.recipient-without-code': {
      head: 'fix',
      vi: 'Nơi nhận chưa có mã định danh và không có người dùng trên hệ thống. Hãy bổ sung mã.',
      en: 'The recipient has no code and no users here. Add its code.',
    },
    'delivery.channel-did-not-take-it': {
      head: 'waiting',
      vi: 'Trục liên thông chưa nhận văn bản; hệ thống sẽ gửi lại.',
      en: 'The channel has not taken it yet; it will be tried again.',
    },
    'delivery.recall-already-open': {
      head: 'waiting',
      vi: 'Đã có yêu cầu thu hồi, đang chờ nơi nhận trả lời.',
      en: 'A recall was requested; the recipient has yet to answer.',
    },
    'delivery.no-recall-open': {
      head: 'waiting',
      vi: 'Không có yêu cầu thu hồi nào đang chờ trả lời.',
      en: 'No recall is requested, so there is nothing to answer.',
    },
  },
} as const satisfies Texts;
