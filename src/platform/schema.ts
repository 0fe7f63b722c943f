import type pg from 'pg';

/** What a schema adds up to, read from PostgreSQL's catalogue: `migrations/schema.sql` is this text, and a test keeps it so. */
export async function describeSchema(client: Pick<pg.Client, 'query'>): Promise<string> {
  const lines = async (sql: string): Promise<string[]> => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  const parts = [
    await lines(functions),
    await lines(tables),
    await lines(indexes),
    await lines(triggers),
    await lines(comments),
    await lines(grants),
  ];
  return `-- What the migrations add up to. Written by \`npm run migrate -- --write-schema\`; do not edit.\n\n${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

const functions = `
  SELECT pg_get_functiondef(oid) || ';' AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname`;

const tables = `
  SELECT 'CREATE TABLE ' || class.relname || E' (\\n  ' || string_agg(line, E',\\n  ' ORDER BY sort, name) || E'\\n);' AS line
  FROM pg_class class CROSS JOIN LATERAL (
    SELECT 1 AS sort, lpad(attnum::text, 4) AS name,
      attname || ' ' || format_type(atttypid, atttypmod) || CASE attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
      || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '') || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END AS line
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 2, conname, 'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = class.oid AND contype <> 'n') AS parts
  WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relname <> 'migrations'
  GROUP BY class.relname ORDER BY class.relname`;

const indexes = `
  SELECT pg_get_indexdef(indexrelid) || ';' AS line FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY relname`;

const triggers = `
  SELECT pg_get_triggerdef(pg_trigger.oid) || CASE tgenabled WHEN 'A' THEN '; -- ALWAYS' ELSE ';' END AS line
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal ORDER BY relname, tgname`;

const comments = `
  SELECT 'COMMENT ON ' || CASE objsubid WHEN 0 THEN 'TABLE ' || relname ELSE 'COLUMN ' || relname || '.' || attname END || ' IS ' || quote_literal(description) || ';' AS line
  FROM pg_description JOIN pg_class ON pg_class.oid = objoid AND classoid = 'pg_class'::regclass
  LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname, objsubid`;

const grants = `
  SELECT 'GRANT ' || string_agg(privilege, ', ' ORDER BY privilege) || ' ON ' || relname || ' TO ' || grantee::regrole || ';' AS line FROM (
    SELECT relname, (aclexplode(relacl)).privilege_type AS privilege, (aclexplode(relacl)).grantee AS grantee FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    UNION ALL
    SELECT relname, (aclexplode(attacl)).privilege_type || ' (' || attname || ')', (aclexplode(attacl)).grantee FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND attacl IS NOT NULL) AS acl
  WHERE grantee <> 'wf_owner'::regrole GROUP BY relname, grantee ORDER BY relname, grantee::regrole::text`;
