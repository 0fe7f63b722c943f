import type { DeliveryDocumentFact } from './delivery.facts.js';

/** Everything that the rules of a delivery may see besides actor, parties and past. */
export interface DeliverySample {
  readonly document: DeliveryDocumentFact;
}

export const deliverySamples: readonly DeliverySample[] = [
  { document: { secret: false, reachable: true, channelTook: false, recallOpen: true } },
  { document: { secret: true, reachable: false, channelTook: true, recallOpen: false } },
];
