import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFolder } from '../../src/audit/bundle/write-folder.js';
import { bundleFiles, readTrust } from '../../src/audit/index.js';
import { LogExports } from '../../src/inspection/index.js';
import { PersonalKeeper } from '../../src/organisations/index.js';
import { type AuditScene, auditor, createAuditScene, unzip, verifyWith } from './audit-scene.js';
import { bytesOf } from './exports-reader.js';

let log: AuditScene;
beforeAll(async () => {
  log = await createAuditScene();
  await log.world.app.get(PersonalKeeper).commitMissing();
  // Larger than what lies between two programs on one machine.
  await (await log.world.as('bd.snv.cv1'))
    .post('/api/v1/files')
    .set({ 'content-type': 'application/pdf', 'x-file-name': 'ke-hoach.pdf' })
    .send(randomBytes(15_000_000) as never)
    .expect(201);
});
afterAll(() => log.drop());

const exportOver = async (query: string, into: string) => {
  const caller = await log.world.as(auditor);
  const { bytes, headers } = await bytesOf(caller.get(`/api/v1/audit/export${query}`));
  return { headers, paths: await unzip(bytes, join(log.folder, into)) };
};

describe('Xuất nhật ký (exporting the log)', () => {
  it('is refused before anything is signed, with the time to try again', async () => {
    const caller = await log.world.as(auditor);
    const answer = await caller.get('/api/v1/audit/export');
    expect([answer.status, answer.body.code]).toEqual([409, 'audit.not-signed-yet']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('gives an auditor a folder that verifies by its own verifier, and is on record in it', async () => {
    await log.sign();
    const { headers, paths } = await exportOver('?mining=true&personal=true&files=true', 'whole');
    expect(headers['content-type']).toBe('application/zip');
    for (const file of ['checkpoint', 'policy', 'vkeys', 'verify.mjs', 'verify.py', 'README.md', 'xes/refused.xes', 'ocel/accepted.json'])
      expect(paths).toContain(file);
    const { code, stdout } = await verifyWith(
      process.execPath,
      ['verify.mjs', '.', '--policy', 'policy', '--json'],
      join(log.folder, 'whole'),
    );
    const report = JSON.parse(stdout);
    expect([code, report.findings]).toEqual([0, []]);
    // The export is its own latest entry, and not signed yet.
    expect(report).toMatchObject({ ok: true, unsigned: 1, unchecked: ['judgements', 'known'], more: 0 });
    const [counted] = await log.world.db.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM audit_entries');
    expect(report.entries + report.unsigned).toBe(counted!.n);
    const [streams] = await log.world.db.asOwner<{ n: number }>(
      'SELECT ((SELECT count(*) FROM instances) + (SELECT count(*) FROM audit_streams))::int AS n',
    );
    expect(report.streams).toBe(streams!.n);
    expect(report.personal).toBeGreaterThan(0);
    const tail = readFileSync(join(log.folder, 'whole', 'unsigned', String(report.size), '000000')).toString();
    expect(tail).toContain('"type":"audit.export"');
  });

  it('says of what was erased that it was, and by which entry', async () => {
    const administrator = await log.world.as('bd.ubnd.qt');
    const { body: person } = await administrator.post('/api/v1/people', { name: 'Nguyễn Văn C' }).expect(201);
    const grounds = { legalBasis: 'Luật 91/2025/QH15, Điều 14', request: 'Đơn số 07/ĐN', reason: 'Nghỉ hưu' };
    await administrator.post(`/api/v1/people/${person.id}/erasure`, grounds).expect(200);
    await exportOver('?personal=true', 'erased');
    const { code, stdout } = await verifyWith(
      process.execPath,
      ['verify.mjs', '.', '--policy', 'policy', '--json'],
      join(log.folder, 'erased'),
    );
    const { items } = (await administrator.get('/api/v1/audit/entries?limit=2')).body;
    const [erasure, entry] = items as { entryId: string; command: string }[];
    expect(erasure!.command).toBe('person.erase');
    expect([code, JSON.parse(stdout).findings]).toEqual([0, []]);
    expect(JSON.parse(stdout).redacted).toEqual([{ index: null, entry: entry!.entryId, by: [erasure!.entryId] }]);
    const words = (await verifyWith(process.execPath, ['verify.mjs', '.', '--policy', 'policy'], join(log.folder, 'erased'))).stdout;
    expect(words).toContain('ĐÃ XOÁ CÓ THẨM QUYỀN (REDACTED) (1)');
    expect(words).toContain(erasure!.entryId);
    for (const file of readdirSync(join(log.folder, 'erased'), { recursive: true, withFileTypes: true }))
      if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes('Nguyễn Văn C')).toBe(false);
  });

  it('finds in the folder a state that was put right into the tables', async () => {
    await log.world.db.asOwner(`UPDATE instances SET state = 'closed' WHERE id = $1`, [log.planId]);
    try {
      await exportOver('', 'stated');
    } finally {
      await log.world.db.asOwner(`UPDATE instances SET state = $2 WHERE id = $1`, [log.planId, 'issued']);
    }
    const args = ['verify.mjs', '.', '--policy', 'policy', '--json'];
    const { code, stdout } = await verifyWith(process.execPath, args, join(log.folder, 'stated'));
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'state', stream: `plan/${log.planId}` }]);
  });

  it('leaves out what is not asked for, and says that it could not be checked', async () => {
    const { paths } = await exportOver('', 'plain');
    expect(paths.filter((path) => /^(personal|files|xes|ocel)\//.test(path))).toEqual([]);
    const { stdout } = await verifyWith(
      process.execPath,
      ['verify.mjs', '.', '--policy', 'policy', '--lang', 'en'],
      join(log.folder, 'plain'),
    );
    expect(stdout).toContain('personal values: they are not in the folder');
    expect(stdout).toContain('RESULT: SOUND');
  });

  it('adds to an earlier folder what has grown since', async () => {
    const earlier = Number(readFileSync(join(log.folder, 'plain', 'checkpoint'), 'utf8').split('\n')[1]);
    await log.sign();
    const { paths } = await exportOver(`?fromSize=${earlier}`, 'plain');
    expect(paths).not.toContain('tile/entries/000');
    const { code, stdout } = await verifyWith(process.execPath, ['verify.mjs', '.', '--policy', 'policy'], join(log.folder, 'plain'));
    expect([code, stdout]).toEqual([0, expect.stringContaining('KẾT LUẬN: ĐÚNG')]);
  });

  it('writes the folder whole or not at all', async () => {
    const { db } = log.world;
    const trust = await readTrust({ auditPolicyFile: null, signerDir: join(log.folder, 'signer') });
    const options = { fromSize: 0, personal: null, files: false, mining: false };
    const broken = db.database.snapshot((tx) =>
      writeFolder(
        join(log.folder, 'broken'),
        (async function* () {
          yield* bundleFiles(tx, trust, options);
          throw new Error('the disk is full');
        })(),
      ),
    );
    await expect(broken).rejects.toThrow('the disk is full');
    expect(readdirSync(log.folder).filter((name) => name.startsWith('broken'))).toEqual([]);
    await db.database.snapshot((tx) => writeFolder(join(log.folder, 'written'), bundleFiles(tx, trust, options)));
    expect(existsSync(join(log.folder, 'written', 'checkpoint'))).toBe(true);
    const again = db.database.snapshot((tx) => writeFolder(join(log.folder, 'written'), bundleFiles(tx, trust, options)));
    await expect(again).rejects.toThrow('is there already');
  });

  it('is for auditors, and keeps on record who else tried', async () => {
    const officer = await log.world.as('bd.snv.cv1');
    for (const path of ['export', 'xes', 'ocel', 'log/checkpoint', 'log/tile/0/000']) {
      const answer = await officer.get(`/api/v1/audit/${path}`);
      expect([answer.status, answer.body.code]).toEqual([403, 'audit.not-auditor']);
      const [entry] = await log.world.db.asOwner<{ outcome: string }>('SELECT outcome FROM audit_entries WHERE id = $1', [
        answer.body.entryId,
      ]);
      expect(entry!.outcome).toBe('refused');
    }
  });

  it('lets one export run at a time, and goes on when its reader leaves', async () => {
    await log.sign();
    const url = `${await log.world.app.getUrl()}/api/v1/audit/export?mining=true&files=true`;
    const { token } = await log.world.as(auditor);
    const leaving = new AbortController();
    const first = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: leaving.signal });
    const second = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    leaving.abort();
    await first.arrayBuffer().catch(() => undefined);
    expect([200, 429]).toContain(second.status);
    await second.arrayBuffer();
    await untilFree();
  });

  it('breaks off for a reader who takes nothing', async () => {
    log.world.app.get(LogExports).patienceMs = 200;
    const socket = connect(Number(new URL(await log.world.app.getUrl()).port), '127.0.0.1').pause();
    const { token } = await log.world.as(auditor);
    socket.write(`GET /api/v1/audit/export?files=true HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await untilFree();
    socket.destroy();
  });

  async function untilFree(): Promise<void> {
    const { token } = await log.world.as(auditor);
    for (let attempt = 0; ; attempt++) {
      const answer = await fetch(`${await log.world.app.getUrl()}/api/v1/audit/xes`, { headers: { authorization: `Bearer ${token}` } });
      await answer.arrayBuffer();
      if (answer.status === 200) return;
      expect([answer.status, attempt < 100]).toEqual([429, true]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});

describe('Nhật ký theo tlog-tiles (the log as tlog-tiles serves it)', () => {
  it('serves checkpoint, tiles and bundles by the paths of the specification, which verify as a folder', async () => {
    const caller = await log.world.as(auditor);
    const folder = join(log.folder, 'whole');
    const checkpoint = await caller.get('/api/v1/audit/log/checkpoint').expect(200);
    const size = Number(checkpoint.text.split('\n')[1]);
    const width = size % 256;
    const tile = await bytesOf(caller.get(`/api/v1/audit/log/tile/0/${size < 256 ? '000' : '001'}.p/${width}`));
    expect(tile.bytes.length).toBe(width * 32);
    expect(tile.headers['content-type']).toBe('application/octet-stream');
    const bundle = await bytesOf(caller.get(`/api/v1/audit/log/tile/entries/${size < 256 ? '000' : '001'}.p/${width}`));
    expect(bundle.bytes.includes('"stream":')).toBe(true);
    writeFileSync(join(folder, 'checkpoint'), checkpoint.text);
    for (const path of ['9/000', '0/000.p/256', '0/00', '0/x000/000', '0/000.p/0', '../../me', 'entries/009', 'entries/000.p/999'])
      expect((await caller.get(`/api/v1/audit/log/tile/${path}`)).status).toBe(404);
  });
});
