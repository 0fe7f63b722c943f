import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { SystemClock } from '../../platform/clock.js';
import { type Connection, migrate } from '../../platform/data-source.js';
import { type DatabaseServer, provideDatabase } from '../../platform/database-server.js';
import { withTrial } from '../trial/open-trial.js';
import { type ServerProcess, spawnServer } from '../trial/server-process.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import type { ClientParts } from './chaotic-client.js';

/** Tasks that each client has to itself. */
const tasksPerClient = 6;

/** A data folder of its own with an embedded PostgreSQL, durable as in production, and servers that come and go over it. */
export class ChaosGround {
  private database: DatabaseServer | undefined;

  private constructor(private readonly dataDir: string) {}

  /** Open to all: started as root, PostgreSQL runs as somebody else. */
  static create(): ChaosGround {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-workflow-chaos-'));
    fs.chmodSync(dataDir, 0o755);
    return new ChaosGround(dataDir);
  }

  /** The database as it can be reached now; started when it does not run. */
  async connection(): Promise<Connection> {
    this.database ??= await provideDatabase({ database: null, dataDir: this.dataDir });
    return this.database.owner;
  }

  startServer(): Promise<ServerProcess> {
    return spawnServer({ DATA_DIR: this.dataDir });
  }

  /** SIGKILL: the machine lost power. SIGQUIT: an operator stopped it the hard way. Its sessions break either way. */
  async killDatabase(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const [row] = await ask<{ lock: string }>(await this.connection(), `SELECT pg_read_file('postmaster.pid') AS lock`);
    process.kill(Number.parseInt(row!.lock, 10), signal);
    await this.database!.release(); // Only closes our session; there is nothing to stop.
    this.database = undefined;
  }

  /** A plan that is issued to one agency, whose officers are the clients. */
  async prepare(clients: number): Promise<readonly ClientParts[]> {
    const connection = await this.connection();
    await migrate(connection);
    const register = trialRegister({ communes: 1, officers: clients, drafters: clients });
    const [commune] = register.communes;
    return withTrial({ connection, register }, async (trial) => {
      const evidence = await trial.prepare();
      const now = new SystemClock().now();
      // Every fourth task is continuous and begun by the worker; the clients take the others.
      const plan = await trial.issuedPlan(
        trialContent(register, now, { tasks: Math.ceil(((tasksPerClient * clients + 1) * 4) / 3), delivered: false }),
      );
      const tasks = (await trial.tasksOf(plan.id, commune!.agencyId)).filter(({ deadlineKind }) => deadlineKind !== 'continuous');
      const shared = await trial.begun(commune!.officers[0]!, tasks.at(-1)!, evidence);
      const tokens = new Map<string, string>();
      for (const post of [...register.drafters, ...commune!.officers]) tokens.set(post.personId, await trial.signIn(post));
      const content = trialContent(register, now, { tasks: 2, delivered: false });
      return commune!.officers.map((officer, place) => ({
        officer,
        drafter: register.drafters[place]!,
        tokens,
        tasks: tasks
          .slice(place * tasksPerClient, (place + 1) * tasksPerClient)
          .map(({ id, sequence }) => ({ id, sequence, state: 'issued' as const })),
        shared: { ...shared },
        creation: { draftingAgencyId: register.departmentId, issuingAgencyId: register.issuingId },
        content: { ...content } as unknown as ClientParts['content'],
        evidence,
      }));
    });
  }

  /** Stops the database and removes the folder. Call it after the last server is gone. */
  async remove(): Promise<void> {
    await this.connection();
    await this.database!.release();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

async function ask<Row extends pg.QueryResultRow>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
