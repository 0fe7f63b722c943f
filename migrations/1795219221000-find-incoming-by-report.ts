import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document that came in is looked up by its report when it is taken off it. */
export class FindIncomingByReport1795219221000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX incoming_documents_by_report ON incoming_documents (report_id) WHERE report_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Development only.
    await runner.query('DROP INDEX incoming_documents_by_report');
  }
}
