import { canonical } from '../../../workflows/kit/canonical.js';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { Entry } from '../entry.js';
import { packEntries } from '../tree/entry-bundle.js';
import {
  bytesOf,
  entryIn,
  erasedValues,
  erasureOf,
  folder,
  history,
  log,
  personalPath,
  policy,
  signed,
  stranger,
  unwitnessed,
} from './corpus-history.js';
import type { StoredState } from './state-lines.js';

/** One exported folder, sound or tampered with, the policy and the older checkpoints that the auditor brings along. */
export interface Case {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly policy: string;
  readonly known: ReadonlyMap<string, Buffer>;
  readonly leavesOnly: boolean;
  /** Whether there is a log at all, to be examined. */
  readonly there: boolean;
  /** Whether a verifier must find something. */
  readonly tampered: boolean;
  /** The entry that it must name, where there is one. */
  readonly index: number | null;
  /** The rule that it must name, where only one fits. */
  readonly rule: string | null;
  /** The rule that it must not name, where that would be an accusation. */
  readonly never: string | null;
}

const sizes = [1, 200, 256, 300, 520];
const usual = { policy, known: new Map(), leavesOnly: false, there: true, tampered: true, index: null, rule: null, never: null };

/** `count` cases, the same for the same seed: every kind of tampering in turn, at random places of logs of several sizes. */
export async function* corpus(count: number, seed: number): AsyncGenerator<Case> {
  const random = numbers(seed);
  for (let i = 0; i < count; i++) {
    const [name, make] = kinds[i % kinds.length]!;
    const size = sizes[Math.floor(i / kinds.length) % sizes.length]!;
    const made = await make(history(size), random);
    yield { ...usual, name: `${name} of ${size}`, ...made };
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

type Random = (below: number) => number;
type Made = Partial<Case> & Pick<Case, 'files'>;
type Kind = (entries: readonly Buffer[], random: Random) => Promise<Made>;

const isTile = (path: string): boolean => /^tile\/\d/.test(path);
const below =
  (directory: string) =>
  (path: string): boolean =>
    path.startsWith(`${directory}/`);

const kinds: readonly (readonly [string, Kind])[] = [
  ['sound', async (entries) => ({ files: await folder(entries), known: note(entries.slice(0, half(entries))), tampered: false })],
  ['byte of an entry', (entries, random) => flipped(entries, random, below('tile/entries'))],
  ['byte of a tile', (entries, random) => flipped(entries, random, isTile)],
  ['byte of the checkpoint', (entries, random) => flipped(entries, random, (path) => path === 'checkpoint')],
  ['byte of any file', (entries, random) => flipped(entries, random, () => true)],
  ['byte within an entry', byteWithin],
  ['missing file', (entries, random) => edited(entries, random, isNeeded, (files, path) => files.delete(path))],
  ['cut file', (entries, random) => edited(entries, random, isNeeded, (files, path) => files.set(path, cut(files.get(path)!, random)))],
  ['longer file', (entries, random) => edited(entries, random, isNeeded, (files, path) => files.set(path, longer(files.get(path)!)))],
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
  ['no canonical form', (entries, random) => replaced(entries, random, 'form', (entry) => malformed(entry, random))],
  ['another number', (entries, random) => replaced(entries, random, 'chain', (entry) => bytesOf({ ...entry, seq: entry.seq + 1 }))],
  ['another predecessor', (entries, random) => replaced(entries, random, 'chain', (entry) => bytesOf({ ...entry, prev: 'f'.repeat(64) }))],
  ['an earlier time', (entries, random) => replaced(entries, random, 'time', earlier, 30)],
  ['a step from elsewhere', (entries, random) => replaced(entries, random, 'course', (entry) => bytesOf(misled(entry, random)))],
  [
    'another definition',
    (entries, random) => replaced(entries, random, 'definition', (entry) => bytesOf(judgedBy(entry, { hash: other }))),
  ],
  ['other rules', (entries, random) => replaced(entries, random, 'definition', (entry) => bytesOf(judgedBy(entry, { rulesHash: other })))],
  ['another text', (entries, random) => replaced(entries, random, 'revision', (entry) => bytesOf(named(entry)))],
  [
    'byte of a definition or text',
    (entries, random) => flipped(entries, random, (path) => /^(definitions|rules|revisions|files)\//.test(path)),
  ],
  ['one rule file more', async (entries) => ({ files: withAnotherRule(await folder(entries)), rule: 'definition' })],
  ['altered state', (entries, random) => restated(entries, random, (state) => [misstated(state, random)])],
  ['missing state', (entries, random) => restated(entries, random, () => [])],
  ['state of nobody', (entries, random) => restated(entries, random, (state) => [state, { ...state, stream: 'task/nobody' }])],
  ['state told twice', (entries, random) => restated(entries, random, (state) => [state, state])],
  ['altered personal value', (entries, random) => withPersonal(entries, (lines) => altereds(lines, random))],
  ['personal value gone', (entries, random) => withPersonal(entries, (lines) => lines.filter((_, i) => i !== random(lines.length)))],
  ['erased value still there', (entries) => withPersonal(entries, (lines) => [...lines, ...erasedValues(entries)])],
  ['erased in the name of another', (entries) => misErased(entries, (_, input) => ({ ...input, subject: 'somebody' }))],
  ['erased before it was there', (entries) => misErased(entries, (i) => erasureOf(i + 13))],
  ['sound, personal values withheld', withoutPersonal],
  ['sound, the last ones not signed', async (entries) => ({ files: await unsignedTail(entries, entries), tampered: false })],
  ['altered before it was signed', (entries, random) => tailOf(entries, (tail) => altered(tail, random(tail.length)))],
  ['deleted before it was signed', (entries, random) => tailOf(entries, (tail) => without(tail, random(tail.length)))],
  ['swapped before it was signed', (entries) => tailOf(entries, (tail) => [...tail].reverse())],
  ['sound, leaves only', async (entries) => ({ files: restate(await folder(entries), () => []), leavesOnly: true, tampered: false })],
  ['nothing there', async () => ({ files: new Map(), there: false })],
  [
    'neither checkpoint nor tiles',
    async (entries) => ({ files: onlyThose(await folder(entries), (path) => !/^(checkpoint|tile\/)/.test(path)), there: false }),
  ],
  ['last tiles gone, its checkpoint kept', (entries) => tailGone(entries, note(entries), 'missing')],
  ['last tiles gone, an older checkpoint kept', (entries) => tailGone(entries, note(entries.slice(0, half(entries))), 'missing')],
  ['last tiles gone, another checkpoint kept', (entries) => tailGone(entries, note(history(entries.length, 'another')), 'fork')],
  [
    'sound, kept before a witness joined',
    async (entries) => ({
      files: await folder(entries),
      known: new Map([['kept', unwitnessed(entries.slice(0, half(entries)))]]),
      tampered: false,
    }),
  ],
  [
    'another history, kept before a witness joined',
    async (entries) => ({
      files: await folder(entries),
      known: new Map([['kept', unwitnessed(history(entries.length, 'another'))]]),
      rule: 'fork',
    }),
  ],
  [
    'kept, signed by a stranger',
    async (entries) => ({ files: await folder(entries), known: new Map([['kept', signed(entries, stranger)]]), rule: 'checkpoint' }),
  ],
  ['altered root, its checkpoint kept', alteredRoot],
  ['byte of an entry, leaves only', async (entries, random) => ({ ...(await byteWithin(entries, random)), leavesOnly: true })],
];

/** Whether the log is another one cannot be told of entries that are not there. */
async function tailGone(entries: readonly Buffer[], known: Map<string, Buffer>, rule: 'missing' | 'fork'): Promise<Made> {
  const files = await folder(entries);
  for (const directory of ['tile/entries', 'tile/0']) files.delete([...files.keys()].filter(below(directory)).sort().at(-1)!);
  return { files, known, rule, never: rule === 'fork' ? null : 'fork' };
}

/** Somebody wrote another root over the one that was signed, of which the auditor has a copy. */
async function alteredRoot(entries: readonly Buffer[]): Promise<Made> {
  const files = await folder(entries);
  const [origin, size, , ...rest] = files.get('checkpoint')!.toString().split('\n');
  const root = Buffer.alloc(32, 7).toString('base64');
  return { files: files.set('checkpoint', Buffer.from([origin, size, root, ...rest].join('\n'))), known: note(entries), rule: 'root' };
}

function onlyThose(files: Map<string, Buffer>, of: (path: string) => boolean): Map<string, Buffer> {
  return new Map([...files].filter(([path]) => of(path)));
}

/** The tree recomputed over other entries, but the checkpoint still the one that was signed. */
async function rewritten(entries: readonly Buffer[], others: readonly Buffer[]): Promise<Made> {
  const kept = others.slice(0, entries.length);
  const full = kept.length === entries.length ? kept : [...kept, history(entries.length + 1).at(-1)!];
  return { files: await folder(full, { checkpointOf: entries }) };
}

/** Whoever holds both keys signs another history; the auditor has a checkpoint of the first. */
async function forked(entries: readonly Buffer[], others: readonly Buffer[]): Promise<Made> {
  return { files: await folder(others), known: note(entries) };
}

async function flipped(entries: readonly Buffer[], random: Random, of: (path: string) => boolean): Promise<Made> {
  const files = await folder(entries);
  const paths = [...files.keys()].filter(of);
  const path = paths[random(paths.length)]!;
  const data = Buffer.from(files.get(path)!);
  const at = random(data.length);
  data[at] = data[at]! ^ (1 + random(255));
  return { files: files.set(path, data) };
}

async function byteWithin(entries: readonly Buffer[], random: Random): Promise<Made> {
  const index = random(entries.length);
  const body = Buffer.from(entries[index]!);
  const at = random(body.length);
  body[at] = body[at]! ^ (1 + random(255));
  const files = await folder(entries);
  const start = index - (index % 256);
  const block = entries.slice(start, start + 256).map((entry, i) => (start + i === index ? body : entry));
  const path = [...files.keys()].filter(below('tile/entries'))[start / 256]!;
  return { files: files.set(path, packEntries(block)), index, rule: 'entry' };
}

/** Files and personal values are there when they were asked for; of everything else nothing may be missing. */
const isNeeded = (path: string): boolean => !/^(files|personal)\//.test(path);

async function edited(
  entries: readonly Buffer[],
  random: Random,
  of: (path: string) => boolean,
  edit: (files: Map<string, Buffer>, path: string) => void,
): Promise<Made> {
  const files = await folder(entries);
  const paths = [...files.keys()].filter(of);
  edit(files, paths[random(paths.length)]!);
  return { files };
}

/** A log that was written wrong and signed as it is: the tree holds, one entry does not. */
async function replaced(
  entries: readonly Buffer[],
  random: Random,
  rule: string,
  write: (entry: Entry) => Buffer,
  from = 0,
): Promise<Made> {
  // In a log of one there is no earlier entry to be older than.
  let index = Math.min(entries.length - 1, from + random(Math.max(1, entries.length - from)));
  // Only an accepted entry leads somewhere.
  while (ofSteps.includes(rule) && entryIn(entries[index]!).outcome !== 'accepted') index = (index + 1) % entries.length;
  const files = await folder(entries.map((entry, i) => (i === index ? write(entryIn(entry)) : entry)));
  return index < from ? { files, tampered: false } : { files, index, rule };
}

const ofSteps = ['course', 'definition', 'revision'];

/** Stored states with one line of them written otherwise. */
async function restated(entries: readonly Buffer[], random: Random, write: (state: StoredState) => StoredState[]): Promise<Made> {
  let chosen = random(Math.min(8, entries.length));
  return { files: restate(await folder(entries), (state) => (chosen-- === 0 ? write(state) : [state])), rule: 'state' };
}

function restate(files: Map<string, Buffer>, write: (state: StoredState) => StoredState[]): Map<string, Buffer> {
  for (const [path, data] of files) {
    if (!path.startsWith('states/')) continue;
    const states = data
      .toString()
      .trimEnd()
      .split('\n')
      .flatMap((line) => write(JSON.parse(line) as StoredState));
    files.set(path, Buffer.from(states.map((state) => `${canonical({ ...state })}\n`).join('')));
  }
  return files;
}

function misstated(state: StoredState, random: Random): StoredState {
  const lies: Partial<StoredState>[] = [
    { sequence: state.sequence + 1 },
    { head: other },
    { state: 'closed' },
    { changed: -1 },
    { definition: 'task/v2' },
  ];
  return { ...state, ...lies[random(lies.length)] };
}

/** The first half signed, the rest written since. What was altered in the tail is followed by the states as they are stored. */
async function tailOf(entries: readonly Buffer[], edit: (tail: readonly Buffer[]) => readonly Buffer[]): Promise<Made> {
  const signedSize = half(entries);
  if (entries.length - signedSize < 2) return { files: await unsignedTail(entries, entries), tampered: false };
  return { files: await unsignedTail(entries, [...entries.slice(0, signedSize), ...edit(entries.slice(signedSize))]) };
}

async function unsignedTail(entries: readonly Buffer[], written: readonly Buffer[]): Promise<Map<string, Buffer>> {
  const signedSize = Math.max(1, half(entries));
  const files = await folder(written, { signedSize });
  const stored = await folder(entries, { signedSize });
  for (const [path, data] of stored) if (path.startsWith('states/')) files.set(path, data);
  return files;
}

/** Personal values with something done to their lines; nothing can be done where there are none. */
async function withPersonal(entries: readonly Buffer[], edit: (lines: string[]) => string[]): Promise<Made> {
  const files = await folder(entries);
  const path = personalPath(entries.length);
  const before = files.get(path)!.toString();
  const after = edit(before.split('\n').slice(0, -1))
    .map((line) => `${line}\n`)
    .join('');
  const tampered = after !== before;
  return { files: files.set(path, Buffer.from(after)), tampered, rule: tampered ? 'personal' : null };
}

/** The first erasure says something else, and what it names is gone. */
async function misErased(entries: readonly Buffer[], edit: (i: number, input: JsonObject) => JsonObject): Promise<Made> {
  const index = entries.findIndex((entry) => entryIn(entry).command['type'] === 'person.erase');
  if (index < 0 || index + 13 >= entries.length) return { files: await folder(entries), tampered: false };
  const entry = entryIn(entries[index]!);
  const input = edit(index, entry.command['input'] as JsonObject);
  const written = bytesOf({ ...entry, command: { ...entry.command, input } });
  const files = await folder(entries.map((body, i) => (i === index ? written : body)));
  const path = personalPath(entries.length);
  const gone = new Set(input['refs'] as string[]);
  const lines = files
    .get(path)!
    .toString()
    .split('\n')
    .filter((line) => line === '' || !gone.has(JSON.parse(line).ref));
  return { files: files.set(path, Buffer.from(lines.join('\n'))), rule: 'personal' };
}

async function withoutPersonal(entries: readonly Buffer[]): Promise<Made> {
  const files = await folder(entries);
  files.delete(personalPath(entries.length));
  return { files, tampered: false };
}

function altereds(lines: readonly string[], random: Random): string[] {
  const chosen = random(Math.max(1, lines.length));
  const ways = [
    (line: string) => line.replace('Nguyễn', 'Trần'),
    (line: string) => line.replace(/"nonce":"./, '"nonce":"z'),
    () => '{"ref":1}',
  ];
  return lines.map((line, i) => (i === chosen ? ways[random(ways.length)]!(line) : line));
}

const other = 'e'.repeat(64);

const earlier = (entry: Entry): Buffer => bytesOf({ ...entry, at: '1999-01-01T00:00:00.000Z' });

/** A step that does not follow from the one before, or that its definition does not have. */
function misled(entry: Entry, random: Random): Entry {
  const standing = entry.standing!;
  const ways: Partial<Entry>[] = [
    { standing: { ...standing, state: 'open.lost' } },
    { standing: { ...standing, sequence: standing.sequence + 1 } },
    { standing: { ...standing, changed: standing.changed + 1 } },
    { standing: null },
    { from: 'open.lost' },
    { to: null },
    { instance: { kind: 'plan', id: entry.instance!.id } },
    { command: { ...entry.command, type: 'task.approve' } },
    { command: { ...entry.command, type: 'constructor' } },
    { definition: null },
    { definition: { ...entry.definition!, id: 'task/v2' } },
  ];
  // Under another definition from the beginning is under that definition.
  return { ...entry, ...ways[random(entry.seq === 1 ? ways.length - 1 : ways.length)] } as Entry;
}

const judgedBy = (entry: Entry, by: Partial<NonNullable<Entry['definition']>>): Entry => ({
  ...entry,
  definition: { ...entry.definition!, ...by },
});

const named = (entry: Entry): Entry => ({ ...entry, command: { ...entry.command, input: { revision: other } } });

function withAnotherRule(files: Map<string, Buffer>): Map<string, Buffer> {
  const path = [...files.keys()].find(below('rules'))!;
  return files.set(path.replace('.rules.ts', '.more.ts'), Buffer.from('export {};\n'));
}

/** Bytes that many a reader would take for the same entry. */
function malformed(entry: Entry, random: Random): Buffer {
  const text = canonical(entry);
  const forms = [
    ` ${text}`,
    `\ufeff${text}`,
    text.replace('{"at"', '{"at":"","at"'),
    text.replace('"request":null', '"request":null,"request":null'),
    text.replace('"request":null', '"request":NaN'),
    text.replace('"request":null', '"request":1e400'),
    text.replace('"request":null', '"request":1.0'),
    text.replace('"request":null', '"request":"\\ud800"'),
    text.replace('"request":null', '"request":"\\u0041"'),
    text.replace('"request":null', '"request":"\u00e1"'.normalize('NFD')),
    text.replace('"request":null', `"request":${'['.repeat(150)}${']'.repeat(150)}`),
    text.replace('"seq":', '"seq":0.5,"seq":'),
    text.replace('"v":1', '"v":2'),
    text.replace(/"prev":("[0-9a-f]{64}")/, '"prev":[$1]'),
    text.replace(/"outcome":"\w+"/, '"outcome":"allowed"'),
    text.replace(/"definition":\{[^}]*\}/, '"definition":7'),
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
  const beside = (index + 1) % entries.length;
  if (beside === index) return altered(entries, index);
  return entries.map((entry, i) => (i === index ? entries[beside]! : i === beside ? entries[index]! : entry));
}

function altered(entries: readonly Buffer[], index: number): Buffer[] {
  return entries.map((entry, i) => (i === index ? bytesOf({ ...entryIn(entry), to: 'refused' }) : entry));
}

function cut(data: Buffer, random: Random): Buffer {
  return data.subarray(0, random(data.length));
}

function longer(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.from('more')]);
}

function note(entries: readonly Buffer[]): Map<string, Buffer> {
  return entries.length === 0 ? new Map() : new Map([['kept', signed(entries, log)]]);
}

const half = (entries: readonly Buffer[]): number => Math.floor(entries.length / 2);
