import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names, addresses and logins that entries commit to, sealed under keys that are kept outside of the database, and the mark of a
 * person who was erased. What was there before is committed to when the process starts.
 */
export class KeepPersonalData1795219215000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personal_values (
        ref uuid NOT NULL CONSTRAINT personal_values_pk PRIMARY KEY,
        subject_id uuid NOT NULL CONSTRAINT personal_values_subject_exists REFERENCES people,
        field text NOT NULL CONSTRAINT personal_values_field_known CHECK (field IN ('name', 'email', 'login')),
        sealed bytea NOT NULL CONSTRAINT personal_values_sealed_holds_nonce CHECK (octet_length(sealed) > 60)
      );
      COMMENT ON TABLE personal_values IS 'What entries commit to without saying it. Erasing deletes rows; nothing changes them.';
      COMMENT ON COLUMN personal_values.sealed IS 'AES-256-GCM under the key of the subject, which is not in the database: IV (12), tag (16), then the nonce of the commitment (32) and the value.';
      CREATE INDEX personal_values_by_subject ON personal_values (subject_id);
      GRANT SELECT, INSERT, DELETE ON personal_values TO wf_app;
      GRANT SELECT ON personal_values TO wf_auditor;

      ALTER TABLE people
        ADD erased_at timestamptz,
        ADD erased_by uuid CONSTRAINT people_erasure_exists REFERENCES audit_entries,
        ADD key_destroyed_at timestamptz,
        ADD CONSTRAINT people_erased_by_an_entry CHECK ((erased_at IS NULL) = (erased_by IS NULL)),
        ADD CONSTRAINT people_key_outlives_nobody CHECK (key_destroyed_at IS NULL OR erased_at IS NOT NULL);
      COMMENT ON COLUMN people.erased_by IS 'The entry person.erase that says on what grounds.';
      COMMENT ON COLUMN people.key_destroyed_at IS 'Null with erased_at: the process died before it destroyed the key; another does it.';
      CREATE INDEX people_erased ON people (id) WHERE erased_at IS NOT NULL;

      GRANT DELETE ON accounts, notice_preferences TO wf_app;

      -- What ANALYZE samples of these would outlive an erasure in pg_statistic. Naming the type again drops what it has sampled.
      ALTER TABLE people ALTER name TYPE text, ALTER email TYPE text;
      ALTER TABLE people ALTER name SET STATISTICS 0, ALTER email SET STATISTICS 0;
      ALTER TABLE accounts ALTER login TYPE text, ALTER password_hash TYPE text;
      ALTER TABLE accounts ALTER login SET STATISTICS 0, ALTER password_hash SET STATISTICS 0;
      ALTER TABLE mails ALTER address TYPE text, ALTER response TYPE text;
      ALTER TABLE mails ALTER address SET STATISTICS 0, ALTER response SET STATISTICS 0;
      ALTER TABLE personal_values ALTER sealed SET STATISTICS 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query(`
      ALTER TABLE people ALTER name SET STATISTICS -1, ALTER email SET STATISTICS -1;
      ALTER TABLE accounts ALTER login SET STATISTICS -1, ALTER password_hash SET STATISTICS -1;
      ALTER TABLE mails ALTER address SET STATISTICS -1, ALTER response SET STATISTICS -1;
      REVOKE DELETE ON accounts, notice_preferences FROM wf_app;
      ALTER TABLE people DROP erased_at, DROP erased_by, DROP key_destroyed_at;
      DROP TABLE personal_values;
    `);
  }
}
