import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { start } from '../../src/main.js';
import { readConfig } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { createLogScene, type LogScene, origin } from './signer-scene.js';
import { until } from './witness-scene.js';

let log: LogScene;
beforeEach(async () => {
  log = await createLogScene();
});
afterEach(() => log.drop());

describe('npm run signer', () => {
  it('signs as a process of its own, under a login that is a member of wf_sequencer and nothing else', async () => {
    const login = `signer_${newId().replaceAll('-', '')}`;
    await log.db.asOwner(`CREATE ROLE ${login} LOGIN PASSWORD 'signer' IN ROLE wf_sequencer`);
    const { host, port, database } = log.db.connection;
    const env = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: `postgres://${login}:signer@${host}:${port}/${database}`,
      SIGNER_DIR: log.signerDir,
      LOG_ORIGIN: origin,
      METRICS_PORT: '0',
    };
    const child = spawn(process.execPath, [path.resolve('dist/src/cli/main.js'), 'signer'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const output = textOf(child);
    const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    try {
      await log.grow(3);
      await until(async () => (await log.checkpoints()).length === 1, 'it has signed');
      await log.grow(2);
      await until(async () => (await log.checkpoints()).length === 2, 'it has signed again');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await gone).toBe(0);
    expect(await output).toContain(fs.readFileSync(path.join(log.signerDir, 'vkey'), 'utf8').trim());
    await log.db.asOwner(`DROP ROLE ${login}`);
  });
});

describe('Cổng và đối số của npm run signer (its port and arguments)', () => {
  const run = async (args: readonly string[], more: Record<string, string> = {}) => {
    const { host, port, user, password, database } = log.db.connection;
    const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL, SIGNER_DIR: log.signerDir, LOG_ORIGIN: origin, ...more };
    const child = spawn(process.execPath, [path.resolve('dist/src/cli/main.js'), 'signer', ...args], { env, stdio: 'pipe' });
    const errors: string[] = [];
    child.stderr.on('data', (part) => errors.push(String(part)));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, ended, errors };
  };

  it('says in one line which address is taken', async () => {
    const holder = net.createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { ended, errors } = await run([], { METRICS_PORT: String(port) });
    expect(await ended).toBe(1);
    expect(errors.join('')).toBe(`127.0.0.1:${port} is taken by another process; choose another port by METRICS_PORT or --port\n`);
    holder.close();
  });

  it('refuses arguments, for it takes none', async () => {
    const { ended, errors } = await run(['--help']);
    expect([await ended, errors.join('')]).toEqual([2, expect.stringContaining(`signer: Unknown option '--help'`)]);
  });

  it('shows how it signs on /metrics, and nothing of a tree that it does not check', async () => {
    await log.grow(3);
    const port = await freePort();
    const { child, ended } = await run([], { METRICS_PORT: String(port) });
    const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text().catch(() => '');
    await until(async () => /^audit_signed_size 3$/m.test(await metrics().catch(() => '')), 'it has signed');
    expect(await metrics()).not.toMatch(/^audit_(tree_size|findings)/m);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('SIGNER=on', () => {
  it('signs in the process that serves, and says on /readyz when the log has shrunk', async () => {
    const { host, port, user, password, database } = log.db.connection;
    const url = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
    const env = { DATABASE_URL: url, SIGNER: 'on', SIGNER_DIR: log.signerDir, LOG_ORIGIN: origin, LOG_LEVEL: 'silent' };
    const metricsPort = await freePort();
    const config = { ...readConfig(env), port: 0, metricsPort };
    const server = await start(config, createLogger('silent'));
    try {
      await log.grow(5);
      await until(async () => ((await log.checkpoints()).at(-1)?.size ?? 0) >= 5, 'it has signed');
      const ready = async () =>
        (await fetch(`http://127.0.0.1:${metricsPort}/readyz`)).json() as Promise<{
          checks: { name: string; ok: boolean; reason?: string }[];
        }>;
      expect((await ready()).checks).toContainEqual({ name: 'signer', ok: true });
      await log.restoreAt(1);
      await until(
        async () => (await ready()).checks.some(({ name, ok, reason }) => name === 'signer' && !ok && /shrunk|forked/.test(reason!)),
        'it refuses',
      );
    } finally {
      await server.stop();
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function textOf({ stdout }: ChildProcess): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdout!) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
