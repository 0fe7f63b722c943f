import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { disagreements } from './agree.js';
import { type Case, corpus } from './corpus.js';
import { mutate } from './mutate.js';

/** An auditor needs one of the two, and so do the tests. */
const verifiers = ['verify.mjs', ...(spawnSync('python3', ['--version']).status === 0 ? ['verify.py'] : [])];

describe('Bộ kiểm một tệp (verify.mjs)', () => {
  it('B6: finds every tampering of the corpus, names the altered entry, and finds nothing in what is sound', async () => {
    expect(await disagreements(108, 1, null)).toEqual([]);
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

  it.each(verifiers)('%s ends with 2, and accuses nobody, when there is nothing to examine or to examine with', async (verifier) => {
    const sound = await caseOf('sound');
    expect((await run(sound, ['--policy', 'bundle/checkpoint'], { verifier })).code).toBe(2);
    const mistyped = await run(sound, ['--policy', 'policy'], { verifier, folder: 'bundel' });
    expect([mistyped.code, mistyped.stdout, mistyped.stderr]).toEqual([2, '', expect.stringContaining('không có thư mục này')]);
    const elsewhere = await run(sound, ['--policy', 'policy'], { verifier, folder: 'bundle/states' });
    expect([elsewhere.code, elsewhere.stdout, elsewhere.stderr]).toEqual([2, '', expect.stringContaining('không phải bản xuất nhật ký')]);
  });

  it.each(verifiers)('%s ends with 2 when it is given a key for a policy, with the lines that a policy needs', async (verifier) => {
    const sound = await caseOf('sound');
    const [log] = sound.policy.split('\n');
    const { code, stderr } = await run(sound, ['--policy', 'vkey'], { verifier, files: { vkey: `${log!.slice('log '.length)}\n` } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`khóa công khai, không phải chính sách`)]);
    expect(stderr).toContain(`  ${log}\n  quorum none\n`);
  });

  it.each(verifiers)(
    '%s says what nobody could see without an older checkpoint, and counts nothing that is not there',
    async (verifier) => {
      const sound = await caseOf('sound');
      const alone = await run(sound, ['--policy', 'policy'], { verifier });
      expect([alone.code, alone.stdout]).toEqual([0, expect.stringMatching(/không có điểm kiểm cũ để so.*--known/)]);
      expect((await run(sound, ['--policy', 'policy', '--lang', 'en'], { verifier })).stdout).toContain('--known');
      expect((await run(sound, ['--policy', 'policy', '--known', 'kept'], { verifier })).stdout).not.toContain('--known');
      const withheld = await run(await caseOf('sound, personal values withheld'), ['--policy', 'policy'], { verifier });
      expect(withheld.stdout).not.toMatch(/- 0 /);
    },
  );

  it.each(verifiers)('%s says of a checkpoint kept before a witness joined that the log alone signed it', async (verifier) => {
    const { code, stdout } = await run(await caseOf('sound, kept before a witness joined'), ['--policy', 'policy', '--known', 'kept'], {
      verifier,
    });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/kept \(100.*nhân chứng/)]);
  });

  it.each(verifiers)(
    '%s names files that are missing, and what could not be compared for that, with times of Vietnam',
    async (verifier) => {
      const gone = await caseOf('last tiles gone, its checkpoint kept');
      const { code, stdout } = await run(gone, ['--policy', 'policy', '--known', 'kept'], { verifier });
      expect([code, stdout]).toEqual([1, expect.stringMatching(/điểm kiểm cũ.*không so được.*kept/)]);
      expect(stdout).not.toContain('fork');
      const named = await run(await caseOf('byte within an entry'), ['--policy', 'policy'], { verifier });
      expect(named.stdout).toMatch(/2026-01-01T07:\d\d:\d\d\.000\+07:00/);
    },
  );

  it.each(verifiers)('%s says that the root alone was altered where the kept checkpoint bears out the entries', async (verifier) => {
    const altered = await caseOf('altered root, its checkpoint kept');
    const { stdout } = await run(altered, ['--policy', 'policy', '--known', 'kept'], { verifier });
    expect(stdout).toMatch(/root: gốc .*bị sửa.*checkpoint/);
    expect(stdout).not.toContain('[200, 200)');
  });
});

/** The cases of 200 entries, by kind; made once. */
let cases: Promise<ReadonlyMap<string, Case>> | undefined;

async function caseOf(kind: string): Promise<Case> {
  cases ??= (async () => {
    const made = new Map<string, Case>();
    for await (const one of corpus(108, 1)) made.set(one.name, one);
    return made;
  })();
  const found = (await cases).get(`${kind} of 200`);
  if (found === undefined) throw new Error(`no case ${kind}`);
  return found;
}

interface Given {
  readonly verifier?: string;
  readonly folder?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The verifier as the auditor runs it. */
async function run(
  { files, policy, known }: Case,
  options: readonly string[],
  { verifier = 'verify.mjs', folder = 'bundle', files: more = {} }: Given = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  const write = (path: string, data: Buffer | string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), data);
  };
  for (const [path, data] of files) write(`bundle/${path}`, data);
  write('bundle/policy', policy);
  write('policy', policy);
  write('kept', known.get('kept') ?? files.get('checkpoint')!);
  for (const [path, data] of Object.entries(more)) write(path, data);
  const script = join(process.cwd(), 'src/audit/bundle', verifier);
  try {
    const program = verifier.endsWith('.py') ? 'python3' : process.execPath;
    const { stdout, stderr } = await promisify(execFile)(program, [script, folder, ...options], { cwd: directory });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
