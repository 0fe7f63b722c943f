import { decodeBase64 } from './base64.js';
import { isKeyName } from './vkey.js';

/** One line below a note: who says to have signed, and what, as yet unverified. */
export interface SignatureLine {
  readonly name: string;
  /** Key id, hexadecimal. */
  readonly id: string;
  /** What follows the key id: the signature, of a cosignature with its time before it. */
  readonly signature: Buffer;
}

/** `— <name> <base64 of key id and signature>` with its newline. The dash is U+2014. */
export function formatSignatureLine({ name, id, signature }: SignatureLine): string {
  return `${opening}${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

/** One line without its newline; null when it is no signature line. */
export function parseSignatureLine(line: string): SignatureLine | null {
  if (!line.startsWith(opening)) return null;
  const [name, encoded, ...more] = line.slice(opening.length).split(' ');
  if (name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) return null;
  const bytes = decodeBase64(encoded);
  if (bytes === null || bytes.length <= 4) return null;
  return { name, id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

const opening = '— ';
