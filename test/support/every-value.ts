import pg from 'pg';
import type { TestDatabase } from './database.js';

/** A value of the database that says one of the words looked for. */
export interface Sighting {
  /** `schema.table.column`. */
  readonly column: string;
  readonly word: string;
}

/**
 * Looks for words in every column of every table of a database, PostgreSQL's own statistics included, as a dump would show them: also in
 * other letters, decomposed (NFD), without tone marks, and within bytes. Tables come from the catalogue, so a new one is looked through too.
 */
export async function sightingsOf(db: TestDatabase, words: readonly string[]): Promise<readonly Sighting[]> {
  const client = new pg.Client(db.connection);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string; columns: string[] }>(tablesAndColumns);
    const sightings = new Map<string, Sighting>();
    for (const { schema, name, columns } of tables) {
      // Everything as text but bytes, which are looked through as they are.
      const { rows } = await client.query(`SELECT ${columns.join(', ')} FROM "${schema}"."${name}"`);
      for (const row of rows)
        for (const [column, value] of Object.entries(row as Record<string, string | Buffer | null>))
          for (const word of words) {
            const said = plain(Buffer.isBuffer(value) ? value.toString('utf8') : (value ?? ''));
            if (said.includes(plain(word)))
              sightings.set(`${schema}.${name}.${column} ${word}`, { column: `${schema}.${name}.${column}`, word });
          }
    }
    return [...sightings.values()];
  } finally {
    await client.end();
  }
}

/** Small letters without tone marks. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const tablesAndColumns = `
  SELECT nspname AS schema, relname AS name,
    array_agg(CASE WHEN atttypid = 'bytea'::regtype THEN quote_ident(attname) ELSE format('%I::text AS %I', attname, attname) END ORDER BY attnum) AS columns
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
  WHERE relkind IN ('r', 'm', 'p') AND attnum > 0 AND NOT attisdropped AND nspname <> 'information_schema'
    AND (nspname <> 'pg_catalog' OR relname IN ('pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject'))
  GROUP BY 1, 2 ORDER BY 1, 2`;
