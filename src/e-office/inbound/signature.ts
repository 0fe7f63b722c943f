import { createHmac, createPublicKey, type KeyObject, timingSafeEqual, verify } from 'node:crypto';

/** A key of a source, ready to check with. */
export interface CheckingKey {
  readonly id: string;
  readonly scheme: 'v1' | 'v1a';
  readonly key: Buffer | KeyObject;
}

/** What a message says of itself, Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
export interface SignedHead {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Seconds that the sender's clock may be away from ours. */
export const toleranceSeconds = 300;
/** Signatures looked at; a sender in rotation sends two. */
const mostSignatures = 10;

/** `whpk_…` as a key. Throws for what is none. */
export function publicKeyOf(told: string): KeyObject {
  const raw = Buffer.from(told.replace(/^whpk_/u, ''), 'base64');
  if (raw.length !== 32) throw new Error('not an Ed25519 public key');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}

/** Whether the time that the sender names is near enough to ours. */
export function isTimely(timestamp: string, now: Date): boolean {
  return /^\d{1,12}$/u.test(timestamp) && Math.abs(Number(timestamp) - now.getTime() / 1000) <= toleranceSeconds;
}

/** The key that signed these very bytes. Every key is tried against every signature, so how long it takes tells nothing. */
export function signedBy(head: SignedHead, body: Buffer, keys: readonly CheckingKey[]): string | undefined {
  const content = Buffer.concat([Buffer.from(`${head.id}.${head.timestamp}.`), body]);
  let found: string | undefined;
  for (const { scheme, given } of signaturesOf(head.signature))
    for (const { id, scheme: own, key } of keys) if (scheme === own && matches(own, key, content, given)) found = id;
  return found;
}

function signaturesOf(header: string): readonly { readonly scheme: string; readonly given: Buffer }[] {
  return header
    .split(' ', mostSignatures)
    .map((part) => ({ scheme: part.slice(0, part.indexOf(',')), given: Buffer.from(part.slice(part.indexOf(',') + 1), 'base64') }));
}

function matches(scheme: CheckingKey['scheme'], key: Buffer | KeyObject, content: Buffer, given: Buffer): boolean {
  if (scheme === 'v1a') return given.length === 64 && verify(null, content, key as KeyObject, given);
  const expected = createHmac('sha256', key).update(content).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
