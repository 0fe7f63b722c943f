import type { Day, State } from '../kit/definition.js';

/** What the rules of a report may see. */

/** Group `document`: the obligation and the content entered so far. */
export interface ReportDocumentFact {
  readonly type: 'unit' | 'summary';
  readonly period: string;
  /** Day of the data (chốt số liệu); null where the period is the plan's whole life. */
  readonly cutOff: Day | null;
  /** Last day on time; null where the period is the plan's whole life. */
  readonly submitBy: Day | null;
  /** Day as of which the figures entered stand. */
  readonly figuresAsOf: Day | null;
  /** Task keys led by the agency and not cancelled that have no answer yet; up to 300. */
  readonly tasksWithoutAnswer: readonly string[];
  /** Summary: agencies late or missing in the period that its text does not name; up to 300. */
  readonly unitsNotNamed: readonly string[];
  /** It came as a signed document entered by a clerk. */
  readonly cameByReceive: boolean;
  /** The period's summary was drawn up with it. */
  readonly periodSummarised: boolean;
}

/** Group `plan`: whether the plan still asks for reports, and this one was never opened before. */
export interface ReportPlanFact {
  readonly state: State;
  readonly finallySummarised: boolean;
  readonly alreadyOpened: boolean;
}

/** Group `shared`: other reports that the same document serves, and were taken back. */
export interface SharedFact {
  readonly recalled: boolean;
}
