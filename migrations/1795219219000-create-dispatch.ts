import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dispatch: every message that takes a document of ours to a recipient elsewhere, and every attempt to hand it to a bus. */
export class CreateDispatch1795219219000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbound_sources
        ADD COLUMN bus_sends boolean NOT NULL DEFAULT true,
        ADD COLUMN bus_payload text NOT NULL DEFAULT 'zip' CONSTRAINT inbound_sources_bus_payload_known CHECK (bus_payload IN ('zip', 'raw')),
        ADD COLUMN bus_task_codes boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN inbound_sources.bus_sends IS 'Documents of ours go out over it, to the agencies it speaks for.';
      COMMENT ON COLUMN inbound_sources.bus_payload IS 'Files are written as a ZIP each, as the SDK of the national axis does, or raw.';

      CREATE TABLE dispatch_channels (
        source_id text NOT NULL CONSTRAINT dispatch_channels_pk PRIMARY KEY CONSTRAINT dispatch_channels_source_exists REFERENCES inbound_sources,
        failures int NOT NULL DEFAULT 0,
        rests_until timestamptz,
        last_result text
      );
      COMMENT ON TABLE dispatch_channels IS 'How a bus takes what is sent: failures in a row that are its own, and until when nothing is tried.';

      CREATE TABLE dispatches (
        id uuid NOT NULL CONSTRAINT dispatches_pk PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT dispatches_delivery_exists REFERENCES deliveries,
        no int NOT NULL,
        kind text NOT NULL CONSTRAINT dispatches_kind_known CHECK (kind IN ('document', 'recall', 'update')),
        cause text NOT NULL,
        round int NOT NULL DEFAULT 1,
        reason text,
        queued_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT dispatches_state_known CHECK (state IN ('waiting', 'taken', 'dead', 'dropped')),
        due_at timestamptz NOT NULL,
        attempt int NOT NULL DEFAULT 0,
        owner uuid,
        leased_until timestamptz,
        tries int NOT NULL DEFAULT 0,
        source_id text CONSTRAINT dispatches_source_exists REFERENCES inbound_sources,
        receiver_code text,
        message_kind text CONSTRAINT dispatches_message_kind_known CHECK (message_kind IN ('new', 'recall', 'update', 'replace')),
        body bytea,
        sha256 bytea,
        written_at timestamptz,
        result text,
        settled_at timestamptz,
        CONSTRAINT dispatches_once UNIQUE (delivery_id, no),
        CONSTRAINT dispatches_one_per_cause UNIQUE (delivery_id, cause, kind, round),
        CONSTRAINT dispatches_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
        CONSTRAINT dispatches_written_whole CHECK (num_nonnulls(sha256, written_at, message_kind, receiver_code) IN (0, 4))
      );
      CREATE INDEX dispatches_due ON dispatches (due_at, id) WHERE state = 'waiting';
      COMMENT ON COLUMN dispatches.id IS 'The id of the message at the bus: the same in every attempt.';
      COMMENT ON COLUMN dispatches.cause IS 'The entry that led to it.';
      COMMENT ON COLUMN dispatches.round IS 'A clerk had what was given up sent again: as another message.';
      COMMENT ON COLUMN dispatches.attempt IS 'Counts claims; with the owner it is the right to say how one ended.';
      COMMENT ON COLUMN dispatches.tries IS 'Counts answers of the bus, or their absence; a lease that ran out is none.';
      COMMENT ON COLUMN dispatches.body IS 'Written once and the same in every attempt; gone when the bus has it or it was given up, since its hash stays.';

      CREATE TABLE dispatch_attempts (
        dispatch_id uuid NOT NULL CONSTRAINT dispatch_attempts_dispatch_exists REFERENCES dispatches,
        no int NOT NULL,
        at timestamptz NOT NULL,
        ms int NOT NULL,
        result text NOT NULL,
        CONSTRAINT dispatch_attempts_pk PRIMARY KEY (dispatch_id, no)
      );
      CREATE TRIGGER dispatch_attempts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE dispatch_attempts ENABLE ALWAYS TRIGGER dispatch_attempts_append_only;

      ALTER TABLE incoming_documents ADD COLUMN status text NOT NULL DEFAULT '01', ADD COLUMN status_at timestamptz, ADD COLUMN sendings int NOT NULL DEFAULT 1,
        ADD CONSTRAINT incoming_documents_status_known CHECK (status IN ('01', '02', '03', '04', '05', '06'));
      COMMENT ON COLUMN incoming_documents.status IS 'What its recipient said last of it; 01 since it came.';
      COMMENT ON COLUMN incoming_documents.sendings IS 'Refused (02) and sent again it is told of anew.';

      ALTER TABLE outbound_statuses ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY;
      COMMENT ON COLUMN outbound_statuses.no IS 'Of one document in the order in which they were said: its row is locked meanwhile.';

      ALTER TABLE notices ALTER COLUMN instance_id DROP NOT NULL, ADD COLUMN said jsonb;
      COMMENT ON COLUMN notices.said IS 'Of what no task or report tells: a document that could not be sent, an endpoint that was disabled.';

      GRANT SELECT, INSERT, UPDATE ON dispatch_channels, dispatches TO wf_app;
      GRANT SELECT, INSERT ON dispatch_attempts TO wf_app;
      GRANT SELECT ON dispatch_channels, dispatches, dispatch_attempts TO wf_auditor;
      GRANT SELECT (bus_sends, bus_payload, bus_task_codes) ON inbound_sources TO wf_auditor;
    `);
    // What waits from before is sent like the rest; who works here and has it has had it arrive.
    await runner.query(`
      INSERT INTO dispatches (id, delivery_id, no, kind, cause, queued_at, due_at)
      SELECT gen_random_uuid(), delivery.id, 1, 'document', 'before', delivery.queued_at, delivery.queued_at
      FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id JOIN plans plan ON plan.id = delivery.plan_id
      WHERE standing.state = 'queued' AND NOT delivery.internal AND delivery.channel_took_at IS NULL AND NOT plan.secret;
      INSERT INTO wakeups (instance_id, due_at, why)
      SELECT delivery.id, 'epoch', 'arrive' FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id
      WHERE standing.state = 'sent' AND delivery.internal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notices WHERE instance_id IS NULL;
      ALTER TABLE notices ALTER COLUMN instance_id SET NOT NULL, DROP COLUMN said;
      ALTER TABLE incoming_documents DROP COLUMN status, DROP COLUMN status_at, DROP COLUMN sendings;
      ALTER TABLE outbound_statuses DROP COLUMN no;
      DROP TABLE dispatch_attempts, dispatches, dispatch_channels;
      ALTER TABLE inbound_sources DROP COLUMN bus_sends, DROP COLUMN bus_payload, DROP COLUMN bus_task_codes;
    `); // Development only.
  }
}
