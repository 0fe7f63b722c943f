import type { PlanContent } from '../../src/plans/index.js';
import { dayOf } from '../../src/platform/clock.js';
import {
  answersOf,
  contentOf,
  farming,
  finance,
  health,
  homeAffairs,
  monitor,
  office,
  province,
  reportIdOf,
  reports,
  taskIdOf,
  taskOf,
} from '../e2e/summaries-scene.js';
import type { World } from '../support/world.js';

const drafter = 'bd.snv.cv1';
const clerk = 'bd.ubnd.vt1';
const document = (world: World) => ({ number: '12/CV-UBND', date: '2023-06-01', file: world.files.evidence });

/** Two plans of which everything happens that changes what was said before; gives the ids of the plans. */
export async function playStory(world: World): Promise<{ planId: string; heirId: string; withdrawnId: string }> {
  const planId = await draft(world);
  await begin(world, planId);
  await work(world, planId);
  await amend(world, planId);
  await report(world, planId);
  const withdrawnId = await withdraw(world);
  await reorganise(world);
  const heirId = await replace(world, planId);
  await handOver(world);
  return { planId, heirId, withdrawnId };
}

const titled = (title: string, parts: Partial<PlanContent> = {}): PlanContent => contentOf({ title, ...parts });

const dissemination = { from: null, to: '2023-06-30', source: 'trong quý II/2023' };

/** Revised, asked about, returned, taken back and signed twice. Its title is typed decomposed. */
async function draft({ player, db }: World): Promise<string> {
  await player.on('2023-04-03');
  const first = titled('Kế hoạch nháp'.normalize('NFD'), { urgent: true, endsOn: '2024-12-31', monitoringAgencyId: finance });
  const planId = await player.create(drafter, 'plan/v1/province', { draftingAgencyId: homeAffairs, issuingAgencyId: province }, first);
  await player.does(drafter, 'plan.consult', planId, { agencies: [finance, health], replyBy: '2023-04-20' });
  await player.does('bd.stc.tt', 'plan.giveOpinion', planId, { opinion: 'Nhất trí với dự thảo.' });
  const second = titled('Kế hoạch thực hiện Nghị quyết'.normalize('NFD'), { dissemination });
  const dossier = await player.storeContent(second);
  await player.does(drafter, 'plan.revise', planId, { revision: dossier });
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.return', planId, { reason: 'Bổ sung căn cứ pháp lý.' });
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.syt.tt', 'plan.giveOpinion', planId, { opinion: 'Đề nghị lùi thời hạn.' });
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('bd.ubnd.ct', 'plan.sign', planId, { dossier });
  await player.does('bd.ubnd.ct', 'plan.recall', planId);
  await player.does('bd.ubnd.pct1', 'plan.sign', planId, { dossier });
  await db.asOwner(`INSERT INTO agency_names VALUES ($1, $2, '2023-04-12')`, [finance, 'Sở Tài chính – Kế hoạch'.normalize('NFD')]);
  await player.on('2023-04-12');
  await player.does(clerk, 'plan.issue', planId, { issuedOn: '2023-04-12' });
  await player.settle();
  return planId;
}

