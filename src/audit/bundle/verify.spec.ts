import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { disagreements } from './agree.js';
import { type Case, corpus } from './corpus.js';
import { mutate } from './mutate.js';

describe('Bộ kiểm một tệp (verify.mjs)', () => {
  it('B6: finds every tampering of the corpus, names the altered entry, and finds nothing in what is sound', async () => {
    expect(await disagreements(90, 1, null)).toEqual([]);
  });

  it('B4: misses none of many single-byte changes, and says where each is', async () => {
    expect(await mutate(300, 1)).toEqual([]);
  });

  it('prints what it checked, the entry that is wrong and the interval, and ends with 1', async () => {
    const tampered = await caseOf('byte within an entry');
    const { code, stdout } = await run(tampered, ['--policy', 'policy', '--known', 'kept']);
    expect(code).toBe(1);
    expect(stdout).toContain(`mục ${tampered.index} (`);
    expect(stdout).toContain(
      `[${tampered.index}, ${tampered.index! + 1}): các mục từ ${tampered.index} đến ${tampered.index}; ghi trong khoảng từ 2026-`,
    );
    expect(stdout).toContain('KHÔNG ĐÚNG');
    expect((await run(tampered, ['--policy', 'policy', '--lang', 'en'])).stdout).toContain('RESULT: NOT as it was signed');
  });

  it('ends with 0 for a sound log, and says so when the keys come from the folder itself', async () => {
    const sound = await caseOf('sound');
    const trusted = await run(sound, ['--policy', 'policy', '--known', 'kept']);
    expect([trusted.code, trusted.stdout.includes('CHÚ Ý')]).toEqual([0, false]);
    const untrusted = await run(sound, []);
    expect([untrusted.code, untrusted.stdout.includes('CHÚ Ý')]).toEqual([0, true]);
  });

  it('ends with 2 when there is nothing to examine with', async () => {
    expect((await run(await caseOf('sound'), ['--policy', 'bundle/checkpoint'])).code).toBe(2);
  });
});

async function caseOf(kind: string): Promise<Case> {
  for await (const made of corpus(60, 1)) if (made.name === `${kind} of 200`) return made;
  throw new Error(`no case ${kind}`);
}

/** The verifier as the auditor runs it. */
async function run({ files, policy, known }: Case, options: readonly string[]): Promise<{ code: number; stdout: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  const write = (path: string, data: Buffer | string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), data);
  };
  for (const [path, data] of files) write(`bundle/${path}`, data);
  write('bundle/policy', policy);
  write('policy', policy);
  write('kept', known.get('kept') ?? files.get('checkpoint')!);
  const script = join(process.cwd(), 'src/audit/bundle/verify.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, 'bundle', ...options], { cwd: directory });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, stdout };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
