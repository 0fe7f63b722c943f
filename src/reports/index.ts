import type { Parts } from '../engine/index.js';
import { keepingHistory } from '../tasks/index.js';
import { createReports, createReportsReads } from './create-reports.js';
import { reportReminders } from './due-reminders.js';
import { planBirths } from './plan-births.js';
import { ReportContentInput, reportInputs } from './report.inputs.js';
import { reportEffectReads, reportEffects } from './report-effects.js';
import { reportFacts } from './report-facts.js';
import { visibleReports } from './report-reads.js';
import { reportHistory } from './timeliness-reports.js';

export { firstReports, missingReports, type OpenedReport, type ReportingPlan } from './due-reports.js';
export type { PrefilledAnswer, PrefillSource, ReportPrefill } from './prefill.js';
export { ReportPrefills } from './prefill-reads.js';
export type { ReportDetail, ReportItem } from './report-detail.js';
export { pastReportVisibleTo, ReportListQuery, ReportReads, reportVisibleTo } from './report-reads.js';
export { type ReportContent, storeReportRevision } from './report-revisions.js';
export type { ReportOpenInput } from './report-terms.js';
export { ReportsModule } from './reports.module.js';
export type { SentBack } from './sent-back.js';
export { readSuccessions, type Succession } from './successors.js';
export type { MissingUnit, SummaryAddendum, SummaryAnswer, SummaryCells, SummaryContent, SummarySection } from './summary-content.js';
export { asOfCutOff, readTaskStandings, type TaskStanding } from './task-standing.js';
export { reportsByDueDate } from './timeliness-reports.js';

/** What the engine needs of reports. */
export const reportParts: Parts = {
  facts: reportFacts,
  effects: keepingHistory(reportEffects, reportHistory),
  effectReads: reportEffectReads,
  inputs: reportInputs,
  contents: { 'report.draft': ReportContentInput },
  visible: visibleReports,
  due: reportReminders,
};

/** What a plan's commands and its clock do to reports: to be added to the parts of the kind `plan`. */
export const reportPartsOfPlans: Pick<Parts, 'effects' | 'effectReads' | 'due'> = {
  effects: { createReports },
  effectReads: { createReports: createReportsReads },
  due: planBirths,
};
export { planBirths };
