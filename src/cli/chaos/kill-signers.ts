import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { openKeeper } from './promise-keepers.js';
import { Random } from './random.js';
import { twoHistories } from './two-histories.js';

export interface KilledSigners {
  readonly kills: number;
  readonly signed: number;
  /** What went out that never may. */
  readonly problems: readonly string[];
}

const leaves = 1_000;

/**
 * Has real processes sign over one folder, two at a time, and kills each at a moment of its own (SIGKILL) while the next one starts. All
 * that ever went out must be one history; what one process said must only grow.
 */
export async function killSigners(kind: keyof typeof openKeeper, { kills, seed }: { kills: number; seed: number }): Promise<KilledSigners> {
  const random = new Random(seed);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'signers-'));
  const common = random.between(0, 50);
  const histories = twoHistories(common, leaves);
  const roots = new Map<number, Set<string>>();
  const problems: string[] = [];
  let signed = 0;
  const lane = async (lives: number): Promise<void> => {
    for (let life = 0; life < lives; life++) {
      const lines = await lifeOf([kind, folder, `${common}`, `${leaves}`, `${random.between(1, 1e9)}`], random.between(0, 150));
      signed += lines.length;
      let before = 0;
      for (const { size, root } of lines) {
        if (size < before) problems.push(`one process signed ${size} leaves after ${before}`);
        before = size;
        roots.set(size, (roots.get(size) ?? new Set()).add(root));
      }
    }
  };
  await Promise.all([lane(Math.ceil(kills / 2)), lane(Math.floor(kills / 2))]);
  for (const [size, of] of roots) if (of.size > 1) problems.push(`${of.size} roots were signed for ${size} leaves`);
  const all = [...roots].flatMap(([size, of]) => [...of].map((root) => ({ size, root })));
  if (!histories.some(({ rootAt }) => all.every(({ size, root }) => rootAt(size).toString('hex') === root)))
    problems.push('two histories were signed');
  await fs.rm(folder, { recursive: true });
  return { kills, signed, problems };
}

interface Line {
  readonly size: number;
  readonly root: string;
}

/** Runs the compiled code below the working folder; killed so long after its first signature. */
async function lifeOf(args: readonly string[], ms: number): Promise<Line[]> {
  const child = spawn(process.execPath, [path.resolve('dist/src/cli/chaos/sign-child.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints] = [textOf(child.stdout), textOf(child.stderr)];
  const gone = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  await Promise.race([firstOf(child), gone]);
  await sleep(ms);
  child.kill('SIGKILL');
  if ((await gone) !== 'SIGKILL') throw new Error(`the process that was to be killed failed instead:\n${await complaints}`);
  // A line that was cut was not told to anybody.
  const whole = (await output).split('\n').slice(0, -1);
  return whole.map((line) => ({ size: Number(line.split(' ')[0]), root: line.split(' ')[1]! }));
}

const firstOf = ({ stdout }: ChildProcess): Promise<unknown> => new Promise((resolve) => stdout!.once('data', resolve));

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
