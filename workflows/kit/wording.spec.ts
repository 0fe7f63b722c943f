import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.js';
import { type JsonObject, kinds } from './definition.js';
import {
  commandLabel,
  headLabel,
  headOf,
  inputLabel,
  partyLabel,
  placeholdersIn,
  positionLabel,
  stateLabel,
  wordDenial,
  wordHolder,
} from './wording.js';

const names = {
  agency: (id: string) => ({ a: 'Sở Y tế', b: 'Sở Xây dựng' })[id] ?? `Sở ${id}`,
  person: (id: string) => (id === 'p' ? 'Nguyễn Văn A' : id),
};
const word = (code: string, params: JsonObject = {}, language: 'vi' | 'en' = 'vi') => wordDenial({ code, params }, language, names);

/** Every refusal that names a parameter, with the parameters its rule gives, as an officer reads it. */
const sentences: readonly (readonly [string, JsonObject, string])[] = [
  ['workflow.unknown-state', { state: 'draft' }, 'Hồ sơ mang trạng thái lạ “Dự thảo” nên hệ thống dừng lại. Hãy báo quản trị viên.'],
  ['workflow.finished', { state: 'annulled' }, 'Hồ sơ đã ở trạng thái cuối “Đã bị bãi bỏ”, không còn bước nào để thực hiện.'],
  [
    'workflow.command-not-open',
    { command: 'plan.sign', state: 'draft.composing', opensIn: ['draft.signing'] },
    'Không “Ký” được khi hồ sơ đang ở bước “Đang soạn thảo”; việc này thực hiện ở bước “Chờ ký”.',
  ],
  [
    'workflow.command-not-open',
    { command: 'plan.dance', state: 'issued', opensIn: [] },
    'Không “plan.dance” được khi hồ sơ đang ở bước “Đã ban hành”.',
  ],
  ['workflow.moved', { expectedSequence: 2, changed: 3 }, 'Hồ sơ đã thay đổi sau khi bạn mở. Hãy tải lại và xem trước khi làm tiếp.'],
  [
    'workflow.moved',
    { expectedSequence: 2, changed: 3, command: 'task.update', personId: 'p', movedAt: '2023-06-30T17:30:00.000Z' },
    'Hồ sơ đã thay đổi sau khi bạn mở: “Cập nhật tiến độ”, bởi Nguyễn Văn A, lúc 00:30 ngày 01/07/2023. Hãy tải lại và xem trước khi làm tiếp.',
  ],
  [
    'workflow.rule-failed',
    { rule: 'isFine', problem: 'boom' },
    'Hệ thống không kiểm tra được điều kiện “isFine” nên chưa cho thực hiện. Hãy báo quản trị viên.',
  ],
  ['input.missing', { input: 'evidence' }, 'Bạn cần nhập: Tài liệu minh chứng.'],
  [
    'input.incomplete',
    { input: 'document', fields: ['number', 'file'] },
    'Mục “Văn bản (số, ký hiệu, ngày, tệp)” còn thiếu: số, ký hiệu và tệp.',
  ],
  [
    'workflow.sequence-ahead',
    { expectedSequence: 9, sequence: 3 },
    'Số thứ tự 9 chưa có trên hồ sơ này (hiện là 3). Hãy tải lại rồi làm tiếp.',
  ],
  [
    'workflow.child-refused',
    { command: 'task.cancel', codes: ['workflow.finished'] },
    'Không thực hiện được vì bước kèm theo “Huỷ” không được phép (workflow.finished). Hãy báo quản trị viên.',
  ],
  [
    'workflow.worker-failed',
    { problem: 'no calendar' },
    'Hệ thống không tự thực hiện được bước tiếp theo: no calendar. Hãy báo quản trị viên.',
  ],
  ['input.too-short', { input: 'reason', min: 10 }, 'Mục “Lý do” cần ít nhất 10 ký tự.'],
  ['actor.not-in-position', { positions: ['officer'], agencyId: 'a' }, 'Chỉ chuyên viên của Sở Y tế được thực hiện việc này.'],
  [
    'actor.not-in-position',
    { positions: ['monitor', 'system'], agencyId: 'a' },
    'Chỉ người theo dõi, tổng hợp của Sở Y tế được thực hiện việc này.',
  ],
  [
    'actor.not-in-position',
    { positions: ['chair', 'viceChair'], agencyId: null },
    'Chỉ Chủ tịch hoặc Phó Chủ tịch được thực hiện việc này.',
  ],
  ['actor.not-in-position', { positions: ['system'], agencyId: 'a' }, 'Chỉ hệ thống được thực hiện việc này.'],
  ['actor.choose-position', { hats: 2 }, 'Bạn đang giữ 2 chức vụ. Hãy chọn chức vụ dùng cho việc này.'],
  ['actor.appointment-not-begun', { from: '2023-07-01' }, 'Chức vụ này của bạn có hiệu lực từ ngày 01/07/2023, hôm nay chưa dùng được.'],
  ['actor.appointment-ended', { until: '2023-07-01' }, 'Bạn đã thôi giữ chức vụ này từ ngày 01/07/2023.'],
  [
    'actor.delegation-revoked',
    { revokedAt: '2023-06-01T02:00:00.000Z' },
    'Uỷ quyền đã bị thu hồi lúc 09:00 ngày 01/06/2023. Người giữ chức vụ cần tự thực hiện hoặc uỷ quyền lại.',
  ],
  [
    'actor.delegation-not-in-force',
    { from: '2023-01-01', until: '2023-02-01' },
    'Uỷ quyền chỉ có hiệu lực từ ngày 01/01/2023 đến trước ngày 01/02/2023.',
  ],
  ['actor.delegation-does-not-cover', { command: 'plan.approve' }, 'Uỷ quyền không bao gồm việc “Duyệt”.'],
  [
    'actor.did-it-before',
    { command: 'plan.submit', from: 'draft.composing', sequence: 2 },
    'Bạn, hoặc người uỷ quyền cho bạn, đã thực hiện “Trình” trên hồ sơ này, nên việc này phải do người khác làm.',
  ],
  [
    'actor.not-the-one-who-sent-it',
    { command: 'plan.approve', sequence: 3 },
    'Chỉ người đã thực hiện “Duyệt” ở bước vừa rồi mới được thu hồi.',
  ],
  [
    'plan.related-not-open',
    { state: 'closed' },
    'Kế hoạch được sửa đổi hoặc thay thế đang ở trạng thái “Đã kết thúc”; chỉ sửa đổi, thay thế kế hoạch đã ban hành và chưa kết thúc.',
  ],
  [
    'plan.change-does-not-fit',
    { keys: ['I.1'] },
    'Nội dung sửa đổi không khớp với nhiệm vụ của kế hoạch gốc: I.1. Hãy đối chiếu lại mã nhiệm vụ.',
  ],
  ['plan.task-without-lead', { keys: ['I.1', 'I.2'] }, 'Bạn cần ghi cơ quan chủ trì cho nhiệm vụ: I.1 và I.2.'],
  [
    'plan.task-without-deadline',
    { keys: ['1', '2', '3', '4', '5', '6', '7'] },
    'Bạn cần ghi thời hạn cho nhiệm vụ: 1, 2, 3, 4, 5 và 2 mục khác.',
  ],
  ['plan.deadline-impossible', { keys: ['I.1'] }, 'Thời hạn không có thật hoặc chưa tính được ở nhiệm vụ: I.1. Hãy sửa lại.'],
  ['plan.reporting-incomplete', { keys: ['R1'] }, 'Chế độ báo cáo còn thiếu đơn vị báo cáo, kỳ số liệu hoặc ngày: R1.'],
  [
    'plan.reporting-dates-disordered',
    { keys: ['R1'] },
    'Chế độ báo cáo phải có ngày chốt số liệu, rồi hạn nộp, rồi ngày tổng hợp, theo thứ tự, và kỳ số liệu không chồng nhau: R1.',
  ],
  ['plan.date-already-past', { keys: ['I.1'] }, 'Có ngày đã qua ở mục: I.1. Hãy sửa, hoặc nêu lý do giữ nguyên.'],
  [
    'plan.opinions-awaited',
    { agencies: ['a', 'b'], until: '2023-06-30' },
    'Đang chờ ý kiến của Sở Y tế và Sở Xây dựng, hạn trả lời 30/06/2023.',
  ],
  ['plan.reply-date-past', { replyBy: '2023-06-30' }, 'Hạn trả lời 30/06/2023 đã qua. Hãy chọn từ hôm nay trở đi.'],
  ['plan.opinion-not-asked-of', { agencyId: 'a' }, 'Sở Y tế không được xin ý kiến, hoặc đã trả lời.'],
  ['plan.issue-date-in-future', { issuedOn: '2023-06-30' }, 'Ngày ban hành 30/06/2023 chưa đến. Hãy chọn ngày không sau hôm nay.'],
  ['plan.issue-date-before-signing', { signedOn: '2023-06-30' }, 'Ngày ban hành không được trước ngày ký 30/06/2023.'],
  ['plan.issue-date-before-signing', { signedOn: null }, 'Ngày ban hành không được trước ngày ký.'],
  [
    'plan.issue-date-before-last-number',
    { lastIssuedOn: '2023-06-30' },
    'Ngày ban hành trước ngày của số liền trước (30/06/2023). Hãy sửa ngày, hoặc nêu lý do.',
  ],
  [
    'plan.dissemination-awaited',
    { count: 9, agencies: ['a', 'b', 'c', 'd', 'e', 'f'] },
    'Còn 9 nhiệm vụ chưa quán triệt, của Sở Y tế, Sở Xây dựng, Sở c, Sở d, Sở e và 1 cơ quan khác.',
  ],
  ['plan.reports-awaited', { count: 2, period: '2023' }, 'Còn 2 báo cáo chưa được chấp nhận hoặc ghi nhận chưa nộp, kỳ 2023.'],
  ['plan.period-has-unit-reports', { count: 2 }, 'Kỳ này có 2 báo cáo của đơn vị; kế hoạch tự chuyển bước khi báo cáo đã đủ.'],
  ['plan.summary-not-filed', { state: 'drafting' }, 'Báo cáo tổng hợp của kỳ chưa được trình duyệt xong, đang ở bước “Đang soạn”.'],
  ['plan.last-period-is-final', { period: null }, 'Kỳ là kỳ cuối nên phải là tổng kết, không phải sơ kết.'],
  ['plan.task-without-fate', { keys: ['I.1'] }, 'Bạn cần nêu cách xử lý nhiệm vụ chưa xong: I.1.'],
  [
    'plan.document-waits',
    { documentNumber: '45/KH-UBND' },
    'Văn bản số 45/KH-UBND sửa đổi hoặc thay thế kế hoạch này đã ban hành và đang được tiếp nhận. Hãy thử lại sau ít phút.',
  ],
  ['plan.already-sent', { count: 4 }, 'Kế hoạch đã gửi đến 4 nơi nhận, nên chỉ văn thư thu hồi được, theo văn bản đã ký.'],
  ['task.date-before-issue', { issuedOn: '2023-04-20' }, 'Ngày quán triệt trước ngày giao nhiệm vụ (20/04/2023). Hãy sửa ngày.'],
  [
    'task.outside-window',
    { from: '2023-05-01', to: '2023-06-30' },
    'Ngày quán triệt phải nằm trong thời gian kế hoạch quy định: từ 01/05/2023 đến hết 30/06/2023.',
  ],
  [
    'task.outside-window',
    { from: null, to: '2023-06-30' },
    'Ngày quán triệt phải nằm trong thời gian kế hoạch quy định: đến hết 30/06/2023.',
  ],
  [
    'task.entered-after-window',
    { to: '2023-06-30', days: 4 },
    'Đã quá 4 ngày kể từ khi hết thời gian quán triệt (30/06/2023); thủ trưởng cần dùng “Quán triệt muộn” và nêu lý do.',
  ],
  ['task.window-not-ended', { to: null }, 'Chưa quá thời gian quán triệt, hoặc không có thời gian bắt buộc. Hãy dùng “Quán triệt”.'],
  [
    'task.new-date-not-later',
    { lastDay: '2023-06-30' },
    'Thời hạn đề nghị phải sau thời hạn hiện nay (30/06/2023) và không trước hôm nay.',
  ],
  [
    'task.no-extension-left',
    { granted: 2, most: 2 },
    'Nhiệm vụ đã được gia hạn 2 lần, nhiều nhất là 2 lần. Hãy trình kết quả hoặc báo vướng mắc.',
  ],
  [
    'task.report-accepted-before-reopening',
    { reopenedAt: '2023-11-20T02:15:00.000Z' },
    'Nhiệm vụ được mở lại sau khi báo cáo của kỳ đã được chấp nhận; chờ báo cáo được chấp nhận sau lần mở lại (09:15 ngày 20/11/2023).',
  ],
  ['task.target-unknown', { keys: ['t8', 't9'] }, 'Nhiệm vụ không có chỉ tiêu t8 và t9. Hãy ghi số liệu theo chỉ tiêu của nhiệm vụ.'],
  ['task.target-without-value', { count: 3 }, 'Còn 3 chỉ tiêu chưa có số liệu.'],
  ['report.plan-has-ended', { state: 'replaced' }, 'Kế hoạch đã kết thúc hoặc đã tổng kết (“Đã được thay thế”) nên không mở báo cáo mới.'],
  [
    'report.task-without-answer',
    { count: 1, keys: ['II.1'] },
    'Còn 1 nhiệm vụ chưa có nội dung báo cáo: II.1. Nếu chưa phát sinh, hãy ghi rõ.',
  ],
  ['report.figures-not-of-cut-off', { cutOff: '2023-11-14', figuresAsOf: null }, 'Số liệu phải tính đến ngày chốt 14/11/2023.'],
  ['report.late-unit-not-named', { agencies: ['a'] }, 'Báo cáo tổng hợp cần nêu tên đơn vị nộp muộn hoặc chưa báo cáo: Sở Y tế.'],
  ['report.submission-date-not-passed', { submitBy: '2023-11-14' }, 'Chưa hết hạn nộp báo cáo (14/11/2023).'],
  ['report.period-summarised', { period: '2023' }, 'Kỳ 2023 đã sơ kết, tổng kết nên không trả lại báo cáo đã chấp nhận.'],
];

