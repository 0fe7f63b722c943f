import type { DeliveryDocumentFact } from '../../workflows/delivery/delivery.facts.js';
import type { Facts } from '../../workflows/kit/definition.js';
import { agencies } from './cast.js';

/** Facts of a delivery under which whoever may do the command at all may do it now; answers to a recall need an open request. */
export function usualDelivery(command: string): Facts {
  return {
    parties: { issuing: agencies.issuing, recipient: agencies.recipient, monitoring: agencies.monitoring },
    document: {
      secret: false,
      reachable: true,
      channelTook: true,
      recallOpen: ['delivery.agreeRecall', 'delivery.declineRecall'].includes(command),
    } satisfies DeliveryDocumentFact,
  } as unknown as Facts;
}
