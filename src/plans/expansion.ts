import type { ExpansionFact } from '../../workflows/plan/plan.facts.js';
import type { AgencyRef } from './plan-content.js';

/** The agencies that a list names, each once, groups as they were on the day of issue. A group without members gives none. */
export function expand(refs: readonly AgencyRef[], { groups }: Pick<ExpansionFact, 'groups'>): string[] {
  return [...new Set(refs.flatMap((ref) => ('agency' in ref ? [ref.agency] : (groups[ref.kind] ?? []))))];
}
