import type { SummaryContent } from '../reports/index.js';
import type { ProposedUnit, UnitPlace } from './summary-proposal.js';

/**
 * The units of a summary that was handed in, as it told of them: what came in afterwards is for the next one to carry. A summary
 * written as one text tells of nobody; then only what came later is left out.
 */
export function unitsAsTold(
  units: readonly ProposedUnit[],
  summary: SummaryContent | undefined,
  handedInAt: string | null,
): ProposedUnit[] {
  const by = (at: string | null): string | null => (at === null || handedInAt === null || at > handedInAt ? null : at);
  return units.map((unit): ProposedUnit => {
    const told = { ...unit, filedAt: by(unit.filedAt), acceptedAt: by(unit.acceptedAt), markedMissingAt: by(unit.markedMissingAt) };
    return { ...told, late: unit.late && told.filedAt !== null, place: placeTold(told, summary) };
  });
}

function placeTold({ reportId, agencyId, filedAt, acceptedAt }: ProposedUnit, summary: SummaryContent | undefined): UnitPlace {
  if (summary?.addendum.some((late) => late.reportId === reportId)) return 'addendum';
  if (summary?.sections.some(({ answers }) => answers.some((answer) => answer.reportId === reportId))) return 'included';
  if (summary?.unitsMissing.some((unit) => unit.agencyId === agencyId)) return 'notReported';
  if (filedAt === null) return 'notReported';
  return acceptedAt === null ? 'awaiting' : 'included';
}
