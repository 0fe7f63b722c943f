import { hash } from 'node:crypto';

/** The leaf hash of an entry's bytes, as RFC 6962 §2.1 hashes a leaf, so that a Merkle tree can be built over the same hashes. */
export function leafHash(body: Buffer): Buffer {
  return hash('sha256', Buffer.concat([leafPrefix, body]), 'buffer');
}

/** What the first entry of a stream has before it. */
export const nothingBefore = '0'.repeat(64);

const leafPrefix = Buffer.from([0]);
