import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../src/demo/index.js';
import { createWorld, type World } from '../support/world.js';
import { RulesScene, taskOf } from './rules-scene.js';

const health = { agency: agencyIdOf('bd.so-y-te') };
const justice = { agency: agencyIdOf('bd.so-tu-phap') };
const finance = { agency: agencyIdOf('bd.so-tai-chinh') };

let world: World;
let scene: RulesScene;
beforeAll(async () => {
  world = await createWorld();
  scene = new RulesScene(world);
});
afterAll(() => world.drop());

const evidence = () => ({ evidence: [world.files.evidence] });

describe('Chỉ tiêu định lượng (quantitative targets)', () => {
  const women = { key: 'a', text: 'Tỷ lệ cán bộ nữ trong quy hoạch', unit: '%', operator: '>=' as const, value: 25 };
  const model = { key: 'b', text: 'Phường thực hiện mô hình', unit: '%', operator: '>' as const, value: 50 };

  it('R-50: refuses a result without the value of a target as incomplete, takes zero for a value, and keeps “từ” and “trên” apart', async () => {
    const planId = await scene.issue([taskOf({ key: 'I.1', leads: [health], targets: [women, model] })]);
    const [task] = await scene.tasks(planId);
    await scene.begin('bd.syt.cv', task!.id);
    const before = await (await world.as('bd.syt.cv')).get(`/api/v1/tasks/${task!.id}`).expect(200);
    expect(before.body.targets.map(({ met }: { met: boolean | null }) => met)).toEqual([null, null]);

    const without = await scene.does('bd.syt.cv', 'task.submitResult', task!.id, evidence());
    expect(without).toMatchObject({ status: 409, reasons: [{ code: 'task.target-without-value', params: { count: 2 } }] });
    const half = await scene.does('bd.syt.cv', 'task.submitResult', task!.id, { ...evidence(), values: { a: 25 } });
    expect(half).toMatchObject({ status: 409, reasons: [{ code: 'task.target-without-value', params: { count: 1 } }] });
    expect(await scene.refused('bd.syt.cv', 'task.submitResult', task!.id, { ...evidence(), values: { a: 25, b: 50, c: 1 } })).toEqual([
      'task.target-unknown',
    ]);
    expect(await world.standing(task!.id)).toMatchObject({ state: 'inProgress.working' });

    // What was said on the way counts, and nought is a figure.
    await scene.must('bd.syt.cv', 'task.update', task!.id, { note: 'Chưa có phường nào.', values: { b: 0 } });
    await scene.must('bd.syt.cv', 'task.submitResult', task!.id, { ...evidence(), values: { a: 25 } });
    const { body } = await (await world.as('bd.syt.cv')).get(`/api/v1/tasks/${task!.id}`).expect(200);
    // “Từ 25%” is met by 25; nought does not meet “trên 50%”, and is taken all the same.
    expect(body.targets).toEqual([
      { ...women, lastValue: 25, met: true },
      { ...model, lastValue: 0, met: false },
    ]);
    expect(body.values.map(({ target, value }: { target: string; value: number }) => [target, Number(value)]).sort()).toEqual([
      ['a', 25],
      ['b', 0],
    ]);
  });
});

