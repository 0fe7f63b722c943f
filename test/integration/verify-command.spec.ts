import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { auditLog, formatCheckpoint } from '../../src/audit/index.js';
import { urlOf } from '../../src/cli/trial/open-trial.js';
import { run } from '../../src/cli/verify.js';
import { createWorld, type World } from '../support/world.js';
import { checkpointOf, log, origin, policyText, signAt } from './tamper-scene.js';

describe('npm run verify', () => {
  let world: World;
  let folder: string;

  beforeAll(async () => {
    world = await createWorld();
    await world.sequencer.drain();
    await signAt(world.db, [1]);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
    fs.writeFileSync(path.join(folder, 'policy'), policyText);
    fs.writeFileSync(path.join(folder, 'kept'), (await world.db.database.read((tx) => checkpointOf(tx, 1, log))).note);
  });

  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await world.drop();
  });

  /** What it prints, and the code that it would end with. */
  const verify = async (...args: string[]): Promise<{ code: number; text: string }> => {
    const lines: string[] = [];
    const take = (line: unknown) => void lines.push(String(line));
    const spies = [jest.spyOn(console, 'log').mockImplementation(take), jest.spyOn(console, 'error').mockImplementation(take)];
    process.env['DATABASE_URL'] = urlOf(world.db.connection);
    try {
      await run(args);
      return { code: Number(process.exitCode ?? 0), text: lines.join('\n') };
    } finally {
      process.exitCode = 0;
      delete process.env['DATABASE_URL'];
      for (const spy of spies) spy.mockRestore();
    }
  };
  const outside = () => ['--policy', path.join(folder, 'policy'), '--known', path.join(folder, 'kept')];

  it('ends with 0, and says what it could not check where nothing was brought along', async () => {
    const trusted = await verify(...outside());
    expect([trusted.code, trusted.text]).toEqual([0, expect.stringContaining('KẾT LUẬN: ĐÚNG')]);
    expect(trusted.text).not.toContain('KHÔNG KIỂM ĐƯỢC');
    const alone = await verify();
    expect([alone.code, alone.text.match(/KHÔNG KIỂM ĐƯỢC/g)?.length]).toEqual([0, 2]);
  });

  it('says how many entries are not signed yet, and that a policy without witnesses asks for none', async () => {
    const act = { stream: 'admin', command: 'admin.try', personId: null, input: {}, at: new Date().toISOString() };
    await world.db.database.transaction((tx) => auditLog.record(tx, act));
    await world.sequencer.drain();
    const size = Number((await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state'))[0]!.size);
    fs.writeFileSync(path.join(folder, 'alone'), `${policyText.split('\n')[0]}\nquorum none\n`);
    const { text } = await verify('--policy', path.join(folder, 'alone'));
    expect(text).toContain('Đã ký đến (signed up to): 1; chính sách không đòi nhân chứng');
    expect(text).toContain(`${size - 1} mục chưa được ký`);
    expect((await verify(...outside())).text).toContain('đủ nhân chứng đến (witnessed up to): 1');
  });

  it('finds by what the signer remembers, where its folder is at hand, that the tail was cut off or rewritten', async () => {
    const size = Number((await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state'))[0]!.size);
    const signerDir = path.join(folder, 'signer');
    fs.mkdirSync(signerDir);
    const remembers = (generation: number, at: number, root: Buffer) =>
      fs.writeFileSync(path.join(signerDir, `signed-${generation}`), formatCheckpoint({ origin, size: at, root, extensions: [] }));
    const { root } = await world.db.database.read((tx) => checkpointOf(tx, size));
    Object.assign(process.env, { SIGNER_DIR: signerDir, LOG_ORIGIN: origin });
    try {
      remembers(1, size, root);
      const sound = await verify(...outside());
      expect([sound.code, sound.text]).toEqual([
        0,
        expect.stringContaining(`Trí nhớ của bộ ký ở (signer's memory in) ${signerDir}: ${size} mục`),
      ]);
      remembers(2, size + 5, root);
      const cut = await verify(...outside());
      expect(cut.code).toBe(1);
      expect(cut.text).toContain(`SAI [shrunk] signer's memory in ${signerDir}, khoảng (interval) [${size}, ${size + 5})`);
      remembers(3, size, Buffer.alloc(32));
      const rewritten = await verify(...outside());
      expect([rewritten.code, rewritten.text]).toEqual([1, expect.stringContaining(`SAI [fork] signer's memory in ${signerDir}`)]);
    } finally {
      delete process.env['SIGNER_DIR'];
      delete process.env['LOG_ORIGIN'];
    }
  });

  it('ends with 1 and names entry, place and interval, for people and for programs', async () => {
    await world.db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    const [entry] = await world.db.asOwner<{ id: string; stream: string }>(
      `UPDATE audit_entries SET body = set_byte(body, 10, 64) WHERE id = (SELECT entry_id FROM audit_leaves WHERE idx = 0) RETURNING id, stream`,
    );
    const { code, text } = await verify(...outside());
    expect(code).toBe(1);
    expect(text).toContain(`SAI [entry] ${entry!.stream}#1, ${entry!.id}, vị trí (place) 0, khoảng (interval) [0, 1)`);
    const machine = await verify(...outside(), '--json');
    const { ok, findings } = JSON.parse(machine.text) as { ok: boolean; findings: object[] };
    expect([machine.code, ok]).toEqual([1, false]);
    expect(findings[0]).toMatchObject({ rule: 'entry', entryId: entry!.id, stream: entry!.stream, seq: 1, index: 0, from: 0, to: 1 });
  });

  it('ends with 2 when there is nothing to examine with, and says of a key what a policy needs', async () => {
    expect((await verify('--policy', path.join(folder, 'kept'))).code).toBe(2);
    const [line] = policyText.split('\n');
    fs.writeFileSync(path.join(folder, 'vkey'), line!.slice('log '.length));
    const { code, text } = await verify('--policy', path.join(folder, 'vkey'));
    expect([code, text]).toEqual([2, expect.stringContaining(`là khoá công khai, không phải chính sách`)]);
    expect(text).toContain(`  ${line}\n  quorum none`);
  });
});
