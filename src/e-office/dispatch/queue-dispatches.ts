import type { Accepted, OnAccepted } from '../../engine/index.js';
import type { Statement } from '../../platform/transaction.js';

/** What a step has sent out. `document`: the document itself, `recall` and `update`: a message about one that left before. */
export type DispatchKind = 'document' | 'recall' | 'update';

const kinds: Readonly<Record<string, DispatchKind>> = {
  'delivery.open': 'document',
  'delivery.resend': 'document',
  'delivery.requestRecall': 'recall',
  'plan.amend': 'update',
  'plan.correct': 'update',
};

/** Messages queued by one statement. */
const batch = 500;

/**
 * Xếp hàng gửi: every step that has something go out leaves a row for each recipient concerned, in the transaction of its entry. What the
 * message says is written later, once. Nothing is queued for who works here, nor of a state secret.
 */
export const queueDispatches: OnAccepted = (tx, moves) => {
  const sending = moves.flatMap((move) => {
    const kind = kinds[move.command.type];
    return kind === undefined ? [] : [{ kind, move }];
  });
  for (const about of ['delivery', 'plan'] as const) {
    const told = sending.filter(({ move }) => move.kind === about);
    for (let first = 0; first < told.length; first += batch) {
      const some = told.slice(first, first + batch);
      void tx.query(about === 'delivery' ? queueForDelivery : queueForPlan, [
        some.map(({ move }) => move.instanceId),
        some.map(({ kind }) => kind),
        some.map(({ move }) => move.entryId),
        some.map(({ move }) => reasonOf(move)),
        some.map(({ move }) => move.at),
      ]);
    }
  }
};

function reasonOf({ command: { input } }: Accepted): string | null {
  const reason = input['reason'] ?? input['note'];
  return typeof reason === 'string' ? reason : null;
}

const insertFor = (deliveries: string): string => `
  INSERT INTO dispatches (id, delivery_id, no, kind, cause, reason, queued_at, due_at)
  SELECT gen_random_uuid(), delivery.id, 1 + coalesce((SELECT max(no) FROM dispatches WHERE dispatches.delivery_id = delivery.id), 0),
    told.kind, told.entry_id::text, told.reason, told.at, told.at
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[]) AS told (instance_id, kind, entry_id, reason, at)
  ${deliveries} JOIN plans plan ON plan.id = delivery.plan_id
  WHERE NOT delivery.internal AND delivery.code IS NOT NULL AND NOT plan.secret ON CONFLICT DO NOTHING`;

const queueForDelivery: Statement = {
  name: 'queue-dispatches-of-deliveries',
  text: insertFor('JOIN deliveries delivery ON delivery.id = told.instance_id'),
};

/** To whoever has the document: a message about it tells nobody else anything. */
const queueForPlan: Statement = {
  name: 'queue-dispatches-of-plans',
  text: insertFor(`JOIN deliveries delivery ON delivery.plan_id = told.instance_id
  JOIN instances standing ON standing.id = delivery.id AND standing.state IN ('sent', 'arrived', 'registered', 'assigned', 'processing', 'completed')`),
};
