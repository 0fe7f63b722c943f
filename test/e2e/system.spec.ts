import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playS1 } from '../../src/demo/index.js';
import { Health } from '../../src/platform/readiness.js';
import { type Caller, createWorld, type World } from '../support/world.js';

describe('Hệ thống (the system)', () => {
  let world: World;
  let administrator: Caller;
  let auditor: Caller;

  beforeAll(async () => {
    const env = { SMTP_URL: 'smtp://sender:mail-secret@mail.invalid:587', MAIL_FROM: 'kehoach@example.gov.vn' };
    world = await createWorld(undefined, { env });
    await playS1(world.player, world.files, 'review');
    [administrator, auditor] = [await world.as('bd.ubnd.qt'), await world.as('bd.ttr.ttv')];
  });

  afterAll(() => world.drop());

  it('shows administrators and auditors how it stands, and says what waits', async () => {
    const { waiting } = (await administrator.get('/api/v1/system').expect(200)).body.queues.find(
      ({ name }: { name: string }) => name === 'tree',
    );
    expect(waiting).toBeGreaterThan(0);
    await world.sequencer.drain();
    const { body } = await auditor.get('/api/v1/system').expect(200);
    expect(body.queues.find(({ name }: { name: string }) => name === 'tree')).toEqual({
      name: 'tree',
      waiting: 0,
      oldest: null,
      givenUp: 0,
    });
    expect(body.log.size).toBeGreaterThan(0);
    expect(body.log).toMatchObject({ origin: 'plan-workflow.localhost/log', checkpoint: null, quorum: 'none', witnesses: [] });
    expect(body.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(body.schema.migrations).toBeGreaterThan(10);
    const states = body.definitions.find(({ id }: { id: string }) => id === 'plan/v1/city').states;
    expect(Object.values(states)).toEqual([1]);
  });

  it('says which of the things that readyz asks is missing', async () => {
    world.app.get(Health).readiness = { database: async () => undefined, signer: () => Promise.reject(new Error('forked')) };
    const { body } = await administrator.get('/api/v1/system').expect(200);
    expect([body.ok, body.checks]).toEqual([
      false,
      [
        { name: 'database', ok: true },
        { name: 'signer', ok: false, reason: 'forked' },
      ],
    ]);
  });

  it('shows the configuration without anything secret', async () => {
    const { body, text } = await administrator.get('/api/v1/system').expect(200);
    const mail = body.settings.find(({ name }: { name: string }) => name === 'SMTP_URL');
    expect(mail.value).toBe('smtp://mail.invalid:587, kehoach@example.gov.vn');
    expect(text).not.toMatch(/mail-secret|sender/);
  });

  it('finds nothing in a sound log, and the place of what somebody changed behind its back', async () => {
    const sound = (await auditor.post('/api/v1/system/chain-checks').expect(200)).body;
    expect(sound).toMatchObject({ findings: [], more: 0 });
    expect(sound.entries).toBe(sound.leaves);
    await world.db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await world.db.asOwner(`UPDATE audit_entries SET command = 'plan.issue' WHERE id = (SELECT id FROM audit_entries ORDER BY id LIMIT 1)`);
    const found = (await auditor.post('/api/v1/system/chain-checks').expect(200)).body.findings;
    expect(found.map(({ rule }: { rule: string }) => rule)).toEqual(['column']);
  });

  it('is closed to everybody else, and the attempt is on record', async () => {
    const chief = await world.as('vt.ubnd.cvp');
    for (const asked of [chief.get('/api/v1/system'), chief.post('/api/v1/system/chain-checks')]) {
      const { status, body } = await asked;
      expect([status, body.code]).toEqual([403, 'system.not-overseer']);
      expect(body.entryId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('tells an administrator why a plan does not move for somebody, on record, and nothing that this person may not see', async () => {
    const chief = (await (await world.as('vt.ubnd.cvp')).get('/api/v1/me')).body.person.id;
    const stranger = (await (await world.as('na.snv.vt')).get('/api/v1/me')).body.person.id;
    const plan = (await world.db.asOwner<{ id: string }>('SELECT id FROM plans'))[0]!.id;
    const own = (await (await world.as('vt.ubnd.cvp')).get(`/api/v1/plans/${plan}/moves`).set('accept-language', 'vi')).body;
    const tried = await administrator.post('/api/v1/system/trials', { personId: chief, plan }).set('accept-language', 'vi');
    expect([tried.status, tried.body]).toEqual([200, own]);
    expect((await administrator.post('/api/v1/system/trials', { personId: stranger, plan })).status).toBe(404);
    expect((await auditor.post('/api/v1/system/trials', { personId: chief, plan })).body.reasons[0].code).toBe('admin.not-administrator');
    await world.db.asOwner('UPDATE plans SET secret = true');
    expect((await administrator.post('/api/v1/system/trials', { personId: chief, plan })).status).toBe(404);
    const entries = await world.db.asOwner(`SELECT outcome FROM audit_entries WHERE command = 'admin.tryAs' ORDER BY seq`);
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'recorded', 'recorded', 'refused']);
  });

  it('names accounts to administrators alone, without a word of the password', async () => {
    const { person } = (await administrator.get('/api/v1/me')).body;
    expect((await administrator.get(`/api/v1/accounts/${person.id}`).expect(200)).body).toEqual({
      account: { login: 'bd.ubnd.qt', disabledAt: null, passwordMustChange: false },
    });
    expect((await auditor.get(`/api/v1/accounts/${person.id}`)).status).toBe(403);
  });

  it('names posts and types of events in the language asked for', async () => {
    const positions = (await administrator.get('/api/v1/appointments/positions').set('accept-language', 'en').expect(200)).body;
    expect(positions).toContainEqual({ position: 'clerk', label: 'clerk' });
    const types = (await administrator.get('/api/v1/webhooks/event-types').set('accept-language', 'vi').expect(200)).body;
    expect(types).toContainEqual({ name: 'plan.signed', label: 'Kế hoạch đã được ký' });
  });
});
