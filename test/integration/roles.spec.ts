import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { auditLog, Sequencer, sequencerPool } from '../../src/audit/index.js';
import { SystemClock } from '../../src/platform/clock.js';
import { createDataSource, migrate } from '../../src/platform/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** What nobody but the application itself reads: whoever has it can act as somebody else. */
const secrets = [
  ...['accounts.password_hash', 'calendar_feeds.token_hash', 'inbound_keys.wrapped', 'inbound_sources.bus_secret', 'sessions.token_hash'],
  'webhook_keys.wrapped',
];

/** Written once and never changed; a table that is only ever added to belongs here. */
const writtenOnce = [
  ...['agency_names', 'audit_checkpoints', 'audit_cosignatures', 'audit_entries', 'audit_leaves', 'audit_tiles', 'calendar_versions'],
  ...['deadlines', 'definitions', 'delivery_statuses', 'files', 'migrations', 'plan_notes', 'plan_revisions', 'report_documents'],
  ...['report_history', 'report_notes', 'report_revisions', 'successions', 'task_history', 'task_notes', 'task_results', 'task_values'],
  ...['webhook_attempts', 'webhook_events'],
];

const password = newId();

describe('Vai trò trong cơ sở dữ liệu (database roles)', () => {
  let db: TestDatabase;
  const logins: string[] = [];
  const open: pg.Client[] = [];
  let tables: string[];
  let columns: Map<string, string[]>;

  /** Every way to change what a table holds, column by column. */
  const changesOf = (table: string): string[] => [
    ...columns.get(table)!.map((column) => `UPDATE ${table} SET ${column} = DEFAULT`),
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  /** A login that is a member of one role and nothing else, as an operator would make it. */
  async function loginOf(role: string, rights = ''): Promise<pg.Client> {
    const name = `test_login_${newId().replaceAll('-', '')}`;
    await db.asOwner(`CREATE ROLE ${name} LOGIN PASSWORD '${password}' ${rights} IN ROLE ${role}`);
    logins.push(name);
    return connect(name);
  }

  async function connect(user: string, database = db.connection.database): Promise<pg.Client> {
    const client = new pg.Client({ ...db.connection, database, user, password });
    await client.connect();
    open.push(client);
    return client;
  }

  beforeAll(async () => {
    db = await createTestDatabase();
    await db.database.transaction((tx) =>
      auditLog.record(tx, { stream: 'admin', command: 'admin.try', personId: null, input: {}, at: '2026-01-05T01:00:00.000Z' }),
    );
    const pool = sequencerPool({ sequencerConnection: null }, db.dataSource);
    await new Sequencer(pool, new SystemClock(), createLogger('silent')).drain();
    await pool.close();
    const found = await db.asOwner<{ name: string; columns: string[] }>(
      `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped GROUP BY relname ORDER BY relname`,
    );
    tables = found.map(({ name }) => name);
    columns = new Map(found.map(({ name, columns }) => [name, columns]));
  });
  afterAll(async () => {
    for (const client of open) await client.end();
    await db.drop();
    const server = new pg.Client({ ...db.connection, database: 'postgres' });
    await server.connect();
    for (const login of logins) {
      await server.query(`DROP DATABASE IF EXISTS ${login}`);
      await server.query(`DROP OWNED BY ${login}`);
      await server.query(`DROP ROLE ${login}`);
    }
    await server.end();
  });

  it('belong to wf_owner: every table, sequence and function, and no login', async () => {
    const others = await db.asOwner(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner <> 'wf_owner'::regrole
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> 'wf_owner'::regrole`,
    );
    expect(others).toEqual([]);
    expect(
      await db.asOwner(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'wf\\_%' AND (rolcanlogin OR rolsuper OR rolcreaterole)`),
    ).toEqual([]);
  });

  it('refuses the application every change of what is written once, of its triggers and of its tables', async () => {
    const app = await loginOf('wf_app');
    const fixed = await db.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND NOT has_any_column_privilege('wf_app', oid, 'UPDATE') AND NOT has_table_privilege('wf_app', oid, 'DELETE') ORDER BY relname`,
    );
    expect(fixed.map(({ name }) => name)).toEqual(expect.arrayContaining(writtenOnce));
    for (const { name } of fixed) await refuses(app, changesOf(name));
    for (const name of tables) await refuses(app, rebuildingOf(name));
    for (const name of ['audit_leaves', 'audit_tiles', 'audit_checkpoints', 'audit_cosignatures', 'audit_log_state'])
      await refuses(app, [`INSERT INTO ${name} DEFAULT VALUES`]);
    await refuses(app, [
      `INSERT INTO audit_pending (place, entry_id, leaf_hash) OVERRIDING SYSTEM VALUE VALUES (1, gen_random_uuid(), sha256(''))`,
      `SELECT setval('audit_pending_place_seq', 1)`,
      'DELETE FROM audit_pending',
      'CREATE TABLE own (id int)',
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    ]);
  });

  it.each(['wf_app', 'wf_sequencer', 'wf_auditor'])('lets %s become nobody else, and switch no trigger off', async (role) => {
    const client = await loginOf(role);
    await refuses(client, [
      ...['wf_owner', 'wf_app', 'wf_sequencer', 'wf_auditor', db.connection.user]
        .filter((other) => other !== role)
        .flatMap((other) => [`SET ROLE ${other}`, `SET SESSION AUTHORIZATION ${other}`, `GRANT ${other} TO CURRENT_USER`]),
      'SET session_replication_role = replica',
      'CREATE ROLE more SUPERUSER',
      'ALTER ROLE CURRENT_USER SUPERUSER',
      'ALTER SYSTEM SET session_replication_role = replica',
    ]);
  });

  it('refuses the owner of the server as well while triggers are held to be a replica’s: they are ALWAYS on', async () => {
    const lax = await db.asOwner(
      `SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname LIKE 'refuse\\_%' AND tgenabled <> 'A'`,
    );
    expect(lax).toEqual([]);
    const guarded = await db.asOwner<{ name: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname = 'refuse_change'`,
    );
    expect(guarded.length).toBeGreaterThan(10);
    const owner = new pg.Client(db.connection);
    await owner.connect();
    open.push(owner);
    await owner.query('SET session_replication_role = replica');
    for (const { name } of guarded) await refuses(owner, [`DELETE FROM ${name}`, `TRUNCATE ${name} CASCADE`]);
    await refuses(owner, ['UPDATE audit_entries SET at = at', `UPDATE audit_tiles SET data = sha256('')`, 'UPDATE audit_tiles SET n = 7']);
  });

  it('lets the sequencer add to the tree, and touch neither entries nor what is in the tree', async () => {
    const sequencer = await loginOf('wf_sequencer');
    const itsOwn = ['DELETE FROM audit_pending', 'UPDATE audit_log_state SET size = DEFAULT'];
    for (const name of tables) {
      const others = changesOf(name).filter((change) => !itsOwn.includes(change));
      await refuses(sequencer, [...others, ...rebuildingOf(name)]);
      if (!['audit_leaves', 'audit_tiles', 'audit_checkpoints', 'audit_cosignatures'].includes(name))
        await refuses(sequencer, [`INSERT INTO ${name} DEFAULT VALUES`]);
    }
    await refuses(sequencer, [`UPDATE audit_tiles SET data = sha256('')`]);
    await sequencer.query('UPDATE audit_log_state SET size = size');
  });

  it('lets the auditor read everything that is no secret, and write nothing', async () => {
    const auditor = await loginOf('wf_auditor');
    for (const name of tables) await refuses(auditor, [...changesOf(name), ...rebuildingOf(name), `INSERT INTO ${name} DEFAULT VALUES`]);
    await refuses(auditor, [
      'CREATE TABLE own (id int)',
      `SELECT nextval('audit_pending_place_seq')`,
      'SELECT FROM audit_log_state FOR UPDATE',
    ]);
    for (const secret of secrets) await refuses(auditor, [`SELECT ${secret.split('.')[1]} FROM ${secret.split('.')[0]}`]);
    expect((await auditor.query('SELECT body FROM audit_entries')).rows).toHaveLength(1);
  });

  it('grants every column of every table to the auditor, or it is listed here as a secret', async () => {
    const hidden = await db.asOwner<{ name: string }>(
      `SELECT relname || '.' || attname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm') AND attnum > 0 AND NOT attisdropped
         AND NOT has_column_privilege('wf_auditor', pg_class.oid, attnum, 'SELECT') ORDER BY 1`,
    );
    expect(hidden.map(({ name }) => name)).toEqual(secrets);
  });

  it('lets a plain login that may make roles run the migrations of a database of its own, and work as the application', async () => {
    const login = `test_login_${newId().replaceAll('-', '')}`;
    const roles = 'wf_owner, wf_app, wf_sequencer, wf_auditor';
    // The roles are there already, made by another database's migrations, so an operator has to make it their member.
    await db.asOwner(`CREATE ROLE ${login} LOGIN PASSWORD '${password}' CREATEROLE IN ROLE ${roles}`);
    logins.push(login);
    await db.asOwner(`CREATE DATABASE ${login} OWNER ${login}`);
    const connection = { ...db.connection, database: login, user: login, password };
    expect(await migrate(connection)).not.toEqual([]);
    expect(await migrate(connection)).toEqual([]);
    const dataSource = await createDataSource({ connection, entities: [] }).initialize();
    try {
      expect(await dataSource.query('SELECT current_user AS role, session_user AS login')).toEqual([{ role: 'wf_app', login }]);
      await expect(dataSource.query('DELETE FROM audit_entries')).rejects.toThrow(/permission denied/);
      expect(
        await dataSource.query(
          `SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
        ),
      ).toEqual([{ owner: 'wf_owner' }]);
    } finally {
      await dataSource.destroy();
    }
  });
});

const rebuildingOf = (table: string): string[] => [
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} ADD COLUMN more text`,
  `CREATE TRIGGER own BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE RULE own AS ON DELETE TO ${table} DO INSTEAD NOTHING`,
  `DROP TABLE ${table} CASCADE`,
];

/** Each of them, tried: what was not refused. */
async function refuses(client: pg.Client, attempts: readonly string[]): Promise<void> {
  const passed: string[] = [];
  for (const attempt of attempts) {
    const error = await client.query(attempt).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if ((error as { code?: string } | undefined)?.code !== '42501') passed.push(`${attempt}: ${String(error ?? 'done')}`);
  }
  expect(passed).toEqual([]);
}
