import type { Party, Position } from './definition.js';
import type { Head, Texts, Wording } from './texts.js';

export const headTexts: Readonly<Record<Head, Wording>> = {
  waiting: { vi: 'Đang chờ người khác', en: 'Waiting for others' },
  fix: { vi: 'Bạn cần bổ sung', en: 'For you to mend' },
  authority: { vi: 'Không thuộc thẩm quyền', en: 'Not within your authority' },
  system: { vi: 'Hệ thống', en: 'System' },
};

/** Posts, worded to stand inside a sentence. */
export const positionTexts: Readonly<Record<Position, Wording>> = {
  officer: { vi: 'chuyên viên', en: 'officer' },
  divisionHead: { vi: 'trưởng phòng', en: 'head of division' },
  agencyHead: { vi: 'thủ trưởng', en: 'head of the agency' },
  agencyDeputy: { vi: 'phó thủ trưởng', en: 'deputy head of the agency' },
  officeChief: { vi: 'Chánh Văn phòng', en: 'chief of office' },
  chair: { vi: 'Chủ tịch', en: 'chair' },
  viceChair: { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  clerk: { vi: 'văn thư', en: 'clerk' },
  monitor: { vi: 'người theo dõi, tổng hợp', en: 'monitor' },
  auditor: { vi: 'thanh tra, kiểm toán', en: 'auditor' },
  administrator: { vi: 'quản trị viên', en: 'administrator' },
  system: { vi: 'hệ thống', en: 'the system' },
};

/** The parts an agency has in a document. */
export const partyTexts: Readonly<Record<Party, Wording>> = {
  issuing: { vi: 'cơ quan ban hành', en: 'issuing body' },
  drafting: { vi: 'cơ quan soạn thảo', en: 'drafting agency' },
  monitoring: { vi: 'cơ quan theo dõi, tổng hợp', en: 'monitoring agency' },
  legal: { vi: 'cơ quan thẩm định pháp lý', en: 'legal review agency' },
  lead: { vi: 'cơ quan chủ trì', en: 'lead agency' },
  reporting: { vi: 'cơ quan báo cáo', en: 'reporting agency' },
  recipient: { vi: 'nơi nhận', en: 'recipient' },
};

/** What all kinds share: inputs that mean the same everywhere, and the refusals of the judge and of the shared rules. */
export const kitTexts = {
  states: {},
  commands: {},
  inputs: {
    answer: { vi: 'Nội dung trả lời', en: 'Answer' },
    cause: { vi: 'Nguyên nhân', en: 'Cause' },
    document: { vi: 'Văn bản (số, ký hiệu, ngày, tệp)', en: 'Document (number, date, file)' },
    note: { vi: 'Ghi chú', en: 'Note' },
    reason: { vi: 'Lý do', en: 'Reason' },
    replyBy: { vi: 'Hạn trả lời', en: 'Reply date' },
    revision: { vi: 'Nội dung văn bản (content)', en: 'Content of the document (content)' },
    successorId: { vi: 'Cơ quan kế thừa', en: 'Successor agency' },
    text: { vi: 'Nội dung', en: 'Text' },
  },
  denials: {
    'workflow.unknown-state': {
      head: 'system',
      vi: 'Hồ sơ mang trạng thái lạ “{state}” nên hệ thống dừng lại. Hãy báo quản trị viên.',
      en: 'The record is in a state that is unknown here, “{state}”. Tell the administrator.',
    },
    'workflow.finished': {
      head: 'system',
      vi: 'Hồ sơ đã ở trạng thái cuối “{state}”, không còn bước nào để thực hiện.',
      en: 'The record has come to its end, “{state}”; there are no further steps.',
    },
    'workflow.command-not-open': {
      head: 'waiting',
      vi: 'Không “{command}” được khi hồ sơ đang ở bước “{state}”[; việc này thực hiện ở bước {opensIn}].',
      en: '“{command}” is not open while the record stands at “{state}”[; it is open at {opensIn}].',
    },
    'workflow.moved': {
      head: 'fix',
      vi: 'Hồ sơ đã thay đổi sau khi bạn mở[: “{command}”][, bởi {personId}][, lúc {movedAt}]. Hãy tải lại và xem trước khi làm tiếp.',
      en: 'The record has changed since you opened it[: “{command}”][, by {personId}][, at {movedAt}]. Reload and look before going on.',
    },
    'workflow.sequence-ahead': {
      head: 'fix',
      vi: 'Số thứ tự {expectedSequence} chưa có trên hồ sơ này (hiện là {sequence}). Hãy tải lại rồi làm tiếp.',
      en: 'The record has no number {expectedSequence} yet; it stands at {sequence}. Reload before going on.',
    },
    'workflow.child-refused': {
      head: 'system',
      vi: 'Không thực hiện được vì bước kèm theo “{command}” không được phép ({codes}). Hãy báo quản trị viên.',
      en: 'Not done, because the step “{command}” that goes with it is not allowed ({codes}). Tell the administrator.',
    },
    'workflow.worker-failed': {
      head: 'system',
      vi: 'Hệ thống không tự thực hiện được bước tiếp theo: {problem}. Hãy báo quản trị viên.',
      en: 'The system could not take the next step by itself: {problem}. Tell the administrator.',
    },
    'workflow.not-visible': {
      head: 'authority',
      vi: 'Bạn không được xem hồ sơ này.',
      en: 'You may not see this record.',
    },
    'workflow.rule-failed': {
      head: 'system',
      vi: 'Hệ thống không kiểm tra được điều kiện “{rule}” nên chưa cho thực hiện. Hãy báo quản trị viên.',
      en: 'The condition “{rule}” could not be checked, so nothing was done. Tell the administrator.',
    },
    'input.missing': { head: 'fix', vi: 'Bạn cần nhập: {input}.', en: 'Please enter: {input}.' },
    'input.incomplete': { head: 'fix', vi: 'Mục “{input}” còn thiếu: {fields}.', en: '“{input}” lacks: {fields}.' },
    'input.too-short': { head: 'fix', vi: 'Mục “{input}” cần ít nhất {min} ký tự.', en: '“{input}” needs at least {min} characters.' },
    'actor.not-in-position': {
      head: 'authority',
      vi: 'Chỉ {positions}[ của {agencyId}] được thực hiện việc này.',
      en: 'Only for: {positions}[ of {agencyId}].',
    },
    'actor.no-position': {
      head: 'authority',
      vi: 'Hôm nay bạn không giữ chức vụ nào ở đây. Hãy đề nghị quản trị viên ghi nhận bổ nhiệm.',
      en: 'You hold no post here today. Ask the administrator to record your appointment.',
    },
    'actor.choose-position': {
      head: 'fix',
      vi: 'Bạn đang giữ {hats} chức vụ. Hãy chọn chức vụ dùng cho việc này.',
      en: 'You hold {hats} posts. Choose the one in which you do this.',
    },
    'actor.appointment-not-begun': {
      head: 'authority',
      vi: 'Chức vụ này của bạn có hiệu lực từ ngày {from}, hôm nay chưa dùng được.',
      en: 'This post of yours begins on {from}.',
    },
    'actor.appointment-ended': {
      head: 'authority',
      vi: 'Bạn đã thôi giữ chức vụ này từ ngày {until}.',
      en: 'This post of yours ended on {until}.',
    },
    'actor.delegation-revoked': {
      head: 'authority',
      vi: 'Uỷ quyền đã bị thu hồi lúc {revokedAt}. Người giữ chức vụ cần tự thực hiện hoặc uỷ quyền lại.',
      en: 'The delegation was revoked at {revokedAt}. Its giver must act, or grant it anew.',
    },
    'actor.delegation-not-in-force': {
      head: 'authority',
      vi: 'Uỷ quyền chỉ có hiệu lực từ ngày {from} đến trước ngày {until}.',
      en: 'The delegation is in force from {from} until the day before {until}.',
    },
    'actor.delegation-does-not-cover': {
      head: 'authority',
      vi: 'Uỷ quyền không bao gồm việc “{command}”.',
      en: 'The delegation does not cover “{command}”.',
    },
    'actor.delegation-for-another-plan': {
      head: 'authority',
      vi: 'Uỷ quyền này chỉ dùng cho một kế hoạch khác.',
      en: 'The delegation is for another plan.',
    },
    'actor.did-it-before': {
      head: 'authority',
      vi: 'Bạn, hoặc người uỷ quyền cho bạn, đã thực hiện “{command}” trên hồ sơ này, nên việc này phải do người khác làm.',
      en: 'You, or whom you act for, did “{command}” on this record, so somebody else must do this.',
    },
    'actor.not-the-one-who-sent-it': {
      head: 'authority',
      vi: 'Chỉ người đã thực hiện “{command}” ở bước vừa rồi mới được thu hồi.',
      en: 'Only who did “{command}” just before may take it back.',
    },
    'actor.nothing-to-recall': {
      head: 'authority',
      vi: 'Không có lần trình, duyệt hay ký nào đưa hồ sơ đến bước này để thu hồi.',
      en: 'Nothing that was submitted, approved or signed brought the record here, so there is nothing to take back.',
    },
    'agency.no-succession': {
      head: 'waiting',
      vi: 'Chưa ghi nhận cơ quan kế thừa nào. Quản trị viên cần ghi cơ quan kế thừa và căn cứ pháp lý trước.',
      en: 'No succession is on record. The administrator must first record it with its legal basis.',
    },
    'agency.one-successor': {
      head: 'system',
      vi: 'Chỉ có một cơ quan kế thừa, nên hệ thống tự chuyển giao; không cần ai chọn.',
      en: 'There is one successor only, so the system hands over by itself; nobody needs to choose.',
    },
    'agency.several-successors': {
      head: 'waiting',
      vi: 'Có nhiều cơ quan kế thừa, cần người có thẩm quyền chọn một cơ quan.',
      en: 'There are several successors; somebody with authority must name one of them.',
    },
    'agency.not-a-successor': {
      head: 'fix',
      vi: 'Cơ quan được chọn không phải cơ quan kế thừa đã ghi nhận. Hãy chọn lại.',
      en: 'The agency chosen is not a recorded successor. Choose again.',
    },
  },
} as const satisfies Texts;
