import type { DeadlineRule } from '../calendar/index.js';
import type { AgencyKind } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';

/** One agency, or a group: the issuing body's subordinate agencies of that kind that exist on the day of issue. */
export type AgencyRef = { agency: string } | { kind: AgencyKind };

/** Nội dung kế hoạch: the whole dossier that is submitted, approved and signed. Named by the SHA-256 of its canonical JSON. */
export interface PlanContent {
  title: string;
  body: string;
  legalBasis: string[];
  /** Cơ quan theo dõi, tổng hợp: "qua Sở Nội vụ". */
  monitoringAgencyId: string | null;
  tasks: PlanTask[];
  /** Agencies that get a delivery. */
  recipients: AgencyRef[];
  /** Nơi nhận, as printed. */
  printedRecipients: string[];
  /** The window for quán triệt. */
  dissemination: { from: Day | null; to: Day; source: string } | null;
  reporting: ReportingRule[];
  /** SHA-256 of uploaded files, hexadecimal. */
  annexes: string[];
  /** Last day on which the plan runs; null: until it is closed. */
  endsOn: Day | null;
  urgent: boolean;
  secret: boolean;
  /** why a date before today is meant. */
  pastDatesReason: string | null;
  /** Only of a document that amends another plan. */
  changes: PlanChange[];
}

export interface PlanTask {
  /** Stable through amendments and replacements: `II.1`. */
  key: string;
  text: string;
  leads: AgencyRef[];
  coordinators: AgencyRef[];
  /** Null while the drafter has not said it. */
  deadline: DeadlineRule | null;
  targets: Target[];
  /** The duty to issue an own plan. */
  ownPlan: boolean;
}

/** Chỉ tiêu: "từ 25% trở lên" is `>= 25`, "trên 50%" is `> 50`. */
export interface Target {
  key: string;
  text: string;
  unit: string;
  operator: '>=' | '>' | '=' | '<=' | '<';
  value: number;
}

/** Chế độ báo cáo định kỳ. Days are `MM-DD`; the calendar reads them as a `ReportingSchedule`. Empty while not yet said. */
export interface ReportingRule {
  key: string;
  reporters: AgencyRef[];
  addressee: string;
  source: string;
  dataFrom: string;
  /** Chốt số liệu. */
  dataTo: string;
  /** Last day on time: `11-14` for "trước ngày 15/11". */
  submitBy: string;
  summaryBy: string;
  firstYear?: number;
  lastYear?: number;
}

/** What an amending document does to one task of the plan it amends, by task key. */
export type PlanChange =
  | { op: 'add'; task: PlanTask }
  | { op: 'drop'; key: string }
  | { op: 'deadline'; key: string; deadline: DeadlineRule }
  | { op: 'lead'; key: string; leads: AgencyRef[] };
