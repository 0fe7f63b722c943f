import type { Statement, Tx } from '../../platform/transaction.js';
import type { Entry } from '../entry.js';
import type { MinedEvent, MinedObject } from './mined-event.js';

/** Accepted and refused attempts are kept apart: who discovers a process would take a refusal for a step. */
export type MinedOutcome = 'accepted' | 'refused';

/** Document by document, each in its order; then refused attempts that concern none. */
export async function* minedEvents(tx: Tx, outcome: MinedOutcome): AsyncGenerator<MinedEvent> {
  if (outcome === 'accepted') return yield* pagesOf(tx, readAccepted, [nil, 0], ({ instance_id, seq }) => [instance_id, seq]);
  yield* pagesOf(tx, readRefused, [nil, new Date(0), nil], ({ instance_id, at, id }) => [instance_id, at, id]);
  yield* pagesOf(tx, readRefusedOfNone, ['', 0], ({ stream, seq }) => [stream, seq]);
}

export async function* minedObjects(tx: Tx): AsyncGenerator<MinedObject> {
  for (let after = nil; ; ) {
    const rows = await tx.query<ObjectRow>(readObjects, [after, pageSize]);
    for (const { id, kind, parentId, times, states } of rows)
      yield { id, kind, parentId, changes: times.map((at, i) => ({ at: at.toISOString(), state: states[i]! })) };
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.id;
  }
}

interface Row {
  readonly id: string;
  readonly instance_id: string | null;
  readonly at: Date;
  readonly stream: string;
  readonly seq: number;
  readonly body: Buffer;
  readonly leaf: string;
  readonly idx: string | null;
}

interface ObjectRow extends Pick<MinedObject, 'id' | 'kind' | 'parentId'> {
  readonly times: readonly Date[];
  readonly states: readonly string[];
}

async function* pagesOf(
  tx: Tx,
  statement: Statement,
  from: readonly unknown[],
  keyOf: (row: Row) => readonly unknown[],
): AsyncGenerator<MinedEvent> {
  for (let key = from; ; ) {
    const rows = await tx.query<Row>(statement, [...key, pageSize]);
    for (const { body, leaf, idx, instance_id } of rows) {
      const entry = JSON.parse(body.toString('utf8')) as Entry;
      // An attempt on a document that is not there concerns none.
      yield { entry: instance_id === null ? { ...entry, instance: null } : entry, leaf, index: idx === null ? null : Number(idx) };
    }
    if (rows.length < pageSize) return;
    key = keyOf(rows.at(-1)!);
  }
}

const pageSize = 500;
const nil = '00000000-0000-0000-0000-000000000000';

const columns = `entry.id, instance_id, at, stream, seq, body, encode(entry.leaf_hash, 'hex') AS leaf, leaf.idx
    FROM audit_entries entry LEFT JOIN audit_leaves leaf ON leaf.entry_id = entry.id`;

const readAccepted: Statement = {
  name: 'mine-accepted',
  text: `
    SELECT ${columns} WHERE outcome = 'accepted' AND (instance_id, seq) > ($1, $2) ORDER BY instance_id, seq LIMIT $3`,
};
/** Refused attempts on one document stand in the streams of many people; only time orders them. */
const readRefused: Statement = {
  name: 'mine-refused',
  text: `
    SELECT ${columns} WHERE outcome = 'refused' AND instance_id >= $1 AND (instance_id, at, entry.id) > ($1, $2, $3)
    ORDER BY instance_id, at, entry.id LIMIT $4`,
};
const readRefusedOfNone: Statement = {
  name: 'mine-refused-of-none',
  text: `
    SELECT ${columns} WHERE instance_id IS NULL AND outcome = 'refused' AND (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT $3`,
};
const readObjects: Statement = {
  name: 'mine-objects',
  text: `
    SELECT instance.id, kind, parent_id AS "parentId", past.times, past.states FROM instances instance CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(at ORDER BY seq), '{}') AS times, coalesce(array_agg(to_state ORDER BY seq), '{}') AS states
      FROM audit_entries WHERE instance_id = instance.id AND outcome = 'accepted') past
    WHERE instance.id > $1 ORDER BY instance.id LIMIT $2`,
};
