import type { OpenAPIObject } from '@nestjs/swagger';
import { kinds } from '../../workflows/kit/definition.js';
import { commandLabel } from '../../workflows/kit/wording.js';
import { type Schema, schemaOf } from '../platform/input-schema.js';
import type { AllParts, Parts } from './parts.js';

/** Adds to the OpenAPI document what its routes cannot say of themselves: every command with its input, and what is answered. */
export function describeCommands(document: OpenAPIObject, parts: AllParts): OpenAPIObject {
  const { schemas, securitySchemes, ...components } = document.components ?? {};
  document.components = {
    ...components,
    schemas: Object.assign({}, schemas, answers),
    securitySchemes: { ...securitySchemes, bearer: { type: 'http', scheme: 'bearer' } },
  };
  document.security = [{ bearer: [] }, { session: [] }];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item) as Operation[]) {
      if (typeof operation !== 'object' || operation.responses === undefined) continue;
      operation.responses['default'] = {
        description: 'A problem; 409 with every reason.',
        content: { 'application/problem+json': { schema: refTo('Problem') } },
      };
      for (const parameter of operation.parameters ?? []) if (parameter.in === 'header') parameter.required = false;
    }
    const kind = kinds.find((one) => path === `/api/v1/${collections[one]}/{id}/commands`);
    if (kind !== undefined) describeRoute((item as { post: Operation }).post, commandsOf(parts[kind]));
    if (path === '/api/v1/plans') describeRoute((item as { post: Operation }).post, creationOf(parts.plan));
  }
  return document;
}

interface Operation {
  requestBody?: unknown;
  parameters?: { in: string; required?: boolean }[];
  responses: Record<string, unknown>;
}

const collections = { plan: 'plans', task: 'tasks', report: 'reports', delivery: 'deliveries' } as const;
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const uuid = { type: 'string', format: 'uuid' };

function describeRoute(operation: Operation, schema: Schema): void {
  operation.requestBody = { required: true, content: { 'application/json': { schema } } };
  const status = operation.responses['200'] === undefined ? '201' : '200';
  operation.responses[status] = {
    description: 'Accepted; with `dryRun=true` what would happen.',
    content: { 'application/json': { schema: { oneOf: [refTo('Receipt'), refTo('Rehearsal')] } } },
  };
}

/** One schema per command, told apart by `type`. What must be there the judge says: ask `moves`. */
function commandsOf(parts: Parts): Schema {
  const one = (type: string): Schema => ({
    title: type,
    description: commandLabel(type, 'vi'),
    type: 'object',
    required: ['type', 'commandId', 'expectedSequence', 'input'],
    properties: {
      type: { const: type },
      ...envelope,
      expectedSequence: { type: 'integer', minimum: 0, description: 'The `sequence` you saw.' },
      input: inputOf(parts, type),
    },
  });
  return { oneOf: Object.keys(parts.inputs).sort().map(one) };
}

function creationOf(parts: Parts): Schema {
  return { type: 'object', required: ['commandId', 'input'], properties: { ...envelope, input: inputOf(parts, 'plan.create') } };
}

const envelope = {
  commandId: { ...uuid, description: 'Chosen by you; the same id twice takes the step once. Not of version 5.' },
  actingAs: { ...uuid, description: 'The post you act in; needed only by who holds several. See GET /api/v1/me.' },
};

/** Over HTTP a content is given itself, and stored under the hash that the command names as `revision`. */
function inputOf({ inputs, contents }: Parts, type: string): Schema {
  const schema = schemaOf(inputs[type]!) as { properties: Record<string, Schema> };
  const content = contents?.[type];
  if (content === undefined) return schema;
  const { revision: _, ...others } = schema.properties;
  return { ...schema, properties: { ...others, content: schemaOf(content) } };
}

const reason = {
  type: 'object',
  properties: {
    code: { type: 'string' },
    head: { enum: ['waiting', 'fix', 'authority', 'system'] },
    params: { type: 'object' },
    text: { type: 'string' },
    who: { type: 'array', items: { type: 'object' }, description: 'On a reason about authority: who could do it today.' },
  },
};

const answers = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'traceId'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      traceId: { type: 'string' },
      reasons: { type: 'array', items: reason, description: 'Of a refused command: all of them.' },
      entryId: { ...uuid, description: 'The log entry of the refused attempt.' },
      errors: { type: 'array', items: { type: 'object' }, description: 'Of a malformed request: each field, for developers, in English.' },
    },
  },
};
