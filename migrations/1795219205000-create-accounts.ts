import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in, and who is signed in. Tokens are stored hashed only. */
export class CreateAccounts1795219205000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        person_id uuid NOT NULL CONSTRAINT accounts_pk PRIMARY KEY CONSTRAINT accounts_person_exists REFERENCES people,
        login text NOT NULL CONSTRAINT accounts_login_once UNIQUE,
        password_hash text NOT NULL,
        password_must_change boolean NOT NULL DEFAULT true,
        disabled_at timestamptz
      );
      COMMENT ON COLUMN accounts.password_must_change IS 'Somebody else knows the password: until its owner has changed it, the account can do nothing else.';
      CREATE TABLE sessions (
        token_hash bytea NOT NULL CONSTRAINT sessions_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT sessions_person_exists REFERENCES people,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_by_person ON sessions (person_id);
      CREATE INDEX sessions_by_expiry ON sessions (expires_at);
      CREATE TABLE sign_in_failures (
        subject text NOT NULL,
        address text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_failures_by_subject ON sign_in_failures (subject, at);
      CREATE INDEX sign_in_failures_by_address ON sign_in_failures (address, at);
      COMMENT ON TABLE sign_in_failures IS 'For throttling, in the database so that every process knows; the audit log has the same attempts for good.';
      COMMENT ON COLUMN sign_in_failures.subject IS 'Whose login it was, by the person''s id; of a login that nobody has, 16 bits of its hash, as it may be a mistyped password.';
      GRANT SELECT, INSERT, UPDATE ON accounts TO wf_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_failures TO wf_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_failures, sessions, accounts`); // Development only.
  }
}
