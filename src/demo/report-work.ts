import type { ReportContent } from '../reports/index.js';
import { acceptReports, byHead, type Collector } from './agency-work.js';
import { type Found, loginAt, type Player } from './player.js';

/** Reports of one period and type of a plan, whoever owes them. */
export async function reportsIn(
  player: Player,
  planId: string,
  period: string,
  type: 'unit' | 'summary' = 'unit',
): Promise<readonly Found[]> {
  return (await player.reportsOf(planId)).filter((report) => report.key === period && report.type === type);
}

/** One agency's report of a period. */
export async function reportOf(player: Player, planId: string, period: string, agencyId: string): Promise<Found> {
  return (await reportsIn(player, planId, period)).find((report) => report.agencyId === agencyId)!;
}

/** Agencies write their reports, submit them, and their heads approve, which files them. `unitsNamed` is for a summary. */
export async function fileReports(
  player: Player,
  planId: string,
  reports: readonly Found[],
  unitsNamed: readonly string[] = [],
): Promise<void> {
  const tasks = await player.tasksOf(planId);
  const contents = new Map<string, string>();
  const drafts: { id: string; agencyId: string; login: string; revision: string }[] = [];
  for (const { id, agencyId, cutOff } of reports) {
    const content = contentOf(tasks, agencyId, cutOff!, unitsNamed);
    const text = JSON.stringify(content);
    const revision = contents.get(text) ?? (await player.storeReport(content));
    contents.set(text, revision);
    drafts.push({ id, agencyId, login: authorOf(agencyId), revision });
  }
  await player.together(drafts.map(({ login, id, revision }) => ({ login, type: 'report.draft', id, input: { revision } })));
  await player.together(drafts.map(({ login, id }) => ({ login, type: 'report.submit', id })));
  await player.together(drafts.map(({ agencyId, id }) => byHead(agencyId, 'report.approve', id)));
}

/** Every agency that owes a report for the period files it, except those left out, and each is accepted. */
export async function reportPeriod(
  player: Player,
  planId: string,
  period: string,
  collector: Collector,
  except: readonly string[] = [],
): Promise<void> {
  const owed = (await reportsIn(player, planId, period)).filter(({ state, agencyId }) => state === 'owed' && !except.includes(agencyId));
  await fileReports(player, planId, owed);
  await acceptReports(player, owed, collector);
}

/** One agency files when it does, in time or not, and its report is accepted. */
export async function reportAlone(player: Player, planId: string, period: string, agencyId: string, collector: Collector): Promise<void> {
  const report = await reportOf(player, planId, period, agencyId);
  await fileReports(player, planId, [report]);
  await acceptReports(player, [report], collector);
}

/** The collector files the period's summary and sums the plan up. The officeChief accepts the summary: a final one before it counts, an interim one after. */
export async function summarise(
  player: Player,
  planId: string,
  period: string,
  { office, head }: Collector,
  unitsNamed: readonly string[],
  final: boolean,
): Promise<void> {
  const [summary] = await reportsIn(player, planId, period, 'summary');
  await fileReports(player, planId, [summary!], unitsNamed);
  const accept = () => player.does(office, 'report.accept', summary!.id, {}, 'officeChief');
  if (final) await accept();
  await player.does(head, 'plan.summarise', planId, { final });
  if (!final) await accept();
  await player.settle();
}

/** Answers for every task that the agency leads in the plan, as of the cut-off. A task that still sleeps has not arisen, which is an answer too. */
export function contentOf(tasks: readonly Found[], agencyId: string, cutOff: string, unitsNamed: readonly string[] = []): ReportContent {
  const led = tasks.filter((task) => task.agencyId === agencyId && task.state !== 'cancelled');
  return {
    answers: Object.fromEntries(led.map(({ key, state }) => [key, state === 'disseminated' ? notArisen : done])),
    figuresAsOf: cutOff,
    text: 'Tình hình, kết quả thực hiện trong kỳ.',
    unitsNamed: [...unitsNamed],
  };
}

/** The officer who writes the reports: another than the one who works on tasks, where there are two. */
export const authorOf = (agencyId: string): string => loginAt(agencyId, ['officer'], 1);

const notArisen = { text: 'Chưa phát sinh.', notArisen: true };
const done = { text: 'Đã triển khai theo kế hoạch.' };
