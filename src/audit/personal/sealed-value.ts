import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { nonceLength, type PersonalField } from './commitment.js';

/** A value that an entry commits to, and the nonce by which it does. */
export interface OpenedValue {
  readonly subject: string;
  readonly field: PersonalField;
  readonly nonce: Buffer;
  readonly value: string;
}

/** Where a sealed value belongs; bound to it, so that none passes for another's. */
export interface Place {
  readonly ref: string;
  readonly subject: string;
  readonly field: PersonalField;
}

/** Bytes. */
export const keyLength = 32;
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM: IV, tag, then nonce and value. The nonce is sealed too: whoever has it and the entry could try names out. */
export function seal(key: Buffer, place: Place, nonce: Buffer, value: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bytesOf(place));
  const sealed = Buffer.concat([cipher.update(nonce), cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined: not sealed under this key, for another place, or changed since. */
export function open(key: Buffer, place: Place, sealed: Buffer): OpenedValue | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength)).setAAD(bytesOf(place));
  decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
    const { subject, field } = place;
    return { subject, field, nonce: plain.subarray(0, nonceLength), value: plain.toString('utf8', nonceLength) };
  } catch {
    return undefined; // The tag does not fit, which is the answer.
  }
}

const bytesOf = ({ ref, subject, field }: Place): Buffer => Buffer.from(`${subject} ${field} ${ref}`, 'utf8');
