import type { Statement, Tx } from '../platform/transaction.js';
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from './notes/checkpoint.js';
import { openNote, splitNote } from './notes/note.js';
import type { Policy } from './notes/policy.js';
import type { OnFinding } from './verify-finding.js';

/** What the examiner brings along, so that nothing has to be taken from the database on trust. */
export interface Outside {
  /** Whose signatures count, from the sealed protocol; null: signatures cannot be checked. */
  readonly policy: Policy | null;
  /** Checkpoints kept from earlier. */
  readonly known: readonly { readonly name: string; readonly note: Buffer }[];
}

export const nothingOutside: Outside = { policy: null, known: [] };

/** A root that the tree must have at a size. */
export interface Mark {
  readonly size: number;
  readonly root: Buffer;
  /** How findings call it: `checkpoint/<size>`, or the name of the examiner's file. */
  readonly name: string;
  readonly known: boolean;
  /** Whether the log's signature was checked and holds. */
  readonly signed: boolean;
  /** Whether the policy's quorum of witnesses cosigned. */
  readonly witnessed: boolean;
}

/** Every stored checkpoint and every one brought along that can be believed, by size; what is wrong with any is found on the way. */
export async function* marksOf(tx: Tx, outside: Outside, onFinding: OnFinding): AsyncGenerator<Mark> {
  const known = outside.known
    .flatMap(({ name, note }) => markOf({ name, note, known: true }, outside.policy, onFinding) ?? [])
    .sort((a, b) => a.size - b.size);
  let lastSigned: Mark | undefined;
  for await (const mark of bySize(known, storedMarks(tx, outside.policy, onFinding))) {
    if (mark.signed && lastSigned?.size === mark.size && !lastSigned.root.equals(mark.root)) {
      const problem = `${lastSigned.name} and ${mark.name} are signed by the log, with different roots`;
      onFinding({ rule: 'split', entryId: null, stream: mark.name, seq: null, problem, from: 0, to: mark.size });
    }
    if (mark.signed) lastSigned = mark;
    yield mark;
  }
}

async function* bySize(known: readonly Mark[], stored: AsyncGenerator<Mark>): AsyncGenerator<Mark> {
  let next = 0;
  for await (const mark of stored) {
    for (; next < known.length && known[next]!.size <= mark.size; next++) yield known[next]!;
    yield mark;
  }
  yield* known.slice(next);
}

async function* storedMarks(tx: Tx, policy: Policy | null, onFinding: OnFinding): AsyncGenerator<Mark> {
  for (let after = -1; ; ) {
    const rows = await tx.query<CheckpointRow>(readPage, [after]);
    for (const row of rows) {
      const mark = examineStored(row, policy, onFinding);
      if (mark !== null) yield mark;
    }
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.size;
  }
}

/** One checkpoint with the lines that witnesses added to it. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly lines: readonly string[];
}

/** A stored checkpoint as a mark; null when its note cannot be believed, or says something else than its columns. */
export function examineStored(row: CheckpointRow, policy: Policy | null, onFinding: OnFinding): Mark | null {
  const name = `checkpoint/${row.size}`;
  const note = Buffer.from(row.note, 'utf8');
  const whole = Buffer.from(row.note + row.lines.map((line) => `${line.trimEnd()}\n`).join(''), 'utf8');
  const mark = markOf({ name, note, whole, known: false }, policy, onFinding);
  if (mark === null) return null;
  if (mark.size === row.size && mark.root.equals(row.root)) return mark;
  const problem = `its columns say another ${mark.size === row.size ? 'root' : 'size'} than its note`;
  onFinding({ rule: 'checkpoint', entryId: null, stream: name, seq: null, problem });
  return { ...mark, size: row.size, root: mark.size === row.size ? mark.root : row.root };
}

interface Given {
  readonly name: string;
  readonly note: Buffer;
  /** With cosignatures stored apart. */
  readonly whole?: Buffer;
  readonly known: boolean;
}

function markOf({ name, note, whole = note, known }: Given, policy: Policy | null, onFinding: OnFinding): Mark | null {
  const find = (rule: 'checkpoint' | 'cosignature', problem: string) =>
    onFinding({ rule, entryId: null, stream: name, seq: null, problem });
  const parsed = readCheckpoint(note);
  if (typeof parsed === 'string') {
    find('checkpoint', `it cannot be read: ${parsed}`);
    return null;
  }
  const mark = { size: parsed.size, root: parsed.root, name, known };
  if (policy === null) return { ...mark, signed: false, witnessed: false };
  const verdict = verifyCheckpoint(whole, policy);
  if (verdict.ok) return { ...mark, signed: true, witnessed: true };
  if (verdict.fault === 'quorum-missing') return { ...mark, signed: true, witnessed: false };
  // A witness's line may be what is wrong; then the log's own signature still counts.
  const own = openNote(note, policy.logs);
  if (own.ok && own.value.signatures.some(({ key }) => key.name === parsed.origin)) {
    find('cosignature', `the policy does not accept a witness's line: ${verdict.fault} ${verdict.where ?? ''}`.trimEnd());
    return { ...mark, signed: true, witnessed: false };
  }
  find('checkpoint', `the policy does not accept it: ${verdict.fault} ${verdict.where ?? ''}`.trimEnd());
  return null;
}

function readCheckpoint(note: Buffer): Checkpoint | string {
  const split = splitNote(note);
  if (!split.ok) return split.fault;
  const checkpoint = parseCheckpoint(split.value.text);
  if (!checkpoint.ok) return checkpoint.fault;
  const { origin } = checkpoint.value;
  return split.value.lines.some(({ name }) => name === origin) ? checkpoint.value : `no signature under the name ${origin}`;
}

const pageSize = 500;

/** The columns of a `CheckpointRow`. */
export const checkpointColumns = `
  size::float8 AS size, root, note,
  ARRAY(SELECT line FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size ORDER BY witness) AS lines`;
const readPage: Statement = {
  name: 'verify-checkpoints',
  text: `SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE size > $1::bigint ORDER BY size LIMIT ${pageSize}`,
};
