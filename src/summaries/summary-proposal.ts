import type { Target } from '../plans/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { ReportContent, SummaryAddendum, SummaryAnswer, SummaryCells, SummarySection, TaskStanding } from '../reports/index.js';
import { type TargetStanding, targetStandings } from '../tasks/index.js';
import { answersTo, valuesStated } from './answers-to-task.js';

/** Dự thảo sơ kết, tổng kết: what a summary could say, from the reports of its period. Asking saves nothing. */
export interface SummaryProposal {
  readonly reportId: string;
  readonly planId: string;
  readonly period: SummaryPeriod;
  /** Every unit that owes a report of the period, and whether the summary can include it. */
  readonly units: readonly ProposedUnit[];
  readonly tasks: readonly ProposedTask[];
  /** Accepted reports of which the saved draft says nothing yet; empty where none is saved. */
  readonly notInDraft: readonly string[];
  /** As `report.draft` takes it. */
  readonly content: ReportContent;
}

/** One task of the plan, with how far its targets are met. */
export interface ProposedTask {
  readonly key: string;
  readonly text: string;
  readonly targets: readonly ProposedTarget[];
}

/** A target, and what each agency that leads the task reached of it: by its report where the summary includes one, else as entered last. */
export interface ProposedTarget extends Target {
  readonly reached: readonly (Pick<TargetStanding, 'lastValue' | 'met'> & { readonly taskId: string; readonly agencyId: string })[];
}

export interface SummaryPeriod {
  readonly no: number;
  readonly key: string;
  readonly dataFrom: Day | null;
  readonly cutOff: Day | null;
  readonly submitBy: Day | null;
  /** Last day of the summary. What is filed later is carried as an addendum (R-57). */
  readonly summaryBy: Day | null;
  readonly last: boolean;
}

/** Included: in the sections. Addendum: filed after the cut-off of the summary. Awaiting: filed, not yet accepted. NotReported: chưa báo cáo. */
export type UnitPlace = 'included' | 'addendum' | 'awaiting' | 'notReported';

export interface ProposedUnit {
  readonly agencyId: string;
  readonly name: string;
  readonly reportId: string;
  readonly state: string;
  readonly place: UnitPlace;
  readonly dueOn: Day | null;
  readonly filedAt: string | null;
  readonly acceptedAt: string | null;
  readonly late: boolean;
  readonly markedMissingAt: string | null;
}

/** A unit report as it is read for a summary. */
export interface UnitReport extends Omit<ProposedUnit, 'place' | 'late'> {
  readonly late: boolean | null;
  readonly originAgencyId: string;
  readonly period: string;
  readonly content: ReportContent | null;
  readonly document: { readonly number: string; readonly date: Day } | null;
}

export interface ProposalInput {
  readonly reportId: string;
  readonly planId: string;
  readonly period: SummaryPeriod;
  /** End of the last day of the summary, ISO in UTC; null where the period has none. */
  readonly cutOffAt: string | null;
  readonly today: Day;
  readonly reports: readonly UnitReport[];
  /** Reports of earlier periods, accepted after the summary of their period was filed. */
  readonly carried: readonly UnitReport[];
  readonly tasks: readonly TaskStanding[];
  readonly statistics: SummaryCells | null;
  readonly saved: ReportContent | null;
}

/** Pure: the proposal from what was read. */
export function proposalOf(input: ProposalInput): SummaryProposal {
  const { reportId, planId, period, reports, carried, tasks, today } = input;
  const units = reports.map((report): ProposedUnit => unitOf(report, input));
  const placed = (place: UnitPlace) => reports.filter((_, at) => units[at]!.place === place);
  const named = units.filter(({ place, late, markedMissingAt }) => late || markedMissingAt !== null || place === 'notReported');
  const keys = [...new Map(tasks.map(({ key, text }) => [key, text]))].map(([key, text]) => ({ key, text }));
  const content: ReportContent = {
    answers: {},
    figuresAsOf: period.cutOff ?? today,
    text: overviewOf(input, units),
    unitsNamed: [...new Set(named.map(({ agencyId }) => agencyId))],
    summary: {
      kind: period.last ? 'final' : 'interim',
      sections: keys.map(({ key }) => sectionOf(key, placed('included'), tasks)),
      addendum: [...placed('addendum'), ...carried].map(addendumOf),
      unitsMissing: [...new Set(units.filter(({ place }) => place === 'notReported').map(({ agencyId }) => agencyId))].map((agencyId) => ({
        agencyId,
        note: 'chưa báo cáo',
      })),
      statistics: input.statistics,
    },
  };
  const sections = content.summary!.sections;
  const shown = keys.map(
    ({ key, text }, at): ProposedTask => ({
      ...{ key, text },
      targets: targetsOf(
        tasks.filter((task) => task.key === key),
        sections[at]!,
      ),
    }),
  );
  return { reportId, planId, period, units, tasks: shown, notInDraft: notInDraft(input), content };
}

