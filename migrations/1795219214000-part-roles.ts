import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Four roles without a login. `wf_owner` owns every object (`migrate` hands over what it made) and nothing else uses it; `wf_app` and
 * `wf_sequencer` write what is theirs; `wf_auditor` reads everything but secrets, table by table, so that a new one is thought about.
 */
export class PartRoles1795219214000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE wf_owner NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        CREATE ROLE wf_auditor NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;

      -- A login that is no superuser may not use the roles it makes: it could neither act as one nor hand over.
      DO $$ DECLARE name text; BEGIN
        FOREACH name IN ARRAY ARRAY['wf_owner', 'wf_app', 'wf_sequencer', 'wf_auditor'] LOOP
          IF NOT pg_has_role(name, 'USAGE') THEN EXECUTE format('GRANT %I TO CURRENT_USER', name); END IF;
        END LOOP;
      END $$;

      GRANT USAGE, CREATE ON SCHEMA public TO wf_owner;
      GRANT USAGE ON SCHEMA public TO wf_auditor;
      GRANT SELECT ON
        agencies, agency_codes, agency_names, appointments, audit_checkpoints, audit_cosignatures, audit_entries, audit_leaves, audit_log_state,
        audit_pending, audit_streams, audit_tiles, calendar_feed_misses, calendar_versions, deadlines, definitions, delegations, deliveries,
        delivery_recalls, delivery_statuses, document_numbers, extension_requests, files, instances, mails, migrations, notice_preferences,
        notices, number_series, people, plan_difficulties, plan_notes, plan_opinions, plan_periods, plan_reminder_settings, plan_revisions,
        plan_tasks, plans, report_documents, report_history, report_notes, report_revisions, reports, sign_in_failures, successions,
        task_history, task_notes, task_results, task_values, tasks, wakeups
      TO wf_auditor;
      GRANT SELECT (person_id, login, password_must_change, disabled_at) ON accounts TO wf_auditor;
      GRANT SELECT (person_id, created_at, expires_at, last_seen_at) ON sessions TO wf_auditor;
      GRANT SELECT (person_id, created_at) ON calendar_feeds TO wf_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only. The roles stay: they belong to the cluster.
    await runner.query(`
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM wf_auditor;
      REVOKE SELECT (person_id, login, password_must_change, disabled_at) ON accounts FROM wf_auditor;
      REVOKE SELECT (person_id, created_at, expires_at, last_seen_at) ON sessions FROM wf_auditor;
      REVOKE SELECT (person_id, created_at) ON calendar_feeds FROM wf_auditor;
    `);
  }
}
