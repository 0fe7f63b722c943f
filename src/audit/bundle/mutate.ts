import { tileWidth } from '../tree/tiles.js';
import { numbers, soundLog } from './corpus.js';
import { type Finding, filesInMemory, loadVerifier } from './verifier.js';

/** Sizes of the logs: mostly small, for each change costs a whole examination. */
const sizes = [1, 13, 13, 40, 40, 40, 40, 90, 90, 300];

/**
 * Changes one random byte of a random file, `count` times: entries, tiles of every level, checkpoint, states, and what entries name by
 * hash. Answers with every change that was missed, or found elsewhere than where it is.
 */
export async function mutate(count: number, seed: number): Promise<string[]> {
  const { verifyBundle } = await loadVerifier();
  const random = numbers(seed);
  const logs = new Map(await Promise.all([...new Set(sizes)].map(async (size) => [size, await logOf(size)] as const)));
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const size = sizes[random(sizes.length)]!;
    const { files, filled, policy } = logs.get(size)!;
    const [path, sound] = filled[random(filled.length)]!;
    const at = random(sound.length);
    const changed = Buffer.from(sound);
    changed[at] = changed[at]! ^ (1 + random(255));
    const { ok, findings } = verifyBundle({ ...files, read: (name) => (name === path ? changed : files.read(name)) }, policy, []);
    const place = `byte ${at} of ${path}, log of ${size}`;
    if (ok) wrong.push(`missed: ${place}`);
    else if (!findings.some((finding) => isThere(finding, path, sound, at))) wrong.push(`elsewhere: ${place}: ${JSON.stringify(findings)}`);
  }
  return wrong;
}

/** Whether a finding names what was changed: the very entry or hash, the bundle whose lengths no longer fit, else the file. */
function isThere({ rule, path, index, from, to }: Finding, changed: string, sound: Buffer, at: number): boolean {
  const [directory, level] = changed.split('/');
  // A person's value is found by the entry that commits to it; rule files are hashed together.
  if (directory === 'personal') return rule === 'personal';
  if (directory === 'rules') return path === `rules/${level}`;
  if (path !== changed || directory !== 'tile') return path === changed;
  if (level === 'entries') return rule === 'bundle' || index === blockStart(path) + entryAt(sound, at);
  const span = tileWidth ** Number(level);
  const hash = Math.floor(at / 32);
  return rule === 'tile' && from === (blockStart(path) + hash) * span && to === from + span;
}

async function logOf(size: number) {
  const { files, policy } = await soundLog(size);
  return { files: filesInMemory(files), filled: [...files].filter(([, data]) => data.length > 0), policy };
}

/** Index of the first entry or hash of a tile; the logs here have fewer than 1,000 tiles. */
function blockStart(path: string): number {
  return Number(path.split('/')[2]!.slice(0, 3)) * tileWidth;
}

/** Which entry of a bundle a byte belongs to, the two bytes of its length included. */
function entryAt(bundle: Buffer, at: number): number {
  let index = 0;
  for (let next = 0; ; index++) {
    next += 2 + bundle.readUInt16BE(next);
    if (at < next) return index;
  }
}
