import type { components } from '../../api/schema.gen';

type ReportItem = components['schemas']['ReportItem'];

/** The period that people are at: the last one due by a day, else the first. */
export function presentPeriod(reports: readonly ReportItem[], on: string): string | undefined {
  const due = reports.filter(({ dueOn }) => dueOn !== null && dueOn <= on);
  return periodsOf(due).at(-1) ?? periodsOf(reports)[0];
}

/** The keys of the periods that reports are about, in their order. */
export function periodsOf(reports: readonly ReportItem[]): readonly string[] {
  const byNumber = new Map(reports.map(({ period }) => [period.key, period.no]));
  return [...byNumber].sort(([, one], [, other]) => one - other).map(([key]) => key);
}
