import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withByte } from '../tree/merkle.fixture.js';
import { formatCheckpoint, parseCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { noteSigner, signNote } from './note.js';
import { type Policy, parsePolicy } from './policy.js';
import { formatVkey, signatureTypes } from './vkey.js';

/** The example of C2SP tlog-checkpoint. */
const exampleText = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
/** A checkpoint of a public log with the lines of public witnesses: Certificate Transparency's arche2025h1, staging. */
const publicLog = 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f';
const publicWitnesses = [
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
];
const publicCheckpoint = Buffer.from(`arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`);

const root = Buffer.alloc(32, 7);
const keys = () => generateKeyPairSync('ed25519').privateKey;
const log = noteSigner('log.example/vnwf', keys());
const witnesses = ['w1', 'w2', 'w3'].map((name) => noteSigner(`${name}.example`, keys(), signatureTypes.cosignature));
const text = formatCheckpoint({ origin: 'log.example/vnwf', size: 42, root, extensions: [] });
const policyText = (quorum: string, witnessKeys = witnesses.map(({ key }) => formatVkey(key)), logs = [formatVkey(log.key)]) =>
  [
    ...logs.map((vkey) => `log ${vkey}`),
    ...witnessKeys.map((vkey, i) => `witness w${i + 1} ${vkey}`),
    `group all all ${witnessKeys.map((_, i) => `w${i + 1}`).join(' ')}`,
    `quorum ${quorum}`,
    '',
  ].join('\n');

describe('Điểm kiểm (checkpoint)', () => {
  it("reads the specification's example and writes it the same", () => {
    const checkpoint = parseCheckpoint(exampleText);
    if (!checkpoint.ok) throw new Error(checkpoint.fault);
    expect(checkpoint.value).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
    expect(checkpoint.value.root.toString('base64')).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(formatCheckpoint(checkpoint.value)).toBe(exampleText);
  });

  it.each([
    ['', 'checkpoint-form'],
    ['Head\n9944\n', 'checkpoint-form'],
    [exampleText.slice(0, -1), 'checkpoint-form'],
    ['\n9944\ndGhlIHZpZXcgZnJvbSB0aGUgdHJlZSB0b3BzIGlzIGdyZWE=\n', 'checkpoint-origin'],
    [exampleText.replace('20852163', 'bananas'), 'checkpoint-size'],
    [exampleText.replace('20852163', '-34'), 'checkpoint-size'],
    [exampleText.replace('20852163', '020852163'), 'checkpoint-size'],
    [exampleText.replace('20852163', '3438945738945739845734895735'), 'checkpoint-size'],
    [exampleText.replace('20852163', '9007199254740992'), 'checkpoint-size'],
    ["Log\n123\nThisIsn'tBase64\n", 'checkpoint-root'],
    ['Log\n123\nYmFuYW5hcw==\n', 'checkpoint-root'],
    [exampleText.replace('q2I=', 'q2J='), 'checkpoint-root'],
    [`${exampleText}\n`, 'checkpoint-extension'],
    [`${exampleText}more\n\nand more\n`, 'checkpoint-extension'],
  ])('refuses %j: %s', (odd, fault) => {
    expect(parseCheckpoint(odd)).toEqual({ ok: false, fault });
  });

  it('keeps extension lines, and writes none that would break the form', () => {
    const extended = parseCheckpoint(`${exampleText}one\ntwo\n`);
    expect(extended.ok && extended.value.extensions).toEqual(['one', 'two']);
    expect(() => formatCheckpoint({ origin: 'a', size: 1, root, extensions: [''] })).toThrow(RangeError);
    expect(() => formatCheckpoint({ origin: 'a\nb', size: 1, root, extensions: [] })).toThrow(RangeError);
    expect(() => formatCheckpoint({ origin: 'a', size: 1.5, root, extensions: [] })).toThrow(RangeError);
    expect(() => formatCheckpoint({ origin: 'a', size: 1, root: Buffer.alloc(31), extensions: [] })).toThrow(RangeError);
  });

  it('answers for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (odd) => expect(parseCheckpoint(`${odd}\n1\n${odd}\n`).ok).toBe(false)));
  });
});

