import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createDurably, createFolder } from '../../platform/durable-file.js';
import { type NoteSigner, noteSigner } from '../notes/note.js';
import { formatVkey, type SignatureType } from '../notes/vkey.js';

export interface OpenedKey {
  readonly signer: NoteSigner;
  /** Made by this call; whoever is to trust it has yet to be told. */
  readonly made: boolean;
}

/** Whether a folder has a key. */
export async function hasKey(folder: string): Promise<boolean> {
  return fs.access(privateFile(folder)).then(
    () => true,
    () => false,
  );
}

/**
 * The key of a folder, made when there is none: `key.pem` (PKCS #8, for its owner's eyes only) and beside it `vkey`, which is what
 * others verify by. Throws when others may read the private key.
 */
export async function openKey(folder: string, name: string, type: SignatureType): Promise<OpenedKey> {
  await createFolder(folder);
  const made = !(await hasKey(folder)) && (await createDurably(privateFile(folder), newKey()));
  const { mode } = await fs.stat(privateFile(folder));
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`${privateFile(folder)} may be read by others (mode ${(mode & 0o777).toString(8)}); its mode must be 600`);
  const signer = noteSigner(name, createPrivateKey(await fs.readFile(privateFile(folder))), type);
  const vkey = `${formatVkey(signer.key)}\n`;
  const written = await fs.readFile(publicFile(folder), 'utf8').catch(() => '');
  if (written !== vkey) {
    await fs.rm(publicFile(folder), { force: true });
    await createDurably(publicFile(folder), vkey);
  }
  return { signer, made };
}

/** What others verify the key of a folder by; null when there is none. */
export async function readVkey(folder: string): Promise<string | null> {
  return fs.readFile(publicFile(folder), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

const privateFile = (folder: string): string => path.join(folder, 'key.pem');
const publicFile = (folder: string): string => path.join(folder, 'vkey');

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}
