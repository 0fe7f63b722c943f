import { emptyRoot, hashLength } from '../tree/merkle.js';
import { verifyConsistency } from '../tree/merkle-proof.js';
import { decimal } from '../tree/tiles.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { decodeBase64 } from './base64.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { openNote, splitNote } from './note.js';
import type { VerifierKey } from './vkey.js';

/** C2SP tlog-witness: what a log sends a witness, and on what grounds the witness signs. The same grounds bind the log's own signer. */
export interface AddCheckpoint {
  /** Size of the checkpoint that the log believes the witness to have signed last. */
  readonly old: number;
  readonly proof: readonly Buffer[];
  /** The signed note. */
  readonly note: Buffer;
  /** The note's text, with its checkpoint. Nobody has verified the signature yet. */
  readonly text: string;
  readonly checkpoint: Checkpoint;
}

/** What a witness remembers of a log; null before the first time. */
export type Latest = Pick<Checkpoint, 'size' | 'root'> | null;

export type AddCheckpointFault =
  | 'request-form'
  | 'origin-unknown'
  | 'log-signature-missing'
  | 'old-beyond-size'
  | 'old-mismatch'
  | 'root-mismatch'
  | 'proof-invalid';

/** The answer that the protocol gives each fault. The body of a 409 for `old-mismatch` is the size signed last. */
export const statusOf: Readonly<Record<AddCheckpointFault, number>> = {
  'request-form': 400,
  'origin-unknown': 404,
  'log-signature-missing': 403,
  'old-beyond-size': 400,
  'old-mismatch': 409,
  'root-mismatch': 409,
  'proof-invalid': 422,
};

export function formatAddCheckpoint({ old, proof, note }: Pick<AddCheckpoint, 'old' | 'proof' | 'note'>): Buffer {
  const lines = [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', ''];
  return Buffer.concat([Buffer.from(lines.join('\n')), note]);
}

/** Takes a request apart; judging it needs what is remembered of that origin. */
export function parseAddCheckpoint(body: Buffer): Verdict<AddCheckpoint, AddCheckpointFault> {
  const blank = body.indexOf('\n\n');
  const [first, ...lines] = body.toString('latin1', 0, Math.max(0, blank)).split('\n');
  const old = first?.startsWith('old ') ? decimal(first.slice('old '.length)) : null;
  const proof = lines.map(decodeBase64);
  if (blank < 0 || old === null || proof.length > mostHashes || proof.some((hash) => hash?.length !== hashLength))
    return unsound('request-form');
  const note = Buffer.from(body.subarray(blank + 2));
  const parts = splitNote(note);
  const checkpoint = parts.ok ? parseCheckpoint(parts.value.text) : parts;
  if (!parts.ok || !checkpoint.ok) return unsound('request-form', checkpoint.ok ? undefined : checkpoint.fault);
  return sound({ old, proof: proof.filter((hash) => hash !== null), note, text: parts.value.text, checkpoint: checkpoint.value });
}

/**
 * Whether a witness may sign. Whoever asks must hold `latest` locked and store the new checkpoint before answering: two requests
 * judged side by side could otherwise take the tree back.
 */
export function judgeAddCheckpoint(
  { old, proof, note, checkpoint }: AddCheckpoint,
  logs: readonly VerifierKey[],
  latest: Latest,
): Verdict<null, AddCheckpointFault> {
  const { size, root } = checkpoint;
  const keys = logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return unsound('origin-unknown', checkpoint.origin);
  if (!openNote(note, keys).ok) return unsound('log-signature-missing');
  if (old > size) return unsound('old-beyond-size');
  if (old !== (latest?.size ?? 0)) return unsound('old-mismatch', String(latest?.size ?? 0));
  if (latest !== null && old === size && !root.equals(latest.root)) return unsound('root-mismatch');
  const consistent = verifyConsistency(old, size, latest?.root ?? emptyRoot, root, proof);
  return consistent.ok ? sound(null) : unsound('proof-invalid', consistent.fault);
}

/** The protocol's limit. */
const mostHashes = 63;
