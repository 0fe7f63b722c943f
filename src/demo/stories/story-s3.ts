import { acceptResults, type Collector, deliverResults, disseminate, type StoryFiles } from '../agency-work.js';
import { s3 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import type { Found, Player } from '../player.js';
import { reportAlone, reportOf, reportPeriod, summarise } from '../report-work.js';

const homeAffairs = agencyIdOf(s3.monitoring);
const [quynhLuu, namDan, cuaLo, conCuong] = ['na.quynh-luu', 'na.nam-dan', 'na.cua-lo', 'na.con-cuong'].map(agencyIdOf) as [
  string,
  string,
  string,
  string,
];
const office = 'na.ubnd.cvp';
const monitor = 'na.snv.td1';
const drafter = 'na.snv.cv1';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'na.snv.ptt' };

/**
 * S3, Nghệ An 2022: signed KT. by a vice-chair, yearly results and reports "trước ngày 05/12". 04/12/2022 is a Sunday, and stays the last day
 * what comes on Sunday night is in time, on Monday morning late.
 */
export async function playS3(player: Player, files: StoryFiles, until: 'signed' | 'closed' = 'closed'): Promise<string> {
  player.title('UBND tỉnh Nghệ An, 2022: thực hiện Nghị quyết số 30/NQ-CP');
  const planId = await draftAndSign(player);
  if (until === 'signed') return planId;
  await issueAndOwnPlans(player, planId, files);
  await year2022(player, planId, files);
  await year2023(player, planId, files);
  return planId;
}

/** Reviewed and signed KT. by a vice-chair, awaiting its number. */
async function draftAndSign(player: Player): Promise<string> {
  await player.on('2022-04-04');
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf(s3.issuing) };
  const content = s3.content(agencyIdOf);
  const dossier = await player.storeContent(content);
  const planId = await player.create(drafter, 'plan/v1/province', parties, content);
  await player.does(drafter, 'plan.submit', planId);
  await player.does('na.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('na.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.on('2022-04-13');
  await player.does('na.ubnd.pct1', 'plan.sign', planId, { dossier });
  return planId;
}

async function issueAndOwnPlans(player: Player, planId: string, files: StoryFiles): Promise<void> {
  await player.on('2022-04-14');
  await player.does('na.ubnd.vt1', 'plan.issue', planId, { issuedOn: s3.issuedOn });
  await player.settle();
  await player.on('2022-04-20');
  await disseminate(player, planId, '2022-04-20', files);

  player.title('Kế hoạch cụ thể của các cơ quan (hạn 31/5/2022): một huyện nộp quá hạn');
  await player.on('2022-05-25');
  const ownPlans = (await player.tasksOf(planId)).filter(({ key }) => key === 'III.1');
  await deliver(player, ownPlans.filter(besides(quynhLuu)), ownPlan, files);
  await player.on('2022-06-02');
  await deliver(player, ownPlans.filter(of(quynhLuu)), ownPlan, files);
}

async function year2022(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Kết quả và báo cáo năm 2022 (trước ngày 05/12/2022): 04/12 là Chủ nhật và vẫn là ngày cuối');
  await player.on('2022-11-28');
  const dated = await datedTasks(player, planId);
  await deliver(player, dated.filter(besides(cuaLo)), {}, files);
  await reportPeriod(player, planId, '2022', collector, [namDan, cuaLo, conCuong]);
  await player.on('2022-12-04', '23:30');
  await reportAlone(player, planId, '2022', namDan, collector);
  await player.on('2022-12-05');
  await deliver(player, dated.filter(of(cuaLo)), {}, files);
  await reportAlone(player, planId, '2022', cuaLo, collector);
  await player.on('2022-12-08');
  const owing = await reportOf(player, planId, '2022', conCuong);
  await player.mayNot('na.concuong.cv', 'report.markMissing', owing.id, {}, ['actor.not-in-position']);
  await player.does(monitor, 'report.markMissing', owing.id);
  await player.settle();
  await player.on('2022-12-16');
  await player.mayNot(collector.head, 'plan.summarise', planId, { final: false }, ['plan.summary-not-filed']);
  await summarise(player, planId, '2022', collector, [cuaLo, conCuong], false);
  await player.on('2023-01-10');
  await reportAlone(player, planId, '2022', conCuong, collector);
}

async function year2023(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Kết quả và báo cáo năm 2023 (trước ngày 05/12/2023); tổng kết');
  await player.on('2023-11-27');
  await deliver(player, await datedTasks(player, planId), {}, files);
  await player.on('2023-11-30');
  await reportPeriod(player, planId, '2023', collector);
  await player.on('2023-12-15');
  await summarise(player, planId, '2023', collector, [], true);
  await player.on('2023-12-22');
  await player.does('na.ubnd.pct1', 'plan.close', planId, { fates: { '*': 'Kết thúc theo kế hoạch.' } });
  await player.settle();
  await player.expectState(planId, 'closed');
}

/** What must be delivered before the year is summed up: yearly results, and those of 2022 alone. */
async function datedTasks(player: Player, planId: string): Promise<readonly Found[]> {
  return (await player.tasksOf(planId)).filter(
    ({ deadlineKind, state }) => deadlineKind !== 'continuous' && ['disseminated', 'inProgress.working'].includes(state),
  );
}

async function deliver(
  player: Player,
  tasks: readonly Found[],
  result: Parameters<typeof deliverResults>[2],
  files: StoryFiles,
): Promise<void> {
  await deliverResults(player, tasks, result, files);
  await acceptResults(player, tasks, collector);
}

const ownPlan = { ownPlan: { number: '21/KH', date: '2022-05-20' } };
const of =
  (agencyId: string) =>
  (one: Found): boolean =>
    one.agencyId === agencyId;
const besides =
  (agencyId: string) =>
  (one: Found): boolean =>
    one.agencyId !== agencyId;
