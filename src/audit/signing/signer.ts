import { formatCheckpoint } from '../notes/checkpoint.js';
import { type NoteSigner, signNote } from '../notes/note.js';
import { signatureTypes } from '../notes/vkey.js';
import { type HashReader, treeHash } from '../tree/merkle.js';
import { consistencyProof, verifyConsistency } from '../tree/merkle-proof.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { hasKey, openKey } from './key-file.js';
import { RememberedHead } from './remembered-head.js';

/** A tree head with the log's own signature. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

/** Fewer leaves than were signed before, or others. */
export type SignerFault = 'shrunk' | 'forked';

/**
 * Signs tree heads, each grown from all that were signed before: it remembers the last one in its own folder, and remembers the next one
 * there before its signature goes out. Signing is deterministic, so whoever died in between signs the same again.
 */
export class Signer {
  private constructor(
    private readonly signer: NoteSigner,
    private readonly head: RememberedHead,
  ) {}

  /**
   * Makes the key when the folder is empty. Throws when the folder is that of another log, or when it has a key and no memory: to begin
   * at nothing with a known key would be to forget what was promised by it.
   */
  static async open(folder: string, origin: string): Promise<{ signer: Signer; made: boolean }> {
    const head = new RememberedHead(folder, origin);
    if (!(await hasKey(folder))) {
      await head.create();
      if ((await head.latest()).size > 0) throw new Error(`${folder} has signed before, and its key is missing`);
    }
    await head.latest();
    const { signer, made } = await openKey(folder, origin, signatureTypes.ed25519);
    await head.tidy();
    return { signer: new Signer(signer, head), made };
  }

  get key(): NoteSigner['key'] {
    return this.signer.key;
  }

  /** The size signed last. */
  async signedSize(): Promise<number> {
    return (await this.head.latest()).size;
  }

  /** Signs the tree of `size` leaves whose stored hashes are read, or says why not; where says what differs. */
  async sign(size: number, read: HashReader): Promise<Verdict<SignedCheckpoint, SignerFault>> {
    for (;;) {
      const last = await this.head.latest();
      if (size < last.size) return unsound('shrunk', `${last.size} leaves were signed, there are ${size}`);
      const root = await treeHash(size, read);
      const proof = await consistencyProof(last.size, size, read);
      const consistent = verifyConsistency(last.size, size, last.root, root, proof);
      if (!consistent.ok)
        return unsound('forked', `the tree of ${size} leaves does not begin with the ${last.size} signed: ${consistent.fault}`);
      if (size > last.size && !(await this.head.advance(last, { size, root }))) continue; // Another signer of this folder went on.
      const text = formatCheckpoint({ origin: this.key.name, size, root, extensions: [] });
      return sound({ size, root, note: signNote(text, [this.signer]) });
    }
  }
}
