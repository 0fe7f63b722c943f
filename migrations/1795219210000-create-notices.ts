import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders by the clock, who was told of what, and the mail that went out. */
export class CreateNotices1795219210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD COLUMN email text;

      CREATE TABLE plan_reminder_settings (
        plan_id uuid NOT NULL CONSTRAINT plan_reminder_settings_pk PRIMARY KEY CONSTRAINT plan_reminder_settings_plan_exists REFERENCES plans,
        before int[] NOT NULL,
        on_day boolean NOT NULL,
        overdue_after int NOT NULL CONSTRAINT plan_reminder_settings_overdue_after CHECK (overdue_after BETWEEN 1 AND 60),
        escalate_after int NOT NULL CONSTRAINT plan_reminder_settings_escalate_after CHECK (escalate_after BETWEEN 1 AND 60)
      );
      COMMENT ON TABLE plan_reminder_settings IS 'Only of plans that differ from the usual ladder. All in working days; who set them when stands in the log.';

      ALTER TABLE task_notes ADD COLUMN clock text, ADD COLUMN no int, ADD COLUMN step text, ADD COLUMN skipped text[],
        ADD CONSTRAINT task_notes_clock_known CHECK (clock IN ('dissemination', 'deadline', 'explanation'));
      ALTER TABLE report_notes ADD COLUMN clock text, ADD COLUMN no int, ADD COLUMN step text, ADD COLUMN skipped text[],
        ADD CONSTRAINT report_notes_clock_known CHECK (clock = 'report');
      COMMENT ON COLUMN task_notes.step IS 'Of a reminder by the clock: before7, onDay, overdue, escalated … of that clock; no counts deadlines or questions. Null: a person reminded.';
      COMMENT ON COLUMN task_notes.skipped IS 'Steps whose time passed without their being given, as after an outage.';

      CREATE TABLE notices (
        entry_id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT notices_person_exists REFERENCES people,
        instance_id uuid NOT NULL CONSTRAINT notices_instance_exists REFERENCES instances,
        position text NOT NULL,
        agency_id uuid NOT NULL CONSTRAINT notices_agency_exists REFERENCES agencies,
        at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notices_pk PRIMARY KEY (person_id, entry_id)
      );
      CREATE INDEX notices_by_entry ON notices (entry_id);
      CREATE INDEX notices_unread ON notices (person_id) WHERE read_at IS NULL;
      COMMENT ON TABLE notices IS 'R-63: who was told by which entry, and in which post. The text is made from the data when it is read.';

      CREATE TABLE notice_preferences (
        person_id uuid NOT NULL CONSTRAINT notice_preferences_pk PRIMARY KEY CONSTRAINT notice_preferences_person_exists REFERENCES people,
        mail text NOT NULL CONSTRAINT notice_preferences_mail_known CHECK (mail IN ('each', 'digest', 'none')),
        quiet_from text NOT NULL,
        quiet_to text NOT NULL,
        quiet_days_off boolean NOT NULL
      );
      CREATE TABLE mails (
        id uuid NOT NULL CONSTRAINT mails_pk PRIMARY KEY,
        person_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        digest boolean NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT mails_state_known CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
        attempts int NOT NULL DEFAULT 0,
        leased_until timestamptz,
        message_id text,
        address text,
        response text,
        settled_at timestamptz,
        CONSTRAINT mails_notice_exists FOREIGN KEY (person_id, entry_id) REFERENCES notices,
        CONSTRAINT mails_once_per_notice UNIQUE (entry_id, person_id),
        CONSTRAINT mails_sent_only_when_accepted CHECK (state <> 'sent' OR (response IS NOT NULL AND message_id IS NOT NULL AND settled_at IS NOT NULL))
      );
      CREATE INDEX mails_due ON mails (due_at) WHERE state = 'waiting';
      CREATE INDEX mails_of_digests ON mails (person_id) WHERE state = 'waiting' AND digest;
      COMMENT ON COLUMN mails.message_id IS 'Bound at the first attempt and the same in every later one; the rows of one digest share it.';
      COMMENT ON COLUMN mails.response IS 'What the mail server answered last, also when it refused.';
      COMMENT ON COLUMN mails.leased_until IS 'A process is sending it; when that died, another takes it from then on.';

      GRANT SELECT, INSERT, UPDATE ON plan_reminder_settings, notices, notice_preferences, mails TO wf_app;
    `);
    // What was given out before there were reminders is asked at once, and sets its own timer.
    await runner.query(`
      INSERT INTO wakeups (instance_id, due_at, why)
      SELECT id, 'epoch', 'reminder' FROM instances WHERE kind IN ('task', 'report') AND state NOT IN ('closed', 'cancelled')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mails, notice_preferences, notices, plan_reminder_settings;
      ALTER TABLE report_notes DROP COLUMN clock, DROP COLUMN no, DROP COLUMN step, DROP COLUMN skipped;
      ALTER TABLE task_notes DROP COLUMN clock, DROP COLUMN no, DROP COLUMN step, DROP COLUMN skipped;
      ALTER TABLE people DROP COLUMN email;
    `); // Development only.
  }
}
