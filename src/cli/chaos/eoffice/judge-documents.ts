import type { BusLedger } from './bus.js';
import type { EofficeGround } from './eoffice-ground.js';

type DocumentFindings = Readonly<Record<'document lost' | 'document doubled' | 'unsettled', readonly string[]>>;

/** Whatever the log says was sent the bus has, under one id and with one body for each delivery. */
export async function judgeDocuments(ground: EofficeGround, { taken, faults }: BusLedger): Promise<DocumentFindings> {
  const rows = await ground.ask<{ id: string; deliveryId: string; state: string; sends: number }>(readDispatches);
  const lost = rows
    .filter(({ id, sends }) => sends > 0 && !taken.has(id))
    .map(({ deliveryId }) => `${deliveryId} was sent, and the bus has nothing of it`);
  const ids = new Set(rows.map(({ id }) => id));
  return {
    'document lost': lost,
    'document doubled': [
      ...rows.filter(({ sends }) => sends > 1).map(({ deliveryId, sends }) => `${deliveryId} was sent ${sends} times`),
      ...[...taken].filter((id) => !ids.has(id)).map((id) => `the bus took ${id}, of which nothing is known`),
      ...faults.map((id) => `${id} came with other bytes`),
    ],
    unsettled: rows
      .filter(({ state, sends }) => state !== 'taken' || sends === 0)
      .map(({ deliveryId, state }) => `${deliveryId} is not sent (${state})`),
  };
}

const readDispatches = `
  SELECT dispatch.id, dispatch.delivery_id AS "deliveryId", dispatch.state,
    (SELECT count(*)::int FROM audit_entries entry WHERE entry.instance_id = dispatch.delivery_id AND entry.command = 'delivery.send' AND entry.outcome = 'accepted') AS sends
  FROM dispatches dispatch WHERE dispatch.kind = 'document'`;
