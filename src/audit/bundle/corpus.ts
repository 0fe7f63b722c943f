import { createPrivateKey } from 'node:crypto';
import { canonical } from '../../../workflows/kit/canonical.js';
import { leafHash, nothingBefore } from '../chain.js';
import type { Entry } from '../entry.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { cosign } from '../notes/cosignature.js';
import { type NoteSigner, noteSigner, signNote } from '../notes/note.js';
import { formatVkey, type SignatureType, signatureTypes } from '../notes/vkey.js';
import { CompactRange } from '../tree/compact-range.js';
import { packEntries } from '../tree/entry-bundle.js';
import { logFiles } from './log-files.js';

/** One exported folder, sound or tampered with, the policy and the older checkpoints that the auditor brings along. */
export interface Case {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly policy: string;
  readonly known: ReadonlyMap<string, Buffer>;
  /** Whether a verifier must find something. */
  readonly tampered: boolean;
  /** The entry that it must name, where there is one. */
  readonly index: number | null;
}

const origin = 'log.example/vnwf';
const log = signer(origin, 1, signatureTypes.ed25519);
const witness = signer('witness.example', 2, signatureTypes.cosignature);
const stranger = signer(origin, 3, signatureTypes.ed25519);
const policy = `log ${formatVkey(log.key)}\nwitness w ${formatVkey(witness.key)}\nquorum w\n`;
const sizes = [1, 200, 256, 300, 520];

/** `count` cases, the same for the same seed: every kind of tampering in turn, at random places of logs of several sizes. */
export async function* corpus(count: number, seed: number): AsyncGenerator<Case> {
  const random = numbers(seed);
  for (let i = 0; i < count; i++) {
    const [name, make] = kinds[i % kinds.length]!;
    const size = sizes[Math.floor(i / kinds.length) % sizes.length]!;
    const made = await make(history(size), random);
    yield { name: `${name} of ${size}`, policy, known: new Map(), tampered: true, index: null, ...made };
  }
}

/** A sound log of so many entries, and the policy by which it is. */
export async function soundLog(size: number): Promise<Pick<Case, 'files' | 'policy'>> {
  return { files: await folder(history(size)), policy };
}

/** Whole numbers below a bound, the same for the same seed everywhere (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Made = Partial<Case> & Pick<Case, 'files'>;
type Kind = (entries: readonly Buffer[], random: (below: number) => number) => Promise<Made>;

const kinds: readonly (readonly [string, Kind])[] = [
  ['sound', async (entries) => ({ files: await folder(entries), known: note(entries.slice(0, half(entries))), tampered: false })],
  ['byte of an entry', (entries, random) => flipped(entries, random, (path) => path.startsWith('tile/entries/'))],
  ['byte of a tile', (entries, random) => flipped(entries, random, (path) => /^tile\/\d/.test(path))],
  ['byte of the checkpoint', (entries, random) => flipped(entries, random, (path) => path === 'checkpoint')],
  ['byte of any file', (entries, random) => flipped(entries, random, () => true)],
  ['byte within an entry', byteWithin],
  ['missing file', (entries, random) => edited(entries, random, (files, path) => files.delete(path))],
  ['cut file', (entries, random) => edited(entries, random, (files, path) => files.set(path, cut(files.get(path)!, random)))],
  ['longer file', (entries, random) => edited(entries, random, (files, path) => files.set(path, longer(files.get(path)!)))],
  ['deleted entry', (entries, random) => rewritten(entries, without(entries, random(entries.length)))],
  ['inserted entry', (entries, random) => rewritten(entries, inserted(entries, random(entries.length)))],
  ['swapped entries', (entries, random) => rewritten(entries, swapped(entries, random(entries.length)))],
  ['altered entry, tree recomputed', (entries, random) => rewritten(entries, altered(entries, random(entries.length)))],
  ['altered entry, tree signed anew', (entries, random) => forked(entries, altered(entries, random(entries.length)))],
  ['deleted entry, tree signed anew', (entries, random) => forked(entries, without(entries, random(entries.length)))],
  ['cut tail', async (entries) => ({ files: await folder(entries.slice(0, half(entries))), known: note(entries) })],
  ['whole history written anew', (entries) => forked(entries, history(entries.length, 'another'))],
  ['signed by a stranger', async (entries) => ({ files: (await folder(entries)).set('checkpoint', signed(entries, stranger)) })],
  ['not witnessed', async (entries) => ({ files: (await folder(entries)).set('checkpoint', unwitnessed(entries)) })],
  ['no canonical form', (entries, random) => replaced(entries, random, (entry) => malformed(entry, random))],
  ['another number', (entries, random) => replaced(entries, random, (entry) => bytes({ ...entry, seq: entry.seq + 1 }))],
  ['another predecessor', (entries, random) => replaced(entries, random, (entry) => bytes({ ...entry, prev: 'f'.repeat(64) }))],
  ['an earlier time', (entries, random) => replaced(entries, random, (entry) => bytes({ ...entry, at: '1999-01-01T00:00:00.000Z' }), 30)],
];

/** A log of a few documents side by side, each with its chain. */
function history(size: number, colour = 'one'): Buffer[] {
  const ends = new Map<string, { seq: number; leaf: string }>();
  return Array.from({ length: size }, (_, i) => {
    const stream = `task/${uuid(i % 7)}`;
    const before = ends.get(stream) ?? { seq: 0, leaf: nothingBefore };
    const body = bytes(entryOf(i, stream, before.seq + 1, before.leaf, colour));
    ends.set(stream, { seq: before.seq + 1, leaf: leafHash(body).toString('hex') });
    return body;
  });
}

