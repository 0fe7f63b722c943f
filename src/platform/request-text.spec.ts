import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';
import { normalise } from './request-text.js';

const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('Chuẩn hóa văn bản gửi lên (the text of a request)', () => {
  it('turns every string into NFC, however deep', () => {
    const body = { title: 'Kế hoạch'.normalize('NFD'), tasks: [{ text: 'Sở Y tế'.normalize('NFD') }], count: 3, none: null };
    expect(normalise(body)).toEqual({ title: 'Kế hoạch', tasks: [{ text: 'Sở Y tế' }], count: 3, none: null });
  });

  it('takes 32 levels and refuses the 33rd, also a hundred thousand', () => {
    expect(normalise(nest(32))).toEqual(nest(32));
    expect(() => normalise(nest(33))).toThrow(expect.objectContaining({ code: 'malformed.too-deep' }));
    expect(() => normalise(nest(100_000))).toThrow(expect.objectContaining({ code: 'malformed.too-deep' }));
  });

  it.each([
    ['a NUL', { a: { b: 'x\0' } }],
    ['half a pair', { a: { b: '\ud83d' } }],
    ['a NUL in a name', { 'x\0': 1 }],
  ])('refuses %s', (_what, body) => {
    expect(() => normalise(body)).toThrow(expect.objectContaining({ code: 'malformed.text' }));
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('refuses a member called %s, and says where', (name) => {
    const body: unknown = JSON.parse(`{"input":{"values":{"${name}":1}}}`);
    const errors = [expect.objectContaining({ path: `input.values.${name}`, code: 'reservedName' })];
    expect(() => normalise(body)).toThrow(expect.objectContaining({ code: 'malformed', errors }));
  });
});

describe('Ngôn ngữ trả lời (the language of the answer)', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['fr', 'vi'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi,en;q=0.8', 'vi'],
    ['vi;q=0.5, en;q=0.8', 'en'],
    ['en, vi', 'vi'],
  ])('%o gives %s', (header, language) => expect(languageOf(header)).toBe(language));
});
