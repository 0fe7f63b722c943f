import type { Day } from '../platform/clock.js';

/** Nội dung sơ kết, tổng kết: what a summary holds beside its own text, by task and by agency. */
export interface SummaryContent {
  /** Sơ kết or tổng kết. */
  kind: 'interim' | 'final';
  /** One per task of the plan, in the plan's order. */
  sections: SummarySection[];
  /** Reports that came in after the cut-off of their summary. */
  addendum: SummaryAddendum[];
  /** Chưa báo cáo. */
  unitsMissing: MissingUnit[];
  /** The official cells as the summary states them; null while it states none. */
  statistics: SummaryCells | null;
}

/** One task and what each agency that leads it reported. */
export interface SummarySection {
  /** Key of the task. */
  key: string;
  /** What the summary says of the task as a whole; may be empty. */
  conclusion: string;
  answers: SummaryAnswer[];
}

export interface SummaryAnswer {
  agencyId: string;
  /** The report it was taken from; null where the collector wrote it. */
  reportId: string | null;
  text: string;
  notArisen?: boolean;
  values?: Record<string, number>;
}

/** One late report, whole. */
export interface SummaryAddendum {
  agencyId: string;
  reportId: string;
  /** Key of the period it was owed for; an earlier one where it missed that summary. */
  period: string;
  text: string;
  answers: { key: string; text: string }[];
}

export interface MissingUnit {
  agencyId: string;
  note: string;
}

/** Bốn ô chính thức (domain 2.5), with what they are parts of. `total` is the sum of the four; tasks without a deadline stand beside it. */
export interface SummaryCells {
  /** Số liệu đến ngày. */
  asOf: Day;
  total: number;
  doneInTime: number;
  doneLate: number;
  openInTime: number;
  openOverdue: number;
  undated: number;
}
