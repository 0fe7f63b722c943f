import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inbound: who may send us documents and statuses, every message as it came, and the documents of others that came in. */
export class CreateInbound1795219218000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbound_sources (
        id text NOT NULL CONSTRAINT inbound_sources_pk PRIMARY KEY CONSTRAINT inbound_sources_plain_name CHECK (id ~ '^[a-z][a-z0-9-]{1,39}$'),
        name text NOT NULL,
        speaks_for text[] CONSTRAINT inbound_sources_speaks_for_somebody CHECK (cardinality(speaks_for) >= 1),
        bus_url text,
        bus_cidrs cidr[],
        bus_system text,
        bus_secret bytea,
        created_by uuid NOT NULL CONSTRAINT inbound_sources_creator_exists REFERENCES people,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT inbound_sources_bus_is_whole CHECK (num_nonnulls(bus_url, bus_cidrs, bus_system, bus_secret) IN (0, 4))
      );
      COMMENT ON COLUMN inbound_sources.speaks_for IS 'Codes of the agencies whose messages it may bring; null: a bus, which brings everybody''s.';
      COMMENT ON COLUMN inbound_sources.bus_url IS 'Of a bus that has to be asked: its address. Null where the source sends to us.';
      COMMENT ON COLUMN inbound_sources.bus_secret IS 'Wrapped like webhook_keys.wrapped, bound to the id.';

      CREATE TABLE inbound_keys (
        id uuid NOT NULL CONSTRAINT inbound_keys_pk PRIMARY KEY,
        source_id text NOT NULL CONSTRAINT inbound_keys_source_exists REFERENCES inbound_sources,
        scheme text NOT NULL CONSTRAINT inbound_keys_scheme_known CHECK (scheme IN ('v1', 'v1a')),
        wrapped bytea,
        public_key text,
        not_before timestamptz NOT NULL,
        expires_at timestamptz,
        CONSTRAINT inbound_keys_of_its_scheme CHECK ((scheme = 'v1') = (wrapped IS NOT NULL) AND (scheme = 'v1a') = (public_key IS NOT NULL))
      );
      CREATE INDEX inbound_keys_by_source ON inbound_keys (source_id, not_before);

      CREATE TABLE inbound_messages (
        source_id text NOT NULL CONSTRAINT inbound_messages_source_exists REFERENCES inbound_sources,
        external_id text NOT NULL,
        id uuid NOT NULL CONSTRAINT inbound_messages_id_once UNIQUE,
        sha256 bytea NOT NULL,
        body bytea NOT NULL,
        key_id uuid,
        received_at timestamptz NOT NULL,
        times int NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'received' CONSTRAINT inbound_messages_state_known
          CHECK (state IN ('received', 'applied', 'parked', 'rejected', 'dead')),
        due_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        about text,
        waits_for uuid,
        waits_sequence int,
        outcome text,
        details jsonb,
        entry_id uuid,
        settled_at timestamptz,
        CONSTRAINT inbound_messages_pk PRIMARY KEY (source_id, external_id),
        CONSTRAINT inbound_messages_settled CHECK ((state IN ('received', 'parked')) = (settled_at IS NULL))
      );
      CREATE INDEX inbound_messages_due ON inbound_messages (due_at, received_at) WHERE state IN ('received', 'parked');
      CREATE INDEX inbound_messages_parked ON inbound_messages (about) WHERE state = 'parked';
      CREATE INDEX inbound_messages_newest ON inbound_messages (source_id, id);
      COMMENT ON COLUMN inbound_messages.times IS 'How often it came; a repeat is answered like the first and makes no entry.';
      COMMENT ON COLUMN inbound_messages.about IS 'DocumentId of what it is about: a later change there has parked messages tried again.';
      COMMENT ON COLUMN inbound_messages.waits_for IS 'The instance whose next entry it waits for.';
      COMMENT ON COLUMN inbound_messages.body IS 'Empty once the document was given back: the copy is destroyed, that there was one stays (R-28).';

      CREATE TABLE incoming_documents (
        id uuid NOT NULL CONSTRAINT incoming_documents_pk PRIMARY KEY,
        source_id text NOT NULL,
        external_id text NOT NULL,
        from_code text NOT NULL,
        document_id text NOT NULL,
        from_agency_id uuid CONSTRAINT incoming_documents_from_exists REFERENCES agencies,
        to_agency_id uuid NOT NULL CONSTRAINT incoming_documents_to_exists REFERENCES agencies,
        content_hash bytea NOT NULL,
        revised boolean NOT NULL DEFAULT false,
        number text,
        type_name text,
        subject text,
        promulgated_on date,
        said_at timestamptz NOT NULL,
        arrived_at timestamptz NOT NULL,
        plan_id uuid CONSTRAINT incoming_documents_plan_exists REFERENCES plans,
        report_id uuid CONSTRAINT incoming_documents_report_exists REFERENCES reports,
        linked_by uuid CONSTRAINT incoming_documents_linker_exists REFERENCES people,
        linked_at timestamptz,
        recall_asked_at timestamptz,
        recall_reason text,
        recall_answer text CONSTRAINT incoming_documents_answer_known CHECK (recall_answer IN ('agreed', 'declined')),
        recall_answered_at timestamptz,
        CONSTRAINT incoming_documents_once UNIQUE (from_code, document_id),
        CONSTRAINT incoming_documents_message_exists FOREIGN KEY (source_id, external_id) REFERENCES inbound_messages
      );
      CREATE INDEX incoming_documents_by_recipient ON incoming_documents (to_agency_id, arrived_at);
      CREATE INDEX incoming_documents_by_plan ON incoming_documents (plan_id) WHERE plan_id IS NOT NULL;
      COMMENT ON TABLE incoming_documents IS 'Văn bản đến: of other systems, for agencies that work here.';
      COMMENT ON COLUMN incoming_documents.content_hash IS 'Of what it said when it first came: the same id with another is a conflict (R-32). Updates leave it.';
      COMMENT ON COLUMN incoming_documents.said_at IS 'By the sender: of two updates the later one stands, whichever came first.';
      COMMENT ON COLUMN incoming_documents.plan_id IS 'Our plan that it says it answers; who links it decides (R-60).';

      CREATE TABLE incoming_replacements (
        from_code text NOT NULL,
        document_id text NOT NULL,
        replaced_by uuid NOT NULL CONSTRAINT incoming_replacements_by_exists REFERENCES incoming_documents,
        CONSTRAINT incoming_replacements_pk PRIMARY KEY (from_code, document_id, replaced_by)
      );
      COMMENT ON TABLE incoming_replacements IS 'Which document replaces which, for agencies here (R-30); what is replaced may come in later.';

      CREATE TABLE outbound_statuses (
        id uuid NOT NULL CONSTRAINT outbound_statuses_pk PRIMARY KEY,
        source_id text NOT NULL CONSTRAINT outbound_statuses_source_exists REFERENCES inbound_sources,
        document_id text NOT NULL,
        code text NOT NULL,
        body bytea NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT outbound_statuses_state_known CHECK (state IN ('waiting', 'taken', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        result text
      );
      CREATE INDEX outbound_statuses_due ON outbound_statuses (due_at) WHERE state = 'waiting';
      COMMENT ON TABLE outbound_statuses IS 'Statuses of ours for a bus, written with what they tell of and sent after the commit.';

      GRANT SELECT, INSERT, UPDATE ON inbound_sources, inbound_keys, inbound_messages, incoming_documents, outbound_statuses TO wf_app;
      GRANT SELECT, INSERT ON incoming_replacements TO wf_app;
      GRANT SELECT ON inbound_messages, incoming_documents, incoming_replacements, outbound_statuses TO wf_auditor;
      GRANT SELECT (id, name, speaks_for, bus_url, bus_cidrs, bus_system, created_by, created_at, ended_at) ON inbound_sources TO wf_auditor;
      GRANT SELECT (id, source_id, scheme, public_key, not_before, expires_at) ON inbound_keys TO wf_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query(`
      DROP TABLE outbound_statuses, incoming_replacements, incoming_documents, inbound_messages, inbound_keys, inbound_sources
    `);
  }
}
