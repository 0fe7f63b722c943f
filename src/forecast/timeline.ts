import { ladderOf, type Period } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import { startOfDay } from '../platform/clock.js';
import type { AgencyNames } from './agency-names.js';
import type { Course, Duty } from './course.js';
import type { EventKind, ForecastEvent, ForecastPeriod, ForecastReminder, ForecastSource } from './forecast.answers.js';
import { eventTexts, word } from './forecast.texts.js';
import { grouped } from './grouped.js';
import type { Scene } from './scene.js';
import { sourceOfEnd, sourceOfReporting, sourceOfWindow } from './sources.js';

/** Dòng thời gian: what happens on which day, and whom it concerns, in order. */
export function timelineOf(scene: Scene, course: Course, names: AgencyNames): ForecastEvent[] {
  const { content, issuedOn } = scene;
  const { dissemination, endsOn } = content;
  const everybody = [...new Set(course.duties.map(({ agencyId }) => agencyId))];
  const events = [
    eventOf('issue', issuedOn, { agencyIds: everybody }, names),
    ...(course.bound.size > 0 && dissemination?.from != null
      ? [eventOf('windowOpens', dissemination.from, { source: sourceOfWindow(content) }, names)]
      : []),
    ...[...dueTogether(course.duties).values()].map((alike) => dueEvent(alike, scene, names)),
    ...course.periods.flatMap((period) => periodEvents(period, scene, course, names)),
    ...(endsOn === null || endsOn > course.until ? [] : [eventOf('planEnds', endsOn, { source: sourceOfEnd(content) }, names)]),
  ];
  return events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

interface EventParts {
  readonly key?: string;
  readonly round?: number | null;
  readonly period?: Period | null;
  readonly agencyIds?: readonly string[];
  readonly reminders?: readonly ForecastReminder[];
  readonly source?: ForecastSource | null;
}

function eventOf(kind: EventKind, on: Day, parts: EventParts, names: AgencyNames): ForecastEvent {
  const { key = null, round = null, period = null, agencyIds = [], reminders = [], source = null } = parts;
  const text = round === null ? eventTexts[kind] : eventTexts.taskRoundDue;
  return {
    ...{ on, kind, key, round, period: period === null ? null : shownPeriod(period), count: agencyIds.length },
    ...{ groups: names.groupsOf(agencyIds), reminders, source },
    text: word(text, { key: key ?? '—', round: round ?? '—' }),
  };
}

/** Duties of several agencies that are one date of the plan. */
function dueTogether(duties: readonly Duty[]): Map<string, Duty[]> {
  return grouped(
    duties.filter(({ lastDay }) => lastDay !== null),
    ({ kind, key, round, lastDay }) => `${kind} ${key} ${round} ${lastDay}`,
  );
}

const eventOfDuty = { dissemination: 'windowEnds', task: 'taskDue', unitReport: 'reportsDue', summary: 'summaryDue' } as const;

function dueEvent(alike: readonly Duty[], { calendar, ladder }: Scene, names: AgencyNames): ForecastEvent {
  const { kind, key, round, period, lastDay, opensOn, source } = alike[0]!;
  const steps = ladderOf({ lastDay: lastDay!, setAt: startOfDay(opensOn).toISOString() }, ladder, calendar);
  const reminders = steps.map(({ key: step, at }) => ({ step, at }));
  const agencyIds = alike.map(({ agencyId }) => agencyId);
  const parts = { key, round, period, agencyIds, reminders, source };
  return eventOf(eventOfDuty[kind], lastDay!, kind === 'dissemination' ? { ...parts, key: undefined } : parts, names);
}

function periodEvents(period: Period, { content }: Scene, { duties }: Course, names: AgencyNames): ForecastEvent[] {
  const agencyIds = [...new Set(duties.filter((duty) => duty.period?.no === period.no).map(({ agencyId }) => agencyId))];
  const parts = { key: period.key, period, source: sourceOfReporting(content, period) };
  return [
    eventOf('periodOpens', period.opensOn, { ...parts, agencyIds }, names),
    ...(period.cutOff === null ? [] : [eventOf('cutOff', period.cutOff, parts, names)]),
  ];
}

const shownPeriod = ({ no, key, opensOn, dataFrom, cutOff, submitBy, summaryBy, last }: Period): ForecastPeriod => ({
  ...{ no, key, opensOn, dataFrom, cutOff, submitBy, summaryBy, last },
});
