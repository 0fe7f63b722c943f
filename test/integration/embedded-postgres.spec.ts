import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { shareEmbedded } from '../../src/platform/database-server.js';
import { type EmbeddedPostgres, startEmbedded } from '../../src/platform/embedded-postgres.js';

let home: string;
const options = () => ({ home: path.join(home, 'cluster'), rootHome: path.join(home, 'cluster') });
const lockFile = () => path.join(options().home, 'data', 'postmaster.pid');
const processId = () => Number(fs.readFileSync(lockFile(), 'utf8').split('\n')[0]);

beforeAll(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-postgres-'));
  fs.chmodSync(home, 0o755);
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

async function ask<T>(server: Pick<EmbeddedPostgres, 'connection'>, sql: string): Promise<T[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describe('PostgreSQL đi kèm (the embedded server)', () => {
  it('starts once when three ask at the same time, and the others adopt it', async () => {
    const servers = await Promise.all([startEmbedded(options()), startEmbedded(options()), startEmbedded(options())]);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(servers.map(({ connection }) => connection.port)).size).toBe(1);
    for (const server of servers) expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('keeps what was committed when the server is killed, and starts again', async () => {
    const before = await startEmbedded(options());
    expect(before.adopted).toBe(true);
    await ask(before, 'CREATE TABLE kept AS SELECT 42 AS value');
    process.kill(processId(), 'SIGKILL');

    const after = await startEmbedded(options());
    expect(after.adopted).toBe(false);
    expect(await ask(after, 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
    await after.stop();
    expect(fs.existsSync(lockFile())).toBe(false);
  });

  it('starts over a lock file that names a foreign live process', async () => {
    fs.writeFileSync(lockFile(), `${process.pid}\n${path.dirname(lockFile())}\n1\n1\n\n127.0.0.1\n`);
    const server = await startEmbedded(options());
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it('is stopped by the last of its users only', async () => {
    const [first, second] = await Promise.all([shareEmbedded(options()), shareEmbedded(options())]);
    await first.leave();
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.leave();
    expect(fs.existsSync(lockFile())).toBe(false);
  });
});
