import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { verifyLog } from '../../src/audit/index.js';
import {
  costOfPublicPassword,
  createAccounts,
  hashPassword,
  IdentityModule,
  identityEntities,
  Sessions,
} from '../../src/identity/index.js';
import { OrganisationsModule, organisationEntities } from '../../src/organisations/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ownKeys } from '../support/personal-keys.js';

const clock = new ManualClock('2023-04-03T01:00:00.000Z');
const logger = createLogger('silent');
const [province, interior, health] = [newId(), newId(), newId()];
const [admin, head, officer] = [newId(), newId(), newId()];
const [adminPost, headPost, officerPost] = [newId(), newId(), newId()];
const [openPlan, closedPlan] = [newId(), newId()];

const keys = ownKeys();
let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase([...organisationEntities, ...identityEntities]);
  await test.asOwner(`
    INSERT INTO agencies (id, kind, parent_id, valid_from) VALUES
      ('${province}', 'provincialCommittee', NULL, '2016-01-01'), ('${interior}', 'department', '${province}', '2016-01-01'),
      ('${health}', 'department', '${province}', '2016-01-01');
    INSERT INTO agency_names (agency_id, name, valid_from) VALUES
      ('${province}', 'UBND tỉnh', '2016-01-01'), ('${interior}', 'Sở Nội vụ', '2016-01-01'), ('${health}', 'Sở Y tế', '2016-01-01');
    INSERT INTO agency_codes (code, agency_id, valid_from) VALUES ('H08', '${province}', '2016-01-01'), ('H08.02', '${interior}', '2016-01-01'), ('H08.09', '${health}', '2016-01-01');
    INSERT INTO people (id, name) VALUES ('${admin}', 'Quản trị'), ('${head}', 'Giám đốc'), ('${officer}', 'Chuyên viên');
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from) VALUES
      ('${adminPost}', '${admin}', '${province}', 'administrator', '2021-07-01'), ('${headPost}', '${head}', '${interior}', 'agencyHead', '2021-07-01'),
      ('${officerPost}', '${officer}', '${interior}', 'officer', '2021-07-01');
    INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at) VALUES
      ('${openPlan}', 'plan', 'plan/v1/province', 'issued', 1, 1, decode(repeat('00', 32), 'hex'), now()),
      ('${closedPlan}', 'plan', 'plan/v1/province', 'closed', 1, 1, decode(repeat('00', 32), 'hex'), now())`);
  const passwordHash = await hashPassword('mật khẩu', costOfPublicPassword);
  await test.database.transaction((tx) =>
    createAccounts(
      tx,
      [admin, head, officer].map((personId) => ({ personId, login: personId, passwordHash, passwordMustChange: false })),
    ),
  );
  const config = readConfig({ DATABASE_URL: 'postgres://unused', ...keys.env });
  const platform = PlatformModule.register({ config, dataSource: test.dataSource, clock, logger });
  app = await createHttpApp({ module: class Administered {}, imports: [platform, OrganisationsModule, IdentityModule] }, config, logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await test.drop();
  keys.remove();
});

const as = async (personId: string) => {
  const { token } = await test.database.transaction((tx) => app.get(Sessions).open(tx, personId));
  const signed = (sent: request.Test) => sent.set('authorization', `Bearer ${token}`);
  const http = () => request(app.getHttpServer());
  return {
    get: (path: string) => signed(http().get(`/api/v1/${path}`)),
    post: (path: string, body: object = {}) => signed(http().post(`/api/v1/${path}`)).send(body),
    put: (path: string, body: object) => signed(http().put(`/api/v1/${path}`)).send(body),
  };
};
const codes = ({ body }: request.Response): string[] => (body.reasons ?? []).map(({ code }: { code: string }) => code);
const lastEntry = async (outcome: 'recorded' | 'refused') => {
  const [row] = await test.asOwner<{ stream: string; command: string; person_id: string; body: string }>(
    `SELECT stream, command, person_id, convert_from(body, 'UTF8') AS body FROM audit_entries WHERE outcome = $1 ORDER BY at DESC, id DESC LIMIT 1`,
    [outcome],
  );
  return row;
};

