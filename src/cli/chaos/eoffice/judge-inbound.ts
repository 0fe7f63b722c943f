import type { EofficeGround } from './eoffice-ground.js';
import type { SenderLedger } from './other-office.js';

/** The command that each status is. */
const commands: Readonly<Record<string, string>> = {
  '01': 'delivery.arrive',
  '03': 'delivery.register',
  '04': 'delivery.assign',
  '05': 'delivery.process',
  '06': 'delivery.complete',
};
const order = Object.values(commands);

type InboundFindings = Readonly<Record<'message lost' | 'message doubled' | 'message disordered' | 'unsettled', readonly string[]>>;

/**
 * What the sender was told is kept has to show in the log, whatever our own rows say of it: the status was applied, or an attempt at it
 * was refused, as it came when the document was further on.
 */
export async function judgeInbound(ground: EofficeGround, { acknowledged }: SenderLedger): Promise<InboundFindings> {
  const rows = await ground.ask<{ instanceId: string; command: string; outcome: string }>(readStatuses);
  const [{ waiting, rows: kept } = { waiting: 0, rows: [] }] = await ground.ask<{ waiting: number; rows: string[] }>(readMessages);
  const known = new Set(kept);
  const tried = new Set(rows.map(({ instanceId, command }) => `${instanceId} ${command}`));
  const applied = new Map<string, string[]>();
  for (const { instanceId, command, outcome } of rows)
    if (outcome === 'accepted') applied.set(instanceId, [...(applied.get(instanceId) ?? []), command]);
  const lost = [...acknowledged.values()].flatMap(({ id, deliveryId, code }) => {
    if (!known.has(id)) return [`${id} was acknowledged and is not kept`];
    return tried.has(`${deliveryId} ${commands[code]}`) ? [] : [`${code} of ${deliveryId} was acknowledged and never tried`];
  });
  const each = [...applied];
  return {
    'message lost': lost,
    'message doubled': each.filter(([, said]) => new Set(said).size < said.length).map(([id, said]) => `${id}: ${said.join()}`),
    'message disordered': each.filter(([, said]) => !ascends(said)).map(([id, said]) => `${id}: ${said.join()}`),
    unsettled: waiting === 0 ? [] : [`${waiting} messages that were not applied`],
  };
}

const ascends = (said: readonly string[]): boolean =>
  said.every((command, place) => place === 0 || order.indexOf(said[place - 1]!) <= order.indexOf(command));

const readStatuses = `
  SELECT instance_id AS "instanceId", command, outcome FROM audit_entries
  WHERE command LIKE 'delivery.%' AND outcome IN ('accepted', 'refused') ORDER BY instance_id, seq`;

const readMessages = `
  SELECT (count(*) FILTER (WHERE state IN ('received', 'parked')))::int AS waiting, array_agg(external_id) AS rows FROM inbound_messages`;
