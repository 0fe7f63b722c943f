import type { Denial } from '../../workflows/kit/definition.js';
import type { DenialText, Head, Language } from '../../workflows/kit/texts.js';

/** The sentences of refused acts of administration. `{param}` stands for a parameter, days as dd/MM/yyyy. */
const texts = {
  'admin.not-administrator': {
    head: 'authority',
    vi: 'Chỉ quản trị viên đang giữ nhiệm vụ được thực hiện việc này.',
    en: 'Only somebody who is administrator today may do this.',
  },
  'admin.has-administrator': {
    head: 'authority',
    vi: 'Đã có quản trị viên; người này lập các tài khoản tiếp theo.',
    en: 'There is an administrator already, who creates what is needed.',
  },
  'admin.exists-already': { head: 'fix', vi: 'Mã định danh nội bộ này đã được dùng.', en: 'This id is taken.' },
  'agency.unknown': { head: 'fix', vi: 'Không có cơ quan được nêu.', en: 'There is no such agency.' },
  'agency.code-taken': {
    head: 'fix',
    vi: 'Mã định danh này đã được cấp; mã không bao giờ cấp lại cho cơ quan khác.',
    en: 'This code was given before; a code is never given to another body.',
  },
  'agency.parent-not-there': {
    head: 'fix',
    vi: 'Cơ quan cấp trên không tồn tại vào ngày {on}.',
    en: 'The agency above does not exist on {on}.',
  },
  'agency.not-there': { head: 'fix', vi: 'Cơ quan không tồn tại vào ngày {on}.', en: 'The agency does not exist on {on}.' },
  'agency.date-not-after': {
    head: 'fix',
    vi: 'Ngày có hiệu lực phải sau ngày {from} của lần trước.',
    en: 'The date must be later than {from}, that of the one before.',
  },
  'agency.closed-already': { head: 'fix', vi: 'Cơ quan đã kết thúc hoạt động từ ngày {on}.', en: 'The agency has ended already, on {on}.' },
  'agency.has-subordinates': {
    head: 'fix',
    vi: 'Còn {count} cơ quan trực thuộc chưa kết thúc vào ngày này; hãy xử lý chúng trước.',
    en: '{count} agencies below it go on after that day; end them first.',
  },
  'agency.succeeds-itself': { head: 'fix', vi: 'Cơ quan không thể kế thừa chính mình.', en: 'An agency cannot succeed itself.' },
  'agency.successor-not-there': {
    head: 'fix',
    vi: 'Có {count} cơ quan kế thừa không tồn tại vào ngày {on}.',
    en: '{count} of the successors do not exist on {on}.',
  },
  'agency.numbers-given': {
    head: 'fix',
    vi: 'Năm {year} cơ quan đã cấp số văn bản; chỉ đổi cách đánh số từ năm sau, khi chưa cấp số nào.',
    en: 'The agency has given numbers in {year}; the way of numbering changes between years, before the first number.',
  },
  'person.unknown': { head: 'fix', vi: 'Không có người được nêu.', en: 'There is no such person.' },
  'person.erased': {
    head: 'fix',
    vi: 'Dữ liệu cá nhân của người này đã được xoá; không thể ghi thêm gì cho người này.',
    en: 'The personal data of this person was erased; nothing more can be entered.',
  },
  'person.erased-already': {
    head: 'fix',
    vi: 'Dữ liệu cá nhân của người này đã được xoá ngày {on}.',
    en: 'The personal data of this person was erased on {on}.',
  },
  'person.holds-posts': {
    head: 'fix',
    vi: 'Người này còn giữ hoặc sắp giữ {count} chức vụ; cơ quan còn cần dữ liệu để thực hiện nhiệm vụ. Hãy ghi thôi giữ chức vụ trước.',
    en: 'The person holds or will hold {count} posts, for which the data is needed; end them first.',
  },
  'person.holds-delegations': {
    head: 'fix',
    vi: 'Người này còn được uỷ quyền ({count} uỷ quyền đang hoặc sẽ có hiệu lực); hãy thu hồi trước.',
    en: 'The person may act for others by {count} delegations; revoke them first.',
  },
  'person.account-open': {
    head: 'fix',
    vi: 'Tài khoản của người này còn mở; hãy đóng tài khoản (mọi phiên làm việc sẽ kết thúc) trước.',
    en: 'The account is open; close it first, which ends every session.',
  },
  'person.signed-documents': {
    head: 'fix',
    vi: 'Người này đã ký {plans} kế hoạch và {reports} báo cáo đang lưu tại đây. Họ tên người ký là thành phần thể thức của văn bản (Nghị định 30/2020/NĐ-CP, Điều 8) và được giữ theo thời hạn lưu trữ của văn bản (Luật Lưu trữ 33/2024/QH15), nên chưa xoá được. Địa chỉ thư có thể bỏ riêng.',
    en: 'The person signed {plans} plans and {reports} reports that are kept here. A signatory’s name is part of the document (Decree 30/2020, art. 8) and kept as long as it is (Law on Archives 33/2024). The mail address can be taken away by itself.',
  },
  'person.named-in-grounds': {
    head: 'fix',
    vi: 'Căn cứ, số đơn hoặc lý do có nhắc họ tên, tên đăng nhập hoặc địa chỉ thư của chính người này. Nội dung này được lưu lâu dài trong nhật ký; hãy chỉ nêu số và ngày của đơn.',
    en: 'The grounds say the name, login or address of this very person, and stay in the log for good. Give the number and date of the request only.',
  },
  'appointment.unknown': { head: 'fix', vi: 'Không có chức vụ được nêu.', en: 'There is no such appointment.' },
  'appointment.for-oneself': {
    head: 'fix',
    vi: 'Không ai tự phân công cho mình; cần một quản trị viên khác thực hiện.',
    en: 'Nobody appoints themselves; another administrator has to do it.',
  },
  'appointment.ends-before-start': {
    head: 'fix',
    vi: 'Ngày kết thúc phải sau ngày bắt đầu {from}.',
    en: 'It must end after it begins, on {from}.',
  },
  'appointment.overlaps': {
    head: 'fix',
    vi: 'Người này đã giữ chức vụ đó tại cơ quan từ ngày {from}.',
    en: 'The person already holds this post there, from {from}.',
  },
  'appointment.ended-already': {
    head: 'fix',
    vi: 'Chức vụ này đã kết thúc từ ngày {until}.',
    en: 'The appointment ended already, on {until}.',
  },
  'appointment.last-administrator': {
    head: 'fix',
    vi: 'Đây là quản trị viên cuối cùng không thời hạn; hãy phân công người khác trước.',
    en: 'This is the last administrator without an end; appoint another one first.',
  },
  'delegation.not-the-holder': {
    head: 'authority',
    vi: 'Chỉ người đang giữ chức vụ hoặc quản trị viên được uỷ quyền, thu hồi uỷ quyền.',
    en: 'Only the holder of the post or an administrator may delegate or revoke.',
  },
  'delegation.from-a-delegation': {
    head: 'authority',
    vi: 'Người được uỷ quyền không được uỷ quyền lại (R-03).',
    en: 'Who acts by a delegation may not delegate further (R-03).',
  },
  'delegation.to-the-holder': {
    head: 'fix',
    vi: 'Không thể uỷ quyền cho chính người giữ chức vụ.',
    en: 'It cannot be granted to the holder of the post.',
  },
  'delegation.to-its-recorder': {
    head: 'fix',
    vi: 'Quản trị viên không được ghi uỷ quyền cho chính mình.',
    en: 'An administrator cannot record a grant to themselves.',
  },
  'delegation.not-delegable': {
    head: 'fix',
    vi: 'Nhiệm vụ quản trị và thanh tra, kiểm toán không được uỷ quyền.',
    en: 'The posts of administrator and auditor cannot be delegated.',
  },
  'delegation.ends-before-start': {
    head: 'fix',
    vi: 'Ngày kết thúc phải sau ngày bắt đầu {from}.',
    en: 'It must end after it begins, on {from}.',
  },
  'delegation.outside-appointment': {
    head: 'fix',
    vi: 'Thời hạn uỷ quyền phải nằm trong thời gian giữ chức vụ, từ ngày {from} đến trước ngày {until}.',
    en: 'It must lie within the appointment, from {from} until before {until}.',
  },
  'delegation.unknown-commands': { head: 'fix', vi: 'Không có việc mang tên: {commands}.', en: 'There is no command named: {commands}.' },
  'delegation.unknown-plan': { head: 'fix', vi: 'Không có kế hoạch được nêu.', en: 'There is no such plan.' },
  'delegation.revoked-already': { head: 'fix', vi: 'Uỷ quyền này đã được thu hồi.', en: 'This delegation was revoked already.' },
  'account.exists-already': { head: 'fix', vi: 'Người này đã có tài khoản.', en: 'This person has an account already.' },
  'webhook.url-refused': {
    head: 'fix',
    vi: 'Địa chỉ nhận không được chấp nhận ({fault}); cần https, cổng 443, 8443 hoặc cổng đã đăng ký, không kèm tài khoản.',
    en: 'The address is not accepted ({fault}): https, port 443, 8443 or one that is registered, and no credentials.',
  },
  'webhook.network-refused': {
    head: 'fix',
    vi: 'Mạng {network} không đăng ký được ({fault}).',
    en: 'The network {network} cannot be registered ({fault}).',
  },
  'webhook.own-approval': {
    head: 'authority',
    vi: 'Người đăng ký không tự phê duyệt; cần một quản trị viên khác.',
    en: 'Whoever registered it does not approve it; another administrator has to.',
  },
  'source.own-approval': {
    head: 'authority',
    vi: 'Người đăng ký trục không tự phê duyệt; cần một quản trị viên khác.',
    en: 'Whoever registered the bus does not approve it; another administrator has to.',
  },
  'source.approved-already': { head: 'fix', vi: 'Trục này đã được phê duyệt.', en: 'This bus was approved already.' },
  'source.no-bus': {
    head: 'fix',
    vi: 'Nguồn này tự gửi đến và không có địa chỉ để hỏi, nên không cần phê duyệt.',
    en: 'This source sends by itself and has no address to ask, so there is nothing to approve.',
  },
  'webhook.wrong-status': {
    head: 'fix',
    vi: 'Điểm nhận đang ở trạng thái «{status}» nên không làm được việc này.',
    en: 'The endpoint is {status}; this cannot be done now.',
  },
  'webhook.no-consent': {
    head: 'fix',
    vi: 'Máy nhận chưa đồng ý nhận sự kiện của hệ thống này (trả lời OPTIONS: {answer}).',
    en: 'The receiver did not consent to events of this system (its answer to OPTIONS: {answer}).',
  },
  'webhook.rotating-already': {
    head: 'fix',
    vi: 'Khoá trước đó còn hiệu lực đến {until}; chỉ hai khoá cùng lúc.',
    en: 'The key before is valid until {until}; there are two at a time at most.',
  },
  'webhook.unknown-events': {
    head: 'fix',
    vi: 'Có {count} sự kiện không thuộc điểm nhận này hoặc không ở trạng thái cho phép.',
    en: '{count} of the events are not of this endpoint, or not in a state for this.',
  },
  'account.login-taken': { head: 'fix', vi: 'Tên đăng nhập này đã được dùng.', en: 'This login is taken.' },
} as const satisfies Readonly<Record<string, DenialText>>;

