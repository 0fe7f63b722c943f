/** What runs SQL: the session of a migration. */
interface Session {
  query(sql: string): Promise<{ rows: { statement: string }[] }>;
}

/**
 * Makes `wf_owner` the owner of every table, sequence and function of the schema, so that no login owns one. One statement after the
 * other, each its own transaction: all at once would hold locks that running processes wait for in another order.
 */
export async function handOver(session: Session): Promise<void> {
  const { rows } = await session.query(foreignOwned);
  for (const { statement } of rows) await session.query(statement);
}

/** Not what belongs to an extension, and no sequence of a column, which goes with its table. */
const foreignOwned = `
  SELECT format('ALTER TABLE %I OWNER TO wf_owner', relname) AS statement FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND relowner <> 'wf_owner'::regrole
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
  UNION ALL
  SELECT format('ALTER SEQUENCE %I OWNER TO wf_owner', relname) FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND relowner <> 'wf_owner'::regrole
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype IN ('e', 'a', 'i'))
  UNION ALL
  SELECT format('ALTER ROUTINE %s OWNER TO wf_owner', oid::regprocedure) FROM pg_proc
  WHERE pronamespace = 'public'::regnamespace AND proowner <> 'wf_owner'::regrole
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`;
