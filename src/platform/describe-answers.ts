import type { OpenAPIObject } from '@nestjs/swagger';

/** What routes answer as JSON, by operation id, and the schemas these refer to. */
export interface Answers {
  readonly routes: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** Adds to the OpenAPI document the body of each answer that its route does not describe itself. */
export function describeAnswers(document: OpenAPIObject, { routes, schemas }: Answers): OpenAPIObject {
  // What is answered is known best by its type; an input that is answered as it was given, by what validates it.
  const given = Object.entries(document.components?.schemas ?? {});
  const kept = Object.fromEntries(given.filter(([name]) => schemas[name] === undefined || name.endsWith('Input')));
  document.components = { ...document.components, schemas: { ...schemas, ...kept } };
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as Operation[]) {
      const schema = routes[operation.operationId ?? ''];
      const answer = operation.responses?.['200'] ?? operation.responses?.['201'];
      if (schema === undefined || answer === undefined || answer.content !== undefined) continue;
      answer.content = { 'application/json': { schema } };
    }
  }
  return document;
}

interface Operation {
  readonly operationId?: string;
  readonly responses?: Record<string, { content?: object } | undefined>;
}
