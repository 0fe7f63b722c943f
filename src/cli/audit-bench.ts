import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type LogSize, longLog } from '../audit/bundle/long-log.js';
import { scripts } from '../audit/bundle/verifier.js';
import { writeFolder } from '../audit/bundle/write-folder.js';
import { benchMining } from './bench/mining-part.js';
import { cpuMicroseconds, mostResidentMb } from './bench/process-usage.js';

/**
 * Measures the offline verifier over an invented log of `--entries`, leaves alone and in full, and the event logs for process mining over
 * `--events`, written and read again. `--only verify` and `--only mining` leave the other out; `--keep` names a folder for what is written.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string', default: '1000000' },
      events: { type: 'string', default: '100000' },
      only: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  if (values.only !== 'mining') await benchVerifier(Number(values.entries), values.keep);
  if (values.only !== 'verify') await benchMining(Number(values.events), values.keep);
}

async function benchVerifier(entries: number, keep: string | undefined): Promise<void> {
  const above = await fs.mkdtemp(path.join(os.tmpdir(), 'log-'));
  try {
    const folder = keep === undefined ? path.join(above, 'log') : path.resolve(keep, 'log');
    const measured: LogSize = { entries: 0, bytes: 0 };
    await writeFolder(folder, longLog(entries, measured));
    console.log(`${measured.entries} entries of ${Math.round(measured.bytes / measured.entries)} bytes on average`);
    await verify('leaves and tree (mark: 8 s)', folder, ['--leaves-only']);
    await verify('in full (mark: 45 s)', folder, []);
  } finally {
    await fs.rm(above, { recursive: true });
  }
}

/** As the auditor runs it: a process of its own. */
async function verify(what: string, folder: string, options: readonly string[]): Promise<void> {
  const begun = performance.now();
  const args = [path.join(scripts, 'verify.mjs'), folder, '--policy', path.join(folder, 'policy'), '--json', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let [most, cpu] = [0, 0];
  const watch = setInterval(() => {
    most = Math.max(most, mostResidentMb(child.pid!) ?? 0);
    cpu = Math.max(cpu, cpuMicroseconds(child.pid!) ?? 0);
  }, 50);
  let answer = '';
  for await (const piece of child.stdout) answer += piece;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  clearInterval(watch);
  const { ok, entries, streams, findings } = JSON.parse(answer) as { ok: boolean; entries: number; streams: number; findings: unknown[] };
  if (!ok) throw new Error(`the verifier found: ${JSON.stringify(findings.slice(0, 3))}`);
  const busy = (cpu / 1e6).toFixed(1);
  console.log(
    `${what}: ${entries} entries, ${streams} states in ${seconds} s (${busy} s of processor), ${Math.round(most)} MB at its most (mark: 300 MB)`,
  );
}
