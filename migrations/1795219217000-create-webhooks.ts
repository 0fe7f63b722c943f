import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks: who is told, with which keys, of what, and every attempt to do so. */
export class CreateWebhooks1795219217000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoints (
        id uuid NOT NULL CONSTRAINT webhook_endpoints_pk PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT webhook_endpoints_agency_exists REFERENCES agencies,
        name text NOT NULL,
        url text NOT NULL,
        allowed_cidrs text[] NOT NULL CONSTRAINT webhook_endpoints_names_networks CHECK (cardinality(allowed_cidrs) >= 1),
        ports int[] NOT NULL,
        event_types text[] NOT NULL CONSTRAINT webhook_endpoints_wants_something CHECK (cardinality(event_types) >= 1),
        on_dead text NOT NULL CONSTRAINT webhook_endpoints_on_dead_known CHECK (on_dead IN ('hold', 'skip')),
        most_in_flight int NOT NULL CONSTRAINT webhook_endpoints_in_flight_counts CHECK (most_in_flight BETWEEN 1 AND 32),
        status text NOT NULL CONSTRAINT webhook_endpoints_status_known
          CHECK (status IN ('proposed', 'approved', 'active', 'paused', 'disabled', 'retired')),
        created_by uuid NOT NULL CONSTRAINT webhook_endpoints_creator_exists REFERENCES people,
        created_at timestamptz NOT NULL,
        approved_by uuid CONSTRAINT webhook_endpoints_approver_exists REFERENCES people,
        approved_at timestamptz,
        consented_at timestamptz,
        disabled_because text,
        CONSTRAINT webhook_endpoints_seen_by_two CHECK (approved_by <> created_by),
        CONSTRAINT webhook_endpoints_approved_first CHECK (status IN ('proposed', 'retired') OR approved_by IS NOT NULL)
      );
      COMMENT ON TABLE webhook_endpoints IS 'Nơi nhận sự kiện. Address and networks never change: another address is another endpoint, approved anew.';
      COMMENT ON COLUMN webhook_endpoints.on_dead IS 'hold: later events of the same document wait behind one that was given up. skip: they go on.';

      CREATE TABLE webhook_circuits (
        endpoint_id uuid NOT NULL CONSTRAINT webhook_circuits_pk PRIMARY KEY CONSTRAINT webhook_circuits_endpoint_exists REFERENCES webhook_endpoints,
        failures int NOT NULL DEFAULT 0,
        failing_since timestamptz,
        rests_until timestamptz
      );
      COMMENT ON TABLE webhook_circuits IS 'How an endpoint answers: failures in a row, since when, and until when nothing is tried. From five in a row one at a time is tried.';

      CREATE TABLE webhook_keys (
        id uuid NOT NULL CONSTRAINT webhook_keys_pk PRIMARY KEY,
        endpoint_id uuid NOT NULL CONSTRAINT webhook_keys_endpoint_exists REFERENCES webhook_endpoints,
        scheme text NOT NULL CONSTRAINT webhook_keys_scheme_known CHECK (scheme IN ('v1', 'v1a')),
        wrapped bytea NOT NULL,
        public_key text CONSTRAINT webhook_keys_public_half CHECK ((scheme = 'v1a') = (public_key IS NOT NULL)),
        not_before timestamptz NOT NULL,
        expires_at timestamptz
      );
      CREATE INDEX webhook_keys_by_endpoint ON webhook_keys (endpoint_id, not_before);
      COMMENT ON COLUMN webhook_keys.wrapped IS 'AES-256-GCM under a key file that is not in the database, bound to the id: IV (12), tag (16), then the secret.';

      CREATE TABLE webhook_events (
        id uuid NOT NULL CONSTRAINT webhook_events_pk PRIMARY KEY,
        aggregate_id uuid NOT NULL,
        sequence int NOT NULL,
        type text NOT NULL,
        entry_id uuid,
        at timestamptz NOT NULL,
        body bytea NOT NULL CONSTRAINT webhook_events_body_is_thin CHECK (octet_length(body) <= 20480),
        CONSTRAINT webhook_events_one_per_step UNIQUE (aggregate_id, sequence)
      );
      CREATE TRIGGER webhook_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON webhook_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE webhook_events ENABLE ALWAYS TRIGGER webhook_events_append_only;
      COMMENT ON TABLE webhook_events IS 'Sự kiện: written in the transaction of the entry that it tells of. Every attempt sends these bytes.';

      CREATE TABLE webhook_deliveries (
        event_id uuid NOT NULL CONSTRAINT webhook_deliveries_event_exists REFERENCES webhook_events,
        endpoint_id uuid NOT NULL CONSTRAINT webhook_deliveries_endpoint_exists REFERENCES webhook_endpoints,
        aggregate_id uuid NOT NULL,
        sequence int NOT NULL,
        state text NOT NULL DEFAULT 'pending' CONSTRAINT webhook_deliveries_state_known
          CHECK (state IN ('pending', 'leased', 'delivered', 'dead', 'skipped')),
        attempt int NOT NULL DEFAULT 0,
        round int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        owner uuid,
        leased_until timestamptz,
        settled_at timestamptz,
        CONSTRAINT webhook_deliveries_pk PRIMARY KEY (event_id, endpoint_id),
        CONSTRAINT webhook_deliveries_leased_by_somebody CHECK ((state = 'leased') = (owner IS NOT NULL AND leased_until IS NOT NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, due_at, event_id) WHERE state IN ('pending', 'leased');
      CREATE INDEX webhook_deliveries_unsettled ON webhook_deliveries (endpoint_id, aggregate_id, sequence) WHERE state IN ('pending', 'leased', 'dead');
      CREATE INDEX webhook_deliveries_of_endpoint ON webhook_deliveries (endpoint_id, event_id);
      COMMENT ON COLUMN webhook_deliveries.attempt IS 'Counts every claim; with owner it tells a process whose lease ran out that it is not its any more.';
      COMMENT ON COLUMN webhook_deliveries.round IS 'Place in the table of pauses; begins anew when somebody has it delivered again.';

      CREATE TABLE webhook_attempts (
        event_id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        no int NOT NULL,
        at timestamptz NOT NULL,
        ms int,
        status int,
        error text,
        response text,
        key_ids uuid[] NOT NULL,
        CONSTRAINT webhook_attempts_pk PRIMARY KEY (event_id, endpoint_id, no),
        CONSTRAINT webhook_attempts_delivery_exists FOREIGN KEY (event_id, endpoint_id) REFERENCES webhook_deliveries
      );
      CREATE TRIGGER webhook_attempts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON webhook_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE webhook_attempts ENABLE ALWAYS TRIGGER webhook_attempts_append_only;
      COMMENT ON COLUMN webhook_attempts.error IS 'Why there is no status, or why it counts as none; lease-ran-out: the process that tried never said how it ended.';

      GRANT SELECT, INSERT, UPDATE ON webhook_endpoints, webhook_circuits, webhook_keys, webhook_deliveries TO wf_app;
      GRANT SELECT, INSERT ON webhook_events, webhook_attempts TO wf_app;
      GRANT SELECT ON webhook_endpoints, webhook_circuits, webhook_events, webhook_deliveries, webhook_attempts TO wf_auditor;
      GRANT SELECT (id, endpoint_id, scheme, public_key, not_before, expires_at) ON webhook_keys TO wf_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query(`
      DROP TABLE webhook_attempts, webhook_deliveries, webhook_events, webhook_keys, webhook_circuits, webhook_endpoints
    `);
  }
}
