import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act } from '../../src/engine/index.js';
import { planParts, storeRevision } from '../../src/plans/index.js';
import { MalformedError } from '../../src/platform/app-error.js';
import { newId } from '../../src/platform/ids.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { act, ask, contentOf, makeScene, openDoor, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

/** Runs effects as the door does, in the order of the edge, in one transaction. */
async function run(names: readonly string[], one: Act) {
  const door = openDoor();
  await scene.test.database.transaction(async (tx) => {
    for (const name of names) await planParts.effects[name]!(tx, [one], door);
  });
  return door;
}

/** The facts that the effects of a command write from, as the readers give them. */
async function factsOf(planId: string, type: string, day: string, ...groups: readonly string[]): Promise<JsonObject> {
  const question = ask(planId, type, day);
  const read = await scene.test.database.transaction((tx) =>
    Promise.all(groups.map(async (group) => [group, (await planParts.facts[group]!(tx, [question]))[0]!])),
  );
  return Object.fromEntries(read) as JsonObject;
}

const planOf = async (planId: string) => (await scene.test.asOwner('SELECT * FROM plans WHERE id = $1', [planId]))[0]!;
const hat = (position: string, acting = false) =>
  ({ actor: { personId: newId(), system: null, hat: { position, acting, delegation: null } } }) as unknown as JsonObject;

describe('Soạn thảo, ký (drafting and signing)', () => {
  it('creates the plan, then takes over what each revision says', async () => {
    const { ubnd, homeAffairs, health } = scene.agencies;
    const contents = [
      contentOf(scene.agencies),
      contentOf(scene.agencies, { title: 'Tên mới', monitoringAgencyId: health, urgent: true, endsOn: '2025-12-31', dissemination: null }),
    ];
    const [first, second] = await scene.test.database.transaction((tx) =>
      Promise.all(contents.map((content) => storeRevision(tx, content, '2023-04-01T00:00:00Z'))),
    );
    const planId = newId();
    await scene.test.asOwner(
      `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at) VALUES ($1, 'plan', 'plan/v1/province', 'draft.composing', 1, 1, sha256(''), now())`,
      [planId],
    );
    await run(
      ['createPlan', 'saveRevision'],
      act(planId, 'plan.create', '2023-04-01', { input: { issuingAgencyId: ubnd, draftingAgencyId: homeAffairs, revision: first! } }),
    );
    expect(await planOf(planId)).toMatchObject({
      title: contents[0]!.title,
      revision: first,
      revision_no: 1,
      monitoring_agency_id: homeAffairs,
      urgent: false,
    });
    await run(['saveRevision'], act(planId, 'plan.revise', '2023-04-02', { input: { revision: second! } }));
    expect(await planOf(planId)).toMatchObject({
      title: 'Tên mới',
      revision: second,
      revision_no: 2,
      monitoring_agency_id: health,
      urgent: true,
      dissemination_to: null,
    });
  });

  it.each([
    ['chair', false, ['TM.']],
    ['chair', true, ['TM.', 'Q.']],
    ['viceChair', false, ['TM.', 'KT.']],
  ] as const)('%s (acting: %s) signs %j, and the clock of release starts (R-01, R-05, R-19)', async (position, acting, form) => {
    const planId = await scene.plan({ state: 'draft.signing' });
    const { personId } = await scene.person('ubnd', position);
    const facts = hat(position, acting) as { actor: JsonObject };
    await run(
      ['saveSignature'],
      act(planId, 'plan.sign', '2023-04-28', {
        facts: { actor: { ...facts.actor, personId }, calendar: { version: 1, nextWorkingDay: '2023-05-04' } },
      }),
    );
    const plan = await planOf(planId);
    expect(plan).toMatchObject({ signatory_id: personId, signing_form: form });
    expect((plan['release_due_at'] as Date).toISOString()).toBe('2023-05-04T17:00:00.000Z');
  });

  it('asks to release an urgent plan at once', async () => {
    const planId = await scene.plan({ content: contentOf(scene.agencies, { urgent: true }) });
    const { personId } = await scene.person('ubnd', 'chair');
    const { actor } = hat('chair') as { actor: JsonObject };
    await run(
      ['saveSignature'],
      act(planId, 'plan.sign', '2023-04-28', { facts: { actor: { ...actor, personId }, calendar: { version: 1, nextWorkingDay: null } } }),
    );
    expect(((await planOf(planId))['release_due_at'] as Date).toISOString()).toBe('2023-04-28T05:00:00.000Z');
  });

  it('voids a signature with the number not given, a submission with all that came after it (R-08)', async () => {
    const planId = await scene.plan();
    const facts = await factsOf(planId, 'plan.submit', '2023-04-01', 'document');
    await run(['fixSubmission'], act(planId, 'plan.submit', '2023-04-01', { facts }));
    await scene.test.asOwner(`UPDATE plans SET signed_on = '2023-04-10', signed_at = now(), signing_form = '{TM.}' WHERE id = $1`, [
      planId,
    ]);
    await run(['voidLastAct'], act(planId, 'plan.recall', '2023-04-11', { from: 'draft.awaitingNumber', to: 'draft.signing' }));
    expect(await planOf(planId)).toMatchObject({ signed_on: null, signing_form: null, submissions: 1, submitted: expect.any(String) });
    await run(['voidLastAct'], act(planId, 'plan.recall', '2023-04-11', { from: 'draft.signing', to: 'draft.officeVerification' }));
    expect(await planOf(planId)).toMatchObject({ submitted: expect.any(String) });
    await run(['voidLastAct'], act(planId, 'plan.recall', '2023-04-11', { from: 'draft.divisionReview', to: 'draft.composing' }));
    expect(await planOf(planId)).toMatchObject({ submitted: null, submissions: 1 });
  });

  it('keeps an opinion for every open request to that agency, and refuses an agency that is not there', async () => {
    const { health, finance } = scene.agencies;
    const planId = await scene.plan();
    await run(
      ['askOpinions'],
      act(planId, 'plan.consult', '2023-04-01', { input: { agencies: [health, finance, health], replyBy: '2023-04-05' } }),
    );
    const facts = {
      ...(await factsOf(planId, 'plan.giveOpinion', '2023-04-03', 'opinions')),
      actor: { system: null, hat: { position: 'agencyHead', agencyId: health } },
    } as JsonObject;
    await run(['saveOpinion'], act(planId, 'plan.giveOpinion', '2023-04-03', { input: { opinion: 'Nhất trí.' }, facts }));
    const rows = await scene.test.asOwner('SELECT agency_id, opinion FROM plan_opinions WHERE plan_id = $1 ORDER BY opinion', [planId]);
    expect(rows).toEqual([
      { agency_id: health, opinion: 'Nhất trí.' },
      { agency_id: finance, opinion: null },
    ]);
    const nobody = run(
      ['askOpinions'],
      act(planId, 'plan.consult', '2023-04-01', { input: { agencies: [newId()], replyBy: '2023-04-05' } }),
    );
    await expect(nobody).rejects.toBeInstanceOf(MalformedError);
  });
});

