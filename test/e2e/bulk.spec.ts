import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, type Found, playS1 } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, postOf, type World } from '../support/world.js';

interface Result {
  index: number;
  id: string | null;
  outcome: string;
  receipt?: { entryId: string; sequence: number; to: string };
  rehearsal?: { allowed: boolean; reasons: { code: string; text: string }[] };
  problem?: {
    status: number;
    code: string;
    title: string;
    traceId: string;
    errors?: { path: string }[];
    reasons?: { code: string; text: string }[];
  };
}

let world: World;
let officer: Caller;
let own: readonly Found[];
let foreign: Found;

const input = () => ({ date: '2023-05-20', form: 'meeting', evidence: [world.files.evidence] });
const disseminate = (id: string, more: object = {}) => ({
  kind: 'task',
  id,
  type: 'task.disseminate',
  commandId: newId(),
  expectedSequence: 1,
  input: input(),
  ...more,
});
const send = async (caller: Caller, items: unknown, query = ''): Promise<{ summary: Record<string, number>; results: Result[] }> =>
  (await caller.post(`/api/v1/commands/bulk${query}`, { items } as object).expect(200)).body;
const outcomes = (results: readonly Result[]): string[] => results.map(({ outcome }) => outcome);

/** S1 is issued, and Phòng Tư pháp has its tasks before it. */
beforeAll(async () => {
  world = await createWorld();
  const planId = await playS1(world.player, world.files, 'review');
  const [row] = await world.db.asOwner<{ revision: string }>('SELECT revision FROM plans WHERE id = $1', [planId]);
  const dossier = row!.revision;
  await world.player.does('vt.ubnd.cvp', 'plan.approve', planId, { dossier }, 'officeChief');
  await world.player.does('vt.ubnd.pct1', 'plan.sign', planId, { dossier });
  await world.player.on('2023-05-10');
  await world.player.does('vt.ubnd.vt1', 'plan.issue', planId, { issuedOn: '2023-05-10' });
  await world.player.on('2023-05-22');
  const tasks = await world.player.tasksOf(planId);
  own = tasks.filter(({ agencyId }) => agencyId === agencyIdOf('vt.phong-tu-phap'));
  foreign =
    tasks.find(({ agencyId, key }) => agencyId !== agencyIdOf('vt.phong-tu-phap') && own.every((task) => task.key !== key)) ??
    tasks.find(({ agencyId }) => agencyId === agencyIdOf('vt.phuong-1'))!;
  officer = await world.as('vt.ptp.cv');
});
afterAll(() => world.drop());

