import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses of calendar feeds, and where each day of a calendar version comes from. */
export class CreateCalendarFeeds1795219212000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_versions ADD COLUMN sources jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN calendar_versions.sources IS 'By day of off and working: the legal source that says so.';
      CREATE TRIGGER calendar_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE calendar_versions ENABLE ALWAYS TRIGGER calendar_versions_append_only;

      CREATE TABLE calendar_feeds (
        person_id uuid NOT NULL CONSTRAINT calendar_feeds_pk PRIMARY KEY CONSTRAINT calendar_feeds_person_exists REFERENCES people,
        token_hash bytea NOT NULL CONSTRAINT calendar_feeds_token_once UNIQUE,
        created_at timestamptz NOT NULL,
        CONSTRAINT calendar_feeds_token_is_hash CHECK (octet_length(token_hash) = 32)
      );
      COMMENT ON TABLE calendar_feeds IS 'One secret address each, by the SHA-256 of its token; a new one replaces the old.';
      CREATE TABLE calendar_feed_misses (
        address text NOT NULL,
        at timestamptz NOT NULL
      );
      COMMENT ON TABLE calendar_feed_misses IS 'Requests for feeds that do not exist, for throttling; in the database so that every process knows.';
      CREATE INDEX calendar_feed_misses_by_address ON calendar_feed_misses (address, at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO wf_app;
      GRANT SELECT, INSERT, DELETE ON calendar_feed_misses TO wf_app;
    `);
  }

  /** Development only. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_feed_misses, calendar_feeds;
      DROP TRIGGER calendar_versions_append_only ON calendar_versions;
      ALTER TABLE calendar_versions DROP COLUMN sources;
    `);
  }
}
