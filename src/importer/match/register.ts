import type { AgencyKind } from '../../organisations/index.js';
import type { Day } from '../../platform/clock.js';

/** Sổ cơ quan, as plain data. */
export interface Register {
  readonly agencies: readonly RegisterAgency[];
  /** The issuing body whose plans are imported: groups are its subordinates. */
  readonly issuerId: string;
}

export interface RegisterAgency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly validFrom: Day;
  /** First day on which it no longer exists. */
  readonly validUntil: Day | null;
  readonly names: readonly { readonly name: string; readonly validFrom: Day }[];
  /** Who took over from it. */
  readonly successors: readonly string[];
}