const all = (['kit', ...kinds] as const).flatMap((kind) => Object.entries(catalogue[kind].denials));

describe('Diễn đạt lý do từ chối (wording of refusals)', () => {
  it.each(sentences)('%s %o reads: %s', (code, params, sentence) => {
    expect(word(code, params)).toBe(sentence);
  });

  it('has an example above for every sentence with a parameter', () => {
    const withParameters = all.filter(([, { vi }]) => placeholdersIn(vi).length > 0).map(([code]) => code);
    expect([...new Set(sentences.map(([code]) => code))].sort()).toEqual([...withParameters].sort());
  });

  it.each(all.filter(([, { vi }]) => placeholdersIn(vi).length === 0).map(([code, text]) => [code, text] as const))(
    '%s reads as it is written',
    (code, text) => {
      expect(word(code)).toBe(text.vi);
      expect(word(code, {}, 'en')).toBe(text.en);
    },
  );

  it('leaves no placeholder and no bracket in either language', () => {
    for (const [code, params] of sentences)
      for (const language of ['vi', 'en'] as const) expect(word(code, params, language)).not.toMatch(/[[\]{}—]/);
  });

  it('words English with the same labels', () => {
    expect(word('actor.not-in-position', { positions: ['agencyHead', 'agencyDeputy'], agencyId: 'a' }, 'en')).toBe(
      'Only for: head of the agency or deputy head of the agency of Sở Y tế.',
    );
    expect(word('actor.delegation-revoked', { revokedAt: '2023-06-01T02:00:00.000Z' }, 'en')).toContain('at 09:00 on 01/06/2023');
  });

  it('does not read a parameter as a placeholder', () => {
    expect(word('workflow.rule-failed', { rule: '{problem}[x]', problem: 'boom' })).toContain('“{problem}[x]”');
  });

  it('names a code it has no words for, and counts it as the system’s', () => {
    expect(word('plan.unheard-of')).toBe('Chưa thực hiện được (plan.unheard-of).');
    expect(headOf('plan.unheard-of')).toBe('system');
  });

  it('gives the end of a record one label, whatever its kind', () => {
    for (const state of ['closed', 'cancelled'])
      expect(new Set(kinds.map((kind) => catalogue[kind].states[state]?.vi).filter(Boolean)).size).toBe(1);
  });
});

