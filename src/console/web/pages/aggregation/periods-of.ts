import type { components } from '../../api/schema.gen';

/** The keys of the periods that reports are about, in their order. */
export function periodsOf(reports: readonly components['schemas']['ReportItem'][]): readonly string[] {
  const byNumber = new Map(reports.map(({ period }) => [period.key, period.no]));
  return [...byNumber].sort(([, one], [, other]) => one - other).map(([key]) => key);
}
