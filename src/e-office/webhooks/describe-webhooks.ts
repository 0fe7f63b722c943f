import type { OpenAPIObject } from '@nestjs/swagger';
import { type EventType, eventTypes, fullType, testEvent } from './event-catalogue.js';

/** Adds to the OpenAPI document what we send to others: `webhooks` of OpenAPI 3.1, one for each type of event. */
export function describeWebhooks(document: OpenAPIObject): OpenAPIObject {
  const named: [string, Pick<EventType, 'vi' | 'en'> & Partial<EventType>][] = [
    ...Object.entries(eventTypes),
    [testEvent, { vi: 'Thử điểm nhận', en: 'A test of the endpoint' }],
  ];
  const webhooks = Object.fromEntries(named.map(([name, type]) => [name, { post: operationOf(name, type) }]));
  const schemas = { ...document.components?.schemas, WebhookEvent: eventSchema, WebhookData: dataSchema };
  return { ...document, components: { ...document.components, schemas }, webhooks } as OpenAPIObject;
}

function operationOf(name: string, { vi, en, commands }: Pick<EventType, 'vi' | 'en'> & Partial<EventType>): object {
  const type = { type: 'object', properties: { type: { const: fullType(name) } } };
  return {
    operationId: `webhook.${name}`,
    tags: ['webhooks'],
    summary: `${vi} (${en})`,
    ...(commands === undefined ? {} : { description: `Tells of: ${commands.join(', ')}.` }),
    parameters: headers.map(([header, description]) => ({
      in: 'header',
      name: header,
      required: true,
      description,
      schema: { type: 'string' },
    })),
    requestBody: {
      required: true,
      content: { 'application/cloudevents+json': { schema: { allOf: [{ $ref: '#/components/schemas/WebhookEvent' }, type] } } },
    },
    responses: {
      '2XX': { description: 'Kept. It is not sent again.' },
      '410': { description: 'The endpoint is disabled.' },
      '429': { description: 'Slow down; Retry-After is honoured, up to a day.' },
      default: { description: 'Tried again: ten times in 75 hours, later events of the document wait. Redirects are not followed.' },
    },
  };
}

const headers: readonly (readonly [string, string])[] = [
  ['webhook-id', 'The id of the event, the same at every attempt: what is known by it already is answered 2xx and not done again.'],
  ['webhook-timestamp', 'Seconds since 1970 at which this attempt was signed; more than 300 away is not to be believed.'],
  [
    'webhook-signature',
    'Standard Webhooks: `v1a,<base64>` (Ed25519) or `v1,<base64>` (HMAC-SHA256) of `id.timestamp.body`, several by spaces.',
  ],
];

const text = (description: string, more: object = {}): object => ({ type: 'string', description, ...more });

const eventSchema = {
  type: 'object',
  description: 'A CloudEvent 1.0. Thin: what the document says is read over the API, by whoever may.',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'sequence', 'partitionkey', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: text('Also the header webhook-id.', { format: 'uuid' }),
    source: text('The origin of the installation.', { format: 'uri' }),
    type: text('`vn.gov.wf.<kind>.<what>.v1`'),
    subject: text('`<kind>/<id>` of the document.'),
    time: text('When the step was accepted.', { format: 'date-time' }),
    datacontenttype: { const: 'application/json' },
    dataschema: text('This schema.', { format: 'uri' }),
    sequence: text('Of the step within its document, 20 digits, so that it is ordered as text. Gaps: steps this endpoint is not told of.'),
    partitionkey: text('Id of the document: events of one come in order.', { format: 'uuid' }),
    auditlog: text('Name of the log.'),
    auditentry: text('Id of the entry that the event tells of.', { format: 'uuid' }),
    auditleaf: text('Leaf hash of that entry, hexadecimal.'),
    auditsize: text('Leaves of the newest signed tree head when the event was written. It need not cover the entry yet.'),
    auditroot: text('Root of that tree head, hexadecimal: whoever keeps these can show that the log was not changed afterwards.'),
    data: { $ref: '#/components/schemas/WebhookData' },
  },
};

const dataSchema = {
  type: 'object',
  properties: {
    kind: { enum: ['plan', 'task', 'report', 'delivery'] },
    id: text('Of the document.', { format: 'uuid' }),
    parentId: { type: ['string', 'null'], format: 'uuid', description: 'The document above.' },
    command: text('What was done: `task.submitResult`.'),
    from: text('State before.'),
    to: text('State after.'),
    sequence: { type: 'integer', description: 'Of the step within its document.' },
    link: text('Where the document is read.', { format: 'uri' }),
    test: { const: true, description: 'In a test, instead of all the others.' },
  },
};
