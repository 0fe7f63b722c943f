import type { DataSource } from 'typeorm';
import { Sequencer, sequencerPool } from '../../audit/index.js';
import { DefinitionStore, verifyAll } from '../../engine/index.js';
import { SystemClock } from '../../platform/clock.js';
import { type Connection, createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { Database, type Statement, type Tx } from '../../platform/transaction.js';
import { examineTree } from './examine-tree.js';
import type { Ledger } from './ledger.js';

/** What an examination looked at, and everything it found wrong. */
export interface Examination {
  readonly entries: number;
  readonly problems: readonly string[];
}

/**
 * Gives what waits its place in the tree, as any process may at any time. Then derives everything again from the log, compares the
 * clients' ledger with it, and looks for rows without their entry and entries without their rows, in one snapshot, because the worker may
 * be at work.
 */
export async function examine(connection: Connection, ledger: Ledger): Promise<Examination> {
  const dataSource = await createDataSource({ connection, entities: [], poolSize: 1, applicationName: 'plan-workflow chaos' }).initialize();
  try {
    await integrate(dataSource);
    return await new Database(dataSource).snapshot(async (tx) => {
      const { entries, findings } = await verifyAll(tx, new DefinitionStore());
      const broken = findings.map(({ stream, seq, problem }) => `${stream}#${seq ?? '–'}: ${problem}`);
      return {
        entries,
        problems: [
          ...broken,
          ...(await examineTree(tx)),
          ...(await missing(tx, ledger)),
          ...(await halfWritten(tx)),
          ...ledger.contradictions,
        ],
      };
    });
  } finally {
    await dataSource.destroy();
  }
}

async function integrate(application: DataSource): Promise<void> {
  const pool = sequencerPool({ sequencerConnection: null }, application);
  await new Sequencer(pool, new SystemClock(), createLogger('error')).drain().finally(() => pool.close());
}

/** Every acknowledged command is there once, with the entry its client was told; every acknowledged refusal is on record. */
async function missing(tx: Tx, { accepted, refused }: Ledger): Promise<string[]> {
  const found = await tx.query<{ commandId: string; ids: string[] }>(readAccepted, [accepted.map(({ commandId }) => commandId)]);
  const entries = new Map(found.map(({ commandId, ids }) => [commandId, ids]));
  const kept = new Set((await tx.query<{ id: string }>(readRefused, [refused.map(({ entryId }) => entryId)])).map(({ id }) => id));
  return [
    ...accepted.flatMap(({ commandId, entryId }) => {
      const ids = entries.get(commandId) ?? [];
      return ids.length === 1 && ids[0] === entryId
        ? []
        : [`${commandId} was acknowledged as ${entryId}, the log has ${ids.join() || 'nothing'}`];
    }),
    ...refused.flatMap(({ commandId, entryId }) =>
      kept.has(entryId) ? [] : [`the refusal ${entryId} of ${commandId} was told and is not on record`],
    ),
  ];
}

async function halfWritten(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ what: string; count: number }>(readHalves, []);
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} × ${what}`);
}

const readAccepted: Statement = {
  name: 'chaos-accepted',
  text: `
    SELECT command_id AS "commandId", array_agg(id) AS ids FROM audit_entries
    WHERE outcome = 'accepted' AND command_id = ANY ($1::uuid[]) GROUP BY command_id`,
};
const readRefused: Statement = {
  name: 'chaos-refused',
  text: `SELECT id FROM audit_entries WHERE outcome = 'refused' AND id = ANY ($1::uuid[])`,
};

const readHalves: Statement = {
  name: 'chaos-halves',
  text: `
    SELECT 'progress without its note' AS what, count(*)::int AS count FROM audit_entries entry
    WHERE command = 'task.update' AND outcome = 'accepted' AND NOT EXISTS (SELECT FROM task_notes WHERE entry_id = entry.id)
    UNION ALL SELECT 'note without its entry', count(*)::int FROM task_notes note WHERE NOT EXISTS (SELECT FROM audit_entries WHERE id = note.entry_id)
    UNION ALL SELECT 'plan without its rows', count(*)::int FROM instances instance
    WHERE kind = 'plan' AND NOT EXISTS (SELECT FROM plans WHERE id = instance.id AND revision_no > 0)
    UNION ALL SELECT 'task without its rows', count(*)::int FROM instances instance WHERE kind = 'task' AND NOT EXISTS (SELECT FROM tasks WHERE id = instance.id)
    UNION ALL SELECT 'revision counted wrongly', count(*)::int FROM plans plan
    WHERE revision_no <> (SELECT count(*) FROM audit_entries WHERE instance_id = plan.id AND outcome = 'accepted' AND command IN ('plan.create', 'plan.revise'))
    UNION ALL SELECT 'dissemination without its day', count(*)::int FROM tasks task JOIN instances instance ON instance.id = task.id
    WHERE (instance.state = 'issued') <> (task.disseminated_on IS NULL) AND instance.state <> 'cancelled'`,
};
