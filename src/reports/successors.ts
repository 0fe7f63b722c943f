import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** One agency and who took over from it, from that day. */
export interface Succession {
  readonly agencyId: string;
  readonly successorId: string;
  readonly effectiveOn: Day;
}

/** Followed to its end: the successor may have been succeeded in its turn. */
const readLines: Statement = {
  name: 'succession-lines',
  text: `
  WITH RECURSIVE line AS (
    SELECT agency_id, successor_id, effective_on FROM successions WHERE agency_id = ANY ($1::uuid[])
    UNION SELECT next.agency_id, next.successor_id, next.effective_on FROM successions next JOIN line ON next.agency_id = line.successor_id)
  SELECT agency_id AS "agencyId", successor_id AS "successorId", effective_on::text AS "effectiveOn" FROM line ORDER BY agency_id, successor_id`,
};

/** All that is on record about these agencies and those after them. */
export const readSuccessions = (tx: Tx, agencyIds: readonly string[]): Promise<Succession[]> =>
  tx.query<Succession>(readLines, [agencyIds]);

/**
 * Cơ quan kế thừa: every way from an agency to who holds its duties on a day, itself when it still does. Each way begins with the agency
 * and ends with the holder; a division has several. A circle on record ends where it closes.
 */
export function linesOf(agencyId: string, successions: readonly Succession[], on: Day, before: readonly string[] = []): string[][] {
  const way = [...before, agencyId];
  const next = successions.filter((step) => step.agencyId === agencyId && step.effectiveOn <= on && !way.includes(step.successorId));
  return next.length === 0 ? [way] : next.flatMap(({ successorId }) => linesOf(successorId, successions, on, way));
}
