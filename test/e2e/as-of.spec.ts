import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { type Caller, createWorld, type World } from '../support/world.js';
import { contentOf, finance, health, homeAffairs, office, province, taskIdOf, taskOf } from './summaries-scene.js';

let world: World;
/** Signed in anew, as the clock jumps and sessions end. */
let auditor: Caller;
let planId: string;
/** By command, when each step of the plan was taken; a second lies between two. */
const at: Record<string, string> = {};

const always = { kind: 'continuous', source: 'thường xuyên' } as const;
const tasks = [taskOf('1', 'Một việc', [health, finance], always), taskOf('2', 'Hai việc', [health], always)];
/** Typed decomposed, kept composed. */
const title = 'Kế hoạch đã đổi tên';

beforeAll(async () => {
  world = await createWorld('2023-04-03T01:00:00.000Z');
  const { player, clock } = world;
  const did = async (name: string, work: () => Promise<unknown>) => {
    clock.advance(1000);
    at[name] = clock.now().toISOString();
    return work();
  };
  const [first, second] = [
    contentOf({ title: 'Kế hoạch nháp', tasks, reporting: [] }),
    contentOf({ title: title.normalize('NFD'), tasks, reporting: [] }),
  ];
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: province };
  await did('create', async () => {
    planId = await player.create('bd.snv.cv1', 'plan/v1/province', parties, first);
  });
  const dossier = await player.storeContent(second);
  await did('revise', () => player.does('bd.snv.cv1', 'plan.revise', planId, { revision: dossier }));
  await did('submit', () => player.does('bd.snv.cv1', 'plan.submit', planId));
  await did('approve', () => player.does('bd.snv.tp', 'plan.approve', planId, { dossier }));
  clock.advance(1000);
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('bd.ubnd.ct', 'plan.sign', planId, { dossier });
  // As a real clock would, it goes on while the plan is issued.
  const now = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return now();
  };
  at['issue'] = (await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-04-03' })).at;
  clock.now = now;
  clock.advance(1000);
}, 120_000);
beforeEach(async () => {
  auditor = await world.as('bd.ttr.ttv');
});
afterAll(async () => {
  const findings = await world.findings();
  await world.drop();
  expect(findings).toEqual([]);
});

const plan = (query = '') => `/api/v1/plans/${planId}${query}`;
const of = async (caller: Caller, path: string) => (await caller.get(path).expect(200)).body;
const codeOf = async (status: number, path: string, caller = auditor) => (await caller.get(path).expect(status)).body.code;

