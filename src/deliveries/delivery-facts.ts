import type { Parts } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { answers, type Fact, facts, type Holding, idsOf, partiesReader } from '../tasks/index.js';
import type { DeliveryOpenInput } from './create-deliveries.js';

const holding: Holding = {
  kind: 'delivery',
  table: 'deliveries',
  column: 'recipient_agency_id',
  party: 'recipient',
  input: 'recipientAgencyId',
};

/** For a recipient in this installation the installation itself is the channel, and has always taken it. */
const readDocuments: Statement = {
  name: 'delivery-documents',
  text: `
  SELECT jsonb_build_object('secret', plan.secret, 'reachable', delivery.internal OR delivery.code IS NOT NULL,
    'channelTook', delivery.internal OR delivery.channel_took_at IS NOT NULL,
    'recallOpen', EXISTS (SELECT FROM delivery_recalls WHERE delivery_id = delivery.id AND answer IS NULL)) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
  JOIN deliveries delivery ON delivery.id = asked.id JOIN plans plan ON plan.id = delivery.plan_id
  ORDER BY asked.place`,
};

/** What the rules of a delivery may see; see `workflows/delivery/delivery.facts.ts`. */
export const deliveryFacts: Parts['facts'] = {
  parties: partiesReader(holding),

  document: (tx, asks) =>
    answers(
      asks,
      ({ command }) => {
        const { secret, internal, code } = command.input as unknown as DeliveryOpenInput;
        return { secret, reachable: internal || code !== null, channelTook: internal, recallOpen: false };
      },
      async (existing) => facts(await tx.query<Fact>(readDocuments, [idsOf(existing)])),
    ),
};
