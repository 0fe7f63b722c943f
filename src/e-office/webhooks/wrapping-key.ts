import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createDurably, createFolder } from '../../platform/durable-file.js';

/** Bytes. */
const keyLength = 32;
const ivLength = 12;
const tagLength = 16;

/**
 * The key that wraps the secrets of endpoints. It lies in a file, in the folder that all processes share and no dump of the database
 * holds; made when the first secret is. Without it every endpoint has to be given new keys.
 */
export class WrappingKey {
  private known: Promise<Buffer> | null = null;

  constructor(private readonly folder: string) {}

  /** Bound to the id of the secret, so that none passes for another's. */
  async wrap(id: string, secret: Buffer): Promise<Buffer> {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', await this.key(), iv).setAAD(Buffer.from(id));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws for what was wrapped with another key, under another id, or changed since. */
  async unwrap(id: string, wrapped: Buffer): Promise<Buffer> {
    const decipher = createDecipheriv('aes-256-gcm', await this.key(), wrapped.subarray(0, ivLength)).setAAD(Buffer.from(id));
    decipher.setAuthTag(wrapped.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(wrapped.subarray(ivLength + tagLength)), decipher.final()]);
  }

  private key(): Promise<Buffer> {
    this.known ??= this.readOrMake().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async readOrMake(): Promise<Buffer> {
    const file = path.join(this.folder, 'webhooks.wrapping');
    await createFolder(this.folder);
    await createDurably(file, randomBytes(keyLength).toString('hex')); // Leaves the one that is there.
    const key = Buffer.from((await fs.readFile(file, 'utf8')).trim(), 'hex');
    if (key.length !== keyLength) throw new Error(`${file} holds no key of ${keyLength} bytes`);
    return key;
  }
}
