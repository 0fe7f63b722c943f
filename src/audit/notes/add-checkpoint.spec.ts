import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NaiveTree, numberedLeaves, withByte } from '../tree/merkle.fixture.js';
import { emptyRoot } from '../tree/merkle.js';
import { formatAddCheckpoint, judgeAddCheckpoint, type Latest, parseAddCheckpoint, statusOf } from './add-checkpoint.js';
import { formatCheckpoint } from './checkpoint.js';
import { type NoteSigner, noteSigner, signNote } from './note.js';

/** The request of C2SP tlog-witness. */
const example = Buffer.from(`old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`);

const origin = 'log.example/vnwf';
const log = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
const stranger = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
const tree = new NaiveTree(numberedLeaves(100));
const other = new NaiveTree(numberedLeaves(101).slice(1));

describe('Yêu cầu chứng kiến (add-checkpoint of C2SP tlog-witness)', () => {
  it("reads the specification's example and writes it the same", () => {
    const request = parseAddCheckpoint(example);
    if (!request.ok) throw new Error(request.fault);
    expect(request.value).toMatchObject({ old: 20_852_014, checkpoint: { origin: 'example.com/behind-the-sofa', size: 20_852_163 } });
    expect(request.value.proof).toHaveLength(4);
    expect(formatAddCheckpoint(request.value)).toEqual(example);
  });

  it.each([
    ['no blank line', (text: string) => text.replaceAll('\n\n', '\n')],
    ['no old size', (text: string) => text.replace('old ', 'new ')],
    ['a leading zero', (text: string) => text.replace('old ', 'old 0')],
    ['a cut hash', (text: string) => text.replace('PlRN', '')],
    ['64 hashes', (text: string) => text.replace('\n\n', `\n${'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n'.repeat(60)}\n`)],
    ['no checkpoint', (text: string) => text.replace('20852163', 'many')],
  ])('refuses %s as malformed', (_, spoil) => {
    expect(parseAddCheckpoint(Buffer.from(spoil(example.toString())))).toMatchObject({ ok: false, fault: 'request-form' });
  });

  it('signs the first checkpoint, a larger one that begins with it, and the same once more', () => {
    expect(answer(0, 10, null)).toBe(200);
    expect(answer(10, 100, known(10))).toBe(200);
    expect(answer(100, 100, known(100))).toBe(200);
  });

  it.each<[string, number, () => number]>([
    ['an origin it does not know', 404, () => answer(0, 10, null, tree, log, [])],
    ['a signature of another key', 403, () => answer(0, 10, null, tree, stranger)],
    ['an old size beyond the new one', 400, () => answer(50, 10, known(50))],
    ['an old size that is not what it signed last', 409, () => answer(5, 10, known(7))],
    ['a shrunk tree', 400, () => answer(20, 10, known(20))],
    ['an old size of 0 for a log it knows', 409, () => answer(0, 10, known(20))],
    ['another root of the same size', 409, () => answer(20, 20, known(20), other)],
    ['another history', 422, () => answer(20, 50, known(20), other)],
  ])('refuses %s with %i', (_, status, ask) => {
    expect(ask()).toBe(status);
  });

  it('signs nothing after one changed byte of the request', () => {
    const body = requestOf(20, 77, tree, log);
    const signed: number[] = [];
    for (let at = 0; at < body.length; at++)
      for (const flip of [1, 16, 128]) if (statusFor(withByte(body, at, flip), known(20), [log]) === 200) signed.push(at);
    expect(signed).toEqual([]);
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (odd, bytes) => {
        expect(parseAddCheckpoint(Buffer.from(`old 0\n${odd}\n\n${odd}\n`)).ok).toBe(false);
        expect(parseAddCheckpoint(Buffer.from(bytes)).ok).toBe(false);
      }),
    );
  });
});

function known(size: number): Latest {
  return { size, root: tree.root(0, size) };
}

function requestOf(old: number, size: number, of: NaiveTree, by: NoteSigner): Buffer {
  const root = size === 0 ? emptyRoot : of.root(0, size);
  const note = Buffer.from(signNote(formatCheckpoint({ origin, size, root, extensions: [] }), [by]));
  return formatAddCheckpoint({ old, proof: old === 0 || old > size ? [] : of.subproof(old, 0, size, true), note });
}

function answer(old: number, size: number, latest: Latest, of = tree, by = log, logs: readonly NoteSigner[] = [log]): number {
  return statusFor(requestOf(old, size, of, by), latest, logs);
}

function statusFor(body: Buffer, latest: Latest, logs: readonly NoteSigner[]): number {
  const request = parseAddCheckpoint(body);
  const verdict = request.ok
    ? judgeAddCheckpoint(
        request.value,
        logs.map(({ key }) => key),
        latest,
      )
    : request;
  return verdict.ok ? 200 : statusOf[verdict.fault];
}
