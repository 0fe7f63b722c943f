import { hash } from 'node:crypto';
import { canonical } from '../../workflows/kit/canonical.js';
import type { Json, JsonObject } from '../../workflows/kit/definition.js';
import type { Entry } from './entry.js';

/** What makes two commands the same: what was sent, without the time and the request it came by. */
export interface Sent {
  readonly type: string;
  readonly actor: JsonObject;
  readonly input: JsonObject;
  readonly expectedSequence: number | null;
  /** Null for a command that creates: its instance had no id when it was sent. */
  readonly instanceId: string | null;
}

export function fingerprint(sent: Sent): Buffer {
  return hash('sha256', canonical(sent as unknown as Json), 'buffer');
}

/** The fingerprint that an entry's row must have, hexadecimal; null where none is kept. */
export function fingerprintOf({ outcome, command, instance, standing }: Entry): string | null {
  if (outcome !== 'accepted') return null;
  const { type, actor, input, expectedSequence } = command as unknown as Omit<Sent, 'instanceId'>;
  const sent = {
    type,
    actor,
    input,
    expectedSequence: expectedSequence ?? null,
    instanceId: standing?.sequence === 0 ? null : instance!.id,
  };
  return fingerprint(sent).toString('hex');
}
