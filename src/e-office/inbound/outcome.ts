import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { Receipt } from '../../engine/index.js';

/** What applying a message came to. `about` is the DocumentId that it speaks of. */
export type Outcome =
  | {
      readonly state: 'applied';
      readonly outcome: AppliedCode;
      readonly about: string;
      readonly details?: JsonObject;
      readonly receipt?: Receipt;
    }
  | {
      readonly state: 'parked';
      readonly outcome: ParkedCode;
      readonly about: string;
      readonly waitsFor?: { readonly instanceId: string; readonly sequence: number };
    }
  | { readonly state: 'rejected'; readonly outcome: RejectedCode; readonly about: string | null; readonly details: JsonObject };

/** `repeat`: it had been said before, under another id; nothing to do, and no attempt. */
export type AppliedCode = 'inbound.moved' | 'inbound.repeat' | 'inbound.registered' | 'inbound.updated' | 'inbound.recall-asked';

/** Too early: `not-sent-yet` for what we have, `unknown-document` for what we have not heard of. */
export type ParkedCode = 'inbound.not-sent-yet' | 'inbound.unknown-document';

export type RejectedCode =
  | 'inbound.unreadable'
  | 'inbound.echo'
  | 'inbound.not-theirs'
  | 'inbound.not-a-recipient'
  | 'inbound.not-for-us'
  | 'inbound.conflict'
  | 'inbound.too-late';
