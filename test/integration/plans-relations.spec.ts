import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, PlanTask } from '../../src/plans/index.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld('2022-02-07T01:00:00.000Z');
});
afterAll(async () => {
  const findings = await world.findings();
  await world.drop();
  expect(findings).toEqual([]);
});

const [health, finance, justice] = ['bd.so-y-te', 'bd.so-tai-chinh', 'bd.so-tu-phap'].map(agencyIdOf) as [string, string, string];
const always = { kind: 'continuous', source: 'thường xuyên' } as const;
const task = (key: string, ...leads: string[]): PlanTask => ({
  ...{
    key,
    text: 'Một nhiệm vụ.',
    leads: leads.map((agency) => ({ agency })),
    coordinators: [],
    deadline: always,
    targets: [],
    ownPlan: false,
  },
});
const contentOf = (tasks: PlanTask[], parts: Partial<PlanContent> = {}): PlanContent => ({
  ...s4.content(agencyIdOf),
  ...{ tasks, recipients: [{ agency: health }, { agency: finance }], reporting: [], pastDatesReason: null },
  ...parts,
});

/** Drafted, reviewed, signed and issued today, as every plan is. */
async function issue(content: PlanContent, input: Record<string, string> = {}): Promise<string> {
  const { player } = world;
  const parties = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu') };
  const planId = await player.create('bd.snv.cv1', 'plan/v1/province', { ...parties, ...input }, content);
  const dossier = await player.storeContent(content);
  await player.does('bd.snv.cv1', 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does('bd.ubnd.cvp', 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('bd.ubnd.pct1', 'plan.sign', planId, { dossier });
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: today() });
  return planId;
}

