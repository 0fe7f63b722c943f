import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, hashOf, isCanonical } from './canonical.js';
import type { Json } from './definition.js';

const numberOf = (hex: string): number =>
  new DataView(Uint8Array.from(hex.match(/../g)!, (byte) => Number.parseInt(byte, 16)).buffer).getFloat64(0);
const foreign = (value: unknown) => () => canonical(value as Json);

describe('Văn bản chuẩn của một giá trị JSON (canonical text)', () => {
  it('writes the sample of RFC 8785, part 3.2.2', () => {
    const sample = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(canonical(JSON.parse(sample) as Json)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s of RFC 8785, appendix B, as %s', (hex, text) => {
    expect(canonical(numberOf(hex))).toBe(text);
  });

  it.each([['7fffffffffffffff'], ['7ff0000000000000'], ['fff0000000000000']])('refuses the number %s, which JSON cannot say', (hex) => {
    expect(() => canonical(numberOf(hex))).toThrow('not a JSON number');
  });

  it('orders keys by UTF-16 units, as the sample of RFC 8785, part 3.2.3', () => {
    // The sample's U+FB33 is left out: normal form C takes it apart. U+FFFD stands in, above the emoji's first half.
    const keys = ['\u20ac', '\r', '\ufffd', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 1])));
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufffd']);
    expect(text.indexOf(String.raw`"\r"`)).toBeLessThan(text.indexOf('"1"'));
  });

  it('escapes what JSON must and nothing else', () => {
    expect(canonical('\b\t\n\f\r"\\/\u0000\u001f\u007f\u2028')).toBe(`${String.raw`"\b\t\n\f\r\"\\/\u0000\u001f`}\u007f\u2028"`);
  });

  it('takes Vietnamese typed in either form for the same, in values and in keys', () => {
    const [composed, decomposed] = ['Quyết định', 'Quyết định'.normalize('NFD')];
    expect(decomposed).not.toBe(composed);
    expect(hashOf({ [decomposed]: decomposed })).toBe(hashOf({ [composed]: composed }));
  });

  it('refuses two keys that become one', () => {
    expect(() => canonical({ é: 1, ['é'.normalize('NFD')]: 2 })).toThrow('key twice after normalisation');
  });

  it.each<[string, unknown]>([
    ['half a pair at the end', 'a\ud83d'],
    ['a second half alone', '\ude00b'],
    ['halves the wrong way round', '\ude00\ud83d'],
    ['half a pair in a key', { '\ud83d': 1 }],
    ['undefined', undefined],
    ['undefined inside', { a: undefined }],
    ['a hole in a list', Array(1)],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', Buffer.from('a')],
  ])('refuses %s', (_, value) => {
    expect(foreign(value)).toThrow(TypeError);
  });

  it('hashes to what sha256sum says', () => {
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('is told from every other text of the same value', () => {
    const answer = (judge: (text: string, parsed: Json) => boolean, text: string): boolean => {
      try {
        return judge(text, JSON.parse(text) as Json);
      } catch {
        return false;
      }
    };
    const expectAlike = (text: string) => {
      const written = answer((_, parsed) => canonical(parsed) === text, text);
      expect([text, answer(isCanonical, text)]).toEqual([text, written]);
    };
    // Keys that are numbers and out of order; texts in two normal forms, and halves of surrogate pairs.
    const words = fc.oneof(
      fc.constantFrom('10', '9', '\u1ebf', 'e\u0302\u0301', '\ud83d', '\\ud', '__proto__'),
      fc.string({ unit: 'binary' }),
    );
    const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(words, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
        fc.array(tie('value')),
        fc.dictionary(words, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        expectAlike(text);
        expectAlike(text.replace(':', ': '));
        const written = writtenOf(JSON.parse(text) as Json);
        if (written !== undefined) expect(answer(isCanonical, written)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    for (const text of [
      '{"10":1,"9":2}',
      '{"9":2,"10":1}',
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '[-0]',
      '[1.0]',
      '"\\u0041"',
      '"e\u0301"',
      '{"a": 1}',
    ])
      expectAlike(text);
    expect(answer(isCanonical, '{"10":1,"9":2}')).toBe(true);
  });

  it('says the same value, whatever the order in which members were added, and is its own canonical text', () => {
    const names = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    const { json } = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        numbers,
        names,
        fc.array(tie('json')),
        fc.dictionary(names, tie('json')),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
        expect(canonical(turned(value))).toBe(text);
      }),
    );
  });
});

/** The same value with the members of every object the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item as Json)]),
  );
}

/** Undefined for what has no canonical text. */
function writtenOf(value: Json): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}
