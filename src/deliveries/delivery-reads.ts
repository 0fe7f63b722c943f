import { Injectable } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { type AsOfMark, type AsOfQuery, askedAsOf, type PastRows } from '../engine/index.js';
import { readable, readerOf, seenAmong } from '../organisations/index.js';
import { PastPageQuery } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { IsState, inState, type Listing, listRows, plansOf } from '../tasks/index.js';
import { listDeliveriesThen, readDeliveryThen } from './as-of-delivery.js';
import { columns, type DeliveryDetail, type DeliveryItem, detailSql, from } from './delivery-detail.js';

/** Filters of the list of deliveries. */
export class DeliveryListQuery extends PastPageQuery {
  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @IsUUID()
  recipientAgencyId?: string;

  @IsOptional()
  @IsState()
  state?: string;
}

/** SQL: who may read a `delivery`. Its recipient, and the issuing, drafting and monitoring agency of its plan. */
export const deliveryVisibleTo = (agencies: string, scope: string): string =>
  readable('delivery.plan_id', agencies, scope, concernsDelivery);

const concernsDelivery = (agencies: string): string =>
  `(delivery.recipient_agency_id = ANY (${agencies}) OR delivery.plan_id = ANY (ARRAY(${plansOf(agencies)})))`;

/** The one predicate, for those instances: what the engine asks before it lets anybody see or move one. */
export const visibleDeliveries = seenAmong('visible-deliveries', 'delivery', 'deliveries', deliveryVisibleTo);

/** Danh sách và chi tiết gửi văn bản, as far as somebody may see them. */
@Injectable()
export class DeliveryReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page holds, when there is one. With an as-of those that were there then, as they were. */
  list(personId: string, query: DeliveryListQuery): Promise<PastRows<DeliveryItem>> {
    const now = this.clock.now();
    const asked = askedAsOf(query, now);
    return this.database.read(async (tx) => {
      const reader = await readerOf(tx, personId, now.toISOString(), ['delivery']);
      if (asked === null || asked.by === 'sequence') return { rows: await listRows<DeliveryItem>(tx, listing, reader, query) };
      return listDeliveriesThen(tx, listing, reader, query, asked);
    });
  }

  /**
   * All that is recorded about one delivery; undefined when there is none that this person may see today. With an as-of as it was then;
   * throws an `AsOfError` where it was not there.
   */
  async detail(personId: string, id: string, past: AsOfQuery = {}): Promise<(DeliveryDetail & { asOf?: AsOfMark }) | undefined> {
    const now = this.clock.now();
    const today = now.toISOString();
    const asked = askedAsOf(past, now);
    if (asked !== null)
      return this.database.snapshot(async (tx) =>
        (await visibleDeliveries(tx, personId, [id], today)).has(id) ? readDeliveryThen(tx, id, asked) : undefined,
      );
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, today, ['delivery']);
      const [delivery] = await tx.query<DeliveryDetail>(readDetail, [agencyIds, scope, id, now]);
      return delivery;
    });
  }
}

const listing: Listing = {
  name: 'deliveries',
  select: `SELECT ${columns} ${from}`,
  visibleTo: deliveryVisibleTo,
  filters: {
    planId: (value) => `delivery.plan_id = ${value}`,
    recipientAgencyId: (value) => `delivery.recipient_agency_id = ${value}`,
    state: inState,
  },
};

const readDetail: Statement = {
  name: 'delivery-detail',
  text: `${detailSql('$4')} WHERE delivery.id = $3 AND ${deliveryVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};
