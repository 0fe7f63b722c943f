import { playS1 } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, postOf, type World } from '../support/world.js';

interface Denial {
  readonly what: string;
  readonly ask: () => PromiseLike<{ status: number }>;
  readonly status: number;
  /** What its entry says. */
  readonly command: string;
  readonly code: string;
}

/** B12: whoever is turned away leaves an entry with the reason, and nobody is answered without one. */
describe('Mọi lần bị từ chối đều có mục (every denied attempt is on record)', () => {
  let world: World;
  let planId: string;
  let clerk: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'review');
    clerk = await world.as('vt.pnv.cv1');
    stranger = await world.as('bd.snv.cv1');
  });
  afterAll(() => world.drop());

  const sign = (caller: Caller, id: string, more: object = {}) =>
    caller.command('plan', id, 'plan.sign', { dossier: '0'.repeat(64) }, more);
  const post = (token: string) => world.anonymous().post('/api/v1/plans').set('authorization', `Bearer ${token}`).send({});

  /** Allowed as long as it can be written down. */
  const returnIt = async () =>
    (await world.as('vt.ubnd.cvp')).command(
      'plan',
      planId,
      'plan.return',
      { reason: 'Cần bổ sung căn cứ' },
      { actingAs: postOf('vt.ubnd.cvp', 'officeChief') },
    );

  const denials: readonly Denial[] = [
    {
      what: 'a wrong password',
      ask: () => world.anonymous().post('/api/v1/sessions').send({ login: 'vt.pnv.cv1', password: 'sai' }),
      status: 401,
      command: 'identity.signIn',
      code: 'identity.wrong-credentials',
    },
    {
      what: 'no session',
      ask: () => world.anonymous().post('/api/v1/plans').send({}),
      status: 401,
      command: 'session.use',
      code: 'unauthenticated',
    },
    { what: 'a forged session', ask: () => post('x'.repeat(43)), status: 401, command: 'session.use', code: 'unauthenticated' },
    {
      what: 'a forged session that only reads',
      ask: () => world.anonymous().get(`/api/v1/plans/${planId}`).set('authorization', 'Bearer forged'),
      status: 401,
      command: 'session.use',
      code: 'unauthenticated',
    },
    {
      what: 'a page of another site',
      ask: () =>
        world.anonymous().post('/api/v1/plans').set('cookie', `session=${clerk.token}`).set('origin', 'https://evil.example').send({}),
      status: 403,
      command: 'session.use',
      code: 'origin.foreign',
    },
    { what: 'a rule and a state', ask: () => sign(clerk, planId), status: 409, command: 'plan.sign', code: 'workflow.command-not-open' },
    {
      what: 'a stale sequence',
      ask: () => sign(clerk, planId, { expectedSequence: 1 }),
      status: 409,
      command: 'plan.sign',
      code: 'workflow.moved',
    },
    {
      what: 'a document that may not be seen',
      ask: () => stranger.get(`/api/v1/plans/${planId}`),
      status: 404,
      command: 'plan.read',
      code: 'workflow.not-visible',
    },
    {
      what: 'a command on a document that may not be seen',
      ask: () => sign(stranger, planId),
      status: 404,
      command: 'plan.read',
      code: 'workflow.not-visible',
    },
    {
      what: 'an unknown document',
      ask: () => clerk.get(`/api/v1/plans/${newId()}`),
      status: 404,
      command: 'plan.read',
      code: 'workflow.not-visible',
    },
    {
      what: 'a command on an unknown document',
      ask: () => sign(clerk, newId()),
      status: 404,
      command: 'plan.read',
      code: 'workflow.not-visible',
    },
    {
      what: 'a rehearsal on a document that may not be seen',
      ask: () =>
        stranger.post(`/api/v1/plans/${planId}/commands?dryRun=true`, {
          type: 'plan.sign',
          commandId: newId(),
          expectedSequence: 1,
          input: { dossier: '0'.repeat(64) },
        }),
      status: 404,
      command: 'plan.read',
      code: 'workflow.not-visible',
    },
    {
      what: 'administration by somebody who is no administrator',
      ask: () => clerk.post('/api/v1/people', { name: 'Nguyễn Văn A' }),
      status: 403,
      command: 'admin.createPerson',
      code: 'admin.not-administrator',
    },
    {
      what: 'the register of another agency',
      ask: () => clerk.get(`/api/v1/registers/${newId()}`),
      status: 404,
      command: 'register.read',
      code: 'not-found',
    },
    {
      what: 'the calendar of another agency',
      ask: () => clerk.get(`/api/v1/agencies/${newId()}/calendar.ics`),
      status: 404,
      command: 'feeds.readAgency',
      code: 'not-found',
    },
    {
      what: 'a forged calendar address',
      ask: () => world.anonymous().get(`/api/v1/feeds/${'x'.repeat(43)}.ics`),
      status: 404,
      command: 'feeds.read',
      code: 'not-found',
    },
  ];

  const count = async () => Number((await world.db.asOwner<{ n: string }>('SELECT count(*) AS n FROM audit_entries'))[0]!.n);
  const newest = async () => {
    const [row] = await world.db.asOwner<{ body: string }>(
      `SELECT convert_from(body, 'UTF8') AS body FROM audit_entries WHERE outcome = 'refused' ORDER BY id DESC LIMIT 1`,
    );
    return JSON.parse(row!.body) as { command: { type: string }; reasons: { code: string }[]; request: string | null };
  };

  it.each(denials)('keeps $what', async ({ ask, status, command, code }) => {
    const before = await count();
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(await count()).toBe(before + 1);
    const entry = await newest();
    expect([entry.command.type, entry.reasons.map((reason) => reason.code)]).toEqual([command, expect.arrayContaining([code])]);
  });

  it('keeps nothing of what was shown for a session', async () => {
    await post('secret-token-of-somebody-else');
    expect(JSON.stringify(await newest())).not.toContain('secret-token');
  });

  it('does not keep that a page asked who is signed in', async () => {
    const before = await count();
    expect((await world.anonymous().get('/api/v1/me')).status).toBe(401);
    expect(await count()).toBe(before);
  });

  it('turns an address away with 429, and writes no more, after a thousand strangers in a quarter of an hour', async () => {
    await world.db.asOwner(
      `INSERT INTO sign_in_failures SELECT 'stranger', 'stranger 127.0.0.1', $1::timestamptz FROM generate_series(1, 1000)`,
      [world.clock.now()],
    );
    const before = await count();
    expect((await post('forged')).status).toBe(429);
    expect(await count()).toBe(before);
    await world.db.asOwner(`DELETE FROM sign_in_failures WHERE subject = 'stranger'`);
  });

  describe.each([
    ['may not be written', 'REVOKE INSERT ON audit_entries FROM wf_app', 'GRANT INSERT ON audit_entries TO wf_app'],
    [
      'has a full disk',
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON audit_entries EXECUTE FUNCTION full_disk()`,
      'DROP TRIGGER full_disk ON audit_entries; DROP FUNCTION full_disk()',
    ],
  ])('khi nhật ký hỏng (while the log %s)', (_, breakIt, mendIt) => {
    beforeAll(() => world.db.asOwner(breakIt));
    afterAll(() => world.db.asOwner(mendIt));

    it('answers every denied attempt with 503', async () => {
      const before = await count();
      const wrong: string[] = [];
      for (const { what, ask } of denials) {
        const { status } = await ask();
        if (status !== 503) wrong.push(`${what}: ${status}`);
      }
      expect(wrong).toEqual([]);
      expect(await count()).toBe(before);
    });

    it('accepts nothing either, and moves no document', async () => {
      const { sequence } = await world.standing(planId);
      expect((await returnIt()).status).toBe(503);
      expect((await world.standing(planId)).sequence).toBe(sequence);
    });
  });

  it('accepts it as soon as the log can be written again', async () => {
    expect((await returnIt()).status).toBe(200);
  });
});
