import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { agency, nobodyElse, rule, sceneOf, task, window } from '../../test/integration/forecast-scene.js';
import type { DeadlineRule } from '../calendar/index.js';
import type { PlanContent, PlanTask } from '../plans/index.js';
import type { findingTexts } from './forecast.texts.js';
import { type PlayedPlan, playPlan } from './play-plan.js';
import { problemTexts } from './problem.texts.js';
import type { OtherDate, Scene } from './scene.js';

const dated = (deadline: DeadlineRule | null, parts: Partial<PlanTask> = {}): Partial<PlanContent> => ({
  tasks: [task({ deadline, ...parts })],
});
const owed = ({ agencies }: PlayedPlan): string[] =>
  agencies.flatMap(({ agencyId, obligations }) =>
    obligations.map(({ kind, key, round, lastDay }) => [agencyId, kind, key, ...(round === null ? [] : [round]), lastDay ?? '—'].join(' ')),
  );
const datesOf = ({ timeline }: PlayedPlan, ...kinds: string[]): string[] =>
  timeline.filter(({ kind }) => kinds.includes(kind)).map(({ on, kind, key }) => `${on} ${kind} ${key}`);

describe('Đi hết đời kế hoạch (a plan is played)', () => {
  it('R-52: groups are those of the day of issue, and another day gives others', async () => {
    const played = await playPlan(sceneOf(), nobodyElse);
    expect(owed(played).filter((line) => line.includes(' task '))).toEqual(['A', 'B', 'S'].map((id) => `${id} task II.1 2023-09-29`));
    const later = await playPlan(sceneOf({}, { groups: { department: ['B'] } }), nobodyElse);
    expect(owed(later).filter((line) => line.includes(' task '))).toEqual(['B task II.1 2023-09-29']);
  });

  it('R-53: each period brings each agency one report, to the horizon and to the end of the plan', async () => {
    const reports = (played: PlayedPlan) => owed(played).filter((line) => line.includes('unitReport'));
    const keys = ['2023', '2024', '2025'];
    expect(reports(await playPlan(sceneOf(), nobodyElse))).toEqual(
      ['A', 'B', 'S'].flatMap((id) => keys.map((key) => `${id} unitReport ${key} ${key}-11-14`)),
    );
    const ending = await playPlan(sceneOf({ endsOn: '2024-06-30' }), nobodyElse);
    expect([reports(ending).length, ending.until, ending.untilBecause]).toEqual([6, '2024-06-30', 'planEnd']);
  });

  it('R-54, R-55: the collector owes its own report and the summary, by its own date', async () => {
    const own = owed(await playPlan(sceneOf(), nobodyElse)).filter((line) => line.startsWith('S ') && line.includes(' 2023'));
    expect(own).toEqual(['S task II.1 2023-09-29', 'S unitReport 2023 2023-11-14', 'S summary 2023 2023-12-15']);
  });

  it('R-59: data window, cut-off, submission and summary are days of their own, and two periods are open at once', async () => {
    const played = await playPlan(sceneOf(), nobodyElse);
    expect(datesOf(played, 'periodOpens', 'cutOff', 'reportsDue', 'summaryDue').slice(0, 5)).toEqual([
      ...['2023-04-12 periodOpens 2023', '2023-11-05 cutOff 2023', '2023-11-06 periodOpens 2024'],
      ...['2023-11-14 reportsDue 2023', '2023-12-15 summaryDue 2023'],
    ]);
    expect(played.timeline.find(({ kind }) => kind === 'cutOff')?.period).toMatchObject({ dataFrom: '2022-11-06', cutOff: '2023-11-05' });
  });

  it('R-61: an own plan is foreseen as such', async () => {
    const played = await playPlan(sceneOf(dated({ kind: 'date', on: '2023-09-29', source: 'x' }, { ownPlan: true })), nobodyElse);
    expect(played.agencies[0]?.obligations.map(({ key, ownPlan }) => [key, ownPlan])).toContainEqual(['II.1', true]);
    expect(played.findings.find(({ code }) => code === 'task.own-plan')).toMatchObject({ severity: 'info', count: 3, on: '2023-09-29' });
  });

  it('gives a recurring task its next date with the next period, one at a time', async () => {
    const yearly = dated({ kind: 'recurring', dates: ['12-05'], before: true, source: 'trước 05/12' });
    expect(owed(await playPlan(sceneOf(yearly), nobodyElse)).filter((line) => line.startsWith('A task'))).toEqual([
      ...['A task II.1 1 2023-12-04', 'A task II.1 2 2024-12-04', 'A task II.1 3 2025-12-04'],
    ]);
    const quarterly = dated({ kind: 'recurring', dates: ['06-30', '09-30', '12-31'], source: 'hằng quý' });
    const played = await playPlan(sceneOf(quarterly), nobodyElse);
    expect(played.agencies[0]?.obligations.filter(({ kind }) => kind === 'task').map(({ lastDay, opensOn }) => [lastDay, opensOn])).toEqual(
      [
        ...[
          ['2023-06-30', '2023-04-12'],
          ['2023-09-30', '2023-12-15'],
          ['2023-12-31', '2024-12-15'],
        ],
      ],
    );
  });

  it('follows a merger on record to who reports by then', async () => {
    const successions = [{ agencyId: 'B', successorId: 'N', effectiveOn: '2023-08-01' }];
    const scene = sceneOf({}, { successions }, [agency('B', 'department', { validUntil: '2023-08-01' }), agency('N', 'department')]);
    const reports = owed(await playPlan(scene, nobodyElse)).filter((line) => /^[BN] unitReport/.test(line));
    expect(reports).toEqual(['B unitReport 2023 2023-11-14', 'N unitReport 2024 2024-11-14', 'N unitReport 2025 2025-11-14']);
  });

  it('leaves to its lead what moves on from a replaced plan (R-30)', async () => {
    const movingOn = { planId: 'P', leads: ['B'], tasks: { 'II.1': '0' } };
    const tasks = owed(await playPlan(sceneOf({}, { movingOn }), nobodyElse)).filter((line) => line.includes(' task '));
    expect(tasks).toEqual(['A task II.1 2023-09-29', 'S task II.1 2023-09-29']);
  });

  it('R-63: reminds of a date by the ladder of the plan', async () => {
    const ladder = { before: [2], onDay: false, overdueAfter: 1, escalateAfter: 5 };
    const played = await playPlan(sceneOf({}, { ladder }), nobodyElse);
    expect(played.timeline.find(({ kind }) => kind === 'taskDue')?.reminders).toEqual([
      { step: 'before2', at: '2023-09-27T01:00:00.000Z' },
      { step: 'overdue', at: '2023-10-02T01:00:00.000Z' },
      { step: 'escalated', at: '2023-10-06T01:00:00.000Z' },
    ]);
  });
});

