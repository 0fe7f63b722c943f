import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NaiveTree, numberedLeaves, withByte } from '../tree/merkle.fixture.js';
import { formatCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { noteSigner, signNote } from './note.js';
import { type Policy, parsePolicy } from './policy.js';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.js';
import { formatVkey, signatureTypes } from './vkey.js';

const hash1 = Buffer.alloc(32, 1);
const leaves = numberedLeaves(1_000);
const naive = new NaiveTree(leaves);
const log = noteSigner('log.example/vnwf', generateKeyPairSync('ed25519').privateKey);
const witness = noteSigner('witness.example', generateKeyPairSync('ed25519').privateKey, signatureTypes.cosignature);
const text = formatCheckpoint({ origin: 'log.example/vnwf', size: 1_000, root: naive.root(0, 1_000), extensions: [] });
const checkpoint = Buffer.from(signNote(text, [log]) + cosign(text, witness, 1_700_000_000));
const policy = parsed(`log ${formatVkey(log.key)}\nwitness w ${formatVkey(witness.key)}\nquorum w\n`);
const proofOf = (index: number) => formatTlogProof({ index, hashes: naive.path(index, 0, 1_000), checkpoint, extra: null });

describe('Tệp chứng minh một mục (tlog-proof)', () => {
  it.each([
    [5, [hash1, hash1], null, `c2sp.org/tlog-proof@v1\nindex 5\n${hash1.toString('base64')}\n${hash1.toString('base64')}\n\nx\n`],
    [
      10,
      [hash1],
      Buffer.from('extra information'),
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n${hash1.toString('base64')}\n\nx\n`,
    ],
    [0, [], null, 'c2sp.org/tlog-proof@v1\nindex 0\n\nx\n'],
  ])('writes the form of the specification and reads it back: entry %i', (index, hashes, extra, file) => {
    const proof = { index, hashes, checkpoint: Buffer.from('x\n'), extra };
    expect(formatTlogProof(proof).toString()).toBe(file);
    expect(parseTlogProof(Buffer.from(file))).toEqual({ ok: true, value: proof });
  });

  it.each([
    ['wrong-header\nindex 0\n\ncheckpoint\n', 'proof-header'],
    ['c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n', 'proof-extra'],
    ['c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n', 'proof-index'],
    ['c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n', 'proof-index'],
    ['c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n', 'proof-index'],
    ['c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n', 'proof-index'],
    ['c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n', 'proof-hash'],
    [`c2sp.org/tlog-proof@v1\nindex 0\n${Buffer.alloc(64).toString('base64')}\n\ncheckpoint\n`, 'proof-hash'],
    [`c2sp.org/tlog-proof@v1\nindex 0\n${`${hash1.toString('base64')}\n`.repeat(54)}\ncheckpoint\n`, 'proof-too-long'],
    ['c2sp.org/tlog-proof@v1\nindex 0\n', 'proof-form'],
  ])('refuses the published errors: %#', (file, fault) => {
    expect(parseTlogProof(Buffer.from(file))).toMatchObject({ ok: false, fault });
  });

  it('B8: proves an entry in less than 4 kB, without asking the log', () => {
    const file = proofOf(777);
    const verdict = verifyTlogProof(file, leaves[777]!, policy);
    if (!verdict.ok) throw new Error(verdict.fault);
    expect(verdict.value).toMatchObject({ index: 777, checkpoint: { size: 1_000 } });
    expect(verdict.value.checkpoint.witnessed).toEqual([{ key: witness.key, time: 1_700_000_000 }]);
    // 53 hashes would be the longest path there can be.
    expect(file.length + 43 * 45).toBeLessThan(4_000);
  });

  it('refuses another entry, another place and another log', () => {
    expect(verifyTlogProof(proofOf(777), leaves[776]!, policy)).toEqual({ ok: false, fault: 'root-mismatch' });
    const moved = Buffer.from(proofOf(777).toString().replace('index 777', 'index 778'));
    expect(verifyTlogProof(moved, leaves[777]!, policy)).toEqual({ ok: false, fault: 'root-mismatch' });
    const other = noteSigner('log.example/vnwf', generateKeyPairSync('ed25519').privateKey);
    expect(verifyTlogProof(proofOf(777), leaves[777]!, parsed(`log ${formatVkey(other.key)}\nquorum none\n`))).toEqual({
      ok: false,
      fault: 'no-known-signature',
    });
  });

  it('catches every change of a single byte', () => {
    const file = proofOf(321);
    const missed: number[] = [];
    for (let at = 0; at < file.length; at++)
      for (const flip of [1, 2, 16, 128]) if (verifyTlogProof(withByte(file, at, flip), leaves[321]!, policy).ok) missed.push(at);
    expect(missed).toEqual([]);
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (odd, bytes) => {
        expect(verifyTlogProof(Buffer.from(`c2sp.org/tlog-proof@v1\nindex 0\n${odd}\n\n${odd}`), hash1, policy).ok).toBe(false);
        expect(verifyTlogProof(Buffer.from(bytes), Buffer.from(bytes), policy).ok).toBe(false);
      }),
    );
  });
});

function parsed(file: string): Policy {
  const read = parsePolicy(file);
  if (!read.ok) throw new Error(`${read.fault} ${read.where}`);
  return read.value;
}
