import type { PlanContent } from '../../plans/index.js';
import { acceptResults, byHead, type Collector, deliverResults, disseminate, officerOf, type StoryFiles } from '../agency-work.js';
import { agencies, s0 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import type { Found, Player } from '../player.js';
import { reportAlone, reportOf, reportPeriod, summarise } from '../report-work.js';

/** How far a story is played. */
export type Until = 'review' | 'inProgress' | 'closed';

const healthDepartment = agencyIdOf('bd.so-y-te');
const justiceDepartment = agencyIdOf('bd.so-tu-phap');
const quyNhon = agencyIdOf('bd.quy-nhon');
const districts = agencies
  .filter(({ parent, kind }) => parent === 'bd.ubnd' && kind === 'districtCommittee')
  .map(({ key }) => agencyIdOf(key));
const homeAffairs = agencyIdOf('bd.so-noi-vu');
const monitor = 'bd.snv.td1';
const office = 'bd.ubnd.cvp';
const drafter = 'bd.snv.cv1';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'bd.snv.ptt' };

/**
 * S0, Bình Định 2023: the provincial route, every agency, dissemination within the second quarter (one agency late), own plans by 30/6, and
 * two yearly reports "trước ngày 15/11", one missing in the first year, one late by a minute in the second.
 */
export async function playS0(player: Player, files: StoryFiles, until: Until = 'closed'): Promise<string> {
  player.title('UBND tỉnh Bình Định, 2023: thực hiện Chương trình hành động số 20-CTr/TU');
  const planId = await draftAndReview(player);
  if (until === 'review') return planId;
  await issueAndDisseminate(player, planId, files);
  if (until === 'closed') await deliverOwnPlans(player, planId, files);
  await moveOnWithoutHealthDepartment(player, planId, files);
  if (until === 'inProgress') return planId;
  await firstYear(player, planId, files);
  await secondYear(player, planId, files);
  return planId;
}

async function draftAndReview(player: Player): Promise<string> {
  const content = s0.content(agencyIdOf);
  await player.on('2023-03-27');
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf('bd.ubnd') };
  const planId = await player.create(drafter, 'plan/v1/province', parties, { ...content, tasks: withoutLead(content), recipients: [] });
  await player.mayNot(drafter, 'plan.submit', planId, {}, ['plan.without-recipients', 'plan.task-without-lead']);
  let dossier = await player.storeContent(content);
  await player.does(drafter, 'plan.revise', planId, { revision: dossier });
  await player.does(drafter, 'plan.submit', planId);
  await player.mayNot(drafter, 'plan.approve', planId, { dossier }, ['actor.not-in-position', 'actor.did-it-before']);

  await player.on('2023-03-28');
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.mayNot(office, 'plan.return', planId, { reason: 'Chưa rõ' }, ['input.too-short'], 'officeChief');
  await player.does(office, 'plan.return', planId, { reason: 'Phần căn cứ chưa ghi đủ ngày ban hành văn bản của Tỉnh ủy.' }, 'officeChief');

  await player.on('2023-03-30');
  const second: PlanContent = {
    ...content,
    legalBasis: [...content.legalBasis, 'Chương trình hành động số 20-CTr/TU ngày 20/3/2023 của Tỉnh ủy'],
  };
  dossier = await player.storeContent(second);
  await player.does(drafter, 'plan.revise', planId, { revision: dossier });
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });

  player.title('Sửa sau khi đã duyệt: các ý kiến duyệt hết hiệu lực');
  await player.on('2023-04-03');
  const approved = dossier;
  dossier = await player.storeContent({ ...second, printedRecipients: [...second.printedRecipients, 'Ban Dân vận Tỉnh ủy'] });
  await player.does(drafter, 'plan.revise', planId, { revision: dossier, reason: 'Bổ sung nơi nhận theo góp ý của Tỉnh ủy.' });
  await player.does(drafter, 'plan.submit', planId);
  await player.mayNot('bd.snv.tp', 'plan.approve', planId, { dossier: approved }, ['plan.content-changed']);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');

  await player.on('2023-04-11');
  await player.mayNot(drafter, 'plan.sign', planId, { dossier }, ['actor.not-in-position', 'actor.did-it-before']);
  await player.does('bd.ubnd.ct', 'plan.sign', planId, { dossier });
  return planId;
}

