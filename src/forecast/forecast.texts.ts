import type { AgencyKind } from '../organisations/index.js';
import type { Wording } from '../platform/language.js';
import type { ObligationKind } from './forecast.answers.js';

/** Sentences of findings. `{param}` stands for a parameter, days as dd/MM/yyyy; `{agencies}` for the agencies it is about. */
export const findingTexts = {
  'plan.ends-before-issue': {
    vi: 'Kế hoạch kết thúc ngày {end}, trước ngày ban hành {issuedOn}.',
    en: 'The plan ends on {end}, before the day of issue {issuedOn}.',
  },
  'plan.without-monitoring': {
    vi: 'Kế hoạch chưa nêu cơ quan theo dõi, tổng hợp: không ai nghiệm thu và không có báo cáo tổng hợp.',
    en: 'No monitoring agency is named: nobody accepts results, and there is no summary.',
  },
  'plan.amended': {
    vi: 'Kế hoạch đã được sửa đổi {count} lần; dự báo này theo văn bản đã ban hành.',
    en: 'The plan was amended {count} times since; this forecast follows the text as issued.',
  },
  'monitoring.without-people': {
    vi: '{agencies} là cơ quan theo dõi nhưng chưa có người dùng: không ai nghiệm thu, nhận văn bản giấy hay đánh dấu chưa báo cáo.',
    en: '{agencies} monitors the plan and has nobody here: nobody can accept, receive on paper or mark what is missing.',
  },
  'monitoring.reports-too': {
    vi: '{agencies} vừa tổng hợp vừa thuộc nhóm phải báo cáo: còn nợ báo cáo của chính mình ngoài báo cáo tổng hợp.',
    en: '{agencies} collects and belongs to those who report: it owes a report of its own beside the summary.',
  },
  'dissemination.over': {
    vi: 'Thời hạn quán triệt đã hết ngày {to}, trước ngày ban hành {issuedOn}: không ràng buộc cơ quan nào.',
    en: 'The dissemination window was over on {to}, before the day of issue {issuedOn}: it binds nobody.',
  },
  'group.without-members': {
    vi: 'Mục {key}: nhóm «{group}» không có cơ quan nào vào ngày ban hành.',
    en: '{key}: the group “{group}” has no members on the day of issue.',
  },
  'task.without-lead': { vi: 'Nhiệm vụ {key} không có cơ quan chủ trì.', en: 'Task {key} has no lead agency.' },
  'task.without-deadline': { vi: 'Nhiệm vụ {key} chưa nêu thời hạn.', en: 'Task {key} states no deadline.' },
  'task.year-unknown': {
    vi: 'Chưa tính được hạn của nhiệm vụ {key}: lịch làm việc chưa có năm {year}.',
    en: 'The deadline of task {key} is not computable: the calendar has no year {year}.',
  },
  'task.deadline-unresolved': {
    vi: 'Thời hạn của nhiệm vụ {key} không xác định được: {problem}.',
    en: 'The deadline of task {key} cannot be resolved: {problem}.',
  },
  'task.quarter-over': {
    vi: 'Nhiệm vụ {key}: quý {quarter}/{year} đã hết ngày {on}, trước ngày ban hành {issuedOn}.',
    en: 'Task {key}: quarter {quarter}/{year} was over on {on}, before the day of issue {issuedOn}.',
  },
  'task.year-over': {
    vi: 'Nhiệm vụ {key}: năm {year} đã hết trước ngày ban hành {issuedOn}.',
    en: 'Task {key}: the year {year} was over before the day of issue {issuedOn}.',
  },
  'task.date-before-issue': {
    vi: 'Nhiệm vụ {key} đến hạn ngày {on}, trước ngày ban hành {issuedOn}.',
    en: 'Task {key} is due on {on}, before the day of issue {issuedOn}.',
  },
  'task.little-time': {
    vi: 'Nhiệm vụ {key} đến hạn ngày {on}, chỉ còn {days} ngày làm việc kể từ ngày ban hành: dễ phải xin gia hạn (tối đa 2 lần).',
    en: 'Task {key} is due on {on}, only {days} working days after issue: an extension is likely to be asked for (two at most).',
  },
  'task.before-dissemination-ends': {
    vi: 'Nhiệm vụ {key} đến hạn ngày {on}, trước khi hết thời hạn quán triệt {to}.',
    en: 'Task {key} is due on {on}, before the dissemination window ends on {to}.',
  },
  'task.after-plan-end': {
    vi: 'Nhiệm vụ {key} đến hạn ngày {on}, sau khi kế hoạch kết thúc {end}.',
    en: 'Task {key} is due on {on}, after the plan ends on {end}.',
  },
  'task.no-room-to-extend': {
    vi: 'Nhiệm vụ {key} đến hạn đúng ngày kế hoạch kết thúc {on}: mọi gia hạn đều vượt quá kế hoạch.',
    en: 'Task {key} is due on {on}, the day the plan ends: any extension goes past it.',
  },
  'task.event-without-trigger': {
    vi: 'Nhiệm vụ {key} chưa có hạn cho đến khi có «{event}».',
    en: 'Task {key} has no deadline until “{event}”.',
  },
  'task.event-without-span': {
    vi: 'Nhiệm vụ {key} chờ «{event}» và không nêu phải xong trong bao lâu sau đó: không bao giờ có hạn.',
    en: 'Task {key} waits for “{event}” and says no time from it: it never gets a deadline.',
  },
  'task.own-plan': {
    vi: 'Nhiệm vụ {key}: chỉ tính là xong khi kế hoạch của cơ quan chủ trì đã được cấp số.',
    en: 'Task {key}: it counts as done only when the lead agency’s own plan has its number.',
  },
  'recurring.no-date-before-end': {
    vi: 'Nhiệm vụ định kỳ {key} không còn mốc nào trước khi kế hoạch kết thúc {end}.',
    en: 'The recurring task {key} has no date before the plan ends on {end}.',
  },
  'recurring.never': { vi: 'Nhiệm vụ định kỳ {key} không có mốc nào.', en: 'The recurring task {key} has no date at all.' },
  'recurring.without-period': {
    vi: 'Nhiệm vụ định kỳ {key} chỉ có mốc {on}: kế hoạch không có kỳ báo cáo nên không mở mốc sau.',
    en: 'The recurring task {key} has the date {on} alone: without reporting periods no later one follows.',
  },
  'recurring.late-at-birth': {
    vi: 'Nhiệm vụ định kỳ {key}, mốc thứ {round} ngày {on}: chỉ mở khi chuyển kỳ ngày {opensOn} nên đã quá hạn ngay khi mở.',
    en: 'The recurring task {key}, date {round} on {on}: it comes with the next period on {opensOn}, overdue already.',
  },
  'agency.not-there': {
    vi: 'Không tồn tại vào ngày ban hành {issuedOn}: {agencies}.',
    en: 'Not there on the day of issue {issuedOn}: {agencies}.',
  },
  'agency.ends-before-deadline': {
    vi: 'Kết thúc hoạt động từ {ends}, trước hạn, và chưa ghi nhận cơ quan kế thừa: {agencies}.',
    en: 'Ends on {ends}, before what it owes is due, with no successor on record: {agencies}.',
  },
  'agency.succeeded-before-deadline': {
    vi: 'Kết thúc hoạt động từ {ends}, trước hạn; {heirs} kế thừa: {agencies}.',
    en: 'Ends on {ends}, before what it owes is due; {heirs} takes over: {agencies}.',
  },
  'agency.without-people': {
    vi: 'Chưa có người dùng; văn thư cơ quan theo dõi phải nhập thay bằng văn bản giấy: {agencies}.',
    en: 'Nobody here; the clerk of the monitoring agency has to enter what comes on paper: {agencies}.',
  },
  'agency.crowded': {
    vi: 'Có {dates} hạn của kế hoạch này từ {from} đến {to}: {agencies}.',
    en: '{dates} dates of this plan between {from} and {to}: {agencies}.',
  },
  'agency.crowded-with-others': {
    vi: 'Có {dates} hạn từ {from} đến {to}, trong đó {others} của kế hoạch khác: {agencies}.',
    en: '{dates} dates between {from} and {to}, {others} of them of other plans: {agencies}.',
  },
  'reporting.disordered': {
    vi: 'Chế độ báo cáo {key}: {field} ({day}) đứng trước {before}; phải chốt số liệu, rồi gửi báo cáo, rồi tổng hợp.',
    en: 'Reporting rule {key}: {field} ({day}) comes before {before}; cut-off, submission and summary follow in this order.',
  },
  'reporting.incomplete': {
    vi: 'Chế độ báo cáo {key}, {field}: {problem}.',
    en: 'Reporting rule {key}, {field}: {problem}.',
  },
  'reporting.without-reporters': {
    vi: 'Chế độ báo cáo {key} không có cơ quan nào phải báo cáo.',
    en: 'Nobody owes a report by the rule {key}.',
  },
  'reporting.never-due': {
    vi: 'Chế độ báo cáo {key} không có kỳ nào mở trong thời gian dự báo kể từ {issuedOn}.',
    en: 'No period of the reporting rule {key} opens in the time foreseen from {issuedOn}.',
  },
  'reporting.cut-off-before-issue': {
    vi: 'Kỳ {key} chốt số liệu ngày {cutOff}, trước ngày ban hành {issuedOn}.',
    en: 'The data of period {key} end on {cutOff}, before the day of issue {issuedOn}.',
  },
  'reporting.no-time-to-report': {
    vi: 'Kỳ {key}: không có ngày làm việc nào giữa chốt số liệu {cutOff} và hạn gửi {submitBy}.',
    en: 'Period {key}: no working day between the cut-off {cutOff} and the submission date {submitBy}.',
  },
  'reporting.no-time-to-summarise': {
    vi: 'Kỳ {key}: không có ngày làm việc nào giữa hạn gửi {submitBy} và hạn tổng hợp {summaryBy}.',
    en: 'Period {key}: no working day between the submission date {submitBy} and the summary date {summaryBy}.',
  },
  'reporting.due-after-end': {
    vi: 'Kỳ {key} đến hạn gửi ngày {submitBy}, sau khi kế hoạch kết thúc {end}.',
    en: 'Period {key} is due on {submitBy}, after the plan ends on {end}.',
  },
  'reporting.merged': {
    vi: 'Các chế độ báo cáo {rules} cùng hạn {submitBy} nên là một kỳ ({key}).',
    en: 'The reporting rules {rules} share the date {submitBy} and make one period ({key}).',
  },
  'date.day-off': {
    vi: 'Ngày {on} ({what}) là {name}; ngày làm việc liền trước {before}, liền sau {after}. Hạn theo ngày cố định không tự dời.',
    en: '{on} ({what}) is {name}; the working day before is {before}, after {after}. A fixed date does not move.',
  },
  'date.beside-holiday': {
    vi: 'Ngày {on} ({what}) sát kỳ nghỉ {name}.',
    en: '{on} ({what}) is next to {name}.',
  },
  'calendar.year-unknown': {
    vi: 'Lịch làm việc chưa có năm {year}: {dates} ngày chưa biết có rơi vào ngày nghỉ hay không.',
    en: 'The calendar has no year {year}: whether {dates} dates fall on a day off is not computable.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type ForecastCode = keyof typeof findingTexts;

/** What happens on a day of the timeline. */
export const eventTexts = {
  issue: { vi: 'Ban hành kế hoạch', en: 'The plan is issued' },
  windowOpens: { vi: 'Bắt đầu thời gian quán triệt, triển khai', en: 'The dissemination window opens' },
  windowEnds: { vi: 'Hạn cuối quán triệt, triển khai', en: 'The dissemination window ends' },
  taskDue: { vi: 'Hạn nhiệm vụ {key}', en: 'Task {key} is due' },
  taskRoundDue: { vi: 'Hạn nhiệm vụ định kỳ {key}, mốc thứ {round}', en: 'The recurring task {key} is due, date {round}' },
  periodOpens: { vi: 'Mở kỳ báo cáo {key}', en: 'Reporting period {key} opens' },
  cutOff: { vi: 'Chốt số liệu kỳ {key}', en: 'The data of period {key} end' },
  reportsDue: { vi: 'Hạn gửi báo cáo kỳ {key}', en: 'Reports of period {key} are due' },
  summaryDue: { vi: 'Hạn báo cáo tổng hợp kỳ {key} của cơ quan theo dõi', en: 'The monitoring agency’s summary of period {key} is due' },
  planEnds: { vi: 'Kế hoạch kết thúc', en: 'The plan ends' },
} as const satisfies Readonly<Record<string, Wording>>;

/** A refusal to forecast: what it says to the reader. */
export const refusalTexts = {
  'forecast.amending-document': {
    vi: 'Văn bản sửa đổi, bổ sung không có đời sống riêng; hãy xem dự báo của kế hoạch mà nó sửa đổi.',
    en: 'An amending document has no life of its own; ask for the forecast of the plan that it amends.',
  },
  'forecast.before-calendar': {
    vi: 'Lịch làm việc chỉ có từ năm {year}; không dự báo được cho ngày ban hành {issuedOn}.',
    en: 'The calendar begins with {year}; there is no forecast for an issue on {issuedOn}.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

const dutyTexts = {
  dissemination: { vi: 'quán triệt', en: 'dissemination' },
  task: { vi: 'nhiệm vụ {key}', en: 'task {key}' },
  unitReport: { vi: 'báo cáo kỳ {key}', en: 'report of {key}' },
  summary: { vi: 'báo cáo tổng hợp kỳ {key}', en: 'summary of {key}' },
} as const satisfies Readonly<Record<ObligationKind, Wording>>;

/** What is owed, in a sentence. */
export const dutyLabel = ({ kind, key }: { readonly kind: ObligationKind; readonly key: string }): Wording =>
  word(dutyTexts[kind], { key });

const groupTexts: Readonly<Record<AgencyKind, Wording>> = {
  ministry: { vi: 'bộ, ngành Trung ương', en: 'ministries' },
  provincialCommittee: { vi: 'UBND cấp tỉnh', en: 'provincial committees' },
  cityCommittee: { vi: 'UBND thành phố', en: 'city committees' },
  committeeOffice: { vi: 'văn phòng UBND', en: 'offices of committees' },
  department: { vi: 'sở, ban, ngành', en: 'departments' },
  division: { vi: 'phòng chuyên môn', en: 'divisions' },
  districtCommittee: { vi: 'UBND cấp huyện', en: 'district committees' },
  communeCommittee: { vi: 'UBND cấp xã', en: 'commune committees' },
  publicUnit: { vi: 'đơn vị sự nghiệp', en: 'public units' },
  party: { vi: 'cơ quan Đảng', en: 'Party agencies' },
  other: { vi: 'cơ quan khác', en: 'other agencies' },
};

/** A group of agencies, in a sentence. */
export const groupLabel = (kind: AgencyKind): Wording => groupTexts[kind];

const fieldTexts: Readonly<Record<string, Wording>> = {
  dataFrom: { vi: 'ngày bắt đầu lấy số liệu', en: 'the first day of the data' },
  dataTo: { vi: 'ngày chốt số liệu', en: 'the cut-off' },
  submitBy: { vi: 'hạn gửi báo cáo', en: 'the submission date' },
  summaryBy: { vi: 'hạn tổng hợp', en: 'the summary date' },
  firstYear: { vi: 'năm đầu', en: 'the first year' },
  lastYear: { vi: 'năm cuối', en: 'the last year' },
};

/** A field of a reporting rule, in a sentence. */
export const fieldLabel = (field: string | number): Wording => fieldTexts[field] ?? { vi: 'các năm', en: 'the years' };

/** The most labels that a sentence lists. */
const mostLabels = 10;

/** The first of some labels, with commas between them, and how many more. */
export function listed(labels: readonly Wording[]): Wording {
  const more = labels.length - mostLabels;
  const of = (language: keyof Wording): string =>
    labels
      .slice(0, mostLabels)
      .map((label) => label[language])
      .join(', ');
  return more <= 0 ? { vi: of('vi'), en: of('en') } : { vi: `${of('vi')} và ${more} mục khác`, en: `${of('en')} and ${more} more` };
}

export type Params = Readonly<Record<string, string | number | Wording>>;

/** The sentence in both languages. A parameter that is itself worded is put in by language. */
export function word({ vi, en }: Wording, params: Params = {}): Wording {
  const fill = (sentence: string, language: keyof Wording): string =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      return value === undefined ? '—' : typeof value === 'object' ? value[language] : shown(value);
    });
  return { vi: fill(vi, 'vi'), en: fill(en, 'en') };
}

const shown = (value: string | number): string =>
  String(value)
    .replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
    .replace(/^(\d{2})-(\d{2})$/, '$2/$1');
