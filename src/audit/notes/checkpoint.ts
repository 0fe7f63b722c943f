import { hashLength, isSize } from '../tree/merkle.js';
import { decimal } from '../tree/tiles.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { decodeBase64 } from './base64.js';
import { type NoteFault, openNote } from './note.js';
import { hasControls } from './plain-text.js';
import { type Policy, quorumHolds } from './policy.js';
import type { VerifierKey } from './vkey.js';

/** C2SP tlog-checkpoint: what a log says of itself at one size. */
export interface Checkpoint {
  /** Which log it is; the name of its key. */
  readonly origin: string;
  /** Leaves of the tree. */
  readonly size: number;
  readonly root: Buffer;
  /** Further lines. This product writes none: nobody can check them against the log. */
  readonly extensions: readonly string[];
}

export interface VerifiedCheckpoint extends Checkpoint {
  /** The note's text, which is what witnesses sign. */
  readonly text: string;
  readonly logKey: VerifierKey;
  /** Known witnesses that cosigned, with the time they state in seconds since 1970. */
  readonly witnessed: readonly { readonly key: VerifierKey; readonly time: number }[];
}

export type CheckpointFault =
  | NoteFault
  | 'checkpoint-form'
  | 'checkpoint-origin'
  | 'checkpoint-size'
  | 'checkpoint-root'
  | 'checkpoint-extension'
  | 'log-signature-missing'
  | 'quorum-missing';

export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), root.toString('base64'), ...extensions];
  const wrong = lines.some((line) => line === '' || hasControls(line, '')) || !isSize(size) || root.length !== hashLength;
  if (wrong) throw new RangeError(`not a checkpoint: ${JSON.stringify(lines)}`);
  return `${lines.join('\n')}\n`;
}

/** The text of a note as a checkpoint; whose it is nobody has verified yet. */
export function parseCheckpoint(text: string): Verdict<Checkpoint, CheckpointFault> {
  const lines = text.split('\n');
  const [origin, sizeLine, rootLine] = lines;
  if (lines.pop() !== '' || origin === undefined || sizeLine === undefined || rootLine === undefined || lines.length < 3)
    return unsound('checkpoint-form');
  if (origin === '') return unsound('checkpoint-origin');
  const size = decimal(sizeLine);
  if (size === null) return unsound('checkpoint-size');
  const root = decodeBase64(rootLine);
  if (root?.length !== hashLength) return unsound('checkpoint-root');
  const extensions = lines.slice(3);
  if (extensions.includes('')) return unsound('checkpoint-extension');
  return sound({ origin, size, root, extensions });
}

/** Signed by one of the policy's logs under its own name, and cosigned as the policy's quorum asks. */
export function verifyCheckpoint(note: Buffer, policy: Policy): Verdict<VerifiedCheckpoint, CheckpointFault> {
  const opened = openNote(note, [...policy.logs, ...policy.witnesses.values()]);
  if (!opened.ok) return opened;
  const { text, signatures } = opened.value;
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) return checkpoint;
  const logKey = policy.logs.find((log) => signatures.some(({ key }) => key === log));
  if (logKey === undefined) return unsound('log-signature-missing');
  if (logKey.name !== checkpoint.value.origin) return unsound('checkpoint-origin', checkpoint.value.origin);
  const witnessed = signatures.flatMap(({ key, time }) => (time === null ? [] : [{ key, time }]));
  if (
    !quorumHolds(
      policy,
      witnessed.map(({ key }) => key),
    )
  )
    return unsound('quorum-missing');
  return sound({ ...checkpoint.value, text, logKey, witnessed });
}
