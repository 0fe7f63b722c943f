import type { JsonObject } from '../../workflows/kit/definition.js';
import type { ReportContent } from '../reports/index.js';
import { type Found, headAt, loginAt, type Player } from './player.js';

/** Evidence that nobody uploaded would be refused; stories name the hash of a file that was. */
export interface StoryFiles {
  readonly evidence: string;
}

/** Who sums up a plan: the monitoring agency, its monitor, the issuing body's officeChief for its own work, and who signs the summary. */
export interface Collector {
  readonly agencyId: string;
  readonly monitor: string;
  readonly office: string;
  readonly head: string;
}

const byAgency = (items: readonly Found[]): ReadonlyMap<string, readonly Found[]> => {
  const groups = new Map<string, Found[]>();
  for (const item of items) groups.set(item.agencyId, [...(groups.get(item.agencyId) ?? []), item]);
  return groups;
};

/** Every agency holds its meeting and records it for all its tasks, except those left out. */
export async function disseminate(
  player: Player,
  planId: string,
  date: string,
  files: StoryFiles,
  except: readonly string[] = [],
): Promise<void> {
  const tasks = (await player.tasksOf(planId)).filter(({ state, agencyId }) => state === 'issued' && !except.includes(agencyId));
  for (const [agencyId, own] of byAgency(tasks)) {
    await player.doesAll(loginAt(agencyId, ['officer']), 'task.disseminate', own, { date, form: 'meeting', evidence: [files.evidence] });
  }
  await player.settle();
}

/** An agency works on a dated task until its head has approved the result. */
export async function deliverResult(player: Player, task: Found, result: JsonObject, files: StoryFiles): Promise<void> {
  const officer = loginAt(task.agencyId, ['officer']);
  if ((await player.stateOf(task.id)).state === 'disseminated') await player.does(officer, 'task.begin', task.id);
  await player.does(officer, 'task.submitResult', task.id, { evidence: [files.evidence], ...result });
  const head = headAt(task.agencyId);
  await player.does(head.login, 'task.approveResult', task.id, {}, head.position);
}

/** An agency writes its report, submits it, and its head approves it, which files it. */
export async function fileReport(player: Player, planId: string, report: Found, unitsNamed: readonly string[] = []): Promise<void> {
  const led = (await player.tasksOf(planId)).filter(({ agencyId, state }) => agencyId === report.agencyId && state !== 'cancelled');
  const answers = Object.fromEntries(led.map(({ key, state }) => [key, answerTo(state)]));
  const revision = await player.storeReport({
    answers,
    figuresAsOf: report.cutOff!,
    text: 'Tình hình, kết quả thực hiện trong kỳ.',
    unitsNamed: [...unitsNamed],
  });
  const officer = loginAt(report.agencyId, ['officer'], 1);
  await player.does(officer, 'report.draft', report.id, { revision });
  await player.does(officer, 'report.submit', report.id);
  const head = headAt(report.agencyId);
  await player.does(head.login, 'report.approve', report.id, {}, head.position);
}

/** Every agency but one files; the monitor accepts, and the officeChief the monitoring agency's own. */
export async function reportPeriod(
  player: Player,
  planId: string,
  { agencyId, monitor, office }: Collector,
  except?: string,
): Promise<void> {
  const owed = (await player.reportsOf(planId)).filter(
    (report) => report.type === 'unit' && report.state === 'owed' && report.agencyId !== except,
  );
  for (const report of owed) {
    await fileReport(player, planId, report);
    if (report.agencyId === agencyId) await player.does(office, 'report.accept', report.id, {}, 'officeChief');
    else await player.does(monitor, 'report.accept', report.id);
  }
  await player.settle();
}

/** A task that still sleeps has not arisen, which is an answer too. */
function answerTo(state: string): ReportContent['answers'][string] {
  return state === 'disseminated' ? { text: 'Chưa phát sinh.', notArisen: true } : { text: 'Đã triển khai theo kế hoạch.' };
}

/** The collector files the period's summary and sums the plan up; a final summary is accepted first. */
export async function summarise(
  player: Player,
  planId: string,
  { office, head }: Collector,
  unitsNamed: readonly string[],
  final: boolean,
): Promise<void> {
  const summary = (await player.reportsOf(planId)).find(({ type, state }) => type === 'summary' && state === 'owed')!;
  await fileReport(player, planId, summary, unitsNamed);
  if (final) await player.does(office, 'report.accept', summary.id, {}, 'officeChief');
  await player.does(head, 'plan.summarise', planId, { final });
  await player.settle();
}
