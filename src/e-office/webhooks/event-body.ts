import type { Accepted } from '../../engine/index.js';
import { fullType } from './event-catalogue.js';

/** Who speaks: the origin that browsers see, and the name of the log. */
export interface Speaker {
  readonly origin: string;
  readonly log: string;
}

/** The body in two halves. The database puts the size and root of its newest signed tree head between them, and keeps the bytes. */
export interface BodyHalves {
  readonly before: string;
  readonly after: string;
}

/** CloudEvents 1.0 as JSON, thin: ids, the move, a link, and where the entry stands in the log. No text of any document. */
export function bodyOf(id: string, type: string, move: Accepted, { origin, log }: Speaker): BodyHalves {
  const { kind, instanceId, parentId, entryId, leafHash, sequence, from, to, at, command } = move;
  const head = {
    specversion: '1.0',
    id,
    source: origin,
    type: fullType(type),
    subject: `${kind}/${instanceId}`,
    time: at,
    datacontenttype: 'application/json',
    dataschema: `${origin}/api/docs/openapi.json#/components/schemas/WebhookData`,
    sequence: String(sequence).padStart(20, '0'), // Ordered as text.
    partitionkey: instanceId,
    auditlog: log,
    auditentry: entryId,
    auditleaf: leafHash,
  };
  const link = `${origin}/api/v1/${kind === 'delivery' ? 'deliveries' : `${kind}s`}/${instanceId}`;
  return halvesOf(head, { kind, id: instanceId, parentId, command: command.type, from, to, sequence, link });
}

/** An event that tells of nothing. */
export function testBodyOf(id: string, type: string, at: string, { origin, log }: Speaker): BodyHalves {
  const head = { specversion: '1.0', id, source: origin, type: fullType(type), subject: 'webhook/test', time: at };
  return halvesOf(
    { ...head, datacontenttype: 'application/json', sequence: '1'.padStart(20, '0'), partitionkey: id, auditlog: log },
    { test: true },
  );
}

function halvesOf(head: object, data: object): BodyHalves {
  return { before: JSON.stringify(head).slice(0, -1), after: `,"data":${JSON.stringify(data)}}` };
}
