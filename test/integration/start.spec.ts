import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { start } from '../../src/main.js';
import { readConfig } from '../../src/platform/config.js';
import { hasPendingMigrations, migrate } from '../../src/platform/data-source.js';
import { createLogger } from '../../src/platform/logger.js';
import { startOpsServer } from '../../src/platform/ops-server.js';
import { Database } from '../../src/platform/transaction.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
let empty: { host: string; port: number; user: string; password: string; database: string };

beforeAll(async () => {
  test = await createTestDatabase();
  empty = { ...test.connection, database: `${test.connection.database}_empty` };
  await test.asOwner(`CREATE DATABASE ${empty.database}`);
});
afterAll(async () => {
  await test.asOwner(`DROP DATABASE ${empty.database} WITH (FORCE)`);
  await test.drop();
});

const quiet = createLogger('silent');
const config = (migrates: boolean) => ({
  ...readConfig({ WORKER: 'off', SIGNER: 'off', DEMO: 'false', PORT: '0', METRICS_PORT: '0' }),
  database: { connection: empty, owner: empty },
  migrate: migrates,
});

describe('Khởi động (the start of the process)', () => {
  it('refuses a schema that waits for migrations when they are left to an operator, and leaves nothing running', async () => {
    await expect(start(config(false), quiet)).rejects.toThrow('npm run migrate');
  });

  it('runs each migration once when three processes start at the same time', async () => {
    const ran = await Promise.all([migrate(empty), migrate(empty), migrate(empty)]);
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await hasPendingMigrations(empty)).toBe(false);
  });

  it('stores the first version of the calendar, which no demo data brings', async () => {
    const server = await start(config(true), quiet);
    try {
      const versions = await server.app
        .get(Database)
        .read((tx) => tx.query({ name: 'versions', text: 'SELECT version FROM calendar_versions' }, []));
      expect(versions).toEqual([{ version: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it('serves, and stops without leaving a connection', async () => {
    const server = await start(config(true), quiet);
    expect((await fetch(`${server.url}/api/docs/openapi.json`)).status).toBe(200);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    const left = await test.asOwner('SELECT pid FROM pg_stat_activity WHERE datname = $1', [empty.database]);
    expect(left).toEqual([]);
  });
});

describe('Cổng vận hành (the second port)', () => {
  it('tells what is missing when it is not ready, and lives on', async () => {
    const ops = await startOpsServer('127.0.0.1', 0, {
      database: async () => undefined,
      mail: () => Promise.reject(new Error('no mail server')),
    });
    const get = (path: string) => fetch(`http://127.0.0.1:${ops.port}${path}`);
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      {
        ok: false,
        checks: [
          { name: 'database', ok: true },
          { name: 'mail', ok: false, reason: 'no mail server' },
        ],
      },
    ]);
    expect((await get('/livez')).status).toBe(200);
    expect(await (await get('/metrics')).text()).toContain('process_cpu_seconds_total');
    expect((await get('/other')).status).toBe(404);
    await ops.close();
  });
});