/** Deliveries come and go; dissemination, one agency late. */
async function begin(world: World, planId: string): Promise<void> {
  const { player, files, db } = world;
  const delivered = async (agency: string) =>
    (await db.asOwner<{ id: string }>('SELECT id FROM deliveries WHERE plan_id = $1 AND recipient_agency_id = $2', [planId, agency]))[0]!
      .id;
  const [toHealth, toFinance] = [await delivered(health), await delivered(finance)];
  await player.does('bd.syt.vt', 'delivery.refuse', toHealth, { reason: 'Văn bản thiếu phụ lục.' });
  await player.does(clerk, 'delivery.resend', toHealth);
  await player.settle();
  for (const type of [
    'delivery.register',
    'delivery.requestRecall',
    'delivery.declineRecall',
    'delivery.requestRecall',
    'delivery.agreeRecall',
  ]) {
    const asks = type === 'delivery.requestRecall';
    const reason = { reason: asks ? 'Đính chính phụ lục kèm theo.' : 'Đã phân công thực hiện rồi.' };
    await player.does(asks ? clerk : 'bd.stc.vt', type, toFinance, type.endsWith('register') || type.endsWith('agreeRecall') ? {} : reason);
  }
  await player.does('bd.syt.cv', 'plan.raiseDifficulty', planId, { text: 'Chưa có kinh phí thực hiện.' });
  const [difficulty] = await db.asOwner<{ id: string }>('SELECT id FROM plan_difficulties WHERE plan_id = $1', [planId]);
  await player.does(monitor, 'plan.answerDifficulty', planId, { difficultyId: difficulty!.id, answer: 'Bố trí từ dự toán năm 2023.' });
  await player.does(clerk, 'plan.correct', planId, { document: document(world), note: 'Trang 2 dòng 3.' });
  await player.on('2023-06-20');
  for (const { id, agencyId } of await player.tasksOf(planId))
    if (agencyId !== farming)
      await player.does(officerOf(agencyId), 'task.disseminate', id, { date: '2023-06-20', form: 'meeting', evidence: [files.evidence] });
  await player.settle();
  await player.on('2023-07-04');
  for (const { id, agencyId } of await player.tasksOf(planId))
    if (agencyId === farming)
      await player.does('bd.snn.tt', 'task.disseminateLate', id, {
        ...{ date: '2023-07-04', form: 'meeting', evidence: [files.evidence], reason: 'Tập trung phòng chống hạn.' },
      });
  await player.settle();
}

const officerOf = (agency: string): string =>
  ({ [health]: 'bd.syt.cv', [finance]: 'bd.stc.cv', [farming]: 'bd.snn.cv', [homeAffairs]: 'bd.snv.cv2' })[agency]!;

/** Extended once, declined once, returned, opened again, accepted; values, progress, questions, reminders by hand. */
async function work(world: World, planId: string): Promise<void> {
  const { player, files } = world;
  const evidence = [files.evidence];
  const [dated, valued, event] = [
    await taskIdOf(world, planId, 'II.1', health),
    await taskIdOf(world, planId, 'II.3', finance),
    await taskIdOf(world, planId, 'III.1', health),
  ];
  await player.does('bd.syt.cv', 'task.begin', dated);
  await player.does('bd.syt.cv', 'task.requestExtension', dated, { newDate: '2023-08-31', reason: 'Chờ hướng dẫn của Bộ.' });
  await player.does('bd.syt.cv', 'task.update', dated, { note: 'Đã họp tổ soạn thảo.', percent: 20 });
  await player.does(monitor, 'task.declineExtension', dated, { reason: 'Đã quá thời hạn giao.' });
  await player.does('bd.syt.cv', 'task.requestExtension', dated, { newDate: '2023-09-15', reason: 'Đề nghị xem xét lại.' });
  await player.does(monitor, 'task.grantExtension', dated);
  await player.does(monitor, 'task.requestExplanation', dated, { question: 'Vì sao chậm?', replyBy: '2023-07-20' });
  await player.does('bd.syt.cv', 'task.explain', dated, { answer: 'Thiếu nhân lực.' });
  await player.does(monitor, 'task.remind', dated, { note: 'Đề nghị khẩn trương.' });
  await player.does('bd.syt.cv', 'task.submitResult', dated, { evidence, note: 'Bản đầu.' });
  await player.does('bd.syt.tt', 'task.returnResult', dated, { reason: 'Thiếu bảng tổng hợp.' });
  await player.does('bd.syt.cv', 'task.submitResult', dated, { evidence });
  await player.does('bd.syt.tt', 'task.approveResult', dated);
  await player.does(monitor, 'task.reopen', dated, { reason: 'Chưa đúng mẫu biểu.' });
  await player.does('bd.syt.cv', 'task.submitResult', dated, { evidence });
  await player.does('bd.syt.tt', 'task.approveResult', dated);
  await player.does(monitor, 'task.acceptResult', dated);
  await player.does('bd.syt.cv', 'task.begin', event, { trigger: { number: '86-KL/TW', date: '2023-07-03' } });
  await player.does('bd.stc.cv', 'task.begin', valued);
  await player.does('bd.stc.cv', 'task.update', valued, { note: 'Số liệu quý II.', values: { 'ty-le': 18.5 }, percent: 55 });
  await player.does('bd.stc.cv', 'task.requestExtension', valued, { newDate: '2023-11-30', reason: 'Hệ thống đang nâng cấp.' });
  await player.does('bd.stc.cv', 'task.submitResult', valued, { evidence, values: { 'ty-le': 31.5 } });
  await player.settle();
}

