import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import {
  CurrentPerson,
  costOfPublicPassword,
  createAccounts,
  hashPassword,
  IdentityModule,
  identityEntities,
  Public,
} from '../../src/identity/index.js';
import { OrganisationsModule, organisationEntities } from '../../src/organisations/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

@Controller('api/v1/probe')
class Probe {
  @Get() who(@CurrentPerson() personId: string): { personId: string } {
    return { personId };
  }
  @Post() write(@CurrentPerson() personId: string): { personId: string } {
    return { personId };
  }
  @Get('open') @Public() open(): { open: boolean } {
    return { open: true };
  }
}

@Module({ controllers: [Probe] })
class ProbeModule {}

const morning = '2023-04-03T01:00:00.000Z';
const clock = new ManualClock(morning);
const logger = createLogger('silent');
const publicOrigin = 'https://kehoach.binhdinh.gov.vn';
const [agency, head, officer, guarded] = [newId(), newId(), newId(), newId()];
const [headPost, officerPost, grant] = [newId(), newId(), newId()];
const password = 'Mật khẩu rất dài 2023';

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase([...organisationEntities, ...identityEntities]);
  await test.asOwner(`
    INSERT INTO agencies (id, kind, valid_from) VALUES ('${agency}', 'department', '2016-01-01');
    INSERT INTO agency_names (agency_id, name, valid_from) VALUES ('${agency}', 'Sở Nội vụ', '2016-01-01');
    INSERT INTO people (id, name) VALUES ('${head}', 'Lê Giám Đốc'), ('${officer}', 'Trần Chuyên Viên'), ('${guarded}', 'Phạm Giữ Kín');
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from) VALUES
      ('${headPost}', '${head}', '${agency}', 'agencyHead', '2021-07-01'), ('${officerPost}', '${officer}', '${agency}', 'officer', '2021-07-01');
    INSERT INTO delegations (id, appointment_id, person_id, commands, legal_basis, valid_from, valid_until) VALUES
      ('${grant}', '${headPost}', '${officer}', '{plan.approve}', 'Văn bản 12/UQ', '2023-04-01', '2023-05-01')`);
  const strong = await hashPassword(password);
  const quick = await hashPassword(password, costOfPublicPassword);
  await test.database.transaction((tx) =>
    createAccounts(tx, [
      { personId: head, login: 'GiamDoc', passwordHash: quick, passwordMustChange: false },
      { personId: officer, login: 'chuyenvien', passwordHash: quick, passwordMustChange: false },
      { personId: guarded, login: 'giukin', passwordHash: strong, passwordMustChange: false },
    ]),
  );
  const config = { ...readConfig({ DATABASE_URL: 'postgres://unused', TRUSTED_PROXIES: '127.0.0.1' }), publicOrigin };
  const platform = PlatformModule.register({ config, dataSource: test.dataSource, clock, logger });
  app = await createHttpApp({ module: ProbeModule, imports: [platform, OrganisationsModule, IdentityModule] }, config, logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterEach(async () => {
  clock.set(morning);
  await test.asOwner('DELETE FROM sign_in_failures');
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const http = () => request(app.getHttpServer());
const signIn = (login: string, given = password) => http().post('/api/v1/sessions').send({ login, password: given });
const tokenOf = async (login: string): Promise<string> => (await signIn(login).expect(201)).body.token;
const refusals = () =>
  test.asOwner<{ command: string; person_id: string | null; body: string }>(
    `SELECT command, person_id, convert_from(body, 'UTF8') AS body FROM audit_entries WHERE outcome = 'refused' ORDER BY id`,
  );
const failTimes = async (personId: string, times: number, address = '127.0.0.1') => {
  await test.asOwner(
    `INSERT INTO sign_in_failures (subject, address, at) SELECT $1, $2, $3::timestamptz FROM generate_series(1, $4::int)`,
    [personId, address, clock.now(), times],
  );
};

describe('Đăng nhập (sign in)', () => {
  it('answers with a token, its end and the person, and sets a cookie that scripts cannot read', async () => {
    const { body, headers } = await signIn(' GIAMDOC ').expect(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: '2023-04-03T09:00:00.000Z',
      person: { id: head, name: 'Lê Giám Đốc' },
    });
    expect(headers['set-cookie']).toEqual([
      `session=${body.token}; Path=/; Expires=Mon, 03 Apr 2023 09:00:00 GMT; HttpOnly; Secure; SameSite=Lax`,
    ]);
    const [row] = await test.asOwner<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM sessions WHERE token_hash = sha256($1::bytea)) AS found`,
      [body.token],
    );
    expect(row?.found).toBe(true);
  });

  it('accepts the same password composed on another machine', async () => {
    await signIn('chuyenvien', password.normalize('NFD')).expect(201);
  });

  it('refuses a wrong password and an unknown login alike, and keeps both attempts without login or password', async () => {
    const wrong = await signIn('giamdoc', 'sai').expect(401);
    const unknown = await signIn('khong-co', password).expect(401);
    expect([wrong.body.code, unknown.body.code]).toEqual(['identity.wrong-credentials', 'identity.wrong-credentials']);
    expect(wrong.body.title).toBe('Tên đăng nhập hoặc mật khẩu không đúng.');
    const kept = (await refusals()).slice(-2);
    expect(kept.map(({ command, person_id }) => [command, person_id]).sort()).toEqual(
      [
        ['identity.signIn', head],
        ['identity.signIn', null],
      ].sort(),
    );
    expect(kept.some(({ body }) => /giamdoc|khong-co|sai/.test(body))).toBe(false);
    expect(kept.map(({ body }) => JSON.parse(body).command.input)).toEqual([{}, {}]);
    const counted = await test.asOwner<{ subject: string }>('SELECT subject FROM sign_in_failures ORDER BY at, subject');
    expect(counted.map(({ subject }) => subject)).toEqual([head, expect.stringMatching(/^unknown [0-9a-f]{4}$/)]);
  });

  it('takes as long for an unknown login as for a wrong password', async () => {
    const timed = async (login: string) => {
      const start = performance.now();
      await signIn(login, 'sai').expect(401);
      return performance.now() - start;
    };
    const [known, unknown] = [await timed('giukin'), await timed('khong-co')];
    expect(unknown).toBeGreaterThan(known / 3);
    await signIn('giukin').expect(201);
  });

  it('answers 503 and lets nobody in when the refusal cannot be written down', async () => {
    await test.asOwner('REVOKE INSERT ON audit_entries FROM wf_app');
    try {
      expect((await signIn('giamdoc', 'sai').expect(503)).body.code).toBe('audit.refusal-not-recorded');
    } finally {
      await test.asOwner('GRANT INSERT ON audit_entries TO wf_app');
    }
  });

  it('refuses a form of another site and a body of another shape', async () => {
    expect((await signIn('giamdoc').set('origin', 'https://evil.example').expect(403)).body.code).toBe('origin.foreign');
    await signIn('giamdoc').set('origin', publicOrigin).expect(201);
    await http()
      .post('/api/v1/sessions')
      .send({ login: ['giamdoc'], password })
      .expect(400);
    await signIn('giamdoc', 'x'.repeat(201)).expect(400);
  });
});

describe('Thử mật khẩu quá nhiều lần (too many attempts)', () => {
  it('answers 429 from the eleventh attempt on a login from one address until the oldest of ten is 15 minutes old, also to the right password', async () => {
    await failTimes(head, 9);
    await signIn('giamdoc', 'sai').expect(401);
    clock.advance(60_000);
    const { headers, body } = await signIn('giamdoc').expect(429);
    expect([headers['retry-after'], body.code]).toEqual(['840', 'throttled']);
    await signIn('chuyenvien').expect(201);
    clock.advance(14 * 60_000);
    await signIn('giamdoc').expect(201);
  });

  it('forgets the failures of a login from an address once it succeeds from there', async () => {
    await failTimes(head, 9);
    await failTimes(head, 9, '10.0.0.1');
    await signIn('giamdoc').expect(201);
    await signIn('giamdoc', 'sai').expect(401);
    const left = await test.asOwner<{ address: string }>('SELECT DISTINCT address FROM sign_in_failures ORDER BY address');
    expect(left).toEqual([{ address: '10.0.0.1' }, { address: '127.0.0.1' }]);
  });

  it('does not let a stranger from elsewhere keep a signatory out, until very many do', async () => {
    await failTimes(head, 299, '10.0.0.1');
    await signIn('giamdoc').expect(201);
    await failTimes(head, 1, '10.0.0.2');
    await signIn('giamdoc').expect(429);
  });

  it('counts the address that a trusted proxy tells, not the proxy', async () => {
    await failTimes(head, 10, '203.0.113.7');
    await signIn('giamdoc').set('x-forwarded-for', '203.0.113.7').expect(429);
    await signIn('giamdoc').set('x-forwarded-for', '203.0.113.8').expect(201);
  });

  it('throttles a login that nobody has like any other, so that it does not tell itself apart', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn('khong-co', 'sai').expect(401);
    await signIn('khong-co', 'sai').expect(429);
  }, 20_000);

  it('throttles an address that tries many logins', async () => {
    await test.asOwner(
      `INSERT INTO sign_in_failures (subject, address, at) SELECT 'ai-' || n, '127.0.0.1', $1 FROM generate_series(1, 100) AS n`,
      [clock.now()],
    );
    await signIn('giamdoc').expect(429);
  });

  it('counts attempts that arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => signIn('chuyenvien', 'sai')));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
  });
});

describe('Phiên làm việc (a session)', () => {
  it('is needed for every route that is not public', async () => {
    await http().get('/api/v1/probe').expect(401);
    await http().get('/api/v1/probe').set('authorization', 'Bearer wrong').expect(401);
    await http().get('/api/v1/probe').set('cookie', 'session=%ZZ; other=1').expect(401);
    await http().get('/api/v1/probe/open').expect(200);
  });

  it('lets scripts write by Bearer, and browsers by cookie from our own pages alone', async () => {
    const token = await tokenOf('giamdoc');
    expect((await http().post('/api/v1/probe').set('authorization', `Bearer ${token}`).expect(201)).body).toEqual({ personId: head });
    const browser = (origin?: string) => {
      const test = http().post('/api/v1/probe').set('cookie', `session=${token}`);
      return origin === undefined ? test : test.set('origin', origin);
    };
    await browser(publicOrigin).expect(201);
    for (const origin of [undefined, 'null', 'https://evil.example', `${publicOrigin}.evil.example`]) {
      expect((await browser(origin).expect(403)).body.code).toBe('origin.foreign');
    }
    await http().get('/api/v1/probe').set('cookie', `session=${token}`).expect(200);
  });

  it('ends 30 minutes after the last request, and 8 hours after it began however busy', async () => {
    const token = await tokenOf('giamdoc');
    const get = () => http().get('/api/v1/probe').set('authorization', `Bearer ${token}`);
    for (let minutes = 29; minutes < 480; minutes += 29) {
      clock.advance(29 * 60_000);
      await get().expect(200);
    }
    clock.set('2023-04-03T09:00:00.000Z');
    await get().expect(401);
    clock.set(morning);
    const idle = await tokenOf('giamdoc');
    clock.advance(30 * 60_000);
    await http().get('/api/v1/probe').set('authorization', `Bearer ${idle}`).expect(401);
  });

  it('ends on sign-out, with its cookie', async () => {
    const token = await tokenOf('giamdoc');
    const { headers } = await http()
      .delete('/api/v1/sessions/current')
      .set('cookie', `session=${token}`)
      .set('origin', publicOrigin)
      .expect(204);
    expect(headers['set-cookie']?.[0]).toMatch(/^session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await http().get('/api/v1/probe').set('authorization', `Bearer ${token}`).expect(401);
  });

  it('tells who is signed in and the posts of today, own and by delegation', async () => {
    const token = await tokenOf('chuyenvien');
    const me = () => http().get('/api/v1/me').set('authorization', `Bearer ${token}`).expect(200);
    const own = {
      actingAs: officerPost,
      position: 'officer',
      acting: false,
      agencyId: agency,
      agency: 'Sở Nội vụ',
      from: '2021-07-01',
      until: null,
      delegation: null,
    };
    const delegation = { holderId: head, holder: 'Lê Giám Đốc', commands: ['plan.approve'], planId: null, basis: 'Văn bản 12/UQ' };
    const granted = { ...own, actingAs: grant, position: 'agencyHead', from: '2023-04-01', until: '2023-05-01', delegation };
    expect((await me()).body).toEqual({
      person: { id: officer, name: 'Trần Chuyên Viên' },
      posts: [own, granted],
      passwordMustChange: false,
    });
  });
});

describe('Đổi mật khẩu (change the password)', () => {
  const next = 'Một mật khẩu khác 2023';
  const change = (token: string, body: object) => http().put('/api/v1/me/password').set('authorization', `Bearer ${token}`).send(body);
  const probe = (token: string) => http().get('/api/v1/probe').set('authorization', `Bearer ${token}`);
  const mustChange = (personId: string) => test.asOwner('UPDATE accounts SET password_must_change = true WHERE person_id = $1', [personId]);
  afterEach(async () => {
    const hash = await hashPassword(password, costOfPublicPassword);
    await test.asOwner('UPDATE accounts SET password_hash = $1, password_must_change = false', [hash]);
  });

  it('is all that is served while somebody else knows the password, besides who one is and the way out', async () => {
    await mustChange(officer);
    const token = await tokenOf('chuyenvien');
    expect((await probe(token).expect(403)).body.code).toBe('identity.password-must-change');
    const { body } = await http().get('/api/v1/me').set('authorization', `Bearer ${token}`).expect(200);
    expect(body.passwordMustChange).toBe(true);
    await change(token, { current: password, next }).expect(204);
    await probe(token).expect(200);
    await signIn('chuyenvien', next).expect(201);
    await signIn('chuyenvien').expect(401);
    await mustChange(officer);
    await http().delete('/api/v1/sessions/current').set('authorization', `Bearer ${token}`).expect(204);
  });

  it('ends the other sessions of the person, and is on record without either password', async () => {
    const [here, elsewhere] = [await tokenOf('giamdoc'), await tokenOf('giamdoc')];
    await change(here, { current: password, next }).expect(204);
    await probe(here).expect(200);
    await probe(elsewhere).expect(401);
    const [entry] = await test.asOwner<{ person_id: string; input: object }>(
      `SELECT person_id, convert_from(body, 'UTF8')::jsonb -> 'command' -> 'input' AS input FROM audit_entries
       WHERE command = 'identity.changePassword' AND outcome = 'recorded' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry).toEqual({ person_id: head, input: {} });
  });

  it('is refused without the current password, kept, and throttled; and for one that is short or the same', async () => {
    const token = await tokenOf('giamdoc');
    await change(token, { current: password, next: 'ngắn' }).expect(400);
    await change(token, { current: password, next: password }).expect(400);
    expect((await change(token, { current: 'sai', next }).expect(409)).body.code).toBe('identity.wrong-password');
    expect((await refusals()).at(-1)).toMatchObject({ command: 'identity.changePassword', person_id: head });
    await failTimes(head, 9);
    await change(token, { current: password, next }).expect(429);
    await probe(token).expect(200);
  });
});
