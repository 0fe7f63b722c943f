import pg from 'pg';
import type { Connection } from '../../platform/data-source.js';
import type { Trial, TrialTask } from '../trial/trial.js';
import type { TrialCommune } from '../trial/trial-register.js';
import type { BareTask } from './bare-load.js';
import type { LoadClient } from './http-load.js';

/** Tasks each client takes in turn, so that no row is written twice in a moment. */
const tasksPerClient = 8;

/** One client for each commune: its officer signed in, its tasks begun. */
export async function prepareClients(
  trial: Trial,
  planId: string,
  evidence: string,
  communes: readonly TrialCommune[],
): Promise<readonly LoadClient[]> {
  return Promise.all(
    communes.map(async (commune) => {
      const [officer] = commune.officers;
      const tasks = await beginTasks(trial, planId, evidence, commune, tasksPerClient);
      return {
        token: await trial.signIn(officer!),
        actingAs: officer!.actingAs,
        tasks: tasks.map(({ id, sequence }) => ({ id, sequence })),
      };
    }),
  );
}

/** One task for each commune, for the bare loops; `body` is what their entries hold. */
export async function prepareBareTasks(
  trial: Trial,
  planId: string,
  evidence: string,
  communes: readonly TrialCommune[],
  body: Buffer,
): Promise<readonly BareTask[]> {
  return Promise.all(
    communes.map(async (commune) => {
      const [task] = await beginTasks(trial, planId, evidence, commune, 1);
      return { id: task!.id, sequence: task!.sequence, personId: commune.officers[0]!.personId, body };
    }),
  );
}

/** The bytes of the newest entry of a command. */
export async function newestEntry(connection: Connection, command: string): Promise<Buffer> {
  const [row] = await ask<{ body: Buffer }>(connection, 'SELECT body FROM audit_entries WHERE command = $1 ORDER BY at DESC LIMIT 1', [
    command,
  ]);
  return row!.body;
}

/** Waits until no wake-up is due, so that the worker's share of the work before is done, and lets PostgreSQL look at what is there. */
export async function settle(connection: Connection): Promise<void> {
  for (;;) {
    const [row] = await ask<{ due: number }>(connection, 'SELECT count(*)::int AS due FROM wakeups WHERE due_at <= now()', []);
    if (row!.due === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await ask(connection, 'VACUUM ANALYZE', []);
  await ask(connection, 'CHECKPOINT', []);
}

/** As the owner, on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(connection: Connection, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The worker begins continuous tasks by itself, so only the others are taken. */
async function beginTasks(
  trial: Trial,
  planId: string,
  evidence: string,
  { agencyId, officers }: TrialCommune,
  count: number,
): Promise<readonly TrialTask[]> {
  const tasks = await trial.tasksOf(planId, agencyId);
  const begun: TrialTask[] = [];
  for (const task of tasks.filter(({ deadlineKind }) => deadlineKind !== 'continuous').slice(0, count))
    begun.push({ ...task, ...(await trial.begun(officers[0]!, task, evidence)) });
  return begun;
}
