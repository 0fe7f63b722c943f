import { DeadlineError, type DeadlineProblem, type DeadlineRule, periodsOf, resolveDeadline, validateSchedule } from '../calendar/index.js';
import type { PlanTask, TaskIssueInput } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { firstReports, missingReports, type OpenedReport, type ReportingPlan, type ReportOpenInput } from '../reports/index.js';
import { type GivingTerms, nextDeadline, tasksGiven } from '../tasks/index.js';
import { type Course, type Duty, horizonOf } from './course.js';
import type { Scene } from './scene.js';
import { sourceOfReporting, sourceOfTask, sourceOfWindow } from './sources.js';

/**
 * Đi hết đời kế hoạch on a clock of its own: from the day of issue from one event to the next, until the horizon. Everybody is taken to
 * do on its last day what is due then, so that the plan is summed up on the last day of each summary, and the next period follows.
 */
export function walk(scene: Scene): Course {
  const { unsound, played } = soundOf(scene);
  const { content, issuedOn, successions } = played;
  const { until, untilBecause } = horizonOf(played);
  const periods = periodsOf(content.reporting, issuedOn, content.endsOn, until).filter(({ opensOn }) => opensOn <= until);
  const course: Course = { until, untilBecause, duties: [], periods, bound: new Set(), dates: new Map(), unplayed: [], unsound };
  const plan = reportingPlanOf(played);
  const opened: OpenedReport[] = [];
  const open = (reports: readonly ReportOpenInput[]): void => {
    for (const { period, type, agencyId } of reports) opened.push({ periodNo: period.no, type, originAgencyId: agencyId });
    for (const report of reports) course.duties.push(dutyOfReport(report, played));
  };
  const recurring: Round[] = [];
  const agenda = new Agenda();

  agenda.add(issuedOn, () => {
    for (const task of content.tasks) recurring.push(...giveTask(task, played, course));
    open(firstReports(plan));
  });
  for (const { opensOn, no } of periods) if (no > 1) agenda.add(opensOn, (on) => open(missingReports(plan, opened, successions, on)));
  for (const [index, { summaryBy }] of periods.entries()) {
    const next = periods[index + 1];
    if (next !== undefined && summaryBy !== null) agenda.add(later(summaryBy, next.opensOn), (on) => resume(recurring, on, played, course));
  }
  agenda.run(until);
  return course;
}

const reportingPlanOf = ({ planId, content: { reporting, endsOn, monitoringAgencyId }, issuedOn, groups }: Scene): ReportingPlan => ({
  ...{ id: planId, reporting, issuedOn, endsOn, monitoringAgencyId, expansion: { groups } },
});

const givingTermsOf = ({ content: { dissemination }, issuedOn, calendar, groups, movingOn }: Scene): GivingTerms => ({
  ...{ issuedOn, calendar, window: dissemination, expansion: { groups }, movingOn },
});

/** A recurring task with the last of its dates that it was given. */
interface Round {
  readonly task: PlanTask;
  readonly leads: readonly string[];
  no: number;
  lastDay: Day;
}

function giveTask(task: PlanTask, scene: Scene, course: Course): readonly Round[] {
  const resolved = dateOf(task, scene);
  if (resolved !== null && typeof resolved === 'object') {
    course.unplayed.push({ task, problem: resolved });
    return [];
  }
  course.dates.set(task.key, resolved);
  const inputs = tasksGiven(scene.planId, [task], givingTermsOf(scene));
  for (const input of inputs) {
    if (input.windowTo !== null && !course.bound.has(input.leadAgencyId)) course.duties.push(dutyToDisseminate(input, scene));
    if (input.windowTo !== null) course.bound.add(input.leadAgencyId);
    course.duties.push(dutyOfTask(task, input, input.deadlineKind === 'recurring' ? 1 : null));
  }
  const lastDay = inputs[0]?.deadline?.lastDay;
  const leads = inputs.map(({ leadAgencyId }) => leadAgencyId);
  return task.deadline?.kind === 'recurring' && lastDay !== undefined ? [{ task, leads, no: 1, lastDay }] : [];
}

