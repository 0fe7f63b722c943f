import { performance } from 'node:perf_hooks';
import { deliveryVisibleTo } from '../../deliveries/index.js';
import type { Accepted, OnAccepted } from '../../engine/index.js';
import { planVisibleTo } from '../../plans/index.js';
import { newId } from '../../platform/ids.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import { reportVisibleTo } from '../../reports/index.js';
import { taskVisibleTo } from '../../tasks/index.js';
import { bodyOf, type Speaker } from './event-body.js';
import { eventTypeOf } from './event-catalogue.js';

/** The token of the `Speaker`. */
export const SPEAKER = Symbol('Speaker');

/** For so long a process may go on believing that nobody listens. Whoever lets an endpoint begin waits as long before saying so. */
export const nobodyListensMs = 300;

/** Events written by one statement. */
const batch = 500;

/**
 * Ghi sự kiện: writes events and their deliveries in the transaction of the entries they tell of, for the endpoints that may see the
 * documents. Sent without waiting, so it leaves with the commit. While nobody listens it costs nothing but one look per 300 ms.
 */
export class EndpointTeller {
  /** Told when something was written that waits to be sent. It is committed a moment later, or never. */
  onQueued: () => void = () => undefined;
  private nobodyUntil = 0;

  constructor(private readonly speaker: Speaker) {}

  /** Hands this to the engine. */
  readonly onAccepted: OnAccepted = (tx, moves) => {
    if (performance.now() < this.nobodyUntil) return;
    const told = moves.flatMap((move) => {
      const type = eventTypeOf(move.command.type);
      return type === undefined ? [] : [{ id: newId(), type, move }];
    });
    for (let first = 0; first < told.length; first += batch) this.write(tx, told.slice(first, first + batch));
  };

  private write(tx: Tx, told: readonly { id: string; type: string; move: Accepted }[]): void {
    const asked = performance.now();
    const bodies = told.map(({ id, type, move }) => bodyOf(id, type, move, this.speaker));
    const written = tx.query<{ listening: number; queued: number }>(writeEvents, [
      told.map(({ id }) => id),
      told.map(({ move }) => move.instanceId),
      told.map(({ move }) => move.kind),
      told.map(({ move }) => move.sequence),
      told.map(({ type }) => type),
      told.map(({ move }) => move.entryId),
      told.map(({ move }) => move.at),
      bodies.map(({ before }) => before),
      bodies.map(({ after }) => after),
    ]);
    written.then(
      ([row]) => {
        this.nobodyUntil = row!.listening === 0 ? asked + nobodyListensMs : 0;
        if (row!.queued > 0) this.onQueued();
      },
      () => undefined, // The transaction fails by it, and tells why.
    );
  }
}

const agency = 'ARRAY[endpoint.agency_id]';
const noGrants = `'{"all":false,"planIds":"{}","agencyIds":"{}"}'::jsonb`;

/** The predicates by which people of the agency read, and never a state secret. */
const maySee = `CASE told.kind
  WHEN 'plan' THEN EXISTS (SELECT FROM plans plan WHERE plan.id = told.aggregate_id AND NOT plan.secret AND ${planVisibleTo(agency, noGrants)})
  WHEN 'task' THEN EXISTS (SELECT FROM tasks task JOIN plans above ON above.id = task.plan_id
    WHERE task.id = told.aggregate_id AND NOT above.secret AND ${taskVisibleTo(agency, noGrants)})
  WHEN 'report' THEN EXISTS (SELECT FROM reports report JOIN plans above ON above.id = report.plan_id
    WHERE report.id = told.aggregate_id AND NOT above.secret AND ${reportVisibleTo(agency, noGrants)})
  ELSE EXISTS (SELECT FROM deliveries delivery JOIN plans above ON above.id = delivery.plan_id
    WHERE delivery.id = told.aggregate_id AND NOT above.secret AND ${deliveryVisibleTo(agency, noGrants)}) END`;

/** SQL: the bytes of a body, with the newest signed tree head between its halves. */
export const frozenBody = (before: string, after: string): string => `
  convert_to(${before} || coalesce((SELECT ',"auditsize":"' || size || '","auditroot":"' || encode(root, 'hex') || '"'
    FROM audit_checkpoints ORDER BY size DESC LIMIT 1), '') || ${after}, 'UTF8')`;

const writeEvents: Statement = {
  name: 'write-webhook-events',
  text: `
  WITH listening AS MATERIALIZED (
    SELECT id, agency_id, event_types FROM webhook_endpoints WHERE status IN ('active', 'paused', 'disabled')),
  wanted AS MATERIALIZED (
    SELECT told.*, endpoint.id AS endpoint_id FROM listening endpoint
    JOIN unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::uuid[], $7::timestamptz[], $8::text[], $9::text[])
      AS told (id, aggregate_id, kind, sequence, type, entry_id, at, before, after)
      ON endpoint.event_types && ARRAY['*', split_part(told.type, '.', 1) || '.*', told.type]
    WHERE ${maySee}),
  written AS (
    INSERT INTO webhook_events (id, aggregate_id, sequence, type, entry_id, at, body)
    SELECT DISTINCT ON (id) id, aggregate_id, sequence, type, entry_id, at, ${frozenBody('before', 'after')} FROM wanted),
  queued AS (
    INSERT INTO webhook_deliveries (event_id, endpoint_id, aggregate_id, sequence, due_at)
    SELECT id, endpoint_id, aggregate_id, sequence, at FROM wanted)
  SELECT (SELECT count(*)::int FROM listening) AS listening, (SELECT count(*)::int FROM wanted) AS queued`,
};
