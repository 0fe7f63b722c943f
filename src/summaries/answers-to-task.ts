import type { SummaryAnswer, TaskStanding } from '../reports/index.js';

/** After a hand-over the report may be of the agency that led the task at issue, or of the one that leads it now. */
export function answersTo(
  { agencyId, originAgencyId }: Pick<TaskStanding, 'agencyId' | 'originAgencyId'>,
  answers: readonly SummaryAnswer[],
): readonly SummaryAnswer[] {
  const of = (led: string) => answers.filter((answer) => answer.agencyId === led);
  const origin = of(originAgencyId);
  return origin.length > 0 ? origin : of(agencyId);
}

/** Values of targets by key that these answers state; of several the last. */
export const valuesStated = (answers: readonly SummaryAnswer[]): Readonly<Record<string, number>> =>
  Object.assign({}, ...answers.map(({ values }) => values));