/** Of the tasks of one key, which share their targets (R-50). */
function targetsOf(tasks: readonly TaskStanding[], { answers }: SummarySection): ProposedTarget[] {
  const standings = tasks.map((task) => {
    const given = valuesStated(answersTo(task, answers));
    return { taskId: task.id, agencyId: task.agencyId, targets: targetStandings(task, given) };
  });
  return tasks[0]!.targets.map((target, at) => ({
    ...target,
    reached: standings.map(({ taskId, agencyId, targets }) => {
      const { lastValue, met } = targets[at]!;
      return { taskId, agencyId, lastValue, met };
    }),
  }));
}

function unitOf(report: UnitReport, { cutOffAt }: ProposalInput): ProposedUnit {
  const { content: _, document: __, originAgencyId: ___, period: ____, ...shown } = report;
  return { ...shown, place: placeOf(report, cutOffAt), late: report.late === true };
}

/** R-57: a late report is included when it came before the cut-off of the summary, else it is carried as an addendum. */
function placeOf({ state, filedAt }: UnitReport, cutOffAt: string | null): UnitPlace {
  if (filedAt === null) return 'notReported';
  if (state !== 'accepted') return 'awaiting';
  return cutOffAt === null || filedAt < cutOffAt ? 'included' : 'addendum';
}

/** One answer of each report whose agency leads the task, in the order of the reports. */
function sectionOf(key: string, reports: readonly UnitReport[], tasks: readonly TaskStanding[]): SummarySection {
  const leads = new Set(tasks.filter((task) => task.key === key).flatMap(({ agencyId, originAgencyId }) => [agencyId, originAgencyId]));
  const leading = reports.filter(({ agencyId, originAgencyId }) => leads.has(agencyId) || leads.has(originAgencyId));
  return { key, conclusion: '', answers: leading.flatMap((report) => answerOf(key, report)) };
}

function answerOf(key: string, { agencyId, reportId, content, document }: UnitReport): SummaryAnswer[] {
  const answer = content?.answers[key];
  if (answer !== undefined) {
    const { text, notArisen, values } = answer;
    const said = text.trim() === '' && notArisen === true ? 'Chưa phát sinh.' : text;
    return [
      { agencyId, reportId, text: said, ...(notArisen === undefined ? {} : { notArisen }), ...(values === undefined ? {} : { values }) },
    ];
  }
  if (document === null) return [];
  return [{ agencyId, reportId, text: `Theo Báo cáo số ${document.number} ngày ${printedDay(document.date)}.` }];
}

function addendumOf({ agencyId, reportId, period, content, document }: UnitReport): SummaryAddendum {
  const paper = document === null ? '' : `Báo cáo số ${document.number} ngày ${printedDay(document.date)}.`;
  const answers = Object.entries(content?.answers ?? {}).map(([key, { text, notArisen }]) => ({
    key,
    text: text.trim() === '' && notArisen === true ? 'Chưa phát sinh.' : text,
  }));
  return { agencyId, reportId, period, text: content?.text ?? paper, answers };
}

/** Tình hình báo cáo in one paragraph, with who is late or missing by name (R-58). */
function overviewOf({ period, today }: ProposalInput, units: readonly ProposedUnit[]): string {
  const at = (place: UnitPlace) => units.filter((unit) => unit.place === place);
  const [missing, awaiting, late] = [at('notReported'), at('awaiting'), units.filter((unit) => unit.late)];
  const accepted = at('included').length + at('addendum').length;
  const lines = [
    `Kỳ ${period.key}, số liệu đến ngày ${printedDay(period.cutOff ?? today)}: ${units.length} cơ quan, đơn vị phải báo cáo; ${accepted} báo cáo đã được tiếp nhận; ${awaiting.length} báo cáo đang chờ tiếp nhận; ${late.length} báo cáo nộp muộn; ${missing.length} cơ quan, đơn vị chưa báo cáo.`,
    ...(missing.length === 0 ? [] : [`Chưa báo cáo: ${namesOf(missing)}.`]),
    ...(late.length === 0
      ? []
      : [`Nộp muộn: ${late.map((unit) => `${unit.name} (ngày ${printedDay(dayOf(unit.filedAt!))})`).join('; ')}.`]),
  ];
  return lines.join('\n');
}

const namesOf = (units: readonly ProposedUnit[]): string => units.map(({ name }) => name).join('; ');

function notInDraft({ saved, reports, carried }: ProposalInput): string[] {
  if (saved?.summary === undefined) return [];
  const { sections, addendum } = saved.summary;
  const said = new Set([
    ...sections.flatMap(({ answers }) => answers.map(({ reportId }) => reportId)),
    ...addendum.map(({ reportId }) => reportId),
  ]);
  return [...reports, ...carried]
    .filter(({ state, reportId }) => state === 'accepted' && !said.has(reportId))
    .map(({ reportId }) => reportId);
}

const printedDay = (day: Day): string => day.split('-').reverse().join('/');
