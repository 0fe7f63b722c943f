import { createHash } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../../src/platform/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { Database } from '../../src/platform/transaction.js';
import { serverVariable } from './server.js';

/** An empty, migrated database of one spec file. */
export interface TestDatabase {
  /** The login; a data source on it acts as `wf_app`, a plain `pg` client as the owner. */
  connection: ServerConnection;
  /** The application's connections, as `wf_app`. */
  dataSource: DataSource;
  database: Database;
  /** As the owner: what the application itself may not do. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Closes its connections and drops it. Call it in `afterAll`. */
  drop(): Promise<void>;
  /** Closes its connections and leaves it under another name, for `createTestDatabase` to clone. */
  keepAs(template: string): Promise<void>;
}

/** Clones the template, in about 15 ms: the empty one unless another is named. Call it in `beforeAll`. */
export async function createTestDatabase(entities: readonly Function[] = [], filled?: string): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await withServer(async (client) => {
    const template = filled ?? (await findOrMakeTemplate(client));
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  const connection = { ...server(), database: name };
  const dataSource = await createDataSource({ connection, entities, applicationName: name }).initialize();
  return {
    connection,
    dataSource,
    database: new Database(dataSource),
    asOwner: (sql, values) => withServer(async (client) => (await client.query(sql, values)).rows, name),
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await withServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
    async keepAs(template) {
      if (dataSource.isInitialized) await dataSource.destroy();
      await withServer((client) => client.query('VACUUM ANALYZE'), name);
      await withServer((client) => client.query(`ALTER DATABASE ${name} RENAME TO ${template}`));
    },
  };
}

/**
 * The name of a database filled by `make`, for `createTestDatabase` to clone. It is made once, however many spec files ask for it, and kept
 * for later runs until migrations or `hash`, which names what it is filled with, change.
 */
export async function filledTemplate(about: string, hash: string, make: (name: string) => Promise<void>): Promise<string> {
  const name = `kept_${about}_${hashOfMigrations()}_${hash}`;
  await withServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [filledTemplateLock]);
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `kept_${about}_`,
    ]);
    if (rows.every(({ datname }) => datname !== name)) {
      for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
      await make(name);
    }
    await client.query('SELECT pg_advisory_unlock($1)', [filledTemplateLock]);
  });
  return name;
}

type ServerConnection = { host: string; port: number; user: string; password: string; database: string };

function server(): ServerConnection {
  return JSON.parse(process.env[serverVariable]!) as ServerConnection;
}

async function withServer<T>(work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new pg.Client({ ...server(), database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Any number: workers of one run wait for the first one to make the template. */
const templateLock = 7_301_946;
/** Another one: whoever fills a template clones the empty one meanwhile. */
const filledTemplateLock = 7_301_947;

/** The database that spec files clone, named after the migrations' bytes: changed migrations make a new one. */
async function findOrMakeTemplate(client: pg.Client): Promise<string> {
  const name = `template_${hashOfMigrations()}`;
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rows.length === 0) {
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate({ ...server(), database: unfinished });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  }
  await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  return name;
}

function hashOfMigrations(): string {
  const folder = new URL('../../migrations/', import.meta.url);
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(fs.readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}
