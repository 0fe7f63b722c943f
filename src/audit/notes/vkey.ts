import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { sound, unsound, type Verdict } from '../verdict.js';
import { decodeBase64 } from './base64.js';
import { isUnicode } from './plain-text.js';

/** A key that somebody trusts, as C2SP signed-note names and numbers it. */
export interface VerifierKey {
  readonly name: string;
  readonly type: SignatureType;
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), hexadecimal. */
  readonly id: string;
  /** 32 bytes, as RFC 8032 encodes them. */
  readonly publicKey: Buffer;
  readonly keyObject: KeyObject;
}

/** The signature types of signed-note that this product knows; ML-DSA-44 (0x06) is not in Node 20. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

export type VkeyFault = 'vkey-form' | 'vkey-name' | 'vkey-base64' | 'vkey-type' | 'vkey-length' | 'vkey-id';

/** `<name>+<key id>+<base64 of type and public key>`, spelled in exactly one way. */
export function parseVkey(text: string): Verdict<VerifierKey, VkeyFault> {
  // The base64 may hold a plus of its own, a name may not.
  const [, name, id, encoded] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) return unsound('vkey-form');
  if (!isKeyName(name)) return unsound('vkey-name');
  const material = decodeBase64(encoded);
  if (material === null || material.length === 0) return unsound('vkey-base64');
  const type = Object.values(signatureTypes).find((known) => known === material[0]);
  if (type === undefined) return unsound('vkey-type');
  if (material.length !== 1 + publicKeyLength) return unsound('vkey-length');
  const publicKey = material.subarray(1);
  if (keyId(name, type, publicKey) !== id) return unsound('vkey-id');
  return sound(verifierKey(name, type, publicKey));
}

export function formatVkey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
}

/** The key of that name and public key, with its id. Throws on a name that no key may have. */
export function verifierKey(name: string, type: SignatureType, publicKey: Buffer): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`not the name of a key: ${JSON.stringify(name)}`);
  if (publicKey.length !== publicKeyLength) throw new RangeError('an Ed25519 public key has 32 bytes');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
  return { name, type, id: keyId(name, type, publicKey), publicKey, keyObject: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** Not empty, and neither a Unicode space nor a plus, which the formats use between their parts. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(name) && isUnicode(name);
}

function keyId(name: string, type: SignatureType, publicKey: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]), 'hex').slice(0, 8);
}

const publicKeyLength = 32;
