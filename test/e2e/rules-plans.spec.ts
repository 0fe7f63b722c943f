import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../src/demo/index.js';
import { createWorld, type World } from '../support/world.js';
import { RulesScene, taskOf } from './rules-scene.js';

const health = { agency: agencyIdOf('bd.so-y-te') };
const justice = { agency: agencyIdOf('bd.so-tu-phap') };

let world: World;
let scene: RulesScene;
beforeAll(async () => {
  world = await createWorld();
  scene = new RulesScene(world);
});
afterAll(() => world.drop());

const evidence = () => ({ evidence: [world.files.evidence] });

describe('Kế hoạch riêng của cơ quan được giao (the own plan that a plan asks for)', () => {
  it('R-61: is done by a plan that has its number and day, not by a draft', async () => {
    const planId = await scene.issue([taskOf({ key: 'III.1', leads: [health], ownPlan: true })]);
    const [task] = await scene.tasks(planId);
    await scene.begin('bd.syt.cv', task!.id);
    const submit = (ownPlan?: object) =>
      scene.does('bd.syt.cv', 'task.submitResult', task!.id, { ...evidence(), ...(ownPlan && { ownPlan }) });

    expect(await submit()).toMatchObject({ status: 409, reasons: [{ code: 'task.own-plan-without-number' }] });
    for (const draft of [{ date: '2023-04-03' }, { number: ' ', date: '2023-04-03' }, { number: '12/KH-SYT' }]) {
      const { status } = await submit(draft);
      expect([draft, status >= 400 && status < 500]).toEqual([draft, true]);
    }
    expect(await world.standing(task!.id)).toMatchObject({ state: 'inProgress.working' });
    expect((await world.stepsOf(task!.id)).at(-1)).toBe('task.begin');

    const ownPlan = { number: '12/KH-SYT', date: '2023-04-03' };
    expect(await submit(ownPlan)).toMatchObject({ status: 200, to: 'inProgress.awaitingHead' });
    const { body } = await (await world.as('bd.snv.td1')).get(`/api/v1/tasks/${task!.id}`).expect(200);
    expect(body.results).toMatchObject([{ ownPlan }]);
  });
});

describe('Kết thúc kế hoạch (closing a plan)', () => {
  it('R-62: cannot be while a task is open, unless its fate is stated, which is kept; then nothing of the plan is left open', async () => {
    const [done, open, other] = ['I.1', 'I.2', 'I.3'];
    const planId = await scene.issue([
      taskOf({ key: done!, leads: [health] }),
      taskOf({ key: open!, leads: [health, justice] }),
      taskOf({ key: other!, leads: [justice] }),
    ]);
    const chair = 'bd.ubnd.ct';
    const codes = await scene.refused(chair, 'plan.close', planId);
    expect(codes).toEqual(['workflow.command-not-open']);

    for (const { id, key, lead } of await scene.tasks(planId)) {
      const officer = lead.agencyId === health.agency ? 'bd.syt.cv' : 'bd.stp.cv';
      await scene.begin(officer, id);
      if (key === done) await scene.finish(officer, 'bd.syt.tt', id);
    }
    await world.worker.drain();
    await scene.must('bd.snv.td1', 'plan.report', planId);
    await scene.sumUp(planId, { answers: {}, figuresAsOf: '2023-04-03', text: 'Kết quả thực hiện.', unitsNamed: [] });

    const unsettled = async (fates?: object) => {
      const { status, reasons } = await scene.does(chair, 'plan.close', planId, fates === undefined ? {} : { fates });
      return [status, reasons.map(({ code, params }) => [code, params['keys']])];
    };
    expect(await unsettled()).toEqual([409, [['plan.task-without-fate', [open, other]]]]);
    expect(await unsettled({ [open!]: ' ', [done!]: 'Đã xong.' })).toEqual([409, [['plan.task-without-fate', [open, other]]]]);
    expect(await unsettled({ [open!]: 'Chuyển sang kế hoạch năm 2024.' })).toEqual([409, [['plan.task-without-fate', [other]]]]);
    expect(await world.standing(planId)).toMatchObject({ state: 'summarised' });

    await scene.must(chair, 'plan.close', planId, { fates: { [open!]: 'Chuyển sang kế hoạch năm 2024.', '*': 'Không còn phù hợp.' } });
    await world.worker.drain();
    const tasks = await scene.tasks(planId);
    expect(tasks.map(({ key, state }) => [key, state]).sort()).toEqual([
      [done, 'closed'],
      [open, 'cancelled'],
      [open, 'cancelled'],
      [other, 'cancelled'],
    ]);
    const fates = await world.db.asOwner<{ key: string; fate: string }>(
      'SELECT DISTINCT key, fate FROM tasks WHERE plan_id = $1 AND fate IS NOT NULL ORDER BY key',
      [planId],
    );
    expect(fates).toEqual([
      { key: open, fate: 'Chuyển sang kế hoạch năm 2024.' },
      { key: other, fate: 'Không còn phù hợp.' },
    ]);
    expect((await scene.reports(planId)).map(({ state }) => state)).toEqual(['accepted']);
    expect(await world.findings()).toEqual([]);
  });
});

describe('Khó khăn, vướng mắc (difficulties)', () => {
  it('R-64: may be raised at any time by who has work in the plan, moves nothing, and waits for the collector’s answer', async () => {
    const planId = await scene.issue([taskOf({ key: 'I.1', leads: [health] })], { recipients: [health, justice] });
    const text = 'Chưa có hướng dẫn kinh phí thực hiện.';
    const before = await world.standing(planId);
    const { entryId } = await scene.must('bd.syt.cv', 'plan.raiseDifficulty', planId, { text });
    expect(await world.standing(planId)).toEqual({ ...before, sequence: before.sequence + 1 }); // Nobody's view of the plan is stale.
    expect(await scene.refused('bd.stp.cv', 'plan.raiseDifficulty', planId, { text })).toContain('plan.agency-has-no-work');

    const waiting = async (login: string) => {
      const { body } = await (await world.as(login)).get('/api/v1/inbox?queue=asked&limit=200').expect(200);
      return (body.items as { id: string; commands: string[] }[]).filter(
        ({ id, commands }) => id === planId && commands.includes('plan.answerDifficulty'),
      );
    };
    expect(await waiting('bd.snv.td1')).toHaveLength(1);
    expect(await waiting('bd.ubnd.cvp')).toEqual([]);

    const reply = { difficultyId: entryId, answer: 'Sử dụng kinh phí thường xuyên đã giao.' };
    expect(await scene.refused('bd.snv.cv1', 'plan.answerDifficulty', planId, reply)).toContain('actor.not-in-position');
    await scene.must('bd.snv.td1', 'plan.answerDifficulty', planId, reply);
    expect(await waiting('bd.snv.td1')).toEqual([]);
    expect(await scene.refused('bd.snv.td1', 'plan.answerDifficulty', planId, reply)).toEqual(['plan.difficulty-not-open']);

    const [task] = await scene.tasks(planId);
    await scene.begin('bd.syt.cv', task!.id);
    await world.worker.drain();
    await scene.must('bd.syt.tt', 'plan.raiseDifficulty', planId, { text: 'Thiếu biên chế.' });
    expect(await world.standing(planId)).toMatchObject({ state: 'inProgress' });
    const { body } = await (await world.as('bd.snv.td1')).get(`/api/v1/plans/${planId}`).expect(200);
    expect(body.difficulties).toMatchObject([
      { id: entryId, agencyId: health.agency, text, answer: reply.answer },
      { text: 'Thiếu biên chế.', answer: null },
    ]);
  });
});
