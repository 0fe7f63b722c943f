import { yearOf } from '../calendar/index.js';
import { expand } from '../plans/index.js';
import type { Course, Duty } from './course.js';
import { type Doubt, when } from './doubt.js';
import { fieldLabel, groupLabel } from './forecast.texts.js';
import { grouped } from './grouped.js';
import { wordProblem } from './problem.texts.js';
import type { Scene } from './scene.js';
import { sourceOfEnd, sourceOfRule, sourceOfWindow } from './sources.js';
import { emptyGroups, gravityOfPast } from './task-doubts.js';
import { workingDaysUpTo } from './working-time.js';

/** What is impossible or doubtful about the plan itself: its end, its window, who collects. */
export function planDoubts({ content, issuedOn, amendedBy, agencies }: Scene): Doubt[] {
  const { endsOn, dissemination, monitoringAgencyId } = content;
  const monitoring = monitoringAgencyId === null ? undefined : agencies.get(monitoringAgencyId);
  return [
    ...when(endsOn !== null && endsOn < issuedOn, () => ({
      ...{
        code: 'plan.ends-before-issue',
        severity: 'error',
        params: { end: endsOn!, issuedOn },
        on: endsOn,
        source: sourceOfEnd(content),
      },
    })),
    ...when(dissemination !== null && dissemination.to < issuedOn, () => ({
      ...{ code: 'dissemination.over', severity: gravityOfPast(content), on: dissemination!.to, source: sourceOfWindow(content) },
      params: { to: dissemination!.to, issuedOn },
    })),
    ...when(monitoringAgencyId === null, () => ({ code: 'plan.without-monitoring', severity: 'error' })),
    ...when(monitoring?.staffed === false, () => ({
      ...{ code: 'monitoring.without-people', severity: 'error', agencyIds: [monitoringAgencyId!] },
    })),
    ...when(amendedBy > 0, () => ({ code: 'plan.amended', severity: 'info', params: { count: amendedBy } })),
  ];
}

/** What is impossible or doubtful about the reports. */
export function reportingDoubts(scene: Scene, { periods, unsound, duties }: Course): Doubt[] {
  const { content, issuedOn } = scene;
  const { reporting, endsOn, monitoringAgencyId } = content;
  const faults = unsound.map(({ rule, problem }): Doubt => {
    const disordered = problem.code === 'schedule.dates-disordered';
    const { field = '', day = '', before = '' } = problem.params;
    return {
      ...{
        code: disordered ? 'reporting.disordered' : 'reporting.incomplete',
        severity: 'error',
        keys: [rule.key],
        source: sourceOfRule(rule),
      },
      params: { key: rule.key, field: fieldLabel(field), ...(disordered ? { day, before } : { problem: wordProblem(problem) }) },
    };
  });
  const sound = reporting.filter((rule) => !unsound.some((faulty) => faulty.rule === rule));
  const ofRules = sound.flatMap((rule): Doubt[] => {
    const about = { keys: [rule.key], source: sourceOfRule(rule) };
    const { key } = rule;
    return [
      ...emptyGroups(rule.reporters, scene).map(
        (group): Doubt => ({ code: 'group.without-members', severity: 'warning', params: { key, group: groupLabel(group) }, ...about }),
      ),
      ...when(expand(rule.reporters, scene).length === 0, () => ({
        code: 'reporting.without-reporters',
        severity: 'error',
        params: { key },
        ...about,
      })),
      ...when(!periods.some(({ schedules }) => schedules.includes(key)), () => ({
        ...{ code: 'reporting.never-due', severity: 'warning', params: { key, issuedOn }, ...about },
      })),
    ];
  });
  const sourceOf = (schedules: readonly string[]) => sourceOfRule(reporting.find(({ key }) => key === schedules[0])!);
  const ofPeriods = periods.flatMap(({ key, schedules, cutOff, submitBy, summaryBy, no }): Doubt[] => {
    if (cutOff === null || submitBy === null || summaryBy === null) return [];
    const about = { keys: [key], source: sourceOf(schedules) };
    return [
      ...when(no === 1 && cutOff < issuedOn, () => ({
        ...{ code: 'reporting.cut-off-before-issue', severity: 'warning', params: { key, cutOff, issuedOn }, on: cutOff, ...about },
      })),
      ...when(workingDaysUpTo(scene.calendar, cutOff, submitBy, 1) === 0, () => ({
        ...{ code: 'reporting.no-time-to-report', severity: 'warning', params: { key, cutOff, submitBy }, on: submitBy, ...about },
      })),
      ...when(workingDaysUpTo(scene.calendar, submitBy, summaryBy, 1) === 0, () => ({
        ...{ code: 'reporting.no-time-to-summarise', severity: 'warning', params: { key, submitBy, summaryBy }, on: summaryBy, ...about },
      })),
      ...when(endsOn !== null && submitBy > endsOn, () => ({
        ...{ code: 'reporting.due-after-end', severity: 'info', params: { key, submitBy, end: endsOn! }, on: submitBy, ...about },
      })),
      ...when(schedules.length > 1, () => ({
        ...{ code: 'reporting.merged', severity: 'info', params: { key, submitBy, rules: schedules.join(', ') }, on: submitBy, ...about },
      })),
    ];
  });
  const own = duties.some(({ kind, agencyId }) => kind === 'unitReport' && agencyId === monitoringAgencyId);
  return [
    ...faults,
    ...ofRules,
    ...ofPeriods,
    ...when(own, () => ({ code: 'monitoring.reports-too', severity: 'info', agencyIds: [monitoringAgencyId!] })),
  ];
}