describe('Quản trị (administration)', () => {
  it('is refused to everybody else with 403, changes nothing, and the attempt is kept', async () => {
    const body = { code: 'H08.10', name: 'Sở Mới', kind: 'department', parentId: province, validFrom: '2023-05-01' };
    const answer = await (await as(officer)).post('agencies', body).expect(403);
    expect(answer.body).toMatchObject({
      code: 'admin.forbidden',
      reasons: [{ code: 'admin.not-administrator', head: 'authority', params: {} }],
    });
    expect(await lastEntry('refused')).toMatchObject({ command: 'admin.createAgency', person_id: officer });
    expect(await test.asOwner(`SELECT 1 FROM agency_codes WHERE code = 'H08.10'`)).toEqual([]);
  });

  it('answers 503 when an act or its refusal cannot be written down', async () => {
    await test.asOwner('REVOKE INSERT ON audit_entries FROM wf_app');
    try {
      await (await as(officer)).post('people', { name: 'Ai đó' }).expect(503);
      await (await as(admin)).post('people', { name: 'Không ghi được' }).expect(503);
    } finally {
      await test.asOwner('GRANT INSERT ON audit_entries TO wf_app');
    }
    expect(await test.asOwner(`SELECT 1 FROM people WHERE name IN ('Ai đó', 'Không ghi được')`)).toEqual([]);
  });
});

