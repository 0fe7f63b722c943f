import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Connection } from './data-source.js';

/** Everything the process is told from outside. Read once, at the start. */
export interface Config {
  /** The database to use; null: run the embedded one below `dataDir`. */
  database: { connection: Connection; owner: Connection } | null;
  /** The login that gives entries their place in the tree; null: that of the application. */
  sequencerConnection: Connection | null;
  /** Address to listen on. */
  host: string;
  port: number;
  /** Liveness, readiness and metrics; not for the outside. */
  metricsPort: number;
  /** Whether this process also claims wake-ups and deliveries. */
  worker: boolean;
  /** Whether this process also signs the log. */
  signer: boolean;
  /** Absolute. Key and memory of the signer; not on the disk of the database, where it matters. */
  signerDir: string;
  /** Whether it was named, and is not merely where the embedded database has it. */
  signerDirNamed: boolean;
  /** The log's name to the world; its key is made under it. */
  logOrigin: string;
  /** Absolute. The policy that says which witnesses are asked and how many are enough; null: none is. */
  auditPolicyFile: string | null;
  /** Whether an empty database is filled with demo data. */
  demo: boolean;
  /** Whether migrations run at the start. */
  migrate: boolean;
  /** Absolute. Where the embedded database lives. */
  dataDir: string;
  /** Absolute. The keys of personal data, one file per person; outside of the database, shared by all processes of an installation. */
  personalKeysDir: string;
  /** Addresses and networks (CIDR) of the proxies in front, whose word on the client's address counts. None: whoever connects is the client. */
  trustedProxies: readonly string[];
  /** Origin the browser sees, `https://kehoach.example.gov.vn`; null: whatever this process listens on. */
  publicOrigin: string | null;
  /** The mail server and who mail comes from; null: notices are shown in the application alone. */
  mail: MailConfig | null;
  /** Whether webhooks may go to this machine, over http:// as well: for tests and the stub, never with NODE_ENV=production. */
  plainHttpWebhooks: boolean;
  logLevel: LogLevel;
}

export interface MailConfig {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** `Sở Nội vụ <kehoach@example.gov.vn>` or an address alone. */
  readonly from: string;
}

export type LogLevel = (typeof logLevels)[number];

/** Names every problem of the environment at once, so that an operator mends them in one pass. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads and checks the environment. Throws a ConfigError. `NAME_FILE` names a file that holds the value of a secret `NAME`. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const { secret, port, flag, choice, text, list, problems } = reader(env);
  const url = secret('DATABASE_URL', databaseProblem);
  const ownerUrl = secret('DATABASE_OWNER_URL', databaseProblem);
  if (url === undefined && ownerUrl !== undefined) problems.push('DATABASE_OWNER_URL is set without DATABASE_URL');
  const sequencerUrl = secret('DATABASE_SEQUENCER_URL', databaseProblem);
  if (url === undefined && sequencerUrl !== undefined) problems.push('DATABASE_SEQUENCER_URL is set without DATABASE_URL');

  const smtpUrl = secret('SMTP_URL', smtpProblem);
  const mailFrom = text('MAIL_FROM', mailFromProblem);
  if (smtpUrl !== undefined && !env['MAIL_FROM']) problems.push('SMTP_URL is set without MAIL_FROM');

  const dataDir = path.resolve(text('DATA_DIR') ?? '.data');
  const policyFile = text('AUDIT_POLICY_FILE', policyFileProblem);
  const personalKeysDir = text('PERSONAL_KEYS_DIR');
  const signer = choice('SIGNER', ['on', 'off'], url === undefined ? 'on' : 'off') === 'on';
  const signerDir = text('SIGNER_DIR');
  const production = choice('NODE_ENV', ['production', 'development', 'test'], 'development') === 'production';
  const config: Config = {
    database: url === undefined ? null : { connection: { url }, owner: { url: ownerUrl ?? url } },
    sequencerConnection: sequencerUrl === undefined ? null : { url: sequencerUrl },
    host: text('HOST') ?? '127.0.0.1',
    port: port('PORT', 3000),
    metricsPort: port('METRICS_PORT', 3001),
    worker: choice('WORKER', ['on', 'off'], 'on') === 'on',
    signer,
    signerDir: path.resolve(signerDir ?? path.join(dataDir, 'signer')),
    signerDirNamed: signerDir !== undefined,
    logOrigin: text('LOG_ORIGIN', logOriginProblem) ?? 'plan-workflow.localhost/log',
    auditPolicyFile: policyFile === undefined ? null : path.resolve(policyFile),
    demo: flag('DEMO', url === undefined && !production),
    migrate: flag('MIGRATE', true),
    dataDir,
    personalKeysDir: path.resolve(personalKeysDir ?? path.join(dataDir, 'personal-keys')),
    trustedProxies: list('TRUSTED_PROXIES', proxyProblem),
    publicOrigin: text('PUBLIC_ORIGIN', originProblem) ?? null,
    mail: smtpUrl === undefined || mailFrom === undefined ? null : { url: smtpUrl, from: mailFrom },
    plainHttpWebhooks: flag('ALLOW_HTTP_WEBHOOKS', false),
    logLevel: choice('LOG_LEVEL', logLevels, 'info'),
  };
  if (config.plainHttpWebhooks && production) problems.push('ALLOW_HTTP_WEBHOOKS must be false with NODE_ENV=production');
  // The passwords of the demo's people, a chair among them, are public.
  if (config.demo && production) problems.push('DEMO must be false with NODE_ENV=production');
  // Below each process's own folder another process would not find them, and values would be sealed under keys that nobody keeps.
  if (production && url !== undefined && personalKeysDir === undefined)
    problems.push('PERSONAL_KEYS_DIR must name a folder, outside of the database and its backups, that all processes share');
  if (config.port !== 0 && config.port === config.metricsPort) problems.push('PORT and METRICS_PORT must differ');
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A problem as the second half of a sentence, `must be …`; undefined: none. */
type Check = (value: string) => string | undefined;

