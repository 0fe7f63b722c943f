import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What statistics of any past instant are made from: the deadline that judges, and what a task and a report were after each entry. */
export class JudgeDeadlines1795219211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(judgeDeadlines);
    await runner.query(createHistories);
    await runner.query(`
      INSERT INTO task_history ${taskHistoryFromLog};
      INSERT INTO report_history ${reportHistoryFromLog};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_history, task_history;
      ALTER TABLE plan_revisions DROP COLUMN monitoring_agency_id;
      ALTER TABLE deadlines DROP COLUMN judged_due_at;
    `); // Development only.
  }
}

/** Rows are only added, so the column is filled for those there before the trigger guards them again. */
const judgeDeadlines = `
  ALTER TABLE deadlines ADD COLUMN judged_due_at timestamptz;
  ALTER TABLE deadlines DISABLE TRIGGER deadlines_append_only;
  WITH RECURSIVE judged AS (
    SELECT task_id, no, due_at FROM deadlines WHERE no = 1
    UNION ALL
    SELECT later.task_id, later.no, CASE WHEN later.origin = 'next' OR later.set_at < judged.due_at THEN later.due_at ELSE judged.due_at END
    FROM judged JOIN deadlines later ON later.task_id = judged.task_id AND later.no = judged.no + 1)
  UPDATE deadlines SET judged_due_at = judged.due_at FROM judged WHERE deadlines.task_id = judged.task_id AND deadlines.no = judged.no;
  ALTER TABLE deadlines ENABLE ALWAYS TRIGGER deadlines_append_only;
  ALTER TABLE deadlines ALTER COLUMN judged_due_at SET NOT NULL;
  COMMENT ON COLUMN deadlines.judged_due_at IS 'The deadline that judges since this row was set: its own, or the one before where that had run out already (R-46).';

  ALTER TABLE plan_revisions ADD COLUMN monitoring_agency_id uuid GENERATED ALWAYS AS ((content ->> 'monitoringAgencyId')::uuid) STORED;
  COMMENT ON COLUMN plan_revisions.monitoring_agency_id IS 'The agency in whose field the plan is, as the document says; plans.monitoring_agency_id is who follows it now.';
`;

const createHistories = `
  CREATE TABLE task_history (
    task_id uuid NOT NULL CONSTRAINT task_history_task_exists REFERENCES tasks,
    no int NOT NULL,
    at timestamptz NOT NULL,
    entry_id uuid NOT NULL,
    plan_id uuid NOT NULL CONSTRAINT task_history_plan_exists REFERENCES plans,
    lead_agency_id uuid NOT NULL CONSTRAINT task_history_lead_exists REFERENCES agencies,
    deadline_kind text NOT NULL,
    judged_due_at timestamptz,
    disseminated_on date,
    disseminated_late boolean,
    begun_at timestamptz,
    submitted_at timestamptz,
    accepted_at timestamptz,
    CONSTRAINT task_history_pk PRIMARY KEY (task_id, no)
  );
  CREATE TABLE report_history (
    report_id uuid NOT NULL CONSTRAINT report_history_report_exists REFERENCES reports,
    no int NOT NULL,
    at timestamptz NOT NULL,
    entry_id uuid NOT NULL,
    agency_id uuid NOT NULL CONSTRAINT report_history_agency_exists REFERENCES agencies,
    due_at timestamptz,
    filed_at timestamptz,
    accepted_at timestamptz,
    marked_missing_at timestamptz,
    CONSTRAINT report_history_pk PRIMARY KEY (report_id, no)
  );
  COMMENT ON TABLE task_history IS 'R-73: the task after each entry that changed one of these columns. As of an instant counts the last row that is not later.';
  COMMENT ON COLUMN task_history.judged_due_at IS 'Null while there is nothing to be late for (R-49).';
  COMMENT ON TABLE report_history IS 'R-73: the report after each entry that changed one of these columns.';
  GRANT SELECT, INSERT ON task_history, report_history TO wf_app;
  CREATE TRIGGER task_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE task_history ENABLE ALWAYS TRIGGER task_history_append_only;
  CREATE TRIGGER report_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE report_history ENABLE ALWAYS TRIGGER report_history_append_only;
`;

/** SQL: the last value that an entry up to this one set; what cleared it said `-infinity`. */
const last = (value: string): string => `(array_agg(${value}) FILTER (WHERE ${value} IS NOT NULL) OVER upto)[count(${value}) OVER upto]`;
const lastInstant = (value: string): string => `nullif(${last(value)}, '-infinity')`;

const successor = `coalesce(said ->> 'successorId', jsonb_path_query_first(body, '$.facts.succession.pending[*] ? (@.successors.size() == 1).successors[0]') #>> '{}')`;

