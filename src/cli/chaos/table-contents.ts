import pg from 'pg';
import type { Connection } from '../../platform/data-source.js';

/** Of each table its number of rows and a hash over all of them. */
export type Contents = ReadonlyMap<string, { readonly rows: number; readonly hash: string }>;

/** What the database holds. A session of that name is ended first: its process has died, and PostgreSQL may not have noticed. */
export async function contentsOf(connection: Connection, session?: string): Promise<Contents> {
  const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
  await client.connect();
  try {
    if (session !== undefined)
      await client.query(
        'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
        [session],
      );
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const each = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*)::int AS rows, md5(coalesce(string_agg(content::text, E'\\n' ORDER BY content::text), '')) AS hash FROM ${name} content`,
    );
    const { rows: found } = await client.query<{ name: string; rows: number; hash: string }>(each.join(' UNION ALL '));
    return new Map(found.map(({ name, rows, hash }) => [name, { rows, hash }]));
  } finally {
    await client.end();
  }
}

export const isSame = (one: Contents, other: Contents): boolean => [...one].every(([table, { hash }]) => other.get(table)?.hash === hash);

/** By how many rows each table grew. */
export const growth = (before: Contents, after: Contents): ReadonlyMap<string, number> =>
  new Map([...before].map(([table, { rows }]) => [table, (after.get(table)?.rows ?? 0) - rows]));
