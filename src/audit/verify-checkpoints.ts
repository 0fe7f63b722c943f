import type { Statement, Tx } from '../platform/transaction.js';
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from './notes/checkpoint.js';
import { openNote, splitNote } from './notes/note.js';
import { type Policy, quorumHolds } from './notes/policy.js';
import type { VerifierKey } from './notes/vkey.js';
import type { SignersMemory } from './signing/signers-memory.js';
import type { OnFinding } from './verify-finding.js';

/** What the examiner brings along, so that nothing has to be taken from the database on trust. */
export interface Outside {
  /** Whose signatures count, from the sealed protocol; null: signatures cannot be checked. */
  readonly policy: Policy | null;
  /** Checkpoints kept from earlier. */
  readonly known: readonly { readonly name: string; readonly note: Buffer }[];
  /** What the signer says to have signed last, where its folder is at hand. */
  readonly remembered?: SignersMemory | null;
}

export const nothingOutside: Outside = { policy: null, known: [] };

/** A root that the tree must have at a size. */
export interface Mark {
  readonly size: number;
  readonly root: Buffer;
  /** How findings call it: `checkpoint/<size>`, or the name of the examiner's file. */
  readonly name: string;
  /** The examiner's, or what the signer remembers, are believed in any case. */
  readonly keptBy: 'log' | 'signer' | 'examiner';
  /** Whether the log's signature was checked and holds. */
  readonly signed: boolean;
  /** Whether the policy's quorum of witnesses cosigned. */
  readonly witnessed: boolean;
}

/** Every stored checkpoint and every one brought along that can be believed, by size; what is wrong with any is found on the way. */
export async function* marksOf(tx: Tx, outside: Outside, onFinding: OnFinding): AsyncGenerator<Mark> {
  const known = [
    ...outside.known.flatMap(({ name, note }) => examineKnown(name, note, outside.policy, onFinding) ?? []),
    ...(outside.remembered == null ? [] : [rememberedMark(outside.remembered)]),
  ].sort((a, b) => a.size - b.size);
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

/** One checkpoint with the lines that witnesses added to it, by their names in the policy. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly witnesses: readonly string[];
  readonly lines: readonly string[];
}

/** A stored checkpoint as a mark; null when its note cannot be believed. Its columns and cosignatures are compared with it. */
export function examineStored(row: CheckpointRow, policy: Policy | null, onFinding: OnFinding): Mark | null {
  const name = `checkpoint/${row.size}`;
  const find = (rule: 'checkpoint' | 'cosignature', problem: string) =>
    onFinding({ rule, entryId: null, stream: name, seq: null, problem });
  const note = Buffer.from(row.note, 'utf8');
  const opened = openCheckpoint(note, policy);
  if (typeof opened === 'string') {
    find('checkpoint', opened);
    return null;
  }
  const sameSize = opened.size === row.size;
  if (!sameSize || !opened.root.equals(row.root)) find('checkpoint', `its columns say another ${sameSize ? 'root' : 'size'} than its note`);
  const cosigners =
    policy === null ? [] : cosignersOf(row, policy, (witness) => find('cosignature', `the line of ${witness} is not its cosignature`));
  return {
    size: row.size,
    root: sameSize ? opened.root : row.root,
    name,
    keptBy: 'log',
    signed: policy !== null,
    witnessed: policy !== null && quorumHolds(policy, cosigners),
  };
}

/** Known witnesses whose line is in order. Lines of others cannot be checked. */
function cosignersOf({ note, witnesses, lines }: CheckpointRow, policy: Policy, onWrong: (witness: string) => void): VerifierKey[] {
  return witnesses.flatMap((witness, place) => {
    const key = policy.witnesses.get(witness);
    if (key === undefined) return [];
    const opened = openNote(Buffer.from(`${note}${lines[place]!.trimEnd()}\n`, 'utf8'), [key]);
    if (opened.ok) return [key];
    onWrong(witness);
    return [];
  });
}

/** A checkpoint that the examiner brought along; null when it cannot be believed. */
function examineKnown(name: string, note: Buffer, policy: Policy | null, onFinding: OnFinding): Mark | null {
  const opened = openCheckpoint(note, policy);
  if (typeof opened === 'string') {
    onFinding({ rule: 'checkpoint', entryId: null, stream: name, seq: null, problem: opened });
    return null;
  }
  const { size, root } = opened;
  return { size, root, name, keptBy: 'examiner', signed: policy !== null, witnessed: policy !== null && verifyCheckpoint(note, policy).ok };
}

/** Written by the signer before the signature went out; nobody signed it for others. */
export function rememberedMark({ size, root, folder }: SignersMemory): Mark {
  return { size, root, name: `signer's memory in ${folder}`, keptBy: 'signer', signed: false, witnessed: false };
}

/** What a note says, signed by a log of the policy where there is one; else why it cannot be believed. */
function openCheckpoint(note: Buffer, policy: Policy | null): Checkpoint | string {
  const checkpoint = readCheckpoint(note);
  if (typeof checkpoint === 'string') return `it cannot be read: ${checkpoint}`;
  if (policy === null) return checkpoint;
  const opened = openNote(note, policy.logs);
  if (!opened.ok) return `the policy does not accept it: ${opened.fault} ${opened.where ?? ''}`.trimEnd();
  if (!opened.value.signatures.some(({ key }) => key.name === checkpoint.origin)) return `it is not signed by ${checkpoint.origin}`;
  return checkpoint;
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
  ARRAY(SELECT witness FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size ORDER BY witness) AS witnesses,
  ARRAY(SELECT line FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size ORDER BY witness) AS lines`;
const readPage: Statement = {
  name: 'verify-checkpoints',
  text: `SELECT ${checkpointColumns} FROM audit_checkpoints checkpoint WHERE size > $1::bigint ORDER BY size LIMIT ${pageSize}`,
};
