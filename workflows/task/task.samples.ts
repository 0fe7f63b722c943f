import type { CoveringFact, TaskDocumentFact } from './task.facts.js';

/** Everything that the rules of a task may see besides actor, parties and past. */
export interface TaskSample {
  readonly document: TaskDocumentFact;
  readonly covering: CoveringFact;
}

const dated: TaskSample = {
  document: {
    key: 'II.1',
    deadlineKind: 'date',
    issuedOn: '2023-04-20',
    window: { from: '2023-05-01', to: '2023-06-30' },
    lastDay: '2023-11-30',
    extensionsGranted: 2,
    targetsWithoutValue: 1,
    unknownTargets: ['t9'],
    ownPlan: true,
  },
  covering: { report: null, reopenedAt: null, coveredBy: null },
};
const at = { reportId: 'report-1', at: '2023-05-01T00:00:00.000Z' };
const continuous: TaskSample = {
  document: {
    ...dated.document,
    deadlineKind: 'continuous',
    window: null,
    lastDay: null,
    extensionsGranted: 0,
    targetsWithoutValue: 0,
    unknownTargets: [],
    ownPlan: false,
  },
  covering: {
    report: { reportId: 'report-1', state: 'accepted', acceptedAt: at.at },
    reopenedAt: '2023-05-02T00:00:00.000Z',
    coveredBy: { ...at, state: 'drafting' },
  },
};

export const taskSamples: readonly TaskSample[] = [dated, continuous];
