import type { Denial, Facts, JsonObject } from '../../workflows/kit/definition.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { leafHash, nothingBefore } from './chain.js';
import { bytesOf, type Entry, entryLimit } from './entry.js';
import { EntryTooLargeError } from './entry-too-large.error.js';

/** An entry as a row: its bytes, its hash, and the columns that index it. */
export interface EntryRow {
  readonly entry: Entry;
  readonly body: Buffer;
  readonly leaf: Buffer;
  readonly fingerprint: Buffer | null;
  readonly personId: string | null;
  readonly principals: readonly string[];
}

export interface RecordedAct {
  readonly stream: string;
  readonly command: string;
  readonly personId: string | null;
  readonly input: JsonObject;
  readonly at: string;
  readonly request?: string;
}

export interface RefusedAct {
  readonly command: JsonObject & { readonly type: string };
  readonly personId: string | null;
  readonly principals?: readonly string[];
  readonly reasons: readonly Denial[];
  readonly at: string;
  readonly request?: string;
  /** Of a command on an instance: which, where it stood, under which definition, and on what evidence. */
  readonly judged?: {
    readonly instance: Entry['instance'];
    readonly exists: boolean;
    readonly definition: Entry['definition'];
    readonly standing: Entry['standing'];
    readonly facts: Facts;
  };
}

/** Closes an entry: canonical bytes and leaf hash. Throws when it is larger than an entry may be. */
export function seal(entry: Entry, more: Pick<EntryRow, 'fingerprint' | 'personId' | 'principals'>): EntryRow {
  const body = bytesOf(entry);
  if (body.length > entryLimit) throw new EntryTooLargeError(body.length);
  return { entry, body, leaf: leafHash(body), ...more };
}

/** Acts that move no instance: administration and access (`recorded`), and every refusal. Each locks the head of one shared stream. */
export const auditLog = {
  /** An act of administration, in the transaction that does it. */
  async record(tx: Tx, { stream, command, personId, input, at, request }: RecordedAct): Promise<{ entryId: string }> {
    const fields = { outcome: 'recorded' as const, command: { type: command, input, personId }, at, request, reasons: [] };
    return append(tx, stream, fields, personId, personId === null ? [] : [personId]);
  },

  /** A refusal, in a transaction of its own, before the answer goes out. */
  async refuse(tx: Tx, { command, personId, principals, reasons, at, request, judged }: RefusedAct): Promise<{ entryId: string }> {
    const fields = { outcome: 'refused' as const, command, at, request, reasons: reasons as Entry['reasons'], judged };
    return append(tx, `refusals/${shardOf(personId ?? '')}`, fields, personId, principals ?? (personId === null ? [] : [personId]));
  },
};

/** Sixteen streams of refusals, by person, so that one person's flood makes few others wait. */
const shards = 16;

function shardOf(person: string): number {
  let sum = 0;
  for (const char of person) sum = (sum + char.charCodeAt(0)) % shards;
  return sum;
}

interface Fields {
  readonly outcome: 'refused' | 'recorded';
  readonly command: JsonObject & { readonly type: string };
  readonly at: string;
  readonly request: string | undefined;
  readonly reasons: Entry['reasons'];
  readonly judged?: RefusedAct['judged'];
}

const lockHead: Statement = {
  name: 'lock-stream-head',
  text: `
    INSERT INTO audit_streams (stream, seq, head, head_at) VALUES ($1, 0, $2, $3)
    ON CONFLICT (stream) DO UPDATE SET seq = audit_streams.seq
    RETURNING seq, encode(head, 'hex') AS head, head_at`,
};
const moveHead: Statement = {
  name: 'move-stream-head',
  text: 'UPDATE audit_streams SET seq = $2, head = $3, head_at = $4 WHERE stream = $1',
};

async function append(
  tx: Tx,
  stream: string,
  fields: Fields,
  personId: string | null,
  principals: readonly string[],
): Promise<{ entryId: string }> {
  const [head] = await tx.query<{ seq: number; head: string; head_at: Date }>(lockHead, [
    stream,
    Buffer.from(nothingBefore, 'hex'),
    fields.at,
  ]);
  const judged = fields.judged;
  // Processes' clocks differ by a little; within a stream time does not go back.
  const at = new Date(Math.max(Date.parse(fields.at), head!.head_at.getTime())).toISOString();
  const entry: Entry = {
    v: 1,
    id: newId(),
    stream,
    seq: head!.seq + 1,
    prev: head!.head,
    at,
    outcome: fields.outcome,
    instance: judged?.instance ?? null,
    definition: judged?.definition ?? null,
    standing: judged?.standing ?? null,
    command: fields.command,
    facts: (judged?.facts ?? {}) as JsonObject,
    from: judged?.standing?.state ?? null,
    to: null,
    effects: [],
    reasons: fields.reasons,
    request: fields.request ?? null,
  };
  const row = seal(entry, { fingerprint: null, personId, principals });
  await Promise.all([
    tx.query(insertEntries, entryColumns([row], [judged?.exists === true])),
    tx.query(moveHead, [stream, entry.seq, row.leaf, at]),
  ]);
  return { entryId: entry.id };
}

/**
 * Part of every statement that writes entries given as columns: they wait for their place in the tree, in the order of the columns. The
 * head of a stream is locked meanwhile, so each stream's entries wait in its own order.
 */
export const insertPending = 'INSERT INTO audit_pending (entry_id, leaf_hash) SELECT * FROM unnest($1::uuid[], $5::bytea[])';

/** Inserts entries given as columns; see `entryColumns`. */
export const insertEntries: Statement = {
  name: 'insert-entries',
  text: `
    WITH waiting AS (${insertPending})
    INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)
    SELECT id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, string_to_array(principals, ',')::uuid[], from_state, to_state
    FROM unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::bytea[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[], $10::uuid[], $11::bytea[], $12::uuid[], $13::text[], $14::text[], $15::text[])
      AS new (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)`,
};

/** The columns of `insertEntries`. `exists` says of each whether its instance is there to be pointed at. */
export function entryColumns(rows: readonly EntryRow[], exists: readonly boolean[]): unknown[][] {
  return [
    rows.map(({ entry }) => entry.id),
    rows.map(({ entry }) => entry.stream),
    rows.map(({ entry }) => entry.seq),
    rows.map(({ body }) => body),
    rows.map(({ leaf }) => leaf),
    rows.map(({ entry }) => entry.at),
    rows.map(({ entry }) => entry.outcome),
    rows.map(({ entry }, place) => (exists[place] === true ? (entry.instance?.id ?? null) : null)),
    rows.map(({ entry }) => entry.command['type']),
    rows.map(({ entry }) => entry.command['commandId'] ?? null),
    rows.map(({ fingerprint }) => fingerprint),
    rows.map(({ personId }) => personId),
    rows.map(({ principals }) => principals.join(',')),
    rows.map(({ entry }) => entry.from),
    rows.map(({ entry }) => entry.to),
  ];
}
