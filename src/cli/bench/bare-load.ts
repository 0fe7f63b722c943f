import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Connection } from '../../platform/data-source.js';
import { newId } from '../../platform/ids.js';
import { progressNote } from './http-load.js';
import { measure, type Samples } from './samples.js';

/** What the rows of `task.update` are made of. Its body is that of a real entry, so the bytes are the same. */
export interface BareTask {
  readonly id: string;
  readonly personId: string;
  readonly body: Buffer;
  sequence: number;
}

/**
 * The row writes of one `task.update`, and nothing else: no HTTP, no session, no authority, no evidence, no judge, no hash. Named
 * statements on connections that act as the application does. What it leaves in the log proves nothing; the database is thrown away.
 */
export class BareLoad {
  private constructor(
    private readonly clients: readonly pg.Client[],
    private readonly tasks: readonly BareTask[],
  ) {}

  /** One connection for each task. */
  static async open(connection: Connection, tasks: readonly BareTask[]): Promise<BareLoad> {
    const login = 'url' in connection ? { connectionString: connection.url } : connection;
    const clients = tasks.map(() => new pg.Client({ ...login, options: '-c role=wf_app', application_name: bareSessions }));
    await Promise.all(clients.map((client) => client.connect()));
    return new BareLoad(clients, tasks);
  }

  /** One by one in a transaction, each answer awaited. */
  inTransaction(lanes: number, seconds: number): Promise<Samples> {
    return measure(lanes, seconds, async (lane) => {
      const [client, task] = [this.clients[lane]!, this.tasks[lane]!];
      const rows = rowsOf(task);
      await client.query('BEGIN');
      await client.query({ ...updateInstance, values: rows.instance });
      await client.query({ ...insertEntry, values: rows.entry });
      await client.query({ ...insertNote, values: rows.note });
      await client.query({ ...updateTask, values: rows.task });
      await client.query('COMMIT');
    });
  }

  /** The same rows in one statement. */
  inOneStatement(lanes: number, seconds: number): Promise<Samples> {
    return measure(lanes, seconds, async (lane) => {
      const rows = rowsOf(this.tasks[lane]!);
      await this.clients[lane]!.query({ ...allAtOnce, values: [...rows.entry, ...rows.note.slice(4)] });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

/** What its connections are named. */
export const bareSessions = 'plan-workflow bare';

function rowsOf(task: BareTask) {
  task.sequence++;
  const [entryId, leaf, at, percent] = [newId(), randomBytes(32), new Date(), task.sequence % 100];
  return {
    instance: [task.id, task.sequence, leaf, at],
    entry: [
      entryId,
      `task/${task.id}`,
      task.sequence,
      task.body,
      leaf,
      at,
      task.id,
      newId(),
      randomBytes(32),
      task.personId,
      [task.personId],
    ],
    note: [entryId, task.id, 'progress', at, progressNote, percent],
    task: [task.id, percent],
  };
}

const updateInstance = {
  name: 'bare-update-instance',
  text: `UPDATE instances SET state = 'inProgress.working', sequence = $2, changed = $2, head = $3, head_at = $4 WHERE id = $1 AND sequence = $2 - 1`,
};

const entryColumns =
  'id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state';
const entryValues = `$1::uuid, $2, $3::int, $4, $5::bytea, $6::timestamptz, 'accepted', $7::uuid, 'task.update', $8::uuid, $9, $10::uuid, $11::uuid[], 'inProgress.working', 'inProgress.working'`;

const insertEntry = { name: 'bare-insert-entry', text: `INSERT INTO audit_entries (${entryColumns}) VALUES (${entryValues})` };
const insertNote = {
  name: 'bare-insert-note',
  text: 'INSERT INTO task_notes (entry_id, task_id, kind, at, text, percent) VALUES ($1, $2, $3, $4, $5, $6)',
};
const updateTask = { name: 'bare-update-task', text: 'UPDATE tasks SET percent = $2 WHERE id = $1' };

const allAtOnce = {
  name: 'bare-all-at-once',
  text: `
    WITH moved AS (
      UPDATE instances SET state = 'inProgress.working', sequence = $3, changed = $3, head = $5, head_at = $6 WHERE id = $7 AND sequence = $3 - 1),
    noted AS (INSERT INTO task_notes (entry_id, task_id, kind, at, text, percent) VALUES ($1, $7, 'progress', $6, $12, $13::numeric)),
    told AS (UPDATE tasks SET percent = $13 WHERE id = $7)
    INSERT INTO audit_entries (${entryColumns}) VALUES (${entryValues})`,
};
