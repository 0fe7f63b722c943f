import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports by agency, plan, period and type; deliveries by document version and recipient. */
export class CreateReportsAndDeliveries1795219209000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_revisions (
        hash text NOT NULL CONSTRAINT report_revisions_pk PRIMARY KEY,
        content jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      COMMENT ON TABLE report_revisions IS 'Contents of reports by the SHA-256 of their canonical JSON.';
      CREATE TABLE reports (
        id uuid NOT NULL CONSTRAINT reports_pk PRIMARY KEY CONSTRAINT reports_instance_exists REFERENCES instances,
        plan_id uuid NOT NULL CONSTRAINT reports_plan_exists REFERENCES plans,
        period_no int NOT NULL,
        type text NOT NULL CONSTRAINT reports_type_known CHECK (type IN ('unit', 'summary')),
        agency_id uuid NOT NULL CONSTRAINT reports_agency_exists REFERENCES agencies,
        origin_agency_id uuid NOT NULL CONSTRAINT reports_origin_exists REFERENCES agencies,
        cut_off date,
        due_on date,
        due_at timestamptz,
        opened_at timestamptz NOT NULL,
        revision text CONSTRAINT reports_revision_exists REFERENCES report_revisions,
        document jsonb,
        document_file text,
        filed_at timestamptz,
        late boolean,
        marked_missing_at timestamptz,
        accepted_at timestamptz,
        CONSTRAINT reports_period_exists FOREIGN KEY (plan_id, period_no) REFERENCES plan_periods,
        CONSTRAINT reports_opened_once UNIQUE (plan_id, period_no, type, origin_agency_id)
      );
      CREATE INDEX reports_by_agency ON reports (agency_id, plan_id);
      CREATE INDEX reports_by_document ON reports (document_file) WHERE document_file IS NOT NULL;
      COMMENT ON COLUMN reports.origin_agency_id IS 'Whose duty it was when opened; agency_id is who holds it now. One per agency, plan, period and type, ever (R-53).';
      COMMENT ON COLUMN reports.filed_at IS 'The instant that meets the deadline (R-54): the head approved, or the document arrived.';
      CREATE TABLE report_notes (
        entry_id uuid NOT NULL CONSTRAINT report_notes_pk PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT report_notes_report_exists REFERENCES reports,
        at timestamptz NOT NULL,
        text text NOT NULL
      );
      CREATE INDEX report_notes_by_report ON report_notes (report_id, at);
      CREATE TABLE report_documents (
        entry_id uuid NOT NULL CONSTRAINT report_documents_pk PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT report_documents_report_exists REFERENCES reports,
        file text NOT NULL,
        arrived_at timestamptz NOT NULL
      );
      CREATE INDEX report_documents_by_file ON report_documents (file);
      COMMENT ON TABLE report_documents IS 'Each time a signed document was linked to a report. Unlinked and linked elsewhere it keeps its arrival (R-60).';

      CREATE TABLE deliveries (
        id uuid NOT NULL CONSTRAINT deliveries_pk PRIMARY KEY CONSTRAINT deliveries_instance_exists REFERENCES instances,
        plan_id uuid NOT NULL CONSTRAINT deliveries_plan_exists REFERENCES plans,
        recipient_agency_id uuid NOT NULL CONSTRAINT deliveries_recipient_exists REFERENCES agencies,
        version text NOT NULL CONSTRAINT deliveries_version_exists REFERENCES plan_revisions,
        internal boolean NOT NULL,
        code text,
        queued_at timestamptz NOT NULL,
        channel_took_at timestamptz,
        sent_at timestamptz,
        CONSTRAINT deliveries_once UNIQUE (plan_id, recipient_agency_id, version)
      );
      CREATE INDEX deliveries_by_recipient ON deliveries (recipient_agency_id);
      COMMENT ON COLUMN deliveries.internal IS 'The recipient works in this installation and is served without e-office (R-36).';
      CREATE TABLE delivery_statuses (
        entry_id uuid NOT NULL CONSTRAINT delivery_statuses_pk PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT delivery_statuses_delivery_exists REFERENCES deliveries,
        code text NOT NULL,
        at timestamptz NOT NULL,
        note text
      );
      CREATE INDEX delivery_statuses_by_delivery ON delivery_statuses (delivery_id, at);
      CREATE TABLE delivery_recalls (
        delivery_id uuid NOT NULL CONSTRAINT delivery_recalls_delivery_exists REFERENCES deliveries,
        no int NOT NULL,
        reason text NOT NULL,
        asked_at timestamptz NOT NULL,
        answer text CONSTRAINT delivery_recalls_answer_known CHECK (answer IN ('agreed', 'declined')),
        answered_at timestamptz,
        CONSTRAINT delivery_recalls_pk PRIMARY KEY (delivery_id, no)
      );

      GRANT SELECT, INSERT ON report_revisions, report_notes, report_documents, delivery_statuses TO wf_app;
      GRANT SELECT, INSERT, UPDATE ON reports, deliveries, delivery_recalls TO wf_app;
      CREATE TRIGGER report_revisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE report_revisions ENABLE ALWAYS TRIGGER report_revisions_append_only;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE delivery_recalls, delivery_statuses, deliveries, report_documents, report_notes, reports, report_revisions`,
    ); // Development only.
  }
}
