import { playS1 } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';

describe('Đầu vào sai (bad input)', () => {
  let world: World;
  let planId: string;
  let drafter: Caller;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'review');
    drafter = await world.as('vt.pnv.cv1');
  });

  afterAll(() => world.drop());

  const send = (body: object | string, type = 'application/json') =>
    drafter.post(`/api/v1/plans/${planId}/commands`).set('content-type', type).send(body);
  const command = (more: object) => ({
    type: 'plan.return',
    commandId: newId(),
    expectedSequence: 3,
    input: { reason: 'Chưa rõ phân công.' },
    ...more,
  });
  const countsNow = () =>
    world.db.asOwner('SELECT (SELECT count(*) FROM audit_entries)::int AS entries, (SELECT sum(sequence) FROM instances)::int AS moves');

  it.each([
    ['an unknown command', command({ type: 'plan.explode' }), 400, 'command.unknown'],
    ['a command of another kind', command({ type: 'task.begin' }), 400, 'command.unknown'],
    ['an event of XState', command({ type: 'xstate.stop' }), 400, 'command.unknown'],
    ['a name that every object has', command({ type: 'constructor' }), 400, 'command.unknown'],
    ['a wrong type', command({ expectedSequence: 'three' }), 400, 'malformed'],
    ['a missing sequence', command({ expectedSequence: undefined }), 400, 'malformed'],
    ['a commandId that is no UUID', command({ commandId: '42' }), 400, 'malformed'],
    ['an input that nobody asked for', command({ input: { reason: 'Chưa rõ phân công.', state: 'issued' } }), 400, 'malformed'],
    ['a reason that is no text', command({ input: { reason: { toString: 1 } } }), 400, 'malformed'],
    ['a body that is a list', [1, 2], 400, 'malformed'],
  ])('refuses %s and writes nothing', async (_, body, status, code) => {
    const [counts] = await countsNow();
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect((await countsNow())[0]).toEqual(counts);
  });

  it('refuses an impossible date and one with a time zone, by field', async () => {
    const clerk = await world.as('vt.ubnd.vt1');
    for (const issuedOn of ['2023-02-30', '2023-05-10T00:00:00+09:00', '31/9/2023', 20230510]) {
      const { status, body } = await clerk.command('plan', planId, 'plan.issue', { issuedOn });
      expect([status, body.code, body.errors?.[0]?.path]).toEqual([400, 'malformed', 'input.issuedOn']);
    }
  });

  it('says what is wrong with each field in the language of the reader', async () => {
    const body = command({ actingAs: 'nobody', commandId: '42', expectedSequence: -1, more: 1 });
    const messages = async (language: string) => {
      const answer = await drafter.post(`/api/v1/plans/${planId}/commands`).set('accept-language', language).send(body);
      return (answer.body.errors as { message: string }[]).map(({ message }) => message);
    };
    expect(await messages('vi')).toEqual(
      expect.arrayContaining(['actingAs phải là mã UUID', 'expectedSequence không được nhỏ hơn 0', 'more là trường không có ở đây']),
    );
    expect(await messages('en')).toEqual(expect.arrayContaining(['actingAs must be a UUID', 'property more should not exist']));
    for (const message of await messages('vi')) expect(message).not.toMatch(/ must | should /);
  });

  it('refuses 10 MB, nesting without end, broken JSON, NUL and another media type', async () => {
    const deep = `{"type":"plan.return","input":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`;
    const answers = [
      await send(JSON.stringify(command({ input: { reason: 'x'.repeat(10_000_000) } }))),
      await send(deep),
      await send('{"type":'),
      await send(command({ input: { reason: 'Chưa rõ\u0000 phân công cụ thể' } })),
      await send('<a/>', 'application/xml'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 400, 400, 400, 415]);
    for (const { body } of answers)
      expect(body).toMatchObject({ code: expect.any(String), title: expect.any(String), traceId: expect.any(String) });
  });

  it('takes text in NFD for the same as in NFC: same command, same answer', async () => {
    const office = await world.as('vt.ubnd.cvp');
    const actingAs = await hatOf(office, 'officeChief');
    const { sequence } = await world.standing(planId);
    const reason = 'Đề nghị bổ sung phân công cụ thể.';
    const body = { type: 'plan.return', commandId: newId(), expectedSequence: sequence, input: { reason }, actingAs };
    const first = await office.post(`/api/v1/plans/${planId}/commands`, body).expect(200);
    const again = await office
      .post(`/api/v1/plans/${planId}/commands`, { ...body, input: { reason: reason.normalize('NFD') } })
      .expect(200);
    expect(again.body.entryId).toBe(first.body.entryId);
    const other = await office.post(`/api/v1/plans/${planId}/commands`, { ...body, input: { reason: `${reason} Gấp.` } });
    expect([other.status, other.body.code]).toEqual([422, 'workflow.command-id-reused']);
  });

  it('gives every reason at once, worded, with who could do it, and keeps the attempt', async () => {
    const { status, body } = await drafter.command('plan', planId, 'plan.abandon', { reason: 'ngắn' }, { expectedSequence: 1 });
    expect(status).toBe(409);
    expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual(['workflow.moved', 'input.too-short']);
    expect(body.reasons[0].params).toMatchObject({ expectedSequence: 1, command: 'plan.return', personId: expect.any(String) });
    expect(body.reasons[0].text).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵêệếềểễôộốồổỗơợớờởỡưựứừửữđ]/i);
    const refusals = await world.refusalsOf(planId);
    expect(refusals.at(-1)).toMatchObject({ command: 'plan.abandon', id: body.entryId });
  });

  it('does not show a document to a stranger, and keeps the attempt to see it', async () => {
    const stranger = await world.as('bd.syt.cv');
    const answers = [
      await stranger.get(`/api/v1/plans/${planId}`),
      await stranger.command('plan', planId, 'plan.abandon', { reason: 'Tôi muốn huỷ dự thảo này.' }),
      await stranger.get(`/api/v1/plans/${newId()}`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
    const kept = await world.db.asOwner(
      `SELECT count(*)::int AS count FROM audit_entries WHERE command = 'plan.read' AND outcome = 'refused'`,
    );
    expect(kept[0]!['count']).toBeGreaterThanOrEqual(2);
  });

  it('asks for a session, and refuses one that is over', async () => {
    const path = `/api/v1/plans/${planId}/moves`;
    expect((await world.anonymous().get(path)).status).toBe(401);
    expect((await world.anonymous().get(path).set('authorization', 'Bearer nonsense')).status).toBe(401);
    const somebody = await world.as('vt.pnv.cv1');
    expect((await somebody.get(path)).status).toBe(200);
    world.clock.advance(9 * 3_600_000);
    expect((await somebody.get(path)).status).toBe(401);
  });

  it('leaves a log that explains everything', async () => {
    expect(await world.findings()).toEqual([]);
  });
});

async function hatOf(caller: Caller, position: string): Promise<string> {
  const { body } = await caller.get('/api/v1/me');
  return body.posts.find((post: { position: string }) => post.position === position).actingAs;
}
