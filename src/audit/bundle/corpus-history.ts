import { createPrivateKey, hash } from 'node:crypto';
import { canonical, hashOf } from '../../../workflows/kit/canonical.js';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { rulesHashOf } from '../../../workflows/kit/release.js';
import { leafHash, nothingBefore } from '../chain.js';
import type { Entry } from '../entry.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { cosign } from '../notes/cosignature.js';
import { type NoteSigner, noteSigner, signNote } from '../notes/note.js';
import { formatVkey, type SignatureType, signatureTypes } from '../notes/vkey.js';
import { CompactRange } from '../tree/compact-range.js';
import { packEntries } from '../tree/entry-bundle.js';
import { tileWidth } from '../tree/tiles.js';
import { logFiles } from './log-files.js';
import { type StoredState, stateLine } from './state-lines.js';

/** An invented log as it is exported, for the corpus: keys, a definition, documents that go through it, and the folder around them. */

const origin = 'log.example/vnwf';
export const log = signer(origin, 1, signatureTypes.ed25519);
const witness = signer('witness.example', 2, signatureTypes.cosignature);
export const stranger = signer(origin, 3, signatureTypes.ed25519);
export const policy = `log ${formatVkey(log.key)}\nwitness w ${formatVkey(witness.key)}\nquorum w\n`;

/** Nested states, an edge of the state around, one that leaves `changed` as it is. */
const config: JsonObject = {
  id: 'task',
  initial: 'open',
  states: {
    open: {
      initial: 'doing',
      on: { 'task.note': { meta: { beside: true } } },
      states: { doing: { on: { 'task.submit': { target: 'done' } } }, done: { on: { 'task.return': { target: 'doing' } } } },
    },
  },
};
const ruleFiles = [
  { path: 'task/v1/task.rules.ts', text: '// Quy tắc của nhiệm vụ.\nexport const taskRules = {};\n' },
  { path: 'kit/v1/rules.ts', text: 'export const rules = {};\n' },
];
const definition = { id: 'task/v1', hash: hashOf(config), rulesHash: rulesHashOf(ruleFiles), xstate: '5.33.3' };
const revision: JsonObject = { summary: 'Kết quả sáu tháng', share: 0.5 };
const attachment = Buffer.from('báo cáo\n');

export function history(size: number, colour = 'one'): Buffer[] {
  return [...historyOf(size, colour, 7)].map(({ body }) => body);
}

/** Where a stream stands in the course of its history. */
interface End {
  readonly seq: number;
  readonly leaf: string;
  readonly state: string;
  readonly changed: number;
}

/** So many documents side by side, each with its chain; a refused attempt, a person entered or erased now and then. */
export function* historyOf(size: number, colour: string, documents: number): Generator<{ entry: Entry; body: Buffer }> {
  const ends = new Map<string, End>();
  for (let i = 0; i < size; i++) {
    const stream = i % 11 === 10 ? 'refusals/3' : i % 13 === 12 ? 'admin' : `task/${uuid(i % documents)}`;
    const before = ends.get(stream) ?? { seq: 0, leaf: nothingBefore, state: 'open.doing', changed: 0 };
    const entry = stream === 'admin' ? actOf(i, before) : entryOf(i, stream, before, colour);
    const body = bytesOf(entry);
    const { state, changed } = entry.outcome === 'accepted' ? after(entry) : before;
    ends.set(stream, { seq: entry.seq, leaf: leafHash(body).toString('hex'), state, changed });
    yield { entry, body };
  }
}

/** The folder of a log. `signedSize` leaves the rest of the entries unsigned; the checkpoint may be of other entries. */
export async function folder(
  entries: readonly Buffer[],
  { checkpointOf = entries, signedSize = entries.length }: { checkpointOf?: readonly Buffer[]; signedSize?: number } = {},
): Promise<Map<string, Buffer>> {
  const inTree = entries.slice(0, signedSize);
  const files = new Map<string, Buffer>([['checkpoint', signed(checkpointOf.slice(0, signedSize), log)]]);
  for await (const { path, data } of logFiles(inTree)) files.set(path, data);
  for (const [path, data] of evidence()) files.set(path, data);
  files.set(
    personalPath(signedSize),
    Buffer.from(
      valuesOf(entries)
        .map((value) => `${canonical(value)}\n`)
        .join(''),
    ),
  );
  const tail = entries.slice(signedSize);
  for (let at = 0; at < tail.length; at += tileWidth)
    files.set(`unsigned/${signedSize}/${String(at / tileWidth).padStart(6, '0')}`, packEntries(tail.slice(at, at + tileWidth)));
  const lines = statesOf(entries).map(stateLine);
  const half = Math.ceil(lines.length / 2);
  files.set(statesPath(signedSize, 0), Buffer.from(lines.slice(0, half).join('')));
  if (half < lines.length) files.set(statesPath(signedSize, 1), Buffer.from(lines.slice(half).join('')));
  return files;
}

/** What the entries name by its hash. */
export function evidence(): (readonly [string, Buffer])[] {
  return [
    [`definitions/${definition.hash}.json`, Buffer.from(canonical(config))],
    ...ruleFiles.map(({ path, text }) => [`rules/${definition.rulesHash}/${path}`, Buffer.from(text)] as const),
    [`revisions/${hashOf(revision)}.json`, Buffer.from(canonical(revision))],
    [`files/${hash('sha256', attachment)}`, attachment],
  ];
}

export const statesPath = (size: number, block: number): string => `states/${size}/${String(block).padStart(6, '0')}.jsonl`;

export function signed(entries: readonly Buffer[], by: NoteSigner): Buffer {
  return signedRange(rangeOf(entries), by);
}