describe('Ban hành, sửa đổi, thay thế (issue, amend, replace)', () => {
  it('freezes tasks with the coordinating agencies of the day of issue', async () => {
    const { district, laterDistrict, finance } = scene.agencies;
    const planId = await scene.plan({ state: 'draft.awaitingNumber' });
    const question = ask(planId, 'plan.issue', '2023-08-01', { input: { issuedOn: '2023-07-03' } });
    const [expansion] = await scene.test.database.transaction((tx) => planParts.facts['expansion']!(tx, [question]));
    const facts = { ...(await factsOf(planId, 'plan.issue', '2023-08-01', 'document', 'relation')), expansion: expansion! };
    await run(['freezeText'], act(planId, 'plan.issue', '2023-08-01', { facts }));
    const rows = await scene.test.asOwner('SELECT key, coordinators FROM plan_tasks WHERE plan_id = $1 ORDER BY key', [planId]);
    expect(rows).toEqual([
      { key: 'II.1', coordinators: [] },
      { key: 'II.2', coordinators: [...[district, laterDistrict].sort(), finance] },
    ]);
    expect((await planOf(planId))['issued_at']).toEqual(new Date('2023-08-01T05:00:00Z'));
  });

  it('refuses an amending document whose deadline the calendar cannot compute, before its plan would have to take it', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    const deadline = { kind: 'period', amount: 5, unit: 'workingDay', from: '2041-05-05', source: '05 ngày' } as const;
    const content = contentOf(scene.agencies, { tasks: [], changes: [{ op: 'deadline', key: 'II.1', deadline }] });
    const amendingId = await scene.plan({ state: 'draft.awaitingNumber', amends: planId, content });
    const facts = await factsOf(amendingId, 'plan.issue', '2023-08-01', 'document', 'relation', 'calendar');
    const issue = run(['freezeText'], act(amendingId, 'plan.issue', '2023-08-01', { facts, input: { issuedOn: '2023-08-01' } }));
    await expect(issue).rejects.toMatchObject({ kind: 'refused', code: 'task.deadline-unresolved' });
  });

  it('takes an amendment task by task, and has the amending document asked again (R-20, R-31)', async () => {
    const { health, finance, homeAffairs, district } = scene.agencies;
    const content = contentOf(scene.agencies, { tasks: ['1', '2', '3', '4'].map((key) => taskOf(key)) });
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12', content });
    const dropped = await scene.task(planId, '1', 'health', 'inProgress.working');
    await scene.task(planId, '1', 'finance', 'cancelled');
    const extended = await scene.task(planId, '2', 'health', 'issued');
    const handed = await scene.task(planId, '3', 'health', 'issued');
    const left = await scene.task(planId, '4', 'health', 'issued');
    await scene.task(planId, '4', 'finance', 'issued');
    const amendingId = await scene.plan({
      state: 'issued',
      amends: planId,
      issuedOn: '2023-06-01',
      number: '61/KH-UBND',
      content: contentOf(scene.agencies, {
        tasks: [],
        changes: [
          { op: 'drop', key: '1' },
          {
            op: 'deadline',
            key: '2',
            deadline: { kind: 'period', amount: 5, unit: 'workingDay', from: 'issue', source: '05 ngày làm việc' },
          },
          { op: 'lead', key: '3', leads: [{ agency: finance }, { agency: homeAffairs }] },
          { op: 'lead', key: '4', leads: [{ agency: finance }] },
          {
            op: 'add',
            task: taskOf('5', {
              leads: [{ kind: 'districtCommittee' }],
              coordinators: [{ agency: health }],
              deadline: { kind: 'year', year: 2023, source: 'năm 2023' },
            }),
          },
        ],
      }),
    });
    const facts = await factsOf(planId, 'plan.amend', '2023-08-01', 'incoming', 'expansion', 'calendar');
    const door = await run(['takeAmendment'], act(planId, 'plan.amend', '2023-08-01', { facts }));

    const fate = 'Sửa đổi, bổ sung theo văn bản số 61/KH-UBND ngày 01 tháng 6 năm 2023';
    expect(door.orders).toMatchObject([
      { instanceId: dropped, type: 'task.cancel', input: { fate } },
      {
        instanceId: extended,
        type: 'task.amend',
        input: { change: { op: 'deadline', deadlineKind: 'period', deadline: { lastDay: '2023-06-08', calendarVersion: 1 } } },
      },
      { instanceId: handed, type: 'task.amend', input: { change: { op: 'lead', leadAgencyId: finance } } },
      {
        type: 'task.issue',
        input: { key: '3', leadAgencyId: homeAffairs, deadlineKind: 'continuous', deadline: null, issuedOn: '2023-06-01' },
        create: { parentId: planId },
      },
      { instanceId: left, type: 'task.cancel' },
      { type: 'task.issue', input: { key: '5', leadAgencyId: district, windowTo: '2023-06-30', deadline: { lastDay: '2023-12-31' } } },
    ]);
    expect(door.orders).toHaveLength(6);
    expect(door.woken).toEqual([amendingId]);
    expect((await planOf(amendingId))['amendment_taken_at']).toEqual(new Date('2023-08-01T05:00:00Z'));
    const rows = await scene.test.asOwner(
      `SELECT key, deadline ->> 'kind' AS kind, added_by, dropped_by FROM plan_tasks WHERE plan_id = $1 AND key IN ('1', '2', '5') ORDER BY key`,
      [planId],
    );
    expect(rows).toEqual([
      { key: '1', kind: 'continuous', added_by: null, dropped_by: amendingId },
      { key: '2', kind: 'period', added_by: null, dropped_by: null },
      { key: '5', kind: 'year', added_by: amendingId, dropped_by: null },
    ]);
  });

  it('moves on to the new plan what has the same key and present lead, and cancels the rest (R-30)', async () => {
    const oldId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    const same = await scene.task(oldId, 'II.1', 'health', 'inProgress.working');
    const passedOn = await scene.task(oldId, 'II.2', 'finance', 'issued', { origin: 'health' });
    const otherLead = await scene.task(oldId, 'II.1', 'merged', 'issued');
    await scene.task(oldId, 'II.1', 'finance', 'cancelled');
    const replacement = await scene.plan({ state: 'issued', replaces: oldId, issuedOn: '2023-07-03', number: '70/KH-UBND' });
    const facts = await factsOf(oldId, 'plan.replace', '2023-08-01', 'incoming', 'expansion');
    const door = await run(['moveTasksOn'], act(oldId, 'plan.replace', '2023-08-01', { facts, to: 'replaced' }));
    expect(door.orders).toEqual([
      { instanceId: same, kind: 'task', type: 'task.amend', input: { change: { op: 'plan', planId: replacement } } },
      ...[passedOn, otherLead].map((instanceId) => ({
        instanceId,
        kind: 'task',
        type: 'task.cancel',
        input: { fate: 'Kế hoạch được thay thế bởi văn bản số 70/KH-UBND ngày 03 tháng 7 năm 2023' },
      })),
    ]);
    expect(door.woken).toEqual([replacement]);
  });
});

