import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withTrial } from '../../src/cli/trial/open-trial.js';
import type { Standing, Trial } from '../../src/cli/trial/trial.js';
import { trialContent } from '../../src/cli/trial/trial-plan.js';
import { type TrialPost, type TrialRegister, trialRegister } from '../../src/cli/trial/trial-register.js';
import { type Receipt, RefusedError } from '../../src/engine/index.js';
import { newId } from '../../src/platform/ids.js';
import { createWorld, type World } from '../support/world.js';

/** One commune with fifty officers among three hundred. */
const people = 50;
const register: TrialRegister = trialRegister({ communes: 300, officers: people });

let world: World;
/** A second process over the same database, with a connection for everybody. */
let crowd: Trial;
let evidence: string;
let closeCrowd: () => void;
let crowdClosed: Promise<void>;

beforeAll(async () => {
  world = await createWorld(undefined, { worker: true });
  const opened = new Promise<Trial>((resolve) => {
    const access = { connection: world.db.connection, register, clock: world.clock, poolSize: people };
    crowdClosed = withTrial(access, (trial) => {
      resolve(trial);
      return new Promise<void>((close) => (closeCrowd = close));
    });
  });
  crowd = await opened;
  evidence = await crowd.prepare();
});
afterAll(async () => {
  closeCrowd();
  await crowdClosed;
  await world.drop();
});

const contentFor = (agencies: readonly string[], tasks: number, title?: string) => {
  const content = trialContent(register, world.clock.now(), { tasks, delivered: false, ...(title === undefined ? {} : { title }) });
  const dated = content.tasks[0]!.deadline;
  return { ...content, tasks: content.tasks.map((task) => ({ ...task, deadline: dated, leads: agencies.map((agency) => ({ agency })) })) };
};
const firstCommune = register.communes[0]!;
const meeting = () => ({ date: '2023-04-03', form: 'meeting', evidence: [evidence] });

interface Refusal {
  readonly reasons: readonly { code: string; params: Record<string, unknown> }[];
  readonly entryId: string;
}
const refusalOf = (result: PromiseSettledResult<unknown>): Refusal => {
  const error = (result as PromiseRejectedResult).reason as RefusedError;
  if (!(error instanceof RefusedError)) throw error;
  return { ...error.problem('vi'), entryId: error.entryId } as unknown as Refusal;
};
const fulfilled = <T>(results: readonly PromiseSettledResult<T>[]): readonly T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const rejected = <T>(results: readonly PromiseSettledResult<T>[]) => results.filter(({ status }) => status === 'rejected');

/** Holds the row of an instance until so many connections wait for it, and lets them go together. */
async function atOnce<T>(instanceId: string, waiting: number, work: () => Promise<T>): Promise<T> {
  const holder = new pg.Client(world.db.connection);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT id FROM instances WHERE id = $1 FOR NO KEY UPDATE', [instanceId]);
    const working = work();
    const counted = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (let count = 0; count < waiting; count = (await world.db.asOwner<{ count: number }>(counted))[0]!.count) await sleep(20);
    await holder.query('COMMIT');
    return await working;
  } finally {
    await holder.end();
  }
}

describe('Nhiều người cùng làm một việc (the same move at once)', () => {
  it('accepts one of fifty people, and tells each of the others who was faster, by what and when', async () => {
    const plan = await crowd.issuedPlan(contentFor([firstCommune.agencyId], 1));
    const [task] = await crowd.tasksOf(plan.id, firstCommune.agencyId);

    const results = await atOnce(task!.id, people, () =>
      Promise.allSettled(firstCommune.officers.map((officer) => crowd.issue(officer, 'task.disseminate', task!, meeting()))),
    );

    const [winner, ...more] = fulfilled(results);
    expect(more).toEqual([]);
    const by = firstCommune.officers[results.findIndex(({ status }) => status === 'fulfilled')]!;
    const refusals = rejected(results).map(refusalOf);
    expect(refusals).toHaveLength(people - 1);
    for (const { reasons } of refusals) {
      const moved = reasons.find(({ code }) => code === 'workflow.moved');
      expect(moved?.params).toMatchObject({ personId: by.personId, command: 'task.disseminate', movedAt: winner!.at });
    }
    expect((await world.refusalsOf(task!.id)).map(({ id }) => id).sort()).toEqual(refusals.map(({ entryId }) => entryId).sort());
    expect(await world.stepsOf(task!.id)).toEqual(['task.issue', 'task.disseminate']);
  });

  it('does once what one person sends twenty times at once, and answers each time the same', async () => {
    const [officer] = firstCommune.officers;
    const plan = await crowd.issuedPlan(contentFor([firstCommune.agencyId], 1));
    const [task] = await crowd.tasksOf(plan.id, firstCommune.agencyId);
    const commandId = newId();

    const receipts = await atOnce(task!.id, 20, () =>
      Promise.all(Array.from({ length: 20 }, () => crowd.issue(officer!, 'task.disseminate', task!, meeting(), commandId))),
    );

    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await world.stepsOf(task!.id)).toEqual(['task.issue', 'task.disseminate']);
  });

  it('creates one plan when one creation is sent twenty times at once', async () => {
    const { drafter, departmentId, issuingId } = register;
    const revision = await crowd.keepContent(contentFor([firstCommune.agencyId], 1, 'Kế hoạch gửi hai mươi lần'));
    const request = {
      commandId: newId(),
      input: { draftingAgencyId: departmentId, issuingAgencyId: issuingId, revision },
      actingAs: drafter.actingAs,
    };

    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => world.commands.create('plan', 'plan.create', drafter.personId, { ...request }, 'plan/v1/province')),
    );

    expect(new Set(receipts.map(({ instanceId, entryId }) => `${instanceId} ${entryId}`)).size).toBe(1);
    const plans = await world.db.asOwner('SELECT id FROM plans WHERE revision = $1', [revision]);
    expect(plans).toEqual([{ id: receipts[0]!.instanceId }]);
  });
});

