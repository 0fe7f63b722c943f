import { entryLimit } from '../entry.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { tileWidth } from './tiles.js';

export type BundleFault = 'bundle-truncated' | 'bundle-too-many' | 'bundle-too-few' | 'entry-too-large';

/** Entries one behind the other, each after its length as big-endian uint16 (C2SP tlog-tiles, "Log entries"). */
export function packEntries(entries: readonly Buffer[]): Buffer {
  if (entries.length === 0 || entries.length > tileWidth) throw new RangeError(`no bundle of ${entries.length} entries`);
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > entryLimit) throw new RangeError(`an entry of ${entry.length} bytes exceeds ${entryLimit}`);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** The entries of a bundle that must hold exactly `width`. They share its memory. */
export function unpackEntries(bundle: Buffer, width: number): Verdict<Buffer[], BundleFault> {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    if (entries.length === width) return unsound('bundle-too-many');
    if (at + 2 > bundle.length) return unsound('bundle-truncated');
    const length = bundle.readUInt16BE(at);
    if (length > entryLimit) return unsound('entry-too-large', String(entries.length));
    if (at + 2 + length > bundle.length) return unsound('bundle-truncated', String(entries.length));
    entries.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries.length === width ? sound(entries) : unsound('bundle-too-few');
}
