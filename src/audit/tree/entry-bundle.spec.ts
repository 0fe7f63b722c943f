import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash } from '../chain.js';
import { entryLimit } from '../entry.js';
import { packEntries, unpackEntries } from './entry-bundle.js';
import { withByte } from './merkle.fixture.js';

const entries = fc.array(
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  { minLength: 1, maxLength: 256 },
);

describe('Gói mục nhật ký (entry bundle of C2SP tlog-tiles)', () => {
  it('puts the length before each entry, two bytes, the high one first', () => {
    expect(packEntries([Buffer.from('ab'), Buffer.alloc(0), Buffer.alloc(0x0102, 7)]).subarray(0, 8)).toEqual(
      Buffer.from([0, 2, 0x61, 0x62, 0, 0, 1, 2]),
    );
  });

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(entries, (written) => {
        expect(unpackEntries(packEntries(written), written.length)).toEqual({ ok: true, value: written });
      }),
    );
  });

  it('holds an entry of the largest size, and none larger', () => {
    const largest = Buffer.alloc(entryLimit, 1);
    expect(unpackEntries(packEntries([largest]), 1)).toEqual({ ok: true, value: [largest] });
    expect(() => packEntries([Buffer.alloc(entryLimit + 1)])).toThrow(RangeError);
    expect(() => packEntries([])).toThrow(RangeError);
    expect(unpackEntries(Buffer.concat([Buffer.of(0xf0, 0x01), Buffer.alloc(0xf001)]), 1)).toEqual({
      ok: false,
      fault: 'entry-too-large',
      where: '0',
    });
  });

  it('says what is wrong: cut short, too many, too few', () => {
    const bundle = packEntries([Buffer.from('one'), Buffer.from('two')]);
    expect(unpackEntries(bundle.subarray(0, -1), 2)).toEqual({ ok: false, fault: 'bundle-truncated', where: '1' });
    expect(unpackEntries(bundle.subarray(0, 6), 2)).toEqual({ ok: false, fault: 'bundle-truncated' });
    expect(unpackEntries(bundle, 1)).toEqual({ ok: false, fault: 'bundle-too-many' });
    expect(unpackEntries(bundle, 3)).toEqual({ ok: false, fault: 'bundle-too-few' });
  });

  it('never gives the same leaves after one changed byte', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, place, flip) => {
        const bundle = packEntries(written);
        const read = unpackEntries(withByte(bundle, place % bundle.length, flip), written.length);
        const same = read.ok && read.value.every((entry, i) => leafHash(entry).equals(leafHash(written[i]!)));
        expect(same).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('answers for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), fc.nat(5), (bytes, width) => expect(unpackEntries(Buffer.from(bytes), width).ok).toBeDefined()));
  });
});
