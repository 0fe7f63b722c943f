import type { Wording } from '../platform/language.js';
import type { StatedRule } from './parse/stated-rule.js';
import type { Span } from './reading.js';

/**
 * Đề xuất. What a reading says of a plan, for an officer to correct. Nothing in it is guessed: what the text does not say is null or an
 * empty list, and a question. Every value has the places of its words and how sure it is, from 0 to 1.
 */
export interface Found<T = string> {
  readonly value: T;
  /** In the text of the reading, in order; a text cut by a page or a table has several. */
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/** Below this a value is shown as doubtful. */
export const doubtful = 0.7;

export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Header {
  readonly issuer: Found | null;
  /** From the preamble or the place, where no line names the issuer. */
  readonly issuerInferred: Found | null;
  readonly number: Found | null;
  readonly symbol: Found | null;
  /** how the number is built. */
  readonly numberStyle: 'state' | 'party' | 'unnumbered' | null;
  readonly place: Found | null;
  readonly date: Found<PartialDate> | null;
  readonly type: Found | null;
  readonly title: Found | null;
  /** Of the decision that brings the plan. */
  readonly carrierTitle: Found | null;
}

export interface Basis {
  readonly type: string;
  readonly number: string | null;
  readonly name: string | null;
  /** Ngày ban hành, ISO. */
  readonly date: string | null;
  readonly issuer: string | null;
  /** Cited inside the name of another document, or as the proposal of a unit. */
  readonly nested: boolean;
  readonly raw: Found;
}

export type DeadlineKind =
  | 'ongoing'
  | 'by_date'
  | 'within_year'
  | 'within_quarter'
  | 'within_period'
  | 'recurring_annual'
  | 'recurring_semiannual'
  | 'recurring_quarterly'
  | 'recurring_monthly'
  | 'recurring_daily'
  | 'on_event'
  | 'none';

/** A time as the document states it. Dates are ISO and may be partial: `2025`, `2025-Q4`, `2025-06`, `2025-06-30`. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The words; null when nothing is said. */
  readonly raw: Found | null;
  readonly date?: string | null;
  readonly dates?: readonly string[] | null;
  readonly year?: number;
  readonly quarter?: number;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly day?: number | null;
  readonly event?: string;
  readonly boundary?: 'before' | 'within';
  /** Further times in the same words. */
  readonly also?: readonly Deadline[];
  /** The rule itself, where an annex of this product's own states it. */
  readonly rule?: StatedRule;
}

export interface FoundAgency extends Found {
  /** What the register says, when one was given. */
  readonly match: AgencyMatch | null;
}

export type AgencyMatch =
  | {
      readonly kind: 'agency';
      readonly id: string;
      readonly name: string;
      readonly by: 'name' | 'formerName' | 'abbreviation' | 'place';
      readonly successors: readonly string[];
    }
  | { readonly kind: 'group'; readonly agencyKinds: readonly string[]; readonly members: readonly string[]; readonly stated: number | null }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'unknown'; readonly proposedName: string; readonly proposedKind: string | null };

export interface ProposedTask {
  readonly path: readonly string[];
  readonly section: string | null;
  readonly text: Found;
  readonly leads: readonly FoundAgency[];
  readonly coordinators: readonly FoundAgency[];
  /** "Đơn vị thực hiện" beside a "chủ trì". */
  readonly implementers: readonly FoundAgency[];
  readonly deadline: Deadline;
  readonly output: Found | null;
}

export interface Assignment {
  readonly path: readonly string[];
  readonly agencies: readonly FoundAgency[];
  /** The agency is the heading above, or the one of the item before. */
  readonly inherited: boolean;
  readonly text: Found;
  readonly coordinators: readonly FoundAgency[];
  readonly deadline: Deadline;
}

export interface ReportDuty {
  readonly path: readonly string[];
  readonly type: 'periodic' | 'one_off' | 'unscheduled' | 'escalation';
  readonly reporters: readonly FoundAgency[];
  readonly reportersInferred: boolean;
  readonly recipients: readonly FoundAgency[];
  /** who collects, "qua Sở Nội vụ". */
  readonly via: FoundAgency | null;
  readonly due: readonly Deadline[];
  readonly onBehalfOf: string | null;
  readonly raw: Found;
  /** Data window and dates, where an annex of this product's own states them. */
  readonly regime?: ReportingRegime;
}

/** Days are `MM-DD`, empty where none is said. */
export interface ReportingRegime {
  readonly addressee: string;
  readonly dataFrom: string;
  readonly dataTo: string;
  readonly submitBy: string;
  readonly summaryBy: string;
  readonly firstYear?: number;
  readonly lastYear?: number;
}

/** Quán triệt, triển khai kế hoạch: by whom and until when. */
export interface Dissemination {
  readonly agencies: readonly FoundAgency[];
  readonly window: Deadline;
  readonly raw: Found;
}

export interface Signature {
  readonly authority: readonly Found[];
  readonly position: Found | null;
  readonly name: Found | null;
}

export interface Question {
  /** Stable, for machines: `task.lead-missing`. */
  readonly code: string;
  /** Index of what is asked about, "tasks/3"; null for the document. */
  readonly about: string | null;
  readonly text: Wording;
}

export interface Warning extends Question {
  readonly spans: readonly Span[];
}

export interface Section {
  readonly path: readonly string[];
  readonly title: Found;
  readonly kind: SectionKind;
}

/** What a section is for. */
export type SectionKind = 'aims' | 'tasks' | 'money' | 'duties' | 'reports' | 'other';

export interface Proposal {
  readonly schema: 'kh-plan/1';
  readonly header: Header;
  readonly basis: readonly Basis[];
  /** The text of the plan between preamble and foot, lines as printed. Null where there is none, and where it is too long for a draft. */
  readonly body: Found | null;
  readonly sections: readonly Section[];
  readonly tasks: readonly ProposedTask[];
  readonly assignments: readonly Assignment[];
  readonly reports: readonly ReportDuty[];
  readonly dissemination: readonly Dissemination[];
  readonly signature: Signature;
  readonly recipients: readonly FoundAgency[];
  /** Who gets the plan and who collects, where an annex of this product's own says so; else null, and recipients and channels tell. */
  readonly addressed: readonly FoundAgency[] | null;
  readonly monitoring: FoundAgency | null;
  readonly appendix: { readonly mentioned: boolean; readonly present: boolean };
  readonly questions: readonly Question[];
  readonly warnings: readonly Warning[];
}
