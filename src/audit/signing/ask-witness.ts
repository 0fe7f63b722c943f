import { formatAddCheckpoint } from '../notes/add-checkpoint.js';
import { openNote } from '../notes/note.js';
import { formatSignatureLine, parseSignatureLine } from '../notes/signature-line.js';
import type { VerifierKey } from '../notes/vkey.js';
import { decimal } from '../tree/tiles.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import type { SignedCheckpoint } from './signer.js';

/** Where a witness is asked, and what its answers are verified by. */
export interface WitnessAddress {
  /** The submission prefix of C2SP tlog-witness. */
  readonly url: string;
  readonly key: VerifierKey;
}

/**
 * `unreachable`: no answer, none in time, or one that says to try later. `refused`: it does not know this log, or does not speak the
 * protocol. `disputes`: it has seen another tree of this log, which is what witnesses are for.
 */
export type WitnessFault = 'unreachable' | 'refused' | 'disputes';

/** Proves that the tree of the checkpoint begins with the tree of so many leaves. */
export type ProveFrom = (old: number) => Promise<readonly Buffer[]>;

/**
 * Asks for a cosignature (`add-checkpoint`); `old` is what the witness is believed to have signed last, and it may say better. Answers the
 * line of its key, verified.
 */
export async function askWitness(
  { url, key }: WitnessAddress,
  checkpoint: SignedCheckpoint,
  old: number,
  prove: ProveFrom,
  patienceMs: number,
): Promise<Verdict<string, WitnessFault>> {
  for (let size = old, attempt = 0; ; attempt++) {
    const body = formatAddCheckpoint({ old: size, proof: await prove(size), note: Buffer.from(checkpoint.note) });
    const answer = await post(`${url.replace(/\/$/, '')}/add-checkpoint`, body, patienceMs);
    if (!answer.ok) return answer;
    const { status, type, text } = answer.value;
    if (status === 200) return lineOf(key, checkpoint, text);
    const told = status === 409 && type === 'text/x.tlog.size' && text.endsWith('\n') ? decimal(text.slice(0, -1)) : null;
    if (told !== null && told > checkpoint.size) return unsound('disputes', `it has seen ${told} leaves`);
    if (told !== null && told !== size && attempt < 2) {
      size = told;
      continue;
    }
    const said = `${status} ${text.slice(0, 200).trim()}`;
    if (status === 422 || status === 409) return unsound('disputes', said);
    return unsound(status >= 500 || status === 429 ? 'unreachable' : 'refused', said);
  }
}

interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function post(url: string, body: Buffer, patienceMs: number): Promise<Verdict<Answered, WitnessFault>> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(body), redirect: 'error', signal });
    const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? null;
    return sound({ status: response.status, type, text: await readAtMost(response, longestAnswer) });
  } catch (error) {
    const { message, cause } = error as Error;
    return unsound('unreachable', cause instanceof Error ? `${message}: ${cause.message}` : message);
  }
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw new Error(`the answer is longer than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The line of this key alone; those of other keys are passed over, as the protocol asks. */
function lineOf(key: VerifierKey, { note }: SignedCheckpoint, answer: string): Verdict<string, WitnessFault> {
  const found = answer
    .split('\n')
    .map(parseSignatureLine)
    .find((line) => line?.name === key.name && line.id === key.id);
  if (found == null) return unsound('refused', `it answered without a cosignature of ${key.name}`);
  const line = formatSignatureLine(found);
  const opened = openNote(Buffer.from(`${note}${line}`), [key]);
  return opened.ok ? sound(line) : unsound('refused', `its answer is no cosignature of ${key.name}: ${opened.fault}`);
}

/** In bytes; a cosignature line takes some 150. */
const longestAnswer = 16_384;