const week: DeadlineRule = { kind: 'period', amount: 5, unit: 'workingDay', from: '2029-01-01', source: 'trong 05 ngày làm việc' };
const event: DeadlineRule = { kind: 'event', event: 'Hướng dẫn', source: 'khi có hướng dẫn' };
const on = (day: string): Partial<PlanContent> => dated({ kind: 'date', on: day, source: day });
const another: OtherDate = { agencyId: 'A', planId: 'Q', documentNumber: '7/KH-UBND', kind: 'task', key: 'I.1', lastDay: '2023-09-28' };
const ended = agency('A', 'department', { validUntil: '2023-08-01' });
const gone = agency('A', 'department', { validUntil: '2023-01-01' });
const empty = (id: string) => agency(id, 'department', { staffed: false });

/** Every finding that there is, with a plan that has it. */
const findings: Readonly<Record<keyof typeof findingTexts, readonly [severity: string, scene: Scene, others?: readonly OtherDate[]]>> = {
  'plan.ends-before-issue': ['error', sceneOf({ endsOn: '2023-03-31' })],
  'plan.without-monitoring': ['error', sceneOf({ monitoringAgencyId: null })],
  'plan.amended': ['info', sceneOf({}, { amendedBy: 2 })],
  'monitoring.without-people': ['error', sceneOf({}, {}, [empty('S')])],
  'monitoring.reports-too': ['info', sceneOf()],
  'dissemination.over': ['error', sceneOf({ dissemination: { ...window, to: '2023-03-31' } })],
  'group.without-members': ['warning', sceneOf(dated(event, { leads: [{ kind: 'publicUnit' }, { agency: 'A' }] }))],
  'task.without-lead': ['error', sceneOf(dated(event, { leads: [] }))],
  'task.without-deadline': ['error', sceneOf(dated(null))],
  'task.year-unknown': ['error', sceneOf(dated(week))],
  'task.deadline-unresolved': ['error', sceneOf(on('2023-09-31'))],
  'task.quarter-over': ['error', sceneOf(dated({ kind: 'quarter', quarter: 1, year: 2023, source: 'trong quý I/2023' }))],
  'task.year-over': ['error', sceneOf(dated({ kind: 'year', year: 2022, source: 'trong năm 2022' }))],
  'task.date-before-issue': ['error', sceneOf(on('2023-04-11'))],
  'task.little-time': ['warning', sceneOf(on('2023-04-14'))],
  'task.before-dissemination-ends': ['warning', sceneOf({ ...on('2023-06-15'), dissemination: { ...window, to: '2023-06-30' } })],
  'task.after-plan-end': ['warning', sceneOf({ endsOn: '2023-08-31' })],
  'task.no-room-to-extend': ['info', sceneOf({ endsOn: '2023-09-29' })],
  'task.event-without-trigger': ['info', sceneOf(dated({ ...event, within: { amount: 30, unit: 'day' } }))],
  'task.event-without-span': ['warning', sceneOf(dated(event))],
  'task.own-plan': ['info', sceneOf(dated(event, { ownPlan: true }))],
  'recurring.no-date-before-end': [
    'warning',
    sceneOf({ ...dated({ kind: 'recurring', dates: ['12-31'], source: 'x' }), endsOn: '2023-11-30' }),
  ],
  'recurring.never': ['warning', sceneOf(dated({ kind: 'recurring', dates: ['06-30'], until: '2023-01-01', source: 'x' }))],
  'recurring.without-period': ['warning', sceneOf({ ...dated({ kind: 'recurring', dates: ['06-30'], source: 'x' }), reporting: [] })],
  'recurring.late-at-birth': ['warning', sceneOf(dated({ kind: 'recurring', dates: ['06-30', '09-30'], source: 'x' }))],
  'agency.not-there': ['error', sceneOf({}, {}, [gone])],
  'agency.ends-before-deadline': ['warning', sceneOf({}, {}, [ended])],
  'agency.succeeded-before-deadline': [
    'warning',
    sceneOf({}, { successions: [{ agencyId: 'A', successorId: 'B', effectiveOn: '2023-08-01' }] }, [ended]),
  ],
  'agency.without-people': ['warning', sceneOf({}, {}, [empty('B')])],
  'agency.crowded': ['info', sceneOf({ dissemination: { ...window, to: '2023-09-29' } })],
  'agency.crowded-with-others': ['warning', sceneOf(), [another]],
  'reporting.disordered': ['error', sceneOf({ reporting: [rule({ dataTo: '11-20' })] })],
  'reporting.incomplete': ['error', sceneOf({ reporting: [rule({ summaryBy: '' })] })],
  'reporting.without-reporters': ['error', sceneOf({ reporting: [rule({ reporters: [{ kind: 'publicUnit' }] })] })],
  'reporting.never-due': ['warning', sceneOf({ reporting: [rule({ firstYear: 2020, lastYear: 2021 })] })],
  'reporting.cut-off-before-issue': ['warning', sceneOf({}, { issuedOn: '2023-11-08' })],
  'reporting.no-time-to-report': ['warning', sceneOf({ reporting: [rule({ dataTo: '11-10', submitBy: '11-12' })] })],
  'reporting.no-time-to-summarise': ['warning', sceneOf({ reporting: [rule({ submitBy: '11-10', summaryBy: '11-12' })] })],
  'reporting.due-after-end': ['info', sceneOf({ endsOn: '2023-10-31' })],
  'reporting.merged': ['info', sceneOf({ reporting: [rule(), rule({ key: 'quy', dataTo: '10-31' })] })],
  'date.day-off': ['warning', sceneOf(on('2023-09-02'))],
  'date.beside-holiday': ['info', sceneOf(on('2023-08-31'))],
  'calendar.year-unknown': ['warning', sceneOf({}, { issuedOn: '2026-11-21' })],
};

