import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../src/cli/chaos/random.js';
import { withTrial } from '../../src/cli/trial/open-trial.js';
import { trialRegister } from '../../src/cli/trial/trial-register.js';
import { DefinitionStore, verifyAll } from '../../src/engine/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { problemsOf, remindedDates } from './timers-log.js';
import { MortalReplica, type Replica, replicaHere } from './timers-replicas.js';
import { issueSchedules, type Schedules } from './timers-schedules.js';

// Processes that die run the compiled code, which `npm test` builds first.

const minuteMs = 60_000;
/** 08:03 in Vietnam: reminders are due at 08:00, and a clock some minutes slow does not know yet. */
const morning = (day: string): Date => new Date(`${day}T01:03:00.000Z`);
const issuedAt = morning('2024-01-08');

/** Days to which the clocks jump. After `dies` statements, counted for each of the two mortal replicas, it dies; 0 leaves it alone. */
const jumps: readonly { readonly to: string; readonly dies: readonly [number, number] }[] = [
  { to: '2024-01-23', dies: [19, 33] },
  { to: '2024-01-24', dies: [0, 0] },
  { to: '2025-01-10', dies: [47, 26] }, // A year: two reports of each agency are due, and all but the last step of every ladder has passed.
  { to: '2025-11-06', dies: [0, 61] }, // The third period opens.
  { to: '2025-11-11', dies: [0, 0] },
  { to: '2026-11-20', dies: [14, 0] },
  { to: '2026-11-23', dies: [0, 0] },
];
const end = morning(jumps.at(-1)!.to);

describe('Năm bản sao, một nghìn lịch hẹn (five replicas, a thousand schedules)', () => {
  let db: TestDatabase;
  let schedules: Schedules;
  let replicas: Replica[];
  let deaths = 0;
  const asked: number[] = [0, 0, 0, 0, 0];

  beforeAll(async () => {
    db = await createTestDatabase();
    const first = Array.from({ length: 2 }, () => new MortalReplica(db.connection, issuedAt));
    const trial = { connection: db.connection, register: trialRegister({ communes: 4 }), clock: new ManualClock(issuedAt) };
    schedules = await withTrial(trial, async (trial) => {
      await trial.prepare();
      return issueSchedules(trial, 40, 6);
    });
    const here = await Promise.all([1, 2, 3].map(() => replicaHere(db.connection, issuedAt)));
    replicas = [...first, ...here];
    const random = new Random(53);
    for (const { to, dies } of jumps) await live(morning(to), dies, random);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    await db.drop();
  });

  /** All five work until nothing is due, with clocks minutes apart that step forwards and back; those who die are replaced. */
  async function live(now: Date, dies: readonly [number, number], random: Random): Promise<void> {
    const about = () => new Date(now.getTime() + random.between(-6, 3) * minuteMs);
    let over = false;
    const work = async (replica: Replica, place: number) => {
      replica.set(about());
      const dieAfter = dies[place] ?? 0;
      for (let count = await replica.drain(dieAfter); ; count = await replica.drain()) {
        if (count === null) return void deaths++;
        asked[place]! += count;
        if (over && dieAfter === 0) return;
        if (count === 0) await sleep(10);
      }
    };
    const turnClocks = async () => {
      for (; !over; await sleep(15)) replicas[random.between(0, replicas.length)]!.set(about());
    };
    const watch = async () => {
      for (let quiet = 0; quiet < 2; await sleep(20)) quiet = (await due(now)) ? 0 : quiet + 1;
    };
    await Promise.all(replicas.map((replica) => replica.started()));
    const mortal = replicas.slice(0, 2).map((replica, place) => work(replica, place));
    await Promise.all(mortal.filter((_, place) => dies[place]! > 0)); // Before the others leave them nothing to die of.
    const others = replicas.slice(2).map((replica, place) => work(replica, place + 2));
    const turning = turnClocks();
    await watch();
    over = true;
    await Promise.all([...mortal, ...others, turning]);
    replicas = replicas.map((replica, place) => (dies[place] ? new MortalReplica(db.connection, now) : replica));
  }

  const due = async (now: Date) => (await db.asOwner('SELECT FROM wakeups WHERE due_at <= $1 LIMIT 1', [now])).length > 0;

  it('has a thousand schedules, five workers that all work, and six deaths in the middle', () => {
    expect(schedules.plans.length + schedules.tasks).toBe(1000);
    expect(deaths).toBe(jumps.flatMap(({ dies }) => dies).filter((after) => after > 0).length);
    expect(asked.filter((count) => count > 0)).toHaveLength(5);
  });

  it('R-53: opens each new year exactly once per unit, and one summary, even after restart or clock catch-up', async () => {
    const reports = await db.asOwner<{ count: number; reports: number }>(
      'SELECT count(*)::int AS reports FROM reports GROUP BY plan_id, period_no, agency_id, type',
    );
    expect(reports.filter(({ reports: count }) => count !== 1)).toEqual([]);
    const years = ['2024', '2025', '2026', '2027'];
    const periods = await db.asOwner<{ key: string; plans: number }>(
      'SELECT key, count(*)::int AS plans FROM plan_periods GROUP BY key ORDER BY key',
    );
    expect(periods).toEqual(years.map((key) => ({ key, plans: schedules.plans.length })));
    const owed = schedules.plans.length * years.length * (schedules.communes + 1);
    const [entries] = await db.asOwner<{ entries: number; commands: number }>(
      `SELECT count(*)::int AS entries, count(DISTINCT command_id)::int AS commands FROM audit_entries WHERE command = 'report.open' AND outcome = 'accepted'`,
    );
    expect({ rows: reports.length, ...entries }).toEqual({ rows: owed, entries: owed, commands: owed });
  });

  it('R-63: gives every step of every ladder once or names it as skipped, and has a timer for the next', async () => {
    const dates = await remindedDates(db);
    expect(dates.length).toBeGreaterThan(1000);
    expect(dates.flatMap((date) => problemsOf(date, end))).toEqual([]);
    const notes = await db.asOwner(
      'SELECT FROM task_notes WHERE step IS NOT NULL UNION ALL SELECT FROM report_notes WHERE step IS NOT NULL',
    );
    expect(notes).toHaveLength(dates.flatMap(({ reminders }) => reminders).length);
  });

  it('keeps no wake-up that is due or failed, and one for the next period of every plan', async () => {
    expect(await due(end)).toBe(false);
    expect(await db.asOwner('SELECT FROM wakeups WHERE attempts > 0')).toEqual([]);
    const next = await db.asOwner(`SELECT DISTINCT instance_id FROM wakeups WHERE due_at = '2027-11-06T00:00:00+07'`);
    expect(next).toHaveLength(schedules.plans.length);
  });

  it('leaves a log that proves itself', async () => {
    const definitions = new DefinitionStore();
    // Nothing here gives entries their place in the tree.
    const asked = { policy: null, known: [], waitMs: Number.POSITIVE_INFINITY };
    const { findings } = await db.database.snapshot((tx) => verifyAll(tx, definitions, asked));
    expect(findings).toEqual([]);
  });
});