/** With the next period a recurring task whose date has passed gets the one after it, even when that has passed as well. */
function resume(recurring: readonly Round[], on: Day, { issuedOn, calendar }: Scene, course: Course): void {
  for (const round of recurring) {
    if (round.lastDay > on) continue;
    const next = nextDeadline(round.task.deadline!, round.lastDay, { issuedOn, calendar });
    if (next === null) continue;
    round.no++;
    round.lastDay = next.lastDay;
    for (const agencyId of round.leads) course.duties.push(dutyOfRound(round, agencyId, on));
  }
}

/** The first date of a task, null where it has none, or what stands between the task and its issue. */
function dateOf({ deadline }: PlanTask, { issuedOn, calendar }: Scene): Day | null | DeadlineProblem {
  if (deadline === null) return { code: 'deadline.missing', params: {} };
  try {
    return resolveDeadline(deadline, { issuedOn, calendar })?.lastDay ?? null;
  } catch (error) {
    if (error instanceof DeadlineError) return { code: error.code, params: error.params };
    throw error;
  }
}

/** The scene without the reporting rules that give no dates; what is wrong with them is told. */
function soundOf(scene: Scene): { played: Scene; unsound: Course['unsound'] } {
  const unsound = scene.content.reporting.flatMap((rule) => validateSchedule(rule).map((problem) => ({ rule, problem })));
  if (unsound.length === 0) return { played: scene, unsound };
  const reporting = scene.content.reporting.filter((rule) => !unsound.some((faulty) => faulty.rule === rule));
  return { played: { ...scene, content: { ...scene.content, reporting } }, unsound };
}

const dutyToDisseminate = ({ leadAgencyId, issuedOn, windowTo }: TaskIssueInput, scene: Scene): Duty => ({
  agencyId: leadAgencyId,
  kind: 'dissemination',
  key: 'dissemination',
  round: null,
  deadlineKind: null,
  period: null,
  opensOn: issuedOn,
  lastDay: windowTo,
  ownPlan: false,
  source: sourceOfWindow(scene.content),
});

const dutyOfTask = (task: PlanTask, { leadAgencyId, deadlineKind, deadline, issuedOn }: TaskIssueInput, round: number | null): Duty => ({
  agencyId: leadAgencyId,
  kind: 'task',
  key: task.key,
  round,
  deadlineKind,
  period: null,
  opensOn: issuedOn,
  lastDay: deadline?.lastDay ?? null,
  ownPlan: task.ownPlan,
  source: sourceOfTask(task),
});

const dutyOfRound = ({ task, no, lastDay }: Round, agencyId: string, on: Day): Duty => ({
  agencyId,
  kind: 'task',
  key: task.key,
  round: no,
  deadlineKind: (task.deadline as DeadlineRule).kind,
  period: null,
  opensOn: on,
  lastDay,
  ownPlan: task.ownPlan,
  source: sourceOfTask(task),
});

const dutyOfReport = ({ type, agencyId, period, dueOn }: ReportOpenInput, { content }: Scene): Duty => ({
  agencyId,
  kind: type === 'unit' ? 'unitReport' : 'summary',
  key: period.key,
  round: null,
  deadlineKind: null,
  period,
  opensOn: period.opensOn,
  lastDay: dueOn,
  ownPlan: false,
  source: sourceOfReporting(content, period),
});

const later = (one: Day, other: Day): Day => (one > other ? one : other);

type Happening = (on: Day) => void;

/** What is to come, by day; of one day in the order in which it was put down. */
class Agenda {
  private readonly entries: { readonly on: Day; readonly happens: Happening }[] = [];

  add(on: Day, happens: Happening): void {
    this.entries.push({ on, happens });
  }

  /** Sets the clock from one day to the next on which something happens. */
  run(until: Day): void {
    const inOrder = [...this.entries].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    for (const { on, happens } of inOrder) if (on <= until) happens(on);
  }
}
