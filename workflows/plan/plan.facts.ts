import type { Day, Instant, State } from '../kit/definition.js';

/** What the rules of a plan may see. Lists are cut at 20 names unless said otherwise; counts are always whole. */

/** Group `document`: the dossier as it stands and as it was submitted. Hashes are SHA-256 of the canonical content, hexadecimal. */
export interface PlanDocumentFact {
  /** The content now; null before the first revision. */
  readonly dossier: string | null;
  /** The content fixed to the running submission. */
  readonly submitted: string | null;
  readonly title: boolean;
  readonly recipients: number;
  readonly monitoring: boolean;
  readonly tasks: number;
  readonly changes: number;
  readonly tasksWithoutLead: readonly string[];
  readonly tasksWithoutDeadline: readonly string[];
  /** Deadlines that name an impossible or unknown day. */
  readonly tasksUnresolved: readonly string[];
  /** Reporting rules without group, data window or dates. */
  readonly reportingIncomplete: readonly string[];
  /** Reporting rules that break cut-off ≤ submission date ≤ summary date. */
  readonly reportingDisordered: readonly string[];
  /** Dates before today, by task or reporting key. */
  readonly pastDates: readonly string[];
  readonly pastDatesReason: boolean;
  readonly signedOn: Day | null;
}

/** Group `relation`: what this document amends or replaces, and how that stands. */
export interface RelationFact {
  readonly amends: RelatedPlan | null;
  readonly replaces: RelatedPlan | null;
  /**
   * Task keys of changes that name no open task of the amended plan, add a key that is taken, or come second for one key, counting in what
   * waiting amendments will have done; of any change where nothing is amended; and of tasks of its own, which an amending document cannot have.
   */
  readonly misfits: readonly string[];
}
export interface RelatedPlan {
  readonly planId: string;
  readonly state: State;
  readonly issuingAgencyId: string;
  /** One of the two is secret and the other is not. */
  readonly secrecyDiffers: boolean;
  /** The amended plan has taken these changes. */
  readonly taken: boolean;
  /** Another issued document is to be taken first: one that replaces the plan, or, where this one replaces it, also one that amends it. */
  readonly anotherWaits: boolean;
}

/** Group `drafting`: whether the issuing body lets the drafting agency draft for it. */
export interface DraftingFact {
  readonly allowed: boolean;
}

/** Group `opinions`: what was asked of whom beside the route. */
export interface OpinionsFact {
  readonly asked: readonly { readonly requestId: string; readonly agencyId: string; readonly replyBy: Day; readonly answered: boolean }[];
}

/** Group `series`: the number series the document will take its number from, locked. */
export interface SeriesFact {
  /** Null while only asking, before the year's first number. */
  readonly seriesId: string | null;
  readonly year: number;
  readonly next: number;
  readonly lastIssuedOn: Day | null;
  readonly symbol: string;
}

/** Group `incoming`: documents of the issuing body that change this one, issued and not yet taken, the oldest of each sort. */
export interface IncomingFact {
  readonly amendment: IncomingDocument | null;
  readonly replacement: IncomingDocument | null;
}
export interface IncomingDocument {
  readonly planId: string;
  readonly dossier: string;
  /** The entry of its issue. */
  readonly entryId: string;
  readonly documentNumber: string;
  readonly issuedOn: Day;
}

/**
 * Group `expansion`: the agencies of each group that the content taking effect names (of this plan at issue, of the incoming document at
 * amend and replace), as they were on that content's day of issue. No rule reads it; effects write from it.
 */
export interface ExpansionFact {
  readonly on: Day;
  readonly groups: { readonly [kind: string]: readonly string[] };
}

/** Group `calendar`: under which version deadlines are resolved now. No rule reads it; effects write from it. */
export interface CalendarFact {
  readonly version: number;
  /** the first working day after today; null where the calendar does not know the year. */
  readonly nextWorkingDay: Day | null;
}

/** Group `children`: the plan's tasks, counted. `missing` names up to 500 agencies with a task still in `issued`. */
export interface ChildrenFact {
  readonly tasks: number;
  readonly awaitingDissemination: number;
  readonly begun: number;
  readonly missing: readonly string[];
  /** Task keys not summarised and not cancelled, each with how many tasks bear it; up to 300. */
  readonly unsettled: readonly { readonly key: string; readonly count: number }[];
}

/** Group `deliveries`: how many have left the house. */
export interface DeliveriesFact {
  readonly total: number;
  readonly sent: number;
}

/** Group `period`: the earliest period not summarised, and what surrounds it. */
export interface PeriodFact {
  readonly current: {
    readonly no: number;
    readonly key: string;
    /** No period follows by the plan's own rules. */
    readonly last: boolean;
    readonly unit: { readonly total: number; readonly accepted: number; readonly missing: number; readonly open: number };
    readonly summary: { readonly state: State; readonly namesMissing: boolean } | null;
  } | null;
  /** A period after the last summarised one is open by the clock. */
  readonly laterIsOpen: boolean;
  readonly lastSummary: { readonly final: boolean; readonly accepted: boolean; readonly at: Instant } | null;
}

/** Group `work`: the agencies that lead a task or owe a report under this plan; only the actor's own agency is looked up. */
export interface WorkFact {
  readonly actorsAgencyHasWork: boolean;
}

/** Group `difficulties`: ids of those not answered. */
export interface DifficultiesFact {
  readonly open: readonly string[];
}
