import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/admin-create.js';
import { urlOf } from '../../src/cli/trial/open-trial.js';
import { type RunningServer, start } from '../../src/main.js';
import type { PlanContent } from '../../src/plans/index.js';
import { dayOf } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ownKeys } from '../support/personal-keys.js';

const first = ['--agency', 'Ủy ban nhân dân tỉnh Bình Định', '--code', 'H08', '--kind', 'provincialCommittee', '--from', '2016-01-01'];
const asked = [...first, '--name', 'Nguyễn Quản Trị', '--login', 'bd.quantri'];

const keys = ownKeys();
let test: TestDatabase;
let server: RunningServer | undefined;
beforeAll(async () => {
  test = await createTestDatabase();
  Object.assign(process.env, keys.env, { DATABASE_URL: urlOf(test.connection) });
});
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});
afterAll(async () => {
  delete process.env['DATABASE_URL'];
  delete process.env['PERSONAL_KEYS_DIR'];
  keys.remove();
  await server?.stop();
  await test.drop();
});

/** What the command prints, and with which code it ends. */
async function adminCreate(args: string[]): Promise<{ said: string; code: typeof process.exitCode }> {
  const lines: string[] = [];
  const keep = (line: unknown) => void lines.push(String(line));
  jest.spyOn(console, 'log').mockImplementation(keep);
  jest.spyOn(console, 'error').mockImplementation(keep);
  await run(args);
  return { said: lines.join('\n'), code: process.exitCode };
}

interface Answer {
  readonly status: number;
  /** The fields that this spec asks for, of whatever answered. */
  readonly body: {
    readonly id: string;
    readonly token: string;
    readonly code: string;
    readonly to: string;
    readonly instanceId: string;
    readonly posts: readonly { readonly agencyId: string }[];
    readonly errors?: unknown;
    readonly reasons?: unknown;
    readonly items: unknown;
  };
}

async function call(method: string, path: string, token: string | null, body?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${server!.url}/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}

/** Signs in and does what a first sign-in asks for. */
async function enter(login: string, given: string): Promise<string> {
  const { status, body } = await call('POST', 'sessions', null, { login, password: given });
  expect(status).toBe(201);
  expect((await call('GET', 'agencies', body.token)).body.code).toBe('identity.password-must-change');
  expect((await call('PUT', 'me/password', body.token, { current: given, next: `${given} mới` })).status).toBe(204);
  return body.token;
}

describe('Quản trị viên đầu tiên (the first administrator)', () => {
  it('is not created from what lacks something; everything is named, by option', async () => {
    const { said, code } = await adminCreate(['--agency', 'UBND', '--code', 'h08', '--login', 'x']);
    expect(code).toBe(1);
    for (const option of ['--code', '--kind', '--name', '--login']) expect(said).toContain(option);
    expect(await test.asOwner('SELECT FROM agencies')).toEqual([]);
  });

  let password: string;
  it('is created with the agency in one step, with an entry that has no name, and a password shown once', async () => {
    const { said, code } = await adminCreate(asked);
    expect(code).toBeUndefined();
    password = /shown this once: (\S{24})$/m.exec(said)![1]!;
    const entries = await test.asOwner<{ command: string; body: string }>(
      `SELECT command, convert_from(body, 'UTF8') AS body FROM audit_entries WHERE stream = 'admin'`,
    );
    expect(entries.map(({ command }) => command)).toEqual(['admin.found']);
    expect(entries[0]!.body).not.toMatch(/Nguyễn|quantri/);
  });

  it('is refused once there is one', async () => {
    const again = [...asked.slice(0, -1), 'bd.quantri2'].map((part) => (part === 'H08' ? 'H09' : part));
    const { said, code } = await adminCreate(again);
    expect([code, said]).toEqual([1, expect.stringContaining('Đã có quản trị viên')]);
    expect(await test.asOwner('SELECT FROM accounts')).toHaveLength(1);
  });

  it('creates everything else over HTTP, until somebody drafts a plan', async () => {
    const config = readConfig({
      DATABASE_URL: process.env['DATABASE_URL'],
      ...keys.env,
      DEMO: 'false',
      WORKER: 'off',
      PORT: '0',
      METRICS_PORT: '0',
    });
    server = await start(config, createLogger('silent'));
    const admin = await enter('bd.quantri', password);
    const create = async (path: string, body: object): Promise<string> => {
      const answer = await call('POST', path, admin, body);
      expect([path, answer.status, answer.body.errors ?? answer.body.reasons]).toEqual([path, 201, undefined]);
      return answer.body.id;
    };
    const issuing = (await call('GET', 'me', admin)).body.posts[0]!.agencyId;
    const route = { reviewRoute: 'province', symbol: 'UBND', registerByType: true };
    expect((await call('PUT', `agencies/${issuing}/issuing`, admin, { ...route, reviewRoute: 'none' })).status).toBe(400);
    expect((await call('PUT', `agencies/${issuing}/issuing`, admin, route)).status).toBe(204);
    expect((await call('GET', `agencies/${issuing}`, admin)).body).toMatchObject(route);

    const below = { parentId: issuing, validFrom: '2016-01-01' };
    const interior = await create('agencies', { ...below, code: 'H08.02', name: 'Sở Nội vụ tỉnh Bình Định', kind: 'department' });
    const personId = await create('people', { name: 'Trần Chuyên Viên' });
    await create('appointments', { personId, agencyId: interior, position: 'officer', validFrom: dayOf(new Date()) });
    const account = { personId, login: 'bd.snv.cv1', password: 'mật khẩu ban đầu' };
    expect((await call('POST', 'accounts', admin, account)).status).toBe(201);

    const officer = await enter(account.login, account.password);
    const input = { issuingAgencyId: issuing, draftingAgencyId: interior, content: contentOf(interior) };
    const made = await call('POST', 'plans', officer, { commandId: newId(), input });
    expect([made.status, made.body.to]).toEqual([201, 'draft.composing']);
    const planId = made.body.instanceId;
    const submit = { type: 'plan.submit', commandId: newId(), expectedSequence: 1, input: {} };
    expect((await call('POST', `plans/${planId}/commands`, officer, submit)).body).toMatchObject({ to: 'draft.divisionReview' });
    expect((await call('GET', 'plans', officer)).body.items).toMatchObject([{ id: planId }]);
  });
});

const contentOf = (interior: string): PlanContent => ({
  title: 'Kế hoạch tuyên truyền, phổ biến pháp luật',
  body: 'Nội dung kế hoạch',
  legalBasis: ['Luật Tổ chức chính quyền địa phương'],
  monitoringAgencyId: interior,
  tasks: [
    {
      key: 'I.1',
      text: 'Tuyên truyền thường xuyên',
      leads: [{ agency: interior }],
      coordinators: [],
      deadline: { kind: 'continuous', source: 'thường xuyên' },
      targets: [],
      ownPlan: false,
    },
  ],
  recipients: [{ agency: interior }],
  printedRecipients: ['Sở Nội vụ'],
  dissemination: null,
  reporting: [],
  annexes: [],
  endsOn: null,
  urgent: false,
  secret: false,
  pastDatesReason: null,
  changes: [],
});
