import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act } from '../../src/engine/index.js';
import { type PlanContent, planParts } from '../../src/plans/index.js';
import { MalformedError } from '../../src/platform/app-error.js';
import { newId } from '../../src/platform/ids.js';
import { planBirths, reportParts, reportPartsOfPlans } from '../../src/reports/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { contentOf, makeScene, openDoor, act as planAct, ask as planAsk, type Scene } from './plans-scene.js';

let scene: Scene;
const file = createHash('sha256').update('báo cáo').digest('hex');
beforeAll(async () => {
  scene = await makeScene();
  const { personId } = await scene.person('health');
  await scene.test.asOwner(`INSERT INTO files VALUES ($1, 'x', 'application/pdf', 'bao-cao.pdf', $2, now())`, [file, personId]);
});
afterAll(() => scene.test.drop());

type ActParts = { input?: JsonObject; facts?: JsonObject; from?: string; to?: string };
const act = (id: string, type: string, day: string, parts: ActParts = {}): Act => ({ ...planAct(id, type, day, parts), kind: 'report' });
async function run(effect: string, ...acts: Act[]) {
  const door = openDoor();
  await scene.test.database.transaction((tx) => reportParts.effects[effect]!(tx, acts, door));
  return door;
}
const rowOf = async (id: string) => (await scene.test.asOwner('SELECT * FROM reports WHERE id = $1', [id]))[0]!;
const keyOf = (id: unknown) => Object.entries(scene.agencies).find(([, agencyId]) => agencyId === id)![0];

async function running(): Promise<string> {
  const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
  await scene.period(planId, 1, '2023-04-12');
  return planId;
}
const dueOn = (id: string, day: string) =>
  scene.test.asOwner(`UPDATE reports SET due_on = $2, due_at = $3 WHERE id = $1`, [id, day, `${day}T17:00:00Z`]);

