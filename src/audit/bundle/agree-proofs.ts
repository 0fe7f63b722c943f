import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leafHash } from '../chain.js';
import { formatTlogProof } from '../notes/tlog-proof.js';
import { foldSubtrees, type HashReader } from '../tree/merkle.js';
import { inclusionProof } from '../tree/merkle-proof.js';
import { numbers } from './corpus.js';
import { history, log, policy, signed, stranger } from './corpus-history.js';
import { loadVerifier, scripts } from './verifier.js';

interface ProofCase {
  readonly name: string;
  readonly proof: Buffer;
  readonly entry: Buffer;
  readonly sound: boolean;
}

/** Both verifiers over single entries and their proofs, sound and altered: everything in which they differ, or in which either is wrong. */
export async function proofDisagreements(count: number, seed: number, python: string): Promise<string[]> {
  const cases = await proofCases(count, seed);
  const { verifyProof } = await loadVerifier();
  const first = cases.map(({ proof, entry }) => verifyProof(proof, entry, policy));
  const second = secondReports(cases, python);
  return cases.flatMap(({ name, sound }, i) => {
    const [one, other] = [first[i], second[i]].map((report) => JSON.stringify(Object.entries(report ?? {}).sort()));
    const wrong = one === other ? [] : [`they differ: ${one} ${other}`];
    if (first[i]!.ok !== sound) wrong.push(sound ? `not proven: ${one}` : 'proven');
    return wrong.map((what) => `proof ${i}, ${name}: ${what}`);
  });
}

async function proofCases(count: number, seed: number): Promise<ProofCase[]> {
  const random = numbers(seed);
  const logs = new Map(sizes.map((size) => [size, history(size)]));
  const cases: ProofCase[] = [];
  for (let i = 0; i < count; i++) {
    const [name, alter] = kinds[i % kinds.length]!;
    const size = sizes[random(sizes.length)]!;
    const entries = logs.get(size)!;
    const index = random(size);
    const hashes = await inclusionProof(index, size, readerOf(entries.map(leafHash)));
    const sound: Sound = { index, hashes, checkpoint: signed(entries, log), entry: entries[index]!, entries };
    cases.push({ name: `${name} of ${size}`, sound: alter === asItIs, ...alter(sound, random) });
  }
  return cases;
}

interface Sound {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  readonly checkpoint: Buffer;
  readonly entry: Buffer;
  readonly entries: readonly Buffer[];
}
type Random = (below: number) => number;

const sizes = [1, 2, 3, 7, 8, 255, 256, 300];
const made = ({ index, hashes, checkpoint, entry }: Sound) => ({
  proof: formatTlogProof({ index, hashes, checkpoint, extra: null }),
  entry,
});
const asItIs = made;
const changed = (bytes: Buffer, random: Random): Buffer => {
  const copy = Buffer.from(bytes);
  const at = random(copy.length);
  copy[at] = copy[at]! ^ (1 + random(255));
  return copy;
};

const kinds: readonly (readonly [string, (sound: Sound, random: Random) => Pick<ProofCase, 'proof' | 'entry'>])[] = [
  ['sound', asItIs],
  ['byte of the proof', (sound, random) => ({ ...made(sound), proof: changed(made(sound).proof, random) })],
  ['byte of the entry', (sound, random) => ({ ...made(sound), entry: changed(sound.entry, random) })],
  ['another index', (sound, random) => made({ ...sound, index: sound.index + 1 + random(400) })],
  ['one hash more', (sound) => made({ ...sound, hashes: [...sound.hashes, Buffer.alloc(32, 1)] })],
  ['one hash less', (sound) => made(sound.hashes.length === 0 ? { ...sound, index: 1 } : { ...sound, hashes: sound.hashes.slice(1) })],
  ['cut', (sound, random) => ({ ...made(sound), proof: made(sound).proof.subarray(0, random(made(sound).proof.length)) })],
  ['signed by a stranger', (sound) => made({ ...sound, checkpoint: signed(sound.entries, stranger) })],
  ['another log', (sound) => made({ ...sound, checkpoint: signed([...sound.entries, sound.entry], log) })],
];

function readerOf(leaves: readonly Buffer[]): HashReader {
  const root = (start: number, end: number): Buffer =>
    end - start === 1 ? leaves[start]! : foldSubtrees([root(start, start + (end - start) / 2), root(start + (end - start) / 2, end)]);
  return async (nodes) => nodes.map(({ level, index }) => root(index * 2 ** level, (index + 1) * 2 ** level));
}

function secondReports(cases: readonly ProofCase[], python: string): unknown[] {
  const directory = mkdtempSync(join(tmpdir(), 'proofs-'));
  try {
    for (const [i, { proof, entry }] of cases.entries()) {
      const folder = join(directory, String(i).padStart(5, '0'));
      mkdirSync(folder);
      for (const [name, data] of Object.entries({ proof, entry, policy })) writeFileSync(join(folder, name), data);
    }
    const output = execFileSync(python, [join(scripts, 'cases.py'), directory], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
