import type { JsonObject } from '../../workflows/kit/definition.js';
import { type Found, headAt, loginAt, type PlannedAct, type Player } from './player.js';

/** Evidence that nobody uploaded would be refused; stories name the hash of a file that was. */
export interface StoryFiles {
  readonly evidence: string;
}

/** Who follows a plan: the monitoring agency, its monitor, the issuing body's officeChief for its own work, and who signs the summary. */
export interface Collector {
  readonly agencyId: string;
  readonly monitor: string;
  readonly office: string;
  readonly head: string;
}

/** Every agency holds its meeting and records it for all its tasks, except those left out. */
export async function disseminate(
  player: Player,
  planId: string,
  date: string,
  files: StoryFiles,
  except: readonly string[] = [],
): Promise<void> {
  const tasks = (await player.tasksOf(planId)).filter(({ state, agencyId }) => state === 'issued' && !except.includes(agencyId));
  const input = { date, form: 'meeting', evidence: [files.evidence] };
  await player.together(tasks.map(({ id, agencyId }) => ({ login: officerOf(agencyId), type: 'task.disseminate', id, input })));
  await player.settle();
}

/** Agencies work on dated tasks until their heads have approved the results. */
export async function deliverResults(player: Player, tasks: readonly Found[], result: JsonObject, files: StoryFiles): Promise<void> {
  const waiting = tasks.filter(({ state }) => state === 'disseminated');
  await player.together(waiting.map(({ id, agencyId }) => ({ login: officerOf(agencyId), type: 'task.begin', id })));
  const input = { evidence: [files.evidence], ...result };
  await player.together(tasks.map(({ id, agencyId }) => ({ login: officerOf(agencyId), type: 'task.submitResult', id, input })));
  await player.together(tasks.map(({ id, agencyId }) => byHead(agencyId, 'task.approveResult', id)));
}

/** The monitor accepts the results; the monitoring agency's own are the officeChief's to judge. */
export function acceptResults(player: Player, tasks: readonly Found[], collector: Collector): Promise<void> {
  return judge(player, 'task.acceptResult', tasks, collector);
}

/** The same of reports. */
export async function acceptReports(player: Player, reports: readonly Found[], collector: Collector): Promise<void> {
  await judge(player, 'report.accept', reports, collector);
  await player.settle();
}

export const officerOf = (agencyId: string): string => loginAt(agencyId, ['officer']);

/** What the head of an agency is to do, in the post that makes them so. */
export function byHead(agencyId: string, type: string, id: string, input: JsonObject = {}): PlannedAct {
  return { ...headAt(agencyId), type, id, input };
}

async function judge(player: Player, type: string, items: readonly Found[], { agencyId, monitor, office }: Collector): Promise<void> {
  const own = items.filter((item) => item.agencyId === agencyId);
  await player.doesAll(
    monitor,
    type,
    items.filter((item) => item.agencyId !== agencyId),
  );
  await player.doesAll(office, type, own, {}, 'officeChief');
}
