import type { Order, Parts } from '../engine/index.js';
import { uuidV5 } from '../platform/ids.js';
import type { Statement } from '../platform/transaction.js';

const readArrivals: Statement = {
  name: 'deliveries-to-arrive',
  text: `
  SELECT delivery.id, standing.sequence FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id
  WHERE delivery.id = ANY ($1::uuid[]) AND delivery.internal AND standing.state = 'sent' ORDER BY delivery.id`,
};

/**
 * Đã đến (01): what is sent to an agency that works here has arrived with it, and is said to have, as by any receiver's software (R-33,
 * The same sending leads to the same command.
 */
export const arrivals: NonNullable<Parts['due']> = async (tx, instanceIds) => {
  const sent = await tx.query<{ id: string; sequence: number }>(readArrivals, [instanceIds]);
  return sent.map(
    ({ id, sequence }): Order => ({
      instanceId: id,
      kind: 'delivery',
      type: 'delivery.arrive',
      commandId: uuidV5(id, `arrive/${sequence}`),
      input: {},
      actor: { system: 'wakeup' },
    }),
  );
};
