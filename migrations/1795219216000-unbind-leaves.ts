import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Leaves name their entries without a foreign key. Its check locks each entry once more, which halved what the sequencer takes in, and
 * guards against nothing: entries cannot be deleted, and `verify` compares every leaf with its entry.
 */
export class UnbindLeaves1795219216000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_leaves DROP CONSTRAINT audit_leaves_entry_exists');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query('ALTER TABLE audit_leaves ADD CONSTRAINT audit_leaves_entry_exists FOREIGN KEY (entry_id) REFERENCES audit_entries');
  }
}