describe('Kết thúc kỳ, kết thúc kế hoạch (the end of a period and of a plan)', () => {
  it('summarises accepted tasks and, after a final summary only, cancels reports of later periods', async () => {
    const planId = await scene.plan({ state: 'reported', issuedOn: '2023-04-12' });
    const accepted = await scene.task(planId, 'II.1', 'health', 'reported.accepted');
    await scene.task(planId, 'II.1', 'finance', 'inProgress.working');
    await scene.period(planId, 1, '2023-04-12');
    await scene.period(planId, 2, '2023-11-06');
    const late = await scene.report(planId, 1, 'finance', 'drafting', { missing: true });
    const owed = await scene.report(planId, 2, 'health', 'owed');
    const facts = await factsOf(planId, 'plan.summarise', '2023-11-20', 'period');
    const effects = ['summarisePeriod', 'summariseTasks', 'cancelLaterReports'];
    const interim = await run(effects, act(planId, 'plan.summarise', '2023-11-20', { facts, input: { final: false } }));
    expect(interim.orders).toEqual([{ instanceId: accepted, kind: 'task', type: 'task.summarise', input: {} }]);
    const final = await run(effects, act(planId, 'plan.summarise', '2023-11-20', { facts, input: { final: true } }));
    expect(final.orders.slice(1)).toEqual([
      { instanceId: owed, kind: 'report', type: 'report.cancel', input: { cause: 'Kế hoạch đã tổng kết' } },
    ]);
    expect(final.orders.some(({ instanceId }) => instanceId === late)).toBe(false);
    const [period] = await scene.test.asOwner('SELECT summarised_at, final FROM plan_periods WHERE plan_id = $1 AND no = 1', [planId]);
    expect(period).toEqual({ summarised_at: new Date('2023-11-20T05:00:00Z'), final: true });
  });

  it('resumes continuing tasks, closes what was summarised, and gives every other task its fate (R-62)', async () => {
    const planId = await scene.plan({ state: 'summarised', issuedOn: '2023-04-12' });
    const continuing = await scene.task(planId, 'II.1', 'health', 'summarised');
    const ended = await scene.task(planId, 'II.1', 'finance', 'summarised', { deadlineKind: 'date' });
    const asleep = await scene.task(planId, 'II.2', 'health', 'disseminated', { deadlineKind: 'event' });
    expect((await run(['resumeTasks'], act(planId, 'plan.openPeriod', '2023-11-21'))).orders.map(({ instanceId }) => instanceId)).toEqual([
      continuing,
    ]);
    const close = act(planId, 'plan.close', '2025-12-30', {
      input: { fates: { 'II.2': 'Chuyển sang kế hoạch năm 2026', '*': 'Không còn phù hợp' } },
    });
    expect((await run(['closeTasks'], close)).orders).toEqual([
      { instanceId: continuing, kind: 'task', type: 'task.close', input: {} },
      { instanceId: ended, kind: 'task', type: 'task.close', input: {} },
      { instanceId: asleep, kind: 'task', type: 'task.cancel', input: { fate: 'Chuyển sang kế hoạch năm 2026' } },
    ]);
  });

  it('takes the fate of all others for a task called as what every object has', async () => {
    const content = contentOf(scene.agencies, { tasks: [taskOf('constructor')] });
    const planId = await scene.plan({ state: 'summarised', issuedOn: '2023-04-12', content });
    await scene.task(planId, 'constructor', 'health', 'issued');
    const close = act(planId, 'plan.close', '2025-12-30', { input: { fates: { '*': 'Không còn phù hợp' } } });
    expect((await run(['closeTasks'], close)).orders).toMatchObject([{ type: 'task.cancel', input: { fate: 'Không còn phù hợp' } }]);
  });

  it('asks every recipient for a withdrawn plan once, and cancels what never left (R-27)', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const home = await scene.delivery(planId, 'health', 'queued');
    const onItsWay = await scene.delivery(planId, 'finance', 'queued', true);
    const arrived = await scene.delivery(planId, 'district', 'arrived', true);
    const asked = await scene.delivery(planId, 'merged', 'completed', true);
    await scene.test.asOwner(`INSERT INTO delivery_recalls VALUES ($1, 1, 'đã đòi', now())`, [asked]);
    const report = await scene.report(await withPeriod(planId), 1, 'health', 'owed');
    const withdraw = act(planId, 'plan.withdraw', '2023-05-04', { input: { reason: 'Nội dung có sai sót.' } });
    const { orders } = await run(['askRecall', 'cancelReports', 'cancelDeliveries'], withdraw);
    const cause = 'Kế hoạch bị thu hồi: Nội dung có sai sót.';
    expect(orders).toEqual([
      { instanceId: onItsWay, kind: 'delivery', type: 'delivery.send', input: {} },
      { instanceId: onItsWay, kind: 'delivery', type: 'delivery.requestRecall', input: { reason: cause } },
      { instanceId: arrived, kind: 'delivery', type: 'delivery.requestRecall', input: { reason: cause } },
      { instanceId: report, kind: 'report', type: 'report.cancel', input: { cause } },
      { instanceId: home, kind: 'delivery', type: 'delivery.cancel', input: { cause } },
    ]);
  });

  it('refuses a signed document whose file was not uploaded', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const document = { number: '15/QĐ-UBND', date: '2023-05-04', file: 'a'.repeat(64) };
    await expect(run(['cancelTasks'], act(planId, 'plan.annul', '2023-05-04', { input: { document } }))).rejects.toBeInstanceOf(
      MalformedError,
    );
  });

  const withPeriod = async (planId: string): Promise<string> => {
    await scene.period(planId, 1, '2023-04-12');
    return planId;
  };
});