function entryOf(i: number, stream: string, seq: number, prev: string, colour: string): Entry {
  return {
    v: 1,
    id: uuid(1_000 + i),
    stream,
    seq,
    prev,
    at: new Date(Date.UTC(2026, 0, 1) + i * 1_000).toISOString(),
    outcome: 'accepted',
    instance: { kind: 'task', id: stream.slice(5) },
    definition: null,
    standing: null,
    command: { type: 'task.submit', input: { summary: `Kết quả ${colour} số ${i}`, share: i / 7 } },
    facts: { targets: [i, 1e21 + i, -0.5 * i], note: 'đã ký "số" 12/KH\n' },
    from: 'doing',
    to: 'done',
    effects: [],
    reasons: [],
    request: null,
  };
}

async function folder(entries: readonly Buffer[], checkpointOf = entries): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>([['checkpoint', signed(checkpointOf, log)]]);
  for await (const { path, data } of logFiles(entries)) files.set(path, data);
  return files;
}

/** The tree recomputed over other entries, but the checkpoint still the one that was signed. */
async function rewritten(entries: readonly Buffer[], others: readonly Buffer[]): Promise<Made> {
  const kept = others.slice(0, entries.length);
  return { files: await folder(kept.length === entries.length ? kept : [...kept, history(entries.length + 1).at(-1)!], entries) };
}

/** Whoever holds both keys signs another history; the auditor has a checkpoint of the first. */
async function forked(entries: readonly Buffer[], others: readonly Buffer[]): Promise<Made> {
  return { files: await folder(others), known: note(entries) };
}

async function flipped(entries: readonly Buffer[], random: (below: number) => number, of: (path: string) => boolean): Promise<Made> {
  const files = await folder(entries);
  const paths = [...files.keys()].filter(of);
  const path = paths[random(paths.length)]!;
  const data = Buffer.from(files.get(path)!);
  const at = random(data.length);
  data[at] = data[at]! ^ (1 + random(255));
  return { files: files.set(path, data) };
}

async function byteWithin(entries: readonly Buffer[], random: (below: number) => number): Promise<Made> {
  const index = random(entries.length);
  const body = Buffer.from(entries[index]!);
  const at = random(body.length);
  body[at] = body[at]! ^ (1 + random(255));
  const files = await folder(entries);
  const start = index - (index % 256);
  const block = entries.slice(start, start + 256).map((entry, i) => (start + i === index ? body : entry));
  const path = [...files.keys()].filter((name) => name.startsWith('tile/entries/'))[start / 256]!;
  return { files: files.set(path, packEntries(block)), index };
}

