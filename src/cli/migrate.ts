import { readConfig } from '../platform/config.js';
import { migrate } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';

/** Runs the migrations that are waiting, as the owner of the schema, and names them. */
export async function run(): Promise<void> {
  const database = await provideDatabase(readConfig());
  try {
    const names = await migrate(database.owner);
    console.log(names.length === 0 ? 'The schema is up to date.' : names.map((name) => `migrated ${name}`).join('\n'));
  } finally {
    await database.release();
  }
}