describe('Hỏi về thời điểm nào (which time is asked about)', () => {
  it('is answered with that time, by instant, by number and by size of the log', async () => {
    const byNumber = await of(auditor, plan('?asOfSequence=2'));
    expect(byNumber).toMatchObject({ title, state: 'draft.composing', asOf: { at: at['revise'], sequence: 2, treeSize: null } });
    await world.sequencer.drain();
    const { asOf, ...then } = await of(auditor, plan(`?asOf=${at['submit']}`));
    expect(asOf).toMatchObject({ at: at['submit'], sequence: 3 });
    const { asOf: marked, ...bySize } = await of(auditor, plan(`?asOfTreeSize=${asOf.treeSize}`));
    expect([bySize, marked]).toEqual([then, asOf]);
    expect(await of(auditor, plan())).not.toHaveProperty('asOf');
  });

  it('takes one of the three at most, in its form, and no time to come, each explained in both languages', async () => {
    expect(await codeOf(400, plan(`?asOf=2023-04-03&asOfSequence=1`))).toBe('as-of.several');
    expect(await codeOf(400, plan('?asOf=2023-04-04'))).toBe('as-of.in-future');
    expect(await codeOf(400, plan('?asOfSequence=99'))).toBe('as-of.no-such-sequence');
    expect(await codeOf(400, plan('?asOfTreeSize=99999'))).toBe('as-of.size-beyond-tree');
    expect(await codeOf(400, '/api/v1/plans?asOf=2020-01-01')).toBe('as-of.before-first-entry');
    for (const wrong of [
      'asOf=2023-02-29',
      'asOf=hom-qua',
      'asOf=2023-04-03T10:00',
      'asOfSequence=0',
      'asOfTreeSize=1.5',
      'asOf=',
      'asOf=2023-04-03&asOf=2023-04-02',
    ])
      expect([wrong, await codeOf(400, plan(`?${wrong}`))]).toEqual([wrong, 'malformed']);
    const asked = plan(`/history?asOfTreeSize=99999`);
    expect((await auditor.get(asked).expect(400)).body).toMatchObject({
      title: 'Nhật ký chưa có nhiều mục như vậy.',
      errors: [{ path: 'asOfTreeSize', message: 'Nhật ký chưa có nhiều mục như vậy.' }],
    });
    const unheeded = (await auditor.get(plan('/history?asOfSequence=99999&asOfTreeSize=1&more=1')).expect(400)).body.errors;
    expect(unheeded).toContainEqual({ path: 'more', code: 'whitelistValidation', message: 'more là trường không có ở đây' });
    expect((await auditor.get(asked).set('accept-language', 'en').expect(400)).body.title).toBe(
      'The log does not have so many entries yet.',
    );
  });

  it('is not asked where nothing of the past is to be had: what may be done, files, a number on a list', async () => {
    for (const path of [
      plan('/moves?asOf=2023-04-03'),
      plan('/document.docx?asOf=2023-04-03'),
      '/api/v1/plans?asOfSequence=1',
      '/api/v1/inbox?asOf=2023-04-03',
    ])
      expect([path, await codeOf(400, path)]).toEqual([path, 'malformed']);
  });
});

