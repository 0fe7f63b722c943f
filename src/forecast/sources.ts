import type { Period } from '../calendar/index.js';
import type { PlanContent, PlanTask, ReportingRule } from '../plans/index.js';
import type { ForecastSource } from './forecast.answers.js';

/** The words of the plan from which a date or a duty comes, and where they stand in it. */

export const sourceOfTask = ({ key, deadline, text }: Pick<PlanTask, 'key' | 'deadline' | 'text'>): ForecastSource =>
  deadline === null ? { path: `tasks.${key}`, text } : { path: `tasks.${key}.deadline`, text: deadline.source };

export const sourceOfLeads = ({ key, text }: PlanTask): ForecastSource => ({ path: `tasks.${key}.leads`, text });

export const sourceOfWindow = ({ dissemination }: PlanContent): ForecastSource | null =>
  dissemination === null ? null : { path: 'dissemination', text: dissemination.source };

export const sourceOfRule = ({ key, source }: ReportingRule): ForecastSource => ({ path: `reporting.${key}`, text: source });

/** Of a period that several rules share, the words of each. None where the period is the plan's whole life. */
export function sourceOfReporting({ reporting }: PlanContent, { schedules }: Period): ForecastSource | null {
  const rules = reporting.filter(({ key }) => schedules.includes(key));
  if (rules.length === 0) return null;
  return { path: rules.map(({ key }) => `reporting.${key}`).join(' '), text: rules.map(({ source }) => source).join('; ') };
}

export const sourceOfEnd = ({ endsOn }: PlanContent): ForecastSource | null => (endsOn === null ? null : { path: 'endsOn', text: endsOn });
