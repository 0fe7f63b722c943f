import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from './config.js';
import type { Connection } from './data-source.js';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded-postgres.js';
import { sqlState } from './transaction.js';

/** A database to work with, for as long as this process needs it. */
export interface DatabaseServer {
  connection: Connection;
  /** For migrations. */
  owner: Connection;
  embedded: boolean;
  /** Call it after every connection is closed. The last process that uses the embedded server stops it. */
  release(): Promise<void>;
}

/** The database of the configuration, or the embedded one, started or adopted. */
export async function provideDatabase({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>): Promise<DatabaseServer> {
  if (database !== null) return { ...database, embedded: false, release: async () => undefined };

  const server = await shareEmbedded({ home: path.join(dataDir, 'postgres'), rootHome: homeForRoot(dataDir) });
  await createDatabase(server.user);
  const connection = { ...server.connection, database: databaseName };
  return { connection, owner: connection, embedded: true, release: () => server.leave() };
}

/** An embedded server that several processes may use; each leaves, the last one stops it. */
export interface SharedServer {
  /** The superuser, in the database `postgres`. */
  connection: EmbeddedPostgres['connection'];
  /** The session that says this process still uses the server. */
  user: pg.Client;
  /** `beforeStop` runs when nobody else is left, and may clean up. */
  leave(beforeStop?: () => Promise<void>): Promise<void>;
}

export async function shareEmbedded(options: EmbeddedOptions): Promise<SharedServer> {
  for (let attempt = 1; ; attempt++) {
    const server = await startEmbedded(options);
    try {
      const user = await registerAsUser(server);
      return { connection: server.connection, user, leave: (beforeStop) => leave(server, user, beforeStop) };
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(500); // Adopted at the moment its last user stopped it.
    }
  }
}

const databaseName = 'plan_workflow';

/** Any number. Every process that uses the server shares this advisory lock, so whoever gets it alone is the last. */
const usersLock = 7_301_945;

/** Where the cluster lives when root's checkout lies in a folder that PostgreSQL's account may not enter. */
function homeForRoot(dataDir: string): string {
  return path.join('/var/lib/plan-workflow', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

async function createDatabase(user: pg.Client): Promise<void> {
  try {
    await user.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    // duplicate_database, or unique_violation when another process creates it at this moment.
    if (!['42P04', '23505'].includes(sqlState(error) ?? '')) throw error;
  }
}

async function registerAsUser(server: EmbeddedPostgres): Promise<pg.Client> {
  const user = new pg.Client({ ...server.connection, application_name: 'plan-workflow user' });
  user.on('error', () => undefined); // A server that went away is noticed by those who ask it something.
  await user.connect();
  await user.query('SELECT pg_advisory_lock_shared($1)', [usersLock]);
  return user;
}

async function leave(server: EmbeddedPostgres, user: pg.Client, beforeStop?: () => Promise<void>): Promise<void> {
  if (await isLastUser(user)) {
    await beforeStop?.();
    await server.stop();
  }
  await user.end();
}

/** A process that was just killed keeps its lock until the server notices, so the question is asked for up to a second. */
async function isLastUser(user: pg.Client): Promise<boolean> {
  try {
    await user.query('SELECT pg_advisory_unlock_shared($1)', [usersLock]);
    for (let attempt = 0; attempt < 10; attempt++) {
      const { rows } = await user.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [usersLock]);
      if (rows[0]?.alone) return true;
      await sleep(100);
    }
    return false;
  } catch {
    return false; // The server is gone already; there is nothing to stop.
  }
}