describe('Cơ quan (agencies)', () => {
  it('creates one with its code and name, records it in stream admin, and refuses the same code for another', async () => {
    const by = await as(admin);
    const id = newId();
    const body = { id, code: 'H08.11', name: 'Sở Du lịch', kind: 'department', parentId: province, validFrom: '2023-04-01' };
    expect((await by.post('agencies', body).expect(201)).body).toEqual({ id });
    expect(await lastEntry('recorded')).toMatchObject({ stream: 'admin', command: 'admin.createAgency', person_id: admin });
    expect((await by.get(`agencies/${id}`).expect(200)).body).toMatchObject({
      validFrom: '2023-04-01',
      names: [{ name: 'Sở Du lịch', validFrom: '2023-04-01' }],
      codes: [{ code: 'H08.11', validUntil: null }],
    });
    expect(codes(await by.post('agencies', body).expect(409))).toEqual(['admin.exists-already']);
    expect(codes(await by.post('agencies', { ...body, id: newId() }).expect(409))).toEqual(['agency.code-taken']);
    expect(codes(await by.post('agencies', { ...body, id: newId(), code: 'H08.12', parentId: newId() }).expect(409))).toEqual([
      'agency.unknown',
    ]);
    expect(codes(await by.post('agencies', { ...body, id: newId(), code: 'H08.12', validFrom: '2015-12-31' }).expect(409))).toEqual([
      'agency.parent-not-there',
    ]);
  });

  it('answers 400 to a day that does not exist, and to anything else of the wrong shape, with every field', async () => {
    const answer = await (await as(admin))
      .post('agencies', { code: 'h 8', name: 'X', kind: 'kingdom', validFrom: '2023-02-30', extra: 1 })
      .expect(400);
    expect(answer.body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort()).toEqual([
      'code matches',
      'extra whitelistValidation',
      'kind isIn',
      'name isLength',
      'validFrom isDay',
    ]);
  });

  it('renames and recodes from a day on, and shows each day its own', async () => {
    const by = await as(admin);
    await by.post(`agencies/${health}/names`, { name: 'Sở Y tế và Dân số', validFrom: '2023-06-01' }).expect(204);
    await by.post(`agencies/${health}/codes`, { code: 'H08.90', validFrom: '2023-06-01' }).expect(204);
    const early = await by.post(`agencies/${health}/names`, { name: 'Sở Khác', validFrom: '2023-05-31' }).expect(409);
    expect(early.body.reasons).toEqual([
      {
        code: 'agency.date-not-after',
        params: { from: '2023-06-01' },
        head: 'fix',
        text: 'Ngày có hiệu lực phải sau ngày 01/06/2023 của lần trước.',
      },
    ]);
    const on = async (day: string) => (await by.get(`agencies?q=H08.9&on=${day}`).expect(200)).body.items;
    expect(await on('2023-05-31')).toEqual([]);
    expect((await by.get('agencies?q=y tế&on=2023-05-31')).body.items).toMatchObject([{ id: health, code: 'H08.09', name: 'Sở Y tế' }]);
    expect((await by.get('agencies?q=Y TE&on=2023-05-31')).body.items).toMatchObject([{ id: health, code: 'H08.09', name: 'Sở Y tế' }]);
    expect(await on('2023-06-01')).toMatchObject([{ id: health, code: 'H08.90', name: 'Sở Y tế và Dân số' }]);
    await by.post(`agencies/${newId()}/names`, { name: 'Sở Khác', validFrom: '2023-05-31' }).expect(404);
  });

  it('lists the tree page by page, in the order of codes', async () => {
    const by = await as(officer);
    const first = await by.get(`agencies?within=${province}&limit=3`).expect(200);
    expect(first.body.items.map(({ code }: { code: string }) => code)).toEqual(['H08', 'H08.02', 'H08.09']);
    expect(first.headers['link']).toBe(`</api/v1/agencies?within=${province}&limit=3&after=${first.body.next}>; rel="next"`);
    const second = await by.get(`agencies?within=${province}&limit=3&after=${first.body.next}`).expect(200);
    expect([second.body.items.map(({ code }: { code: string }) => code), second.body.next]).toEqual([['H08.11'], null]);
    expect((await by.get(`agencies?parentId=${province}&kind=department`)).body.items).toHaveLength(3);
    for (const after of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('null').toString('base64url')]) {
      expect((await by.get(`agencies?after=${after}`).expect(400)).body.errors[0].path).toBe('after');
    }
  });

  it('is told how its plans are reviewed and numbered, and keeps its series once it has numbered this year (R-12)', async () => {
    const by = await as(admin);
    const issuing = { reviewRoute: 'province', symbol: 'UBND', registerByType: true };
    await by.put(`agencies/${province}/issuing`, issuing).expect(204);
    expect((await by.get(`agencies/${province}`).expect(200)).body).toMatchObject(issuing);
    await test.asOwner(
      `INSERT INTO number_series (id, agency_id, register, year, symbol, next) VALUES ($1, $2, 'KH', 2023, 'KH-UBND', 2)`,
      [newId(), province],
    );
    expect(codes(await by.put(`agencies/${province}/issuing`, { ...issuing, registerByType: false }).expect(409))).toEqual([
      'agency.numbers-given',
    ]);
    await by.put(`agencies/${province}/issuing`, { ...issuing, reviewRoute: null, symbol: null }).expect(204);
    await (await as(officer)).put(`agencies/${province}/issuing`, issuing).expect(403);
  });

  it('closes one with successors: posts and codes end, and everything open is woken that day (R-66)', async () => {
    const by = await as(admin);
    const [id, successor, post] = [newId(), interior, newId()];
    await by
      .post('agencies', { id, code: 'H08.13', name: 'Sở Giải thể', kind: 'department', parentId: province, validFrom: '2023-04-01' })
      .expect(201);
    await by.post('appointments', { id: post, personId: officer, agencyId: id, position: 'officer', validFrom: '2023-04-01' }).expect(201);
    const closure = { on: '2023-07-01', successorIds: [successor], legalBasis: 'Nghị quyết 12/NQ-HĐND' };
    expect(codes(await by.post(`agencies/${province}/closure`, { ...closure, successorIds: [province, newId()] }).expect(409))).toEqual([
      'agency.has-subordinates',
      'agency.succeeds-itself',
      'agency.successor-not-there',
    ]);
    await by.post(`agencies/${id}/closure`, { ...closure, successorIds: [] }).expect(400);
    await by.post(`agencies/${id}/closure`, closure).expect(204);
    expect((await by.get(`agencies/${id}`)).body).toMatchObject({
      validUntil: '2023-07-01',
      codes: [{ validUntil: '2023-07-01' }],
      successors: [{ successorId: successor, effectiveOn: '2023-07-01', legalBasis: closure.legalBasis }],
    });
    expect((await by.get(`appointments?agencyId=${id}`)).body.items).toMatchObject([{ id: post, validUntil: '2023-07-01' }]);
    const wakeups = await test.asOwner<{ instance_id: string; due_at: Date }>('SELECT instance_id, due_at FROM wakeups');
    expect(wakeups).toEqual([{ instance_id: openPlan, due_at: new Date('2023-06-30T17:00:00.000Z') }]);
    expect(codes(await by.post(`agencies/${id}/closure`, closure).expect(409))).toEqual(['agency.closed-already']);
    expect(
      codes(await by.post('appointments', { personId: head, agencyId: id, position: 'officer', validFrom: '2023-08-01' }).expect(409)),
    ).toEqual(['agency.not-there', 'agency.closed-already']);
  });
});

