import { insertPending } from '../audit/index.js';
import type { Statement } from '../platform/transaction.js';

/** An instance as the door reads it, locked. */
export interface LockedInstance {
  readonly id: string;
  readonly kind: 'plan' | 'task' | 'report' | 'delivery';
  readonly definition: string;
  readonly state: string;
  readonly sequence: number;
  readonly changed: number;
  readonly head: Buffer;
  readonly head_at: Date;
  readonly parent_id: string | null;
}

/** The columns of a `LockedInstance`. */
export const instanceColumns = (instance: string): string =>
  ['id', 'kind', 'definition', 'state', 'sequence', 'changed', 'head', 'head_at', 'parent_id']
    .map((column) => `${instance}.${column}`)
    .join(', ');

/** Plan before task before report before delivery, then by id: everybody locks in one order. NO KEY, or a child's foreign key would wait. */
export const lockInstances: Statement = {
  name: 'lock-instances',
  text: `
    SELECT id, kind, definition, state, sequence, changed, head, head_at, parent_id FROM instances WHERE id = ANY($1::uuid[])
    ORDER BY CASE kind WHEN 'plan' THEN 1 WHEN 'task' THEN 2 WHEN 'report' THEN 3 ELSE 4 END, id FOR NO KEY UPDATE`,
};

export const readInstances: Statement = {
  name: 'read-instances',
  text: 'SELECT id, kind, definition, state, sequence, changed, head, head_at, parent_id FROM instances WHERE id = ANY($1::uuid[])',
};

/** An accepted entry with this commandId: the answer that a repeat is given again. */
export interface AcceptedBefore {
  readonly command_id: string;
  readonly fingerprint: Buffer;
  readonly id: string;
  readonly leaf: string;
  readonly instance_id: string;
  readonly seq: number;
  readonly from_state: string;
  readonly to_state: string;
  readonly at: Date;
}

export const acceptedBefore: Statement = {
  name: 'accepted-before',
  text: `
    SELECT command_id, fingerprint, id, encode(leaf_hash, 'hex') AS leaf, instance_id, seq, from_state, to_state, at
    FROM audit_entries WHERE outcome = 'accepted' AND command_id = ANY($1::uuid[])`,
};

/** Entry, instance and the wait for a place in the tree in one statement: none is ever there without the others. */
export const writeMoves: Statement = {
  name: 'write-moves',
  text: `
    WITH moved AS (
      UPDATE instances SET state = new.state, sequence = new.sequence, changed = new.changed, head = new.head, head_at = new.at
      FROM unnest($8::uuid[], $15::text[], $3::int[], $16::int[], $5::bytea[], $6::timestamptz[]) AS new (id, state, sequence, changed, head, at)
      WHERE instances.id = new.id),
    waiting AS (${insertPending})
    INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)
    SELECT id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, string_to_array(principals, ',')::uuid[], from_state, to_state
    FROM unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::bytea[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[], $10::uuid[], $11::bytea[], $12::uuid[], $13::text[], $14::text[], $15::text[])
      AS new (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)`,
};

/** The same for one, as nearly every command is: without arrays to build, take apart and join, at half the cost. */
export const writeMove: Statement = {
  name: 'write-move',
  text: `
    WITH moved AS (UPDATE instances SET state = $15, sequence = $3, changed = $16, head = $5, head_at = $6 WHERE id = $8),
    waiting AS (INSERT INTO audit_pending (entry_id, leaf_hash) VALUES ($1, $5))
    INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, string_to_array($13, ',')::uuid[], $14, $15)`,
};

/** Creation: the instance is born with its first entry. */
export const writeBirths: Statement = {
  name: 'write-births',
  text: `
    WITH born AS (
      INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id)
      SELECT * FROM unnest($8::uuid[], $17::text[], $18::text[], $15::text[], $3::int[], $16::int[], $5::bytea[], $6::timestamptz[], $19::uuid[])),
    waiting AS (${insertPending})
    INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)
    SELECT id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, string_to_array(principals, ',')::uuid[], from_state, to_state
    FROM unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::bytea[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[], $10::uuid[], $11::bytea[], $12::uuid[], $13::text[], $14::text[], $15::text[])
      AS new (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state)`,
};

export const insertWakeups: Statement = {
  name: 'insert-wakeups',
  text: 'INSERT INTO wakeups (instance_id, due_at, why) SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[])',
};

/** One wake-up per instance above, however many below it moved at once. */
export const wakeParents: Statement = {
  name: 'wake-parents',
  text: `
    INSERT INTO wakeups (instance_id, due_at, why)
    SELECT instance.parent_id, min(moved.at), min(moved.why) FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS moved (id, at, why)
    JOIN instances instance ON instance.id = moved.id WHERE instance.parent_id IS NOT NULL GROUP BY instance.parent_id`,
};

export const moveBelow: Statement = {
  name: 'move-below',
  text: 'UPDATE instances SET parent_id = new.parent_id FROM unnest($1::uuid[], $2::uuid[]) AS new (id, parent_id) WHERE instances.id = new.id',
};
