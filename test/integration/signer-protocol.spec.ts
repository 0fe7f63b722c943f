import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type request from 'supertest';
import {
  dailyProtocol,
  formatVkey,
  keyProtocol,
  openSigning,
  protocolText,
  protocolWord,
  readTrust,
  sequencerPool,
} from '../../src/audit/index.js';
import { createLogger } from '../../src/platform/logger.js';
import { createWorld } from '../support/world.js';
import { createLogScene, type LogScene, origin } from './signer-scene.js';
import { type RunningWitness, runWitness, until } from './witness-scene.js';

let log: LogScene;
let witness: RunningWitness;
let auditPolicyFile: string;

beforeEach(async () => {
  log = await createLogScene();
  const vkey = formatVkey((await log.signer()).key);
  witness = await runWitness({ folder: path.join(log.folder, 'w'), name: 'thanhtra.example/w1', logs: [vkey] });
  auditPolicyFile = path.join(log.folder, 'policy');
  fs.writeFileSync(auditPolicyFile, `log ${vkey}\nwitness thanh-tra ${witness.vkey} ${witness.url}\nquorum thanh-tra\n`);
});
afterEach(async () => {
  await log.drop();
  await witness.kill();
});

describe('Biên bản nhật ký (the printable protocol)', () => {
  it('says of a day how many entries, the root to be read aloud, whose signatures, and that no time was without witness', async () => {
    const signing = await log.signing({ auditPolicyFile });
    await log.grow(2);
    await signing.look();
    await until(() => signing.standing.unwitnessedSince === null, 'it has signed');
    log.clock.advance(24 * 60 * 60_000);
    await log.grow(3);
    await signing.look();
    await until(() => signing.standing.unwitnessedSince === null, 'it has signed');

    const text = await protocolOf('2026-11-22');
    const { root } = (await log.db.asOwner<{ root: Buffer }>('SELECT root FROM audit_checkpoints WHERE size = 5'))[0]!;
    const hex = root.toString('hex');
    expect(text).toContain('Số mục ghi trong ngày:\n    3\nTổng số mục:\n    5\nKý lúc:\n    08:00:00 ngày 22/11/2026\n');
    expect(text).toContain(`${hex.slice(0, 4)} ${hex.slice(4, 8)} ${hex.slice(8, 12)} ${hex.slice(12, 16)}\n`);
    expect(text).toContain(root.toString('base64'));
    expect(text).toMatch(/thanh-tra \(thanhtra\.example\/w1, khóa [0-9a-f]{8}\): ký lúc /);
    expect(text).toContain('Đủ số chứng kiến theo chính sách.');
    expect(text).toContain('Không có khoảng nào quá 15 phút.');
    expect(await protocolOf('2026-11-23')).toContain('Ký lúc:\n    08:00:00 ngày 22/11/2026 (trong ngày không có mục mới)');
    expect(await protocolOf('2026-11-20')).toBe(null);
  });

  it('says when witnesses were missing, and that they still are', async () => {
    await witness.kill();
    const signing = await log.signing({ auditPolicyFile });
    await log.grow(1);
    await signing.look();
    log.clock.advance(10 * 60_000);
    expect(await protocolOf('2026-11-21')).toContain('Không có khoảng nào quá 15 phút.');
    await log.grow(1);
    await signing.look();
    log.clock.advance(10 * 60_000);
    const missing = await protocolOf('2026-11-21');
    expect(missing).toContain('CHƯA KÝ');
    expect(missing).toContain('CHƯA ĐỦ số chứng kiến');
    expect(missing).toContain('Từ 08:00:00 ngày 21/11/2026 đến khi lập biên bản vẫn chưa đủ.');

    witness = await runWitness({
      folder: path.join(log.folder, 'w'),
      name: 'thanhtra.example/w1',
      logs: [formatVkey((await log.signer()).key)],
      port: witness.port,
    });
    await until(() => signing.standing.unwitnessedSince === null, 'it caught up');
    expect(await protocolOf('2026-11-21')).toContain('Từ 08:00:00 ngày 21/11/2026 đến 08:20:00 ngày 21/11/2026.');
  });

  it('is one Word file in which all of it stands, also for the key', async () => {
    const signing = await log.signing({ auditPolicyFile });
    await log.grow(1);
    await signing.look();
    const { text, policy } = await readTrust({ auditPolicyFile, signerDir: log.signerDir });
    const day = await log.db.database.read((tx) => dailyProtocol(tx, policy, '2026-11-21', log.clock.now()));
    const key = keyProtocol((await log.signer()).key, text, log.clock.now());
    for (const protocol of [day!, key]) {
      const { value } = await mammoth.extractRawText({ buffer: await protocolWord(protocol) });
      for (const { label, text: lines } of protocol.rows) for (const line of [label, ...lines]) expect(value).toContain(line);
      for (const who of protocol.signatories) expect(value).toContain(who);
    }
    expect(protocolText(key)).toContain(text.trimEnd().split('\n').at(-1));
  });
});

describe('GET /api/v1/audit/protocol', () => {
  it('gives the day to an auditor once something was signed, and keeps the attempt of anybody else', async () => {
    const signerDir = path.join(log.folder, 'world');
    const world = await createWorld('2026-11-21T01:00:00.000Z', { env: { SIGNER_DIR: signerDir } });
    try {
      const auditor = await world.as('bd.ttr.ttv');
      expect((await auditor.get('/api/v1/audit/protocol')).body).toMatchObject({ status: 409, code: 'audit.not-signed-yet' });
      expect((await auditor.get('/api/v1/audit/protocol?day=2026-02-30')).status).toBe(400);
      await world.sequencer.drain();
      const pool = sequencerPool({ sequencerConnection: null }, world.db.dataSource);
      const signing = await openSigning({ signerDir, logOrigin: origin, auditPolicyFile: null }, pool, world.clock, createLogger('silent'));
      await signing.look();
      await signing.stop();

      const answer = await auditor.get('/api/v1/audit/protocol?day=2026-11-21').buffer().parse(asBytes).expect(200);
      expect(answer.headers['content-disposition']).toBe('attachment; filename="bien-ban-2026-11-21.docx"');
      const { value } = await mammoth.extractRawText({ buffer: answer.body as Buffer });
      expect(value).toContain(fs.readFileSync(path.join(signerDir, 'vkey'), 'utf8').trim());
      const before = await world.db.asOwner(`SELECT 1 FROM audit_entries WHERE outcome = 'refused'`);
      expect((await (await world.as('bd.snv.cv1')).get('/api/v1/audit/protocol')).status).toBe(403);
      expect(await world.db.asOwner(`SELECT 1 FROM audit_entries WHERE outcome = 'refused'`)).toHaveLength(before.length + 1);
    } finally {
      await world.drop();
    }
  });
});

function asBytes(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}

async function protocolOf(day: string): Promise<string | null> {
  const { policy } = await readTrust({ auditPolicyFile, signerDir: log.signerDir });
  const protocol = await log.db.database.read((tx) => dailyProtocol(tx, policy, day, log.clock.now()));
  return protocol === null ? null : protocolText(protocol);
}