describe('Người và chức vụ (people and posts)', () => {
  it('adds a person without writing the name into the log', async () => {
    const by = await as(admin);
    const { id } = (await by.post('people', { name: 'Nguyễn Thị Bí Mật' }).expect(201)).body;
    expect((await by.get(`people/${id}`)).body).toEqual({ id, name: 'Nguyễn Thị Bí Mật', email: null, erasedAt: null });
    expect((await by.get('people?q=bí mật')).body.items).toEqual([{ id, name: 'Nguyễn Thị Bí Mật', email: null, erasedAt: null }]);
    expect((await by.get('people?q=bi mat')).body.items).toEqual([{ id, name: 'Nguyễn Thị Bí Mật', email: null, erasedAt: null }]);
    expect((await lastEntry('recorded'))?.body).not.toContain('Bí Mật');
    await by.get(`people/${newId()}`).expect(404);
  });

  it('appoints, refuses a second time the same post, oneself, and unknown ones, and ends it once', async () => {
    const by = await as(admin);
    const post = {
      personId: head,
      agencyId: health,
      position: 'agencyHead',
      acting: true,
      validFrom: '2023-04-10',
      validUntil: '2023-12-31',
    };
    const { id } = (await by.post('appointments', post).expect(201)).body;
    expect(codes(await by.post('appointments', { ...post, validFrom: '2023-12-30', validUntil: null }).expect(409))).toEqual([
      'appointment.overlaps',
    ]);
    expect(codes(await by.post('appointments', { ...post, personId: admin, validUntil: '2023-04-01' }).expect(409))).toEqual([
      'appointment.for-oneself',
      'appointment.ends-before-start',
    ]);
    expect(codes(await by.post('appointments', { ...post, agencyId: newId() }).expect(409))).toEqual(['agency.unknown']);
    expect(codes(await by.post('appointments', { ...post, personId: newId() }).expect(409))).toEqual(['person.unknown']);
    await by.post('appointments', { ...post, position: 'system' }).expect(400);
    await by.post(`appointments/${id}/end`, { on: '2023-06-01' }).expect(204);
    expect(codes(await by.post(`appointments/${id}/end`, { on: '2023-06-02' }).expect(409))).toEqual(['appointment.ended-already']);
    expect(codes(await by.post(`appointments/${id}/end`, { on: '2023-04-09' }).expect(409))).toEqual(['appointment.ends-before-start']);
    await by.post('appointments', { ...post, validFrom: '2023-06-01' }).expect(201);
    await by.post(`appointments/${newId()}/end`, { on: '2023-06-01' }).expect(404);
  });

  it('keeps one administrator, also when two end each other at the same instant', async () => {
    const by = await as(admin);
    expect(codes(await by.post(`appointments/${adminPost}/end`, { on: '2023-04-03' }).expect(409))).toEqual([
      'appointment.last-administrator',
    ]);
    const second = newId();
    await by
      .post('appointments', { id: second, personId: head, agencyId: province, position: 'administrator', validFrom: '2023-04-03' })
      .expect(201);
    const other = await as(head);
    const [one, two] = await Promise.all([
      by.post(`appointments/${second}/end`, { on: '2023-04-03' }),
      other.post(`appointments/${adminPost}/end`, { on: '2023-04-03' }),
    ]);
    expect([one.status, two.status].filter((status) => status === 204)).toHaveLength(1);
    expect([one.status, two.status].filter((status) => status === 403 || status === 409)).toHaveLength(1);
    await test.asOwner(`UPDATE appointments SET valid_until = NULL WHERE id = $1`, [adminPost]);
    await test.asOwner(`UPDATE appointments SET valid_until = '2023-04-03' WHERE id = $1`, [second]);
  });
});

