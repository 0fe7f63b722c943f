import { canonical } from '../../workflows/kit/canonical.js';
import type { Json, JsonObject } from '../../workflows/kit/definition.js';

/**
 * One attempt, as it is written for good. Names people by id only: what may one day have to be erased never stands here in clear.
 * Every field is always there, null where it does not apply, so that two writers cannot differ in what they leave out.
 */
export interface Entry extends JsonObject {
  readonly v: 1;
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  /** Leaf hash of the stream's entry before, hexadecimal. */
  readonly prev: string;
  readonly at: string;
  readonly outcome: 'accepted' | 'refused' | 'recorded';
  readonly instance: { readonly kind: string; readonly id: string } | null;
  readonly definition: { readonly id: string; readonly hash: string; readonly rulesHash: string; readonly xstate: string } | null;
  /** Where the instance stood when it was judged. */
  readonly standing: { readonly state: string; readonly sequence: number; readonly changed: number } | null;
  readonly command: JsonObject;
  /** What the rules were shown: the evidence. */
  readonly facts: JsonObject;
  readonly from: string | null;
  readonly to: string | null;
  readonly effects: readonly Json[];
  readonly reasons: readonly Json[];
  /** Request id, for the technical log. */
  readonly request: string | null;
}

/** The most an entry may take, in bytes: 60 KiB. A tile of the log (C2SP) holds no entry above 65,535. */
export const entryLimit = 61_440;

/** The bytes that are stored and hashed. */
export function bytesOf(entry: Entry): Buffer {
  return Buffer.from(canonical(entry), 'utf8');
}
