import type { Day } from '../platform/clock.js';
import type { ForecastDate, ForecastSource, Severity } from './forecast.answers.js';
import type { ForecastCode, Params } from './forecast.texts.js';

/** Vướng mắc: a finding before it is worded. What is not said is empty. */
export interface Doubt {
  readonly code: ForecastCode;
  readonly severity: Severity;
  readonly params?: Params;
  readonly on?: Day | null;
  readonly keys?: readonly string[];
  readonly agencyIds?: readonly string[];
  readonly dates?: readonly ForecastDate[];
  readonly source?: ForecastSource | null;
}

/** A list with one doubt, or none. */
export const when = (holds: boolean, doubt: () => Doubt): Doubt[] => (holds ? [doubt()] : []);
