import fs from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../platform/config.js';
import { migrate } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { describeSchema } from '../platform/schema.js';
import { withScratchDatabase } from '../platform/scratch-database.js';

/** Runs the migrations that are waiting, as the owner of the schema, and names them. `--write-schema` renews `migrations/schema.sql` instead. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'write-schema': { type: 'boolean', default: false } } });
  if (values['write-schema']) return writeSchema();
  const database = await provideDatabase(readConfig());
  try {
    const names = await migrate(database.owner);
    console.log(names.length === 0 ? 'The schema is up to date.' : names.map((name) => `migrated ${name}`).join('\n'));
  } finally {
    await database.release();
  }
}

async function writeSchema(): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
    await client.connect();
    try {
      fs.writeFileSync('migrations/schema.sql', await describeSchema(client));
      console.log('wrote migrations/schema.sql');
    } finally {
      await client.end();
    }
  });
}
