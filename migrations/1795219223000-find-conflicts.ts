import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clerks are shown what came under the id of a document with another content. */
export class FindConflicts1795219223000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX inbound_messages_conflicts ON inbound_messages (about) WHERE outcome = 'inbound.conflict'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query('DROP INDEX inbound_messages_conflicts');
  }
}
