import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

describe('Cấu hình (configuration)', () => {
  it('runs the embedded database with demo data when nothing is said', () => {
    expect(readConfig({})).toMatchObject({ database: null, demo: true, migrate: true, worker: true, port: 3000, metricsPort: 3001 });
  });

  it('uses the database it is given, without demo data, and its login also as the owner', () => {
    const url = 'postgres://app:secret@db/plans';
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({ database: { connection: { url }, owner: { url } }, demo: false });
  });

  it('keeps demo data, whose passwords are public, out of production', () => {
    expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
    const error = thrownBy(() => readConfig({ NODE_ENV: 'production', DEMO: 'true' })) as ConfigError;
    expect(error.problems).toEqual(['DEMO must be false with NODE_ENV=production']);
  });

  it('trusts no proxy unless it is named, by address or network', () => {
    expect(readConfig({}).trustedProxies).toEqual([]);
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    const error = thrownBy(() => readConfig({ TRUSTED_PROXIES: 'proxy,10.0.0.0/33,0.0.0.0/0,127.0.0.1' })) as ConfigError;
    expect(error.problems).toHaveLength(3);
  });

  it('sends mail only through the server it is given, from an address it is given', () => {
    expect(readConfig({}).mail).toBe(null);
    const env = { SMTP_URL: 'smtps://kehoach:hunter2@mail.example.gov.vn', MAIL_FROM: 'Sở Nội vụ <kehoach@example.gov.vn>' };
    expect(readConfig(env).mail).toEqual({ url: env.SMTP_URL, from: env.MAIL_FROM });
    const problems = (more: object) => (thrownBy(() => readConfig({ ...env, ...more })) as ConfigError).problems.join();
    expect(problems({ MAIL_FROM: '' })).toBe('SMTP_URL is set without MAIL_FROM');
    expect(problems({ MAIL_FROM: 'Sở Nội vụ' })).toContain('MAIL_FROM must be an address');
    expect(problems({ MAIL_FROM: 'a@b\r\nBcc: c@d' })).toContain('MAIL_FROM must be an address');
    expect(problems({ SMTP_URL: 'http://kehoach:hunter2@mail' })).toBe('SMTP_URL must be an smtp:// or smtps:// address');
  });

  it('signs the log beside the embedded database, and elsewhere only when told to', () => {
    const dataDir = path.resolve('here');
    const own = { signer: true, signerDir: path.join(dataDir, 'signer'), logOrigin: 'plan-workflow.localhost/log', auditPolicyFile: null };
    expect(readConfig({ DATA_DIR: 'here' })).toMatchObject(own);
    expect(readConfig({ DATABASE_URL: 'postgres://db/plans' }).signer).toBe(false);
    const env = { SIGNER: 'on', SIGNER_DIR: '/keys', LOG_ORIGIN: 'kehoach.example.gov.vn/log' };
    expect(readConfig(env)).toMatchObject({ signer: true, signerDir: '/keys', logOrigin: env.LOG_ORIGIN });
    const wrong = { SIGNER: 'yes', LOG_ORIGIN: 'https://kehoach.example.gov.vn', AUDIT_POLICY_FILE: '/nowhere/policy' };
    const { problems } = thrownBy(() => readConfig(wrong)) as ConfigError;
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('wants the folder of personal keys named where several processes may share a database in production', () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/plans' };
    const error = thrownBy(() => readConfig(env)) as ConfigError;
    expect(error.problems).toEqual([expect.stringMatching(/^PERSONAL_KEYS_DIR must name a folder/)]);
    expect(readConfig({ ...env, PERSONAL_KEYS_DIR: '/srv/keys' }).personalKeysDir).toBe(path.resolve('/srv/keys'));
    expect(readConfig({ DATA_DIR: '/srv/data' }).personalKeysDir).toBe(path.resolve('/srv/data/personal-keys'));
  });

  it('reads a secret from a file', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'config-')), 'url');
    fs.writeFileSync(file, 'postgres://db/plans\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).database?.connection).toEqual({ url: 'postgres://db/plans' });
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it('names every problem at once, and no password', () => {
    const env = {
      DATABASE_URL: 'mysql://app:hunter2@db/plans',
      PORT: '70000',
      WORKER: 'yes',
      DEMO: '1',
      PUBLIC_ORIGIN: 'https://kehoach.gov.vn/app',
      LOG_LEVEL: 'loud',
    };
    const error = thrownBy(() => readConfig(env));
    expect(error).toBeInstanceOf(ConfigError);
    const named = (error as ConfigError).problems.map((problem) => problem.split(' ')[0]);
    expect(named.sort()).toEqual(Object.keys(env).sort());
    expect((error as ConfigError).message).not.toContain('hunter2');
  });

  it('refuses an owner without a database, and one port for two servers', () => {
    const error = thrownBy(() => readConfig({ DATABASE_OWNER_URL: 'postgres://owner@db/plans', PORT: '3001' })) as ConfigError;
    expect(error.problems).toEqual(['DATABASE_OWNER_URL is set without DATABASE_URL', 'PORT and METRICS_PORT must differ']);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