async function edited(
  entries: readonly Buffer[],
  random: (below: number) => number,
  edit: (files: Map<string, Buffer>, path: string) => void,
): Promise<Made> {
  const files = await folder(entries);
  edit(files, [...files.keys()][random(files.size)]!);
  return { files };
}

/** A log that was written wrong and signed as it is: the tree holds, one entry does not. */
async function replaced(
  entries: readonly Buffer[],
  random: (below: number) => number,
  write: (entry: Entry) => Buffer,
  from = 0,
): Promise<Made> {
  // In a log of one there is no earlier entry to be older than.
  const index = Math.min(entries.length - 1, from + random(Math.max(1, entries.length - from)));
  const first = index < from;
  const files = await folder(entries.map((entry, i) => (i === index ? write(JSON.parse(entry.toString()) as Entry) : entry)));
  return first ? { files, tampered: false } : { files, index };
}

/** Bytes that many a reader would take for the same entry. */
function malformed(entry: Entry, random: (below: number) => number): Buffer {
  const text = canonical(entry);
  const forms = [
    ` ${text}`,
    `\ufeff${text}`,
    text.replace('{"at"', '{"at":"","at"'),
    text.replace('"from":"doing",', '').replace('"to":', '"from":"doing","to":'),
    text.replace('"request":null', '"request":NaN'),
    text.replace('"request":null', '"request":1e400'),
    text.replace('"request":null', '"request":1.0'),
    text.replace('"request":null', '"request":"\\ud800"'),
    text.replace('"request":null', '"request":"\\u0041"'),
    text.replace('"request":null', '"request":"\u00e1"'.normalize('NFD')),
    text.replace('"request":null', `"request":${'['.repeat(150)}${']'.repeat(150)}`),
    text.replace('"seq":', '"seq":0.5,"seq":'),
    text.replace('"v":1', '"v":2'),
    'null',
    '[]',
    '',
  ];
  const form = forms[random(forms.length + 1)];
  return form === undefined ? Buffer.concat([Buffer.from(text), Buffer.of(0xff)]) : Buffer.from(form);
}

function without(entries: readonly Buffer[], index: number): Buffer[] {
  return entries.filter((_, i) => i !== index);
}

function inserted(entries: readonly Buffer[], index: number): Buffer[] {
  return [...entries.slice(0, index), history(entries.length + 1, 'more').at(-1)!, ...entries.slice(index)];
}

function swapped(entries: readonly Buffer[], index: number): Buffer[] {
  const other = (index + 1) % entries.length;
  if (other === index) return altered(entries, index);
  return entries.map((entry, i) => (i === index ? entries[other]! : i === other ? entries[index]! : entry));
}

function altered(entries: readonly Buffer[], index: number): Buffer[] {
  return entries.map((entry, i) => (i === index ? bytes({ ...(JSON.parse(entry.toString()) as Entry), to: 'refused' }) : entry));
}

function cut(data: Buffer, random: (below: number) => number): Buffer {
  return data.subarray(0, random(data.length));
}

function longer(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.from('more')]);
}

function note(entries: readonly Buffer[]): Map<string, Buffer> {
  return entries.length === 0 ? new Map() : new Map([['kept', signed(entries, log)]]);
}

function signed(entries: readonly Buffer[], by: NoteSigner): Buffer {
  const text = textOf(entries);
  return Buffer.from(signNote(text, [by]) + cosign(text, witness, 1_790_000_000));
}

function unwitnessed(entries: readonly Buffer[]): Buffer {
  return Buffer.from(signNote(textOf(entries), [log]));
}

function textOf(entries: readonly Buffer[]): string {
  const range = CompactRange.empty();
  for (const entry of entries) range.append(leafHash(entry));
  return formatCheckpoint({ origin, size: range.size, root: range.root(), extensions: [] });
}

function signer(name: string, seed: number, type: SignatureType): NoteSigner {
  // PKCS #8 of an Ed25519 key (RFC 8410): fixed keys keep the corpus the same from run to run.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  return noteSigner(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), type);
}

const bytes = (entry: Entry): Buffer => Buffer.from(canonical(entry));
const half = (entries: readonly Buffer[]): number => Math.floor(entries.length / 2);
const uuid = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