describe('Soạn, nộp, chấp nhận (the course of a report)', () => {
  it('drafts with a stored content only', async () => {
    const id = await scene.report(await running(), 1, 'health', 'drafting');
    await run('saveRevision', act(id, 'report.draft', '2023-11-01'));
    expect(await rowOf(id)).toMatchObject({ revision: null });
    const unknown = run('saveRevision', act(id, 'report.draft', '2023-11-01', { input: { revision: 'f'.repeat(64) } }));
    await expect(unknown).rejects.toBeInstanceOf(MalformedError);
  });

  it.each([
    ['2023-11-14', '2023-11-13', false],
    ['2023-11-14', '2023-11-14', false],
    ['2023-11-14', '2023-11-15', true],
  ])('due by %s and filed on %s: late %s (R-54, R-57)', async (due, day, late) => {
    const id = await scene.report(await running(), 1, 'health', 'filed');
    await dueOn(id, due);
    await run('fileReport', act(id, 'report.approve', day));
    expect(await rowOf(id)).toMatchObject({ late, filed_at: new Date(`${day}T05:00:00Z`) });
  });

  it('is never late where the period is the life of the plan', async () => {
    const id = await scene.report(await running(), 1, 'health', 'filed');
    await run('fileReport', act(id, 'report.approve', '2029-01-01'));
    expect(await rowOf(id)).toMatchObject({ late: false });
  });

  it('files a signed document as of its arrival, keeps the arrival when it is unlinked, and refuses one that nobody uploaded (R-60)', async () => {
    const id = await scene.report(await running(), 1, 'health', 'filed', { missing: true });
    await dueOn(id, '2023-11-14');
    const document = { number: '9/BC-SYT', date: '2023-11-10', file };
    await run(
      'fileDocument',
      act(id, 'report.receive', '2023-11-20', { input: { document }, facts: { arrival: { at: '2023-11-14T16:59:59.999Z' } } }),
    );
    expect(await rowOf(id)).toMatchObject({ document, document_file: file, late: false, filed_at: new Date('2023-11-14T16:59:59.999Z') });
    await run('unlinkDocument', act(id, 'report.unlink', '2023-11-21'));
    expect(await rowOf(id)).toMatchObject({
      document: null,
      document_file: null,
      late: null,
      filed_at: null,
      marked_missing_at: expect.any(Date),
    });
    expect(await scene.test.asOwner('SELECT arrived_at FROM report_documents WHERE file = $1', [file])).toEqual([
      { arrived_at: new Date('2023-11-14T16:59:59.999Z') },
    ]);
    const lost = run(
      'fileDocument',
      act(id, 'report.receive', '2023-11-20', {
        input: { document: { ...document, file: 'e'.repeat(64) } },
        facts: { arrival: { at: '2023-11-14T16:59:59.999Z' } },
      }),
    );
    await expect(lost).rejects.toBeInstanceOf(MalformedError);
  });

  it('marks as missing once, and keeps the first mark (R-58)', async () => {
    const id = await scene.report(await running(), 1, 'health', 'missing');
    await run('markMissing', act(id, 'report.markMissing', '2023-11-16'));
    await run('markMissing', act(id, 'report.markMissing', '2023-12-16'));
    expect(await rowOf(id)).toMatchObject({ marked_missing_at: new Date('2023-11-16T05:00:00Z') });
  });

  it('wakes the continuous tasks of its agency when it is accepted, and those it covered when it is sent back', async () => {
    const { health } = scene.agencies;
    const planId = await running();
    const id = await scene.report(planId, 1, 'health', 'accepted');
    const working = await scene.task(planId, 'II.1', 'health', 'inProgress.working');
    const covered = await scene.task(planId, 'II.2', 'health', 'reported.accepted');
    await scene.task(planId, 'II.1', 'finance', 'inProgress.working');
    await scene.task(planId, 'II.2', 'merged', 'issued');
    const dated = await scene.task(planId, 'II.1', 'office', 'inProgress.working', { deadlineKind: 'date' });
    await scene.test.asOwner('UPDATE tasks SET lead_agency_id = $2 WHERE id = $1', [dated, health]);
    await scene.test.asOwner('UPDATE tasks SET covered_by = $2 WHERE id = $1', [covered, id]);
    expect((await run('wakeTasks', act(id, 'report.accept', '2023-11-20', { from: 'filed', to: 'accepted' }))).woken.sort()).toEqual(
      [working, covered].sort(),
    );
    expect((await run('wakeTasks', act(id, 'report.sendBack', '2023-11-21', { from: 'accepted', to: 'drafting' }))).woken.sort()).toEqual(
      [working, covered].sort(),
    );
    expect((await run('wakeTasks', act(id, 'report.approve', '2023-11-21', { from: 'awaitingApproval', to: 'filed' }))).woken).toEqual([]);
  });

  it('has reports with the same document of the same agency asked when one is taken back (R-56)', async () => {
    const [planId, other] = [await running(), await running()];
    const id = await scene.report(planId, 1, 'health', 'drafting');
    const [filed, accepted, foreign] = [
      await scene.report(other, 1, 'health', 'filed'),
      await scene.report(await running(), 1, 'health', 'accepted'),
      await scene.report(other, 1, 'finance', 'filed'),
    ];
    await scene.test.asOwner('UPDATE reports SET document_file = $2, filed_at = now() WHERE id = ANY ($1)', [
      [id, filed, accepted, foreign],
      'd'.repeat(64),
    ]);
    await run('reopenReport', act(id, 'report.recall', '2023-11-20'));
    expect(await rowOf(id)).toMatchObject({ filed_at: null, document_file: 'd'.repeat(64) });
    expect((await run('recallShared', act(id, 'report.recall', '2023-11-20'))).woken).toEqual([filed]);
  });

  it('passes the duty on and keeps whose it was', async () => {
    const { health, merged } = scene.agencies;
    const id = await scene.report(await running(), 1, 'merged', 'owed');
    await run(
      'passReportOn',
      act(id, 'report.handOver', '2023-07-01', {
        facts: { succession: { pending: [{ role: 'reporting', agencyId: merged, successors: [health] }] } },
      }),
    );
    await run('saveReminder', act(id, 'report.remind', '2023-11-10', { input: { note: 'Sắp đến hạn.' } }));
    expect(await rowOf(id)).toMatchObject({ agency_id: health, origin_agency_id: merged });
    expect(await scene.test.asOwner('SELECT text FROM report_notes WHERE report_id = $1', [id])).toEqual([{ text: 'Sắp đến hạn.' }]);
  });
});

