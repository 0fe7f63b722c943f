import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Health, type HealthCheck } from '../platform/readiness.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { type LogStanding, readLog } from './log-standing.js';
import { type Queue, readQueues } from './queues.js';
import { type Setting, settingsOf } from './settings.js';

/** How the installation stands, as this process sees it. */
export interface SystemStanding {
  readonly at: string;
  /** Of the product. */
  readonly version: string;
  /** Of Node.js. */
  readonly runtime: string;
  /** Of PostgreSQL. */
  readonly database: string;
  /** Whether everything that `/readyz` asks is well. */
  readonly ok: boolean;
  readonly checks: readonly HealthCheck[];
  readonly queues: readonly Queue[];
  readonly log: LogStanding;
  readonly schema: Schema;
  readonly definitions: readonly DefinitionInUse[];
  readonly settings: readonly Setting[];
}

/** What migrations made of the database. A process starts with none pending, or does not start. */
export interface Schema {
  readonly migrations: number;
  /** The last one that ran. */
  readonly last: string;
}

/** A definition that documents ran or run under. */
export interface DefinitionInUse {
  readonly id: string;
  readonly hash: string;
  /** When this installation met it for the first time. */
  readonly firstSeenAt: string;
  /** How many documents stand in each of its states. */
  readonly states: Readonly<Record<string, number>>;
}

@Injectable()
export class SystemReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly health: Health,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async standing(): Promise<SystemStanding> {
    const at = this.clock.now().toISOString();
    const checks = await this.health.look();
    const kept = await this.database.read(async (tx) => {
      const [queues, log, [about], definitions] = await Promise.all([
        readQueues(tx, at),
        readLog(tx, this.config),
        tx.query<About>(readAbout, []),
        definitionsIn(tx),
      ]);
      const { database, migrations, last } = about!;
      return { queues, log, database, schema: { migrations, last }, definitions };
    });
    const settings = settingsOf(this.config);
    return { at, version, runtime: process.version, ok: checks.every(({ ok }) => ok), checks, ...kept, settings };
  }
}

/** Of package.json, whether this file runs from `dist` or from the sources. */
const version = versionIn(fileURLToPath(new URL('.', import.meta.url)).replace(/(dist[/\\])?src[/\\]system[/\\]$/, ''));

function versionIn(top: string): string {
  return (JSON.parse(fs.readFileSync(path.join(top, 'package.json'), 'utf8')) as { version: string }).version;
}

function definitionsIn(tx: Tx): Promise<readonly DefinitionInUse[]> {
  return tx.query<DefinitionInUse>(readDefinitions, []);
}

interface About extends Schema {
  readonly database: string;
}

const readAbout: Statement = {
  name: 'system-about',
  text: `
  SELECT current_setting('server_version') AS database, count(*)::int AS migrations, (array_agg(name ORDER BY timestamp DESC))[1] AS last FROM migrations`,
};

const readDefinitions: Statement = {
  name: 'system-definitions',
  text: `
  SELECT id, hash, to_char(first_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "firstSeenAt",
    (SELECT coalesce(jsonb_object_agg(state, count), '{}')
      FROM (SELECT state, count(*)::int AS count FROM instances WHERE instances.definition = definitions.id GROUP BY state) AS counted) AS states
  FROM definitions ORDER BY id, first_seen_at`,
};
