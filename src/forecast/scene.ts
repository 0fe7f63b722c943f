import type { ExpansionFact } from '../../workflows/plan/plan.facts.js';
import type { Calendar, LadderSettings } from '../calendar/index.js';
import type { AgencyKind } from '../organisations/index.js';
import type { PlanContent } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { Succession } from '../reports/index.js';
import type { MovingOnFact } from '../tasks/index.js';
import type { ObligationKind } from './forecast.answers.js';

/** An agency as it stands on the day of issue. */
export interface SceneAgency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly validFrom: Day;
  /** First day on which it no longer exists. */
  readonly validUntil: Day | null;
  /** Whether anybody holds a post there. */
  readonly staffed: boolean;
}

/** All that a plan's life depends on. What is not in it, the play does not know. */
export interface Scene {
  readonly planId: string;
  readonly revision: string;
  readonly content: PlanContent;
  readonly issuedOn: Day;
  /** Whether it was really issued that day. */
  readonly issued: boolean;
  readonly calendar: Calendar;
  /** When what is due is reminded of. */
  readonly ladder: LadderSettings;
  /** Groups on the day of issue. */
  readonly groups: ExpansionFact['groups'];
  /** Open tasks of the plan that this one replaces; null when it replaces none. */
  readonly movingOn: MovingOnFact | null;
  /** Every agency that is named, belongs to a group, or succeeds one of these. */
  readonly agencies: ReadonlyMap<string, SceneAgency>;
  readonly successions: readonly Succession[];
  /** Documents that amended it since; the play keeps to the issued text. */
  readonly amendedBy: number;
}

/** A date of another plan that an agency has to meet, as far as the reader may see it. */
export interface OtherDate {
  readonly agencyId: string;
  readonly planId: string;
  readonly documentNumber: string | null;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly lastDay: Day;
}

/** Finds dates of other plans, of these agencies on these days. */
export type FindOtherDates = (agencyIds: readonly string[], days: readonly Day[]) => Promise<readonly OtherDate[]>;
