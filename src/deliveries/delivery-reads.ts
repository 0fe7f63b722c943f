import { Injectable } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { agencyNameOn, PageQuery, readable, readerOf, seenAmong } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { IsState, inState, type Listing, listRows, plansOf } from '../tasks/index.js';

/** Filters of the list of deliveries. */
export class DeliveryListQuery extends PageQuery {
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

/** A delivery in a list. */
export interface DeliveryItem {
  readonly id: string;
  readonly planId: string;
  readonly documentNumber: string | null;
  /** Trích yếu. */
  readonly title: string;
  /** By the name of the day of issue. */
  readonly recipient: { readonly agencyId: string; readonly name: string };
  readonly code: string | null;
  readonly internal: boolean;
  readonly state: string;
  readonly sequence: number;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  /** The status code that came last, `03`. */
  readonly status: string | null;
  /** Asked back and not answered yet. */
  readonly recallOpen: boolean;
}

/** One delivery with its statuses and recalls, oldest first. */
export interface DeliveryDetail extends DeliveryItem {
  readonly version: string;
  readonly statuses: readonly unknown[];
  readonly recalls: readonly unknown[];
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

  /** One row more than the page holds, when there is one. */
  list(personId: string, query: DeliveryListQuery): Promise<DeliveryItem[]> {
    return this.database.read(async (tx) =>
      listRows<DeliveryItem>(tx, listing, await readerOf(tx, personId, this.clock.now().toISOString(), ['delivery']), query),
    );
  }

  /** All that is recorded about one delivery; undefined when there is none that this person may see. */
  detail(personId: string, id: string): Promise<DeliveryDetail | undefined> {
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, this.clock.now().toISOString(), ['delivery']);
      const [delivery] = await tx.query<DeliveryDetail>(readDetail, [agencyIds, scope, id]);
      return delivery;
    });
  }
}

const columns = `
  delivery.id, delivery.plan_id AS "planId", plan.document_number AS "documentNumber", plan.title,
  jsonb_build_object('agencyId', delivery.recipient_agency_id, 'name', ${agencyNameOn('delivery.recipient_agency_id', 'plan.issued_on')}) AS recipient,
  delivery.code, delivery.internal, standing.state, standing.sequence, ${instant('delivery.queued_at')} AS "queuedAt", ${instant('delivery.sent_at')} AS "sentAt",
  (SELECT code FROM delivery_statuses WHERE delivery_id = delivery.id ORDER BY at DESC, entry_id DESC LIMIT 1) AS status,
  EXISTS (SELECT FROM delivery_recalls WHERE delivery_id = delivery.id AND answer IS NULL) AS "recallOpen"`;

const from = `
  FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id JOIN plans plan ON plan.id = delivery.plan_id`;

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
  text: `
  SELECT ${columns}, delivery.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', entry_id, 'code', code, 'at', ${instant('at')}, 'note', note) ORDER BY at, entry_id), '[]')
      FROM delivery_statuses WHERE delivery_id = delivery.id) AS statuses,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('no', no, 'reason', reason, 'askedAt', ${instant('asked_at')}, 'answer', answer,
        'answeredAt', ${instant('answered_at')}) ORDER BY no), '[]')
      FROM delivery_recalls WHERE delivery_id = delivery.id) AS recalls
  ${from} WHERE delivery.id = $3 AND ${deliveryVisibleTo('$1::uuid[]', '$2::jsonb')}`,
};
