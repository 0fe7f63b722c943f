import { sign, verify } from 'node:crypto';
import type { NoteSigner } from './note.js';
import { formatSignatureLine } from './signature-line.js';
import { signatureTypes, type VerifierKey } from './vkey.js';

/**
 * C2SP tlog-cosignature, type 0x04: a witness says that at this time the largest tree it had seen of the log, grown from all it
 * had seen before, was this one. The time is in whole seconds since 1970.
 */

/** The signature line of a witness under the text of a checkpoint. The caller has checked the checkpoint and its consistency. */
export function cosign(text: string, signer: NoteSigner, time: number): string {
  const { name, id, type } = signer.key;
  if (type !== signatureTypes.cosignature) throw new RangeError(`${name} is no key of a witness`);
  const stamp = Buffer.alloc(timeLength);
  stamp.writeBigUInt64BE(BigInt(time));
  return formatSignatureLine({
    name,
    id,
    signature: Buffer.concat([stamp, sign(null, cosignedMessage(text, BigInt(time)), signer.privateKey)]),
  });
}

/** The time that a valid cosignature states, null for one that is not valid. */
export function cosignedAt(text: string, signature: Buffer, key: VerifierKey): number | null {
  if (signature.length !== timeLength + signatureLength) return null;
  const time = signature.readBigUInt64BE();
  if (!verify(null, cosignedMessage(text, time), key.keyObject, signature.subarray(timeLength))) return null;
  return time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : null;
}

function cosignedMessage(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');
}

const timeLength = 8;
/** Of Ed25519, in bytes. */
const signatureLength = 64;
