import type { JsonObject } from '../../workflows/kit/definition.js';
import type { ExpansionFact, PlanDocumentFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Door } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { expand, revisionsOf } from '../plans/index.js';
import { dayOf } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';

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
export const createDeliveriesReads = ['document', 'expansion'] as const;

/**
 * Gửi văn bản khi ban hành: one delivery for each recipient, groups as they were that day. State secrets go by paper only,
 * and so does what is for an agency with neither a code nor users here.
 */
export async function createDeliveries(tx: Tx, acts: readonly Act[], door: Door): Promise<void> {
  for (const act of acts) {
    const { document, expansion } = act.facts as unknown as { document: PlanDocumentFact; expansion: ExpansionFact };
    const version = document.dossier!;
    const { recipients, secret } = (await revisionsOf(tx, [version])).get(version)!;
    if (secret) continue;
    const addresses = await tx.query<Address>(readAddresses, [expand(recipients, expansion), dayOf(act.command.at)]);
    const reachable = addresses.filter(({ internal, code }) => internal || code !== null);
    await door.cascade(
      tx,
      act,
      reachable.map((address) => orderOf({ planId: act.instanceId, version, secret, ...address })),
    );
  }
}

type Address = Pick<DeliveryOpenInput, 'recipientAgencyId' | 'internal' | 'code'>;

const readAddresses: Statement = {
  name: 'delivery-addresses',
  text: `
  SELECT named.id AS "recipientAgencyId", EXISTS (SELECT FROM appointments post WHERE post.agency_id = named.id AND ${inForce('post', '$2::date')}) AS internal,
    (SELECT dated.code FROM agency_codes dated WHERE dated.agency_id = named.id AND ${inForce('dated', '$2::date')} ORDER BY dated.valid_from DESC LIMIT 1) AS code
  FROM unnest($1::uuid[]) WITH ORDINALITY AS named (id, place) ORDER BY named.place`,
};

const orderOf = (input: DeliveryOpenInput): CascadeOrder => ({
  instanceId: newId(),
  kind: 'delivery',
  type: 'delivery.open',
  input,
  create: { definition: 'delivery/v1', parentId: input.planId },
});
