import fs from 'node:fs';
import path from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { AppModule, describeApi } from '../app.module.js';
import { SystemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { createHttpApp, openApiOf } from '../platform/http.js';
import { createLogger } from '../platform/logger.js';

/** Writes the console's types of the API, derived from the OpenAPI document. A test compares. */
export async function run(): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'error' });
  const logger = createLogger(config.logLevel);
  const dataSource = new DataSource({ type: 'postgres' }); // Never connected: only the routes are read.
  const app = await createHttpApp(AppModule.register({ config, dataSource, clock: new SystemClock(), logger }), config, logger);
  fs.writeFileSync(typesFile, await typesText(describeApi(openApiOf(app))));
  console.log(`wrote ${typesFile}`);
}

/** Relative to the top of the project, where the commands of package.json run. */
export const typesFile = path.join('src', 'console', 'web', 'api', 'schema.gen.ts');

/** The text of the file, as it has to be. Takes the document as it goes over the wire; what is sent to others is no business of the console. */
export async function typesText(document: OpenAPIObject): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const plain = JSON.parse(JSON.stringify({ ...document, webhooks: undefined })) as Parameters<typeof openapiTS>[0];
  return `// Written by \`npm run openapi:types\` from the OpenAPI document.\n${astToString(await openapiTS(plain))}`;
}
