import { ApiProperty } from '@nestjs/swagger';
import { type AgencyKind, agencyKinds } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';
import type { Wording } from '../platform/language.js';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export const eventKinds = [
  'issue',
  'windowOpens',
  'windowEnds',
  'taskDue',
  'periodOpens',
  'cutOff',
  'reportsDue',
  'summaryDue',
  'planEnds',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const obligationKinds = ['dissemination', 'task', 'unitReport', 'summary'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;

/** One sentence in both languages. */
export class ForecastText implements Wording {
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
}

/** The words of the plan that something comes from. */
export class ForecastSource {
  /** Where they stand in the content: `tasks.II.1.deadline`, `reporting.nam`. */
  @ApiProperty() path: string;
  @ApiProperty() text: string;
}

/** Agencies of one kind. */
export class ForecastGroup {
  @ApiProperty({ enum: agencyKinds }) kind: AgencyKind;
  @ApiProperty() count: number;
  /** The first of them by name. */
  @ApiProperty({ type: [String] }) names: readonly string[];
}

/** One reporting period as the calendar gives it: data window, cut-off, submission and summary apart. */
export class ForecastPeriod {
  @ApiProperty() no: number;
  @ApiProperty() key: string;
  @ApiProperty(day) opensOn: Day;
  @ApiProperty(day) dataFrom: Day;
  @ApiProperty(dayOrNull) cutOff: Day | null;
  @ApiProperty(dayOrNull) submitBy: Day | null;
  @ApiProperty(dayOrNull) summaryBy: Day | null;
  @ApiProperty() last: boolean;
}

/** A reminder by the clock, to each agency that is not done by then. */
export class ForecastReminder {
  /** `before7` … `onDay`, `overdue`, `escalated`. */
  @ApiProperty() step: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** What happens, or is due, on one day. */
export class ForecastEvent {
  @ApiProperty(day) on: Day;
  @ApiProperty({ enum: eventKinds }) kind: EventKind;
  /** Of a task its key, of a period that of the period. */
  @ApiProperty({ type: String, nullable: true }) key: string | null;
  /** Of a recurring task: which of its dates, from 1. */
  @ApiProperty({ type: Number, nullable: true }) round: number | null;
  @ApiProperty({ type: ForecastPeriod, nullable: true }) period: ForecastPeriod | null;
  /** How many agencies it concerns. */
  @ApiProperty() count: number;
  @ApiProperty({ type: [ForecastGroup] }) groups: readonly ForecastGroup[];
  /** Of what is due: by the ladder of the plan, or the usual one. */
  @ApiProperty({ type: [ForecastReminder] }) reminders: readonly ForecastReminder[];
  @ApiProperty({ type: ForecastText }) text: ForecastText;
  @ApiProperty({ type: ForecastSource, nullable: true }) source: ForecastSource | null;
}

/** One thing that an agency owes. */
export class ForecastObligation {
  @ApiProperty({ enum: obligationKinds }) kind: ObligationKind;
  /** Of a task its key, of a report its period's; `dissemination` for quán triệt, one record of which serves all the agency's tasks. */
  @ApiProperty() key: string;
  /** Of a recurring task: which of its dates, from 1; else null. */
  @ApiProperty({ type: Number, nullable: true }) round: number | null;
  @ApiProperty({ type: String, nullable: true }) deadlineKind: string | null;
  /** From this day it is there. */
  @ApiProperty(day) opensOn: Day;
  /** Of a report: last day of its data. */
  @ApiProperty(dayOrNull) cutOff: Day | null;
  /** Last day on time; null where there is nothing to be late for. */
  @ApiProperty(dayOrNull) lastDay: Day | null;
  /** On time is before this instant. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
  /** only a plan of its own that has its number counts. */
  @ApiProperty() ownPlan: boolean;
  @ApiProperty({ type: ForecastSource, nullable: true }) source: ForecastSource | null;
}

/** What one agency owes, dated things first and in order. */
export class ForecastAgency {
  @ApiProperty({ format: 'uuid' }) agencyId: string;
  /** Its name on the day of issue. */
  @ApiProperty() name: string;
  /** Whether anybody holds a post there on the day of issue; otherwise the clerk of the monitoring agency acts on paper. */
  @ApiProperty() staffed: boolean;
  /** First day on which it no longer exists, as far as recorded. */
  @ApiProperty(dayOrNull) endsOn: Day | null;
  @ApiProperty({ type: [ForecastObligation] }) obligations: readonly ForecastObligation[];
}

export class ForecastAgencyPage {
  @ApiProperty({ type: [ForecastAgency] }) items: readonly ForecastAgency[];
  /** `after` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

/** One of several dates that fall together. */
export class ForecastDate {
  @ApiProperty(day) on: Day;
  @ApiProperty({ enum: obligationKinds }) kind: ObligationKind;
  @ApiProperty() key: string;
  /** Null for the plan itself. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) planId: string | null;
  @ApiProperty({ type: String, nullable: true }) documentNumber: string | null;
}

/** Something impossible (error), doubtful (warning), or good to know (info). */
export class ForecastFinding {
  /** Stable: `task.quarter-over`. */
  @ApiProperty() code: string;
  @ApiProperty({ enum: severities }) severity: Severity;
  @ApiProperty(dayOrNull) on: Day | null;
  /** Keys of the tasks, reporting rules or periods it is about. */
  @ApiProperty({ type: [String] }) keys: readonly string[];
  /** How many agencies it is about; 0 where it is about the plan. */
  @ApiProperty() count: number;
  /** The first of them by name. */
  @ApiProperty({ type: [String] }) agencies: readonly string[];
  /** Of a collision: the dates that fall together, the earliest of them. */
  @ApiProperty({ type: [ForecastDate] }) dates: readonly ForecastDate[];
  @ApiProperty({ type: ForecastText }) text: ForecastText;
  @ApiProperty({ type: ForecastSource, nullable: true }) source: ForecastSource | null;
}

export class ForecastCounts {
  @ApiProperty() agencies: number;
  @ApiProperty() obligations: number;
  /** Of them without a date. */
  @ApiProperty() undated: number;
  @ApiProperty() errors: number;
  @ApiProperty() warnings: number;
  @ApiProperty() infos: number;
}

export const horizons = ['planEnd', 'twoYears', 'fiveYears'] as const;

/** Dự báo: a plan's life from the day of issue, if everybody does on its last day what is due. */
export class Forecast {
  @ApiProperty({ format: 'uuid' }) planId: string;
  /** Hash of the content that was played. */
  @ApiProperty() revision: string;
  @ApiProperty(day) issuedOn: Day;
  /** Whether the plan was really issued on that day. */
  @ApiProperty() issued: boolean;
  /** How far it was played; what begins by then is listed, whenever it is due. */
  @ApiProperty(day) until: Day;
  /** Why it ends there: the plan does, or it has no end (two years), or one too far off (five). */
  @ApiProperty({ enum: horizons }) untilBecause: (typeof horizons)[number];
  /** every date was computed under this version. */
  @ApiProperty() calendarVersion: number;
  @ApiProperty({ type: ForecastCounts }) counts: ForecastCounts;
  @ApiProperty({ type: [ForecastEvent] }) timeline: readonly ForecastEvent[];
  /** The gravest first. */
  @ApiProperty({ type: [ForecastFinding] }) findings: readonly ForecastFinding[];
  /** How many findings are not in the list, the least grave; counted all the same. */
  @ApiProperty() findingsLeftOut: number;
}

/** The same over HTTP, its agencies by pages. */
export class ForecastAnswer extends Forecast {
  @ApiProperty({ type: ForecastAgencyPage }) agencies: ForecastAgencyPage;
}
