import type { Act, EffectHandler, Parts } from '../engine/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from '../tasks/index.js';
import type { DeliveryOpenInput } from './create-deliveries.js';

/** Rows that a delivery's moves leave behind. Transport has attempts of its own and changes no state. */
export const deliveryEffects: Parts['effects'] = {
  async createDelivery(tx, acts) {
    const inputs = acts.map(({ command }) => command.input as DeliveryOpenInput);
    void tx.query(insertDeliveries, [
      idsOf(acts),
      inputs.map(({ planId }) => planId),
      inputs.map(({ recipientAgencyId }) => recipientAgencyId),
      inputs.map(({ version }) => version),
      inputs.map(({ internal }) => internal),
      inputs.map(({ code }) => code),
      timesOf(acts),
    ]);
  },

  async saveSending(tx, acts) {
    void tx.query(updateSent, [idsOf(acts), timesOf(acts)]);
  },

  async saveStatus(tx, acts) {
    await addStatuses(tx, acts);
  },

  async openRecall(tx, acts) {
    void tx.query(insertRecalls, [idsOf(acts), acts.map(({ command }) => command.input['reason']), timesOf(acts)]);
    await addStatuses(tx, acts);
  },

  async answerRecall(tx, acts) {
    const answers = acts.map(({ params }) => (params['code'] === '15' ? 'agreed' : 'declined'));
    void tx.query(updateRecalls, [idsOf(acts), answers, timesOf(acts)]);
    await addStatuses(tx, acts);
  },

  /** It goes out anew. That it left the house before stays true, so `sent_at` keeps the first time until it is sent again. */
  async requeue(tx, acts) {
    void tx.query(updateQueued, [idsOf(acts), timesOf(acts)]);
  },
} satisfies Readonly<Record<string, EffectHandler>>;

const timesOf = (acts: readonly Act[]): readonly string[] => acts.map(({ command }) => command.at);

/** The codes of QCVN 102:2016 in the order in which they came; repeats and regressions are refused attempts and stand in the log only. */
async function addStatuses(tx: Tx, acts: readonly Act[]): Promise<void> {
  void tx.query(insertStatuses, [
    acts.map(({ entryId }) => entryId),
    idsOf(acts),
    acts.map(({ params }) => params['code']),
    timesOf(acts),
    acts.map(({ command }) => command.input['reason'] ?? null),
  ]);
}

const insertDeliveries: Statement = {
  name: 'insert-deliveries',
  text: `
  INSERT INTO deliveries (id, plan_id, recipient_agency_id, version, internal, code, queued_at)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::boolean[], $6::text[], $7::timestamptz[])`,
};

/** An outside channel said when it took it; here taking and sending are one. */
const updateSent: Statement = {
  name: 'update-delivery-sent',
  text: `
  UPDATE deliveries SET channel_took_at = coalesce(channel_took_at, new.at), sent_at = new.at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE deliveries.id = new.id`,
};

const insertStatuses: Statement = {
  name: 'insert-delivery-statuses',
  text: `
  INSERT INTO delivery_statuses (entry_id, delivery_id, code, at, note)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[])`,
};

const insertRecalls: Statement = {
  name: 'insert-delivery-recalls',
  text: `
  INSERT INTO delivery_recalls (delivery_id, no, reason, asked_at)
  SELECT delivery_id, 1 + coalesce((SELECT max(no) FROM delivery_recalls WHERE delivery_recalls.delivery_id = new.delivery_id), 0), reason, at
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS new (delivery_id, reason, at)`,
};

const updateRecalls: Statement = {
  name: 'answer-delivery-recalls',
  text: `
  UPDATE delivery_recalls SET answer = new.answer, answered_at = new.at
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS new (delivery_id, answer, at)
  WHERE delivery_recalls.delivery_id = new.delivery_id AND delivery_recalls.answer IS NULL`,
};

const updateQueued: Statement = {
  name: 'requeue-deliveries',
  text: `
  UPDATE deliveries SET queued_at = new.at, channel_took_at = NULL
  FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE deliveries.id = new.id`,
};
