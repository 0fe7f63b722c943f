import type { JsonObject } from '../../workflows/kit/definition.js';
import type { Period } from '../calendar/index.js';

/** Input of `report.open`: all that the rows of a new report, and of its period, hold. */
export interface ReportOpenInput {
  readonly planId: string;
  readonly type: 'unit' | 'summary';
  readonly agencyId: string;
  readonly period: Period;
  /** Last day on time; null where the period is the plan's whole life. */
  readonly dueOn: string | null;
}

/** One period of a plan: a unit report of each agency, and the summary of the monitoring agency, each with its own deadline. */
export function reportsOf(
  planId: string,
  period: Period,
  agencies: readonly string[],
  monitoringAgencyId: string | null,
): ReportOpenInput[] {
  const units = agencies.map((agencyId): ReportOpenInput => ({ planId, type: 'unit', agencyId, period, dueOn: period.submitBy }));
  if (monitoringAgencyId === null) return units;
  return [...units, { planId, type: 'summary', agencyId: monitoringAgencyId, period, dueOn: period.summaryBy }];
}

/** As it stands in a command. */
export const asInput = (input: ReportOpenInput): JsonObject => input as unknown as JsonObject;
