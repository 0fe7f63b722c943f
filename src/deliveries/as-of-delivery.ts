import {
  type AskedAsOf,
  type AsOfMark,
  type Cut,
  cutOfList,
  documentThen,
  instancesThen,
  type PastRows,
  type Within,
  withinSql,
} from '../engine/index.js';
import type { PageQuery, Reader } from '../organisations/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { type Listing, listRows } from '../tasks/index.js';
import { type DeliveryDetail, type DeliveryItem, detailSql } from './delivery-detail.js';

/** One delivery that the reader may see today, as it was. Throws an `AsOfError` where it was not there. */
export async function readDeliveryThen(tx: Tx, id: string, asked: AskedAsOf): Promise<DeliveryDetail & { asOf: AsOfMark }> {
  const { cut, mark } = await documentThen(tx, 'delivery', id, asked);
  const [delivery] = await tx.query<DeliveryDetail>(readDetail(cut), [id, cut.at, cut.mark, mark.at]);
  return { ...delivery!, asOf: mark };
}

/** The list, of what was there then; today's right to read decides. `present` is the list of now. */
export async function listDeliveriesThen(
  tx: Tx,
  present: Listing,
  reader: Reader,
  query: PageQuery,
  asked: Exclude<AskedAsOf, { by: 'sequence' }>,
): Promise<PastRows<DeliveryItem>> {
  const { cut, mark } = await cutOfList(tx, asked);
  const within = withinSql(cut, '$5', '$6');
  const tables = [seenToday(present), ...tablesThen(within)];
  const past: Listing = {
    ...present,
    select: `WITH ${tables.join(',')} ${present.select}`,
    visibleTo: () => 'EXISTS (SELECT FROM seen WHERE seen.id = delivery.id)',
  };
  return { rows: await listRows<DeliveryItem>(tx, past, reader, query, [cut.at, cut.mark]), asOf: mark };
}

/** SQL: named first, as it reads the tables of today. */
const seenToday = ({ visibleTo }: Listing): string => `
  seen AS NOT MATERIALIZED (SELECT delivery.id FROM deliveries delivery WHERE ${visibleTo('$1::uuid[]', '$2::jsonb')})`;

/** By column, the commands whose effects write it. */
export const commandsOfDelivery = { queuedAt: ['delivery.open', 'delivery.resend'], sentAt: ['delivery.send'] } as const;

const lastOf = (within: Within, commands: readonly string[]): string => `
  (SELECT entry.at FROM audit_entries entry WHERE entry.stream = 'delivery/' || delivery.id
    AND entry.command IN (${commands.map((command) => `'${command}'`).join(', ')}) AND ${within('entry.at', 'entry.id')} ORDER BY entry.seq DESC LIMIT 1)`;

/** SQL: recalls and their answers are statuses too (13; 15 and 16), and one is open at a time. */
const tablesThen = (within: Within): readonly string[] => [
  instancesThen(within),
  `delivery_statuses AS NOT MATERIALIZED (SELECT * FROM delivery_statuses kept WHERE ${within('kept.at', 'kept.entry_id')})`,
  `delivery_recalls AS NOT MATERIALIZED (
    SELECT recall.delivery_id, recall.no, recall.reason, recall.asked_at, CASE WHEN recall.no <= said.answered THEN recall.answer END AS answer,
      CASE WHEN recall.no <= said.answered THEN recall.answered_at END AS answered_at
    FROM delivery_recalls recall CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE status.code = '13') AS asked, count(*) FILTER (WHERE status.code IN ('15', '16')) AS answered
      FROM delivery_statuses status WHERE status.delivery_id = recall.delivery_id) said
    WHERE recall.no <= said.asked)`,
  `deliveries AS NOT MATERIALIZED (
    SELECT delivery.id, delivery.plan_id, delivery.recipient_agency_id, delivery.version, delivery.internal, delivery.code,
      ${lastOf(within, commandsOfDelivery.queuedAt)} AS queued_at, ${lastOf(within, commandsOfDelivery.sentAt)} AS sent_at
    FROM deliveries delivery)`,
];

const readDetail = ({ form }: Pick<Cut, 'form'>): Statement => ({
  name: `delivery-detail-by-${form}`,
  text: `WITH ${tablesThen(withinSql({ form }, '$2', '$3')).join(',')} ${detailSql('$4')} WHERE delivery.id = $1`,
});
