import { createHmac, randomBytes } from 'node:crypto';
import type { ActorFact } from '../../../workflows/kit/v1/actor.js';
import type { Entry } from '../entry.js';

/** One attempt as process mining sees it: an event. */
export interface MinedEvent {
  readonly entry: Entry;
  /** Leaf hash, hexadecimal. */
  readonly leaf: string;
  /** Place in the tree; null while it waits for one. */
  readonly index: number | null;
}

/** A document as an object: what it belongs to, and when it came to stand where. */
export interface MinedObject {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly changes: readonly { readonly at: string; readonly state: string }[];
}

/** Who did it, as far as the entry says. */
export function actorOf({ facts, command }: Entry): Pick<ActorFact, 'system' | 'personId' | 'hat' | 'planId'> {
  const fact = facts['actor'] as unknown as ActorFact | undefined;
  if (fact !== undefined) return fact;
  const sent = command['actor'] as { personId?: string } | undefined;
  return { system: null, personId: sent?.personId ?? (command['personId'] as string | undefined) ?? null, hat: null, planId: null };
}

/** Another name for each person, the same throughout one export and unlike that of any other: event logs are passed on. */
export type Pseudonyms = (personId: string) => string;

export function newPseudonyms(key = randomBytes(32)): Pseudonyms {
  return (personId) => `P-${createHmac('sha256', key).update(personId).digest('hex').slice(0, 12)}`;
}
