import { type Kind, kinds } from '../../workflows/kit/definition.js';
import { deliveryVisibleTo } from '../deliveries/index.js';
import { readersAmong } from '../organisations/index.js';
import { planVisibleTo } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { reportVisibleTo } from '../reports/index.js';
import { taskVisibleTo } from '../tasks/index.js';

/** A document that took a step, and those of the listeners who may see it. */
export interface MovedDocument {
  readonly kind: Kind;
  readonly id: string;
  /** Of its last entry among those looked at. */
  readonly sequence: number;
  /** The place of that entry in the log. */
  readonly place: number;
  readonly persons: readonly string[];
}

export interface Moved {
  /** The last place of the log that was looked at. */
  readonly upTo: number;
  /** The first: what lies before it was too much to be told one by one. */
  readonly from: number;
  readonly documents: readonly MovedDocument[];
}

/** Entries that one look tells one by one. An issue to hundreds of agencies makes thousands in one moment; then everybody is told to look again. */
export const tellable = 500;

/** Places begin at 0, so nothing has a place before this one. */
export const beforeAll = -1;

const tables: Readonly<Record<Kind, readonly [table: string, visibleTo: (agencies: string, scope: string) => string]>> = {
  plan: ['plans', planVisibleTo],
  task: ['tasks', taskVisibleTo],
  report: ['reports', reportVisibleTo],
  delivery: ['deliveries', deliveryVisibleTo],
};

const seen = kinds.map((kind) => {
  const [table, visibleTo] = tables[kind];
  return `SELECT moved.id, reader.persons FROM moved JOIN ${table} ${kind} ON ${kind}.id = moved.id JOIN reader ON reader.kind = '${kind}'
    WHERE moved.kind = '${kind}' AND ${visibleTo('reader."agencyIds"', 'reader.scope')}`;
});

/**
 * $1 the persons who listen, $2 today, $3 the place after which to look. By the places of the log, which are given in the order in which
 * they are committed; numbers drawn from a sequence are not.
 */
const readMoved: Statement = {
  name: 'moved-documents',
  text: `
    WITH log AS MATERIALIZED (SELECT size - 1 AS last FROM audit_log_state),
    moved AS MATERIALIZED (
      SELECT standing.kind, standing.id, max(entry.seq) AS sequence, max(leaf.idx) AS place FROM audit_leaves leaf
      JOIN audit_entries entry ON entry.id = leaf.entry_id JOIN instances standing ON standing.id = entry.instance_id
      WHERE leaf.idx > greatest($3::bigint, (SELECT last FROM log) - ${tellable}) AND entry.outcome = 'accepted' GROUP BY standing.kind, standing.id),
    wanted AS MATERIALIZED (SELECT DISTINCT kind FROM moved),
    reader AS MATERIALIZED (${readersAmong('wanted')}),
    seen AS (SELECT id, array_agg(person) AS persons FROM (${seen.join(' UNION ALL ')}) AS found, unnest(found.persons) AS person GROUP BY id)
    SELECT last::int AS "upTo", greatest($3::bigint + 1, last - ${tellable} + 1)::int AS "from",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'sequence', sequence, 'place', place, 'persons', seen.persons) ORDER BY place), '[]')
        FROM moved JOIN seen USING (id)) AS documents
    FROM log`,
};

/** What moved in the log after a place, with who of these persons may see each, by the very predicates of lists. */
export async function movedDocuments(tx: Tx, persons: readonly string[], today: string, after: number): Promise<Moved> {
  const [moved] = await tx.query<Moved>(readMoved, [persons, today, after]);
  return moved!;
}

const readLast: Statement = { name: 'last-place-of-log', text: 'SELECT (size - 1)::int AS last FROM audit_log_state' };

/** The last place of the log that is given. */
export async function lastPlace(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ last: number }>(readLast, []);
  return row!.last;
}