describe('Vướng mắc (findings)', () => {
  it.each(Object.entries(findings))('%s', async (code, [severity, scene, others = []]) => {
    const { findings: found } = await playPlan(scene, async () => others);
    const finding = found.find((one) => one.code === code);
    expect(finding).toMatchObject({ severity, text: { vi: expect.stringMatching(/[.]$/), en: expect.stringMatching(/[.]$/) } });
  });

  it('R-41: a quarter that is over is an error, and a warning where the drafter says why', async () => {
    const past = dated({ kind: 'quarter', quarter: 2, year: 2023, source: 'hoàn thành trong quý II/2023' });
    const at = async (issuedOn: string, pastDatesReason: string | null) =>
      (await playPlan(sceneOf({ ...past, pastDatesReason }, { issuedOn }), nobodyElse)).findings.find(
        ({ code }) => code === 'task.quarter-over',
      );
    expect(await at('2023-06-30', null)).toBeUndefined();
    expect(await at('2023-07-01', null)).toMatchObject({
      ...{ severity: 'error', on: '2023-06-30', keys: ['II.1'] },
      source: { path: 'tasks.II.1.deadline', text: 'hoàn thành trong quý II/2023' },
      text: { vi: 'Nhiệm vụ II.1: quý II/2023 đã hết ngày 30/06/2023, trước ngày ban hành 01/07/2023.' },
    });
    expect(await at('2023-07-01', 'Nhập lại kế hoạch cũ.')).toMatchObject({ severity: 'warning' });
  });

  it('says of a date that is impossible what is wrong and what to do, without a code', async () => {
    const textOf = async (scene: Scene, code: string) =>
      (await playPlan(scene, nobodyElse)).findings.find((one) => one.code === code)?.text;
    const fifth = { kind: 'quarter', quarter: 5, year: 2023, source: 'quý V' } as unknown as PlanTask['deadline'];
    expect(await textOf(sceneOf(dated(fifth)), 'task.deadline-unresolved')).toEqual({
      vi: 'Thời hạn của nhiệm vụ II.1 không xác định được: không có quý “5”; hãy chọn quý I, II, III hoặc IV.',
      en: 'The deadline of task II.1 cannot be resolved: there is no quarter “5”; choose one from 1 to 4.',
    });
    expect(await textOf(sceneOf({ reporting: [rule({ summaryBy: '11-31' })] }), 'reporting.incomplete')).toEqual({
      vi: 'Chế độ báo cáo nam, hạn tổng hợp: không có ngày “31/11”; hãy sửa thành một ngày, tháng có thật.',
      en: 'Reporting rule nam, the summary date: there is no day “31/11”; name a day and month that exist.',
    });
  });

  it('has words for every code of the calendar', () => {
    const said = ['validate-deadline.ts', 'reporting-schedule.ts'].flatMap((file) => {
      const source = readFileSync(new URL(`../calendar/${file}`, import.meta.url), 'utf8');
      return [
        ...[...source.matchAll(/problem\('(deadline\.[a-z-]+)'/g)].map(([, code]) => code!),
        ...[...source.matchAll(/problem\('([a-z-]+)'/g)].map(([, code]) => `schedule.${code}`),
      ];
    });
    const worded = [...Object.keys(problemTexts), 'schedule.dates-disordered'];
    expect(said.length).toBeGreaterThan(10);
    expect(worded).toEqual(expect.arrayContaining(said));
  });

  it('names the holiday and the working days around it', async () => {
    const { findings: found } = await playPlan(sceneOf(on('2023-09-02')), nobodyElse);
    expect(found.find(({ code }) => code === 'date.day-off')?.text.vi).toBe(
      'Ngày 02/09/2023 (nhiệm vụ II.1) là thứ Bảy, Quốc khánh 2/9; ngày làm việc liền trước 31/08/2023, liền sau 05/09/2023. Hạn theo ngày cố định không tự dời.',
    );
  });

  it('R-43: plays what it can of a plan with one date in an unknown year, and guesses nothing', async () => {
    const tasks = [task(), task({ key: 'II.2', deadline: week })];
    const played = await playPlan(sceneOf({ tasks }), nobodyElse);
    expect(owed(played).filter((line) => line.includes(' task '))).toHaveLength(3);
    expect(played.findings.find(({ code }) => code === 'task.year-unknown')).toMatchObject({ keys: ['II.2'] });
  });
});
