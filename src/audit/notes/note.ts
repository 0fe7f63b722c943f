import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sound, unsound, type Verdict } from '../verdict.js';
import { cosignedAt } from './cosignature.js';
import { decodeUtf8, hasControls, isUnicode } from './plain-text.js';
import { formatSignatureLine, parseSignatureLine, type SignatureLine } from './signature-line.js';
import { type SignatureType, signatureTypes, type VerifierKey, verifierKey } from './vkey.js';

/** C2SP signed-note: a text that ends in a newline, a blank line, and one line for each signature. */
export interface OpenedNote {
  /** With its final newline: exactly what was signed. */
  readonly text: string;
  /** Those of known keys, all verified, each key once. */
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly key: VerifierKey;
  /** Seconds since 1970; null for a signature that states no time. */
  readonly time: number | null;
}

export interface NoteSigner {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
}

export type NoteFault =
  | 'note-too-large'
  | 'note-not-utf8'
  | 'note-control-character'
  | 'note-form'
  | 'signature-line'
  | 'signatures-too-many'
  | 'signature-invalid'
  | 'no-known-signature';

/**
 * Examines a note by the keys given. Signatures of other keys are passed over, as the specification asks; a wrong one of a known
 * key spoils the whole note, which it allows.
 */
export function openNote(note: Buffer, keys: readonly VerifierKey[]): Verdict<OpenedNote, NoteFault> {
  const parts = splitNote(note);
  if (!parts.ok) return parts;
  const { text, lines } = parts.value;
  const signatures: NoteSignature[] = [];
  for (const { name, id, signature } of lines) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined) continue;
    const time = key.type === signatureTypes.cosignature ? cosignedAt(text, signature, key) : null;
    const valid = key.type === signatureTypes.cosignature ? time !== null : isSigned(text, signature, key);
    if (!valid) return unsound('signature-invalid', name);
    if (!signatures.some((earlier) => earlier.key === key)) signatures.push({ key, time });
  }
  return signatures.length > 0 ? sound({ text, signatures }) : unsound('no-known-signature');
}

/** A note's text and its lines, nothing verified. */
export function splitNote(note: Buffer): Verdict<{ text: string; lines: SignatureLine[] }, NoteFault> {
  if (note.length > largestNote) return unsound('note-too-large');
  const whole = decodeUtf8(note);
  if (whole === null) return unsound('note-not-utf8');
  if (hasControls(whole, '\n')) return unsound('note-control-character');
  const blank = whole.lastIndexOf('\n\n');
  if (blank <= 0 || !whole.endsWith('\n') || blank + 2 === whole.length) return unsound('note-form');
  const written = whole.slice(blank + 2, -1).split('\n');
  if (written.length > mostSignatures) return unsound('signatures-too-many');
  const lines = written.map(parseSignatureLine);
  const wrong = lines.indexOf(null);
  if (wrong >= 0) return unsound('signature-line', String(wrong + 1));
  return sound({ text: whole.slice(0, blank + 1), lines: lines.filter((line) => line !== null) });
}

/** The note of a text with plain Ed25519 signatures. Throws when the text cannot be one of a note. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (text.length < 2 || !text.endsWith('\n') || hasControls(text, '\n') || !isUnicode(text))
    throw new RangeError('not the text of a note');
  const lines = signers.map(({ key, privateKey }) => {
    if (key.type !== signatureTypes.ed25519) throw new RangeError(`${key.name} does not sign plain notes`);
    return formatSignatureLine({ name: key.name, id: key.id, signature: sign(null, Buffer.from(text, 'utf8'), privateKey) });
  });
  return `${text}\n${lines.join('')}`;
}

/** A private Ed25519 key under its name, together with what others verify it by. */
export function noteSigner(name: string, privateKey: KeyObject, type: SignatureType = signatureTypes.ed25519): NoteSigner {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined || privateKey.asymmetricKeyType !== 'ed25519') throw new RangeError(`the key of ${name} is not Ed25519`);
  return { key: verifierKey(name, type, Buffer.from(x, 'base64url')), privateKey };
}

function isSigned(text: string, signature: Buffer, key: VerifierKey): boolean {
  return signature.length === 64 && verify(null, Buffer.from(text, 'utf8'), key.keyObject, signature);
}

/** The specification asks for at least 16; the reference implementation in Go stops at 100. */
const mostSignatures = 100;
/** Of a whole note, in bytes: what 100 signatures of the largest known kind take. */
const largestNote = 1_000_000;