describe('Ai được xem lại (who may see what was)', () => {
  it('shows a draft to those who read drafts, and to who came later nothing of it, in the detail, the list and the history', async () => {
    const [drafter, lead] = await Promise.all([world.as('bd.snv.cv1'), world.as('bd.syt.cv')]);
    const draft = `asOf=${at['approve']}`;
    const ids = async (caller: Caller, query: string) =>
      (await of(caller, `/api/v1/plans?${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await of(drafter, plan(`?${draft}`))).toMatchObject({ state: 'draft.leadershipReview', revisionNo: 2 });
    expect(await ids(drafter, draft)).toEqual([planId]);
    expect(await of(lead, plan(`?asOf=${at['issue']}`))).toMatchObject({ state: 'issued', revisionNo: null, opinions: [] });
    for (const query of [draft, 'asOfSequence=1', 'asOfTreeSize=1']) {
      expect(await codeOf(404, plan(`?${query}`), lead)).toBe('as-of.not-there-then');
      expect(await codeOf(404, plan(`/history?${query}`), lead)).toBe('as-of.not-there-then');
    }
    expect([await ids(lead, draft), await ids(lead, `asOf=${at['issue']}`)]).toEqual([[], [planId]]);
  });

  it('is by the right to read today: who has none is told that there is no such plan, and the attempt is kept', async () => {
    const stranger = await world.as('na.snv.cv1');
    expect(await codeOf(404, plan('?asOfSequence=1'), stranger)).toBe('not-found');
    const [kept] = await world.db.asOwner(`SELECT command FROM audit_entries WHERE outcome = 'refused' ORDER BY at DESC, id DESC LIMIT 1`);
    expect(kept).toEqual({ command: 'plan.read' });
  });

  it('does not know a document before it existed', async () => {
    const taskId = await taskIdOf(world, planId, '1', health);
    const before = new Date(Date.parse(at['create']!) - 1).toISOString();
    expect(await codeOf(404, `/api/v1/tasks/${taskId}?asOf=${at['approve']}`)).toBe('as-of.not-there-then');
    expect(await codeOf(404, plan(`?asOf=${before}`))).toBe('as-of.not-there-then');
    expect((await of(auditor, `/api/v1/tasks?asOf=${at['approve']}`)).items).toEqual([]);
  });
});

describe('Giữa hai mục của một giao dịch (between two entries of one transaction)', () => {
  it('shows by size exactly what the log held, and by time never half of an act', async () => {
    await world.sequencer.drain();
    const [issued] = await world.db.asOwner<{ idx: string }>(
      `SELECT idx FROM audit_leaves JOIN audit_entries entry ON entry.id = entry_id WHERE command = 'plan.issue'`,
    );
    const size = Number(issued!.idx) + 1;
    const counts = async (query: string) => (await of(auditor, plan(`?${query}`))).taskCounts;
    expect((await of(auditor, plan(`?asOfTreeSize=${size - 1}`))).state).toBe('draft.awaitingNumber');
    expect(await Promise.all([0, 1, 2, 3].map((more) => counts(`asOfTreeSize=${size + more}`)))).toEqual([
      {},
      { issued: 1 },
      { issued: 2 },
      { issued: 3 },
    ]);
    const listed = async (more: number) => (await of(auditor, `/api/v1/tasks?asOfTreeSize=${size + more}`)).items.length;
    expect(await Promise.all([0, 1, 2, 3].map(listed))).toEqual([0, 1, 2, 3]);
    expect(await counts(`asOf=${at['issue']}`)).toEqual({ issued: 3 });
    const instants = await world.db.asOwner(`SELECT DISTINCT at FROM audit_entries WHERE outcome = 'accepted' AND at >= $1`, [at['issue']]);
    expect(instants).toEqual([{ at: new Date(at['issue']!) }]);
  });
});

describe('Cùng một mili giây, nửa đêm, giao thừa (the same millisecond, midnight, the turn of the year)', () => {
  const percents = (taskId: string, query: string) => of(auditor, `/api/v1/tasks/${taskId}?${query}`).then(({ percent }) => percent);
  let taskId: string;
  let sequence: number;
  const updates = async (...said: number[]) => {
    for (const percent of said) await world.player.does('bd.syt.cv', 'task.update', taskId, { note: `${percent} %`, percent });
    ({ sequence } = await world.standing(taskId));
  };

  beforeAll(async () => {
    taskId = await taskIdOf(world, planId, '1', health);
    await world.player.does('bd.syt.cv', 'task.disseminate', taskId, {
      date: '2023-04-03',
      form: 'meeting',
      evidence: [world.files.evidence],
    });
    await world.worker.drain();
  });

  it('tells two entries of one millisecond apart by their numbers, before they have a place in the tree and after', async () => {
    world.clock.advance(1000);
    await updates(10, 20);
    const both = () => Promise.all([sequence - 1, sequence].map((number) => percents(taskId, `asOfSequence=${number}`)));
    expect(await both()).toEqual([10, 20]);
    await world.sequencer.drain();
    expect(await both()).toEqual([10, 20]);
    const { items } = await of(auditor, `/api/v1/tasks/${taskId}/history?asOfSequence=${sequence - 1}`);
    expect(items.at(-1)).toMatchObject({ sequence: sequence - 1, input: { percent: 10 } });
    expect(await percents(taskId, `asOf=${world.clock.now().toISOString()}`)).toBe(20);
  });

  it('has by size also what bears a later time than the clock of the sequencer showed', async () => {
    const { clock } = world;
    clock.advance(3_600_000);
    await updates(25);
    clock.advance(-3_600_000);
    await world.sequencer.drain();
    clock.advance(7_200_000);
    const [log] = await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state');
    auditor = await world.as('bd.ttr.ttv');
    expect(await percents(taskId, `asOfTreeSize=${log!.size}`)).toBe(25);
  });

  it('counts the last millisecond of a day in Vietnam to it, and the next to the next day', async () => {
    world.clock.set('2023-06-30T16:59:59.999Z');
    auditor = await world.as('bd.ttr.ttv');
    await updates(30);
    world.clock.advance(1);
    await updates(40);
    expect(
      await Promise.all(
        ['2023-06-30', '2023-06-30T23:59:59.999%2B07:00', '2023-07-01T00:00:00%2B07:00', '2023-07-01'].map((day) =>
          percents(taskId, `asOf=${day}`),
        ),
      ),
    ).toEqual([30, 30, 40, 40]);
  });

  it('names an agency as it was called on that day, in drafts and in the history', async () => {
    world.clock.set('2023-12-31T16:59:00.000Z');
    const draft = contentOf({ title: 'Nháp cuối năm', tasks: [], reporting: [] });
    const id = await world.player.create(
      'bd.snv.cv1',
      'plan/v1/province',
      { draftingAgencyId: homeAffairs, issuingAgencyId: province },
      draft,
    );
    const name = 'Sở Nội vụ và Lao động';
    await (await world.as('bd.ubnd.qt'))
      .post(`/api/v1/agencies/${homeAffairs}/names`, { name: name.normalize('NFD'), validFrom: '2024-01-01' })
      .expect(204);
    world.clock.set('2024-01-01T01:00:00.000Z');
    auditor = await world.as('bd.ttr.ttv');
    const named = async (query: string) => {
      const [{ drafting }, { items }] = [
        await of(auditor, `/api/v1/plans/${id}${query}`),
        await of(auditor, `/api/v1/plans/${id}/history${query}`),
      ];
      return [drafting.name, items[0].by.agency];
    };
    const old = 'Sở Nội vụ tỉnh Bình Định';
    expect([await named(''), await named('?asOf=2023-12-31'), await named('?asOfSequence=1'), await named('?asOf=2024-01-01')]).toEqual([
      [name, name],
      [old, old],
      [old, old],
      [name, name],
    ]);
  });
});

describe('Danh sách như lúc đó (lists as they were)', () => {
  it('filters by the state of then, and turns pages at the same place in the log', async () => {
    await world.sequencer.drain();
    const [log] = await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state');
    const then = `asOfTreeSize=${log!.size}`;
    const whole = (await of(auditor, `/api/v1/tasks?${then}`)).items;
    for (const { id } of whole)
      if (id !== (await taskIdOf(world, planId, '1', health)))
        await world.player.does(id === (await taskIdOf(world, planId, '1', finance)) ? 'bd.stc.cv' : 'bd.syt.cv', 'task.disseminate', id, {
          ...{ date: '2024-01-01', form: 'meeting', evidence: [world.files.evidence] },
        });
    const pages: unknown[] = [];
    for (let path: string | undefined = `/api/v1/tasks?${then}&limit=1`; path !== undefined; ) {
      const answer: Response = await auditor.get(path).expect(200);
      expect(answer.body.asOf).toMatchObject({ sequence: null, treeSize: Number(log!.size) });
      pages.push(...answer.body.items);
      path = /<([^>]+)>/.exec(answer.headers['link'] ?? '')?.[1];
    }
    expect(pages).toEqual(whole);
    expect((await of(auditor, `/api/v1/tasks?${then}&state=issued`)).items).toHaveLength(2);
    expect((await of(auditor, '/api/v1/tasks?state=issued')).items).toHaveLength(0);
  });

  it('finds plans by words of the title they had, whichever way it is typed', async () => {
    const titles = async (query: string) =>
      (await of(auditor, `/api/v1/plans?${query}`)).items.map((item: { title: string }) => item.title);
    const [before, after] = [`asOf=${at['create']}`, `asOf=${at['revise']}`];
    expect(await titles(`q=nhap&${before}`)).toEqual(['Kế hoạch nháp']);
    expect(await titles(`q=nhap&${after}`)).toEqual([]);
    expect(await titles(`q=${encodeURIComponent('đổi tên')}&${after}&year=2023&state=draft`)).toEqual([title]);
    expect(await titles(`mine=true&${after}`)).toEqual([]);
  });
});
