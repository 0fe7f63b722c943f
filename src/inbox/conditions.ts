import type { Kind } from '../../workflows/kit/definition.js';
import { entryGraceDays } from '../../workflows/task/v1/task.rules.js';

/** SQL: the day on which the queue is asked for. */
export const today = '$2::date';

const currentPeriod = `(SELECT min(no) FROM plan_periods WHERE plan_id = plan.id AND summarised_at IS NULL AND opens_on <= ${today})`;
const lastPeriod = '(SELECT max(no) FROM plan_periods WHERE plan_id = plan.id AND summarised_at IS NOT NULL)';
const report = (type: 'unit' | 'summary', period: string, where: string): string => `
  EXISTS (SELECT FROM reports awaited JOIN instances place ON place.id = awaited.id
    WHERE awaited.plan_id = plan.id AND awaited.type = '${type}' AND awaited.period_no = ${period} AND ${where})`;

/** SQL: whether anybody holds a post at an agency today; `staffed` is in every statement. */
export const isStaffed = (agency: string): string => `${agency} IN (SELECT agency_id FROM staffed)`;

/**
 * Rules by which a document waits for somebody else than those who hold the post, or for nobody, as SQL over the rows that the fact
 * readers of the feature read. `plan`, `task`, `report`, `delivery` and `standing` are the document's rows, `way` the edge asked about.
 */
export const conditions: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  plan: {
    opinionsAreIn: `NOT EXISTS (SELECT FROM plan_opinions WHERE plan_id = plan.id AND answered_at IS NULL AND reply_by >= ${today})`,
    signsInPerson: 'NOT way.delegated',
    noUnitReportIsOpen: `NOT ${report('unit', currentPeriod, `place.state NOT IN ('accepted', 'cancelled') AND awaited.marked_missing_at IS NULL`)}`,
    summaryIsFiled: report('summary', currentPeriod, `place.state IN ('filed', 'accepted')`),
    finalSummaryAccepted: `(SELECT final FROM plan_periods WHERE plan_id = plan.id AND no = ${lastPeriod})
      AND ${report('summary', lastPeriod, `place.state = 'accepted'`)}`,
  },
  task: {
    /** Its periodic report is its result (R-49), and waits in its place. */
    doesNotContinueForever: `task.deadline_kind <> 'continuous'`,
    /** It sleeps until its trigger document comes (R-49). */
    triggerIsNamed: `task.deadline_kind <> 'event'`,
    insideWindow: `(task.window_to IS NULL OR ${today} <= task.window_to + ${entryGraceDays})`,
    windowHasEnded: `task.window_to < ${today}`,
    leadHasNoUsers: `NOT ${isStaffed('task.lead_agency_id')}`,
  },
  report: {
    isUnitReport: `report.type = 'unit'`,
    submissionDatePassed: `report.due_on < ${today}`,
  },
  delivery: {
    recallIsOpen: 'EXISTS (SELECT FROM delivery_recalls WHERE delivery_id = delivery.id AND answer IS NULL)',
  },
};

/** Rules on which it depends whether the step succeeds, not for whom the document waits: what is missing is theirs to mend. */
export const mendable: Readonly<Record<Kind, readonly string[]>> = {
  plan: [
    'dossierNamesAll',
    'tasksAreComplete',
    'reportingIsOrdered',
    'noPastDateWithoutReason',
    'contentUnchanged',
    'issueDateHolds',
    'relationHolds',
    'lastPeriodIsFinal',
    'everyTaskHasAFate',
    'difficultyOpen',
  ],
  task: ['disseminationDateHolds', 'targetsHaveValues', 'valuesAreOfTargets', 'ownPlanIsNumbered'],
  report: ['everyTaskIsAnswered', 'figuresAreOfCutOff', 'lateUnitsAreNamed', 'arrivalHolds'],
  delivery: [],
};
