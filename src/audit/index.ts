export { AuditModule, sequencerPool } from './audit.module.js';
export {
  auditLog,
  type EntryRow,
  entryColumns,
  insertEntries,
  insertPending,
  type RecordedAct,
  type RefusedAct,
  seal,
} from './audit-log.js';
export { type BundleOptions, bundleFiles, inputOf } from './bundle/bundle-files.js';
export { type LogFile, logFiles } from './bundle/log-files.js';
export { writeZip } from './bundle/write-zip.js';
export { leafHash, nothingBefore } from './chain.js';
export { bytesOf, type Entry, entryLimit } from './entry.js';
export { EntryTooLargeError } from './entry-too-large.error.js';
export { fingerprint } from './fingerprint.js';
export { type MinedOutcome, minedEvents, minedObjects } from './mining/mined-entries.js';
export { type MinedEvent, type MinedObject, newPseudonyms, type Pseudonyms } from './mining/mined-event.js';
export { ocelLog, xesLog } from './mining/mining-files.js';
export { ocelOf } from './mining/ocel.js';
export { roundTripOcel, roundTripXes } from './mining/round-trip.js';
export { xesOf } from './mining/xes.js';
export { NotSignedYetError } from './not-signed-yet.error.js';
export {
  type AddCheckpoint,
  type AddCheckpointFault,
  formatAddCheckpoint,
  judgeAddCheckpoint,
  type Latest,
  parseAddCheckpoint,
  statusOf,
} from './notes/add-checkpoint.js';
export {
  type Checkpoint,
  type CheckpointFault,
  formatCheckpoint,
  parseCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './notes/checkpoint.js';
export { cosign } from './notes/cosignature.js';
export { type NoteFault, type NoteSigner, noteSigner, openNote, signNote } from './notes/note.js';
export { type Policy, type PolicyFault, parsePolicy, quorumHolds } from './notes/policy.js';
export { formatTlogProof, parseTlogProof, type TlogProof, type TlogProofFault, verifyTlogProof } from './notes/tlog-proof.js';
export { formatVkey, parseVkey, type VerifierKey, type VkeyFault } from './notes/vkey.js';
export { type Commitment, commitmentOf, commitmentsIn, type Erasure, erasureCommand, type PersonalField } from './personal/commitment.js';
export { type CommitmentVerdict, judgeCommitments, type KnownValue } from './personal/judge-commitments.js';
export { KeyDirectory } from './personal/key-directory.js';
export { PersonalLedger } from './personal/personal-ledger.js';
export { commitValues, deleteValues, readValues } from './personal/personal-values.js';
export type { OpenedValue } from './personal/sealed-value.js';
export { erasedName, type PersonalVerification, verifyPersonal } from './personal/verify-personal.js';
export { dailyProtocol } from './protocol/daily-protocol.js';
export { keyProtocol } from './protocol/key-protocol.js';
export { type ProtocolDocument, protocolText } from './protocol/protocol-document.js';
export { protocolWord } from './protocol/protocol-word.js';
export { type LazyPool, Sequencer } from './sequencer.js';
export { readVkey } from './signing/key-file.js';
export { openSigning } from './signing/open-signing.js';
export { Signer, type SignerFault } from './signing/signer.js';
export { type SignersMemory, signersMemory } from './signing/signers-memory.js';
export { type SignerStanding, Signing } from './signing/signing.js';
export { readTrust, type Trust } from './signing/trust.js';
export { StandingCheck } from './standing-check.js';
export {
  checkpointCovering,
  entriesBetween,
  hashesOf,
  indexOf,
  latestCheckpoint,
  type StoredCheckpoint,
  sizeOf,
  tileOf,
  tileReader,
} from './stored-log.js';
export { CompactRange } from './tree/compact-range.js';
export { type BundleFault, packEntries, unpackEntries } from './tree/entry-bundle.js';
export { emptyRoot, type HashReader, hashLength, type TreeNode, treeHash } from './tree/merkle.js';
export { consistencyProof, inclusionProof, type ProofFault, verifyConsistency, verifyInclusion } from './tree/merkle-proof.js';
export { growTiles, type HashTile, hashesFromTiles, type TileReader, type WrittenTile } from './tree/tile-hashes.js';
export { bundlesOfGrowth, parseTilePath, type Tile, tilePath, tilesOfGrowth, tileWidth } from './tree/tiles.js';
export { isTrusted, newestTrusted, trustedCovering } from './trusted-checkpoint.js';
export type { Verdict } from './verdict.js';
export { longestWaitMs, type StoredEntry, verifyLog } from './verify.js';
export { nothingOutside, type Outside } from './verify-checkpoints.js';
export { verifyContents } from './verify-contents.js';
export { atTheBeginning, type Before, type EntryAsStored, entryAsStored, examineEntry } from './verify-entry.js';
export { type Finding, type FindingRule, Findings, type OnFinding, ruleTexts } from './verify-finding.js';
export { type Folded, foldFindings, nothingFolded } from './verify-fold.js';
export { locateFindings } from './verify-locate.js';
export { type TreeReport, verifyTree } from './verify-tree.js';
