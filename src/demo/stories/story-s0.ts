import type { PlanContent } from '../../plans/index.js';
import { type Collector, deliverResult, disseminate, fileReport, reportPeriod, type StoryFiles, summarise } from '../agency-work.js';
import { s0 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import { loginAt, type Player } from '../player.js';

/** How far a story is played. */
export type Until = 'review' | 'inProgress' | 'closed';

const healthDepartment = agencyIdOf('bd.so-y-te');
const homeAffairs = agencyIdOf('bd.so-noi-vu');
const monitor = 'bd.snv.td1';
const office = 'bd.ubnd.cvp';
const drafter = 'bd.snv.cv1';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'bd.snv.ptt' };

/** S0, Bình Định 2023: the provincial route, every agency, dissemination in the second quarter, one late, two yearly periods. */
export async function playS0(player: Player, files: StoryFiles, until: Until = 'closed'): Promise<string> {
  player.title('UBND tỉnh Bình Định, 2023: thực hiện Chương trình hành động số 20-CTr/TU');
  const planId = await draftAndReview(player);
  if (until === 'review') return planId;
  await issueAndDisseminate(player, planId, files);
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

  await player.on('2023-04-10');
  await player.mayNot(drafter, 'plan.sign', planId, { dossier }, ['actor.not-in-position', 'actor.did-it-before']);
  await player.does('bd.ubnd.ct', 'plan.sign', planId, { dossier });
  return planId;
}

async function issueAndDisseminate(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Cấp số, ban hành; quán triệt trong quý II, một cơ quan chậm');
  await player.on('2023-04-12');
  await player.mayNot('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-04-07' }, ['plan.issue-date-before-signing']);
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-04-12' });
  await player.settle();
  await player.on('2023-06-20');
  await disseminate(player, planId, '2023-06-20', files, [healthDepartment]);
  const late = (await player.tasksOf(planId)).filter(({ agencyId }) => agencyId === healthDepartment);
  await player.on('2023-07-05');
  await player.mayNot('bd.syt.cv', 'task.disseminate', late[0]!.id, { date: '2023-07-05', form: 'meeting', evidence: [files.evidence] }, [
    'task.outside-window',
    'task.entered-after-window',
  ]);
  await player.does(monitor, 'plan.disseminate', planId, { reason: 'Sở Y tế chưa quán triệt; các cơ quan khác đã xong trong quý II.' });
  await player.settle();
  await player.showPlan(planId);
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
  player.title('Kế hoạch riêng của các cơ quan (II.1): kết quả, trả lại, gia hạn');
  await player.on('2023-07-10');
  const ownPlans = (await player.tasksOf(planId)).filter(({ key }) => key === 'II.1');
  const [returned, extended, ...others] = ownPlans.filter(({ agencyId }) => agencyId !== homeAffairs);
  const own = ownPlans.find(({ agencyId }) => agencyId === homeAffairs)!;
  const plan = { ownPlan: { number: '12/KH-SYT', date: '2023-06-25' } };

  const officer = loginAt(returned!.agencyId, ['officer']);
  await player.does(officer, 'task.begin', returned!.id);
  await player.mayNot(officer, 'task.submitResult', returned!.id, { evidence: [files.evidence] }, ['task.own-plan-without-number']);
  await player.does(officer, 'task.submitResult', returned!.id, { evidence: [files.evidence], ...plan });
  const head = loginAt(returned!.agencyId, ['agencyHead', 'chair']);
  await player.does(head, 'task.returnResult', returned!.id, { reason: 'Kế hoạch chưa nêu phân công cụ thể.' });
  await player.does(officer, 'task.submitResult', returned!.id, { evidence: [files.evidence], ...plan });
  await player.does(head, 'task.approveResult', returned!.id);
  await player.does(monitor, 'task.reopen', returned!.id, { reason: 'Thiếu phụ lục nhiệm vụ kèm theo kế hoạch.' });
  await deliverResult(player, returned!, plan, files);
  await player.does(monitor, 'task.acceptResult', returned!.id);

  const asking = loginAt(extended!.agencyId, ['officer']);
  await player.does(asking, 'task.begin', extended!.id);
  await player.does(asking, 'task.requestExtension', extended!.id, { newDate: '2023-08-31', reason: 'Chờ hướng dẫn của Trung ương.' });
  await player.does(monitor, 'task.grantExtension', extended!.id);
  for (const task of [extended!, ...others]) {
    await deliverResult(player, task, plan, files);
    await player.does(monitor, 'task.acceptResult', task.id);
  }

  player.title('Việc của chính Sở Nội vụ do Chánh Văn phòng nghiệm thu');
  await deliverResult(player, own, plan, files);
  await player.mayNot(monitor, 'task.acceptResult', own.id, {}, ['actor.not-in-position']);
  await player.does(office, 'task.acceptResult', own.id, {}, 'officeChief');

  player.title('Báo cáo năm 2023 qua Sở Nội vụ: một cơ quan chưa báo cáo');
  await player.on('2023-11-10');
  await reportPeriod(player, planId, collector, healthDepartment);
  await player.on('2023-11-16');
  const missing = (await player.reportsOf(planId)).find(({ agencyId, type }) => agencyId === healthDepartment && type === 'unit')!;
  await player.does(monitor, 'report.markMissing', missing.id);
  await player.settle();
  await player.showPlan(planId);
  await player.on('2023-12-01');
  await summarise(player, planId, collector, [healthDepartment], false);
  await player.settle();
  await player.showPlan(planId);
  await player.on('2023-12-11');
  await fileReport(player, planId, missing);
  await player.does(monitor, 'report.accept', missing.id);
}

async function secondYear(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Năm 2024: văn bản của Trung ương đánh thức nhiệm vụ III.1.đ; báo cáo và tổng kết');
  await player.on('2024-03-15');
  const sleeping = (await player.tasksOf(planId)).filter(({ key }) => key === 'III.1.đ');
  const trigger = { number: '72/HD-BTCTW', date: '2024-03-11' };
  for (const task of sleeping.slice(0, 3)) {
    const officer = loginAt(task.agencyId, ['officer']);
    await player.mayNot(officer, 'task.begin', task.id, {}, ['task.trigger-not-named']);
    await player.does(officer, 'task.begin', task.id, { trigger });
    await deliverResult(player, task, {}, files);
    await player.does(
      task.agencyId === homeAffairs ? office : monitor,
      'task.acceptResult',
      task.id,
      {},
      task.agencyId === homeAffairs ? 'officeChief' : undefined,
    );
  }
  await player.on('2024-11-10');
  await reportPeriod(player, planId, collector);
  await player.showPlan(planId);
  await player.on('2024-12-05');
  await summarise(player, planId, collector, [], true);

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

function withoutLead({ tasks }: PlanContent): PlanContent['tasks'] {
  return tasks.map((task) => (task.key === 'II.2' ? { ...task, leads: [] } : task));
}
