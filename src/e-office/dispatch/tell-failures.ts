import { auditLog } from '../../audit/index.js';
import { tellPosts } from '../../notices/index.js';
import { agencyNameOn } from '../../organisations/index.js';
import { dayOf } from '../../platform/clock.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import type { DispatchKind } from './queue-dispatches.js';

export interface NotSent {
  readonly dispatchId: string;
  readonly deliveryId: string;
  readonly kind: DispatchKind;
  readonly result: string;
  readonly at: Date;
}

/** A message was given up: an entry says so, and the clerks of the issuing body are told, who may send it again. */
export async function tellNotSent(tx: Tx, { dispatchId, deliveryId, kind, result, at }: NotSent): Promise<void> {
  const [whose] = await tx.query<{ agencyId: string; recipient: string }>(readWhose, [deliveryId, dayOf(at)]);
  const input = { dispatchId, deliveryId, kind, result };
  const act = { stream: 'dispatch', command: 'dispatch.giveUp', personId: null, input, at: at.toISOString() };
  const { entryId } = await auditLog.record(tx, act);
  tellPosts(tx, {
    entryId,
    at: act.at,
    instanceId: deliveryId,
    agencyId: whose!.agencyId,
    posts: ['clerk', 'officeChief', 'chair', 'agencyHead'],
    said: { kind: 'notSent', message: kind, result, recipient: whose!.recipient },
  });
}

/** A bus does not know us any more (15), or not the sender (19): administrators are told, once until it takes something again. */
export async function tellBusRefusesUs(tx: Tx, { sourceId, result, at }: { sourceId: string; result: string; at: Date }): Promise<void> {
  const [bus] = await tx.query<{ name: string }>(readBusName, [sourceId]);
  const input = { sourceId, result };
  const act = { stream: 'dispatch', command: 'dispatch.busRefuses', personId: null, input, at: at.toISOString() };
  const { entryId } = await auditLog.record(tx, act);
  tellPosts(tx, {
    entryId,
    at: act.at,
    instanceId: null,
    agencyId: null,
    posts: ['administrator'],
    said: { kind: 'busRefuses', bus: bus!.name, result },
  });
}

const readWhose: Statement = {
  name: 'whose-dispatch-failed',
  text: `
  SELECT plan.issuing_agency_id AS "agencyId", ${agencyNameOn('delivery.recipient_agency_id', '$2::date')} AS recipient
  FROM deliveries delivery JOIN plans plan ON plan.id = delivery.plan_id WHERE delivery.id = $1`,
};
const readBusName: Statement = { name: 'name-of-bus', text: 'SELECT name FROM inbound_sources WHERE id = $1' };
