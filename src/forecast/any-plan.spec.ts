import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agency, nobodyElse, rule, sceneOf, task, window } from '../../test/integration/forecast-scene.js';
import { addDays, type DeadlineRule, periodsOf, resolveDeadline, validateSchedule } from '../calendar/index.js';
import { type AgencyRef, expand } from '../plans/index.js';
import { playPlan } from './play-plan.js';
import type { Scene } from './scene.js';

const day = fc.integer({ min: 0, max: 1700 }).map((away) => addDays('2022-03-01', away));
const monthDay = fc.integer({ min: 0, max: 364 }).map((away) => addDays('2023-01-01', away).slice(5));
const source = fc.constant('theo kế hoạch');
const deadline: fc.Arbitrary<DeadlineRule | null> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), on: day, source }),
  fc.record({ kind: fc.constant('beforeDate' as const), on: day, inclusive: fc.boolean(), source }),
  fc.record({
    kind: fc.constant('quarter' as const),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    year: fc.integer({ min: 2022, max: 2027 }),
    source,
  }),
  fc.record({
    kind: fc.constant('recurring' as const),
    dates: fc.array(monthDay, { minLength: 1, maxLength: 4 }),
    before: fc.boolean(),
    source,
  }),
  fc.record({ kind: fc.constant('continuous' as const), source }),
  fc.record({ kind: fc.constant('event' as const), event: fc.constant('văn bản'), source }),
  fc.record({
    kind: fc.constant('period' as const),
    amount: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom('workingDay' as const, 'day' as const, 'month' as const),
    from: fc.constant('issue' as const),
    source,
  }),
  fc.constant(null),
);
const refs = fc.uniqueArray(
  fc.constantFrom<AgencyRef>(
    { kind: 'department' },
    { kind: 'districtCommittee' },
    { kind: 'publicUnit' },
    { agency: 'A' },
    { agency: 'H' },
  ),
);
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    tasks: fc.array(fc.record({ leads: refs, deadline, ownPlan: fc.boolean() }), { maxLength: 6 }),
    reporting: fc.array(fc.record({ reporters: refs, dataFrom: monthDay, dataTo: monthDay, submitBy: monthDay, summaryBy: monthDay }), {
      maxLength: 3,
    }),
    endsOn: fc.option(day),
    dissemination: fc.option(day.map((to) => ({ ...window, to }))),
    monitoringAgencyId: fc.constantFrom('S', null),
    issuedOn: day,
  })
  .map(({ tasks, reporting, issuedOn, ...content }) =>
    sceneOf(
      {
        ...content,
        tasks: tasks.map((one, place) => task({ ...one, key: `I.${place + 1}` })),
        reporting: reporting.map((one, place) => rule({ ...one, key: `r${place + 1}`, firstYear: undefined })),
      },
      { issuedOn },
    ),
  );

describe('Mọi kế hoạch (any plan)', () => {
  it('R-52: has every lead of every task that has a date or needs none, and an error for the others', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const { agencies, findings: found } = await playPlan(scene, nobodyElse);
        for (const { key, leads, deadline: given } of scene.content.tasks) {
          const holders = agencies.filter(({ obligations }) => obligations.some((one) => one.kind === 'task' && one.key === key));
          const errors = found.filter(({ severity, keys }) => severity === 'error' && keys.includes(key));
          const playable = given !== null && (() => resolves(given, scene))();
          expect(holders.map(({ agencyId }) => agencyId).sort()).toEqual(playable ? expand(leads, scene).sort() : []);
          if (!playable || leads.length === 0) expect(errors.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('R-53: has one report of each reporter in each period, and one summary', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const { agencies, until } = await playPlan(scene, nobodyElse);
        const { reporting, endsOn, monitoringAgencyId } = scene.content;
        const sound = reporting.filter((one) => validateSchedule(one).length === 0);
        const periods = periodsOf(sound, scene.issuedOn, endsOn, until).filter(({ opensOn }) => opensOn <= until);
        const wanted = periods.flatMap(({ key, schedules }) => [
          ...expand(
            sound.filter((one) => schedules.includes(one.key)).flatMap(({ reporters }) => reporters),
            scene,
          ).map((id) => `${id} unitReport ${key}`),
          ...(monitoringAgencyId === null ? [] : [`${monitoringAgencyId} summary ${key}`]),
        ]);
        const found = agencies.flatMap(({ agencyId, obligations }) =>
          obligations
            .filter(({ kind }) => kind === 'unitReport' || kind === 'summary')
            .map(({ kind, key }) => `${agencyId} ${kind} ${key}`),
        );
        expect(found.sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('keeps within its bounds, words every finding, counts what it lists, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const played = await playPlan(scene, nobodyElse);
        expect(await playPlan(scene, nobodyElse)).toEqual(played);
        const all = played.agencies.flatMap(({ obligations }) => obligations);
        expect(all.filter(({ opensOn }) => opensOn < scene.issuedOn || opensOn > played.until)).toEqual([]);
        const { endsOn } = scene.content;
        expect(all.filter(({ opensOn }) => endsOn !== null && endsOn >= scene.issuedOn && opensOn > endsOn)).toEqual([]);
        expect(played.counts).toMatchObject({ agencies: played.agencies.length, obligations: all.length });
        expect(played.findings.filter(({ text: { vi, en } }) => /[{}]/.test(vi + en))).toEqual([]);
        expect(played.timeline.map(({ on: at }) => at)).toEqual(played.timeline.map(({ on: at }) => at).sort());
      }),
    );
  });
});

function resolves(deadlineRule: DeadlineRule, { issuedOn, calendar }: Scene): boolean {
  try {
    resolveDeadline(deadlineRule, { issuedOn, calendar });
    return true;
  } catch {
    return false;
  }
}

describe('Tốc độ (speed)', () => {
  it('plays 300 agencies and 40 tasks of each in less than a second', async () => {
    const ids = Array.from({ length: 300 }, (_, place) => `xa-${place}`);
    const communes: AgencyRef[] = [{ kind: 'communeCommittee' }];
    const tasks = Array.from({ length: 40 }, (_, place) =>
      task({
        ...{ key: `II.${place}`, leads: communes },
        deadline:
          place % 4 === 0
            ? { kind: 'recurring', dates: ['06-30', '12-05'], source: 'x' }
            : { kind: 'date', on: addDays('2023-06-01', place * 9), source: 'x' },
      }),
    );
    const scene = sceneOf(
      { tasks, reporting: [rule({ reporters: communes })], dissemination: { ...window, to: '2023-06-30' } },
      { groups: { communeCommittee: ids } },
      ids.map((id) => agency(id, 'communeCommittee')),
    );
    const seconds: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const before = process.cpuUsage(); // Not the clock on the wall: other tests run beside this one.
      expect((await playPlan(scene, nobodyElse)).counts.obligations).toBeGreaterThan(15_000);
      seconds.push(process.cpuUsage(before).user / 1e6);
    }
    expect(Math.min(...seconds)).toBeLessThan(1);
  });
});
