import { afterEach, describe, expect, it } from '@jest/globals';
import type { ForecastAgency, ForecastAnswer, ForecastObligation } from '../../src/forecast/forecast.answers.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import { casts, created, disseminate, draft, issue, liveThroughYear } from './forecast-life.js';

let world: World;
afterEach(() => world.drop());

/** The forecast with every page of its agencies. */
async function forecastOf(reader: Caller, planId: string, query = ''): Promise<ForecastAnswer & { all: ForecastAgency[] }> {
  const all: ForecastAgency[] = [];
  for (let after = ''; ; ) {
    const { status, body } = await reader.get(`/api/v1/plans/${planId}/forecast?limit=7${query}${after}`);
    expect(status).toBe(200);
    all.push(...body.agencies.items);
    if (body.agencies.next === null) return { ...body, all };
    after = `&after=${body.agencies.next}`;
  }
}

/** In the words of `created`. */
const lineOf = (agencyId: string, { kind, key, round, lastDay, opensOn, cutOff }: ForecastObligation): string => {
  if (kind === 'task') return `task ${key} ${agencyId} ${round ?? '-'} ${lastDay ?? 'undated'}`;
  if (kind === 'dissemination') return `dissemination ${agencyId} ${lastDay}`;
  return `${kind === 'summary' ? 'summary' : 'unit'} ${key} ${agencyId} ${opensOn} ${cutOff} ${lastDay}`;
};
const foreseen = ({ all }: { all: readonly ForecastAgency[] }): string[] =>
  all.flatMap(({ agencyId, obligations }) => obligations.map((one) => lineOf(agencyId, one))).sort();

describe('Dự báo và đời thật của kế hoạch (the forecast and the life of a plan)', () => {
  it.each([
    ['S0', '2023-04-10', ['2023-07-03', '2023-11-06', '2024-02-29', '2025-04-12']],
    ['S1', '2023-05-03', ['2023-06-20', '2023-12-06', '2024-06-06', '2024-12-31', '2025-05-10']],
    ['S4', '2022-01-10', ['2022-11-16', '2024-01-17']],
  ] as const)('%s: what was foreseen before the issue is what two years of the product create', async (key, drafted, jumps) => {
    const cast = casts[key];
    world = await createWorld(`${drafted}T01:00:00.000Z`);
    const drafter = await world.as(cast.drafter);
    const planId = await draft(world, cast);
    const before = await forecastOf(drafter, planId, `&issuedOn=${cast.plan.issuedOn}`);
    expect(before).toMatchObject({ issued: false, untilBecause: 'twoYears', issuedOn: cast.plan.issuedOn });
    await issue(world, cast, planId);
    for (const day of jumps) if (day <= before.until) await world.player.on(day);
    await world.player.on(before.until);
    expect(foreseen(before)).toEqual(await created(world, planId));
    const after = await forecastOf(await world.as(cast.drafter), planId); // Two years on the session has ended.
    expect(after).toEqual({ ...before, issued: true });
  });

  it('S3: so are the later dates of recurring tasks, which come with the next period (R-39, R-53)', async () => {
    const cast = casts.S3;
    world = await createWorld('2022-04-11T01:00:00.000Z');
    const drafter = await world.as(cast.drafter);
    const planId = await draft(world, cast);
    const before = await forecastOf(drafter, planId, `&issuedOn=${cast.plan.issuedOn}`);
    await issue(world, cast, planId);
    await disseminate(world, planId, '2022-04-20');
    await liveThroughYear(world, cast, planId, 2022);
    await liveThroughYear(world, cast, planId, 2023);
    await world.player.on(before.until);
    const lines = foreseen(before);
    expect(lines).toEqual(await created(world, planId));
    const rounds = (round: number) => lines.filter((line) => line.includes(` ${round} 202`) && line.startsWith('task II.7 ')).length;
    expect([rounds(1), rounds(2), rounds(3)]).toEqual([14, 14, 14]);
  });
});
