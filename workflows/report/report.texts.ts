import type { Texts } from '../kit/texts.js';

/** Báo cáo: wording of its states, commands, inputs and refusals. */
export const reportTexts = {
  states: {
    new: { vi: 'Chưa mở', en: 'Not yet opened' },
    owed: { vi: 'Phải nộp', en: 'Owed' },
    drafting: { vi: 'Đang soạn', en: 'Being drafted' },
    awaitingApproval: { vi: 'Chờ thủ trưởng duyệt', en: 'Awaiting approval' },
    filed: { vi: 'Đã nộp', en: 'Filed' },
    accepted: { vi: 'Đã được chấp nhận', en: 'Accepted' },
    missing: { vi: 'Chưa báo cáo', en: 'Missing' },
    cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  },
  commands: {
    'report.open': { vi: 'Mở kỳ báo cáo', en: 'Open' },
    'report.draft': { vi: 'Soạn báo cáo', en: 'Draft' },
    'report.submit': { vi: 'Trình báo cáo', en: 'Submit' },
    'report.approve': { vi: 'Duyệt báo cáo', en: 'Approve' },
    'report.return': { vi: 'Trả lại', en: 'Return' },
    'report.recall': { vi: 'Thu hồi báo cáo', en: 'Recall' },
    'report.receive': { vi: 'Tiếp nhận báo cáo', en: 'Receive' },
    'report.unlink': { vi: 'Gỡ văn bản', en: 'Unlink' },
    'report.accept': { vi: 'Chấp nhận báo cáo', en: 'Accept' },
    'report.sendBack': { vi: 'Yêu cầu báo cáo lại', en: 'Send back' },
    'report.markMissing': { vi: 'Ghi nhận chưa báo cáo', en: 'Mark as missing' },
    'report.cancel': { vi: 'Huỷ', en: 'Cancel' },
    'report.handOver': { vi: 'Chuyển giao cho cơ quan kế thừa', en: 'Hand over' },
    'report.remind': { vi: 'Đôn đốc', en: 'Remind' },
  },
  inputs: {
    arrivedOn: { vi: 'Ngày đến', en: 'Date of arrival' },
  },
  denials: {
    'report.plan-has-ended': {
      head: 'system',
      vi: 'Kế hoạch đã kết thúc hoặc đã tổng kết (“{state}”) nên không mở báo cáo mới.',
      en: 'The plan has ended or was finally summarised (“{state}”), so no report is opened.',
    },
    'report.opened-before': {
      head: 'system',
      vi: 'Báo cáo này đã được mở, mỗi cơ quan chỉ có một báo cáo cho mỗi kỳ.',
      en: 'This report was opened before; there is one per agency and period.',
    },
    'report.task-without-answer': {
      head: 'fix',
      vi: 'Còn {count} nhiệm vụ chưa có nội dung báo cáo: {keys}. Nếu chưa phát sinh, hãy ghi rõ.',
      en: '{count} tasks have no answer yet: {keys}. “Not arisen” is an answer.',
    },
    'report.figures-not-of-cut-off': {
      head: 'fix',
      vi: 'Số liệu phải tính đến ngày chốt {cutOff}[, hiện đang ghi {figuresAsOf}].',
      en: 'Figures must stand as of the cut-off {cutOff}[, now {figuresAsOf}].',
    },
    'report.late-unit-not-named': {
      head: 'fix',
      vi: 'Báo cáo tổng hợp cần nêu tên đơn vị nộp muộn hoặc chưa báo cáo: {agencies}.',
      en: 'The summary must name the units late or missing: {agencies}.',
    },
    'report.arrival-in-future': {
      head: 'fix',
      vi: 'Ngày đến chưa tới. Hãy chọn ngày không sau hôm nay.',
      en: 'The date of arrival lies ahead.',
    },
    'report.summary-is-never-missing': {
      head: 'system',
      vi: 'Chỉ báo cáo của đơn vị mới được ghi nhận chưa báo cáo; báo cáo tổng hợp thì không.',
      en: 'Only a unit report is marked missing, never a summary.',
    },
    'report.submission-date-not-passed': {
      head: 'waiting',
      vi: 'Chưa hết hạn nộp báo cáo[ ({submitBy})].',
      en: 'The submission date has not passed[ ({submitBy})].',
    },
    'report.not-a-linked-document': {
      head: 'fix',
      vi: 'Báo cáo này được lập trên hệ thống, không phải văn bản tiếp nhận, nên không gỡ được. Hãy dùng “Yêu cầu báo cáo lại”.',
      en: 'This report was drawn up here, not received as a document. Use “Send back”.',
    },
    'report.period-summarised': {
      head: 'system',
      vi: 'Kỳ {period} đã sơ kết, tổng kết nên không trả lại báo cáo đã chấp nhận.',
      en: 'Period {period} is summarised, so an accepted report is not sent back.',
    },
    'report.shared-document-stands': {
      head: 'system',
      vi: 'Văn bản dùng chung với báo cáo khác chưa bị thu hồi.',
      en: 'The document shared with another report was not taken back.',
    },
  },
} as const satisfies Texts;