describe('Uỷ quyền (delegations)', () => {
  const grant = {
    appointmentId: headPost,
    personId: officer,
    commands: ['plan.approve'],
    legalBasis: 'Văn bản 12/UQ',
    validFrom: '2023-04-03',
    validUntil: '2023-05-01',
  };

  it('is granted and revoked by the holder of the post, and both are kept', async () => {
    const holder = await as(head);
    const { id } = (await holder.post('delegations', { ...grant, planId: openPlan }).expect(201)).body;
    expect(await lastEntry('recorded')).toMatchObject({ stream: 'admin', command: 'admin.createDelegation', person_id: head });
    expect((await holder.get(`delegations?personId=${officer}&on=2023-04-03`)).body.items).toMatchObject([
      { id, holder: 'Giám đốc', person: 'Chuyên viên', planId: openPlan },
    ]);
    expect(codes(await (await as(officer)).post(`delegations/${id}/revocation`).expect(403))).toEqual(['delegation.not-the-holder']);
    await holder.post(`delegations/${id}/revocation`).expect(204);
    expect((await holder.get('delegations?on=2023-04-03')).body.items).toEqual([]);
    expect((await holder.get(`delegations?appointmentId=${headPost}`)).body.items).toMatchObject([
      { id, revokedAt: clock.now().toISOString() },
    ]);
    expect(codes(await holder.post(`delegations/${id}/revocation`).expect(409))).toEqual(['delegation.revoked-already']);
    await holder.post(`delegations/${newId()}/revocation`).expect(404);
  });

  it('is recorded by an administrator for others, never for themselves', async () => {
    const by = await as(admin);
    const { id } = (await by.post('delegations', grant).expect(201)).body;
    await by.post(`delegations/${id}/revocation`).expect(204);
    expect(codes(await by.post('delegations', { ...grant, personId: admin }).expect(409))).toEqual(['delegation.to-its-recorder']);
    expect(codes(await by.post('delegations', { ...grant, appointmentId: adminPost, personId: officer }).expect(409))).toEqual([
      'delegation.not-delegable',
    ]);
  });

  it('cannot be passed on by who has it (R-03), nor granted from a post of others', async () => {
    const { id } = (await (await as(head)).post('delegations', grant).expect(201)).body;
    const delegate = await as(officer);
    expect(codes(await delegate.post('delegations', { ...grant, appointmentId: id, personId: admin }).expect(403))).toEqual([
      'delegation.from-a-delegation',
    ]);
    expect(codes(await delegate.post('delegations', { ...grant, personId: admin }).expect(403))).toEqual(['delegation.not-the-holder']);
    expect(await lastEntry('refused')).toMatchObject({ command: 'admin.createDelegation', person_id: officer });
  });

  it('names every reason against a grant that makes no sense', async () => {
    const nonsense = {
      ...grant,
      personId: head,
      commands: ['plan.approve', 'plan.fly'],
      planId: newId(),
      validFrom: '2020-01-01',
      validUntil: '2019-01-01',
    };
    expect(codes(await (await as(head)).post('delegations', nonsense).expect(409))).toEqual([
      'delegation.to-the-holder',
      'delegation.ends-before-start',
      'delegation.outside-appointment',
      'delegation.unknown-commands',
      'delegation.unknown-plan',
    ]);
    expect(codes(await (await as(head)).post('delegations', { ...grant, personId: newId() }).expect(409))).toEqual(['person.unknown']);
  });
});

describe('Tài khoản (accounts)', () => {
  it('is given, reset and closed by administrators, with the sessions it had, and no secret in the log', async () => {
    const by = await as(admin);
    const { id: ownerId } = (await by.post('people', { name: 'Người mới' }).expect(201)).body;
    const account = { personId: ownerId, login: 'Nguoi.Moi', password: 'mật khẩu đầu tiên' };
    await by.post('accounts', { ...account, password: 'ngắn' }).expect(400);
    await by.post('accounts', account).expect(201);
    expect(codes(await by.post('accounts', account).expect(409))).toEqual(['account.exists-already']);
    expect(codes(await by.post('accounts', { ...account, personId: newId(), login: 'khac.nua' }).expect(409))).toEqual(['person.unknown']);
    const signIn = (password: string) => request(app.getHttpServer()).post('/api/v1/sessions').send({ login: 'nguoi.moi', password });
    const { token } = (await signIn(account.password).expect(201)).body;
    await by.put(`accounts/${ownerId}/password`, { password: 'mật khẩu thứ hai' }).expect(204);
    await request(app.getHttpServer()).get('/api/v1/me').set('authorization', `Bearer ${token}`).expect(401);
    await signIn(account.password).expect(401);
    const { body: again } = await signIn('mật khẩu thứ hai').expect(201);
    const agencies = request(app.getHttpServer()).get('/api/v1/agencies').set('authorization', `Bearer ${again.token}`);
    expect((await agencies.expect(403)).body.code).toBe('identity.password-must-change');
    await by.post(`accounts/${ownerId}/closure`).expect(204);
    await signIn('mật khẩu thứ hai').expect(401);
    await (await as(officer)).put(`accounts/${ownerId}/password`, { password: 'mật khẩu của tôi' }).expect(403);
    await by.put(`accounts/${newId()}/password`, { password: 'mật khẩu của ai' }).expect(404);
    const [leak] = await test.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE convert_from(body, 'UTF8') ~* 'nguoi.moi|mật khẩu'`,
    );
    expect(leak?.count).toBe(0);
  });
});

describe('Nhật ký (the log)', () => {
  it('is whole after all of this', async () => {
    const findings: string[] = [];
    await test.database.read((tx) =>
      verifyLog(
        tx,
        () => undefined,
        ({ stream, problem }) => {
          if (!stream.startsWith('plan/')) findings.push(`${stream}: ${problem}`); // The two plans here have no entries.
        },
        { waitMs: Number.MAX_SAFE_INTEGER }, // Nothing here gives entries their places in the tree.
      ),
    );
    expect(findings).toEqual([]);
  });
});