const today = () => new Date(world.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
const stateOf = async (id: string) => (await world.standing(id)).state;
const tasksOf = async (planId: string) =>
  (await world.player.tasksOf(planId)).map(({ key, agencyId, state }) => [key, nameOf(agencyId), state]);
const nameOf = (id: string) => ({ [health]: 'health', [finance]: 'finance', [justice]: 'justice' })[id];
const row = async (sql: string, id: string) => (await world.db.asOwner(sql, [id]))[0];

describe('Sửa đổi, bổ sung (amending, through the door)', () => {
  it('changes tasks by key, closes the amending document, and leaves the issued text', async () => {
    const planId = await issue(contentOf([task('1', health), task('2', health), task('3', health)]));
    await world.player.settle();
    const amending = await issue(
      contentOf([], {
        changes: [
          { op: 'drop', key: '1' },
          { op: 'lead', key: '2', leads: [{ agency: finance }] },
          { op: 'deadline', key: '3', deadline: { kind: 'date', on: '2022-12-31', source: 'ngày 31/12/2022' } },
          { op: 'add', task: task('4', justice) },
        ],
      }),
      { amends: planId },
    );
    await world.player.settle();
    expect(await stateOf(amending)).toBe('closed');
    expect(await tasksOf(planId)).toEqual([
      ['1', 'health', 'cancelled'],
      ['2', 'finance', 'issued'],
      ['3', 'health', 'issued'],
      ['4', 'justice', 'issued'],
    ]);
    expect(await tasksOf(amending)).toEqual([]);
    const dated = await row(
      `SELECT last_day::text, origin FROM deadlines JOIN tasks ON id = task_id WHERE plan_id = $1 AND key = '3'`,
      planId,
    );
    expect(dated).toEqual({ last_day: '2022-12-31', origin: 'amendment' });
    expect(await world.stepsOf(planId)).toContain('plan.amend');
    expect(await row('SELECT count(*)::int AS n FROM reports WHERE plan_id = $1', amending)).toEqual({ n: 0 });
  });

  it('gives a task to an agency anew that had passed its own on', async () => {
    const planId = await issue(contentOf([task('1', health)]));
    const leads = (...agencies: string[]) =>
      contentOf([], { changes: [{ op: 'lead', key: '1', leads: agencies.map((agency) => ({ agency })) }] });
    await issue(leads(finance), { amends: planId });
    await world.player.settle();
    const second = await issue(leads(finance, health), { amends: planId });
    await world.player.settle();
    expect(await stateOf(second)).toBe('closed');
    expect((await tasksOf(planId)).sort()).toEqual([
      ['1', 'finance', 'issued'],
      ['1', 'health', 'issued'],
    ]);
  });

  it('is refused at issue when a document that waits adds the same task', async () => {
    const planId = await issue(contentOf([task('1', health)]));
    await world.player.settle();
    const adding = contentOf([], { changes: [{ op: 'add', task: task('II.9', justice) }] });
    await issue(adding, { amends: planId });
    await expect(issue({ ...adding, title: 'Lần hai' }, { amends: planId })).rejects.toThrow('plan.change-does-not-fit');
    await world.player.settle();
    expect(await tasksOf(planId)).toContainEqual(['II.9', 'justice', 'issued']);
  });

  it('is refused at issue when its changes no longer fit', async () => {
    const planId = await issue(contentOf([task('1', health)]));
    await world.player.settle();
    const drop = contentOf([], { changes: [{ op: 'drop', key: '1' }] });
    await issue(drop, { amends: planId });
    await world.player.settle();
    await expect(issue({ ...drop, title: 'Lần hai' }, { amends: planId })).rejects.toThrow('plan.change-does-not-fit');
  });
});

describe('Thay thế (replacing, through the door)', () => {
  it('leaves a task with each lead, also where one had passed its own to the other', async () => {
    const oldId = await issue(contentOf([task('1', health)]));
    await world.player.settle();
    await issue(contentOf([], { changes: [{ op: 'lead', key: '1', leads: [{ agency: finance }] }] }), { amends: oldId });
    await world.player.settle();
    const [passed] = await world.player.tasksOf(oldId);
    const newPlan = await issue(contentOf([task('1', health, finance)]), { replaces: oldId });
    await world.player.settle();
    expect((await tasksOf(newPlan)).sort()).toEqual([
      ['1', 'finance', 'issued'],
      ['1', 'health', 'issued'],
    ]);
    expect((await world.player.tasksOf(newPlan)).find(({ agencyId }) => agencyId === finance)!.id).toBe(passed!.id);
  });

  it('carries tasks over as they stand and ends the old plan', async () => {
    const oldId = await issue(contentOf([task('1', health, finance), task('2', health)]));
    await world.player.settle();
    const [kept] = await world.player.tasksOf(oldId);
    const newPlan = await issue(contentOf([task('1', nameOf(kept!.agencyId) === 'health' ? health : finance), task('3', justice)]), {
      replaces: oldId,
    });
    await world.player.settle();
    expect(await stateOf(oldId)).toBe('replaced');
    const lead = nameOf(kept!.agencyId);
    expect(await tasksOf(newPlan)).toEqual([
      ['1', lead, 'issued'],
      ['3', 'justice', 'issued'],
    ]);
    expect((await world.player.tasksOf(newPlan))[0]!.id).toBe(kept!.id);
    expect((await tasksOf(oldId)).map(([key, , state]) => [key, state])).toEqual([
      ['1', 'cancelled'],
      ['2', 'cancelled'],
    ]);
    expect(await row('SELECT parent_id FROM instances WHERE id = $1', kept!.id)).toEqual({ parent_id: newPlan });
  });
});

describe('Văn bản chờ tiếp nhận (a document issued and not yet taken)', () => {
  it('stands before the annulment of the plan that it replaces, so that no task is lost between the two', async () => {
    const oldId = await issue(contentOf([task('1', health)]));
    await world.player.settle();
    const newId = await issue(contentOf([task('1', health)]), { replaces: oldId });
    const document = { number: '16/QĐ-UBND', date: today(), file: world.files.evidence };
    await world.player.mayNot('bd.ubnd.vt1', 'plan.annul', oldId, { document }, ['plan.document-waits']);
    await world.player.mayNot('bd.ubnd.vt1', 'plan.withdraw', oldId, { document }, ['plan.document-waits']);
    await world.player.settle();
    expect([await stateOf(oldId), await tasksOf(newId)]).toEqual(['replaced', [['1', 'health', 'issued']]]);
  });
});

describe('Thu hồi, bãi bỏ văn bản (withdrawing and annulling, through the door)', () => {
  const signed = async () => ({ number: '15/QĐ-UBND', date: today(), file: world.files.evidence });

  it('voids the number while nothing was sent, and gives the next one to the next plan (R-14)', async () => {
    const planId = await issue(contentOf([task('1', health)]));
    const reason = 'Phát hành nhầm bản chưa hoàn chỉnh.';
    await world.player.does('bd.ubnd.cvp', 'plan.withdraw', planId, { reason }, 'officeChief');
    const number = await row('SELECT number, void_reason FROM document_numbers WHERE instance_id = $1', planId);
    expect(number).toEqual({ number: expect.any(Number), void_reason: reason });
    expect([await stateOf(planId), await tasksOf(planId)]).toEqual(['withdrawn', [['1', 'health', 'cancelled']]]);
    expect(
      await row(`SELECT array_agg(DISTINCT state) AS states FROM instances WHERE kind = 'delivery' AND parent_id = $1`, planId),
    ).toEqual({ states: ['cancelled'] });
    const next = await issue(contentOf([task('1', health)]));
    expect(await row('SELECT number FROM plans WHERE id = $1', next)).toEqual({ number: (number!['number'] as number) + 1 });
  });

  it('asks every recipient to give it back once it was sent, and keeps the number', async () => {
    const planId = await issue(contentOf([task('1', health)]));
    await world.player.settle();
    await world.player.mayNot(
      'bd.ubnd.cvp',
      'plan.withdraw',
      planId,
      { reason: 'Phát hành nhầm bản thảo.' },
      ['plan.already-sent'],
      'officeChief',
    );
    await world.player.does('bd.ubnd.vt1', 'plan.withdraw', planId, { document: await signed() });
    expect(await row('SELECT void_at FROM document_numbers WHERE instance_id = $1', planId)).toEqual({ void_at: null });
    const asked = await row(
      'SELECT count(*)::int AS n, min(reason) AS reason FROM delivery_recalls JOIN deliveries ON id = delivery_id WHERE plan_id = $1',
      planId,
    );
    expect(asked).toEqual({ n: 2, reason: expect.stringContaining('Kế hoạch bị thu hồi theo văn bản số 15/QĐ-UBND ngày') });
  });

  it('cancels what an annulled plan still asked for, with the cause', async () => {
    const planId = await issue(contentOf([task('1', health)], { reporting: s4.content(agencyIdOf).reporting }));
    await world.player.settle();
    await world.player.does('bd.ubnd.vt1', 'plan.annul', planId, { document: await signed() });
    await world.player.settle();
    const states = await row(
      `SELECT array_agg(DISTINCT kind || ' ' || state ORDER BY kind || ' ' || state) AS states FROM instances WHERE parent_id = $1 AND kind <> 'delivery'`,
      planId,
    );
    expect(states).toEqual({ states: ['report cancelled', 'task cancelled'] });
    expect(await row('SELECT fate FROM tasks WHERE plan_id = $1', planId)).toEqual({
      fate: expect.stringContaining('Kế hoạch bị bãi bỏ theo văn bản số 15/QĐ-UBND'),
    });
  });
});
