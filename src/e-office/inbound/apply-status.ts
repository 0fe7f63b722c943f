import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { TransitionService } from '../../engine/index.js';
import { uuidV5 } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';
import type { StatusCode, StatusMessage } from '../edxml/index.js';
import { deliveryOf, type FoundDelivery } from './find-delivery.js';
import type { ClaimedMessage } from './message-statements.js';
import type { Outcome } from './outcome.js';

/** The command of each code that recipients send; 13 is the sender's, and asks for a document of theirs back. */
const commands: Readonly<Record<Exclude<StatusCode, '13'>, string>> = {
  '01': 'delivery.arrive',
  '02': 'delivery.refuse',
  '03': 'delivery.register',
  '04': 'delivery.assign',
  '05': 'delivery.process',
  '06': 'delivery.complete',
  '15': 'delivery.agreeRecall',
  '16': 'delivery.declineRecall',
};

const withReason: readonly StatusCode[] = ['02', '16'];
/** Characters of a reason that are kept. */
const mostReason = 2000;
const answers: readonly StatusCode[] = ['15', '16'];

/**
 * A status moves the delivery by the door, as `eoffice`. What was said already is a repeat and no attempt; what comes before the document
 * went out waits; what goes backwards is refused by the judge, which throws.
 */
export async function applyStatus(tx: Tx, door: TransitionService, message: StatusMessage, claim: ClaimedMessage): Promise<Outcome> {
  const about = message.responseFor.documentId;
  const delivery = await deliveryOf(tx, about, message.from.organId);
  if (delivery === 'unknown') return { state: 'parked', outcome: 'inbound.unknown-document', about };
  if (delivery === 'stranger')
    return { state: 'rejected', outcome: 'inbound.not-a-recipient', about, details: { from: message.from.organId } };
  const said = { deliveryId: delivery.id, code: message.status, ...(delivery.bySuccession ? { bySuccession: message.from.organId } : {}) };
  if (isRepeat(delivery, message)) return { state: 'applied', outcome: 'inbound.repeat', about, details: said };
  if (delivery.state === 'queued')
    return {
      state: 'parked',
      outcome: 'inbound.not-sent-yet',
      about,
      waitsFor: { instanceId: delivery.id, sequence: delivery.sequence },
    };
  const [receipt] = await door.apply(tx, [orderOf(delivery, message, claim)]);
  return { state: 'applied', outcome: 'inbound.moved', about, details: said, receipt: receipt! };
}

/** Of a document that was sent again, what the recipient said before that is of the first sending. */
function isRepeat(delivery: FoundDelivery, { status, at }: StatusMessage): boolean {
  if (answers.includes(status)) return !delivery.recallOpen && delivery.lastAnswer === status;
  if (delivery.sentAgain && at !== null && Date.parse(at) < delivery.queuedAt.getTime()) return true;
  return delivery.codes.includes(status);
}

function orderOf(delivery: FoundDelivery, { status, description }: StatusMessage, { sourceId, externalId }: ClaimedMessage) {
  const input: JsonObject = withReason.includes(status) && description !== '' ? { reason: description.slice(0, mostReason) } : {};
  return {
    instanceId: delivery.id,
    kind: 'delivery' as const,
    type: commands[status as keyof typeof commands],
    commandId: uuidV5(delivery.id, `eoffice/${sourceId}/${externalId}`),
    input,
    actor: { system: 'eoffice' as const },
    cause: `${sourceId}/${externalId}`,
  };
}
