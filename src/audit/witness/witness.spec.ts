import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../platform/clock.js';
import { formatAddCheckpoint } from '../notes/add-checkpoint.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { noteSigner, openNote, signNote } from '../notes/note.js';
import { formatVkey, parseVkey } from '../notes/vkey.js';
import { NaiveTree, numberedLeaves } from '../tree/merkle.fixture.js';
import { emptyRoot } from '../tree/merkle.js';
import { Witness } from './witness.js';
import { serveWitness, type WitnessServer } from './witness-server.js';

const origin = 'log.example/vnwf';
const log = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
const stranger = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
const tree = new NaiveTree(numberedLeaves(100));
const other = new NaiveTree(numberedLeaves(101).slice(1));
const clock = new ManualClock('2026-11-21T01:00:00.000Z');

let folder: string;
let server: WitnessServer;
let vkey: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'witness-'));
  await begin();
});
afterEach(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

describe('Bên chứng kiến (the witness, C2SP tlog-witness)', () => {
  it('answers with a cosignature of this time that verifies, and remembers the tree before it answers', async () => {
    const { status, body, note } = await add(0, 10);
    expect(status).toBe(200);
    expect(remembered()).toBe(formatCheckpoint({ origin, size: 10, root: tree.root(0, 10), extensions: [] }));
    const key = parseVkey(vkey);
    const opened = openNote(Buffer.from(`${note}${body}`), key.ok ? [key.value] : []);
    expect(opened).toMatchObject({ ok: true, value: { signatures: [{ time: clock.now().getTime() / 1000 }] } });
  });

  it('tells in text/x.tlog.size what it signed last, 0 before the first', async () => {
    expect(await add(5, 10)).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '0\n' });
    await add(0, 10);
    expect(await add(0, 20)).toMatchObject({ status: 409, type: 'text/x.tlog.size', body: '10\n' });
  });

  it('signs the same once more, for whoever lost the answer', async () => {
    await add(0, 10);
    expect(await add(10, 10)).toMatchObject({ status: 200 });
  });

  it.each<[string, number, () => Promise<{ status: number }>]>([
    ['a log it does not watch', 404, () => post(requestOf(0, 10).body.toString('latin1').replaceAll(origin, 'other.example/log'))],
    ['a signature of another key', 403, () => add(20, 30, tree, stranger)],
    ['a tree that has shrunk', 400, () => add(20, 10)],
    ['another tree of the same size', 409, () => add(20, 20, other)],
    ['another history', 422, () => add(20, 50, other)],
    ['what is no request', 400, () => post('old 20\n')],
    ['another path', 404, () => post('', '/checkpoint')],
    ['another method', 405, () => fetch(address('/add-checkpoint'))],
    ['a body that is too large', 413, () => post('x'.repeat(70_000))],
  ])('refuses %s with %i, and remembers what it did', async (_, status, ask) => {
    await add(0, 20);
    const before = remembered();
    expect((await ask()).status).toBe(status);
    expect(remembered()).toBe(before);
    expect(await add(20, 30)).toMatchObject({ status: 200 });
  });

  it('takes one of many that come at once', async () => {
    await add(0, 10);
    const sizes = Array.from({ length: 20 }, (_, i) => 11 + i);
    const answers = await Promise.all(sizes.map((size) => add(10, size)));
    const taken = answers.flatMap(({ status }, i) => (status === 200 ? [sizes[i]!] : []));
    expect(taken).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(remembered()).toContain(`\n${taken[0]}\n`);
  });

  it('knows after a restart what it signed, and by which key', async () => {
    await add(0, 20);
    const before = vkey;
    await server.close();
    await begin();
    expect(vkey).toBe(before);
    expect((await add(20, 50, other)).status).toBe(422);
    expect((await add(20, 50)).status).toBe(200);
  });

  it('watches no log by a key that is none', async () => {
    await expect(Witness.open({ folder, name: 'w', logs: [vkey], clock })).rejects.toThrow('not the key of a log');
  });
});

async function begin(): Promise<void> {
  const { witness } = await Witness.open({ folder, name: 'thanhtra.example/w1', logs: [formatVkey(log.key)], clock });
  vkey = witness.vkey;
  server = await serveWitness(witness, '127.0.0.1', 0, () => undefined);
}

function remembered(): string {
  const of = path.join(folder, fs.readdirSync(folder).find((name) => name.startsWith('log-'))!);
  const [file, ...more] = fs.readdirSync(of);
  expect(more).toEqual([]);
  return fs.readFileSync(path.join(of, file!), 'utf8');
}

function requestOf(old: number, size: number, of = tree, by = log): { note: string; body: Buffer } {
  const root = size === 0 ? emptyRoot : of.root(0, size);
  const note = signNote(formatCheckpoint({ origin, size, root, extensions: [] }), [by]);
  const proof = old === 0 || old > size ? [] : of.subproof(old, 0, size, true);
  return { note, body: formatAddCheckpoint({ old, proof, note: Buffer.from(note) }) };
}

async function add(old: number, size: number, of = tree, by = log) {
  const { note, body } = requestOf(old, size, of, by);
  return { note, ...(await post(body)) };
}

async function post(body: Buffer | string, at = '/add-checkpoint') {
  const response = await fetch(address(at), { method: 'POST', body: typeof body === 'string' ? Buffer.from(body, 'latin1') : body });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

const address = (at: string): string => `http://127.0.0.1:${server.port}${at}`;
