import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { firstSentAt, isLate, sendBy } from './timely-sending.js';

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
  /** by when it is to be sent, when it first was, and whether that is too late (or now is, while it waits). */
  readonly sending: { readonly by: string | null; readonly firstAt: string | null; readonly late: boolean };
  readonly statuses: readonly unknown[];
  readonly recalls: readonly unknown[];
}

/** SQL: the columns of a `DeliveryItem`, and the rows they are of. */
export const columns = `
  delivery.id, delivery.plan_id AS "planId", plan.document_number AS "documentNumber", plan.title,
  jsonb_build_object('agencyId', delivery.recipient_agency_id, 'name', ${agencyNameOn('delivery.recipient_agency_id', 'plan.issued_on')}) AS recipient,
  delivery.code, delivery.internal, standing.state, standing.sequence, ${instant('delivery.queued_at')} AS "queuedAt", ${instant('delivery.sent_at')} AS "sentAt",
  (SELECT code FROM delivery_statuses WHERE delivery_id = delivery.id ORDER BY at DESC, entry_id DESC LIMIT 1) AS status,
  EXISTS (SELECT FROM delivery_recalls WHERE delivery_id = delivery.id AND answer IS NULL) AS "recallOpen"`;

export const from = `
  FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id JOIN plans plan ON plan.id = delivery.plan_id`;

/** SQL: the detail of a `delivery` at an instant, without the condition which one. */
export const detailSql = (now: string): string => `
  SELECT ${columns}, delivery.version,
    jsonb_build_object('by', ${instant(sendBy)}, 'firstAt', ${instant(firstSentAt)}, 'late', coalesce(${isLate(now)}, false)) AS sending,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', entry_id, 'code', code, 'at', ${instant('at')}, 'note', note) ORDER BY at, entry_id), '[]')
      FROM delivery_statuses WHERE delivery_id = delivery.id) AS statuses,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('no', no, 'reason', reason, 'askedAt', ${instant('asked_at')}, 'answer', answer,
        'answeredAt', ${instant('answered_at')}) ORDER BY no), '[]')
      FROM delivery_recalls WHERE delivery_id = delivery.id) AS recalls
  ${from}`;