async function issue({ player, clock }: World, content: PlanContent, input: Record<string, string> = {}): Promise<string> {
  const dossier = await player.storeContent(content);
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: province };
  const planId = await player.create(drafter, 'plan/v1/province', { ...parties, ...input }, content);
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('bd.ubnd.ct', 'plan.sign', planId, { dossier });
  await player.does(clerk, 'plan.issue', planId, { issuedOn: dayOf(clock.now()) });
  return planId;
}

/** Twice the same deadline is set anew, a task is added, one dropped, one given to another. */
async function amend(world: World, planId: string): Promise<void> {
  await world.player.on('2023-08-01');
  const later = (on: string) => ({ op: 'deadline' as const, key: 'II.3', deadline: { kind: 'date' as const, on, source: on } });
  const changes: PlanContent['changes'] = [
    later('2023-12-01'),
    { op: 'add', task: taskOf('IV.1', 'Việc mới', [farming], { kind: 'date', on: '2023-12-15', source: '15/12/2023' }) },
    { op: 'drop', key: 'III.1' },
    { op: 'lead', key: 'II.2', leads: [{ agency: health }, { agency: finance }] },
  ];
  const amending = { tasks: [], reporting: [], recipients: [{ agency: health }] };
  await issue(world, titled('Sửa đổi lần một', { ...amending, changes }), { amends: planId });
  await world.player.settle();
  await issue(world, titled('Sửa đổi lần hai', { ...amending, changes: [later('2023-12-20'), { ...later('2023-12-22'), key: 'IV.1' }] }), {
    amends: planId,
  });
}

/** Drafted, filed, taken back, sent back, received on paper, unlinked, missing and in after all; summed up. */
async function report(world: World, planId: string): Promise<void> {
  const { player, files } = world;
  await player.does(monitor, 'plan.begin', planId, { reason: 'Các cơ quan đã triển khai.' }).catch(() => undefined);
  await player.on('2023-11-10');
  const of = (agency: string, type = 'unit') => reportIdOf(world, planId, agency, type, '2023');
  const content = (agency: string, parts: object = {}) =>
    player.storeReport({
      answers: { ...reports[agency], ...answersOf({ 'II.2': 'Duy trì.', 'IV.1': 'Đang làm.' }) },
      figuresAsOf: '2023-11-05',
      text: 'Kết quả.',
      unitsNamed: [],
      ...parts,
    } as never);
  const hand = async (agency: string, head: string) => {
    const id = await of(agency);
    await player.does(officerOf(agency), 'report.draft', id);
    await player.does(officerOf(agency), 'report.draft', id, { revision: await content(agency) });
    await player.does(officerOf(agency), 'report.submit', id);
    await player.does(head, 'report.approve', id);
    await player.settle();
    return id;
  };
  const ofHealth = await hand(health, 'bd.syt.tt');
  await player.does('bd.syt.tt', 'report.recall', ofHealth);
  await player.does('bd.syt.cv', 'report.submit', ofHealth);
  await player.does('bd.syt.tt', 'report.return', ofHealth, { reason: 'Sửa số liệu mục II.2.' });
  await player.does('bd.syt.cv', 'report.submit', ofHealth);
  await player.does('bd.syt.tt', 'report.approve', ofHealth);
  await player.does(monitor, 'report.sendBack', ofHealth, { reason: 'Thiếu số liệu nhiệm vụ.', tasks: ['II.1'] });
  await player.does('bd.syt.cv', 'report.submit', ofHealth);
  await player.does('bd.syt.tt', 'report.approve', ofHealth);
  await player.does(monitor, 'report.accept', ofHealth);
  await player.settle();
  const ofFinance = await of(finance);
  const paper = { document: { number: '77/BC-STC', date: '2023-11-09', file: files.evidence }, arrivedOn: '2023-11-10' };
  await player.does('bd.snv.vt', 'report.receive', ofFinance, paper);
  await player.does('bd.snv.vt', 'report.unlink', ofFinance, { reason: 'Nhầm văn bản đơn vị khác.' });
  await player.does('bd.snv.vt', 'report.receive', ofFinance, paper);
  await player.does(monitor, 'report.accept', ofFinance);
  await player.on('2023-11-16');
  const ofFarming = await of(farming);
  await player.does(monitor, 'report.remind', ofFarming, { note: 'Đề nghị nộp ngay.' });
  await player.does(monitor, 'report.markMissing', ofFarming);
  await hand(farming, 'bd.snn.tt');
  await player.does(monitor, 'report.accept', ofFarming);
  const own = await hand(homeAffairs, 'bd.snv.tt');
  await player.does(office, 'report.accept', own, {}, 'officeChief');
  await player.settle();
  const summary = await of(homeAffairs, 'summary');
  await player.does('bd.snv.cv2', 'report.draft', summary, {
    revision: await content(homeAffairs, { unitsNamed: [farming, homeAffairs] }),
  });
  await player.does('bd.snv.cv2', 'report.submit', summary);
  await player.does('bd.snv.tt', 'report.approve', summary);
  await player.settle();
  await player.does('bd.snv.ptt', 'plan.summarise', planId, { final: false });
  await player.does(office, 'report.accept', summary, {}, 'officeChief');
  await player.settle();
}

