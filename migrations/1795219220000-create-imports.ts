import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: files read as plans, what officers decided about each proposed item, and the draft that was made. */
export class CreateImports1795219220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid NOT NULL CONSTRAINT imports_pk PRIMARY KEY,
        file text NOT NULL CONSTRAINT imports_file_exists REFERENCES files,
        file_name text NOT NULL,
        drafting_agency_id uuid NOT NULL CONSTRAINT imports_drafting_exists REFERENCES agencies,
        issuing_agency_id uuid NOT NULL CONSTRAINT imports_issuing_exists REFERENCES agencies,
        created_by uuid NOT NULL CONSTRAINT imports_person_exists REFERENCES people,
        created_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 0,
        decisions jsonb NOT NULL DEFAULT '{}',
        drafting jsonb,
        plan_id uuid CONSTRAINT imports_plan_exists REFERENCES plans
      );
      CREATE INDEX imports_by_drafting ON imports (drafting_agency_id, id);
      COMMENT ON COLUMN imports.version IS 'Raised with every change of decisions: who saw an older one is told so.';
      COMMENT ON COLUMN imports.decisions IS 'What was decided of each item, by its key; frozen once there is a plan.';
      COMMENT ON COLUMN imports.drafting IS 'The plan.create last given for it, as it was given, so that a repeat gives the same one.';

      CREATE TABLE import_readings (
        import_id uuid NOT NULL CONSTRAINT import_readings_pk PRIMARY KEY CONSTRAINT import_readings_import_exists REFERENCES imports,
        reading jsonb NOT NULL,
        proposal jsonb NOT NULL
      );
      COMMENT ON TABLE import_readings IS 'What the file says and what was proposed from it, with places; never changed.';

      CREATE TABLE import_runs (
        id uuid NOT NULL CONSTRAINT import_runs_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT import_runs_person_exists REFERENCES people,
        stage text NOT NULL,
        done int NOT NULL,
        total int,
        seen_at timestamptz NOT NULL,
        refused jsonb
      );
      COMMENT ON TABLE import_runs IS 'Files that take long to be read, while they are; nothing of their content. Gone once read, and ten minutes after a refusal.';

      GRANT SELECT, INSERT, UPDATE ON imports TO wf_app;
      GRANT SELECT, INSERT ON import_readings TO wf_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_runs TO wf_app;
      GRANT SELECT ON imports, import_readings, import_runs TO wf_auditor;
      CREATE TRIGGER imports_frozen BEFORE UPDATE ON imports FOR EACH ROW WHEN (OLD.plan_id IS NOT NULL) EXECUTE FUNCTION refuse_change();
      ALTER TABLE imports ENABLE ALWAYS TRIGGER imports_frozen;
      CREATE TRIGGER imports_kept BEFORE DELETE OR TRUNCATE ON imports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE imports ENABLE ALWAYS TRIGGER imports_kept;
      CREATE TRIGGER import_readings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON import_readings
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE import_readings ENABLE ALWAYS TRIGGER import_readings_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_runs, import_readings, imports`); // Development only.
  }
}
