import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log can be added to and read. The database refuses the rest, whatever the application does. */
export class CreateAuditEntries1795219203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entries (
        id uuid NOT NULL CONSTRAINT audit_entries_pk PRIMARY KEY,
        stream text NOT NULL,
        seq int NOT NULL CONSTRAINT audit_entries_seq_counts CHECK (seq >= 1),
        body bytea NOT NULL CONSTRAINT audit_entries_body_fits CHECK (octet_length(body) <= 61440),
        leaf_hash bytea NOT NULL CONSTRAINT audit_entries_leaf_is_hash CHECK (octet_length(leaf_hash) = 32),
        at timestamptz NOT NULL,
        outcome text NOT NULL CONSTRAINT audit_entries_outcome_known CHECK (outcome IN ('accepted', 'refused', 'recorded')),
        instance_id uuid CONSTRAINT audit_entries_instance_exists REFERENCES instances,
        command text NOT NULL,
        command_id uuid,
        fingerprint bytea,
        person_id uuid,
        principals uuid[] NOT NULL DEFAULT '{}',
        from_state text,
        to_state text,
        CONSTRAINT audit_entries_in_order UNIQUE (stream, seq)
      );
      CREATE UNIQUE INDEX audit_entries_command_once ON audit_entries (command_id) WHERE outcome = 'accepted';
      CREATE INDEX audit_entries_by_instance ON audit_entries (instance_id, seq) WHERE instance_id IS NOT NULL;
      CREATE INDEX audit_entries_by_person ON audit_entries (person_id, at) WHERE person_id IS NOT NULL;
      CREATE INDEX audit_entries_by_time ON audit_entries (at);
      COMMENT ON TABLE audit_entries IS 'Nhật ký: one row per attempt, never changed. The bytes in body are the truth, other columns an index that verify re-checks.';
      COMMENT ON COLUMN audit_entries.outcome IS 'accepted or refused: a command. recorded: an act of administration or access.';
      COMMENT ON COLUMN audit_entries.fingerprint IS 'SHA-256 of what the caller sent under this command_id; the same id with another one is refused.';

      CREATE TABLE audit_streams (
        stream text NOT NULL CONSTRAINT audit_streams_pk PRIMARY KEY,
        seq int NOT NULL,
        head bytea NOT NULL,
        head_at timestamptz NOT NULL
      );
      COMMENT ON TABLE audit_streams IS 'Heads of the shared streams: refusals/0 to refusals/15, admin, access. An instance keeps its own in instances.head.';

      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only;
      GRANT SELECT, INSERT ON audit_entries TO wf_app;
      GRANT SELECT, INSERT, UPDATE ON audit_streams TO wf_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_entries, audit_streams`); // Development only.
  }
}
