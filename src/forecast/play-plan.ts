import { type Day, endOfDay } from '../platform/clock.js';
import { AgencyNames } from './agency-names.js';
import { dayOffDoubts, daysToAsk, pileDoubts } from './collisions.js';
import type { Course, Duty } from './course.js';
import type { Doubt } from './doubt.js';
import { type Forecast, type ForecastAgency, type ForecastFinding, type ForecastObligation, severities } from './forecast.answers.js';
import { findingTexts, word } from './forecast.texts.js';
import { grouped } from './grouped.js';
import { agencyDoubts, planDoubts, reportingDoubts, unknownYearDoubts } from './plan-doubts.js';
import type { FindOtherDates, Scene } from './scene.js';
import { taskDoubts } from './task-doubts.js';
import { timelineOf } from './timeline.js';
import { walk } from './walk.js';

/** What a plan's life holds, with all its agencies by name. */
export interface PlayedPlan extends Forecast {
  readonly agencies: readonly ForecastAgency[];
}

/** More are counted and not listed. */
const mostFindings = 500;

/**
 * Dự báo năm tới: plays a plan's life from its day of issue and says what it holds. Nothing outside the scene is asked but the dates of
 * other plans, of the agencies and days that turn out to matter; the same scene and the same dates give the same forecast.
 */
export async function playPlan(scene: Scene, findOtherDates: FindOtherDates): Promise<PlayedPlan> {
  const course = walk(scene);
  const { duties } = course;
  const agencyIds = [...new Set(duties.map(({ agencyId }) => agencyId))];
  const days = daysToAsk(duties);
  const others = agencyIds.length === 0 || days.length === 0 ? [] : await findOtherDates(agencyIds, days);
  const names = new AgencyNames(scene.agencies);
  const doubts = [
    ...planDoubts(scene),
    ...taskDoubts(scene, course),
    ...reportingDoubts(scene, course),
    ...agencyDoubts(scene, duties),
    ...unknownYearDoubts(scene, duties),
    ...dayOffDoubts(scene, duties),
    ...pileDoubts(scene, duties, others),
  ].sort(byGravity);
  return {
    planId: scene.planId,
    revision: scene.revision,
    issuedOn: scene.issuedOn,
    issued: scene.issued,
    until: course.until,
    untilBecause: course.untilBecause,
    calendarVersion: scene.calendar.version,
    counts: countsOf(course, agencyIds.length, doubts),
    timeline: timelineOf(scene, course, names),
    findings: doubts.slice(0, mostFindings).map((doubt) => findingOf(doubt, names)),
    findingsLeftOut: Math.max(0, doubts.length - mostFindings),
    agencies: agenciesOf(scene, duties, names),
  };
}

/** The gravest first, then by day; what has no day is about the whole and stands before. */
function byGravity(one: Doubt, other: Doubt): number {
  const gravity = severities.indexOf(one.severity) - severities.indexOf(other.severity);
  if (gravity !== 0) return gravity;
  const [first, second] = [one.on ?? '', other.on ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function countsOf({ duties }: Course, agencies: number, doubts: readonly Doubt[]): Forecast['counts'] {
  const of = (severity: Doubt['severity']): number => doubts.filter((doubt) => doubt.severity === severity).length;
  return {
    agencies,
    obligations: duties.length,
    undated: duties.filter(({ lastDay }) => lastDay === null).length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
  };
}

function findingOf(
  { code, severity, params = {}, on = null, keys = [], agencyIds = [], dates = [], source = null }: Doubt,
  names: AgencyNames,
): ForecastFinding {
  return {
    ...{ code, severity, on, keys, count: agencyIds.length, agencies: names.firstOf(agencyIds), dates, source },
    text: word(findingTexts[code], { ...params, agencies: names.listed(agencyIds) }),
  };
}

/** By name; what each owes in order of its last day, what has none at the end. */
function agenciesOf({ agencies }: Scene, duties: readonly Duty[], names: AgencyNames): ForecastAgency[] {
  const byAgency = grouped(duties, ({ agencyId }) => agencyId);
  const obligationOf = obligations();
  return names.inOrder([...byAgency.keys()]).map((agencyId) => {
    const agency = agencies.get(agencyId);
    const own = byAgency.get(agencyId)!.map(obligationOf);
    return {
      agencyId,
      name: names.nameOf(agencyId),
      staffed: agency?.staffed ?? false,
      endsOn: agency?.validUntil ?? null,
      obligations: own.sort((one, other) =>
        (one.lastDay ?? '~') < (other.lastDay ?? '~') ? -1 : (one.lastDay ?? '~') > (other.lastDay ?? '~') ? 1 : 0,
      ),
    };
  });
}

/** Thousands of duties share a few days; the instant after each is worked out once. */
function obligations(): (duty: Duty) => ForecastObligation {
  const instants = new Map<Day, string>();
  const after = (day: Day): string => {
    const known = instants.get(day) ?? endOfDay(day).toISOString();
    instants.set(day, known);
    return known;
  };
  return ({ kind, key, round, deadlineKind, period, opensOn, lastDay, ownPlan, source }) => {
    const dueAt = lastDay === null ? null : after(lastDay);
    return { kind, key, round, deadlineKind, opensOn, cutOff: period?.cutOff ?? null, lastDay, dueAt, ownPlan, source };
  };
}