describe('Kế thừa, vướng mắc (succession and difficulties)', () => {
  it('passes on by itself only the roles for which the law leaves one successor (R-66, R-69)', async () => {
    const { ubnd, otherProvince, health, finance } = scene.agencies;
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const pending = [
      { role: 'issuing', agencyId: ubnd, successors: [otherProvince] },
      { role: 'drafting', agencyId: 'x', successors: [health, finance] },
      { role: 'monitoring', agencyId: 'x', successors: [health, finance] },
    ];
    const door = await run(['passRoleOn'], act(planId, 'plan.handOver', '2025-07-01', { facts: { succession: { pending } } }));
    expect(await planOf(planId)).toMatchObject({ issuing_agency_id: otherProvince, drafting_agency_id: scene.agencies.homeAffairs });
    expect(door.woken).toEqual([planId]);
    await run(
      ['passRoleOn'],
      act(planId, 'plan.handOver', '2025-07-01', { input: { successorId: finance }, facts: { succession: { pending } } }),
    );
    expect(await planOf(planId)).toMatchObject({
      issuing_agency_id: otherProvince,
      drafting_agency_id: finance,
      monitoring_agency_id: finance,
    });
  });

  it('keeps a difficulty until it is answered', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const raised = act(planId, 'plan.raiseDifficulty', '2023-05-04', {
      input: { text: 'Thiếu kinh phí.' },
      facts: { actor: { hat: { agencyId: scene.agencies.health } } } as unknown as JsonObject,
    });
    await run(['saveDifficulty'], raised);
    expect(await factsOf(planId, 'plan.answerDifficulty', '2023-05-05', 'difficulties')).toEqual({
      difficulties: { open: [raised.entryId] },
    });
    await run(
      ['answerDifficulty'],
      act(planId, 'plan.answerDifficulty', '2023-05-05', { input: { difficultyId: raised.entryId, answer: 'Đã bổ sung.' } }),
    );
    expect(await factsOf(planId, 'plan.answerDifficulty', '2023-05-05', 'difficulties')).toEqual({ difficulties: { open: [] } });
  });
});
