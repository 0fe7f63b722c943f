import type { JsonObject } from '../../workflows/kit/definition.js';
import type { PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { revisionsOf } from '../plans/index.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import type { AddressesFact } from './addresses.js';

/** Input of `delivery.open`: all that the row of a new delivery holds. */
export interface DeliveryOpenInput extends JsonObject {
  readonly planId: string;
  readonly recipientAgencyId: string;
  /** Which version of the document: the hash of its content. */
  readonly version: string;
  /** The recipient has users in this installation. */
  readonly internal: boolean;
  /** Mã định danh on the day of issue; null where it has none. */
  readonly code: string | null;
  readonly secret: boolean;
}

/** Fact groups of `plan.issue` that its deliveries are made from. */
export const createDeliveriesReads = ['document', 'addresses'] as const;

/**
 * Gửi văn bản khi ban hành: one delivery for each recipient that can be reached, groups as they were that day. State secrets go by
 * paper only, and so does what is for an agency with neither a code nor users here.
 */
export async function createDeliveries(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, addresses } = act.facts as unknown as { document: PlanDocumentFact; addresses: AddressesFact };
    const version = document.dossier!;
    const { secret } = (await revisionsOf(tx, [version])).get(version)!;
    if (secret) continue;
    const common = { planId: act.instanceId, version, secret };
    const inputs = [
      ...Object.entries(addresses.here).map(([recipientAgencyId, code]) => ({ ...common, recipientAgencyId, internal: true, code })),
      ...Object.entries(addresses.outside).map(([recipientAgencyId, code]) => ({ ...common, recipientAgencyId, internal: false, code })),
    ];
    await door.cascade(tx, act, inputs.map(orderOf));
  }
}

const orderOf = (input: DeliveryOpenInput): CascadeOrder => ({
  instanceId: newId(),
  kind: 'delivery',
  type: 'delivery.open',
  input,
  create: { definition: 'delivery/v1', parentId: input.planId },
});
