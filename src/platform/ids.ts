import { hash, randomUUID } from 'node:crypto';

/** Time and counter of the last id. Twelve bits count the ids of one millisecond. */
let last = { ms: 0, counter: 0 };

/**
 * A new UUID version 7 (RFC 9562). Ids of one process only ever grow, even when the machine's clock steps back,
 * so rows arrive at the end of an index. The time in it orders nothing that matters: `sequence` does.
 */
export function newId(): string {
  const ms = Date.now();
  const random = randomUUID(); // Of version 4, drawn from a store of random bytes that Node keeps filled.
  if (ms > last.ms) last = { ms, counter: Number.parseInt(random.slice(0, 3), 16) & 0x7ff };
  else last = last.counter < 0xfff ? { ms: last.ms, counter: last.counter + 1 } : { ms: last.ms + 1, counter: 0 };

  const time = last.ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${last.counter.toString(16).padStart(3, '0')}${random.slice(18)}`;
}

/** UUID version 5: the same namespace and name give the same id, so that a repeated system command is recognised. */
export function uuidV5(namespace: string, name: string): string {
  const named = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name, 'utf8')]);
  const bytes = hash('sha1', named, 'buffer');
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
