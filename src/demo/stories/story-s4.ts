import {
  acceptReports,
  acceptResults,
  byHead,
  type Collector,
  deliverResults,
  disseminate,
  officerOf,
  type StoryFiles,
} from '../agency-work.js';
import { danVan, s4 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import type { Player } from '../player.js';
import { authorOf, contentOf, reportAlone, reportOf, reportPeriod, reportsIn, summarise } from '../report-work.js';

const homeAffairs = agencyIdOf(s4.monitoring);
const [anLao, vanCanh, construction] = ['bd.an-lao', 'bd.van-canh', 'bd.so-xay-dung'].map(agencyIdOf) as [string, string, string];
/** Those who owe the dân vận report too, which is one document with that of S4. */
const sharing = ['bd.so-tu-phap', 'bd.so-y-te', 'bd.quy-nhon'].map(agencyIdOf);
const office = 'bd.ubnd.cvp';
const monitor = 'bd.snv.td2';
const drafter = 'bd.snv.cv2';
const collector: Collector = { agencyId: homeAffairs, monitor, office, head: 'bd.snv.ptt' };

/** Who tells of S4, and who of the plan that asks for the dân vận report. */
export interface VoicesOfS4 {
  readonly player: Player;
  readonly danVanPlayer: Player;
}

/**
 * S4, Bình Định 2022: own plans, yearly reports "trước ngày 25/11" in one document with the dân vận report, a difficulty raised and
 * answered, one agency late and one missing in the first year. Gives S4 and the plan of the dân vận report.
 */
export async function playS4(
  { player, danVanPlayer }: VoicesOfS4,
  files: StoryFiles,
): Promise<readonly [planId: string, danVanId: string]> {
  const planId = await returnS4(player);
  await issueS4(player, planId);
  const danVanId = await issueDanVan(danVanPlayer);
  await player.on('2022-02-10');
  await disseminate(player, planId, '2022-02-10', files);
  await disseminate(danVanPlayer, danVanId, '2022-02-10', files);
  await ownPlans(player, planId, files);
  await year2022({ player, danVanPlayer }, planId, danVanId);
  await year2023({ player, danVanPlayer }, planId, danVanId);
  return [planId, danVanId];
}

/** Drafted, and returned by the head of division with a reason. */
export async function returnS4(player: Player): Promise<string> {
  player.title('UBND tỉnh Bình Định, 2022: triển khai Chỉ thị số 33/CT-TTg');
  await player.on('2022-01-10');
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf(s4.issuing) };
  const planId = await player.create(drafter, 'plan/v1/province', parties, s4.content(agencyIdOf));
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.return', planId, { reason: 'Nêu rõ nội dung tổng hợp chung trong báo cáo công tác dân vận.' });
  return planId;
}

async function issueS4(player: Player, planId: string): Promise<void> {
  await player.on('2022-01-12');
  const content = s4.content(agencyIdOf);
  const dossier = await player.storeContent({
    ...content,
    body: `${content.body}\n\nBáo cáo hằng năm được tổng hợp chung trong báo cáo kết quả thực hiện công tác dân vận.`,
  });
  await player.does(drafter, 'plan.revise', planId, { revision: dossier });
  await reviewAndSign(player, planId, dossier, '2022-01-19');
  await player.on(s4.issuedOn);
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: s4.issuedOn });
  await player.settle();
}

async function issueDanVan(player: Player): Promise<string> {
  player.title('UBND tỉnh Bình Định, 2022: công tác dân vận, có báo cáo chung một văn bản với S4');
  await player.on('2022-01-24');
  const content = danVan.content(agencyIdOf);
  const dossier = await player.storeContent(content);
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf(danVan.issuing) };
  const planId = await player.create(drafter, 'plan/v1/province', parties, content);
  await reviewAndSign(player, planId, dossier, '2022-01-26');
  await player.on(danVan.issuedOn);
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: danVan.issuedOn });
  await player.settle();
  return planId;
}

