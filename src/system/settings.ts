import type { Config } from '../platform/config.js';
import type { Connection } from '../platform/data-source.js';

/** One thing the process was told from outside, under the name of its variable, as it may be shown: no password, no key, no user. */
export interface Setting {
  readonly name: string;
  /** Null: not set. */
  readonly value: string | null;
}

/** The configuration in force. A new member of `Config` does not compile until it is said here how it is shown. */
export function settingsOf(config: Config): readonly Setting[] {
  const word = <Member extends Named>(member: Member): Setting => {
    const [name, shown] = shownAs[member];
    return { name, value: shown(config[member]) };
  };
  return (Object.keys(shownAs) as Named[]).map(word);
}

/** Whether SIGNER_DIR is set shows by what it is. */
type Named = Exclude<keyof Config, 'signerDirNamed'>;
type Shown<Value> = readonly [name: string, shown: (value: Value) => string | null];

const text = (value: string | null): string | null => value;
const onOff = (value: boolean): string => (value ? 'on' : 'off');

const shownAs: { readonly [Member in Named]: Shown<Config[Member]> } = {
  database: ['DATABASE_URL', (database) => (database === null ? 'embedded' : placeOf(database.connection))],
  sequencerConnection: ['DATABASE_SEQUENCER_URL', (connection) => (connection === null ? null : placeOf(connection))],
  host: ['HOST', text],
  port: ['PORT', String],
  metricsPort: ['METRICS_PORT', String],
  publicOrigin: ['PUBLIC_ORIGIN', text],
  trustedProxies: ['TRUSTED_PROXIES', (proxies) => (proxies.length === 0 ? null : proxies.join(', '))],
  worker: ['WORKER', onOff],
  signer: ['SIGNER', onOff],
  signerDir: ['SIGNER_DIR', text],
  logOrigin: ['LOG_ORIGIN', text],
  auditPolicyFile: ['AUDIT_POLICY_FILE', text],
  demo: ['DEMO', String],
  migrate: ['MIGRATE', String],
  dataDir: ['DATA_DIR', text],
  personalKeysDir: ['PERSONAL_KEYS_DIR', text],
  mail: ['SMTP_URL', (mail) => (mail === null ? null : `${placeOf(mail)}, ${mail.from}`)],
  plainHttpWebhooks: ['ALLOW_HTTP_WEBHOOKS', String],
  logLevel: ['LOG_LEVEL', text],
};

/** Scheme, host, port and database of an address; whoever signs in there stays out. */
function placeOf(connection: Connection | { readonly url: string }): string {
  if (!('url' in connection)) return `${connection.host}:${connection.port}/${connection.database}`;
  const { protocol, host, pathname } = new URL(connection.url);
  return `${protocol}//${host}${pathname}`;
}
