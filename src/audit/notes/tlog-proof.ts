import { hashLength } from '../tree/merkle.js';
import { type ProofFault, verifyInclusion } from '../tree/merkle-proof.js';
import { decimal } from '../tree/tiles.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { decodeBase64 } from './base64.js';
import { type CheckpointFault, type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.js';
import type { Policy } from './policy.js';

/** C2SP tlog-proof: one text file by which an entry's place in the log is verified without asking the log. */
export interface TlogProof {
  /** Place of the entry in the log, from 0. */
  readonly index: number;
  /** The leaf's sibling first. */
  readonly hashes: readonly Buffer[];
  /** The signed and cosigned note, word for word. */
  readonly checkpoint: Buffer;
  /** Bytes that nothing proves. This product writes none. */
  readonly extra: Buffer | null;
}

export type TlogProofFault = ProofFault | CheckpointFault | 'proof-header' | 'proof-extra' | 'proof-index' | 'proof-hash' | 'proof-form';

export function formatTlogProof({ index, hashes, checkpoint, extra }: TlogProof): Buffer {
  const lines = [
    header,
    ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\n')), checkpoint]);
}

/** Takes the file apart; nothing is verified yet. */
export function parseTlogProof(file: Buffer): Verdict<TlogProof, TlogProofFault> {
  const blank = file.indexOf('\n\n');
  if (blank < 0) return unsound('proof-form');
  // latin1 keeps every byte apart; all that may stand here is ASCII.
  const [first, ...lines] = file.toString('latin1', 0, blank).split('\n');
  if (first !== header) return unsound('proof-header');
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64(lines.shift()!.slice('extra '.length)) : undefined;
  if (extra === null) return unsound('proof-extra');
  const indexLine = lines.shift();
  const index = indexLine?.startsWith('index ') ? decimal(indexLine.slice('index '.length)) : null;
  if (index === null) return unsound('proof-index');
  // A tree of 2^53 leaves has no longer path.
  if (lines.length > 53) return unsound('proof-too-long');
  const hashes: Buffer[] = [];
  for (const line of lines) {
    const hash = decodeBase64(line);
    if (hash?.length !== hashLength) return unsound('proof-hash', String(hashes.length + 1));
    hashes.push(hash);
  }
  return sound({ index, hashes, checkpoint: Buffer.from(file.subarray(blank + 2)), extra: extra ?? null });
}

/** Whether the entry with this leaf hash stands in a log that the policy trusts, and where. */
export function verifyTlogProof(
  file: Buffer,
  leafHash: Buffer,
  policy: Policy,
): Verdict<{ readonly index: number; readonly checkpoint: VerifiedCheckpoint }, TlogProofFault> {
  const proof = parseTlogProof(file);
  if (!proof.ok) return proof;
  const checkpoint = verifyCheckpoint(proof.value.checkpoint, policy);
  if (!checkpoint.ok) return checkpoint;
  const { index, hashes } = proof.value;
  const included = verifyInclusion(leafHash, index, checkpoint.value.size, checkpoint.value.root, hashes);
  return included.ok ? sound({ index, checkpoint: checkpoint.value }) : included;
}

const header = 'c2sp.org/tlog-proof@v1';
