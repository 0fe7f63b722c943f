import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a message is not believed. */
export type SignatureFault = 'headers-missing' | 'too-old-or-too-new' | 'no-signature-fits';

/** Seconds that clocks may differ by. */
const tolerance = 300;

/**
 * Standard Webhooks 1.0, over the bytes as they came: `body` must not have been parsed and written anew. `keys` are those known now:
 * `whpk_…` (v1a, Ed25519) or `whsec_…` (v1, HMAC-SHA256). While a key is changed there are two, and one that fits is enough. Null: believed.
 */
export function verifyWebhook(headers: IncomingHttpHeaders, body: Buffer, keys: readonly string[], nowMs: number): SignatureFault | null {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return 'headers-missing';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1000 - Number(timestamp)) > tolerance) return 'too-old-or-too-new';
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  for (const signature of signatures.split(' ')) {
    const [scheme, text = ''] = signature.split(',');
    const given = Buffer.from(text, 'base64');
    if (keys.some((key) => fits(key, scheme!, content, given))) return null;
  }
  return 'no-signature-fits';
}

function fits(key: string, scheme: string, content: Buffer, given: Buffer): boolean {
  if (scheme === 'v1' && key.startsWith('whsec_')) {
    const made = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64'))
      .update(content)
      .digest();
    return made.length === given.length && timingSafeEqual(made, given);
  }
  if (scheme === 'v1a' && key.startsWith('whpk_')) {
    const x = Buffer.from(key.slice('whpk_'.length), 'base64').toString('base64url');
    return verify(null, content, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), given);
  }
  return false;
}
