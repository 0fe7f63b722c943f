import type { PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import {
  type Calendar,
  DeadlineError,
  type DeadlineRule,
  isDay,
  monthDayIn,
  resolveDeadline,
  validateDeadline,
  validateSchedule,
  windowsOverlap,
} from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { AgencyRef, PlanChange, PlanContent, PlanTask, ReportingRule } from './plan-content.js';

/** What stands around a content when it is looked at. */
export interface Surroundings {
  readonly today: Day;
  readonly calendar: Calendar;
  /** Kinds of agencies that the issuing body has below it today; a group without members leads nothing. */
  readonly kinds: readonly string[];
}

export type Completeness = Omit<PlanDocumentFact, 'dossier' | 'submitted' | 'signedOn'>;

/** The most names a list of the fact holds. */
const mostNames = 20;

/** What is there and what is missing in a content, by key. Deadlines counted from issue are tried as if it were issued today. */
export function completenessOf(content: PlanContent, around: Surroundings): Completeness {
  const tasks = [...content.tasks, ...content.changes.flatMap(taskOf)];
  const dated = [...tasks, ...content.changes.filter((change) => change.op === 'deadline')];
  const led = [...tasks, ...content.changes.filter((change) => change.op === 'lead')];
  const problems = content.reporting.map((rule) => ({ key: rule.key, ...reportingProblems(rule, content.reporting) }));
  return {
    title: content.title.trim() !== '',
    recipients: content.recipients.length,
    monitoring: content.monitoringAgencyId !== null,
    tasks: content.tasks.length,
    changes: content.changes.length,
    tasksWithoutLead: names(led, ({ leads }) => !leads.some((ref) => hasMembers(ref, around))),
    tasksWithoutDeadline: names(dated, ({ deadline }) => deadline === null),
    tasksUnresolved: names(dated, ({ deadline }) => deadline !== null && lastDayOf(deadline, around) === 'impossible'),
    reportingIncomplete: names(problems, ({ incomplete }) => incomplete),
    reportingDisordered: names(problems, ({ disordered }) => disordered),
    pastDates: pastDatesOf(content, dated, around),
    pastDatesReason: (content.pastDatesReason ?? '').trim() !== '',
  };
}

/** What a plan without any content would be; there is none, but a fact always has its shape. */
export const nothing: Completeness = {
  title: false,
  recipients: 0,
  monitoring: false,
  tasks: 0,
  changes: 0,
  tasksWithoutLead: [],
  tasksWithoutDeadline: [],
  tasksUnresolved: [],
  reportingIncomplete: [],
  reportingDisordered: [],
  pastDates: [],
  pastDatesReason: false,
};

const taskOf = (change: PlanChange): PlanTask[] => (change.op === 'add' ? [change.task] : []);

const hasMembers = (ref: AgencyRef, { kinds }: Surroundings): boolean => 'agency' in ref || kinds.includes(ref.kind);

/** `impossible` for a rule that is wrong, and for one that runs into a year the calendar does not know. */
function lastDayOf(rule: DeadlineRule, { today, calendar }: Surroundings): Day | null | 'impossible' {
  if (validateDeadline(rule).length > 0) return 'impossible';
  try {
    return resolveDeadline(rule, { issuedOn: today, calendar })?.lastDay ?? null;
  } catch (error) {
    if (error instanceof DeadlineError) return 'impossible';
    throw error;
  }
}

function reportingProblems(rule: ReportingRule, rules: readonly ReportingRule[]): { incomplete: boolean; disordered: boolean } {
  const codes = validateSchedule(rule).map(({ code }) => code);
  const overlapping = rules.some((other) => other.key !== rule.key && shareReporters(rule, other) && windowsOverlap(rule, other));
  const disordered = overlapping || codes.some((code) => code.endsWith('-disordered'));
  return { incomplete: rule.reporters.length === 0 || codes.some((code) => !code.endsWith('-disordered')), disordered };
}

/** Named alike in both; an agency that is also in a group is found at issue. */
function shareReporters(one: ReportingRule, other: ReportingRule): boolean {
  const named = new Set(one.reporters.map((ref) => JSON.stringify(ref)));
  return other.reporters.some((ref) => named.has(JSON.stringify(ref)));
}

/** dates before today by key, also the dissemination window and the plan's end, which have none of their own. */
function pastDatesOf(
  content: PlanContent,
  dated: readonly { key: string; deadline: DeadlineRule | null }[],
  around: Surroundings,
): string[] {
  const { today } = around;
  const past = (day: Day | null): boolean => day !== null && isDay(day) && day < today;
  const keys = [
    ...dated.filter(({ deadline }) => deadline !== null && isPast(deadline, around)).map(({ key }) => key),
    ...content.reporting.filter((rule) => past(lastSubmission(rule))).map(({ key }) => key),
    ...(past(content.dissemination?.to ?? null) ? ['dissemination'] : []),
    ...(past(content.endsOn) ? ['endsOn'] : []),
  ];
  return keys.slice(0, mostNames);
}

/** A recurring deadline looks ahead of itself; only its own end puts it into the past. */
function isPast(rule: DeadlineRule, around: Surroundings): boolean {
  if (rule.kind === 'recurring') return rule.until !== undefined && rule.until < around.today;
  const lastDay = lastDayOf(rule, around);
  return lastDay !== null && lastDay !== 'impossible' && lastDay < around.today;
}

function lastSubmission(rule: ReportingRule): Day | null {
  if (rule.lastYear === undefined || validateSchedule(rule).length > 0) return null;
  return monthDayIn(rule.submitBy < rule.dataTo ? rule.lastYear + 1 : rule.lastYear, rule.submitBy);
}

function names<Item extends { key: string }>(items: readonly Item[], wrong: (item: Item) => boolean): string[] {
  return items
    .filter(wrong)
    .map(({ key }) => key)
    .slice(0, mostNames);
}
