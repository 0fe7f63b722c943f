import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../src/engine/index.js';
import { planParts, storeRevision } from '../../src/plans/index.js';
import { newId } from '../../src/platform/ids.js';
import type { RelationFact } from '../../workflows/plan/plan.facts.js';
import { ask, contentOf, makeScene, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

const read = (group: string, asks: readonly Ask[]) => scene.test.database.transaction((tx) => planParts.facts[group]!(tx, asks));
const readOne = async (group: string, question: Ask) => (await read(group, [question]))[0];

describe('Các bên của kế hoạch (parties and who may draft)', () => {
  it('come from the plan, or from the command while there is none', async () => {
    const planId = await scene.plan();
    const { ubnd, homeAffairs, office } = scene.agencies;
    const fresh = ask(newId(), 'plan.create', '2023-04-01', {
      state: null,
      input: { issuingAgencyId: ubnd, draftingAgencyId: homeAffairs },
    });
    expect(
      await read('parties', [fresh, ask(planId, 'plan.submit', '2023-04-01'), ask(newId(), 'plan.create', '2023-04-01', { state: null })]),
    ).toEqual([
      { issuing: ubnd, drafting: homeAffairs, monitoring: null, legal: null, issuingOffice: office },
      { issuing: ubnd, drafting: homeAffairs, monitoring: homeAffairs, legal: null, issuingOffice: office },
      { issuing: null, drafting: null, monitoring: null, legal: null, issuingOffice: null },
    ]);
  });

  it('let an agency draft only for the body right above it, while both exist', async () => {
    const { ubnd, otherProvince, homeAffairs, merged, school } = scene.agencies;
    const mayDraft = async (draftingAgencyId: string, issuingAgencyId: string, day: string) =>
      (await readOne('drafting', ask(newId(), 'plan.create', day, { state: null, input: { draftingAgencyId, issuingAgencyId } }))) as {
        allowed: boolean;
      };
    expect(await mayDraft(homeAffairs, ubnd, '2023-04-01')).toEqual({ allowed: true });
    expect(await mayDraft(ubnd, ubnd, '2023-04-01')).toEqual({ allowed: true });
    expect(await mayDraft(school, ubnd, '2023-04-01')).toEqual({ allowed: false });
    expect(await mayDraft(homeAffairs, otherProvince, '2023-04-01')).toEqual({ allowed: false });
    expect(await mayDraft(merged, ubnd, '2023-06-30')).toEqual({ allowed: true });
    expect(await mayDraft(merged, ubnd, '2023-07-01')).toEqual({ allowed: false });
    expect(await mayDraft(newId(), ubnd, '2023-04-01')).toEqual({ allowed: false });
  });

  it('name a succession from its first day, for every role the ended agency holds', async () => {
    const { homeAffairs, health, finance } = scene.agencies;
    const planId = await scene.plan();
    await scene.test.asOwner(`INSERT INTO successions VALUES ($1, $2, '2025-03-01', 'NQ'), ($1, $3, '2025-03-01', 'NQ')`, [
      homeAffairs,
      health,
      finance,
    ]);
    expect(await readOne('succession', ask(planId, 'plan.handOver', '2025-02-28'))).toEqual({ pending: [] });
    const successors = [health, finance].sort();
    expect(await readOne('succession', ask(planId, 'plan.handOver', '2025-03-01'))).toEqual({
      pending: [
        { role: 'drafting', agencyId: homeAffairs, successors },
        { role: 'monitoring', agencyId: homeAffairs, successors },
      ],
    });
  });
});

describe('Hồ sơ trình (what the dossier holds and lacks)', () => {
  it('is whole when everything is said', async () => {
    const planId = await scene.plan();
    expect(await readOne('document', ask(planId, 'plan.submit', '2023-04-01'))).toMatchObject({
      ...{ title: true, recipients: 1, monitoring: true, tasks: 2, changes: 0, submitted: null, signedOn: null },
      ...{
        tasksWithoutLead: [],
        tasksWithoutDeadline: [],
        tasksUnresolved: [],
        reportingIncomplete: [],
        reportingDisordered: [],
        pastDates: [],
      },
    });
  });

  it('lists by key what is missing, impossible or in the past', async () => {
    const content = contentOf(scene.agencies, {
      title: '  ',
      monitoringAgencyId: null,
      tasks: [
        taskOf('1'),
        taskOf('2', { leads: [{ kind: 'communeCommittee' }], deadline: null }),
        taskOf('3', { leads: [{ kind: 'department' }], deadline: { kind: 'date', on: '2023-02-30', source: '30/02' } }),
        taskOf('4', { leads: [{ kind: 'department' }], deadline: { kind: 'quarter', quarter: 1, year: 2023, source: 'quý I/2023' } }),
        taskOf('5', {
          leads: [{ kind: 'department' }],
          deadline: { kind: 'period', amount: 5, unit: 'workingDay', from: '2031-05-05', source: '05 ngày' },
        }),
      ],
      dissemination: { from: null, to: '2023-03-31', source: 'trong quý I' },
      reporting: [
        { ...contentOf(scene.agencies).reporting[0]!, key: 'a', reporters: [] },
        { ...contentOf(scene.agencies).reporting[0]!, key: 'b', submitBy: '' },
        { ...contentOf(scene.agencies).reporting[0]!, key: 'c', dataTo: '11-20', submitBy: '11-14' },
      ],
    });
    const planId = await scene.plan({ content });
    expect(await readOne('document', ask(planId, 'plan.submit', '2023-04-01'))).toMatchObject({
      ...{ title: false, monitoring: false, tasksWithoutLead: ['1', '2'], tasksWithoutDeadline: ['2'], tasksUnresolved: ['3', '5'] },
      ...{ reportingIncomplete: ['a', 'b'], reportingDisordered: ['c'], pastDates: ['4', 'dissemination'], pastDatesReason: false },
    });
    expect(await readOne('document', ask(planId, 'plan.submit', '2023-03-31'))).toMatchObject({ pastDates: [] });
  });
});

describe('Văn bản liên quan (what a plan amends or replaces)', () => {
  it('fits by open task key, one change each; a plan that is not there belongs to nobody', async () => {
    const { health, ubnd } = scene.agencies;
    const amended = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.task(amended, 'II.1', 'health', 'inProgress.working');
    await scene.task(amended, 'II.2', 'health', 'cancelled');
    const amending = await scene.plan({
      amends: amended,
      content: contentOf(scene.agencies, {
        tasks: [taskOf('own')],
        changes: [
          { op: 'drop', key: 'II.1' },
          { op: 'lead', key: 'II.1', leads: [{ agency: health }] },
          { op: 'deadline', key: 'II.2', deadline: { kind: 'year', year: 2024, source: 'năm 2024' } },
          { op: 'add', task: taskOf('II.2') },
          { op: 'add', task: taskOf('II.3') },
          { op: 'drop', key: 'IX' },
        ],
      }),
    });
    expect(await readOne('relation', ask(amending, 'plan.submit', '2023-05-01'))).toEqual({
      amends: { planId: amended, state: 'inProgress', issuingAgencyId: ubnd, secrecyDiffers: false, taken: false, anotherWaits: false },
      replaces: null,
      misfits: ['own', 'II.1', 'II.2', 'IX'],
    });

    const revision = await scene.test.database.transaction((tx) =>
      storeRevision(tx, contentOf(scene.agencies, { changes: [{ op: 'drop', key: 'II.1' }] }), '2023-05-01T00:00:00.000Z'),
    );
    const nowhere = newId();
    const created = ask(newId(), 'plan.create', '2023-05-01', { state: null, input: { replaces: nowhere, revision } });
    expect(await readOne('relation', created)).toEqual({
      amends: null,
      replaces: { planId: nowhere, state: 'new', issuingAgencyId: '', secrecyDiffers: false, taken: false, anotherWaits: false },
      misfits: ['II.1'],
    });
  });

  it('are as secret as what they change', async () => {
    const content = (secret: boolean) => contentOf(scene.agencies, { secret });
    const issued = { state: 'issued', issuedOn: '2023-04-12' };
    const [open, secret] = [
      await scene.plan({ ...issued, content: content(false) }),
      await scene.plan({ ...issued, content: content(true) }),
    ];
    const differs = async (isSecret: boolean, amends: string, replaces: string) => {
      const draft = await scene.plan({ content: content(isSecret), amends, replaces });
      const fact = (await readOne('relation', ask(draft, 'plan.issue', '2023-09-01'))) as unknown as RelationFact;
      return [fact.amends!.secrecyDiffers, fact.replaces!.secrecyDiffers];
    };
    expect([await differs(true, open, secret), await differs(false, open, secret)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('let no document be issued that another one is to be taken before', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const waits = async (parts: object) => {
      const draft = await scene.plan({ state: 'draft.awaitingNumber', ...parts });
      const fact = (await readOne('relation', ask(draft, 'plan.issue', '2023-09-01'))) as unknown as RelationFact;
      return (fact.amends ?? fact.replaces)!.anotherWaits;
    };
    expect([await waits({ amends: planId }), await waits({ replaces: planId })]).toEqual([false, false]);
    const amending = await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-08-01', number: '61/KH-UBND' });
    expect([await waits({ amends: planId }), await waits({ replaces: planId })]).toEqual([false, true]);
    await scene.test.asOwner('UPDATE plans SET amendment_taken_at = now() WHERE id = $1', [amending]);
    expect(await waits({ replaces: planId })).toBe(false);
    await scene.plan({ state: 'issued', replaces: planId, issuedOn: '2023-08-02', number: '62/KH-UBND' });
    expect([await waits({ amends: planId }), await waits({ replaces: planId })]).toEqual([true, true]);
  });

  it('hold the plan they change from the moment they are judged for issue', async () => {
    const planId = await scene.plan({ state: 'summarised', issuedOn: '2023-04-12' });
    const draft = await scene.plan({ state: 'draft.awaitingNumber', amends: planId });
    const lock = (id: string) => `SELECT FROM instances WHERE id = '${id}' FOR NO KEY UPDATE NOWAIT`;
    await scene.test.database.transaction(async (tx) => {
      await planParts.facts['relation']!(tx, [ask(draft, 'plan.issue', '2023-09-01', { lock: true })]);
      await expect(scene.test.asOwner(lock(planId), [])).rejects.toThrow('could not obtain lock');
    });
    const issued = await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-08-01', number: '63/KH-UBND' });
    await scene.test.database.transaction(async (tx) => {
      await planParts.facts['incoming']!(tx, [ask(planId, 'plan.amend', '2023-09-01', { lock: true })]);
      await expect(scene.test.asOwner(lock(issued), [])).rejects.toThrow('could not obtain lock');
      expect(await scene.test.asOwner(lock(draft), [])).toHaveLength(1);
    });
  });

  it('come in oldest first, from issue until they are taken', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    expect(await readOne('incoming', ask(planId, 'plan.amend', '2023-09-01'))).toEqual({ amendment: null, replacement: null });
    const second = await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-08-02', number: '62/KH-UBND' });
    const first = await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-08-01', number: '61/KH-UBND' });
    await scene.plan({ state: 'draft.signing', replaces: planId });
    expect(await readOne('incoming', ask(planId, 'plan.amend', '2023-09-01'))).toMatchObject({
      amendment: { planId: first, documentNumber: '61/KH-UBND', issuedOn: '2023-08-01' },
      replacement: null,
    });
    await scene.test.asOwner('UPDATE plans SET amendment_taken_at = now() WHERE id = $1', [first]);
    expect(await readOne('incoming', ask(planId, 'plan.amend', '2023-09-01'))).toMatchObject({ amendment: { planId: second } });
  });
});

describe('Nhóm cơ quan (groups, expanded on the day)', () => {
  it('are those below the issuing body on the day of issue, whatever today is', async () => {
    const { homeAffairs, health, finance, merged, district, laterDistrict } = scene.agencies;
    const planId = await scene.plan({ state: 'draft.awaitingNumber' });
    const groups = async (issuedOn: string) =>
      (
        (await readOne('expansion', ask(planId, 'plan.issue', '2023-08-01', { state: 'draft.awaitingNumber', input: { issuedOn } }))) as {
          groups: object;
        }
      ).groups;
    expect(await groups('2023-06-30')).toEqual({
      department: [homeAffairs, health, finance, merged].sort(),
      districtCommittee: [district],
    });
    expect(await groups('2023-07-01')).toEqual({
      department: [homeAffairs, health, finance].sort(),
      districtCommittee: [district, laterDistrict].sort(),
    });
  });

  it('of an amendment are those of its own content and its own day', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const changes = [{ op: 'add', task: taskOf('II.9', { leads: [{ kind: 'districtCommittee' }] }) }] as const;
    const content = contentOf(scene.agencies, { tasks: [], recipients: [], reporting: [], changes: [...changes] });
    await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-06-30', number: '61/KH-UBND', content });
    expect(await readOne('expansion', ask(planId, 'plan.amend', '2023-08-01'))).toEqual({
      on: '2023-06-30',
      groups: { districtCommittee: [scene.agencies.district] },
    });
  });

  it('say with which calendar, and when the next working day is', async () => {
    const planId = await scene.plan();
    expect(await read('calendar', [ask(planId, 'plan.sign', '2023-04-28'), ask(planId, 'plan.sign', '2040-01-02')])).toEqual([
      { version: 1, nextWorkingDay: '2023-05-04' },
      { version: 1, nextWorkingDay: null },
    ]);
  });
});

describe('Kỳ báo cáo (the period)', () => {
  it('is the earliest not summarised while two are open, and goes on with the next', async () => {
    const planId = await scene.plan({ state: 'inProgress', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    await scene.period(planId, 2, '2023-11-06');
    await scene.report(planId, 1, 'health', 'accepted');
    await scene.report(planId, 1, 'finance', 'drafting', { missing: true });
    await scene.report(planId, 1, 'district', 'filed');
    await scene.report(planId, 1, 'merged', 'cancelled');
    await scene.report(planId, 2, 'health', 'owed');
    await scene.report(planId, 1, 'homeAffairs', 'filed', { type: 'summary', unitsNamed: ['health'] });
    const unit = { total: 3, accepted: 1, missing: 1, open: 1 };
    const summary = { state: 'filed', namesMissing: false };
    expect(await readOne('period', ask(planId, 'plan.report', '2023-11-20'))).toEqual({
      current: { no: 1, key: '2023', last: false, unit, summary },
      laterIsOpen: false,
      lastSummary: null,
    });

    await scene.test.asOwner(
      `UPDATE plan_periods SET summarised_at = '2023-11-30T03:00:00Z', final = false WHERE plan_id = $1 AND no = 1`,
      [planId],
    );
    expect(await readOne('period', ask(planId, 'plan.openPeriod', '2023-12-01'))).toEqual({
      current: { no: 2, key: '2024', last: false, unit: { total: 1, accepted: 0, missing: 0, open: 1 }, summary: null },
      laterIsOpen: true,
      lastSummary: { final: false, accepted: false, at: '2023-11-30T03:00:00.000Z' },
    });
  });

  it('later is open by the clock from the day after the cut-off, whether or not anybody wrote its row', async () => {
    const planId = await scene.plan({ state: 'summarised', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12', { summarisedAt: '2023-11-05T03:00:00Z', final: false });
    await scene.report(planId, 1, 'homeAffairs', 'accepted', { type: 'summary', unitsNamed: [] });
    expect(await readOne('period', ask(planId, 'plan.openPeriod', '2023-11-05'))).toMatchObject({
      current: null,
      laterIsOpen: false,
      lastSummary: { accepted: true },
    });
    expect(await readOne('period', ask(planId, 'plan.openPeriod', '2023-11-06'))).toMatchObject({ current: null, laterIsOpen: true });
  });

  it('has a summary that names the missing once it does', async () => {
    const planId = await scene.plan({ state: 'reported', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    await scene.report(planId, 1, 'finance', 'missing', { missing: true });
    await scene.report(planId, 1, 'homeAffairs', 'filed', { type: 'summary', unitsNamed: ['finance'] });
    expect(await readOne('period', ask(planId, 'plan.summarise', '2023-11-20'))).toMatchObject({
      current: { summary: { namesMissing: true } },
    });
  });
});

describe('Đếm dưới khoá (counts behind the door)', () => {
  const held = async (group: string, question: Ask, row: string) =>
    scene.test.database.transaction(async (tx) => {
      await planParts.facts[group]!(tx, [question]);
      return scene.test.asOwner(`${row} NOWAIT`, []).then(
        () => false,
        (error: Error) => error.message.includes('could not obtain lock'),
      );
    });

  it('hold the current period, and no other, against reports that would change them', async () => {
    const planId = await scene.plan({ state: 'reported', issuedOn: '2023-04-12' });
    await scene.period(planId, 1, '2023-04-12');
    await scene.period(planId, 2, '2023-11-06');
    const period = (no: number) => `SELECT FROM plan_periods WHERE plan_id = '${planId}' AND no = ${no} FOR SHARE`;
    const question = (lock: boolean) => ask(planId, 'plan.summarise', '2023-11-20', { lock });
    expect(await held('period', question(true), period(1))).toBe(true);
    expect(await held('period', question(true), period(2))).toBe(false);
    expect(await held('period', question(false), period(1))).toBe(false);
  });

  it('hold the deliveries of a plan that is being withdrawn, so that none leaves meanwhile', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    const delivery = await scene.delivery(planId, 'health', 'queued');
    const instance = `SELECT FROM instances WHERE id = '${delivery}' FOR NO KEY UPDATE`;
    expect(await held('deliveries', ask(planId, 'plan.withdraw', '2023-05-01', { lock: true }), instance)).toBe(true);
    expect(await held('deliveries', ask(planId, 'plan.withdraw', '2023-05-01'), instance)).toBe(false);
  });
});

describe('Nhiệm vụ, văn bản gửi, công việc (children, deliveries, work)', () => {
  it('are counted by the plan they belong to now', async () => {
    const { finance } = scene.agencies;
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    await scene.task(planId, 'II.1', 'health', 'inProgress.working');
    await scene.task(planId, 'II.1', 'finance', 'issued');
    await scene.task(planId, 'II.1', 'homeAffairs', 'cancelled');
    await scene.task(planId, 'II.2', 'health', 'summarised');
    const other = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    expect(await read('children', [ask(other, 'plan.close', '2023-05-01'), ask(planId, 'plan.close', '2023-05-01')])).toEqual([
      { tasks: 0, awaitingDissemination: 0, begun: 0, missing: [], unsettled: [] },
      { tasks: 3, awaitingDissemination: 1, begun: 2, missing: [finance], unsettled: [{ key: 'II.1', count: 2 }] },
    ]);
  });

  it('have left the house when the channel took them', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    await scene.delivery(planId, 'health', 'queued');
    expect(await readOne('deliveries', ask(planId, 'plan.withdraw', '2023-05-01'))).toEqual({ total: 1, sent: 0 });
    await scene.delivery(planId, 'finance', 'queued', true);
    await scene.delivery(planId, 'district', 'refused');
    expect(await readOne('deliveries', ask(planId, 'plan.withdraw', '2023-05-01'))).toEqual({ total: 3, sent: 2 });
  });

  it('belong to the agency of the post that is named, not of another post of the same person', async () => {
    const planId = await scene.plan({ state: 'issued', issuedOn: '2023-04-12' });
    await scene.task(planId, 'II.1', 'health', 'issued');
    const { personId, appointmentId } = await scene.person('health');
    const elsewhere = newId();
    await scene.test.asOwner(
      `INSERT INTO appointments (id, person_id, agency_id, position, valid_from) VALUES ($1, $2, $3, 'officer', '2021-07-01')`,
      [...[elsewhere, personId, scene.agencies.finance]],
    );
    const asked = [appointmentId, elsewhere, null].map((actingAs) =>
      ask(planId, 'plan.raiseDifficulty', '2023-05-01', { actor: { personId, actingAs } }),
    );
    expect(await read('work', asked)).toEqual([
      { actorsAgencyHasWork: true },
      { actorsAgencyHasWork: false },
      { actorsAgencyHasWork: true },
    ]);
  });
});
