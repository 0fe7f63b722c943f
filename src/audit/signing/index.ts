/** What a process needs that signs, or asks for signatures, and has no database. It starts in a fifth of a second; all of `audit` takes one. */
export { leafHash } from '../chain.js';
export { formatAddCheckpoint } from '../notes/add-checkpoint.js';
export { formatCheckpoint, parseCheckpoint } from '../notes/checkpoint.js';
export { noteSigner, openNote, signNote } from '../notes/note.js';
export { formatVkey, parseVkey } from '../notes/vkey.js';
export { CompactRange } from '../tree/compact-range.js';
export type { HashReader, TreeNode } from '../tree/merkle.js';
export { consistencyProof } from '../tree/merkle-proof.js';
export { Signer, type SignerFault } from './signer.js';