async function issueAndDisseminate(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Cấp số, ban hành; quán triệt trong quý II (hạn 30/6/2023)');
  await player.on('2023-04-12');
  await player.mayNot('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-04-07' }, ['plan.issue-date-before-signing']);
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-04-12' });
  await player.settle();
  await player.on('2023-06-20');
  await disseminate(player, planId, '2023-06-20', files, [healthDepartment, ...districts]);
  await player.on('2023-06-28');
  await disseminate(player, planId, '2023-06-28', files, [healthDepartment]);
}

async function deliverOwnPlans(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Kế hoạch riêng của các cơ quan (II.1, hạn 30/6/2023): kết quả, trả lại, gia hạn');
  await player.on('2023-06-29');
  const own = (await ownPlansOf(player, planId)).filter(({ agencyId }) => agencyId !== healthDepartment);
  const returned = own.find(({ agencyId }) => agencyId === justiceDepartment)!;
  const extended = own.find(({ agencyId }) => agencyId === quyNhon)!;

  const officer = officerOf(justiceDepartment);
  const result = { evidence: [files.evidence], ...numbered };
  await player.does(officer, 'task.begin', returned.id);
  await player.mayNot(officer, 'task.submitResult', returned.id, { evidence: [files.evidence] }, ['task.own-plan-without-number']);
  await player.does(officer, 'task.submitResult', returned.id, result);
  const head = byHead(justiceDepartment, 'task.approveResult', returned.id);
  await player.does(head.login, 'task.returnResult', returned.id, { reason: 'Kế hoạch chưa nêu phân công cụ thể.' });
  await player.does(officer, 'task.submitResult', returned.id, result);
  await player.does(head.login, 'task.approveResult', returned.id);
  await player.does(monitor, 'task.reopen', returned.id, { reason: 'Thiếu phụ lục nhiệm vụ kèm theo kế hoạch.' });
  await player.does(officer, 'task.submitResult', returned.id, result);
  await player.does(head.login, 'task.approveResult', returned.id);

  const asking = officerOf(quyNhon);
  await player.does(asking, 'task.begin', extended.id);
  await player.does(asking, 'task.requestExtension', extended.id, { newDate: '2023-08-31', reason: 'Chờ hướng dẫn của Trung ương.' });
  await player.does(monitor, 'task.grantExtension', extended.id);

  const others = own.filter(({ id }) => id !== returned.id && id !== extended.id);
  await deliverResults(player, others, numbered, files);
  player.title('Việc của chính Sở Nội vụ do Chánh Văn phòng nghiệm thu');
  const ownOfMonitor = others.find(({ agencyId }) => agencyId === homeAffairs)!;
  await player.mayNot(monitor, 'task.acceptResult', ownOfMonitor.id, {}, ['actor.not-in-position']);
  await acceptResults(player, [returned, ...others], collector);
}

async function moveOnWithoutHealthDepartment(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Sở Y tế quán triệt chậm');
  const late = (await player.tasksOf(planId)).filter(({ agencyId }) => agencyId === healthDepartment);
  await player.on('2023-07-05');
  await player.mayNot('bd.syt.cv', 'task.disseminate', late[0]!.id, { date: '2023-07-05', form: 'meeting', evidence: [files.evidence] }, [
    'task.outside-window',
    'task.entered-after-window',
  ]);
  await player.does(monitor, 'plan.disseminate', planId, { reason: 'Sở Y tế chưa quán triệt; các cơ quan khác đã xong trong quý II.' });
  await player.settle();
  const inputs = {
    date: '2023-07-05',
    form: 'meeting',
    evidence: [files.evidence],
    reason: 'Sở Y tế tổ chức hội nghị chậm do tập trung phòng, chống dịch.',
  };
  await player.doesAll('bd.syt.tt', 'task.disseminateLate', late, inputs);
  await player.settle();
}

