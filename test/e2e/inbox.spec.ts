import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, personIdOf, playS1 } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, postOf, type World } from '../support/world.js';

interface Item {
  id: string;
  kind: string;
  commands: string[];
  actingAs: Record<string, string>;
  [field: string]: unknown;
}

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

const queue = async (caller: Caller, name: string, more = ''): Promise<Item[]> =>
  (await caller.get(`/api/v1/inbox?queue=${name}${more}`).expect(200)).body.items;
const counts = async (caller: Caller) => (await caller.get('/api/v1/inbox/counts').expect(200)).body;

describe('Hộp việc của người duyệt (the inbox of an approver)', () => {
  let planId: string;
  let office: Caller;
  let head: Caller;
  let drafter: Caller;
  const asChief = postOf('vt.ubnd.cvp', 'officeChief');

  beforeAll(async () => {
    planId = await playS1(world.player, world.files, 'review');
    [office, head, drafter] = [await world.as('vt.ubnd.cvp'), await world.as('vt.pnv.tt'), await world.as('vt.pnv.cv1')];
  });

  it('shows the plan to whom it waits for, with the command, the post to give it in, and who sent it', async () => {
    const [item, ...others] = await queue(office, 'mine');
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      ...{
        kind: 'plan',
        id: planId,
        planId,
        documentNumber: null,
        state: 'draft.officeVerification',
        stateLabel: 'Chờ Văn phòng kiểm tra thể thức',
      },
      ...{ queue: 'mine', deadline: null, late: false, lastReason: null, movedBy: 'Đỗ Công Hậu', sequence: 3, since: expect.any(String) },
      ...{ commands: ['plan.approve'], actingAs: { 'plan.approve': asChief }, agency: expect.stringContaining('Nội vụ') },
    });
    expect(item!['waitsFor']).toEqual([
      {
        positions: ['officeChief'],
        label: 'Chánh Văn phòng',
        agencyId: agencyIdOf('vt.ubnd'),
        agency: 'Ủy ban nhân dân thành phố Vũng Tàu',
      },
    ]);
    expect(await counts(office)).toEqual({ mine: 1, waiting: 0, dueSoon: 0, substitute: 0, asked: 0 });
  });

  it('shows it to those who sent it as waiting for others, in the language asked for', async () => {
    for (const caller of [head, drafter]) {
      expect(await counts(caller)).toEqual({ mine: 0, waiting: 1, dueSoon: 0, substitute: 0, asked: 0 });
    }
    const { body } = await head.get('/api/v1/inbox?queue=waiting').set('accept-language', 'en').expect(200);
    expect(body.items[0]).toMatchObject({
      commands: [],
      actingAs: {},
      stateLabel: expect.stringMatching(/^[\x20-\x7e]+$/),
      waitsFor: [{ label: 'chief of office' }],
    });
  });

  it('shows nothing to an agency of another province', async () => {
    expect(await counts(await world.as('bd.snv.tt'))).toEqual({ mine: 0, waiting: 0, dueSoon: 0, substitute: 0, asked: 0 });
  });

  it('keeps a document out of the inbox of who is barred from it, and says whom else it waits for', async () => {
    const [post, person] = [newId(), personIdOf('vt.pnv.cv1')];
    await world.db.asOwner(
      `INSERT INTO appointments (id, person_id, agency_id, position, valid_from) VALUES ($1, $2, $3, 'officeChief', '2023-01-01')`,
      [post, person, agencyIdOf('vt.ubnd')],
    );
    expect((await queue(drafter, 'mine')).map(({ id }) => id)).not.toContain(planId);
    expect((await queue(drafter, 'waiting')).map(({ id }) => id)).toContain(planId);
    await world.db.asOwner('UPDATE appointments SET valid_until = valid_from WHERE id = $1', [post]);
  });

  it('shows it to a delegate as a substitute, while the delegation lasts', async () => {
    const [grant, person, delegate] = [newId(), personIdOf('vt.vp.ptt'), await world.as('vt.vp.ptt')];
    await world.db.asOwner(
      `INSERT INTO delegations (id, appointment_id, person_id, legal_basis, valid_from, valid_until) VALUES ($1, $2, $3, 'Giấy uỷ quyền số 5', '2023-05-01', '2023-06-01')`,
      [grant, asChief, person],
    );
    expect(await queue(delegate, 'mine')).toEqual([]);
    expect(await queue(delegate, 'substitute')).toMatchObject([
      { id: planId, commands: ['plan.approve'], actingAs: { 'plan.approve': grant } },
    ]);
    await world.db.asOwner('UPDATE delegations SET revoked_at = $2 WHERE id = $1', [grant, world.clock.now()]);
    expect(await counts(delegate)).toMatchObject({ substitute: 0 });
  });

  it('goes back to the drafter with the reason when it is returned', async () => {
    const reason = 'Phần căn cứ chưa ghi đủ ngày ban hành.';
    expect((await office.command('plan', planId, 'plan.return', { reason }, { actingAs: asChief })).status).toBe(200);
    expect(await queue(drafter, 'mine')).toMatchObject([
      { id: planId, state: 'draft.composing', lastReason: reason, commands: ['plan.submit'], movedBy: 'Trương Thế Vinh' },
    ]);
    expect(await queue(office, 'mine')).toEqual([]);
    expect(await queue(head, 'waiting')).toMatchObject([{ id: planId, waitsFor: [{ positions: ['officer'] }] }]);
  });
});

