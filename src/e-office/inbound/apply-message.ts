import type { TransitionService } from '../../engine/index.js';
import { dayOf } from '../../platform/clock.js';
import type { Tx } from '../../platform/transaction.js';
import { type EdxmlMessage, EdxmlRefused, readEdxml } from '../edxml/index.js';
import { applyDocument, applyRecallStatus } from './apply-document.js';
import { applyStatus } from './apply-status.js';
import { recipientsHere } from './incoming-statements.js';
import type { ClaimedMessage } from './message-statements.js';
import type { Outcome } from './outcome.js';

/** Does what a message says, in the caller's transaction. Throws a `RefusedError` where the judge says no. */
export async function applyMessage(tx: Tx, door: TransitionService, claim: ClaimedMessage, at: string): Promise<Outcome> {
  const message = understood(claim.body);
  if ('outcome' in message) return message;
  const from = message.from.organId;
  const about = message.form === 'status' ? message.responseFor.documentId : message.documentId;
  if (claim.speaksFor !== null && !claim.speaksFor.includes(from))
    return { state: 'rejected', outcome: 'inbound.not-theirs', about, details: { from, source: claim.sourceId } };
  // What agencies that work here say comes back over a bus as an echo; they are served here.
  const own = await tx.query<{ bySuccession: boolean }>(recipientsHere, [[from], dayOf(at)]);
  if (own.some(({ bySuccession }) => !bySuccession)) return { state: 'rejected', outcome: 'inbound.echo', about, details: { from } };
  if (message.form === 'document') return applyDocument(tx, message, claim, at);
  return message.status === '13' ? applyRecallStatus(tx, message, at) : applyStatus(tx, door, message, claim);
}

/** DocumentId that a message speaks of; null where it cannot be read. */
export function aboutOf(body: Buffer): string | null {
  const message = understood(body);
  if ('outcome' in message) return null;
  return message.form === 'status' ? message.responseFor.documentId : message.documentId;
}

function understood(body: Buffer): EdxmlMessage | Extract<Outcome, { state: 'rejected' }> {
  try {
    return readEdxml(body);
  } catch (error) {
    if (!(error instanceof EdxmlRefused)) throw error;
    const { reason, place } = error;
    return { state: 'rejected', outcome: 'inbound.unreadable', about: null, details: { reason, place } };
  }
}
