import type { Texts } from '../kit/texts.js';

/** Why a plan does not move, in the words of an officer, and what to do about it. */
export const planDenials = {
  'plan.agency-may-not-draft': {
    head: 'authority',
    vi: 'Cơ quan ban hành chưa giao cơ quan này soạn thảo kế hoạch.',
    en: 'The issuing body does not let this agency draft for it.',
  },
  'plan.related-not-open': {
    head: 'fix',
    vi: 'Kế hoạch được sửa đổi hoặc thay thế đang ở trạng thái “{state}”; chỉ sửa đổi, thay thế kế hoạch đã ban hành và chưa kết thúc.',
    en: 'The plan to be amended or replaced stands at “{state}”; it must be issued and not ended.',
  },
  'plan.related-document-waits': {
    head: 'waiting',
    vi: 'Một văn bản khác sửa đổi hoặc thay thế kế hoạch gốc đã ban hành và đang được tiếp nhận. Hãy thử lại sau ít phút.',
    en: 'Another document that changes this plan is issued and about to be taken. Try again in a few minutes.',
  },
  'plan.related-of-another-body': {
    head: 'authority',
    vi: 'Kế hoạch được sửa đổi hoặc thay thế do cơ quan khác ban hành, chỉ cơ quan đó được sửa đổi, thay thế.',
    en: 'The plan to be amended or replaced was issued by another body.',
  },
  'plan.related-secrecy-differs': {
    head: 'fix',
    vi: 'Văn bản mật không sửa đổi, thay thế văn bản không mật, và ngược lại. Hãy để độ mật như kế hoạch gốc.',
    en: 'A secret document does not amend or replace an open one, nor the reverse. Give it the secrecy of the plan it changes.',
  },
  'plan.change-does-not-fit': {
    head: 'fix',
    vi: 'Nội dung sửa đổi không khớp với nhiệm vụ của kế hoạch gốc: {keys}. Hãy đối chiếu lại mã nhiệm vụ.',
    en: 'Changes do not fit the tasks of the amended plan: {keys}. Check the task keys.',
  },
  'plan.without-title': { head: 'fix', vi: 'Kế hoạch chưa có tên. Hãy ghi trích yếu.', en: 'The plan has no title yet.' },
  'plan.without-recipients': {
    head: 'fix',
    vi: 'Kế hoạch chưa có nơi nhận. Hãy ghi các cơ quan nhận.',
    en: 'The plan has no recipients yet.',
  },
  'plan.without-monitoring-agency': {
    head: 'fix',
    vi: 'Kế hoạch chưa nêu cơ quan theo dõi, tổng hợp. Hãy chọn một cơ quan.',
    en: 'The plan names no monitoring agency yet.',
  },
  'plan.without-task': { head: 'fix', vi: 'Kế hoạch chưa có nhiệm vụ. Cần ít nhất một nhiệm vụ.', en: 'The plan needs at least one task.' },
  'plan.without-change': {
    head: 'fix',
    vi: 'Văn bản sửa đổi, bổ sung chưa nêu thay đổi nào.',
    en: 'The amending document names no change yet.',
  },
  'plan.task-without-lead': {
    head: 'fix',
    vi: 'Bạn cần ghi cơ quan chủ trì cho nhiệm vụ: {keys}.',
    en: 'Name a lead agency for: {keys}.',
  },
  'plan.task-without-deadline': { head: 'fix', vi: 'Bạn cần ghi thời hạn cho nhiệm vụ: {keys}.', en: 'State a deadline for: {keys}.' },
  'plan.deadline-impossible': {
    head: 'fix',
    vi: 'Thời hạn không có thật hoặc chưa tính được ở nhiệm vụ: {keys}. Hãy sửa lại.',
    en: 'The deadline is no real day, or cannot be worked out, for: {keys}.',
  },
  'plan.reporting-incomplete': {
    head: 'fix',
    vi: 'Chế độ báo cáo còn thiếu đơn vị báo cáo, kỳ số liệu hoặc ngày: {keys}.',
    en: 'Reporting rules lack their group, data window or dates: {keys}.',
  },
  'plan.reporting-dates-disordered': {
    head: 'fix',
    vi: 'Chế độ báo cáo phải có ngày chốt số liệu, rồi hạn nộp, rồi ngày tổng hợp, theo thứ tự, và kỳ số liệu không chồng nhau: {keys}.',
    en: 'Reporting rules need cut-off, submission date and summary date in that order, and data windows that do not overlap: {keys}.',
  },
  'plan.date-already-past': {
    head: 'fix',
    vi: 'Có ngày đã qua ở mục: {keys}. Hãy sửa, hoặc nêu lý do giữ nguyên.',
    en: 'Dates already past in: {keys}. Mend them, or say why they are meant.',
  },
  'plan.content-changed': {
    head: 'fix',
    vi: 'Bản bạn đã xem không phải bản đang trình. Hãy mở và xem lại bản mới nhất trước khi duyệt hoặc ký.',
    en: 'What you read is not what stands submitted. Open the latest version and read it before approving or signing.',
  },
  'plan.signed-for-another': {
    head: 'authority',
    vi: 'Không được ký kế hoạch theo uỷ quyền. Chủ tịch hoặc Phó Chủ tịch phải tự ký.',
    en: 'A plan is not signed by delegation. The chair or a vice-chair must sign in person.',
  },
  'plan.opinions-awaited': {
    head: 'waiting',
    vi: 'Đang chờ ý kiến của {agencies}[, hạn trả lời {until}].',
    en: 'Opinions are awaited from {agencies}[, until {until}].',
  },
  'plan.reply-date-past': {
    head: 'fix',
    vi: 'Hạn trả lời {replyBy} đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The reply date {replyBy} is past. Choose today or later.',
  },
  'plan.no-opinion-asked': {
    head: 'waiting',
    vi: 'Không có yêu cầu xin ý kiến nào đang chờ trả lời.',
    en: 'No request for an opinion is open.',
  },
  'plan.opinion-not-asked-of': {
    head: 'authority',
    vi: '{agencyId} không được xin ý kiến, hoặc đã trả lời.',
    en: '{agencyId} was not asked, or has answered.',
  },
  'plan.issue-date-in-future': {
    head: 'fix',
    vi: 'Ngày ban hành {issuedOn} chưa đến. Hãy chọn ngày không sau hôm nay.',
    en: 'The date of issue {issuedOn} lies ahead. Choose today or an earlier day.',
  },
  'plan.issue-date-before-signing': {
    head: 'fix',
    vi: 'Ngày ban hành không được trước ngày ký[ {signedOn}].',
    en: 'The date of issue must not be before the signature[ of {signedOn}].',
  },
  'plan.issue-date-before-last-number': {
    head: 'fix',
    vi: 'Ngày ban hành trước ngày của số liền trước ({lastIssuedOn}). Hãy sửa ngày, hoặc nêu lý do.',
    en: 'The date of issue is before that of the last number ({lastIssuedOn}). Change it, or give a reason.',
  },
  'plan.amending-has-no-tasks': {
    head: 'system',
    vi: 'Văn bản sửa đổi, bổ sung không qua bước quán triệt; nó hoàn tất khi kế hoạch gốc đã tiếp nhận.',
    en: 'An amending document is not disseminated; it is done when the amended plan has taken it.',
  },
  'plan.dissemination-awaited': {
    head: 'waiting',
    vi: 'Còn {count} nhiệm vụ chưa quán triệt[, của {agencies}].',
    en: '{count} tasks are not disseminated yet[, at {agencies}].',
  },
  'plan.no-task-began': {
    head: 'waiting',
    vi: 'Chưa có nhiệm vụ nào bắt đầu thực hiện. Chờ cơ quan chủ trì bắt đầu.',
    en: 'No task has begun yet. The lead agencies must begin.',
  },
  'plan.period-without-unit-report': {
    head: 'waiting',
    vi: 'Kỳ này không có báo cáo của đơn vị, nên người theo dõi, tổng hợp phải tự chuyển bước.',
    en: 'No unit owes a report in this period, so the monitor must move the plan.',
  },
  'plan.reports-awaited': {
    head: 'waiting',
    vi: 'Còn {count} báo cáo chưa được chấp nhận hoặc ghi nhận chưa nộp[, kỳ {period}].',
    en: '{count} reports are neither accepted nor marked missing[, period {period}].',
  },
  'plan.period-has-unit-reports': {
    head: 'waiting',
    vi: 'Kỳ này có {count} báo cáo của đơn vị; kế hoạch tự chuyển bước khi báo cáo đã đủ.',
    en: 'This period has {count} unit reports; the plan moves by itself when they are in.',
  },
  'plan.summary-not-filed': {
    head: 'waiting',
    vi: 'Báo cáo tổng hợp của kỳ chưa được trình duyệt xong[, đang ở bước “{state}”].',
    en: "The period's summary is not filed yet[, it stands at “{state}”].",
  },
  'plan.summary-leaves-out-units': {
    head: 'fix',
    vi: 'Báo cáo tổng hợp chưa nêu tên các đơn vị chưa báo cáo. Hãy bổ sung.',
    en: 'The summary does not name the units that did not report. Add them.',
  },
  'plan.last-period-is-final': {
    head: 'fix',
    vi: 'Kỳ[ {period}] là kỳ cuối nên phải là tổng kết, không phải sơ kết.',
    en: 'The period[ {period}] is the last, so its summary is final, not interim.',
  },
  'plan.no-later-period': { head: 'waiting', vi: 'Chưa đến kỳ báo cáo tiếp theo.', en: 'The next period is not open yet.' },
  'plan.summary-was-final': {
    head: 'system',
    vi: 'Kế hoạch đã tổng kết, không mở thêm kỳ báo cáo.',
    en: 'The summary was final; no further period opens.',
  },
  'plan.summary-not-final': {
    head: 'waiting',
    vi: 'Kế hoạch chưa tổng kết. Chỉ kết thúc sau khi tổng kết.',
    en: 'There is no final summary yet. A plan is closed after it.',
  },
  'plan.summary-not-accepted': {
    head: 'waiting',
    vi: 'Báo cáo tổng kết chưa được chấp nhận.',
    en: 'The final summary is not accepted yet.',
  },
  'plan.task-without-fate': {
    head: 'fix',
    vi: 'Bạn cần nêu cách xử lý nhiệm vụ chưa xong: {keys}.',
    en: 'State what becomes of the tasks not done: {keys}.',
  },
  'plan.no-amendment-issued': {
    head: 'waiting',
    vi: 'Không có văn bản sửa đổi, bổ sung nào đã ban hành đang chờ tiếp nhận.',
    en: 'No amending document is issued and waiting to be taken.',
  },
  'plan.no-replacement-issued': {
    head: 'waiting',
    vi: 'Chưa có kế hoạch thay thế nào được ban hành.',
    en: 'No plan that replaces this one is issued yet.',
  },
  'plan.document-waits': {
    head: 'waiting',
    vi: 'Văn bản số {documentNumber} sửa đổi hoặc thay thế kế hoạch này đã ban hành và đang được tiếp nhận. Hãy thử lại sau ít phút.',
    en: 'Document {documentNumber}, which changes this plan, is issued and about to be taken. Try again in a few minutes.',
  },
  'plan.does-not-amend': {
    head: 'system',
    vi: 'Kế hoạch này không sửa đổi, bổ sung kế hoạch nào.',
    en: 'This plan amends no other.',
  },
  'plan.amendment-not-taken': {
    head: 'waiting',
    vi: 'Kế hoạch được sửa đổi chưa tiếp nhận các thay đổi này.',
    en: 'The amended plan has not taken these changes yet.',
  },
  'plan.already-sent': {
    head: 'authority',
    vi: 'Kế hoạch đã gửi đến {count} nơi nhận, nên chỉ văn thư thu hồi được, theo văn bản đã ký.',
    en: 'The plan has gone to {count} recipients, so only the clerk may withdraw it, on a signed document.',
  },
  'plan.agency-has-no-work': {
    head: 'authority',
    vi: 'Cơ quan của bạn không chủ trì nhiệm vụ và không phải báo cáo theo kế hoạch này.',
    en: 'Your agency leads no task and owes no report under this plan.',
  },
  'plan.difficulty-not-open': {
    head: 'fix',
    vi: 'Khó khăn, vướng mắc này không có hoặc đã được trả lời.',
    en: 'This difficulty does not exist, or has been answered.',
  },
} as const satisfies Texts['denials'];
