import type { ReportDocumentFact, ReportPlanFact, SharedFact } from './report.facts.js';

/** Everything that the rules of a report may see besides actor, parties and past. */
export interface ReportSample {
  readonly document: ReportDocumentFact;
  readonly plan: ReportPlanFact;
  readonly shared: SharedFact;
}

const unit: ReportSample = {
  document: {
    type: 'unit',
    period: '2023',
    cutOff: '2023-11-14',
    submitBy: '2023-11-14',
    figuresAsOf: null,
    tasksWithoutAnswer: ['II.1'],
    unitsNotNamed: [],
    cameByReceive: true,
    periodSummarised: false,
  },
  plan: { state: 'inProgress', finallySummarised: false, alreadyOpened: false },
  shared: { recalled: true },
};
const summary: ReportSample = {
  document: {
    ...unit.document,
    type: 'summary',
    cutOff: null,
    submitBy: null,
    tasksWithoutAnswer: [],
    unitsNotNamed: ['agency-2'],
    cameByReceive: false,
    periodSummarised: true,
  },
  plan: { state: 'closed', finallySummarised: true, alreadyOpened: true },
  shared: { recalled: false },
};

export const reportSamples: readonly ReportSample[] = [unit, summary];
