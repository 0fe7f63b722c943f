import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withByte } from '../tree/merkle.fixture.js';
import { noteSigner, openNote, signNote } from './note.js';
import { formatVkey, parseVkey, type VerifierKey } from './vkey.js';

/** The example of C2SP signed-note. */
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote = Buffer.from(
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
);
/** The keys and the note of golang.org/x/mod/sumdb/note, which the specification grew out of. */
const peterKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const peterSeed = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const enochKey = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine = '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('Khóa kiểm (verifier key, vkey)', () => {
  it.each([
    [exampleKey, 'example.com/foo', 1],
    [peterKey, 'PeterNeumann', 1],
    [enochKey, 'EnochRoot', 1],
    ['TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6', 'TEST', 1],
    ['remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2', 'remora.n621.de', 4],
  ])('reads the published key %s and writes it the same', (vkey, name, type) => {
    const key = known(vkey);
    expect([key.name, key.type]).toEqual([name, type]);
    expect(formatVkey(key)).toBe(vkey);
  });

  it.each([
    ['PeterNeumann+c74f20a3', 'vkey-form'],
    ['PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'vkey-form'],
    ['+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'vkey-name'],
    ['Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'vkey-name'],
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n', 'vkey-base64'],
    ['rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!', 'vkey-base64'],
    ['PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'vkey-type'],
    ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAAAA', 'vkey-length'],
    ['rekor.sigstore.dev+12345678+AQEB', 'vkey-length'],
    ['PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'vkey-id'],
  ])('refuses %j: %s', (vkey, fault) => {
    expect(parseVkey(vkey)).toEqual({ ok: false, fault });
  });

  it('refuses every part of a key, and every key with one character changed', () => {
    const accepted: string[] = [];
    for (let i = 0; i < peterKey.length; i++) {
      for (let j = i + 1; j <= peterKey.length; j++)
        if (j - i < peterKey.length && parseVkey(peterKey.slice(i, j)).ok) accepted.push(peterKey.slice(i, j));
      for (let flip = 1; flip < 128; flip++) {
        const changed = withByte(Buffer.from(peterKey), i, flip).toString('latin1');
        if (parseVkey(changed).ok) accepted.push(changed);
      }
    }
    expect(accepted).toEqual([]);
  });
});

describe('Văn bản có chữ ký (signed note)', () => {
  it("opens the specification's example", () => {
    const key = known(exampleKey);
    expect(openNote(exampleNote, [key])).toEqual({
      ok: true,
      value: { text: 'This is an example message.\n', signatures: [{ key, time: null }] },
    });
  });

  it("writes byte for byte what Go's reference implementation writes", () => {
    const seed = Buffer.from(peterSeed, 'base64').subarray(1);
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const signer = noteSigner('PeterNeumann', createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    expect(formatVkey(signer.key)).toBe(peterKey);
    expect(signNote(text, [signer])).toBe(`${text}\n${peterLine}`);
  });

  it('tells which of the known keys signed, and passes over the others', () => {
    const note = Buffer.from(`${text}\n${peterLine}${enochLine}`);
    const [peter, enoch] = [known(peterKey), known(enochKey)];
    const signers = (keys: VerifierKey[]) => {
      const opened = openNote(note, keys);
      return opened.ok ? opened.value.signatures.map(({ key }) => key.name) : opened.fault;
    };
    expect(signers([peter, enoch])).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(signers([enoch])).toEqual(['EnochRoot']);
    expect(signers([known(exampleKey)])).toBe('no-known-signature');
    expect(signers([])).toBe('no-known-signature');
  });

  it('counts a key that signs twice once', () => {
    const opened = openNote(Buffer.from(`${text}\n${peterLine}${peterLine}`), [known(peterKey)]);
    expect(opened.ok && opened.value.signatures).toHaveLength(1);
  });

  it('keeps empty lines of the text, and splits at the last one', () => {
    const signer = noteSigner('a', generateKeyPairSync('ed25519').privateKey);
    for (const odd of ['a\n\nb\n', '\n\n\n', 'một\n\n\n']) {
      const opened = openNote(Buffer.from(signNote(odd, [signer])), [signer.key]);
      expect(opened.ok && opened.value.text).toBe(odd);
    }
  });

  it.each([
    ['', 'note-form'],
    ['nobbled', 'note-form'],
    [text + peterLine, 'note-form'],
    [`\n\n${peterLine}`, 'note-form'],
    [`${text}\n`, 'note-form'],
    [`${text}\n${peterLine.slice(0, -1)}`, 'note-form'],
    [`${text}\n${peterLine}\n`, 'note-form'],
    [`${text}\n- PeterNeumann x08go/ZJkuBS\n`, 'signature-line'],
    [`${text}\n${peterLine.replace(' P', '  P')}`, 'signature-line'],
    [`${text}\n${peterLine.replace('AM=', 'AM')}`, 'signature-line'],
    [`${text}\n${peterLine.replace('AM=', 'AN=')}`, 'signature-line'],
    [`${text}\n— PeterNeumann x08gow==\n`, 'signature-line'],
    [`${text}\t\n${peterLine}`, 'note-control-character'],
    [`${text}\r\n${peterLine}`, 'note-control-character'],
    [`${text}\n${'— x AAAAAAAA\n'.repeat(101)}`, 'signatures-too-many'],
    [`${text}\n${peterLine.replace('x08go/ZJ', 'x08go/ZK')}`, 'signature-invalid'],
    [`${text.replace('your', 'my')}\n${peterLine}`, 'signature-invalid'],
    [`${text}\n${enochLine}`, 'no-known-signature'],
    ['a'.repeat(1_000_001), 'note-too-large'],
  ])('refuses %#: %j', (note, fault) => {
    expect(openNote(Buffer.from(note), [known(peterKey)])).toMatchObject({ ok: false, fault });
  });

  it('refuses what is no UTF-8', () => {
    const note = Buffer.concat([Buffer.of(0xff), Buffer.from(`${text}\n${peterLine}`)]);
    expect(openNote(note, [known(peterKey)])).toEqual({ ok: false, fault: 'note-not-utf8' });
  });

  it('accepts 16 signatures beside the one it knows', () => {
    const others = Array.from({ length: 16 }, (_, i) => enochLine.replace('EnochRoot', `other${i}`)).join('');
    expect(openNote(Buffer.from(`${text}\n${others}${peterLine}`), [known(peterKey)]).ok).toBe(true);
  });

  it('catches every change of a single byte', () => {
    const note = Buffer.from(`${text}\n${peterLine}`);
    const keys = [known(peterKey)];
    const missed: number[] = [];
    for (let at = 0; at < note.length; at++)
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) if (openNote(withByte(note, at, flip), keys).ok) missed.push(at);
    expect(missed).toEqual([]);
  });

  it('answers for any bytes', () => {
    const keys = [known(peterKey)];
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(openNote(Buffer.from(bytes), keys).ok).toBe(false)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (odd) => expect(openNote(Buffer.from(`${odd}\n\n— ${odd}\n`), keys).ok).toBe(false)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (odd) => expect(parseVkey(`a+00000000+${odd}`).ok).toBe(false)));
  });

  it.each(['', '\n', 'no newline', 'tab\t\n', 'half \ud800\n'])('signs no text that a note cannot have: %j', (odd) => {
    expect(() => signNote(odd, [noteSigner('a', generateKeyPairSync('ed25519').privateKey)])).toThrow(RangeError);
  });

  it('takes no key that is not Ed25519, and no name that no key may have', () => {
    expect(() => noteSigner('a', generateKeyPairSync('x25519').privateKey)).toThrow(RangeError);
    expect(() => noteSigner('a b', generateKeyPairSync('ed25519').privateKey)).toThrow(RangeError);
    expect(() => signNote(text, [noteSigner('a', generateKeyPairSync('ed25519').privateKey, 4)])).toThrow(RangeError);
  });
});

function known(vkey: string): VerifierKey {
  const key = parseVkey(vkey);
  if (!key.ok) throw new Error(key.fault);
  return key.value;
}