/** SQL: every row that `task_history` should hold, from the log alone. */
const taskHistoryFromLog = `
  WITH entry AS (
    SELECT entry.instance_id AS task_id, entry.seq, entry.id, entry.at, entry.command, entry.body, entry.body #> '{command,input}' AS said, entry.body #> '{command,input,change}' AS change
    FROM (SELECT instance_id, seq, id, at, command, convert_from(body, 'UTF8')::jsonb AS body FROM audit_entries WHERE outcome = 'accepted' AND command IN (
      'task.issue', 'task.amend', 'task.handOver', 'task.disseminate', 'task.disseminateLate', 'task.begin', 'task.grantExtension', 'task.resume',
      'task.submitResult', 'task.receiveResult', 'task.returnResult', 'task.acceptResult', 'task.coverByReport', 'task.reopen')) entry
    JOIN tasks ON tasks.id = entry.instance_id),
  change AS (
    SELECT task_id, seq, id, at,
      (CASE WHEN command = 'task.issue' THEN said ->> 'planId' ELSE change ->> 'planId' END)::uuid AS plan_id,
      (CASE command WHEN 'task.issue' THEN said ->> 'leadAgencyId' WHEN 'task.handOver' THEN ${successor} ELSE change ->> 'leadAgencyId' END)::uuid AS lead,
      CASE WHEN command = 'task.issue' THEN said ->> 'deadlineKind' ELSE change ->> 'deadlineKind' END AS kind,
      CASE WHEN command LIKE 'task.disseminate%' THEN (said ->> 'date')::date END AS disseminated_on,
      CASE WHEN command LIKE 'task.disseminate%' THEN command = 'task.disseminateLate' END AS disseminated_late,
      CASE WHEN command = 'task.begin' THEN at END AS begun_at,
      CASE WHEN command IN ('task.submitResult', 'task.receiveResult') THEN at
        WHEN command IN ('task.returnResult', 'task.reopen', 'task.resume') THEN '-infinity' END AS submitted_at,
      CASE WHEN command IN ('task.acceptResult', 'task.coverByReport') THEN at
        WHEN command IN ('task.returnResult', 'task.reopen', 'task.resume') THEN '-infinity' END AS accepted_at
    FROM entry),
  filled AS (
    SELECT task_id, seq, row_number() OVER upto AS no, at, id AS entry_id, ${last('plan_id')} AS plan_id, ${last('lead')} AS lead, ${last('kind')} AS kind,
      ${last('disseminated_on')} AS disseminated_on, ${last('disseminated_late')} AS disseminated_late, ${last('begun_at')} AS begun_at,
      ${lastInstant('submitted_at')} AS submitted_at, ${lastInstant('accepted_at')} AS accepted_at
    FROM change WINDOW upto AS (PARTITION BY task_id ORDER BY seq))
  SELECT task_id, no::int, at, entry_id, plan_id, lead, kind,
    (SELECT CASE WHEN bool_or(rule ->> 'kind' = filled.kind) THEN (array_agg(judged_due_at ORDER BY no DESC))[1] END
      FROM deadlines JOIN audit_entries setting ON setting.id = deadlines.entry_id
      WHERE deadlines.task_id = filled.task_id AND setting.seq <= filled.seq) AS judged_due_at,
    disseminated_on, disseminated_late, begun_at, submitted_at, accepted_at
  FROM filled`;

/** SQL: every row that `report_history` should hold, from the log alone; when a signed document arrived stands beside it. */
const reportHistoryFromLog = `
  WITH entry AS (
    SELECT entry.instance_id AS report_id, entry.seq, entry.id, entry.at, entry.command, entry.body, entry.body #> '{command,input}' AS said, reports.due_at, document.arrived_at
    FROM (SELECT instance_id, seq, id, at, command, convert_from(body, 'UTF8')::jsonb AS body FROM audit_entries WHERE outcome = 'accepted' AND command IN (
      'report.open', 'report.handOver', 'report.approve', 'report.receive', 'report.recall', 'report.unlink', 'report.sendBack', 'report.accept', 'report.markMissing')) entry
    JOIN reports ON reports.id = entry.instance_id LEFT JOIN report_documents document ON document.entry_id = entry.id),
  change AS (
    SELECT report_id, seq, id, at, due_at,
      (CASE command WHEN 'report.open' THEN said ->> 'agencyId' WHEN 'report.handOver' THEN ${successor} END)::uuid AS agency_id,
      CASE WHEN command = 'report.approve' THEN at WHEN command = 'report.receive' THEN arrived_at
        WHEN command IN ('report.recall', 'report.unlink', 'report.sendBack') THEN '-infinity' END AS filed_at,
      CASE WHEN command = 'report.accept' THEN at WHEN command IN ('report.recall', 'report.unlink', 'report.sendBack') THEN '-infinity' END AS accepted_at,
      CASE WHEN command = 'report.markMissing' THEN at END AS missing_at
    FROM entry)
  SELECT report_id, (row_number() OVER upto)::int AS no, at, id AS entry_id, ${last('agency_id')} AS agency_id, due_at, ${lastInstant('filed_at')} AS filed_at,
    ${lastInstant('accepted_at')} AS accepted_at, min(missing_at) OVER upto AS marked_missing_at
  FROM change WINDOW upto AS (PARTITION BY report_id ORDER BY seq)`;
