import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The Merkle tree over the entries. An entry waits in `audit_pending`, written with it; the sequencer gives it a place in the tree,
 * the signer signs what has grown. What was in the log before waits as well, in an order that keeps each stream's own.
 */
export class CreateMerkleLog1795219213000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE wf_sequencer NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO wf_sequencer;

      CREATE TABLE audit_pending (
        place bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_pending_pk PRIMARY KEY,
        entry_id uuid NOT NULL,
        leaf_hash bytea NOT NULL CONSTRAINT audit_pending_leaf_is_hash CHECK (octet_length(leaf_hash) = 32)
      );
      COMMENT ON TABLE audit_pending IS 'Entries that have no place in the tree yet. A stream''s head is locked while its entries are written, so place keeps the order of each stream.';

      CREATE TABLE audit_leaves (
        idx bigint NOT NULL CONSTRAINT audit_leaves_pk PRIMARY KEY CONSTRAINT audit_leaves_idx_counts CHECK (idx >= 0),
        entry_id uuid NOT NULL CONSTRAINT audit_leaves_entry_once UNIQUE CONSTRAINT audit_leaves_entry_exists REFERENCES audit_entries,
        leaf_hash bytea NOT NULL CONSTRAINT audit_leaves_leaf_is_hash CHECK (octet_length(leaf_hash) = 32),
        integrated_at timestamptz NOT NULL
      );
      COMMENT ON TABLE audit_leaves IS 'The leaves of the tree (RFC 6962), by place.';

      CREATE TABLE audit_tiles (
        level smallint NOT NULL CONSTRAINT audit_tiles_level_known CHECK (level BETWEEN 0 AND 7),
        n bigint NOT NULL CONSTRAINT audit_tiles_n_counts CHECK (n >= 0),
        data bytea NOT NULL CONSTRAINT audit_tiles_whole_hashes CHECK (octet_length(data) BETWEEN 32 AND 8192 AND octet_length(data) % 32 = 0),
        CONSTRAINT audit_tiles_pk PRIMARY KEY (level, n)
      );
      COMMENT ON TABLE audit_tiles IS 'Tiles of hashes (C2SP tlog-tiles), the rightmost of each level still partial. A tile grows at its end and changes nowhere else.';

      CREATE TABLE audit_log_state (
        id smallint NOT NULL DEFAULT 1 CONSTRAINT audit_log_state_pk PRIMARY KEY CONSTRAINT audit_log_state_alone CHECK (id = 1),
        size bigint NOT NULL DEFAULT 0 CONSTRAINT audit_log_state_size_counts CHECK (size >= 0)
      );
      COMMENT ON TABLE audit_log_state IS 'How many leaves the tree has. Whoever holds the lock on this row is the sequencer.';
      INSERT INTO audit_log_state DEFAULT VALUES;

      CREATE TABLE audit_checkpoints (
        size bigint NOT NULL CONSTRAINT audit_checkpoints_pk PRIMARY KEY,
        root bytea NOT NULL CONSTRAINT audit_checkpoints_root_is_hash CHECK (octet_length(root) = 32),
        note text NOT NULL,
        signed_at timestamptz NOT NULL
      );
      COMMENT ON TABLE audit_checkpoints IS 'Signed tree heads (C2SP tlog-checkpoint): note is the text with the signature of the log.';

      CREATE TABLE audit_cosignatures (
        size bigint NOT NULL CONSTRAINT audit_cosignatures_of_checkpoint REFERENCES audit_checkpoints,
        witness text NOT NULL,
        line text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT audit_cosignatures_pk PRIMARY KEY (size, witness)
      );
      COMMENT ON TABLE audit_cosignatures IS 'What witnesses answered to a checkpoint: signature lines to be appended to its note.';

      CREATE FUNCTION refuse_rewriting_tile() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.level, NEW.n) = (OLD.level, OLD.n) AND substring(NEW.data FROM 1 FOR octet_length(OLD.data)) = OLD.data THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a tile only grows at its end' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_tiles_only_grow BEFORE UPDATE ON audit_tiles FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_tile();
      ALTER TABLE audit_tiles ENABLE ALWAYS TRIGGER audit_tiles_only_grow;
      CREATE TRIGGER audit_tiles_append_only BEFORE DELETE OR TRUNCATE ON audit_tiles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_tiles ENABLE ALWAYS TRIGGER audit_tiles_append_only;
      CREATE TRIGGER audit_leaves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_leaves ENABLE ALWAYS TRIGGER audit_leaves_append_only;
      CREATE TRIGGER audit_checkpoints_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_checkpoints ENABLE ALWAYS TRIGGER audit_checkpoints_append_only;
      CREATE TRIGGER audit_cosignatures_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_cosignatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_cosignatures ENABLE ALWAYS TRIGGER audit_cosignatures_append_only;

      GRANT SELECT ON audit_pending, audit_leaves, audit_tiles, audit_log_state, audit_checkpoints, audit_cosignatures TO wf_app;
      GRANT INSERT (entry_id, leaf_hash) ON audit_pending TO wf_app;
      GRANT SELECT ON audit_entries, audit_pending, audit_leaves, audit_tiles, audit_log_state, audit_checkpoints, audit_cosignatures TO wf_sequencer;
      GRANT DELETE ON audit_pending TO wf_sequencer;
      GRANT INSERT ON audit_leaves, audit_tiles, audit_checkpoints, audit_cosignatures TO wf_sequencer;
      GRANT UPDATE (data) ON audit_tiles TO wf_sequencer;
      GRANT UPDATE (size) ON audit_log_state TO wf_sequencer;

      INSERT INTO audit_pending (entry_id, leaf_hash) SELECT id, leaf_hash FROM audit_entries ORDER BY at, seq;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query(`
      DROP TABLE audit_cosignatures, audit_checkpoints, audit_log_state, audit_tiles, audit_leaves, audit_pending;
      DROP FUNCTION refuse_rewriting_tile();
    `);
  }
}
