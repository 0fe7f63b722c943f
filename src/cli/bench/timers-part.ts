import { setTimeout as sleep } from 'node:timers/promises';
import { ladderOf, usualLadder, vietnamCalendarV1 } from '../../calendar/index.js';
import type { PlanContent } from '../../plans/index.js';
import { type Day, dayOf, ManualClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { spawnServer } from '../trial/server-process.js';
import type { Trial } from '../trial/trial.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import { HeldTimers } from './held-timers.js';
import { HttpLoad } from './http-load.js';
import { prepareClients, settle } from './prepare-load.js';
import { percentile, perSecond, type Samples, together } from './samples.js';

export interface TimersOptions {
  readonly timers: number;
  readonly agencies: number;
  readonly nodeArgs: readonly string[];
}

const dayMs = 86_400_000;
/** People at work meanwhile: so many, each with a command and a pause, as nobody types faster. */
const people = 8;
const everyMs = 100;
/** Before and again afterwards: the machine may have other work meanwhile. */
const idleSeconds = 12;
const tasksPerPlan = 40;

/**
 * Lets so many reminders (`task.remind`, one timer and one task each) come due in one moment, with eight people at work, and prints how
 * long it takes and what the people notice. The tasks were given two weeks ago; nothing of the product knows that it is measured.
 */
export async function benchTimers({ timers, agencies, nodeArgs }: TimersOptions): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const now = new Date();
    const clock = new ManualClock(new Date(now.getTime() - 14 * dayMs));
    const held = new HeldTimers(connection);
    let count = 0;
    const clients = await withTrial({ connection, clock, register: trialRegister({ communes: agencies }) }, async (trial) => {
      const evidence = await trial.prepare();
      await givePlans(trial, Math.ceil(timers / agencies), dayRemindedOfBefore(now));
      count = await held.hold(new Date(clock.now().getTime() + dayMs));
      clock.set(now);
      const { id } = await trial.issuedPlan(trialContent(trial.register, now, { tasks: 12, delivered: false }));
      return prepareClients(trial, id, evidence, trial.register.communes.slice(0, people));
    });
    const server = await spawnServer({ DATABASE_URL: urlOf(connection) }, nodeArgs);
    const load = new HttpLoad(server.url, clients);
    try {
      await settle(connection);
      await load.run(people, 3, everyMs);
      const before = await held.reminders();
      const idleBefore = await load.run(people, idleSeconds, everyMs);
      await held.release();
      const { seconds, samples } = await untilDrained(held, load);
      const after = await held.reminders();
      print(count, seconds, together(idleBefore, await load.run(people, idleSeconds, everyMs)), samples);
      console.log(`task.remind entries: ${after.entries - before.entries}, of distinct commands: ${after.commands - before.commands}`);
    } finally {
      load.close();
      await server.kill('SIGTERM');
    }
  });
}

/** Plans of so many tasks in all for every agency, all with one last day. */
async function givePlans(trial: Trial, tasks: number, lastDay: Day): Promise<void> {
  for (let left = tasks; left > 0; left -= tasksPerPlan) await trial.issuedPlan(contentWith(trial, Math.min(left, tasksPerPlan), lastDay));
}

function contentWith(trial: Trial, tasks: number, lastDay: Day): PlanContent {
  const content = trialContent(trial.register, new Date(), { tasks, delivered: false });
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, deadline: { kind: 'date', on: lastDay, source: 'theo kế hoạch' } })),
  };
}

/** A last day of which the first reminder was due by now, and the second is not. */
function dayRemindedOfBefore(now: Date): Day {
  for (let at = now.getTime(); ; at += dayMs) {
    const [first, second] = ladderOf({ lastDay: dayOf(new Date(at)) }, usualLadder, vietnamCalendarV1);
    if (first!.at <= now.toISOString() && second!.at > new Date(now.getTime() + dayMs).toISOString()) return dayOf(new Date(at));
  }
}

async function untilDrained(held: HeldTimers, load: HttpLoad): Promise<{ seconds: number; samples: Samples }> {
  const begun = performance.now();
  let [seconds, over] = [0, false];
  const watch = async () => {
    while (!(await held.drained())) await sleep(250);
    seconds = (performance.now() - begun) / 1000;
    over = true;
  };
  const [samples] = await Promise.all([load.run(people, () => over, everyMs), watch()]);
  return { seconds, samples };
}

function print(timers: number, seconds: number, idle: Samples, busy: Samples): void {
  console.log(
    `\n${timers} timers due at once, one task.remind each: ${seconds.toFixed(1)} s, ${Math.round(timers / seconds)} per s (mark: 100000 in 300 s)`,
  );
  console.log(
    `task.update by ${people} people meanwhile${['per s', 'p50 ms', 'p95 ms', 'p99 ms'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const [when, samples] of [
    ['idle', idle],
    ['while timers act', busy],
  ] as const) {
    const numbers = [perSecond(samples).toFixed(0), ...[0.5, 0.95, 0.99].map((share) => percentile(samples, share).toFixed(2))];
    console.log(`${when.padEnd(34)}${numbers.map((number) => number.padStart(9)).join('')}`);
  }
  console.log(`p95 while timers act is ${(percentile(busy, 0.95) / percentile(idle, 0.95)).toFixed(2)} times that of idle (mark: 2)`);
}
