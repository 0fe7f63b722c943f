import { type Collector, deliverResult, disseminate, reportPeriod, type StoryFiles, summarise } from '../agency-work.js';
import { s1 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import { loginAt, type Player } from '../player.js';
import type { Until } from './story-s0.js';

const homeAffairs = agencyIdOf('vt.phong-noi-vu');
const office = 'vt.ubnd.cvp';
const monitor = 'vt.pnv.td1';
const drafter = 'vt.pnv.cv1';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'vt.pnv.tt' };

/** S1, Vũng Tàu 2023: the city route without division review, signed KT. by a vice-chair, two reports a year. */
export async function playS1(player: Player, files: StoryFiles, until: Until = 'closed'): Promise<string> {
  player.title('UBND thành phố Vũng Tàu, 2023: thực hiện Kế hoạch số 256-KH/TU');
  await player.on('2023-05-03');
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf('vt.ubnd') };
  const content = s1.content(agencyIdOf);
  const dossier = await player.storeContent(content);
  const planId = await player.create(drafter, 'plan/v1/city', parties, content);
  await player.does(drafter, 'plan.submit', planId);
  await player.does('vt.pnv.tt', 'plan.approve', planId, { dossier });
  if (until === 'review') return planId;
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('vt.ubnd.pct1', 'plan.sign', planId, { dossier });
  await player.on('2023-05-10');
  await player.does('vt.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-05-10' });
  await player.settle();
  await player.on('2023-05-20');
  await disseminate(player, planId, '2023-05-20', files);
  await player.showPlan(planId);
  if (until === 'inProgress') return planId;

  player.title('Báo cáo 6 tháng (trước 15/6) và sơ kết');
  await player.on('2023-06-08');
  await reportPeriod(player, planId, collector);
  await player.on('2023-06-20');
  await summarise(player, planId, collector, [], false);
  await player.showPlan(planId);

  player.title('Nhiệm vụ có thời hạn trong năm 2023 và kế hoạch riêng của các cơ quan');
  await player.on('2023-10-16');
  await deliverDatedTasks(player, planId, files);

  player.title('Báo cáo năm (trước 15/12) và tổng kết');
  await player.on('2023-12-08');
  await reportPeriod(player, planId, collector);
  await player.on('2023-12-22');
  await summarise(player, planId, collector, [], true);
  await player.on('2023-12-28');
  await player.does('vt.ubnd.ct', 'plan.close', planId, { fates: { '*': 'Kết thúc theo kế hoạch.' } });
  await player.settle();
  await player.expectState(planId, 'closed');
  return planId;
}

/** Phòng Nội vụ's own results go to the officeChief, the Office's and everybody else's to the monitor. */
async function deliverDatedTasks(player: Player, planId: string, files: StoryFiles): Promise<void> {
  const dated = (await player.tasksOf(planId)).filter(
    ({ deadlineKind, state }) => deadlineKind !== 'continuous' && state === 'disseminated',
  );
  for (const task of dated) {
    await player.does(loginAt(task.agencyId, ['officer']), 'task.begin', task.id);
    await deliverResult(player, task, { ownPlan: { number: '08/KH', date: '2023-06-01' } }, files);
    if (task.agencyId === homeAffairs) await player.does(office, 'task.acceptResult', task.id, {}, 'officeChief');
    else await player.does(monitor, 'task.acceptResult', task.id);
  }
}