export function signedRange(range: CompactRange, by: NoteSigner): Buffer {
  const text = textOf(range);
  return Buffer.from(signNote(text, [by]) + cosign(text, witness, 1_790_000_000));
}

export function unwitnessed(entries: readonly Buffer[]): Buffer {
  return Buffer.from(signNote(textOf(rangeOf(entries)), [log]));
}

export const bytesOf = (entry: Entry): Buffer => Buffer.from(canonical(entry));
export const entryIn = (body: Buffer): Entry => JSON.parse(body.toString()) as Entry;

export const personalPath = (size: number): string => `personal/${size}/000000.jsonl`;

/** Somebody is entered; every third act of administration erases who was entered the time before. */
function actOf(i: number, before: End): Entry {
  const erases = before.seq % 3 === 1;
  const input: JsonObject = erases ? erasureOf(i - 13) : { personal: [commitmentTo(i), noAddress(i)] };
  const entry = entryOf(i, 'admin', { ...before, state: '', changed: 0 }, '');
  const command = { type: erases ? 'person.erase' : 'admin.enterPerson', input };
  return { ...entry, outcome: 'recorded', instance: null, definition: null, standing: null, command, facts: {}, from: null, to: null };
}

/** What erases who was entered by entry `i`. */
export const erasureOf = (i: number): JsonObject => ({ subject: uuid(i), refs: [uuid(5_000 + i)] });

const personalValue = (i: number) => ({
  ref: uuid(5_000 + i),
  subject: uuid(i),
  field: 'name',
  nonce: hash('sha256', String(i)),
  value: `Nguyễn Văn ${i}`,
});
const noAddress = (i: number): JsonObject => ({ subject: uuid(i), field: 'email', ref: null, commitment: null });

function commitmentTo(i: number): JsonObject {
  const { ref, subject, field, nonce, value } = personalValue(i);
  return { ref, subject, field, commitment: hash('sha256', Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from(value)])) };
}

/** What is still kept after these entries. */
function valuesOf(entries: readonly Buffer[]): JsonObject[] {
  const values = new Map<string, JsonObject>();
  for (const [i, body] of entries.entries()) {
    const input = body.includes('"stream":"admin"') ? inputOf(body) : {};
    if (input['personal'] !== undefined) values.set(personalValue(i).ref, personalValue(i));
    for (const ref of (input['refs'] ?? []) as string[]) values.delete(ref);
  }
  return [...values.values()];
}

/** The lines of values that were erased, as they were. */
export function erasedValues(entries: readonly Buffer[]): string[] {
  const kept = new Set(valuesOf(entries).map(({ ref }) => ref));
  const entered = entries.flatMap((body, i) => (body.includes('"admin.enterPerson"') ? [personalValue(i)] : []));
  return entered.filter(({ ref }) => !kept.has(ref)).map((value) => canonical(value));
}

const inputOf = (body: Buffer): JsonObject => entryIn(body).command['input'] as JsonObject;

function entryOf(i: number, stream: string, before: End, colour: string): Entry {
  const refused = stream.startsWith('refusals');
  const type = i % 3 === 2 ? 'task.note' : before.state === 'open.done' ? 'task.return' : 'task.submit';
  const to = type === 'task.note' ? before.state : type === 'task.submit' ? 'open.done' : 'open.doing';
  const input = { summary: `Kết quả ${colour} số ${i}`, share: i / 7, ...(i % 5 === 0 ? { revision: hashOf(revision) } : {}) };
  return {
    v: 1,
    id: uuid(1_000 + i),
    stream,
    seq: before.seq + 1,
    prev: before.leaf,
    at: new Date(Date.UTC(2026, 0, 1) + i * 1_000).toISOString(),
    outcome: refused ? 'refused' : 'accepted',
    instance: { kind: 'task', id: refused ? uuid(1) : stream.slice(5) },
    definition,
    standing: { state: before.state, sequence: before.seq, changed: before.changed },
    command: { type, input },
    facts: { targets: [i, 1e21 + i, -0.5 * i], note: 'đã ký "số" 12/KH\n' },
    from: before.state,
    to: refused ? null : to,
    effects: [],
    reasons: refused ? [{ code: 'actor.not-in-position', params: {} }] : [],
    request: null,
  };
}

export function after({ command, seq, standing, to }: Entry): { state: string; changed: number } {
  return { state: to!, changed: command['type'] === 'task.note' ? standing!.changed : seq };
}

/** What the tables would hold after these entries; those that are none leave no trace. */
function statesOf(entries: readonly Buffer[]): StoredState[] {
  const states = new Map<string, StoredState>();
  for (const body of entries) {
    try {
      const entry = entryIn(body);
      const ends = { stream: entry.stream, sequence: entry.seq, head: leafHash(body).toString('hex') };
      states.set(entry.stream, entry.outcome === 'accepted' ? { ...ends, ...after(entry), definition: entry.definition!.id } : ends);
    } catch {
      // Bytes that are no entry are what the case is about.
    }
  }
  return [...states.values()];
}

function rangeOf(entries: readonly Buffer[]): CompactRange {
  const range = CompactRange.empty();
  for (const entry of entries) range.append(leafHash(entry));
  return range;
}

function textOf(range: CompactRange): string {
  return formatCheckpoint({ origin, size: range.size, root: range.root(), extensions: [] });
}

function signer(name: string, seed: number, type: SignatureType): NoteSigner {
  // PKCS #8 of an Ed25519 key (RFC 8410): fixed keys keep the corpus the same from run to run.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  return noteSigner(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), type);
}

const uuid = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
