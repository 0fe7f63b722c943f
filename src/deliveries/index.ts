import type { Parts } from '../engine/index.js';
import { readAddresses } from './addresses.js';
import { arrivals } from './arrivals.js';
import { createDeliveries, createDeliveriesReads } from './create-deliveries.js';
import { deliveryInputs } from './delivery.inputs.js';
import { deliveryEffects } from './delivery-effects.js';
import { deliveryFacts } from './delivery-facts.js';
import { visibleDeliveries } from './delivery-reads.js';

export type { DeliveryOpenInput } from './create-deliveries.js';
export { DeliveriesModule } from './deliveries.module.js';
export type { DeliveryDetail, DeliveryItem } from './delivery-detail.js';
export { DeliveryListQuery, DeliveryReads, deliveryVisibleTo } from './delivery-reads.js';
export { isLate, sendBy } from './timely-sending.js';

/** What the engine needs of deliveries. */
export const deliveryParts: Parts = {
  facts: deliveryFacts,
  effects: deliveryEffects,
  inputs: deliveryInputs,
  visible: visibleDeliveries,
  due: arrivals,
};

/** What a plan's commands do to deliveries: to be added to the parts of the kind `plan`. */
export const deliveryPartsOfPlans: Pick<Parts, 'facts' | 'effects' | 'effectReads'> = {
  facts: { addresses: readAddresses },
  effects: { createDeliveries },
  effectReads: { createDeliveries: createDeliveriesReads },
};
