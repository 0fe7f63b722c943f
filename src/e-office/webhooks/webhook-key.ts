import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Standard Webhooks 1.0: `v1` HMAC-SHA256 with a shared secret, `v1a` Ed25519. */
export const schemes = ['v1a', 'v1'] as const;
export type Scheme = (typeof schemes)[number];

/** A new key. `secret` is kept wrapped; `told` is shown once to whoever registers. */
export interface NewKey {
  readonly secret: Buffer;
  /** `whpk_…`, for anybody; null where both sides share the secret. */
  readonly publicKey: string | null;
  /** What the receiver verifies with: the public key, or `whsec_…`. */
  readonly told: string;
}

/** A key ready to sign with. */
export interface SigningKey {
  readonly id: string;
  readonly scheme: Scheme;
  readonly key: Buffer | KeyObject;
}

/** Bytes; 24 to 64 by the specification. */
const sharedSecretLength = 32;

export function newWebhookKey(scheme: Scheme): NewKey {
  if (scheme === 'v1') {
    const secret = randomBytes(sharedSecretLength);
    return { secret, publicKey: null, told: `whsec_${secret.toString('base64')}` };
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const told = `whpk_${raw.toString('base64')}`;
  return { secret: privateKey.export({ format: 'der', type: 'pkcs8' }), publicKey: told, told };
}

/** The secret of a stored key, made ready. */
export function signingKeyOf(id: string, scheme: Scheme, secret: Buffer): SigningKey {
  return { id, scheme, key: scheme === 'v1' ? secret : createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }) };
}

/** The three headers of one attempt. Every live key signs, so that a receiver may know the old one or the new one. */
export function signatureHeaders(id: string, body: Buffer, at: Date, keys: readonly SigningKey[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const signatures = keys.map(({ scheme, key }) => `${scheme},${signatureOf(scheme, key, content).toString('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

const signatureOf = (scheme: Scheme, key: Buffer | KeyObject, content: Buffer): Buffer =>
  scheme === 'v1' ? createHmac('sha256', key).update(content).digest() : sign(null, content, key as KeyObject);
