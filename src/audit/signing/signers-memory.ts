import type { Config } from '../../platform/config.js';
import { type Head, RememberedHead } from './remembered-head.js';

/** What the signer of this log signed last, where its folder is at hand. */
export interface SignersMemory extends Pick<Head, 'size' | 'root'> {
  readonly folder: string;
}

/**
 * Read from SIGNER_DIR; null when that is not on this machine, not of this log, or not for this account to read. Read it before the tree,
 * which then is at least as large. Throws on what cannot be read, and on the memory of another log.
 */
export async function signersMemory({
  database,
  signer,
  signerDir,
  signerDirNamed,
  logOrigin,
}: Pick<Config, 'database' | 'signer' | 'signerDir' | 'signerDirNamed' | 'logOrigin'>): Promise<SignersMemory | null> {
  // Beside another database the folder where it usually lies is that of the embedded one.
  if (database !== null && !signer && !signerDirNamed) return null;
  const head = await new RememberedHead(signerDir, logOrigin).look().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM') return null; // A signer under an account of its own shows it to nobody.
    throw error;
  });
  return head === null ? null : { size: head.size, root: head.root, folder: signerDir };
}
