import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bus is seen by two administrators before anything goes there. */
export class ApproveBuses1795219224000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Those in use go on: plans that are under way must not stop because of an update. They stand as approved by whoever registered them, at
    // that very moment, so nobody can take them for what two people saw.
    await runner.query(`
      ALTER TABLE inbound_sources
        ADD COLUMN approved_by uuid CONSTRAINT inbound_sources_approver_exists REFERENCES people,
        ADD COLUMN approved_at timestamptz;
      UPDATE inbound_sources SET approved_by = created_by, approved_at = created_at WHERE bus_url IS NOT NULL;
      ALTER TABLE inbound_sources
        ADD CONSTRAINT inbound_sources_approval_is_whole CHECK (num_nonnulls(approved_by, approved_at) IN (0, 2)),
        ADD CONSTRAINT inbound_sources_bus_is_approved CHECK (bus_url IS NOT NULL OR approved_by IS NULL),
        ADD CONSTRAINT inbound_sources_seen_by_two CHECK (approved_by <> created_by OR approved_at = created_at);
      COMMENT ON COLUMN inbound_sources.approved_at IS 'Of a bus: since then it is asked and sent to. As created_at: it was in use before two people had to see it.';
      GRANT SELECT (approved_by, approved_at) ON inbound_sources TO wf_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query('ALTER TABLE inbound_sources DROP COLUMN approved_by, DROP COLUMN approved_at');
  }
}
