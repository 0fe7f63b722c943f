import type { AgencyKind } from '../../organisations/index.js';
import type { AgencyRef } from '../../plans/index.js';
import type { FoundAgency } from '../proposal.js';

/** What a draft may name of found agencies, each once: those that the register knows, groups by their kinds. Of the rest nothing. */
export function refsOf(found: readonly FoundAgency[]): AgencyRef[] {
  const refs = found.flatMap(({ match }): AgencyRef[] => {
    if (match?.kind === 'agency') return [{ agency: match.id }];
    return match?.kind === 'group' ? match.agencyKinds.map((kind) => ({ kind: kind as AgencyKind })) : [];
  });
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}

/** Cơ quan theo dõi, tổng hợp: the one through which reports go; none where several are named. */
export function monitoringOf(via: readonly FoundAgency[]): string | null {
  const ids = new Set(refsOf(via).flatMap((ref) => ('agency' in ref ? [ref.agency] : [])));
  return ids.size === 1 ? [...ids][0]! : null;
}
