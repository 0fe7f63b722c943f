import { createHash, randomBytes } from 'node:crypto';

/** Time and counter of the last id. Twelve bits count the ids of one millisecond. */
let last = { ms: 0, counter: 0 };

/**
 * A new UUID version 7 (RFC 9562). Ids of one process only ever grow, even when the machine's clock steps back,
 * so rows arrive at the end of an index. The time in it orders nothing that matters: `sequence` does.
 */
export function newId(): string {
  const ms = Date.now();
  if (ms > last.ms) last = { ms, counter: randomBytes(2).readUInt16BE() & 0x7ff };
  else last = last.counter < 0xfff ? { ms: last.ms, counter: last.counter + 1 } : { ms: last.ms + 1, counter: 0 };

  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(last.ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.counter, 6);
  randomBytes(8).copy(bytes, 8);
  return text(bytes);
}

/** UUID version 5: the same namespace and name give the same id, so that a repeated system command is recognised. */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  return text(hash);
}

function text(bytes: Buffer): string {
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