describe('Nhãn (labels)', () => {
  it('are found by kind, and fall back to the name', () => {
    expect(stateLabel('task', 'inProgress.awaitingHead', 'vi')).toBe('Chờ thủ trưởng duyệt kết quả');
    expect(stateLabel('task', 'gone', 'vi')).toBe('gone');
    expect(commandLabel('task.submitResult', 'vi')).toBe('Trình kết quả');
    expect(inputLabel('newDate', 'en')).toBe('Date asked for');
    expect(positionLabel('clerk', 'vi')).toBe('văn thư');
    expect(partyLabel('lead', 'vi')).toBe('cơ quan chủ trì');
    expect(headLabel(headOf('plan.opinions-awaited'), 'vi')).toBe('Đang chờ người khác');
    expect(headLabel(headOf('input.missing'), 'vi')).toBe('Bạn cần bổ sung');
    expect(headLabel(headOf('actor.not-in-position'), 'vi')).toBe('Không thuộc thẩm quyền');
    expect(headLabel(headOf('workflow.rule-failed'), 'vi')).toBe('Hệ thống');
  });

  it('word who could do it', () => {
    expect(wordHolder({ positions: ['agencyHead', 'agencyDeputy'], agencyId: 'a' }, 'vi', names)).toBe(
      'thủ trưởng hoặc phó thủ trưởng của Sở Y tế',
    );
    expect(wordHolder({ positions: ['system'], agencyId: null }, 'en', names)).toBe('the system');
  });
});
