import { type DemoPlan, s0, s1, s3, s4 } from '../../src/demo/data/index.js';
import { agencyIdOf, type Found, loginAt, type Player } from '../../src/demo/index.js';
import { headAt } from '../../src/demo/player.js';
import type { World } from '../support/world.js';

/** Who brings one of the four plans to its issue, by login. */
interface Cast {
  readonly plan: DemoPlan;
  readonly definition: string;
  readonly drafter: string;
  /** In the order of the review; the last one is the officeChief. */
  readonly approvers: readonly string[];
  readonly signatory: string;
  readonly clerk: string;
  readonly monitor: string;
}

const binhDinh = {
  definition: 'plan/v1/province',
  drafter: 'bd.snv.cv1',
  approvers: ['bd.snv.tp', 'bd.snv.tt', 'bd.ubnd.cvp'],
  clerk: 'bd.ubnd.vt1',
  monitor: 'bd.snv.td1',
};

export const casts: Readonly<Record<'S0' | 'S1' | 'S3' | 'S4', Cast>> = {
  S0: { ...binhDinh, plan: s0, signatory: 'bd.ubnd.ct' },
  S1: {
    plan: s1,
    ...{ definition: 'plan/v1/city', drafter: 'vt.pnv.cv1', approvers: ['vt.pnv.tt', 'vt.ubnd.cvp'] },
    ...{ signatory: 'vt.ubnd.pct1', clerk: 'vt.ubnd.vt1', monitor: 'vt.pnv.td1' },
  },
  S3: {
    plan: s3,
    ...{ definition: 'plan/v1/province', drafter: 'na.snv.cv1', approvers: ['na.snv.tp', 'na.snv.tt', 'na.ubnd.cvp'] },
    ...{ signatory: 'na.ubnd.pct1', clerk: 'na.ubnd.vt1', monitor: 'na.snv.td1' },
  },
  S4: { ...binhDinh, plan: s4, signatory: 'bd.ubnd.pct1' },
};

/** Drafts the plan, on the clock as it stands. */
export function draft({ player }: World, { plan, definition, drafter }: Cast): Promise<string> {
  const parties = { draftingAgencyId: agencyIdOf(plan.drafting), issuingAgencyId: agencyIdOf(plan.issuing) };
  return player.create(drafter, definition, parties, plan.content(agencyIdOf));
}

/** Reviews, signs and issues it on the day that the plan names. */
export async function issue({ player }: World, { plan, drafter, approvers, signatory, clerk }: Cast, planId: string): Promise<void> {
  const dossier = await player.storeContent(plan.content(agencyIdOf));
  await player.does(drafter, 'plan.submit', planId);
  for (const [place, login] of approvers.entries())
    await player.does(login, 'plan.approve', planId, { dossier }, place === approvers.length - 1 ? 'officeChief' : undefined);
  await player.does(signatory, 'plan.sign', planId, { dossier });
  await player.on(plan.issuedOn);
  await player.does(clerk, 'plan.issue', planId, { issuedOn: plan.issuedOn });
  await player.settle();
}

/** A year in which every recurring task is delivered and accepted, nobody reports, and the collector sums up on the last day. */
export async function liveThroughYear(world: World, cast: Cast, planId: string, year: number): Promise<void> {
  const { player, files } = world;
  const evidence = [files.evidence];
  await player.on(`${year}-11-28`);
  for (const task of (await player.tasksOf(planId)).filter(({ deadlineKind }) => deadlineKind === 'recurring')) {
    if (task.state === 'disseminated') await player.does(officerOf(task), 'task.begin', task.id);
    await player.does(officerOf(task), 'task.submitResult', task.id, { evidence });
    await byHead(player, task, 'task.approveResult');
    await byMonitor(player, cast, task, 'task.acceptResult');
  }
  await player.on(`${year}-12-06`);
  const reports = (await player.reportsOf(planId)).filter(({ key }) => key === String(year));
  const units = reports.filter(({ type }) => type === 'unit');
  for (const unit of units) await byMonitor(player, cast, unit, 'report.markMissing');
  await player.settle();
  await player.on(`${year}-12-20`);
  const summary = reports.find(({ type }) => type === 'summary')!;
  const revision = await player.storeReport({
    ...{ answers: {}, figuresAsOf: summary.cutOff!, text: 'Tổng hợp.' },
    unitsNamed: units.map(({ agencyId }) => agencyId),
  });
  await player.does(officerOf(summary), 'report.draft', summary.id, { revision });
  await player.does(officerOf(summary), 'report.submit', summary.id);
  await byHead(player, summary, 'report.approve');
  await player.does(loginAt(summary.agencyId, ['agencyDeputy']), 'plan.summarise', planId, { final: false });
  await player.settle();
}

/** Everybody who leads a task disseminates it on that day. */
export async function disseminate({ player, files }: World, planId: string, day: string): Promise<void> {
  await player.on(day);
  for (const task of await player.tasksOf(planId))
    await player.does(officerOf(task), 'task.disseminate', task.id, { date: day, form: 'meeting', evidence: [files.evidence] });
  await player.settle();
}

const officerOf = ({ agencyId }: Found): string => loginAt(agencyId, ['officer']);

async function byHead(player: Player, { id, agencyId }: Found, type: string): Promise<void> {
  const { login, position } = headAt(agencyId);
  await player.does(login, type, id, {}, position);
}

/** The monitoring agency's own work is the officeChief's to judge. */
async function byMonitor(player: Player, { plan, approvers, monitor }: Cast, { id, agencyId }: Found, type: string): Promise<void> {
  if (agencyId === agencyIdOf(plan.monitoring)) await player.does(approvers.at(-1)!, type, id, {}, 'officeChief');
  else await player.does(monitor, type, id);
}

/** What the product created of a plan by now: its tasks' deadlines, its dissemination windows and its reports, one line each. */
export async function created({ db }: World, planId: string): Promise<string[]> {
  const rows = await db.asOwner<{ line: string }>(
    `SELECT concat_ws(' ', 'task', key, origin_agency_id, round, coalesce(last_day::text, 'undated')) AS line FROM (
       SELECT task.key, task.origin_agency_id, due.last_day,
         CASE WHEN task.deadline_kind = 'recurring' THEN row_number() OVER (PARTITION BY task.id ORDER BY due.no)::text ELSE '-' END AS round
       FROM tasks task LEFT JOIN deadlines due ON due.task_id = task.id AND due.origin IN ('issue', 'next') WHERE task.plan_id = $1) dated
     UNION SELECT concat_ws(' ', 'dissemination', lead_agency_id, window_to) FROM tasks WHERE plan_id = $1 AND window_to IS NOT NULL
     UNION ALL SELECT concat_ws(' ', report.type, period.key, report.origin_agency_id, period.opens_on, report.cut_off, report.due_on)
       FROM reports report JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no WHERE report.plan_id = $1`,
    [planId],
  );
  return rows.map(({ line }) => line).sort();
}