describe('Hộp việc khi đang thực hiện (the inbox while a plan is carried out)', () => {
  let planId: string;
  /** Signed in anew, for the clock has moved on by more than a session lasts. */
  const officer = (): Promise<Caller> => world.as('vt.ptp.cv');

  beforeAll(async () => {
    planId = await playS1(world.player, world.files, 'inProgress');
  });

  it('brings reports and tasks of the agency into the queue of what is due, late ones first', async () => {
    await world.player.on('2023-06-09');
    expect(await queue(await officer(), 'dueSoon')).toMatchObject([
      { kind: 'report', deadline: '2023-06-14', late: false, commands: ['report.draft'] },
    ]);
    await world.player.on('2023-06-20');
    expect(await queue(await officer(), 'dueSoon')).toMatchObject([{ kind: 'report', deadline: '2023-06-14', late: true }]);
  });

  it('brings a report nobody filed in time before the monitor, and own work of the monitoring agency before officeChief', async () => {
    const reportsIn = async (login: string) =>
      (await queue(await world.as(login), 'mine', '&limit=200')).filter(({ kind }) => kind === 'report');
    const ours = agencyIdOf('vt.phong-noi-vu');
    const monitored = await reportsIn('vt.pnv.td1');
    expect(monitored.length).toBeGreaterThan(10);
    expect(monitored.every(({ commands, agencyId }) => commands.join() === 'report.markMissing' && agencyId !== ours)).toBe(true);
    expect((await reportsIn('vt.ubnd.cvp')).filter(({ commands }) => commands.includes('report.markMissing'))).toMatchObject([
      { agencyId: ours },
    ]);
  });

  it('pages with an opaque cursor and a Link, and counts what the pages list', async () => {
    const monitor = await world.as('vt.pnv.td1');
    const { mine } = await counts(monitor);
    const first = await monitor.get('/api/v1/inbox?queue=mine&limit=5').expect(200);
    expect(first.headers['link']).toBe(`</api/v1/inbox?queue=mine&limit=5&after=${encodeURIComponent(first.body.next)}>; rel="next"`);
    const ids: string[] = first.body.items.map(({ id }: Item) => id);
    for (let next = first.body.next; next !== null; ) {
      const { body } = await monitor.get(`/api/v1/inbox?queue=mine&limit=5&after=${next}`).expect(200);
      ids.push(...body.items.map(({ id }: Item) => id));
      next = body.next;
    }
    expect(ids).toHaveLength(mine);
    expect(new Set(ids).size).toBe(mine);
  });

  it('tells what may be done with a whole selection, and with which document not and why', async () => {
    const reports = (await queue(await officer(), 'dueSoon')).map(({ id }) => id);
    const ours = (await world.player.reportsOf(planId))
      .filter(({ type }) => type === 'unit')
      .slice(0, 3)
      .map(({ id }) => id);
    const selection = [...new Set([...reports, ...ours])];
    const monitor = await world.as('vt.pnv.td1');
    const { body } = await monitor.get(`/api/v1/moves?kind=report&ids=${selection.join()}`).expect(200);
    const markMissing = body.moves.find(({ type }: { type: string }) => type === 'report.markMissing');
    expect(markMissing).toMatchObject({ label: expect.any(String), inputs: [], wanted: [] });
    expect([...markMissing.allowed, ...markMissing.refused].map(({ id }: Item) => id).sort()).toEqual([...selection].sort());
    const draft = body.moves.find(({ type }: { type: string }) => type === 'report.draft');
    expect(draft.allowed).toEqual([]);
    expect(draft.refused[0].reasons[0]).toMatchObject({ code: 'actor.not-in-position', head: 'authority', text: expect.any(String) });
  });

  it('names what it may not show apart, and keeps the attempt as one entry that lists them', async () => {
    const ids = (await world.player.reportsOf(planId)).slice(0, 20).map(({ id }) => id);
    const stranger = await world.as('bd.syt.cv');
    const kept = () =>
      world.db.asOwner<{ body: string }>(
        `SELECT convert_from(body, 'UTF8') AS body FROM audit_entries WHERE command = 'report.read' AND outcome = 'refused' ORDER BY at DESC, seq DESC`,
      );
    const before = (await kept()).length;
    const { body } = await stranger.get(`/api/v1/moves?kind=report&ids=${ids.join()}`).expect(200);
    expect(body).toEqual({ kind: 'report', notFound: ids, moves: [] });
    const [entry, ...older] = await kept();
    expect(older).toHaveLength(before);
    expect(JSON.parse(entry!.body).command.instanceIds).toEqual(ids);
  });

  it.each([
    ['a queue that does not exist', 'inbox?queue=yours', 'queue'],
    ['no row', 'inbox?limit=0', 'limit'],
    ['too many rows', 'inbox?limit=201', 'limit'],
    ['a cursor that is none', 'inbox?after=xyz', 'after'],
    [
      'a cursor with impossible days',
      `inbox?after=${Buffer.from(JSON.stringify(['31/9', 'yesterday', '01a1fe4e-a345-716c-b3b0-1e83bc38260f'])).toString('base64url')}`,
      'after',
    ],
    ['a filter nobody knows', 'inbox?page=2', 'page'],
    ['moves of an unknown kind', 'moves?kind=letter&ids=01a1fe4e-a345-716c-b3b0-1e83bc38260f', 'kind'],
    ['ids that are none', 'moves?kind=plan&ids=1,2', 'ids'],
    ['no selection', 'moves?kind=plan', 'ids'],
    ['a selection of 201', `moves?kind=plan&ids=${Array.from({ length: 201 }, newId).join()}`, 'ids'],
  ])('refuses %s by field', async (_, path, field) => {
    const { status, body } = await (await officer()).get(`/api/v1/${path}`);
    expect([status, body.errors[0].path]).toEqual([400, field]);
  });

  it('is closed to strangers', async () => {
    for (const path of ['inbox', 'inbox/counts', 'moves?kind=plan&ids=x'])
      expect((await world.anonymous().get(`/api/v1/${path}`)).status).toBe(401);
  });
});
