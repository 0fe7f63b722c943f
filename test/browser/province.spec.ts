import type { ConsoleWorld } from './console.js';
import { openProvince, patience } from './province/open-province.js';
import { size } from './province/play-province.js';

describe('Tỉnh lớn để thử (the province that tasks are tried on)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  it('has forty agencies with work, 120 plans, 3,000 tasks and 200,000 entries', async () => {
    const [found] = await world.db.asOwner(`
      SELECT (SELECT count(DISTINCT lead_agency_id) FROM tasks)::int AS agencies, (SELECT count(*) FROM plans)::int AS plans,
        (SELECT count(*) FROM tasks)::int AS tasks, (SELECT count(*) FROM audit_entries)::int AS entries`);
    expect(found).toEqual({ ...size, entries: expect.any(Number) });
    expect((found as { entries: number }).entries).toBeGreaterThanOrEqual(size.entries);
  });

  it(
    'has a log that verifies: every hash, chain, place and verdict',
    async () => {
      expect(await world.findings()).toEqual([]);
    },
    patience,
  );
});
