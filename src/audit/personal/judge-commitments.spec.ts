import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../workflows/kit/definition.js';
import { newId } from '../../platform/ids.js';
import type { Entry } from '../entry.js';
import { type Commitment, commitmentOf, erasuresIn } from './commitment.js';
import { judgeCommitments } from './judge-commitments.js';
import { keyLength, type OpenedValue, open, seal } from './sealed-value.js';

const [subject, ref] = [newId(), newId()];
const nonce = randomBytes(32);
const value: OpenedValue = { subject, field: 'name', nonce, value: 'Trần Thị Bưởi' };
const commitment: Commitment = { subject, field: 'name', ref, commitment: commitmentOf(nonce, value.value) };

const entryOf = (seq: number, type: string, input: Record<string, Json>, outcome: Entry['outcome'] = 'recorded'): Entry => ({
  v: 1,
  id: newId(),
  stream: 'admin',
  seq,
  prev: '0'.repeat(64),
  at: '2026-01-05T01:00:00.000Z',
  outcome,
  instance: null,
  definition: null,
  standing: null,
  command: { type, personId: null, input },
  facts: {},
  from: null,
  to: null,
  effects: [],
  reasons: [],
  request: null,
});
const entry = entryOf(5, 'admin.createPerson', { id: subject, personal: [commitment] });
const there = new Map([[ref, value]]);
const gone = new Map<string, OpenedValue>();
const nothingErased = erasuresIn(entry);
const erasedBy = (seq: number, whose = subject) => entryOf(seq, 'person.erase', { subject: whose, refs: [ref] });

describe('Cam kết (commitments)', () => {
  it('is the hash of nonce and value, the same for a value typed decomposed', () => {
    expect(commitmentOf(Buffer.alloc(32, 1), 'Đỗ Ẩn')).toBe('ebc22415d647303d0a00a1d3c2968d4cd83eba9f19c0036a6a1407a64c7df17b');
    expect(commitmentOf(nonce, 'Đỗ Ẩn'.normalize('NFD'))).toBe(commitmentOf(nonce, 'Đỗ Ẩn'.normalize('NFC')));
  });

  it('is OK while the value is there and fits', () => {
    expect(judgeCommitments(entry, there, nothingErased)).toEqual({ result: 'OK', by: [], problems: [], withheld: 0 });
  });

  it('is REDACTED when it is gone and a later erasure of that person names it', () => {
    const erasure = erasedBy(9);
    expect(judgeCommitments(entry, gone, erasuresIn(erasure))).toMatchObject({ result: 'REDACTED', by: [erasure.id] });
  });

  it.each([
    ['nothing erased it', nothingErased],
    ['another person was erased', erasuresIn(erasedBy(9, newId()))],
    ['the erasure came before it', erasuresIn(erasedBy(4))],
    ['the erasure was refused', erasuresIn({ ...erasedBy(9), outcome: 'refused' })],
    ['another command names it', erasuresIn({ ...erasedBy(9), command: { type: 'admin.setEmail', input: { subject, refs: [ref] } } })],
  ])('is TAMPERED when it is gone and %s', (_, erasures) => {
    expect(judgeCommitments(entry, gone, erasures)).toMatchObject({
      result: 'TAMPERED',
      problems: [expect.stringContaining('is gone, and no erasure names it')],
    });
  });

  it.each<[string, OpenedValue | 'unreadable']>([
    ['another value', { ...value, value: 'Trần Thị Bười' }],
    ['another nonce', { ...value, nonce: randomBytes(32) }],
    ['the value of somebody else', { ...value, subject: newId() }],
    ['another field', { ...value, field: 'login' }],
    ['what does not open', 'unreadable'],
  ])('is TAMPERED when there is %s', (_, other) => {
    expect(judgeCommitments(entry, new Map([[ref, other]]), nothingErased)?.result).toBe('TAMPERED');
  });

  it('is TAMPERED when what was erased is still there', () => {
    const { result, problems } = judgeCommitments(entry, there, erasuresIn(erasedBy(9)))!;
    expect([result, problems]).toEqual(['TAMPERED', [expect.stringContaining('is still there')]]);
  });

  it('is judged by erasures alone where values are withheld', () => {
    const withheld = new Map([[ref, 'withheld' as const]]);
    expect(judgeCommitments(entry, withheld, nothingErased)).toMatchObject({ result: 'OK', withheld: 1 });
    expect(judgeCommitments(entry, withheld, erasuresIn(erasedBy(9)))).toMatchObject({ result: 'REDACTED', withheld: 0 });
  });

  it('takes the worst of several, and leaves out entries without any and refused ones', () => {
    const more = { ...commitment, field: 'email' as const, ref: newId() };
    const two = entryOf(5, 'admin.createPerson', { id: subject, personal: [commitment, more] });
    expect(judgeCommitments(two, gone, erasuresIn(erasedBy(9)))).toMatchObject({ result: 'TAMPERED', problems: [expect.anything()] });
    const cleared = entryOf(6, 'admin.setEmail', { personal: [{ subject, field: 'email', ref: null, commitment: null }] });
    expect(judgeCommitments(cleared, gone, nothingErased)?.result).toBe('OK');
    expect(judgeCommitments(entryOf(5, 'admin.closeAccount', {}), gone, nothingErased)).toBeUndefined();
    expect(judgeCommitments({ ...entry, outcome: 'refused' }, gone, nothingErased)).toBeUndefined();
  });
});

describe('Giá trị niêm phong (a sealed value)', () => {
  const key = randomBytes(keyLength);
  const place = { ref, subject, field: 'name' as const };
  const sealed = seal(key, place, nonce, value.value);

  it('opens under its key, at its place', () => {
    expect(open(key, place, sealed)).toEqual(value);
  });

  it('does not open under another key, at another place, or with any byte changed', () => {
    expect(open(randomBytes(keyLength), place, sealed)).toBeUndefined();
    expect(open(key, { ...place, field: 'login' }, sealed)).toBeUndefined();
    expect(open(key, { ...place, subject: newId() }, sealed)).toBeUndefined();
    expect(open(key, { ...place, ref: newId() }, sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(open(key, place, changed)).toBeUndefined();
    }
  });
});
