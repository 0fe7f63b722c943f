import { hash } from 'node:crypto';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { Entry } from '../entry.js';

/** What of a person may have to be erased (Luật 91/2025/QH15 Đ14), and so stands in no entry. */
export const personalFields = ['name', 'email', 'login'] as const;
export type PersonalField = (typeof personalFields)[number];

/**
 * What an entry says of a value instead of the value. `ref` names the sealed value; both are null where there is none from now on. A bare
 * hash of a name can be guessed, so the nonce goes before it, and is destroyed with it.
 */
export interface Commitment extends JsonObject {
  readonly subject: string;
  readonly field: PersonalField;
  readonly ref: string | null;
  /** SHA-256 over the nonce and the value, hexadecimal. */
  readonly commitment: string | null;
}

/** Bytes. */
export const nonceLength = 32;

/** SHA-256(nonce ‖ value in NFC and UTF-8), hexadecimal. */
export function commitmentOf(nonce: Buffer, value: string): string {
  return hash('sha256', Buffer.concat([nonce, Buffer.from(value.normalize('NFC'), 'utf8')]), 'hex');
}

/** The command whose entry authorises that values are gone. */
export const erasureCommand = 'person.erase';

/** What such an entry says: whose values are gone, and which. */
export interface Erasure {
  readonly entryId: string;
  readonly subject: string;
  /** Number of the entry in stream `admin`, where the commitments stand as well. */
  readonly seq: number;
}

/** The commitments that an entry holds. An attempt that was refused committed to nothing. */
export function commitmentsIn(entry: Entry): readonly Commitment[] {
  return entry.outcome === 'recorded' ? ((inputOf(entry)['personal'] ?? []) as readonly Commitment[]) : [];
}

/** What an entry erased, by the refs of the values; none for entries of another kind. */
export function erasuresIn(entry: Entry): ReadonlyMap<string, Erasure> {
  if (entry.outcome !== 'recorded' || entry.command['type'] !== erasureCommand) return new Map();
  const { subject, refs } = inputOf(entry) as { subject: string; refs: readonly string[] };
  return new Map(refs.map((ref) => [ref, { entryId: entry.id, subject, seq: entry.seq }]));
}

const inputOf = ({ command }: Entry): JsonObject => (command['input'] ?? {}) as JsonObject;
