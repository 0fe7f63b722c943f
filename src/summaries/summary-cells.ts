import type { Timeliness } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { SummaryCells } from '../reports/index.js';

/** The four official cells of some tasks, each counted once; those without a deadline stand outside. */
export function cellsOf(timeliness: readonly (Timeliness | null)[], asOf: Day): SummaryCells {
  const count = (...labels: readonly Timeliness[]): number => timeliness.filter((label) => label !== null && labels.includes(label)).length;
  const cells = {
    doneInTime: count('doneInTime'),
    doneLate: count('doneLate'),
    openInTime: count('inTime', 'dueSoon'),
    openOverdue: count('overdue'),
  };
  const total = Object.values(cells).reduce((sum, cell) => sum + cell, 0);
  return { asOf, total, ...cells, undated: timeliness.length - total };
}
