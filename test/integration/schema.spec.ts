import fs from 'node:fs';
import pg from 'pg';
import { describeSchema } from '../../src/platform/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('Lược đồ (schema)', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase();
  });

  afterAll(() => db.drop());

  it('is what migrations/schema.sql says; if not, run npm run migrate -- --write-schema', async () => {
    const client = new pg.Client(db.connection);
    await client.connect();
    const present = await describeSchema(client).finally(() => client.end());
    expect(present).toBe(fs.readFileSync('migrations/schema.sql', 'utf8'));
  });

  it.each([
    ['audit_entries', 'id'],
    ['definitions', 'id'],
    ['plan_revisions', 'hash'],
    ['report_revisions', 'hash'],
    ['files', 'sha256'],
    ['deadlines', 'no'],
  ])('keeps %s from being changed, by the application and by the owner', async (table, column) => {
    for (const attempt of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(db.asOwner(attempt)).rejects.toThrow(/is not allowed/);
      await expect(db.dataSource.query(attempt)).rejects.toThrow(/permission denied/);
    }
  });
});
