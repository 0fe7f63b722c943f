import type { AgencyKind } from '../organisations/index.js';
import { type AgencyRef, expand, type PlanContent, type PlanTask } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { Course, Duty } from './course.js';
import { type Doubt, when } from './doubt.js';
import type { Severity } from './forecast.answers.js';
import { groupLabel } from './forecast.texts.js';
import { grouped } from './grouped.js';
import { wordProblem } from './problem.texts.js';
import type { Scene } from './scene.js';
import { sourceOfEnd, sourceOfLeads, sourceOfTask } from './sources.js';
import { workingDaysUpTo } from './working-time.js';

/** With fewer working days between issue and deadline an extension is likely to be asked for. */
const fewWorkingDays = 5;

/** What is impossible or doubtful about each task, in the order of the plan. */
export function taskDoubts(scene: Scene, course: Course): Doubt[] {
  const duties = grouped(
    course.duties.filter(({ kind }) => kind === 'task'),
    ({ key }) => key,
  );
  return scene.content.tasks.flatMap((task) => [
    ...leadDoubts(task, scene),
    ...unplayedDoubts(task, course),
    ...dateDoubts(task, course.dates.get(task.key) ?? null, scene),
    ...kindDoubts(task, duties.get(task.key) ?? []),
    ...recurringDoubts(task, duties.get(task.key) ?? [], scene, course),
  ]);
}

function leadDoubts(task: PlanTask, scene: Scene): Doubt[] {
  const { leads, key } = task;
  const source = sourceOfLeads(task);
  return [
    ...emptyGroups(leads, scene).map(
      (group): Doubt => ({
        code: 'group.without-members',
        severity: 'warning',
        params: { key, group: groupLabel(group) },
        keys: [key],
        source,
      }),
    ),
    ...when(expand(leads, scene).length === 0, () => ({
      code: 'task.without-lead',
      severity: 'error',
      params: { key },
      keys: [key],
      source,
    })),
  ];
}

/** Kinds that name nobody on the day of issue. */
export const emptyGroups = (refs: readonly AgencyRef[], scene: Scene): AgencyKind[] =>
  refs.flatMap((ref) => ('kind' in ref && expand([ref], scene).length === 0 ? [ref.kind] : []));

/** Why a task cannot be given to anybody. */
function unplayedDoubts(task: PlanTask, { unplayed }: Course): Doubt[] {
  const { key } = task;
  const problem = unplayed.find((one) => one.task === task)?.problem;
  if (problem === undefined) return [];
  const about = { severity: 'error', keys: [key], source: sourceOfTask(task) } as const;
  if (problem.code === 'deadline.missing') return [{ code: 'task.without-deadline', params: { key }, ...about }];
  if (problem.code === 'calendar.year-unknown')
    return [{ code: 'task.year-unknown', params: { key, year: problem.params['year']! }, ...about }];
  return [{ code: 'task.deadline-unresolved', params: { key, problem: wordProblem(problem) }, ...about }];
}

function kindDoubts(task: PlanTask, duties: readonly Duty[]): Doubt[] {
  const { key, deadline, ownPlan } = task;
  const agencyIds = duties.map(({ agencyId }) => agencyId);
  const about = { keys: [key], agencyIds, source: sourceOfTask(task) };
  if (duties.length === 0) return [];
  return [
    ...when(deadline?.kind === 'event' && deadline.within !== undefined, () => ({
      ...{ code: 'task.event-without-trigger', severity: 'info', ...about },
      params: { key, event: deadline?.kind === 'event' ? deadline.event : '' },
    })),
    ...when(deadline?.kind === 'event' && deadline.within === undefined, () => ({
      ...{ code: 'task.event-without-span', severity: 'warning', ...about },
      params: { key, event: deadline?.kind === 'event' ? deadline.event : '' },
    })),
    ...when(ownPlan, () => ({ code: 'task.own-plan', severity: 'info', params: { key }, on: duties[0]!.lastDay, ...about })),
  ];
}

