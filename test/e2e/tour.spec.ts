import { playTour } from '../../src/demo/index.js';
import { createWorld, type World } from '../support/world.js';

describe('Trọn vòng đời hai kế hoạch (S0 and S1 from draft to closed)', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld('2023-01-03T01:00:00.000Z');
  });

  afterAll(() => world.drop());

  it('plays every step as the law says, and the log explains where everything has come', async () => {
    const lines: string[] = [];
    const { accepted, refused, planIds } = await playTour(world.app, world.clock, world.files, (line) => lines.push(line));

    expect(lines.filter((line) => line.includes(' ✗ '))).toHaveLength(refused);
    expect(accepted).toBeGreaterThan(900);
    for (const planId of planIds) expect(await world.standing(planId)).toMatchObject({ state: 'closed' });
    const open = await world.db.asOwner(
      `SELECT kind, state, count(*)::int AS count FROM instances WHERE kind IN ('task', 'report') AND state NOT IN ('closed', 'cancelled', 'accepted') GROUP BY kind, state`,
    );
    expect(open).toEqual([]);
    expect(await world.findings()).toEqual([]);
  }, 180_000);
});
