import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks: deadlines that are only added, results, extensions, and what was asked and answered. */
export class CreateTasks1795219208000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        id uuid NOT NULL CONSTRAINT tasks_pk PRIMARY KEY CONSTRAINT tasks_instance_exists REFERENCES instances,
        plan_id uuid NOT NULL CONSTRAINT tasks_plan_exists REFERENCES plans,
        key text NOT NULL,
        lead_agency_id uuid NOT NULL CONSTRAINT tasks_lead_exists REFERENCES agencies,
        origin_agency_id uuid NOT NULL CONSTRAINT tasks_origin_exists REFERENCES agencies,
        deadline_kind text NOT NULL,
        issued_on date NOT NULL,
        window_from date,
        window_to date,
        disseminated_on date,
        disseminated_late boolean,
        dissemination jsonb,
        begun_at timestamptz,
        trigger_document jsonb,
        percent numeric,
        submitted_at timestamptz,
        accepted_at timestamptz,
        covered_by uuid,
        reopened_at timestamptz,
        fate text,
        CONSTRAINT tasks_task_exists FOREIGN KEY (plan_id, key) REFERENCES plan_tasks
      );
      CREATE UNIQUE INDEX tasks_one_per_lead ON tasks (plan_id, key, origin_agency_id, lead_agency_id, issued_on) WHERE fate IS NULL;
      CREATE INDEX tasks_by_lead ON tasks (lead_agency_id, plan_id);
      COMMENT ON INDEX tasks_one_per_lead IS 'A document gives a task to a lead once. Two agencies merged into one hold two (R-68), and one that passed its task on by an amendment may be given another.';
      COMMENT ON COLUMN tasks.window_to IS 'Last day of the dissemination window that binds this task; null where none does.';
      COMMENT ON COLUMN tasks.submitted_at IS 'The submission that counts for on-time (R-48); cleared when it is returned.';
      COMMENT ON COLUMN tasks.reopened_at IS 'When a person last opened it again in this round: no report accepted before that covers it.';
      COMMENT ON COLUMN tasks.origin_agency_id IS 'The lead at issue; lead_agency_id is who holds it now (R-66).';

      CREATE TABLE deadlines (
        task_id uuid NOT NULL CONSTRAINT deadlines_task_exists REFERENCES tasks,
        no int NOT NULL,
        origin text NOT NULL CONSTRAINT deadlines_origin_known CHECK (origin IN ('issue', 'begin', 'extension', 'amendment', 'next')),
        rule jsonb NOT NULL,
        rule_version int NOT NULL,
        calendar_version int NOT NULL,
        last_day date NOT NULL,
        due_at timestamptz NOT NULL,
        set_at timestamptz NOT NULL,
        entry_id uuid NOT NULL,
        CONSTRAINT deadlines_pk PRIMARY KEY (task_id, no)
      );
      CREATE INDEX deadlines_by_due ON deadlines (due_at);
      COMMENT ON TABLE deadlines IS 'R-39, R-46: added, never overwritten. The highest number counts; on time is before due_at.';

      CREATE TABLE extension_requests (
        task_id uuid NOT NULL CONSTRAINT extension_requests_task_exists REFERENCES tasks,
        no int NOT NULL,
        new_date date NOT NULL,
        reason text NOT NULL,
        requested_at timestamptz NOT NULL,
        outcome text CONSTRAINT extension_requests_outcome_known CHECK (outcome IN ('granted', 'declined', 'lapsed')),
        decided_at timestamptz,
        CONSTRAINT extension_requests_pk PRIMARY KEY (task_id, no)
      );
      CREATE TABLE task_results (
        entry_id uuid NOT NULL CONSTRAINT task_results_pk PRIMARY KEY,
        task_id uuid NOT NULL CONSTRAINT task_results_task_exists REFERENCES tasks,
        submitted_at timestamptz NOT NULL,
        evidence jsonb NOT NULL,
        note text,
        own_plan jsonb,
        document jsonb
      );
      CREATE INDEX task_results_by_task ON task_results (task_id, submitted_at);
      CREATE TABLE task_values (
        task_id uuid NOT NULL CONSTRAINT task_values_task_exists REFERENCES tasks,
        target_key text NOT NULL,
        value numeric NOT NULL,
        entry_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT task_values_pk PRIMARY KEY (task_id, target_key, entry_id)
      );
      CREATE TABLE task_notes (
        entry_id uuid NOT NULL CONSTRAINT task_notes_pk PRIMARY KEY,
        task_id uuid NOT NULL CONSTRAINT task_notes_task_exists REFERENCES tasks,
        kind text NOT NULL CONSTRAINT task_notes_kind_known CHECK (kind IN ('progress', 'reminder', 'question', 'explanation')),
        at timestamptz NOT NULL,
        text text NOT NULL,
        percent numeric,
        reply_by date
      );
      CREATE INDEX task_notes_by_task ON task_notes (task_id, at);
      CREATE INDEX task_notes_of_questions ON task_notes (task_id, at) WHERE kind IN ('question', 'explanation');

      GRANT SELECT, INSERT, UPDATE ON tasks, extension_requests TO wf_app;
      GRANT SELECT, INSERT ON deadlines, task_results, task_values, task_notes TO wf_app;
      CREATE TRIGGER deadlines_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadlines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE deadlines ENABLE ALWAYS TRIGGER deadlines_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE task_notes, task_values, task_results, extension_requests, deadlines, tasks`); // Development only.
  }
}