async function firstYear(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Kế hoạch riêng: Sở Y tế nộp quá hạn, Quy Nhơn nộp trong thời hạn đã gia hạn');
  await player.on('2023-07-10');
  const late = await deliverOwnPlan(player, planId, healthDepartment, files);
  await player.does(monitor, 'task.requestExplanation', late.id, { question: 'Vì sao kế hoạch ban hành sau 30/6?', replyBy: '2023-07-14' });
  await player.on('2023-07-13');
  await player.does(officerOf(healthDepartment), 'task.explain', late.id, { answer: 'Tập trung phòng, chống dịch; đã rút kinh nghiệm.' });
  await player.on('2023-08-25');
  await deliverOwnPlan(player, planId, quyNhon, files);

  player.title('Báo cáo năm 2023 qua Sở Nội vụ (trước ngày 15/11/2023): một cơ quan chưa báo cáo');
  await player.on('2023-11-10');
  await reportPeriod(player, planId, '2023', collector, [healthDepartment]);
  await player.on('2023-11-16');
  await player.does(monitor, 'report.markMissing', (await reportOf(player, planId, '2023', healthDepartment)).id);
  await player.settle();
  await player.on('2023-12-01');
  await summarise(player, planId, '2023', collector, [healthDepartment], false);
  await player.on('2023-12-11');
  await reportAlone(player, planId, '2023', healthDepartment, collector);
}

async function secondYear(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Năm 2024: văn bản của Trung ương đánh thức nhiệm vụ III.1.đ; ngày thứ 30 là Giỗ Tổ 18/4 nên hạn là 19/4');
  await player.on('2024-03-21');
  const awake = ['bd.so-noi-vu', 'bd.so-giao-duc', 'bd.quy-nhon'].map(agencyIdOf);
  const woken = (await player.tasksOf(planId)).filter(({ key, agencyId }) => key === 'III.1.đ' && awake.includes(agencyId));
  await player.mayNot(officerOf(woken[0]!.agencyId), 'task.begin', woken[0]!.id, {}, ['task.trigger-not-named']);
  const trigger = { number: '72/HD-BTCTW', date: '2024-03-19' };
  await player.together(woken.map(({ id, agencyId }) => ({ login: officerOf(agencyId), type: 'task.begin', id, input: { trigger } })));
  await player.on('2024-04-19');
  const begun = woken.map((task) => ({ ...task, state: 'inProgress.working' }));
  await deliverResults(player, begun, {}, files);
  await acceptResults(player, begun, collector);

  player.title('Báo cáo năm 2024 (trước ngày 15/11/2024): 23 giờ 59 ngày 14/11 còn đúng hạn, 0 giờ ngày 15/11 là muộn; tổng kết');
  const [lastMinute, tooLate] = ['bd.so-tai-chinh', 'bd.so-xay-dung'].map(agencyIdOf) as [string, string];
  await player.on('2024-11-08');
  await reportPeriod(player, planId, '2024', collector, [lastMinute, tooLate]);
  await player.on('2024-11-14', '23:59');
  await reportAlone(player, planId, '2024', lastMinute, collector);
  await player.on('2024-11-15', '00:00');
  await reportAlone(player, planId, '2024', tooLate, collector);
  await player.on('2024-12-05');
  await summarise(player, planId, '2024', collector, [tooLate], true);

  player.title('Kết thúc');
  await player.on('2024-12-20');
  const chair = 'bd.ubnd.ct';
  await player.mayNot(chair, 'plan.close', planId, {}, ['plan.task-without-fate']);
  await player.does(chair, 'plan.close', planId, {
    fates: { 'III.1.đ': 'Chuyển theo dõi trong kế hoạch thu hút nhân tài năm 2025.', '*': 'Kết thúc theo kế hoạch.' },
  });
  await player.settle();
  await player.expectState(planId, 'closed');
}

/** The number an agency's own plan has. */
const numbered = { ownPlan: { number: '12/KH', date: '2023-06-22' } };

const ownPlansOf = async (player: Player, planId: string): Promise<readonly Found[]> =>
  (await player.tasksOf(planId)).filter(({ key }) => key === 'II.1');

async function deliverOwnPlan(player: Player, planId: string, agencyId: string, files: StoryFiles): Promise<Found> {
  const task = (await ownPlansOf(player, planId)).find((one) => one.agencyId === agencyId)!;
  await deliverResults(player, [task], numbered, files);
  await acceptResults(player, [task], collector);
  return task;
}

function withoutLead({ tasks }: PlanContent): PlanContent['tasks'] {
  return tasks.map((task) => (task.key === 'II.2' ? { ...task, leads: [] } : task));
}
