import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of list pages that a person gave a name. */
export class CreateSavedFilters1795219222000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_filters (
        person_id uuid NOT NULL CONSTRAINT saved_filters_person_exists REFERENCES people,
        id uuid NOT NULL,
        page text NOT NULL CONSTRAINT saved_filters_page_fits CHECK (char_length(page) <= 40),
        name text NOT NULL CONSTRAINT saved_filters_name_fits CHECK (char_length(name) BETWEEN 1 AND 80),
        query text NOT NULL CONSTRAINT saved_filters_query_fits CHECK (octet_length(query) <= 2000),
        CONSTRAINT saved_filters_pk PRIMARY KEY (person_id, id),
        CONSTRAINT saved_filters_name_once UNIQUE (person_id, page, name)
      );
      -- What ANALYZE samples of these would outlive an erasure in pg_statistic.
      ALTER TABLE saved_filters ALTER name SET STATISTICS 0, ALTER query SET STATISTICS 0;
      COMMENT ON TABLE saved_filters IS 'Personal, like notice_preferences: no state of a document, so not in the log.';
      COMMENT ON COLUMN saved_filters.id IS 'Chosen by the client, so that a repeated request saves once; another person may use the same.';
      COMMENT ON COLUMN saved_filters.query IS 'The query of the page''s address, without its question mark.';
      GRANT SELECT, INSERT, UPDATE, DELETE ON saved_filters TO wf_app;
      GRANT SELECT ON saved_filters TO wf_auditor;
    `);
  }

  /** Development only. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_filters');
  }
}
