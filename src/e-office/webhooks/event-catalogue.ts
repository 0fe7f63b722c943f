/** One type of event: the commands whose acceptance it tells of, and what it means. */
export interface EventType {
  readonly commands: readonly string[];
  readonly vi: string;
  readonly en: string;
}

/** What receivers are told of. In a CloudEvent the type is `vn.gov.wf.<name>.v1`. Names are for good; new ones may come. */
export const eventTypes = {
  'plan.signed': { commands: ['plan.sign'], vi: 'Kế hoạch đã được ký', en: 'A plan was signed' },
  'plan.issued': {
    commands: ['plan.issue'],
    vi: 'Kế hoạch đã được cấp số, ban hành và gửi đi',
    en: 'A plan was numbered, issued and handed over for sending',
  },
  'plan.disseminated': { commands: ['plan.disseminate'], vi: 'Đã quán triệt xong kế hoạch', en: 'A plan was disseminated by everybody' },
  'plan.begun': { commands: ['plan.begin'], vi: 'Bắt đầu thực hiện kế hoạch', en: 'Work on a plan began' },
  'plan.reported': { commands: ['plan.report'], vi: 'Đã đủ báo cáo của kỳ', en: 'All reports of a period are in' },
  'plan.summarised': { commands: ['plan.summarise'], vi: 'Kỳ đã được sơ kết, tổng kết', en: 'A period was summarised' },
  'plan.periodOpened': { commands: ['plan.openPeriod'], vi: 'Mở kỳ tiếp theo', en: 'The next period was opened' },
  'plan.closed': { commands: ['plan.close'], vi: 'Kế hoạch kết thúc', en: 'A plan was closed' },
  'plan.updated': {
    commands: ['plan.amend', 'plan.correct', 'plan.takeEffect'],
    vi: 'Kế hoạch được sửa đổi, bổ sung, đính chính',
    en: 'A plan was amended or corrected',
  },
  'plan.replaced': { commands: ['plan.replace'], vi: 'Kế hoạch bị thay thế', en: 'A plan was replaced' },
  'plan.annulled': { commands: ['plan.annul'], vi: 'Kế hoạch bị bãi bỏ', en: 'A plan was annulled' },
  'plan.withdrawn': { commands: ['plan.withdraw'], vi: 'Kế hoạch được thu hồi', en: 'A plan was withdrawn' },
  'plan.drafted': {
    commands: ['plan.create', 'plan.revise', 'plan.submit', 'plan.approve', 'plan.return', 'plan.recall', 'plan.abandon'],
    vi: 'Một bước soạn thảo, trình, duyệt dự thảo kế hoạch',
    en: 'A step of drafting, submitting and reviewing a plan',
  },
  'plan.consulted': {
    commands: ['plan.consult', 'plan.giveOpinion'],
    vi: 'Xin ý kiến, cho ý kiến về dự thảo',
    en: 'Opinions on a draft were asked for or given',
  },
  'plan.difficulty': {
    commands: ['plan.raiseDifficulty', 'plan.answerDifficulty'],
    vi: 'Khó khăn, vướng mắc được nêu hoặc trả lời',
    en: 'A difficulty was raised or answered',
  },
  'task.assigned': { commands: ['task.issue'], vi: 'Nhiệm vụ được giao', en: 'A task was assigned' },
  'task.disseminated': {
    commands: ['task.disseminate', 'task.disseminateLate'],
    vi: 'Cơ quan đã quán triệt',
    en: 'The lead agency disseminated it',
  },
  'task.begun': {
    commands: ['task.begin', 'task.resume'],
    vi: 'Bắt đầu, tiếp tục thực hiện nhiệm vụ',
    en: 'Work on a task began or went on',
  },
  'task.updated': { commands: ['task.update'], vi: 'Cập nhật tiến độ', en: 'Progress was told' },
  'task.extensionRequested': { commands: ['task.requestExtension'], vi: 'Xin gia hạn', en: 'An extension was requested' },
  'task.extensionDecided': {
    commands: ['task.grantExtension', 'task.declineExtension'],
    vi: 'Đã quyết định về việc gia hạn',
    en: 'An extension was granted or declined',
  },
  'task.resultSubmitted': {
    commands: ['task.submitResult', 'task.approveResult', 'task.receiveResult'],
    vi: 'Kết quả được trình, duyệt gửi, tiếp nhận',
    en: 'A result was submitted, approved for sending or received',
  },
  'task.resultReturned': {
    commands: ['task.returnResult', 'task.reopen'],
    vi: 'Kết quả bị trả lại, nhiệm vụ mở lại',
    en: 'A result was returned or the task reopened',
  },
  'task.resultAccepted': {
    commands: ['task.acceptResult', 'task.coverByReport'],
    vi: 'Kết quả được chấp nhận',
    en: 'A result was accepted',
  },
  'task.amended': { commands: ['task.amend'], vi: 'Nhiệm vụ được sửa đổi', en: 'A task was amended' },
  'task.ended': {
    commands: ['task.summarise', 'task.close', 'task.cancel'],
    vi: 'Nhiệm vụ được tổng kết, kết thúc hoặc huỷ',
    en: 'A task was summarised, closed or cancelled',
  },
  'task.explanation': {
    commands: ['task.requestExplanation', 'task.explain'],
    vi: 'Yêu cầu giải trình, giải trình',
    en: 'An explanation was asked for or given',
  },
  'report.due': { commands: ['report.open'], vi: 'Mở kỳ báo cáo', en: 'A report is owed' },
  'report.drafted': {
    commands: ['report.draft', 'report.submit', 'report.return'],
    vi: 'Một bước soạn, trình báo cáo trong cơ quan',
    en: 'A step inside the agency that reports',
  },
  'report.filed': { commands: ['report.approve', 'report.receive'], vi: 'Báo cáo đã nộp', en: 'A report was filed' },
  'report.sentBack': {
    commands: ['report.sendBack', 'report.recall', 'report.unlink'],
    vi: 'Báo cáo bị yêu cầu làm lại, thu hồi, gỡ',
    en: 'A report was sent back, recalled or unlinked',
  },
  'report.accepted': { commands: ['report.accept'], vi: 'Báo cáo được chấp nhận', en: 'A report was accepted' },
  'report.missing': { commands: ['report.markMissing'], vi: 'Ghi nhận chưa báo cáo', en: 'A report was marked as missing' },
  'report.cancelled': { commands: ['report.cancel'], vi: 'Không còn phải báo cáo', en: 'A report is owed no more' },
  'delivery.queued': { commands: ['delivery.open', 'delivery.resend'], vi: 'Văn bản chờ gửi', en: 'A document waits to be sent' },
  'delivery.sent': { commands: ['delivery.send'], vi: 'Văn bản đã gửi', en: 'A document was sent' },
  'delivery.arrived': { commands: ['delivery.arrive'], vi: 'Đã đến (01)', en: 'It arrived (01)' },
  'delivery.refused': { commands: ['delivery.refuse'], vi: 'Bị từ chối (02)', en: 'It was refused (02)' },
  'delivery.registered': { commands: ['delivery.register'], vi: 'Đã tiếp nhận (03)', en: 'It was registered (03)' },
  'delivery.assigned': { commands: ['delivery.assign'], vi: 'Đã phân công (04)', en: 'It was assigned (04)' },
  'delivery.processing': { commands: ['delivery.process'], vi: 'Đang xử lý (05)', en: 'It is being processed (05)' },
  'delivery.completed': { commands: ['delivery.complete'], vi: 'Đã hoàn thành (06)', en: 'It was completed (06)' },
  'delivery.cancelled': { commands: ['delivery.cancel'], vi: 'Lượt gửi bị huỷ', en: 'The sending was cancelled' },
  'recall.requested': { commands: ['delivery.requestRecall'], vi: 'Yêu cầu thu hồi (13)', en: 'A recall was requested (13)' },
  'recall.agreed': { commands: ['delivery.agreeRecall'], vi: 'Đồng ý thu hồi (15)', en: 'The recall was agreed to (15)' },
  'recall.declined': { commands: ['delivery.declineRecall'], vi: 'Không đồng ý thu hồi (16)', en: 'The recall was declined (16)' },
  'reminder.sent': {
    commands: ['task.remind', 'report.remind'],
    vi: 'Đã đôn đốc: sắp hạn, quá hạn',
    en: 'A reminder was given: due soon or overdue',
  },
  'org.succeeded': {
    commands: ['plan.handOver', 'task.handOver', 'report.handOver'],
    vi: 'Chuyển giao cho cơ quan kế thừa',
    en: 'A document passed to the succeeding agency',
  },
} as const satisfies Readonly<Record<string, EventType>>;

/** The event type by which receivers ask that their address works. Nobody subscribes to it. */
export const testEvent = 'webhook.test';

/** What an endpoint may ask for: a type, all of a kind (`task.*`), or everything. */
export const subscriptions: readonly string[] = [
  '*',
  ...new Set(Object.keys(eventTypes).map((name) => `${name.split('.')[0]}.*`)),
  ...Object.keys(eventTypes),
];

/** The type that tells of a command; undefined: nobody is told. */
export const eventTypeOf = (command: string): string | undefined => byCommand.get(command);

/** The type as CloudEvents and receivers know it. */
export const fullType = (name: string): string => `vn.gov.wf.${name}.v1`;

const byCommand: ReadonlyMap<string, string> = new Map(
  Object.entries(eventTypes).flatMap(([name, { commands }]) => commands.map((command): [string, string] => [command, name])),
);