describe('Cấp số cùng lúc (numbers at once)', () => {
  it('numbers a hundred plans 1 to 100 without gap or twin, and a refused clerk takes none', async () => {
    await world.db.asOwner(`UPDATE agencies SET register_by_type = true WHERE id = $1`, [register.issuingId]);
    const plans = await Promise.all(
      Array.from({ length: 100 }, (_, no) => crowd.signedPlan(contentFor([firstCommune.agencyId], 1, `Kế hoạch số ${no}`))),
    );
    const issue = (by: TrialPost, plan: Standing) => crowd.issue(by, 'plan.issue', plan, crowd.issueInput());

    const [numbered, refused] = await Promise.all([
      Promise.all(plans.map((plan) => issue(register.clerk, plan))),
      Promise.allSettled(plans.slice(0, 20).map((plan) => issue(register.drafter, plan))),
    ]);

    expect(numbered).toHaveLength(100);
    expect(rejected(refused)).toHaveLength(20);
    const rows = await world.db.asOwner<{ number: number; next: number }>(
      `SELECT given.number, series.next FROM document_numbers given JOIN number_series series ON series.id = given.series_id
       WHERE given.instance_id = ANY ($1) ORDER BY given.number`,
      [plans.map(({ id }) => id)],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1));
    expect(new Set(rows.map(({ next }) => next))).toEqual(new Set([101]));
  });
});

describe('Ba trăm cơ quan cùng quán triệt (dissemination at once)', () => {
  const officers = register.communes.map(({ officers: [officer] }) => officer!);

  const disseminateAll = async (planId: string): Promise<readonly Receipt[]> => {
    const tasks = await Promise.all(register.communes.map(async ({ agencyId }) => (await crowd.tasksOf(planId, agencyId))[0]!));
    return Promise.all(tasks.map((task, place) => crowd.issue(officers[place]!, 'task.disseminate', task, meeting())));
  };
  const untilDisseminated = async (planId: string): Promise<void> => {
    for (let waited = 0; waited < 20_000 && (await world.standing(planId)).state !== 'disseminated'; waited += 50) await sleep(50);
  };
  const everyCommune = () =>
    contentFor(
      register.communes.map(({ agencyId }) => agencyId),
      1,
    );

  it('accepts all three hundred, and the plan moves once', async () => {
    const plan = await crowd.issuedPlan(everyCommune());
    expect(await disseminateAll(plan.id)).toHaveLength(300);
    await untilDisseminated(plan.id);
    expect((await world.stepsOf(plan.id)).filter((step) => step === 'plan.disseminate')).toHaveLength(1);
  });

  it('keeps nobody waiting while another connection holds the row of the plan, which moves when it is let go', async () => {
    const plan = await crowd.issuedPlan(everyCommune());
    const holder = new pg.Client(world.db.connection);
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT id FROM instances WHERE id = $1 FOR NO KEY UPDATE', [plan.id]);
      expect(await disseminateAll(plan.id)).toHaveLength(300);
      expect((await world.standing(plan.id)).state).toBe('issued');
      await holder.query('COMMIT');
    } finally {
      await holder.end();
    }
    await untilDisseminated(plan.id);
    expect((await world.stepsOf(plan.id)).filter((step) => step === 'plan.disseminate')).toHaveLength(1);
  });
});

describe('Nhật ký sau tất cả (the log after all that)', () => {
  it('is whole', async () => {
    for (let due = 1; due > 0; ) {
      const [row] = await world.db.asOwner<{ due: number }>('SELECT count(*)::int AS due FROM wakeups WHERE due_at <= $1', [
        world.clock.now(),
      ]);
      due = row!.due;
      if (due > 0) await sleep(100);
    }
    expect(await world.findings()).toEqual([]);
  });
});