describe('Nhiều cơ quan chủ trì, cơ quan phối hợp (several leads, and who coordinates)', () => {
  it('R-51: gives each lead a task of its own, is done only when every lead’s is, and waits for no coordinating agency', async () => {
    const planId = await scene.issue([taskOf({ key: 'I.1', leads: [health, justice], coordinators: [finance] })]);
    const tasks = await scene.tasks(planId);
    expect(tasks.map(({ key, lead }) => [key, lead.agencyId]).sort()).toEqual(
      [health, justice].map(({ agency }) => ['I.1', agency]).sort(),
    );
    const [ofHealth, ofJustice] = [health, justice].map(({ agency }) => tasks.find(({ lead }) => lead.agencyId === agency)!);

    // Who coordinates sees the task, has none to do and cannot act on it.
    const coordinator = await world.as('bd.stc.cv');
    expect((await coordinator.get(`/api/v1/tasks?planId=${planId}`)).body.items).toHaveLength(2);
    expect((await coordinator.get(`/api/v1/tasks?planId=${planId}&leadAgencyId=${finance.agency}`)).body.items).toEqual([]);
    expect(
      await scene.refused('bd.stc.cv', 'task.disseminate', ofHealth!.id, { date: '2023-04-03', form: 'meeting', ...evidence() }),
    ).toContain('actor.not-in-position');

    await scene.begin('bd.syt.cv', ofHealth!.id);
    await scene.finish('bd.syt.cv', 'bd.syt.tt', ofHealth!.id);
    expect(await world.standing(ofHealth!.id)).toMatchObject({ state: 'reported.accepted' });
    expect(await world.standing(ofJustice!.id)).toMatchObject({ state: 'issued' });
    expect(await world.standing(planId)).toMatchObject({ state: 'issued' }); // One lead has not even disseminated.

    await scene.begin('bd.stp.cv', ofJustice!.id);
    await world.worker.drain();
    expect(await world.standing(planId)).toMatchObject({ state: 'inProgress' }); // And nobody asked the coordinator.
    await scene.must('bd.snv.td1', 'plan.report', planId);
    await scene.sumUp(planId, { answers: {}, figuresAsOf: '2023-04-03', text: 'Kết quả thực hiện.', unitsNamed: [] });
    expect(await world.standing(ofHealth!.id)).toMatchObject({ state: 'summarised' });

    const close = await scene.does('bd.ubnd.ct', 'plan.close', planId);
    expect(close).toMatchObject({ status: 409, reasons: [{ code: 'plan.task-without-fate', params: { keys: ['I.1'] } }] });
    await scene.finish('bd.stp.cv', 'bd.stp.tt', ofJustice!.id);
    expect(await world.standing(ofJustice!.id)).toMatchObject({ state: 'reported.accepted' });
  });
});

describe('Nhóm cơ quan nhận nhiệm vụ (groups)', () => {
  const yearly = {
    key: 'nam',
    reporters: [{ kind: 'department' as const }],
    addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
    source: 'trước ngày 15/11 hằng năm',
    dataFrom: '11-06',
    dataTo: '11-05',
    submitBy: '11-14',
    summaryBy: '12-15',
    firstYear: 2023,
  };
  const founded = async (code: string, name: string, validFrom: string): Promise<string> => {
    const administrator = await world.as('bd.ubnd.qt');
    const body = { code, name, kind: 'department', parentId: agencyIdOf('bd.ubnd'), validFrom };
    return (await administrator.post('/api/v1/agencies', body).expect(201)).body.id;
  };

  it('R-52: expands a group to the agencies that exist on the day of issue, and keeps to them in every later period', async () => {
    const planId = await scene.sign([taskOf({ key: 'I.1', leads: [{ kind: 'department' }] })], { reporting: [yearly] });
    const before = await founded('H08.51', 'Ban Quản lý Khu kinh tế tỉnh Bình Định', '2023-04-03');
    await scene.number(planId);
    const after = await founded('H08.52', 'Sở Du lịch tỉnh Bình Định', '2023-04-03');

    const led = (await scene.tasks(planId)).map(({ lead }) => lead.agencyId);
    expect(led).toHaveLength(13);
    expect([led.includes(before), led.includes(after)]).toEqual([true, false]);

    world.clock.set('2023-11-06T01:00:00.000Z');
    await world.worker.drain();
    const owing = (period: string) =>
      scene.reports(planId).then((reports) => reports.filter(({ type, period: { key } }) => type === 'unit' && key === period));
    const [first, second] = await Promise.all(['2023', '2024'].map(owing));
    expect(first!.map(({ agency }) => agency.agencyId).sort()).toEqual([...led].sort());
    expect(second!.map(({ agency }) => agency.agencyId).sort()).toEqual([...led].sort());
    expect(await world.findings()).toEqual([]);
  });
});
