import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadVerifier } from '../../src/audit/bundle/verifier.js';
import { parsePolicy, readTrust, verifyTlogProof } from '../../src/audit/index.js';
import { newId } from '../../src/platform/ids.js';
import { type AuditScene, auditor, createAuditScene, verifyWith } from './audit-scene.js';
import { bytesOf } from './exports-reader.js';

let log: AuditScene;
beforeAll(async () => {
  log = await createAuditScene();
});
afterAll(() => log.drop());

const entries = '/api/v1/audit/entries';
const script = join(process.cwd(), 'src/audit/bundle/verify.mjs');

describe('Biên nhận và chứng minh (receipts and proofs)', () => {
  it('proves offline an accepted command to whoever gave it, once a checkpoint covers it', async () => {
    const officer = await log.world.as('bd.syt.cv');
    const [, task] = await log.scene.tasks(log.planId);
    const { entryId } = await log.scene.must('bd.syt.cv', 'task.disseminate', task!.id, {
      date: '2023-04-03',
      form: 'meeting',
      evidence: [log.world.files.evidence],
    });
    const early = await officer.get(`${entries}/${entryId}/proof`);
    expect([early.status, early.body.code, early.headers['retry-after']]).toEqual([409, 'audit.not-signed-yet', '2']);
    expect((await officer.get(`${entries}/${entryId}`)).body).toMatchObject({ index: null, signed: false, result: 'PENDING' });
    await log.sign();

    const { body } = await officer.get(`${entries}/${entryId}`).expect(200);
    expect(body).toMatchObject({ entryId, outcome: 'accepted', stream: `task/${task!.id}`, signed: true, result: 'OK' });
    const proof = (await bytesOf(officer.get(`${entries}/${entryId}/proof`))).bytes;
    const bytes = (await bytesOf(officer.get(`${entries}/${entryId}/body`))).bytes;
    expect(bytes.toString()).toBe(body.body);
    expect(proof.length).toBeLessThanOrEqual(4_000);

    const { text } = await readTrust({ auditPolicyFile: null, signerDir: join(log.folder, 'signer') });
    for (const [name, data] of Object.entries({ proof, entry: bytes, policy: text })) writeFileSync(join(log.folder, name), data);
    const args = [script, '--proof', 'proof', '--entry', 'entry', '--policy', 'policy'];
    expect(await verifyWith(process.execPath, args, log.folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('KẾT LUẬN: ĐÚNG'),
    });
    // A second implementation of the same format.
    const policy = parsePolicy(text);
    expect(policy.ok && verifyTlogProof(proof, Buffer.from(body.leafHash, 'hex'), policy.value)).toMatchObject({
      ok: true,
      value: { index: body.index },
    });

    writeFileSync(join(log.folder, 'entry'), bytes.toString().replace('meeting', 'leaflet'));
    expect(await verifyWith(process.execPath, args, log.folder)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('KHÔNG CHỨNG MINH'),
    });
  });

  it('B8: verifies a proof in less than 5 ms, and no byte of it can be another', async () => {
    const { verifyProof } = await loadVerifier();
    const [proof, policy] = [readFileSync(join(log.folder, 'proof')), readFileSync(join(log.folder, 'policy'), 'utf8')];
    const entry = (
      await bytesOf((await log.world.as(auditor)).get(`${entries}/${JSON.parse(readFileSync(join(log.folder, 'entry'), 'utf8')).id}/body`))
    ).bytes;
    const begun = performance.now();
    for (let i = 0; i < 50; i++) expect(verifyProof(proof, entry, policy).ok).toBe(true);
    expect((performance.now() - begun) / 50).toBeLessThan(5);
    for (let at = 0; at < proof.length; at++) {
      const changed = Buffer.from(proof);
      changed[at] = changed[at]! ^ 1;
      expect([at, verifyProof(changed, entry, policy).ok]).toEqual([at, false]);
    }
  });

  it('names the entry of every refusal, whoever is refused and why', async () => {
    const officer = await log.world.as('bd.syt.cv');
    const answers = [
      await log.world.anonymous().post('/api/v1/sessions').send({ login: 'bd.syt.cv', password: 'wrong' }),
      await log.world.anonymous().post('/api/v1/sessions').send({ login: 'nobody.at.all', password: 'wrong' }),
      await officer.post('/api/v1/people', { name: 'Nguyễn Văn A' }),
      await officer.get(`/api/v1/plans/${newId()}`),
      await officer.command('task', newId(), 'task.begin'),
      await officer.command('plan', log.planId, 'plan.close'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 404, 404, 409]);
    for (const { body } of answers) {
      const [row] = await log.world.db.asOwner<{ outcome: string }>('SELECT outcome FROM audit_entries WHERE id = $1', [body.entryId]);
      expect(row).toEqual({ outcome: 'refused' });
    }
  });

  it('shows people what they did, by the request id of the answer, and what concerns documents they see; auditors everything', async () => {
    const administrator = await log.world.as('bd.ubnd.qt');
    const made = await administrator.post('/api/v1/people', { name: 'Nguyễn Văn B' }).expect(201);
    const { items } = (await administrator.get(`${entries}?limit=1`).expect(200)).body;
    expect(items).toMatchObject([{ outcome: 'recorded', command: 'admin.createPerson', request: made.headers['x-request-id'] }]);
    const second = (await administrator.get(`${entries}?limit=1`)).body.next;
    expect(second).toBeNull();

    const drafted = await entryOf('plan.create');
    const issued = await entryOf('plan.issue');
    const seen = async (login: string, id: string) => (await (await log.world.as(login)).get(`${entries}/${id}`)).status;
    expect(await seen('bd.snv.cv1', drafted)).toBe(200);
    expect(await seen('bd.syt.cv', drafted)).toBe(404); // A recipient does not see the draft.
    expect(await seen('bd.syt.cv', issued)).toBe(200);
    expect(await seen(auditor, drafted)).toBe(200);
    expect(await seen(auditor, items[0].entryId)).toBe(200);
    expect(await seen('bd.syt.cv', items[0].entryId)).toBe(404);
    expect(await seen('vt.ubnd.cvp', issued)).toBe(404);
    expect(await seen(auditor, newId())).toBe(404);

    await administrator
      .post(`/api/v1/people/${made.body.id}/erasure`, { legalBasis: 'Luật 91/2025/QH15', request: 'Đơn số 07/ĐN', reason: 'Nghỉ hưu' })
      .expect(200);
    await log.sign();
    const shown = async () => (await (await log.world.as(auditor)).get(`${entries}/${items[0].entryId}`)).body.result;
    expect(await shown()).toBe('REDACTED');
    await log.world.db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await log.world.db.asOwner(`UPDATE audit_entries SET principals = '{}' WHERE id = $1`, [items[0].entryId]);
    expect(await shown()).toBe('TAMPERED');
  });
});

async function entryOf(command: string): Promise<string> {
  const [row] = await log.world.db.asOwner<{ id: string }>('SELECT id FROM audit_entries WHERE command = $1 LIMIT 1', [command]);
  return row!.id;
}
