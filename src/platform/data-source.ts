import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { handOver } from './hand-over.js';

/** How to reach a database: a URL, or the parts of one. */
export type Connection = { url: string } | { host: string; port: number; user: string; password: string; database: string };

export interface DataSourceOptions {
  connection: Connection;
  /** Listed by hand, no globs: a bundler, a test and `node dist` then see the same ones. */
  entities: readonly Function[];
  /** Most connections of this process; 10 unless said. */
  poolSize?: number;
  /** Named in pg_stat_activity. */
  applicationName?: string;
  /** `wf_app` unless said. */
  role?: Role;
}

/** What connections act as. Migrations create these, without a login. */
export type Role = 'wf_app' | 'wf_sequencer';

/**
 * Connections that act as one of the roles, none of which may change the schema or the past, whatever login opened them; the login must
 * be a member of that role or a superuser. Statements are pipelined: see `Database`.
 */
export function createDataSource({
  connection,
  entities,
  poolSize = 10,
  applicationName = 'plan-workflow',
  role = 'wf_app',
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    ...parts(connection),
    entities: [...entities],
    migrations: [],
    synchronize: false,
    migrationsRun: false,
    poolSize,
    applicationName,
    connectTimeoutMS: 10_000,
    installExtensions: false,
    // Statements here are short: compiling one costs more than running it, and planning it anew for each command costs half of the command.
    // A connection that is closed when idle takes its plans along, so it is kept for ten minutes.
    extra: {
      pipeline: true,
      idleTimeoutMillis: 600_000,
      options: `-c role=${role} -c jit=off -c plan_cache_mode=force_generic_plan`,
    },
  });
}

/** How a data source that was made here reaches its database. */
export function connectionOf({ options }: DataSource): Connection {
  const { url, host, port, username, password, database } = options as PostgresOptions;
  return url === undefined ? { host, port, user: username, password, database } : { url };
}

/**
 * Brings the schema up to date, hands what is new to `wf_owner` and returns the names of the migrations that ran. Any number of processes may
 * call it at once: an advisory lock lets one run them and the others find nothing to do.
 */
export async function migrate(owner: Connection): Promise<string[]> {
  return asOwner(owner, async (dataSource) => {
    const client = await (dataSource.driver as unknown as { master: { connect(): Promise<LockHolder> } }).master.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      const names = (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
      await handOver(client);
      return names;
    } finally {
      client.release(true); // Closes the session, and the lock goes with it.
    }
  });
}

/** Whether migrations are waiting to be run; asked at boot where `MIGRATE=false` leaves them to an operator. */
export async function hasPendingMigrations(owner: Connection): Promise<boolean> {
  return asOwner(owner, (dataSource) => dataSource.showMigrations());
}

/** Any number, the same in every release: two releases starting side by side must wait for each other. */
const migrationLock = 7_301_944;

type PostgresOptions = { url?: string; host: string; port: number; username: string; password: string; database: string };

type LockHolder = { query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>; release(destroy: boolean): void };

async function asOwner<T>(owner: Connection, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    ...parts(owner),
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    migrationsRun: false,
    poolSize: 2,
    applicationName: 'plan-workflow migrate',
    connectTimeoutMS: 10_000,
    installExtensions: false,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function parts(connection: Connection) {
  if ('url' in connection) return { url: connection.url };
  const { user: username, ...rest } = connection;
  return { username, ...rest };
}