function reader(env: Record<string, string | undefined>) {
  const problems: string[] = [];
  // An empty value means unset, as in `PORT= npm start` and in compose files.
  const raw = (name: string) => env[name] || undefined;
  const checked = (name: string, value: string | undefined, check?: Check) => {
    const problem = value === undefined ? undefined : check?.(value);
    if (problem !== undefined) problems.push(`${name} ${problem}`);
    return problem === undefined ? value : undefined;
  };

  return {
    problems,
    list: (name: string, check: Check): string[] =>
      (raw(name)?.split(',') ?? []).flatMap((part) => checked(name, part.trim(), check) ?? []),
    text: (name: string, check?: Check) => checked(name, raw(name), check),
    secret(name: string, check: Check) {
      const file = raw(`${name}_FILE`);
      if (file === undefined) return checked(name, raw(name), check);
      if (raw(name) !== undefined) problems.push(`${name} and ${name}_FILE are both set`);
      if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return void problems.push(`${name}_FILE names no file: ${file}`);
      return checked(`${name}_FILE`, fs.readFileSync(file, 'utf8').trim(), check);
    },
    port(name: string, usual: number) {
      const value = checked(name, raw(name), (given) =>
        /^\d{1,5}$/.test(given) && Number(given) <= 65535 ? undefined : 'must be a port number',
      );
      return value === undefined ? usual : Number(value);
    },
    flag(name: string, usual: boolean) {
      const value = checked(name, raw(name), (given) => (given === 'true' || given === 'false' ? undefined : 'must be true or false'));
      return value === undefined ? usual : value === 'true';
    },
    choice<T extends string>(name: string, allowed: readonly T[], usual: T): T {
      const check: Check = (given) => (allowed.some((one) => one === given) ? undefined : `must be one of: ${allowed.join(', ')}`);
      return (checked(name, raw(name), check) as T | undefined) ?? usual;
    },
  };
}

function databaseProblem(value: string): string | undefined {
  // The value itself stays out of the message: it holds a password.
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) ? undefined : 'must be a postgres:// address';
}

function policyFileProblem(value: string): string | undefined {
  return fs.statSync(value, { throwIfNoEntry: false })?.isFile() ? undefined : `names no file: ${value}`;
}

function logOriginProblem(value: string): string | undefined {
  // The name of a key in C2SP signed-note, without its scheme.
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(value) && !value.includes('://')
    ? undefined
    : 'must be a name like kehoach.example.gov.vn/log, without spaces, plus signs and https://';
}

function proxyProblem(value: string): string | undefined {
  const [address = '', bits, ...more] = value.split('/');
  const most = net.isIP(address) === 4 ? 32 : 128;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return net.isIP(address) !== 0 && fits && more.length === 0 ? undefined : 'must list addresses or networks like 10.0.0.0/8, by commas';
}

function smtpProblem(value: string): string | undefined {
  // As above: it holds a password.
  return URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== ''
    ? undefined
    : 'must be an smtp:// or smtps:// address';
}

function mailFromProblem(value: string): string | undefined {
  return /^([^<>\r\n]+ )?<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(value)
    ? undefined
    : 'must be an address, or a name and an address like Sở Nội vụ <kehoach@example.gov.vn>';
}

function originProblem(value: string): string | undefined {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value
    ? undefined
    : 'must be an origin like https://kehoach.example.gov.vn, without a path';
}
