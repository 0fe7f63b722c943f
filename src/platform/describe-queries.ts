import { ApiPropertyOptional } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { type Schema, schemaOf } from './input-schema.js';

/** How Swagger remembers the members that decorators have described. */
const describedMembers = 'swagger/apiModelPropertiesArray';

/** Describes for OpenAPI every member of every query that nobody described by hand, by what validates it. Once per process is enough. */
export function describeQueries(): void {
  for (const query of queries()) {
    const byHand = new Set<string>((Reflect.getMetadata(describedMembers, query.prototype) ?? []) as string[]);
    const members = schemaOf(query)['properties'] as Readonly<Record<string, Schema>>;
    for (const [name, schema] of Object.entries(members)) {
      if (!byHand.has(`:${name}`)) ApiPropertyOptional(schema as object)(query.prototype, name);
    }
  }
}

type QueryClass = (new () => object) & { readonly prototype: object };

function queries(): readonly QueryClass[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<QueryClass, unknown> };
  return [...validationMetadatas.keys()].filter(({ name }) => name.endsWith('Query'));
}
