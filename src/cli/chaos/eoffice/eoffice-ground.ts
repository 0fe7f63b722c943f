import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Connection, migrate } from '../../../platform/data-source.js';
import { type EmbeddedPostgres, startEmbedded } from '../../../platform/embedded-postgres.js';
import { urlOf } from '../../trial/open-trial.js';

const databaseName = 'chaos';
/** Statements of ours are tried again for so long while the database is away. */
const patienceMs = 60_000;

/** A folder and an embedded PostgreSQL of its own, durable as in production, that is restarted on the same port. */
export class EofficeGround {
  restarts = 0;

  private constructor(
    readonly folder: string,
    private readonly database: EmbeddedPostgres,
    readonly connection: Connection,
  ) {}

  static async create(): Promise<EofficeGround> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-workflow-eoffice-'));
    fs.chmodSync(folder, 0o755); // Started as root, PostgreSQL runs as somebody else.
    const home = path.join(folder, 'postgres');
    const database = await startEmbedded({ home, rootHome: home });
    const first = new EofficeGround(folder, database, database.connection);
    await first.ask(`CREATE DATABASE ${databaseName}`);
    const connection = { ...database.connection, database: databaseName };
    await migrate(connection);
    return new EofficeGround(folder, database, connection);
  }

  /** For processes of the product. Addresses of this machine are allowed, as the receivers are here. */
  get env(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: urlOf(this.connection),
      DATA_DIR: this.folder,
      PORT: '0',
      METRICS_PORT: '0',
      LOG_LEVEL: 'silent',
      DEMO: 'false',
      MIGRATE: 'false',
      ALLOW_HTTP_WEBHOOKS: 'true',
    };
  }

  /** Every session breaks, and the server recovers from its log as after a crash. */
  async restart(): Promise<void> {
    this.restarts++;
    await this.database.restart('immediate');
  }

  /** As the owner, over a connection of its own; waits for a database that is away. */
  async ask<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const client = new pg.Client('url' in this.connection ? { connectionString: this.connection.url } : this.connection);
      client.on('error', () => undefined); // The statement under way rejects as well.
      try {
        await client.connect();
        return (await client.query<Row>(sql, [...values])).rows;
      } catch (error) {
        if (!isAway(error) || Date.now() > until) throw error;
        await sleep(100);
      } finally {
        await client.end().catch(() => undefined); // It may be gone already.
      }
    }
  }

  async remove(): Promise<void> {
    await this.database.stop('immediate');
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Connection refused or broken, server starting or going down; the statement was not at fault. */
function isAway(error: unknown): boolean {
  const { code = '', message } = error as Error & { code?: string };
  return /^(ECONN|57P0|08)/.test(code) || /terminated|closed/i.test(message);
}
