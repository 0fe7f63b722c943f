import { acceptResults, type Collector, deliverResults, disseminate, type StoryFiles } from '../agency-work.js';
import { s1 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import type { Player } from '../player.js';
import { reportAlone, reportOf, reportPeriod, summarise } from '../report-work.js';
import type { Until } from './story-s0.js';

const homeAffairs = agencyIdOf('vt.phong-noi-vu');
const ward5 = agencyIdOf('vt.phuong-5');
const longSon = agencyIdOf('vt.long-son');
const office = 'vt.ubnd.cvp';
const monitor = 'vt.pnv.td1';
const drafter = 'vt.pnv.cv1';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'vt.pnv.tt' };

/**
 * S1, Vũng Tàu 2023: the city route without division review, signed by the chairman, two reports a year "trước ngày 15/6" and "trước ngày
 * 15/12" over two years. 15/6/2024 is a Saturday and 15/12/2024 a Sunday: a fixed date does not move, so the last days are a Friday and a Saturday.
 */
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
  await player.on('2023-05-09');
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('vt.ubnd.ct', 'plan.sign', planId, { dossier });
  await player.on('2023-05-10');
  await player.does('vt.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-05-10' });
  await player.settle();
  await player.on('2023-05-19');
  await disseminate(player, planId, '2023-05-19', files);
  if (until === 'inProgress') return planId;

  await year2023(player, planId, files);
  await year2024(player, planId);
  return planId;
}

async function year2023(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Báo cáo 6 tháng (trước ngày 15/6/2023): một phường nộp muộn, một xã chưa báo cáo; sơ kết');
  await player.on('2023-06-08');
  await reportPeriod(player, planId, '2023-06', collector, [ward5, longSon]);
  await player.on('2023-06-16');
  await reportAlone(player, planId, '2023-06', ward5, collector);
  await player.on('2023-06-21');
  await player.does(monitor, 'report.markMissing', (await reportOf(player, planId, '2023-06', longSon)).id);
  await player.settle();

  player.title('Kế hoạch riêng của các cơ quan (hạn 30/6/2023)');
  await player.on('2023-06-23');
  await deliver(player, planId, 'III.1', { ownPlan: { number: '08/KH', date: '2023-06-01' } }, files);
  await player.on('2023-06-27');
  await summarise(player, planId, '2023-06', collector, [ward5, longSon], false);
  await player.on('2023-07-03');
  await reportAlone(player, planId, '2023-06', longSon, collector);

  player.title('Nhiệm vụ hoàn thành trong năm 2023 và báo cáo năm (trước ngày 15/12/2023)');
  await player.on('2023-12-06');
  await deliver(player, planId, 'V.2', {}, files);
  await player.on('2023-12-08');
  await reportPeriod(player, planId, '2023-12', collector);
  await player.on('2023-12-22');
  await summarise(player, planId, '2023-12', collector, [], false);
}

async function year2024(player: Player, planId: string): Promise<void> {
  player.title('Báo cáo 6 tháng (trước ngày 15/6/2024, thứ Bảy): ngày cuối đúng hạn là thứ Sáu 14/6');
  await player.on('2024-06-06');
  await reportPeriod(player, planId, '2024-06', collector, [ward5]);
  await player.on('2024-06-14', '16:30');
  await reportAlone(player, planId, '2024-06', ward5, collector);
  await player.on('2024-06-25');
  await summarise(player, planId, '2024-06', collector, [], false);

  player.title('Báo cáo năm (trước ngày 15/12/2024, Chủ nhật): ngày cuối đúng hạn là thứ Bảy 14/12; tổng kết');
  await player.on('2024-12-06');
  await reportPeriod(player, planId, '2024-12', collector, [longSon]);
  await player.on('2024-12-16');
  await reportAlone(player, planId, '2024-12', longSon, collector);
  await player.on('2024-12-20');
  await summarise(player, planId, '2024-12', collector, [longSon], true);
  await player.on('2024-12-27');
  await player.does('vt.ubnd.ct', 'plan.close', planId, { fates: { '*': 'Kết thúc theo kế hoạch.' } });
  await player.settle();
  await player.expectState(planId, 'closed');
}

/** Phòng Nội vụ's own results go to the officeChief, the Office's and everybody else's to the monitor. */
async function deliver(
  player: Player,
  planId: string,
  key: string,
  result: Parameters<typeof deliverResults>[2],
  files: StoryFiles,
): Promise<void> {
  const tasks = (await player.tasksOf(planId)).filter((task) => task.key === key);
  await deliverResults(player, tasks, result, files);
  await acceptResults(player, tasks, collector);
}
