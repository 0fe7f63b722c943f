import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working days by version, and the registers from which documents take their numbers. */
export class CreateCalendarAndNumbering1795219206000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_versions (
        version int NOT NULL CONSTRAINT calendar_versions_pk PRIMARY KEY,
        note text NOT NULL,
        days jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN calendar_versions.days IS 'By year: off, the weekdays that are free; working, the weekend days that are not. A year without data is an error (R-43).';

      CREATE TABLE number_series (
        id uuid NOT NULL CONSTRAINT number_series_pk PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT number_series_agency_exists REFERENCES agencies,
        register text NOT NULL,
        year int NOT NULL,
        symbol text NOT NULL,
        next int NOT NULL CONSTRAINT number_series_counts CHECK (next >= 1),
        last_issued_on date,
        CONSTRAINT number_series_once UNIQUE (agency_id, register, year)
      );
      COMMENT ON TABLE number_series IS 'R-12: one per issuing body, register and year. Locked while a number is taken, so numbers have no gap.';
      CREATE TABLE document_numbers (
        series_id uuid NOT NULL CONSTRAINT document_numbers_series_exists REFERENCES number_series,
        number int NOT NULL CONSTRAINT document_numbers_counts CHECK (number >= 1),
        instance_id uuid NOT NULL CONSTRAINT document_numbers_instance_exists REFERENCES instances,
        rendered text NOT NULL,
        issued_on date NOT NULL,
        override_reason text,
        void_at timestamptz,
        void_reason text,
        CONSTRAINT document_numbers_pk PRIMARY KEY (series_id, number)
      );
      CREATE UNIQUE INDEX document_numbers_one_each ON document_numbers (instance_id) WHERE void_at IS NULL;
      COMMENT ON TABLE document_numbers IS 'Sổ văn bản đi. A void number stays with its reason and is not given again (R-14).';
      GRANT SELECT, INSERT ON calendar_versions TO wf_app;
      GRANT SELECT, INSERT, UPDATE ON number_series TO wf_app;
      GRANT SELECT, INSERT ON document_numbers TO wf_app;
      GRANT UPDATE (void_at, void_reason) ON document_numbers TO wf_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE document_numbers, number_series, calendar_versions`); // Development only.
  }
}