describe('Điểm kiểm có chữ ký và chứng kiến (signed and cosigned checkpoint)', () => {
  it('verifies a checkpoint of a public log and the cosignatures of public witnesses', () => {
    const verified = verifyCheckpoint(publicCheckpoint, policy(policyText('all', publicWitnesses.slice(0, 4), [publicLog])));
    if (!verified.ok) throw new Error(`${verified.fault} ${verified.where}`);
    expect(verified.value).toMatchObject({ origin: 'arche2025h1.staging.ct.transparency.dev', size: 1_432_088_532 });
    expect(verified.value.logKey.id).toBe('ba2f06c0');
    expect(verified.value.witnessed.map(({ time }) => time)).toEqual([1_779_573_024, 1_779_573_024, 1_779_573_024, 1_779_573_024]);
  });

  it('refuses that checkpoint with another size', () => {
    const clobbered = Buffer.from(publicCheckpoint.toString().replace('1432088532', '42'));
    expect(verifyCheckpoint(clobbered, policy(policyText('none', publicWitnesses, [publicLog])))).toMatchObject({
      fault: 'signature-invalid',
    });
  });

  it('asks for the log itself, under its own name', () => {
    const cosigned = Buffer.from(`${text}\n${cosign(text, witnesses[0]!, 5)}`);
    expect(verifyCheckpoint(cosigned, policy(policyText('none')))).toEqual({ ok: false, fault: 'log-signature-missing' });
    const foreign = signNote(exampleText, [log]);
    expect(verifyCheckpoint(Buffer.from(foreign), policy(policyText('none')))).toMatchObject({ fault: 'checkpoint-origin' });
    const noCheckpoint = signNote('hello\n', [log]);
    expect(verifyCheckpoint(Buffer.from(noCheckpoint), policy(policyText('none')))).toEqual({ ok: false, fault: 'checkpoint-form' });
  });

  it('asks for as many witnesses as the quorum does, and never counts the log or one witness twice', () => {
    const signed = signNote(text, [log]);
    const lines = witnesses.map((witness) => cosign(text, witness, 1_700_000_000));
    const two = policyText('two').replace('group all all', 'group two 2');
    const fault = (note: string, policyFile: string) => {
      const verdict = verifyCheckpoint(Buffer.from(note), policy(policyFile));
      return verdict.ok ? null : verdict.fault;
    };
    expect(fault(signed, policyText('none'))).toBeNull();
    expect(fault(signed + lines[0] + lines[2], two)).toBeNull();
    expect(fault(signed + lines[0], two)).toBe('quorum-missing');
    expect(fault(signed + lines[0] + cosign(text, witnesses[0]!, 1_700_000_001), two)).toBe('quorum-missing');
    expect(fault(signed + lines.join(''), policyText('all'))).toBeNull();
    expect(fault(signed + lines.slice(1).join(''), policyText('all'))).toBe('quorum-missing');

    const itself = noteSigner('self.example', log.privateKey, signatureTypes.cosignature);
    expect(fault(signed + cosign(text, itself, 1), policyText('w1', [formatVkey(itself.key)]))).toBe('quorum-missing');
  });

  it('catches every change of a single byte when every signature is asked for', () => {
    const note = Buffer.from(signNote(text, [log]) + witnesses.map((witness) => cosign(text, witness, 1_700_000_000)).join(''));
    const all = policy(policyText('all'));
    expect(verifyCheckpoint(note, all).ok).toBe(true);
    const missed: number[] = [];
    for (let at = 0; at < note.length; at++)
      for (const flip of [1, 4, 32, 128]) if (verifyCheckpoint(withByte(note, at, flip), all).ok) missed.push(at);
    expect(missed).toEqual([]);
  });

  it('lets only a witness cosign', () => {
    expect(() => cosign(text, log, 1)).toThrow(RangeError);
  });
});

describe('Chính sách tin cậy (trust policy of C2SP tlog-policy)', () => {
  const [logKey, k1, k2, k3] = [log, ...witnesses].map(({ key }) => formatVkey(key));

  it('reads comments, urls, groups of groups and a quorum', () => {
    const read = policy(
      `# the sealed protocol\n\n log\t${logKey} https://log.example/\nwitness a ${k1}\nwitness b ${k2} https://b.example\nwitness c ${k3}\n` +
        'group ab 2 a b\ngroup top any ab c\nquorum top\n',
    );
    expect(read.groups.get('ab')).toEqual({ threshold: 2, members: ['a', 'b'] });
    expect(read.quorum).toBe('top');
  });

  it.each([
    ['quorum none\nquorum none', 'policy-line', '2'],
    ['hello', 'policy-line', '1'],
    ['quorum none\u0001', 'policy-line', '1'],
    [`log ${k1}`, 'policy-key-type', '1'],
    ['log x', 'policy-key', '1'],
    [`log ${logKey}\nlog ${logKey}`, 'policy-key-twice', '2'],
    [`witness a ${logKey}`, 'policy-key-type', '1'],
    [`witness a ${k1}\nwitness a ${k2}`, 'policy-name-twice', '2'],
    [`witness none ${k1}`, 'policy-name-twice', '1'],
    [`witness a ${k1}\nwitness b ${k1}`, 'policy-key-twice', '2'],
    ['quorum a', 'policy-name-unknown', '1'],
    ['group g all a', 'policy-name-unknown', '1'],
    ['group g all none', 'policy-name-unknown', '1'],
    [`witness a ${k1}\ngroup g 2 a`, 'policy-threshold', '2'],
    [`witness a ${k1}\ngroup g 0 a`, 'policy-threshold', '2'],
    [`witness a ${k1}\ngroup g 2 a a`, 'policy-member-twice', '2'],
    [`witness a ${k1}\ngroup g any a\ngroup h any a`, 'policy-member-twice', '3'],
  ])('refuses %#: %j', (odd, fault, where) => {
    expect(parsePolicy(odd)).toEqual({ ok: false, fault, where });
  });

  it('asks for a quorum line', () => {
    expect(parsePolicy(`log ${logKey}\n`)).toEqual({ ok: false, fault: 'policy-quorum-missing' });
  });
});

function policy(file: string): Policy {
  const read = parsePolicy(file);
  if (!read.ok) throw new Error(`${read.fault} ${read.where}`);
  return read.value;
}