/** Agencies that are not there, will not be there in time, or have nobody here. */
export function agencyDoubts({ agencies, successions, issuedOn, content }: Scene, duties: readonly Duty[]): Doubt[] {
  const byAgency = grouped(duties, ({ agencyId }) => agencyId);
  const doubts = [...byAgency].flatMap(([agencyId, own]): Doubt[] => {
    const agency = agencies.get(agencyId);
    if (agency === undefined) return [];
    const { validFrom, validUntil, staffed } = agency;
    const last = own.reduce<string>((latest, { lastDay }) => (lastDay !== null && lastDay > latest ? lastDay : latest), '');
    const keys = [
      ...new Set(own.filter(({ lastDay }) => lastDay !== null && validUntil !== null && lastDay >= validUntil).map(({ key }) => key)),
    ];
    const there = validFrom <= issuedOn && (validUntil === null || validUntil > issuedOn);
    const heirs = successions.filter((step) => step.agencyId === agencyId).map(({ successorId }) => agencies.get(successorId)?.name ?? '');
    return [
      ...when(!there && own.some(({ opensOn }) => opensOn === issuedOn), () => ({
        ...{
          code: 'agency.not-there',
          severity: 'error',
          params: { issuedOn },
          agencyIds: [agencyId],
          keys: [...new Set(own.map(({ key }) => key))],
        },
      })),
      ...when(there && validUntil !== null && last >= validUntil, () => ({
        code: heirs.length === 0 ? 'agency.ends-before-deadline' : 'agency.succeeded-before-deadline',
        severity: 'warning',
        params: { ends: validUntil!, ...(heirs.length === 0 ? {} : { heirs: heirs.join(', ') }) },
        ...{ on: validUntil, keys, agencyIds: [agencyId] },
      })),
      ...when(!staffed && agencyId !== content.monitoringAgencyId, () => ({
        ...{ code: 'agency.without-people', severity: 'warning', agencyIds: [agencyId] },
      })),
    ];
  });
  return together(doubts);
}

/** Doubts that differ by their agencies alone are one. */
export function together(doubts: readonly Doubt[]): Doubt[] {
  const alike = grouped(doubts, ({ agencyIds: _agencies, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].map((same) => ({ ...same[0]!, agencyIds: [...new Set(same.flatMap(({ agencyIds = [] }) => agencyIds))] }));
}

/** dates in years without data; whether they fall on a day off cannot be told. */
export function unknownYearDoubts({ calendar }: Scene, duties: readonly Duty[]): Doubt[] {
  const unknown = duties.filter(({ lastDay }) => lastDay !== null && !Object.hasOwn(calendar.years, lastDay.slice(0, 4)));
  return [...grouped(unknown, ({ lastDay }) => yearOf(lastDay!))].map(([year, own]) => ({
    code: 'calendar.year-unknown',
    severity: 'warning',
    params: { year, dates: new Set(own.map(({ lastDay }) => lastDay)).size },
    keys: [...new Set(own.map(({ key }) => key))],
  }));
}
