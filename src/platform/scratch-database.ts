import pg from 'pg';
import type { Config } from './config.js';
import { type Connection, migrate } from './data-source.js';
import { provideDatabase } from './database-server.js';
import { newId } from './ids.js';

/**
 * Gives `work` an empty, migrated database beside the configured one and drops it afterwards, also when `work` fails. For what plays
 * and measures; the login must be allowed to create databases.
 */
export async function withScratchDatabase<T>(
  config: Pick<Config, 'database' | 'dataDir'>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const server = await provideDatabase(config);
  const name = `scratch_${newId().replaceAll('-', '')}`;
  const connection = inDatabase(server.owner, name);
  try {
    await asOwner(server.owner, `CREATE DATABASE ${name}`);
    try {
      await migrate(connection);
      return await work(connection);
    } finally {
      await asOwner(server.owner, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await server.release();
  }
}

function inDatabase(connection: Connection, database: string): Connection {
  if (!('url' in connection)) return { ...connection, database };
  const url = new URL(connection.url);
  url.pathname = `/${database}`;
  return { url: url.toString() };
}

async function asOwner(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