describe('Mở kỳ báo cáo (reports come into being)', () => {
  /** As `plan.issue` leaves it: the facts of the act stand in its entry. */
  async function issue(content: PlanContent, day: string, parts: { amends?: string } = {}) {
    const planId = await scene.plan({ state: 'issued', content, issuedOn: day, ...parts });
    const asked = planAsk(planId, 'plan.issue', day, { input: { issuedOn: day } });
    const door = openDoor();
    const due: string[] = [];
    await scene.test.database
      .transaction(async (tx) => {
        const groups = reportPartsOfPlans.effectReads!['createReports']!;
        const facts = Object.fromEntries(
          await Promise.all(groups.map(async (group) => [group, (await planParts.facts[group]!(tx, [asked]))[0]!])),
        );
        const wake = async (_tx: unknown, wakes: readonly { dueAt?: string }[]) => void due.push(...wakes.map(({ dueAt }) => dueAt!));
        await reportPartsOfPlans.effects['createReports']!(tx, [planAct(planId, 'plan.issue', day, { input: { issuedOn: day }, facts })], {
          ...door,
          wake,
        });
        return facts;
      })
      .then((facts) =>
        scene.test.asOwner(
          `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command) VALUES ($1, $2, 2, $3, sha256(''), now(), 'accepted', $4, 'plan.issue')`,
          [newId(), `plan/${planId}`, Buffer.from(JSON.stringify({ facts })), planId],
        ),
      );
    return { planId, orders: door.orders, due };
  }
  const open = async (inputs: readonly { instanceId: string; input: JsonObject }[]) => {
    for (const { instanceId, input } of inputs) {
      await scene.test.asOwner(
        `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) VALUES ($1, 'report', 'report/v1', 'owed', 1, 1, sha256(''), now(), $2)`,
        [instanceId, input['planId']],
      );
    }
    await run('createReport', ...inputs.map(({ instanceId, input }) => act(instanceId, 'report.open', '2023-04-12', { input })));
  };
  const births = (planId: string, day: string) => scene.test.database.transaction((tx) => planBirths(tx, [planId], `${day}T00:30:00.000Z`));
  const named = (orders: readonly { input: JsonObject }[]) =>
    orders.map(({ input }) => `${String(input['type'])} ${keyOf(input['agencyId'])}`).sort();

  it('opens the first period with the plan, and has it asked again when the next one opens', async () => {
    const { planId, orders, due } = await issue(contentOf(scene.agencies), '2023-04-12');
    expect(named(orders)).toEqual(['summary homeAffairs', 'unit finance', 'unit health', 'unit homeAffairs', 'unit merged']);
    expect(orders[0]!.create).toEqual({ definition: 'report/v1', parentId: planId });
    expect(due).toEqual(['2023-11-05T17:00:00.000Z']);
    await open(orders);
    const rows = await scene.test.asOwner(
      'SELECT type, cut_off::text, due_on::text, due_at FROM reports WHERE plan_id = $1 ORDER BY type LIMIT 2',
      [planId],
    );
    expect(rows).toEqual([
      { type: 'summary', cut_off: '2023-11-05', due_on: '2023-11-30', due_at: new Date('2023-11-30T17:00:00Z') },
      { type: 'unit', cut_off: '2023-11-05', due_on: '2023-11-14', due_at: new Date('2023-11-14T17:00:00Z') },
    ]);
    expect(
      await scene.test.asOwner('SELECT no, key, schedules, opens_on::text, submit_by::text, last FROM plan_periods WHERE plan_id = $1', [
        planId,
      ]),
    ).toEqual([{ no: 1, key: '2023', schedules: ['nam'], opens_on: '2023-04-12', submit_by: '2023-11-14', last: false }]);
  });

  it('gives birth to a later period once, to groups as they were at issue, the successor in place of who is gone (R-52, R-53)', async () => {
    const { merged, health } = scene.agencies;
    const { planId, orders } = await issue(contentOf(scene.agencies), '2023-04-12');
    await open(orders);
    expect(await births(planId, '2023-11-05')).toEqual([]);
    await scene.test.asOwner(`INSERT INTO successions VALUES ($1, $2, '2023-07-01', 'NQ 12')`, [merged, health]);
    await scene.test.asOwner(`INSERT INTO agencies (id, kind, parent_id, valid_from) VALUES ($1, 'department', $2, '2023-08-01')`, [
      newId(),
      scene.agencies.ubnd,
    ]);
    const born = await births(planId, '2023-11-06');
    expect(named(born)).toEqual(['summary homeAffairs', 'unit finance', 'unit health', 'unit homeAffairs']);
    expect(
      born.every(
        ({ actor, create, type }) =>
          'system' in actor && actor.system === 'wakeup' && create?.parentId === planId && type === 'report.open',
      ),
    ).toBe(true);
    expect((await births(planId, '2023-11-06')).map(({ commandId }) => commandId)).toEqual(born.map(({ commandId }) => commandId));
    await open(born);
    expect(await births(planId, '2023-11-07')).toEqual([]);
    const timers = await scene.test.asOwner(`SELECT due_at FROM wakeups WHERE instance_id = $1 AND why = 'period' ORDER BY due_at`, [
      planId,
    ]);
    expect(timers).toEqual([{ due_at: new Date('2023-11-05T17:00:00Z') }, { due_at: new Date('2024-11-05T17:00:00Z') }]);
  });

  it.each([
    ['ended', `UPDATE instances SET state = 'closed' WHERE id = $1`],
    ['was summarised finally', `UPDATE plan_periods SET final = true WHERE plan_id = $1`],
    ['is a draft', `UPDATE instances SET state = 'draft.signing' WHERE id = $1`],
  ])('asks nothing more of a plan that %s', async (_, change) => {
    const { planId, orders } = await issue(contentOf(scene.agencies), '2023-04-12');
    await open(orders);
    await scene.test.asOwner(change, [planId]);
    expect(await births(planId, '2024-01-10')).toEqual([]);
  });

  it('opens none for a document that amends', async () => {
    const amends = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const { planId, orders, due } = await issue(contentOf(scene.agencies), '2023-05-12', { amends });
    expect([orders, due, await births(planId, '2024-01-10')]).toEqual([[], [], []]);
  });
});
