export {
  type AddCheckpoint,
  type AddCheckpointFault,
  formatAddCheckpoint,
  judgeAddCheckpoint,
  type Latest,
  parseAddCheckpoint,
  statusOf,
} from './add-checkpoint.js';
export { auditLog, type EntryRow, entryColumns, insertEntries, type RecordedAct, type RefusedAct, seal } from './audit-log.js';
export { type LogFile, logFiles } from './bundle/log-files.js';
export { leafHash, nothingBefore } from './chain.js';
export {
  type Checkpoint,
  type CheckpointFault,
  formatCheckpoint,
  parseCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.js';
export { CompactRange } from './compact-range.js';
export { cosign } from './cosignature.js';
export { bytesOf, type Entry, entryLimit } from './entry.js';
export { type BundleFault, packEntries, unpackEntries } from './entry-bundle.js';
export { EntryTooLargeError } from './entry-too-large.error.js';
export { fingerprint } from './fingerprint.js';
export { emptyRoot, type HashReader, hashLength, type TreeNode, treeHash } from './merkle.js';
export { consistencyProof, inclusionProof, type ProofFault, verifyConsistency, verifyInclusion } from './merkle-proof.js';
export { type NoteFault, type NoteSigner, noteSigner, openNote, signNote } from './note.js';
export { type Policy, type PolicyFault, parsePolicy, quorumHolds } from './policy.js';
export { growTiles, type HashTile, hashesFromTiles, type TileReader, type WrittenTile } from './tile-hashes.js';
export { bundlesOfGrowth, parseTilePath, type Tile, tilePath, tilesOfGrowth, tileWidth } from './tiles.js';
export { formatTlogProof, parseTlogProof, type TlogProof, type TlogProofFault, verifyTlogProof } from './tlog-proof.js';
export type { Verdict } from './verdict.js';
export { type Finding, type StoredEntry, verifyLog } from './verify.js';
export { verifyContents } from './verify-contents.js';
export { formatVkey, parseVkey, type VerifierKey, type VkeyFault } from './vkey.js';