/** Nothing left the house, so its number is void. Deliveries are left alone until it is withdrawn. */
async function withdraw(world: World): Promise<string> {
  const { player } = world;
  await player.on('2023-12-04');
  const tasks = [taskOf('II.2', 'Một việc', [health], { kind: 'continuous', source: 'thường xuyên' })];
  const planId = await issue(world, titled('Kế hoạch bị thu hồi', { tasks, recipients: [{ agency: health }], reporting: [] }));
  await player.does(clerk, 'plan.withdraw', planId, { document: document(world) });
  await player.settle();
  return planId;
}

/** Farming ends, and finance takes over. So does what follows the plans. */
async function reorganise(world: World): Promise<void> {
  const by = await world.as('bd.ubnd.qt');
  const closure = (on: string, successor: string) => ({ on, successorIds: [successor], legalBasis: 'Nghị quyết số 12/NQ-HĐND' });
  await by.post(`/api/v1/agencies/${farming}/closure`, closure('2023-12-31', finance)).expect(204);
  await by.post(`/api/v1/agencies/${homeAffairs}/names`, { name: 'Sở Nội vụ và Lao động', validFrom: '2024-01-01' });
  await world.player.on('2023-12-31', '00:30');
  await world.player.settle();
}

/** Over the turn of the year: what it replaces hands its tasks on. */
async function replace(world: World, planId: string): Promise<string> {
  await world.player.on('2023-12-31', '23:59');
  const tasks = [
    taskOf('II.2', 'Thực hiện dân chủ ở cơ sở', [health, finance], { kind: 'continuous', source: 'thường xuyên' }),
    taskOf('II.3', 'Cung cấp dịch vụ công', [finance], { kind: 'date', on: '2024-06-28', source: '28/6/2024' }),
  ];
  await world.player.on('2024-01-02');
  const heirId = await issue(world, titled('Kế hoạch thay thế', { tasks, reporting: [], recipients: [{ agency: health }] }), {
    replaces: planId,
  });
  await world.player.settle();
  return heirId;
}

/** Who drafted and follows all plans ends: each passes to its successor. */
async function handOver(world: World): Promise<void> {
  const closure = { on: '2024-03-01', successorIds: [finance], legalBasis: 'Nghị quyết số 20/NQ-HĐND' };
  await (await world.as('bd.ubnd.qt')).post(`/api/v1/agencies/${homeAffairs}/closure`, closure).expect(204);
  await world.player.on('2024-03-01');
  await world.player.settle();
}
