import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans: their revisions, periods, and what was said beside the route. */
export class CreatePlans1795219207000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE files (
        sha256 text NOT NULL CONSTRAINT files_pk PRIMARY KEY,
        bytes bytea NOT NULL CONSTRAINT files_size_limit CHECK (octet_length(bytes) <= 20971520),
        media_type text NOT NULL,
        name text NOT NULL,
        uploaded_by uuid NOT NULL CONSTRAINT files_person_exists REFERENCES people,
        uploaded_at timestamptz NOT NULL
      );
      COMMENT ON TABLE files IS 'Uploaded before the command that names them by hash; never changed.';

      CREATE TABLE plan_revisions (
        hash text NOT NULL CONSTRAINT plan_revisions_pk PRIMARY KEY,
        content jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      COMMENT ON TABLE plan_revisions IS 'Contents by the SHA-256 of their canonical JSON; entries name them by hash.';

      CREATE TABLE plans (
        id uuid NOT NULL CONSTRAINT plans_pk PRIMARY KEY CONSTRAINT plans_instance_exists REFERENCES instances,
        title text NOT NULL,
        issuing_agency_id uuid NOT NULL CONSTRAINT plans_issuing_exists REFERENCES agencies,
        drafting_agency_id uuid NOT NULL CONSTRAINT plans_drafting_exists REFERENCES agencies,
        monitoring_agency_id uuid CONSTRAINT plans_monitoring_exists REFERENCES agencies,
        revision text NOT NULL CONSTRAINT plans_revision_exists REFERENCES plan_revisions,
        revision_no int NOT NULL,
        submitted text CONSTRAINT plans_submitted_exists REFERENCES plan_revisions,
        submissions int NOT NULL DEFAULT 0,
        amends_id uuid CONSTRAINT plans_amends_exists REFERENCES instances,
        replaces_id uuid CONSTRAINT plans_replaces_exists REFERENCES instances,
        amendment_taken_at timestamptz,
        created_at timestamptz NOT NULL,
        signed_on date,
        signed_at timestamptz,
        signatory_id uuid CONSTRAINT plans_signatory_exists REFERENCES people,
        signing_form text[],
        release_due_at timestamptz,
        document_number text,
        number int,
        issued_on date,
        issued_at timestamptz,
        urgent boolean NOT NULL,
        secret boolean NOT NULL,
        dissemination_from date,
        dissemination_to date,
        ends_on date,
        closed_at timestamptz
      );
      CREATE INDEX plans_by_issuing ON plans (issuing_agency_id);
      CREATE INDEX plans_by_drafting ON plans (drafting_agency_id);
      CREATE INDEX plans_by_monitoring ON plans (monitoring_agency_id);
      CREATE INDEX plans_by_amended ON plans (amends_id) WHERE amends_id IS NOT NULL;
      CREATE INDEX plans_by_replaced ON plans (replaces_id) WHERE replaces_id IS NOT NULL;
      COMMENT ON COLUMN plans.signing_form IS 'The block above the signature: {TM.}, {TM.,Q.} or {TM.,KT.} (R-01, R-05).';
      COMMENT ON COLUMN plans.release_due_at IS 'R-19: release by the end of the next working day after signing; a breach is recorded, not blocked.';

      CREATE TABLE plan_tasks (
        plan_id uuid NOT NULL CONSTRAINT plan_tasks_plan_exists REFERENCES plans,
        key text NOT NULL,
        text text NOT NULL,
        deadline jsonb NOT NULL,
        targets jsonb NOT NULL,
        own_plan boolean NOT NULL,
        coordinators uuid[] NOT NULL,
        added_by uuid,
        dropped_by uuid,
        CONSTRAINT plan_tasks_pk PRIMARY KEY (plan_id, key)
      );
      CREATE INDEX plan_tasks_by_coordinator ON plan_tasks USING gin (coordinators);
      COMMENT ON TABLE plan_tasks IS 'The tasks as issued, one row per key; each lead agency has an instance of its own in tasks. added_by and dropped_by: the amending document.';

      CREATE TABLE plan_periods (
        plan_id uuid NOT NULL CONSTRAINT plan_periods_plan_exists REFERENCES plans,
        no int NOT NULL,
        key text NOT NULL,
        schedules text[] NOT NULL,
        data_from date,
        cut_off date,
        submit_by date,
        summary_by date,
        opens_on date NOT NULL,
        last boolean NOT NULL,
        summarised_at timestamptz,
        final boolean,
        CONSTRAINT plan_periods_pk PRIMARY KEY (plan_id, no),
        CONSTRAINT plan_periods_key_once UNIQUE (plan_id, key)
      );

      CREATE TABLE plan_opinions (
        id uuid NOT NULL CONSTRAINT plan_opinions_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_opinions_plan_exists REFERENCES plans,
        agency_id uuid NOT NULL CONSTRAINT plan_opinions_agency_exists REFERENCES agencies,
        asked_at timestamptz NOT NULL,
        reply_by date NOT NULL,
        answered_at timestamptz,
        opinion text,
        document jsonb
      );
      CREATE INDEX plan_opinions_by_plan ON plan_opinions (plan_id);
      CREATE INDEX plan_opinions_by_agency ON plan_opinions (agency_id) WHERE answered_at IS NULL;
      CREATE TABLE plan_difficulties (
        id uuid NOT NULL CONSTRAINT plan_difficulties_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_difficulties_plan_exists REFERENCES plans,
        agency_id uuid NOT NULL CONSTRAINT plan_difficulties_agency_exists REFERENCES agencies,
        text text NOT NULL,
        raised_at timestamptz NOT NULL,
        answer text,
        answered_at timestamptz
      );
      CREATE INDEX plan_difficulties_by_plan ON plan_difficulties (plan_id);
      CREATE TABLE plan_notes (
        entry_id uuid NOT NULL CONSTRAINT plan_notes_pk PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_notes_plan_exists REFERENCES plans,
        at timestamptz NOT NULL,
        note text NOT NULL,
        document jsonb NOT NULL
      );
      CREATE INDEX plan_notes_by_plan ON plan_notes (plan_id);
      COMMENT ON TABLE plan_notes IS 'Đính chính: corrections of form by công văn (R-20); the issued text stays.';

      GRANT SELECT, INSERT ON files, plan_revisions, plan_notes TO wf_app;
      GRANT SELECT, INSERT, UPDATE ON plans, plan_tasks, plan_periods, plan_opinions, plan_difficulties TO wf_app;
      CREATE TRIGGER files_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE files ENABLE ALWAYS TRIGGER files_append_only;
      CREATE TRIGGER plan_revisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE plan_revisions ENABLE ALWAYS TRIGGER plan_revisions_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE plan_notes, plan_difficulties, plan_opinions, plan_periods, plan_tasks, plans, plan_revisions, files`); // Development only.
  }
}
