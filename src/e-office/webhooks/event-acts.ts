import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { Administration, refuseFor, type Scene, unless } from '../../organisations/index.js';
import { MalformedError } from '../../platform/app-error.js';
import { newId } from '../../platform/ids.js';
import type { Statement } from '../../platform/transaction.js';
import { WebhookWorker } from './delivery-worker.js';
import type { RedeliverInput, SkipInput } from './endpoint.inputs.js';
import { lockEndpoint } from './endpoint-acts.js';
import { type Speaker, testBodyOf } from './event-body.js';
import { testEvent } from './event-catalogue.js';
import { frozenBody, SPEAKER } from './tell-endpoints.js';

/** What the entry keeps; `id` is the endpoint. */
type ActInput = JsonObject & { readonly id: string };

/** Thử, gửi lại, bỏ qua. Every act has an entry. */
@Injectable()
export class EventActs {
  constructor(
    private readonly administration: Administration,
    private readonly worker: WebhookWorker,
    @Inject(SPEAKER) private readonly speaker: Speaker,
  ) {}

  /** An event that tells of nothing, to see whether the receiver understands and verifies it. */
  async test(personId: string, id: string, traceId: string): Promise<{ eventId: string }> {
    const eventId = newId();
    await this.act('admin.testWebhook', personId, { id, eventId }, traceId, async ({ tx, at }, status) => {
      refuseFor([unless(status === 'active', 'webhook.wrong-status', { status })]);
      const { before, after } = testBodyOf(eventId, testEvent, at, this.speaker);
      await tx.query(insertTest, [eventId, testEvent, at, before, after, id]);
    });
    return { eventId };
  }

  /** The same ids and bytes again, in the order of each document; the table of pauses begins anew, and a rest of the endpoint ends. */
  async redeliver(personId: string, id: string, given: RedeliverInput, traceId: string): Promise<{ count: number }> {
    const { eventIds = null, from = null, to = null, which = 'dead' } = given;
    if ((eventIds === null) === (from === null) || (eventIds !== null && to !== null))
      throw new MalformedError([{ path: 'eventIds', code: 'oneOf', message: 'name eventIds, or from (and to), and not both' }]);
    const input: ActInput = { id, ...(eventIds === null ? { from, to, which } : { eventIds }) };
    return this.act('admin.redeliverWebhook', personId, input, traceId, async ({ tx, at, add }) => {
      const values = [
        id,
        at,
        eventIds,
        from,
        to,
        eventIds !== null || which === 'all' ? ['dead', 'delivered', 'skipped', 'pending'] : ['dead'],
      ];
      const again = await tx.query(redeliverEvents, values);
      const missing = (eventIds?.length ?? again.length) - again.length;
      refuseFor([unless(missing === 0, 'webhook.unknown-events', { count: missing })]);
      add({ count: again.length });
      return { count: again.length };
    });
  }

  /** What comes after it in the document goes on. It can be delivered again later. */
  async skip(personId: string, id: string, { eventIds, reason }: SkipInput, traceId: string): Promise<{ count: number }> {
    return this.act('admin.skipWebhookEvents', personId, { id, eventIds, reason }, traceId, async ({ tx, at }) => {
      const skipped = await tx.query(skipEvents, [id, at, eventIds]);
      const missing = eventIds.length - skipped.length;
      refuseFor([unless(missing === 0, 'webhook.unknown-events', { count: missing })]);
      return { count: skipped.length };
    });
  }

  private async act<T>(
    command: string,
    personId: string,
    input: ActInput,
    traceId: string,
    work: (scene: Scene, status: string) => Promise<T>,
  ): Promise<T> {
    const done = await this.administration.perform({ command, personId, input, traceId }, async (scene) => {
      const { status } = await lockEndpoint(scene.tx, input.id);
      refuseFor([unless(status !== 'retired', 'webhook.wrong-status', { status })]);
      return work(scene, status);
    });
    this.worker.hint();
    return done;
  }
}

const insertTest: Statement = {
  name: 'insert-webhook-test',
  text: `
  WITH event AS (INSERT INTO webhook_events (id, aggregate_id, sequence, type, at, body) VALUES ($1, $1, 1, $2, $3, ${frozenBody('$4::text', '$5::text')}))
  INSERT INTO webhook_deliveries (event_id, endpoint_id, aggregate_id, sequence, due_at) VALUES ($1, $6, $1, 1, $3)`,
};

const redeliverEvents: Statement = {
  name: 'redeliver-webhook-events',
  text: `
  WITH circuit AS (UPDATE webhook_circuits SET rests_until = NULL WHERE endpoint_id = $1)
  UPDATE webhook_deliveries delivery SET state = 'pending', round = 0, due_at = $2, settled_at = NULL FROM webhook_events event
  WHERE event.id = delivery.event_id AND delivery.endpoint_id = $1 AND delivery.state = ANY ($6::text[])
    AND ($3::uuid[] IS NULL OR delivery.event_id = ANY ($3::uuid[]))
    AND ($4::timestamptz IS NULL OR event.at >= $4::timestamptz) AND ($5::timestamptz IS NULL OR event.at < $5::timestamptz)
  RETURNING delivery.event_id`,
};

const skipEvents: Statement = {
  name: 'skip-webhook-events',
  text: `
  UPDATE webhook_deliveries SET state = 'skipped', settled_at = $2
  WHERE endpoint_id = $1 AND event_id = ANY ($3::uuid[]) AND state IN ('pending', 'dead') RETURNING event_id`,
};
