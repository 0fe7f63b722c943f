import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { urlOf } from '../../src/cli/trial/open-trial.js';
import { run } from '../../src/cli/verify.js';
import { createWorld, type World } from '../support/world.js';
import { checkpointOf, log, policyText, signAt } from './tamper-scene.js';

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

  it('ends with 2 when there is nothing to examine with', async () => {
    expect((await verify('--policy', path.join(folder, 'kept'))).code).toBe(2);
  });
});
