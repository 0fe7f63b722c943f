import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids.js';
import {
  documentXml,
  type InboundScene,
  type IssuedPlan,
  inboundScene,
  privateKey,
  source,
  statusXml,
  told,
  took,
} from './inbound-scene.js';

let scene: InboundScene;
let plan: IssuedPlan;
beforeAll(async () => {
  scene = await inboundScene();
  plan = await scene.issue();
});
afterAll(() => scene.world.drop());

const refusals = async () =>
  Number((await scene.world.db.asOwner<{ n: string }>(`SELECT count(*) AS n FROM audit_entries WHERE outcome = 'refused'`))[0]!.n);
const state = async (id: string) => (await scene.world.standing(id)).state;
const said = async (id: string) =>
  (
    await scene.world.db.asOwner<{ code: string }>('SELECT code FROM delivery_statuses WHERE delivery_id = $1 ORDER BY at, entry_id', [id])
  ).map(({ code }) => code);
const status = (code: string, from: string, more: object = {}) => statusXml({ about: plan.documentId, from, code, ...more });

describe('Cửa nhận (how messages are taken in)', () => {
  it('answers the same bytes under the same id as before, counts them, and makes no second entry (R-38)', async () => {
    const [id, body] = [newId(), status('01', 'H08.03')];
    expect((await scene.send(body, { id })).body).toMatchObject({ messageId: id, repeated: false, state: 'received' });
    await scene.worker.drain();
    const before = await refusals();
    const again = await scene.send(body, { id });
    expect([again.status, again.body.repeated, again.body.state, again.body.outcome]).toEqual([202, true, 'applied', 'inbound.moved']);
    expect(again.body.entryId).toEqual((await scene.row(id)).entry_id);
    expect([(await scene.row(id)).times, await refusals()]).toEqual([2, before]);
    expect(await said(await scene.delivery(plan.planId, 'H08.03'))).toEqual(['01']);
  });

  it('refuses other bytes under the same id, and keeps the attempt', async () => {
    const id = newId();
    await scene.send(status('01', 'H08.03'), { id });
    const before = await refusals();
    const other = await scene.send(status('06', 'H08.03'), { id });
    expect([other.status, other.body.code]).toEqual([422, 'eoffice.other-body']);
    expect([other.body.entryId !== undefined, await refusals()]).toEqual([true, before + 1]);
  });

  it('lets nobody in whose signature is not the source’s, or is older than 300 seconds', async () => {
    const body = status('03', 'H08.03');
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const now = scene.world.clock.now().getTime();
    const before = await refusals();
    const answers = [
      await scene.send(body, { key: stranger }),
      await scene.send(body, { source: 'khong-co' }),
      await scene.send(body, { at: new Date(now - 301_000) }),
      await scene.send(body, { at: new Date(now + 301_000) }),
    ];
    expect(answers.map((one) => [one.status, one.body.code])).toEqual([
      [401, 'eoffice.signature'],
      [401, 'eoffice.signature'],
      [401, 'eoffice.timestamp'],
      [401, 'eoffice.timestamp'],
    ]);
    expect(await refusals()).toBe(before + 4);
    expect((await scene.send(body, { at: new Date(now - 299_000) })).status).toBe(202);
  });

  it('knows a source by its old key and its new one, and by none once it ended', async () => {
    const admin = await scene.world.as('bd.ubnd.qt');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = { scheme: 'v1a', publicKey: told(publicKey) };
    expect(
      (await admin.post('/api/v1/eoffice/sources', { id: 'voffice', name: 'VOffice', key: { scheme: 'v1' } })).body.key.secret,
    ).toMatch(/^whsec_/);
    expect((await admin.post('/api/v1/eoffice/sources/voffice/keys', key)).status).toBe(201);
    expect((await scene.send('<a/>', { source: 'voffice', key: privateKey })).status).toBe(202);
    expect((await admin.post('/api/v1/eoffice/sources/voffice/end')).status).toBe(204);
    expect((await scene.send('<a/>', { source: 'voffice', key: privateKey })).status).toBe(401);
    const officer = await scene.world.as('bd.snv.cv1');
    expect((await officer.post('/api/v1/eoffice/sources', { id: 'tu-lap', name: 'Tự lập' })).status).toBe(403);
  });

  it('is taken from whoever signs as the page for integrators tells', async () => {
    const code = readFileSync('src/e-office/INTEGRATORS.md', 'utf8')
      .match(/```js\n[^`]*export function post.*?```/su)![0]
      .slice(6, -3);
    const admin = await scene.world.as('bd.ubnd.qt');
    const key = (await admin.post('/api/v1/eoffice/sources', { id: 'theo-trang', name: 'Theo trang', key: { scheme: 'v1' } })).body.key;
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const calls = [key.secret, pem].map((known) => `post('', 'thu', Buffer.from('<a/>'), ${JSON.stringify(known)}).headers`);
    const script = `globalThis.fetch = (_, sent) => sent; Date.now = () => ${scene.world.clock.now().getTime()};${code}; console.log(JSON.stringify([${calls}]))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const headers = JSON.parse(stdout) as Record<string, string>[];
    const answers = await Promise.all(
      ['theo-trang', source].map((to, at) => scene.world.anonymous().post(`/api/v1/eoffice/${to}/messages`).set(headers[at]!).send('<a/>')),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  });

  it('ends a key at once that has leaked', async () => {
    const admin = await scene.world.as('bd.ubnd.qt');
    const [leaked, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const key = (pair: typeof leaked) => ({ scheme: 'v1a', publicKey: told(pair.publicKey) });
    await admin.post('/api/v1/eoffice/sources', { id: 'lo-khoa', name: 'Lộ khoá', key: key(leaked) }).expect(201);
    await admin.post('/api/v1/eoffice/sources/lo-khoa/keys', { ...key(other), overlapHours: 0 }).expect(201);
    expect((await scene.send('<a/>', { source: 'lo-khoa', key: leaked.privateKey })).status).toBe(401);
    expect((await scene.send('<a/>', { source: 'lo-khoa', key: other.privateKey })).status).toBe(202);
  });

  it('registers no source twice, none that could never be heard, and no bus at an address that nothing may be sent to', async () => {
    const admin = await scene.world.as('bd.ubnd.qt');
    const register = async (more: object) => (await admin.post('/api/v1/eoffice/sources', { id: 'nguon-sai', name: 'Sai', ...more })).body;
    const bus = (url: string, cidr: string) => ({ bus: { url, allowedCidrs: [cidr], systemId: 'x', secretKey: 'y' } });
    expect((await register({})).errors).toMatchObject([{ path: 'key' }]);
    expect((await register({ id: source, key: { scheme: 'v1' } })).reasons).toMatchObject([{ code: 'admin.exists-already' }]);
    expect((await register(bus('https://truc.example.vn/', '10.0.0.0/99'))).reasons).toMatchObject([
      { code: 'webhook.network-refused', params: { fault: 'network-malformed' } },
    ]);
    expect((await register(bus('https://truc.example.vn/', '169.254.0.0/16'))).reasons).toMatchObject([
      { code: 'webhook.network-refused' },
    ]);
    expect((await register(bus('ftp://truc.example.vn/', '10.0.0.0/8'))).reasons).toMatchObject([
      { code: 'webhook.url-refused', params: { fault: 'url-not-https' } },
    ]);
  });

  it('says what it does not understand, and where', async () => {
    const kept = await scene.apply(status('01', 'H08.03').replace('>01<', '>99<'));
    expect(kept).toMatchObject({ state: 'rejected', outcome: 'inbound.unreadable', details: { reason: 'unknown-status' } });
    expect(kept.details!['place']).toMatch(/StatusCode$/);
    expect(kept.entry_id).not.toBeNull();
  });
});

describe('Trạng thái từ bên ngoài (what recipients elsewhere say)', () => {
  it('R-23, R-24: each delivery goes its own way; forward jumps are taken, repeats are none, regressions are refused and kept', async () => {
    const id = await scene.delivery(plan.planId, 'H08.04');
    await scene.apply(status('01', 'H08.04'));
    await scene.apply(status('05', 'H08.04'));
    const before = await refusals();
    expect(await scene.apply(status('05', 'H08.04', { note: 'lần nữa' }))).toMatchObject({ state: 'applied', outcome: 'inbound.repeat' });
    expect(await refusals()).toBe(before);
    const late = await scene.apply(status('03', 'H08.04'));
    expect(late).toMatchObject({ state: 'rejected', outcome: 'inbound.too-late', details: { deliveryId: id, state: 'processing' } });
    expect(await scene.world.refusalsOf(id)).toMatchObject([{ command: 'delivery.register', id: late.entry_id }]);
    await scene.apply(status('06', 'H08.04'));
    expect([await state(id), await said(id)]).toEqual(['completed', ['01', '05', '06']]);
    expect(await state(await scene.delivery(plan.planId, 'H08.05'))).toBe('sent');
  });

  it('R-24, R-25: a refusal without a reason comes back to the sender, who sends it again; old statuses then count no more', async () => {
    const id = await scene.delivery(plan.planId, 'H08.06');
    await scene.apply(status('03', 'H08.06'));
    await scene.apply(status('02', 'H08.06', { at: '2023/04/03 07:50:00' }));
    expect(await state(id)).toBe('refused');
    const clerk = await scene.world.as('bd.ubnd.vt1');
    const waiting = await clerk.get('/api/v1/inbox?limit=200').expect(200);
    expect(JSON.stringify(waiting.body)).toContain(id);
    scene.world.clock.advance(60_000);
    await scene.rules.must('bd.ubnd.vt1', 'delivery.resend', id);
    await took(scene.world, plan.planId);
    expect(await state(id)).toBe('sent');
    expect(await scene.apply(status('02', 'H08.06', { at: '2023/04/03 07:50:00', note: 'gửi chậm' }))).toMatchObject({
      outcome: 'inbound.repeat',
    });
    await scene.apply(status('03', 'H08.06', { at: '2023/04/03 09:10:00' }));
    expect(await state(id)).toBe('registered');
    const own = await scene.delivery(plan.planId, 'H08.09');
    expect(await scene.rules.refused('bd.syt.vt', 'delivery.refuse', own)).toContain('input.missing');
  });

  it('R-21: issued is not sent; a status that comes too early waits until the document has left, and is applied by itself then', async () => {
    const other = await scene.rules.issue([{ ...(await anyTask()) }]);
    const documentId = await idOf(other);
    const id = await scene.delivery(other, 'H08.03');
    expect([await state(other), await state(id)]).toEqual(['issued', 'queued']);
    const messageId = newId();
    expect(await scene.apply(statusXml({ about: documentId, from: 'H08.03', code: '03' }), messageId)).toMatchObject({
      state: 'parked',
      outcome: 'inbound.not-sent-yet',
    });
    expect(await scene.worker.drain()).toBe(0);
    await took(scene.world, other);
    await scene.worker.drain();
    expect([await state(id), (await scene.row(messageId)).state]).toEqual(['registered', 'applied']);
  });

  it('R-26, R-29: 15 and 16 answer an open request of the recipient asked; the plan is partly recalled until all gave it back', async () => {
    const [one, two] = [await scene.delivery(plan.planId, 'H08.07'), await scene.delivery(plan.planId, 'H08.08')];
    expect(await scene.apply(status('15', 'H08.07'))).toMatchObject({
      state: 'rejected',
      details: { reasons: ['delivery.no-recall-open'] },
    });
    for (const id of [one, two]) await scene.rules.must('bd.ubnd.vt1', 'delivery.requestRecall', id, { reason: 'Sai phụ lục kèm theo.' });
    expect(await exchange()).toMatchObject({ recall: 'asked' });
    await scene.apply(status('15', 'H08.07'));
    await scene.apply(status('16', 'H08.08', { note: 'Đã triển khai.' }));
    expect([await state(one), await state(two)]).toEqual(['recalled', 'sent']);
    expect(await exchange()).toMatchObject({ recall: 'partly' });
    expect(await scene.apply(status('16', 'H08.08', { note: 'Lần nữa.' }))).toMatchObject({ outcome: 'inbound.repeat' });
    expect(await scene.apply(status('06', 'H08.07'))).toMatchObject({ state: 'rejected', outcome: 'inbound.too-late' });
  });

  it('R-26: nobody speaks for a recipient it was never sent to', async () => {
    expect(await scene.apply(status('03', 'H49'))).toMatchObject({ state: 'rejected', outcome: 'inbound.not-a-recipient' });
  });

  it('R-36, R-37: an agency that works here is served here, and its echo over the bus moves nothing', async () => {
    const id = await scene.delivery(plan.planId, 'H08.09');
    expect(await scene.apply(status('06', 'H08.09'))).toMatchObject({ state: 'rejected', outcome: 'inbound.echo' });
    expect([await state(id), await said(id)]).toEqual(['arrived', ['01']]);
    await scene.rules.must('bd.syt.vt', 'delivery.register', id);
    expect(await said(id)).toEqual(['01', '03']);
  });

  it('R-67, R-70: a closed code still speaks for what was sent to it, and so does its successor', async () => {
    const { db } = scene.world;
    await db.asOwner(
      `INSERT INTO successions SELECT old.agency_id, new.agency_id, '2023-04-01', 'QĐ' FROM agency_codes old, agency_codes new WHERE old.code = 'H08.10' AND new.code = 'H08.11'`,
    );
    const id = await scene.delivery(plan.planId, 'H08.10');
    await db.asOwner(`UPDATE deliveries SET code = 'H08.10' WHERE id = $1`, [id]);
    const outsider = await db.asOwner(`SELECT FROM deliveries WHERE plan_id = $1 AND code = 'H08.11' AND NOT internal`, [plan.planId]);
    expect(outsider).toHaveLength(1);
    await scene.apply(status('01', 'H08.10'));
    expect(await state(id)).toBe('arrived');
    await db.asOwner(`UPDATE deliveries SET code = NULL WHERE plan_id = $1 AND code = 'H08.11'`, [plan.planId]);
    await db.asOwner(
      `DELETE FROM dispatches USING deliveries WHERE deliveries.id = delivery_id AND plan_id = $1 AND code IS NULL AND recipient_agency_id = (SELECT agency_id FROM agency_codes WHERE code = 'H08.11')`,
      [plan.planId],
    );
    await db.asOwner(
      `DELETE FROM deliveries WHERE plan_id = $1 AND code IS NULL AND recipient_agency_id = (SELECT agency_id FROM agency_codes WHERE code = 'H08.11')`,
      [plan.planId],
    );
    expect(await scene.apply(status('03', 'H08.11'))).toMatchObject({ details: { bySuccession: 'H08.11' } });
    expect(await state(id)).toBe('registered');
  });

  it('R-34: of a state secret nothing is known to messages', async () => {
    await scene.world.db.asOwner('UPDATE plans SET secret = true WHERE id = $1', [plan.planId]);
    expect(await scene.apply(status('05', 'H08.05'))).toMatchObject({ state: 'parked', outcome: 'inbound.unknown-document' });
    await scene.world.db.asOwner('UPDATE plans SET secret = false WHERE id = $1', [plan.planId]);
  });

  const exchange = async () => (await (await scene.world.as('bd.snv.td1')).get(`/api/v1/eoffice/plans/${plan.planId}`).expect(200)).body;
});

describe('Văn bản đến (documents of others)', () => {
  it('finds a log that verifies after all the statuses', async () => expect(await scene.world.findings()).toEqual([]));

  const report = (id: string, more: object = {}) =>
    documentXml({ id, from: 'H08.03', to: 'H08.02', responseFor: plan.documentId, ...more });

  it('R-27: a recall of what we never heard of waits and makes no document; it is given up after 72 hours', async () => {
    const id = newId();
    const recall = report('H08.03,2023/04/03,1/BC-STP', { type: 1, business: '<BussinessDocReason>Gửi nhầm</BussinessDocReason>' });
    expect(await scene.apply(recall, id)).toMatchObject({ state: 'parked', outcome: 'inbound.unknown-document' });
    expect(await incoming()).toEqual([]);
    await scene.apply(report('H08.03,2023/04/03,1/BC-STP'));
    expect(await scene.row(id)).toMatchObject({ state: 'applied', outcome: 'inbound.recall-asked' });
    const lost = newId();
    await scene.apply(report('H08.03,2023/04/03,khác/BC-STP', { type: 1 }), lost);
    scene.world.clock.advance(72 * 3_600_000);
    await scene.worker.drain();
    expect(await scene.row(lost)).toMatchObject({ state: 'dead', outcome: 'inbound.unknown-document' });
    expect((await scene.row(lost)).entry_id).not.toBeNull();
  });

  it('R-28: what is given back is destroyed here; that it was here stays', async () => {
    const [document] = await incoming();
    expect(document).toMatchObject({ subject: 'Báo cáo kết quả', recall: { answer: null } });
    const clerk = await scene.world.as('bd.snv.vt');
    expect((await clerk.post(`/api/v1/eoffice/incoming/${document!.id}/recall-answer`, { agree: true })).status).toBe(200);
    expect((await incoming())[0]).toMatchObject({ subject: null, number: null, recall: { reason: 'Gửi nhầm', answer: 'agreed' } });
    const bodies = await scene.world.db.asOwner(
      `SELECT octet_length(body) AS size FROM inbound_messages WHERE about = 'H08.03,2023/04/03,1/BC-STP' AND outcome = 'inbound.registered'`,
    );
    expect(bodies).toEqual([{ size: 0 }]);
    expect((await clerk.post(`/api/v1/eoffice/incoming/${document!.id}/recall-answer`, { agree: false })).status).toBe(409);
  });

  it('R-32: the same id and content is a repeat under whichever message; other content is a conflict for the clerk', async () => {
    await scene.apply(report('D-32'));
    expect(await scene.apply(report('D-32', { at: '2023/04/03 09:59:00' }))).toMatchObject({ outcome: 'inbound.repeat' });
    expect(await scene.apply(report('D-32', { subject: 'Khác' }))).toMatchObject({ state: 'rejected', outcome: 'inbound.conflict' });
    const conflicts = (await incoming())
      .filter(({ conflicts }) => conflicts > 0)
      .map(({ documentId, conflicts }) => [documentId, conflicts]);
    expect(conflicts).toEqual([['D-32', 1]]);
  });

  it('R-30: a replacement counts for the agencies listed, whichever comes first', async () => {
    const list = (code: string) =>
      `<ReplacementInfoList><ReplacementInfo><DocumentId>D-cũ</DocumentId><OrganIdList><OrganId>${code}</OrganId></OrganIdList></ReplacementInfo></ReplacementInfoList>`;
    await scene.apply(report('D-mới-1', { type: 3, business: list('H08.05') }));
    await scene.apply(report('D-cũ'));
    expect((await incoming()).find(({ documentId }) => documentId === 'D-cũ')!.replaced).toBe(false);
    await scene.apply(report('D-mới-2', { type: 3, business: list('H08.02') }));
    expect((await incoming()).find(({ documentId }) => documentId === 'D-cũ')!.replaced).toBe(true);
  });

  it('R-26, R-31: an update is its sender’s alone, and the later one by its sender stands', async () => {
    const update = (subject: string, at: string, from = 'H08.03') =>
      documentXml({
        ...{ id: 'D-31', from, to: 'H08.02', type: 2, subject, at },
        business: '<DocumentId>D-31</DocumentId><BussinessDocumentInfo><DocumentInfo>1</DocumentInfo></BussinessDocumentInfo>',
      });
    await scene.apply(report('D-31'));
    await scene.apply(update('Sau', '2023/04/03 11:00:00'));
    await scene.apply(update('Trước', '2023/04/03 10:00:00'));
    expect((await incoming()).find(({ documentId }) => documentId === 'D-31')!.subject).toBe('Sau');
    expect(await scene.apply(update('Giả', '2023/04/03 12:00:00', 'H08.04'))).toMatchObject({ outcome: 'inbound.not-theirs' });
  });

  it('R-60: an answer to a plan is proposed, and becomes a report by the clerk alone, as of its arrival', async () => {
    const { db, clock } = scene.world;
    const arrived = clock.now();
    await scene.apply(report('D-60'));
    const [document] = (await incoming()).filter(({ documentId }) => documentId === 'D-60');
    expect(document).toMatchObject({ planId: plan.planId, proposedReportIds: [], reportId: null });
    const owed = await reportOf('H08.03');
    expect((await incoming()).find(({ documentId }) => documentId === 'D-60')).toMatchObject({ proposedReportIds: [owed] });
    clock.advance(3 * 86_400_000);
    const body = { commandId: newId(), reportId: owed, expectedSequence: 1 };
    const officer = await scene.world.as('bd.snv.cv1');
    expect((await officer.post(`/api/v1/eoffice/incoming/${document!.id}/link`, body)).status).toBe(409);
    const clerk = await scene.world.as('bd.snv.vt');
    const linked = await clerk.post(`/api/v1/eoffice/incoming/${document!.id}/link`, { ...body, commandId: newId() });
    expect([linked.status, linked.body.to]).toEqual([200, 'filed']);
    const [filed] = await db.asOwner<{ filed_at: Date }>('SELECT filed_at FROM reports WHERE id = $1', [owed]);
    expect(filed!.filed_at.toISOString().slice(0, 10)).toBe(arrived.toISOString().slice(0, 10));
    expect((await incoming()).find(({ documentId }) => documentId === 'D-60')).toMatchObject({ reportId: owed });
  });

  it('is refused where it is for nobody here', async () => {
    expect(await scene.apply(documentXml({ id: 'D-lạc', from: 'H08.03', to: 'H49' }))).toMatchObject({ outcome: 'inbound.not-for-us' });
  });

  it('shows an administrator what came in and became of it, and nobody else', async () => {
    const admin = await scene.world.as('bd.ubnd.qt');
    const page = await admin.get(`/api/v1/eoffice/sources/${source}/messages?state=dead&limit=10`).expect(200);
    expect(page.body.items).toMatchObject([{ state: 'dead', outcome: 'inbound.unknown-document' }]);
    await (await scene.world.as('bd.snv.vt')).get(`/api/v1/eoffice/sources/${source}/messages`).expect(403);
  });

  /** One that the agency owes for the plan's first period, put down directly. */
  const reportOf = async (code: string): Promise<string> => {
    const id = newId();
    await scene.world.db.asOwner(
      `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) VALUES ($1, 'report', 'report/v1', 'owed', 1, 1, sha256(''), '2023-04-01', $2)`,
      [id, plan.planId],
    );
    await scene.world.db.asOwner(
      `INSERT INTO plan_periods (plan_id, no, key, schedules, opens_on, last) VALUES ($1, 1, '2023', '{nam}', '2023-01-01', false) ON CONFLICT DO NOTHING`,
      [plan.planId],
    );
    await scene.world.db.asOwner(
      `INSERT INTO reports (id, plan_id, period_no, type, agency_id, origin_agency_id, opened_at) SELECT $1, $2, 1, 'unit', agency_id, agency_id, '2023-04-01' FROM agency_codes WHERE code = $3`,
      [id, plan.planId, code],
    );
    return id;
  };

  const incoming = async (): Promise<{ id: string; documentId: string; subject: string | null; replaced: boolean; conflicts: number }[]> =>
    (await (await scene.world.as('bd.snv.vt')).get('/api/v1/eoffice/incoming?limit=200').expect(200)).body.items;
});

async function idOf(planId: string): Promise<string> {
  const [row] = await scene.world.db.asOwner<{ id: string }>(
    `SELECT 'H08,' || to_char(issued_on, 'YYYY/MM/DD') || ',' || document_number AS id FROM plans WHERE id = $1`,
    [planId],
  );
  return row!.id;
}

async function anyTask() {
  const { taskOf } = await import('../e2e/rules-scene.js');
  const { agencyIdOf } = await import('../../src/demo/index.js');
  return taskOf({ key: 'II.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] });
}
