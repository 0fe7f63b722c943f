import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  hashesOf,
  inclusionProof,
  nothingOutside,
  Sequencer,
  sizeOf,
  treeHash,
  verifyConsistency,
  verifyInclusion,
} from '../../src/audit/index.js';
import { open } from '../../src/audit/personal/sealed-value.js';
import { people } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { DefinitionStore, verifyAll } from '../../src/engine/index.js';
import { MailWorker } from '../../src/notices/index.js';
import { newId } from '../../src/platform/ids.js';
import { sightingsOf } from '../support/every-value.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import { ErasureScene, firstPassword, grounds } from './erasure-scene.js';
import { RulesScene, taskOf } from './rules-scene.js';

const subject = {
  name: 'Đặng Thị Ngọc Bích Trâm',
  login: 'ngocbichtram.dang',
  email: 'bich.tram@yte.binhdinh.example',
  before: 'tramdang.cu@thu.example',
};
const phone = '0987 654 321';
const words = [subject.name, 'Bích Trâm', subject.login, subject.email, 'bich.tram', subject.before, phone, '0987654321'];

// B17: somebody does everything that leaves traces, is erased, and is found by no query over any table.
describe('Xoá dữ liệu cá nhân (erasure, Luật 91/2025/QH15 Đ14)', () => {
  let server: TestMailServer;
  let world: World;
  let scene: ErasureScene;
  let personId: string;
  let appointmentId: string;
  let person: Caller;
  let erasure: string;
  let sealedBefore: { ref: string; subject: string; field: 'name'; sealed: Buffer }[];
  const leaves = () => world.db.asOwner<{ idx: string; entry_id: string; leaf_hash: Buffer }>('SELECT * FROM audit_leaves ORDER BY idx');

  beforeAll(async () => {
    server = await startMailServer();
    const mail = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'Sở Nội vụ <kehoach@binhdinh.example>' };
    world = await createWorld('2023-04-10T02:00:00.000Z', { env: mail });
    scene = await ErasureScene.in(world);
    const plans = new RulesScene(world);
    personId = await scene.enter({ ...subject, email: subject.before });
    await scene.administrator.put(`/api/v1/people/${personId}/email`, { email: subject.email }).expect(204);
    appointmentId = await scene.appoint(personId);
    const password = 'Mật khẩu của riêng tôi 2023';
    const first = await world.anonymous().post('/api/v1/sessions').send({ login: subject.login, password: firstPassword }).expect(201);
    const bearer = { authorization: `Bearer ${first.body.token}` };
    await world.anonymous().put('/api/v1/me/password').set(bearer).send({ current: firstPassword, next: password }).expect(204);
    // Typed into the wrong field, with and without marks.
    for (const login of [subject.name, subject.name.normalize('NFD'), subject.email, phone, `${subject.login}x`, password, subject.login])
      await world.anonymous().post('/api/v1/sessions').send({ login, password: subject.name }).expect(401);
    person = world.withToken(first.body.token);
    await person.post('/api/v1/me/calendar-feed').expect(201);
    const preferences = { mail: 'each', quietFrom: '18:00', quietTo: '07:00', quietDaysOff: true };
    await person.put('/api/v1/me/notice-preferences', preferences).expect(200);
    const filter = { page: 'tasks', name: `Việc của ${subject.name}`, query: `q=${subject.login}` };
    await person.put(`/api/v1/me/saved-filters/${newId()}`, filter).expect(200);

    const planId = await plans.issue([taskOf({ key: 'I.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] })]);
    const [task] = await plans.tasks(planId);
    const input = { date: '2023-04-10', form: 'meeting', evidence: [world.files.evidence] };
    expect((await person.command('task', task!.id, 'task.disseminate', input)).status).toBe(200);
    expect((await person.command('task', task!.id, 'task.begin')).status).toBe(200);
    expect((await person.command('task', task!.id, 'task.update', { note: 'Đã hoàn thành một nửa.', percent: 50 })).status).toBe(200);
    expect((await person.command('task', task!.id, 'task.acceptResult')).status).toBe(409);
    await person.get(`/api/v1/plans/${planId}/document.docx`).expect(200);
    await person.get(`/api/v1/plans/${planId}/history`).expect(200);
    await plans.must('bd.snv.td1', 'task.remind', task!.id, { note: 'Đề nghị gửi kết quả.' });
    await world.app.get(MailWorker).drain();
    server.refused.set(subject.email, 550);
    await plans.must('bd.snv.td1', 'task.remind', task!.id, { note: 'Đề nghị gửi kết quả lần hai.' });
    await world.app.get(MailWorker).drain();
    server.refused.clear();
    await plans.must('bd.snv.td1', 'task.remind', task!.id, { note: 'Đề nghị gửi kết quả lần ba.' }); // Waits.
    await world.db.asOwner('ANALYZE');
  });
  afterAll(async () => {
    await world.drop();
    await server.stop();
  });

  it('has the person in working copies, letters and notices before, and in no entry of the log', async () => {
    const [letter] = server.letters.filter(({ to }) => to.some(({ address }) => address === subject.email));
    expect(letter?.text).toContain(`Kính gửi: ${subject.name}`);
    const found = new Set((await sightingsOf(world.db, words)).map(({ column }) => column));
    expect([...found].sort()).toEqual([
      ...['public.accounts.login', 'public.mails.address', 'public.people.email', 'public.people.name'],
      ...['public.saved_filters.name', 'public.saved_filters.query'],
    ]);
    expect(await scene.examined()).toMatchObject({ ok: 3, redacted: [], findings: [] });
  });

  it('has nobody else’s name or login in any entry either', async () => {
    const bodies = (await world.db.asOwner<{ body: string }>(`SELECT convert_from(body, 'UTF8') AS body FROM audit_entries`)).map(
      ({ body }) => body,
    );
    const named = people.flatMap(({ name, login }) => [name, login]).filter((word) => bodies.some((body) => body.includes(word)));
    expect(named).toEqual([]);
  });

  it('is refused, with every reason, while the person holds a post and an account', async () => {
    expect(await scene.refused(personId)).toEqual(['person.holds-posts', 'person.account-open']);
    const officer = await world.as('bd.snv.cv1');
    expect((await officer.post(`/api/v1/people/${personId}/erasure`, grounds).expect(403)).body.reasons).toMatchObject([
      { code: 'admin.not-administrator' },
    ]);
    await scene.erase(newId()).expect(404);
    await scene.erase(personId, { legalBasis: '' }).expect(400);
  });

  it('is refused for whoever signed what is kept here, with the law that keeps it', async () => {
    const [chair] = await world.db.asOwner<{ id: string }>('SELECT signatory_id AS id FROM plans WHERE signatory_id IS NOT NULL');
    const { body } = await scene.erase(chair!.id).expect(409);
    const reason = body.reasons.find(({ code }: { code: string }) => code === 'person.signed-documents');
    expect(reason).toMatchObject({
      head: 'fix',
      params: { plans: 1, reports: 0 },
      text: expect.stringContaining('Luật Lưu trữ 33/2024/QH15'),
    });
  });

  it('is refused when its grounds name the person, and that is not written down', async () => {
    await scene.leave(personId, appointmentId, '2023-04-10');
    for (const said of ['Theo đơn của bà DANG THI NGOC BICH TRAM.', `Tài khoản ${subject.login}`, `Thư từ ${subject.before.toUpperCase()}`])
      expect(await scene.refused(personId, { reason: said })).toEqual(['person.named-in-grounds']);
    const refusals = (await scene.entries()).filter(({ outcome, command }) => outcome === 'refused' && command['type'] === 'person.erase');
    expect(new Set(refusals.map(({ command }) => JSON.stringify(command['input'])))).toContain(JSON.stringify({ subject: personId }));
    expect(refusals.every(({ command }) => Object.keys(command['input'] as object).join() === 'subject')).toBe(true);
  });

  it('leaves nothing of the person in any column of any table, nor in PostgreSQL’s statistics', async () => {
    await world.app.get(Sequencer).drain();
    sealedBefore = await world.db.asOwner('SELECT ref, subject_id AS subject, field, sealed FROM personal_values WHERE subject_id = $1', [
      personId,
    ]);
    expect(sealedBefore).toHaveLength(4);
    const before = { leaves: await leaves(), proofs: await proofs() };
    erasure = await scene.mustErase(personId);
    expect(await sightingsOf(world.db, words)).toEqual([]);
    await world.db.asOwner('ANALYZE');
    expect(await sightingsOf(world.db, words)).toEqual([]);
    await world.app.get(Sequencer).drain();
    expect((await leaves()).slice(0, before.leaves.length)).toEqual(before.leaves);
    await stillProven(before.proofs);
  });

  it('keeps the id alone, and only where it says who held what, did what or was told what', async () => {
    const places = (await sightingsOf(world.db, [personId])).map(({ column }) => column).filter((column) => column.startsWith('public.'));
    expect(places.sort()).toEqual([
      'public.appointments.person_id',
      'public.audit_entries.body',
      'public.audit_entries.person_id',
      'public.audit_entries.principals',
      'public.mails.person_id',
      'public.notices.person_id',
      'public.people.id',
    ]);
  });

  it('destroys the key, so that what a dump of before holds opens with no key that is left', async () => {
    const { keys, destroyed } = await scene.keys.contents();
    expect(keys.has(personId)).toBe(false);
    expect([...destroyed]).toEqual([personId]);
    for (const known of keys) {
      const key = (await scene.keys.read(known))!;
      for (const value of sealedBefore) expect(open(key, value, value.sealed)).toBeUndefined();
    }
    expect(JSON.stringify(await scene.keys.tombstoneOf(personId))).toContain(erasure);
    expect(await world.db.asOwner('SELECT 1 FROM personal_values WHERE subject_id = $1', [personId])).toEqual([]);
  });

  it('is REDACTED with the authorising entry where values were, OK elsewhere, and otherwise the log is whole', async () => {
    const { findings, redacted } = await scene.examined();
    expect(findings).toEqual([]);
    const entries = new Map((await scene.entries()).map((entry) => [entry.id, entry.command['type']]));
    expect(redacted.map(({ entryId, by }) => [entries.get(entryId), by])).toEqual([
      ['admin.createPerson', [erasure]],
      ['admin.createAccount', [erasure]],
      ['admin.setEmail', [erasure]],
    ]);
    expect(entries.get(erasure)).toBe('person.erase');
    expect(await world.findings()).toEqual([]);
    const examination = { ...nothingOutside, keys: scene.keys };
    const { results } = await world.db.database.snapshot((tx) => verifyAll(tx, world.app.get(DefinitionStore), examination));
    expect(results).toMatchObject({ TAMPERED: 0, DIVERGED: 0, UNREPLAYABLE: 0, REDACTED: 3, PENDING: 0 });
  });

  it('says so where the name stood, keeps who did what by the id, and sends what waited to nobody', async () => {
    const officer = await world.as('bd.snv.cv1');
    const { body } = await officer.get(`/api/v1/people/${personId}`).expect(200);
    expect(body).toMatchObject({ name: 'Đã xoá theo yêu cầu', email: null, erasedAt: world.clock.now().toISOString() });
    const inEnglish = await officer.get(`/api/v1/people/${personId}`).set('accept-language', 'en').expect(200);
    expect(inEnglish.body.name).toBe('Erased on request');
    const [did] = await world.db.asOwner<{ count: number }>(
      `SELECT count(*)::int FROM audit_entries WHERE person_id = $1 AND command LIKE 'task.%'`,
      [personId],
    );
    expect(did!.count).toBe(4);
    const letters = server.letters.length;
    await world.app.get(MailWorker).drain();
    expect(server.letters).toHaveLength(letters);
    const mails = await world.db.asOwner('SELECT DISTINCT state, address FROM mails WHERE person_id = $1 ORDER BY state', [personId]);
    expect(mails).toEqual(['dropped', 'failed', 'sent'].map((state) => ({ state, address: null })));
  });

  it('is done once; nothing is entered for the person afterwards', async () => {
    expect(await scene.refused(personId)).toEqual(['person.erased-already']);
    const { administrator } = scene;
    const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);
    const post = { personId, agencyId: agencyIdOf('bd.so-y-te'), position: 'officer', validFrom: '2023-05-01' };
    expect(codes((await administrator.post('/api/v1/appointments', post).expect(409)).body)).toEqual(['person.erased']);
    expect(codes((await administrator.put(`/api/v1/people/${personId}/email`, { email: 'a@b.example' }).expect(409)).body)).toEqual([
      'person.erased',
    ]);
    const account = { personId, login: 'nguoi.moi', password: firstPassword };
    expect(codes((await administrator.post('/api/v1/accounts', account).expect(409)).body)).toEqual(['person.erased']);
    await person.get('/api/v1/me').expect(401);
    await world.anonymous().post('/api/v1/sessions').send({ login: subject.login, password: firstPassword }).expect(401);
  });

  /** A proof of every tenth entry at the size of now, with its root. */
  async function proofs() {
    return world.db.database.snapshot(async (tx) => {
      const size = await sizeOf(tx);
      const read = hashesOf(tx, size);
      const root = await treeHash(size, read);
      const places = (await leaves()).map(({ idx }) => Number(idx)).filter((index) => index % 10 === 0);
      return {
        size,
        root,
        proofs: await Promise.all(places.map(async (index) => ({ index, proof: await inclusionProof(index, size, read) }))),
      };
    });
  }

  async function stillProven({ size, root, proofs: kept }: Awaited<ReturnType<typeof proofs>>): Promise<void> {
    const rows = await leaves();
    expect(kept.length).toBeGreaterThan(5);
    for (const { index, proof } of kept) expect(verifyInclusion(rows[index]!.leaf_hash, index, size, root, proof).ok).toBe(true);
    await world.db.database.snapshot(async (tx) => {
      const now = await sizeOf(tx);
      const read = hashesOf(tx, now);
      expect(verifyConsistency(size, now, root, await treeHash(now, read), await consistencyProof(size, now, read)).ok).toBe(true);
    });
  }
});