const entries = async (): Promise<number> =>
  (await world.db.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM audit_entries'))[0]!.count;

describe('Thực hiện nhiều lệnh một lần (many commands at once)', () => {
  it('rehearses what can be done and what not, each with its reasons, and writes nothing but who asked for what is hidden from him', async () => {
    const before = await entries();
    const items = [
      disseminate(own[0]!.id),
      disseminate(own[1]!.id, { input: { ...input(), date: '2023-12-01' } }),
      disseminate(newId()),
      { kind: 'task' },
    ];
    const { summary, results } = await send(officer, items, '?dryRun=true');
    expect(outcomes(results)).toEqual(['can', 'cannot', 'failed', 'failed']);
    expect(summary).toEqual({ total: 4, accepted: 0, refused: 0, failed: 2, can: 1, cannot: 1 });
    expect(results[0]!.rehearsal).toMatchObject({ allowed: true, reasons: [] });
    expect(results[1]!.rehearsal!.reasons.map(({ code }) => code)).toContain('task.date-in-future');
    expect(results[2]!.problem).toMatchObject({ status: 404, code: 'not-found' });
    expect(await entries()).toBe(before + 1);
    expect(await world.standing(own[0]!.id)).toMatchObject({ state: 'issued', sequence: 1 });
  });

  it('does what it can, and answers each item in its place as if it had come alone', async () => {
    expect(own.length).toBeGreaterThanOrEqual(5);
    const [a, b, c, d, e] = own.map(({ id }) => id) as [string, string, string, string, string];
    const unknown = newId();
    const items = [
      disseminate(a),
      disseminate(b, { input: { ...input(), date: '2023-12-01' } }),
      { ...disseminate(c), expectedSequence: 'one', commandId: undefined, extra: true },
      disseminate(unknown),
      disseminate(d, { type: 'task.explode' }),
      'nonsense',
      disseminate(e),
      disseminate(c, { actingAs: newId() }),
    ];
    const { summary, results } = await send(officer, items);
    expect(outcomes(results)).toEqual(['accepted', 'refused', 'failed', 'failed', 'failed', 'failed', 'accepted', 'refused']);
    expect(summary).toEqual({ total: 8, accepted: 2, refused: 2, failed: 4, can: 0, cannot: 0 });
    expect(results.map(({ index, id }) => [index, id])).toEqual([a, b, c, unknown, d, null, e, c].map((id, index) => [index, id]));
    expect(results[0]!.receipt).toMatchObject({ entryId: expect.any(String), sequence: 2, to: 'disseminated' });
    expect(results[1]!.problem).toMatchObject({
      status: 409,
      code: 'workflow.refused',
      title: 'Chưa thực hiện được.',
      entryId: expect.any(String),
    });
    expect(results[1]!.problem!.reasons!.map(({ text }) => text).join()).toContain('Ngày quán triệt');
    expect(results[2]!.problem).toMatchObject({ status: 400, code: 'malformed' });
    expect(results[2]!.problem!.errors!.map(({ path }) => path).sort()).toEqual(
      expect.arrayContaining(['commandId', 'expectedSequence', 'extra']),
    );
    expect(results[3]!.problem).toMatchObject({ status: 404 });
    expect(results[4]!.problem).toMatchObject({ status: 400, code: 'command.unknown' });
    expect(results[5]!.problem).toMatchObject({ status: 400, code: 'malformed' });
    expect(await world.refusalsOf(b)).toHaveLength(1);
    expect(await world.stepsOf(b)).toEqual(['task.issue']);
    expect(await world.stepsOf(e)).toEqual(['task.issue', 'task.disseminate']);
  });

  it('refuses another agency’s document, hides that of another province, and keeps both attempts', async () => {
    expect((await send(officer, [disseminate(foreign.id)])).results[0]!.problem!.reasons!.map(({ code }) => code)).toEqual([
      'actor.not-in-position',
    ]);
    expect(await world.refusalsOf(foreign.id)).toHaveLength(1);
    const before = await entries();
    expect((await send(await world.as('bd.syt.cv'), [disseminate(foreign.id)])).results[0]).toMatchObject({
      outcome: 'failed',
      problem: { status: 404 },
    });
    expect(await entries()).toBe(before + 1);
  });

  it('gives the same problem document as a single command', async () => {
    const item = disseminate(own[1]!.id, { input: { ...input(), date: '2023-12-01' } });
    const { results } = await send(officer, [item]);
    const alone = await officer.command('task', own[1]!.id, 'task.disseminate', item.input);
    expect(alone.status).toBe(409);
    const own409 = { traceId: expect.any(String), entryId: expect.any(String) };
    expect(results[0]!.problem).toEqual({ ...alone.body, ...own409 });
  });

  it('words it in the caller’s language', async () => {
    const { body } = await officer
      .post('/api/v1/commands/bulk', { items: [disseminate(own[1]!.id, { input: {} })] })
      .set('accept-language', 'en')
      .expect(200);
    expect(body.results[0].problem.title).toBe('This cannot be done now.');
    expect(body.results[0].problem.reasons[0].text).toMatch(/^[\x20-\x7e“”]+$/);
  });

  it('answers a repeat of the whole bulk as it did, and takes no step twice', async () => {
    const items = own.slice(2, 4).map(({ id }) => disseminate(id));
    const first = await send(officer, items);
    const before = await entries();
    const second = await send(officer, items);
    expect(outcomes(second.results)).toEqual(['accepted', 'accepted']);
    expect(second.results.map(({ receipt }) => receipt!.entryId)).toEqual(first.results.map(({ receipt }) => receipt!.entryId));
    expect(await entries()).toBe(before);
  });

  it('takes commands on one document in the order given', async () => {
    const task = own.find(({ deadlineKind }) => deadlineKind !== 'continuous' && deadlineKind !== 'event') ?? own[1]!;
    const { sequence, state } = await world.standing(task.id);
    const begin = {
      kind: 'task',
      id: task.id,
      type: 'task.begin',
      commandId: newId(),
      expectedSequence: state === 'issued' ? sequence + 1 : sequence,
      input: {},
    };
    const update = {
      ...begin,
      type: 'task.update',
      commandId: newId(),
      expectedSequence: begin.expectedSequence + 1,
      input: { note: 'Đã họp triển khai.', percent: 20 },
    };
    const { results } = await send(officer, [
      ...(state === 'issued' ? [disseminate(task.id, { expectedSequence: sequence })] : []),
      begin,
      update,
    ]);
    expect(new Set(outcomes(results))).toEqual(new Set(['accepted']));
    expect((await world.stepsOf(task.id)).slice(-2)).toEqual(['task.begin', 'task.update']);
  });

  it('moves documents of several kinds, each in the post named', async () => {
    const clerk = await world.as('vt.ptp.vt');
    const deliveries = await world.db.asOwner<{ id: string; sequence: number; state: string }>(
      'SELECT standing.id, standing.sequence, standing.state FROM deliveries JOIN instances standing ON standing.id = deliveries.id WHERE recipient_agency_id = $1',
      [agencyIdOf('vt.phong-tu-phap')],
    );
    const actingAs = postOf('vt.ptp.vt', 'clerk');
    const items = [
      ...deliveries.map(({ id, sequence }) => ({
        kind: 'delivery',
        id,
        type: 'delivery.register',
        commandId: newId(),
        expectedSequence: sequence,
        input: {},
        actingAs,
      })),
      disseminate(own.at(-1)!.id, { actingAs }),
    ];
    const { results } = await send(clerk, items);
    expect(deliveries.map(({ state }) => state)).toEqual(['arrived']);
    expect(outcomes(results)).toEqual(['accepted', 'refused']);
    expect(results[1]!.problem!.reasons!.map(({ code }) => code)).toContain('actor.not-in-position');
  });

  it.each([
    ['more than 200', () => Array.from({ length: 201 }, () => disseminate(newId()))],
    ['none', () => []],
    ['no list', () => ({ 0: disseminate(newId()) })],
  ])('refuses %s whole', async (_, items) => {
    const before = await entries();
    const { status, body } = await officer.post('/api/v1/commands/bulk', { items: items() });
    expect([status, body.errors[0].path]).toEqual([400, 'items']);
    expect(await entries()).toBe(before);
  });

  it('takes 200 at once', async () => {
    const started = performance.now();
    const { summary } = await send(
      officer,
      Array.from({ length: 200 }, () => disseminate(own[0]!.id, { input: {} })),
    );
    console.log(`200 refusals, each recorded: ${Math.round(performance.now() - started)} ms`);
    expect(summary).toMatchObject({ total: 200, refused: 200 });
  });

  it('is closed to strangers, and leaves a log that explains everything', async () => {
    expect((await world.anonymous().post('/api/v1/commands/bulk').send({ items: [] })).status).toBe(401);
    expect(await world.findings()).toEqual([]);
  });
});
