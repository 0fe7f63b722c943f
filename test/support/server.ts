import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { shareEmbedded } from '../../src/platform/database-server.js';

/** The variable through which workers learn where the run's server is: the connection of its owner, as JSON. */
export const serverVariable = 'TEST_POSTGRES';

/**
 * The PostgreSQL of test runs, in a folder fixed by project and user: the server a killed run left is adopted by the next
 * one, and two runs at a time share it. Nothing in it needs to survive a power cut.
 */
export async function startTestServer(): Promise<{ leave(): Promise<void> }> {
  const key = createHash('sha256').update(`${process.cwd()} ${os.userInfo().uid}`).digest('hex').slice(0, 12);
  const home = path.join(os.tmpdir(), `plan-workflow-test-${key}`);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const { connection, user, leave } = await shareEmbedded({ home, rootHome: home, settings });
  process.env[serverVariable] = JSON.stringify(connection);
  return {
    leave: () =>
      leave(async () => {
        const { rows } = await user.query<{ name: string }>(`SELECT datname AS name FROM pg_database WHERE datname ~ '^(test|template)_'`);
        for (const { name } of rows) await user.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      }),
  };
}