async function reviewAndSign(player: Player, planId: string, dossier: string, signedOn: string): Promise<void> {
  await player.does(drafter, 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.on(signedOn);
  await player.does('bd.ubnd.pct1', 'plan.sign', planId, { dossier });
}

async function ownPlans(player: Player, planId: string, files: StoryFiles): Promise<void> {
  player.title('Kế hoạch cụ thể hóa của các cơ quan (hạn 28/02/2022): một huyện nộp quá hạn; khó khăn, vướng mắc');
  await player.on('2022-02-21');
  const tasks = (await player.tasksOf(planId)).filter(({ key }) => ['III.2', 'III.3'].includes(key));
  const [late, inTime] = [tasks.filter(({ agencyId }) => agencyId === anLao), tasks.filter(({ agencyId }) => agencyId !== anLao)];
  const result = { ownPlan: { number: '15/KH', date: '2022-02-18' } };
  await deliverResults(player, inTime, result, files);
  await acceptResults(player, inTime, collector);
  await player.on('2022-03-02');
  await deliverResults(player, late, result, files);
  await acceptResults(player, late, collector);

  await player.on('2022-06-15');
  const raised = await player.does(officerOf(anLao), 'plan.raiseDifficulty', planId, {
    text: 'Chưa có hướng dẫn kinh phí tuyên truyền ở thôn, làng.',
  });
  await player.on('2022-06-20');
  await player.does(monitor, 'plan.answerDifficulty', planId, {
    difficultyId: raised.entryId,
    answer: 'Sử dụng kinh phí thường xuyên đã giao; Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.',
  });
}

async function year2022({ player, danVanPlayer }: VoicesOfS4, planId: string, danVanId: string): Promise<void> {
  player.title('Báo cáo năm 2022 (trước ngày 25/11/2022), chung một văn bản với báo cáo dân vận');
  await player.on('2022-11-18');
  await fileForBoth(player, planId, danVanId, '2022');
  await recallEverywhere(player, planId, danVanId, '2022');
  await acceptBoth(player, planId, danVanId, '2022');
  await reportPeriod(player, planId, '2022', collector, [construction, vanCanh]);
  await player.on('2022-11-28');
  await reportAlone(player, planId, '2022', construction, collector);
  const owing = await reportOf(player, planId, '2022', vanCanh);
  await player.does(monitor, 'report.remind', owing.id, { note: 'Đề nghị UBND huyện Vân Canh gửi báo cáo trong ngày 29/11.' });
  await player.on('2022-11-30');
  await player.does(monitor, 'report.markMissing', owing.id);
  await player.settle();
  await player.on('2022-12-08');
  await danVanPlayer.mayNot(collector.head, 'plan.summarise', danVanId, { final: false }, ['plan.summary-not-filed']);
  await summarise(player, planId, '2022', collector, [construction, vanCanh], false);
  await summarise(danVanPlayer, danVanId, '2022', collector, [], false);
  await player.on('2022-12-20');
  await reportAlone(player, planId, '2022', vanCanh, collector);
}

async function year2023({ player, danVanPlayer }: VoicesOfS4, planId: string, danVanId: string): Promise<void> {
  player.title('Báo cáo năm 2023 (trước ngày 25/11/2023, thứ Bảy); tổng kết, kết thúc');
  await player.on('2023-11-17');
  await fileForBoth(player, planId, danVanId, '2023');
  await acceptBoth(player, planId, danVanId, '2023');
  await reportPeriod(player, planId, '2023', collector);
  await player.on('2023-12-06');
  await summarise(player, planId, '2023', collector, [], true);
  await summarise(danVanPlayer, danVanId, '2023', collector, [], true);
  await player.on('2023-12-15');
  for (const [teller, id] of [
    [player, planId],
    [danVanPlayer, danVanId],
  ] as const) {
    await teller.does('bd.ubnd.ct', 'plan.close', id, { fates: { '*': 'Kết thúc theo kế hoạch.' } });
    await teller.settle();
    await teller.expectState(id, 'closed');
  }
}

/** One document for two plans, one command each: the same revision answers for the tasks of both. */
async function fileForBoth(player: Player, planId: string, danVanId: string, period: string): Promise<void> {
  const tasks = [...(await player.tasksOf(planId)), ...(await player.tasksOf(danVanId))];
  for (const agencyId of sharing) {
    const reports = await sharedReports(player, planId, danVanId, period, agencyId);
    const revision = await player.storeReport(contentOf(tasks, agencyId, reports[0]!.cutOff!));
    await player.doesAll(authorOf(agencyId), 'report.draft', reports, { revision });
    await player.doesAll(authorOf(agencyId), 'report.submit', reports);
    await player.together(reports.map(({ id }) => byHead(agencyId, 'report.approve', id)));
  }
}

/** Who takes the document back for one plan has taken it back for the other, by the system. */
async function recallEverywhere(player: Player, planId: string, danVanId: string, period: string): Promise<void> {
  const agencyId = sharing[1]!;
  const reports = await sharedReports(player, planId, danVanId, period, agencyId);
  const { login, position } = byHead(agencyId, 'report.recall', reports[0]!.id);
  await player.does(login, 'report.recall', reports[0]!.id, {}, position);
  await player.settle();
  await player.doesAll(authorOf(agencyId), 'report.submit', reports);
  await player.together(reports.map(({ id }) => byHead(agencyId, 'report.approve', id)));
}

async function acceptBoth(player: Player, planId: string, danVanId: string, period: string): Promise<void> {
  const reports = await Promise.all(sharing.map((agencyId) => sharedReports(player, planId, danVanId, period, agencyId)));
  await acceptReports(player, reports.flat(), collector);
}

async function sharedReports(player: Player, planId: string, danVanId: string, period: string, agencyId: string) {
  const of = await Promise.all([planId, danVanId].map((id) => reportsIn(player, id, period)));
  return of.flat().filter((report) => report.agencyId === agencyId);
}
