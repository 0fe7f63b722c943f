import type { Day, Instant, Position } from '../definition.js';

/** The post somebody acts in, own or by delegation (uỷ quyền), as it stood when the act was judged. */
export interface HatFact {
  readonly appointmentId: string;
  readonly position: Position;
  readonly agencyId: string;
  /** Who holds the post. The actor, or whom the actor acts for. */
  readonly holderId: string;
  readonly from: Day;
  /** First day on which it is no longer held; null while it is. */
  readonly until: Day | null;
  /** Q., phụ trách: an acting head. */
  readonly acting: boolean;
  readonly delegation: DelegationFact | null;
}

/** A dated, scoped grant from one appointment to a person. `commands` or `planId` null: no limit of that sort. */
export interface DelegationFact {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly commands: readonly string[] | null;
  readonly planId: string | null;
  readonly basis: string;
  readonly revokedAt: Instant | null;
}

/** Who acts. `hats` counts the posts held that day; `hat` is the one named, or the only one. */
export interface ActorFact {
  readonly system: 'wakeup' | 'cascade' | 'eoffice' | null;
  readonly personId: string | null;
  readonly hats: number;
  readonly hat: HatFact | null;
  /** The persons for whom this act counts: the actor, and whom the actor acts for. */
  readonly principals: readonly string[];
  /** The plan that the instance belongs to; a delegation may be limited to it. */
  readonly planId: string | null;
}

/** The chair of a committee is also head of that agency when it leads, drafts or reports; the vice-chair its deputy. */
export function effectivePositions({ system, hat }: ActorFact): readonly Position[] {
  if (system !== null) return ['system'];
  if (hat === null) return [];
  if (hat.position === 'chair') return ['chair', 'agencyHead'];
  if (hat.position === 'viceChair') return ['viceChair', 'agencyDeputy'];
  return [hat.position];
}
