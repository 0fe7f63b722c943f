import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where every plan, task, report and delivery stands, under which definition, and who is to be asked again. */
export class CreateInstances1795219202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE definitions (
        hash text NOT NULL CONSTRAINT definitions_pk PRIMARY KEY,
        id text NOT NULL,
        body jsonb NOT NULL,
        rules_hash text NOT NULL,
        xstate text NOT NULL,
        first_seen_at timestamptz NOT NULL
      );
      COMMENT ON TABLE definitions IS 'Each definition this installation ever ran, by the SHA-256 of its canonical JSON.';

      CREATE TABLE instances (
        id uuid NOT NULL CONSTRAINT instances_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT instances_kind_known CHECK (kind IN ('plan', 'task', 'report', 'delivery')),
        definition text NOT NULL,
        state text NOT NULL,
        sequence int NOT NULL CONSTRAINT instances_sequence_counts CHECK (sequence >= 1),
        changed int NOT NULL CONSTRAINT instances_changed_not_ahead CHECK (changed BETWEEN 1 AND sequence),
        head bytea NOT NULL CONSTRAINT instances_head_is_hash CHECK (octet_length(head) = 32),
        head_at timestamptz NOT NULL,
        parent_id uuid CONSTRAINT instances_parent_exists REFERENCES instances
      );
      CREATE INDEX instances_by_parent ON instances (parent_id, kind, state);
      CREATE INDEX instances_by_kind ON instances (kind, state, id);
      COMMENT ON TABLE instances IS 'State columns are a convenience for queries; the log is the truth, and verify proves them equal.';
      COMMENT ON COLUMN instances.changed IS 'Sequence of the last entry that moved it or changed its content; an older expectedSequence is stale.';
      COMMENT ON COLUMN instances.head IS 'Leaf hash of the last entry.';

      CREATE TABLE wakeups (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT wakeups_pk PRIMARY KEY,
        instance_id uuid NOT NULL CONSTRAINT wakeups_instance_exists REFERENCES instances,
        due_at timestamptz NOT NULL,
        why text NOT NULL,
        attempts int NOT NULL DEFAULT 0
      );
      CREATE INDEX wakeups_due ON wakeups (due_at, id);
      CREATE INDEX wakeups_by_instance ON wakeups (instance_id);
      COMMENT ON COLUMN wakeups.attempts IS 'How often acting on it failed; each time it is set back further.';
      COMMENT ON TABLE wakeups IS 'Ask this instance again at that time. No unique key: 300 agencies must not wait for each other.';

      GRANT SELECT, INSERT ON definitions TO wf_app;
      GRANT SELECT, INSERT, UPDATE ON instances TO wf_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON wakeups TO wf_app;
      CREATE TRIGGER definitions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON definitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE definitions ENABLE ALWAYS TRIGGER definitions_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE wakeups, instances, definitions`); // Development only.
  }
}