/** Every code that an act of administration may be refused with; one without a sentence does not compile. */
export type AdminCode = keyof typeof texts;

export interface AdminDenial extends Denial {
  readonly code: AdminCode;
}

export const wordAdminDenial = ({ code, params }: AdminDenial, language: Language) =>
  wordReason(texts[code], inWords(params, language), language);

/** A parameter that is the name of a state or fault, as a sentence says it. */
function inWords(params: Denial['params'], language: Language): Denial['params'] {
  const said = Object.entries(params).map(([name, value]) => [name, words[name]?.[String(value)]?.[language] ?? value]);
  return Object.fromEntries(said) as Denial['params'];
}

const words: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  status: {
    proposed: { vi: 'chờ người thứ hai phê duyệt', en: 'waiting for a second person' },
    approved: { vi: 'đã phê duyệt, chưa kích hoạt', en: 'approved and not active yet' },
    active: { vi: 'đang hoạt động', en: 'active' },
    paused: { vi: 'tạm dừng', en: 'paused' },
    disabled: { vi: 'bị ngắt', en: 'disabled' },
    retired: { vi: 'đã kết thúc', en: 'ended' },
  },
  fault: {
    'url-malformed': { vi: 'không đọc được', en: 'it cannot be read' },
    'url-not-https': { vi: 'không phải https', en: 'it is not https' },
    'url-with-credentials': { vi: 'có kèm tài khoản', en: 'it holds credentials' },
    'port-not-registered': { vi: 'cổng chưa đăng ký', en: 'its port is not registered' },
    'address-not-registered': { vi: 'địa chỉ nằm ngoài các mạng đã nêu', en: 'its address lies in none of the networks' },
    'address-forbidden': { vi: 'địa chỉ bị cấm', en: 'its address is forbidden' },
    'network-malformed': { vi: 'không phải CIDR', en: 'it is no CIDR' },
    'network-too-wide': { vi: 'quá rộng', en: 'it is too wide' },
    'network-forbidden': { vi: 'mạng nội bộ của máy chủ hoặc mạng bị cấm', en: 'it is of this machine, or forbidden' },
  },
};

/** Head and sentence of a reason that is no workflow's. `{param}` stands for a parameter: days as dd/MM/yyyy, lists by commas. */
export function wordReason(text: DenialText, params: Denial['params'], language: Language): { head: Head; text: string } {
  return { head: text.head, text: text[language].replace(/\{(\w+)\}/g, (_, name: string) => wordParam(params[name])) };
}

function wordParam(value: Denial['params'][string] | undefined): string {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split('-').reverse().join('/');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