/** Of the first date a task is given. */
function dateDoubts(task: PlanTask, lastDay: Day | null, { content, issuedOn, calendar }: Scene): Doubt[] {
  const { key, deadline } = task;
  if (lastDay === null) return [];
  const about = { on: lastDay, keys: [key], source: sourceOfTask(task) };
  if (lastDay < issuedOn) return [{ ...pastDoubt(task, lastDay, issuedOn), severity: gravityOfPast(content), ...about }];
  const { endsOn, dissemination } = content;
  const days = workingDaysUpTo(calendar, issuedOn, lastDay, fewWorkingDays);
  const windowTo = dissemination === null || dissemination.to < issuedOn ? null : dissemination.to;
  return [
    ...when(days !== null && days < fewWorkingDays, () => ({
      ...{ code: 'task.little-time', severity: 'warning', params: { key, on: lastDay, days: days! }, ...about },
    })),
    ...when(windowTo !== null && lastDay < windowTo, () => ({
      ...{ code: 'task.before-dissemination-ends', severity: 'warning', params: { key, on: lastDay, to: windowTo! }, ...about },
    })),
    ...when(endsOn !== null && lastDay > endsOn && deadline?.kind !== 'recurring', () => ({
      ...{ code: 'task.after-plan-end', severity: 'warning', params: { key, on: lastDay, end: endsOn! }, ...about },
    })),
    ...when(lastDay === endsOn, () => ({
      ...{ code: 'task.no-room-to-extend', severity: 'info', params: { key, on: lastDay }, ...about },
      source: sourceOfEnd(content),
    })),
  ];
}

/** a date that was over before the plan was issued, in the words of its kind. */
function pastDoubt({ key, deadline }: PlanTask, on: Day, issuedOn: Day): Pick<Doubt, 'code' | 'params'> {
  if (deadline?.kind === 'quarter')
    return { code: 'task.quarter-over', params: { key, quarter: roman[deadline.quarter - 1]!, year: deadline.year, on, issuedOn } };
  if (deadline?.kind === 'year') return { code: 'task.year-over', params: { key, year: deadline.year, issuedOn } };
  return { code: 'task.date-before-issue', params: { key, on, issuedOn } };
}

/** As documents number quarters. */
const roman = ['I', 'II', 'III', 'IV'] as const;

/** the drafter may mean it, and then says why. */
export const gravityOfPast = ({ pastDatesReason }: PlanContent): Severity => ((pastDatesReason ?? '').trim() === '' ? 'error' : 'warning');

function recurringDoubts(task: PlanTask, duties: readonly Duty[], { content }: Scene, { periods }: Course): Doubt[] {
  const { key, deadline } = task;
  const [first] = duties;
  if (deadline?.kind !== 'recurring' || first === undefined) return [];
  const about = { keys: [key], source: sourceOfTask(task) };
  const { endsOn } = content;
  const bornLate = duties.find(({ lastDay, opensOn, round }) => round !== 1 && lastDay !== null && lastDay < opensOn);
  const unplannedEnd = endsOn !== null && (first.lastDay === null || first.lastDay > endsOn);
  return [
    ...when(unplannedEnd, () => ({ code: 'recurring.no-date-before-end', severity: 'warning', params: { key, end: endsOn! }, ...about })),
    ...when(endsOn === null && first.lastDay === null, () => ({ code: 'recurring.never', severity: 'warning', params: { key }, ...about })),
    ...when(first.lastDay !== null && periods.every(({ submitBy }) => submitBy === null), () => ({
      ...{ code: 'recurring.without-period', severity: 'warning', params: { key, on: first.lastDay! }, on: first.lastDay, ...about },
    })),
    ...when(bornLate !== undefined, () => ({
      ...{ code: 'recurring.late-at-birth', severity: 'warning', on: bornLate!.lastDay, ...about },
      params: { key, round: bornLate!.round!, on: bornLate!.lastDay!, opensOn: bornLate!.opensOn },
    })),
  ];
}
