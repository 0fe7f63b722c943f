import { Injectable } from '@nestjs/common';
import { keyAfter } from '../../organisations/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import { Database, type Statement } from '../../platform/transaction.js';
import type { EventListQuery } from './endpoint.inputs.js';
import { instantSql } from './endpoint-reads.js';
import { readEndpoint } from './endpoint-statements.js';

/** One event on its way to one endpoint. */
export interface EventItem {
  readonly eventId: string;
  readonly type: string;
  /** The document it tells of; the event's own id where it tells of none. */
  readonly documentId: string;
  readonly sequence: number;
  readonly at: string;
  readonly state: 'pending' | 'leased' | 'delivered' | 'dead' | 'skipped';
  readonly attempts: number;
  readonly dueAt: string;
  readonly settledAt: string | null;
}

/** One attempt, and what was answered. */
export interface AttemptItem {
  readonly no: number;
  readonly at: string;
  readonly ms: number | null;
  readonly status: number | null;
  readonly error: string | null;
  /** The first 2 kB. */
  readonly response: string | null;
  readonly keyIds: readonly string[];
}

export interface EventDetail extends EventItem {
  readonly entryId: string | null;
  /** The bytes that every attempt sends, as text. */
  readonly body: string;
  readonly history: readonly AttemptItem[];
}

/** Reads of what is sent, for administrators alone. */
@Injectable()
export class EventReads {
  constructor(private readonly database: Database) {}

  /** The newest first; one more than the page holds, when there is one. Throws a NotFoundError. */
  async list(endpointId: string, { state, documentId, attempts, limit, after }: EventListQuery): Promise<readonly EventItem[]> {
    const [last] = keyAfter(after, 1);
    const values = [endpointId, state ?? null, documentId ?? null, attempts ?? 0, last, limit + 1];
    return this.database.read(async (tx) => {
      const known = await tx.query(readEndpoint, [endpointId]);
      if (known.length === 0) throw new NotFoundError('webhook', endpointId);
      return tx.query<EventItem>(listEvents, values);
    });
  }

  async one(endpointId: string, eventId: string): Promise<EventDetail> {
    const [event] = await this.database.read((tx) => tx.query<EventDetail>(readEvent, [endpointId, eventId]));
    if (event === undefined) throw new NotFoundError('webhook event', eventId);
    return event;
  }
}

const columns = `
  delivery.event_id AS "eventId", event.type, delivery.aggregate_id AS "documentId", delivery.sequence, ${instantSql('event.at')} AS at, delivery.state,
  delivery.attempt AS attempts, ${instantSql('delivery.due_at')} AS "dueAt", ${instantSql('delivery.settled_at')} AS "settledAt"`;

const source = 'FROM webhook_deliveries delivery JOIN webhook_events event ON event.id = delivery.event_id WHERE delivery.endpoint_id = $1';

const listEvents: Statement = {
  name: 'webhook-events-of-endpoint',
  text: `
  SELECT ${columns} ${source} AND ($2::text IS NULL OR delivery.state = $2) AND ($3::uuid IS NULL OR delivery.aggregate_id = $3)
    AND delivery.attempt >= $4 AND ($5::uuid IS NULL OR delivery.event_id < $5) ORDER BY delivery.event_id DESC LIMIT $6`,
};

const readEvent: Statement = {
  name: 'webhook-event-detail',
  text: `
  SELECT ${columns}, event.entry_id AS "entryId", convert_from(event.body, 'UTF8') AS body,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('no', attempt.no, 'at', ${instantSql('attempt.at')}, 'ms', attempt.ms, 'status', attempt.status,
        'error', attempt.error, 'response', attempt.response, 'keyIds', to_jsonb(attempt.key_ids)) ORDER BY attempt.no), '[]')
      FROM webhook_attempts attempt WHERE attempt.event_id = delivery.event_id AND attempt.endpoint_id = delivery.endpoint_id) AS history
  ${source} AND delivery.event_id = $2`,
};
