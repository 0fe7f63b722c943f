import { canonical } from '../../workflows/kit/canonical.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { leafHash, nothingBefore } from './chain.js';
import type { Entry } from './entry.js';
import { fingerprintOf } from './fingerprint.js';

/** One thing that is wrong with the log, and the entry in which it shows. */
export interface Finding {
  readonly entryId: string | null;
  readonly stream: string;
  readonly seq: number | null;
  readonly problem: string;
}

/** An entry as read back: the parsed bytes, and the columns beside them. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly leaf: string;
}

interface Row {
  id: string;
  stream: string;
  seq: number;
  body: Buffer;
  leaf_hash: Buffer;
  at: Date;
  outcome: string;
  instance_id: string | null;
  command: string;
  command_id: string | null;
  person_id: string | null;
  fingerprint: Buffer | null;
  principals: string[];
  from_state: string | null;
  to_state: string | null;
}

const readPage: Statement = {
  name: 'verify-page',
  text: `
    SELECT id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state
    FROM audit_entries WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT $3`,
};
const readHeads: Statement = {
  name: 'verify-heads',
  text: `
    SELECT kind || '/' || id AS stream, sequence AS seq, encode(head, 'hex') AS head FROM instances
    UNION ALL SELECT stream, seq, encode(head, 'hex') FROM audit_streams WHERE seq > 0`,
};
const pageSize = 2_000;

/**
 * Reads every entry in stream order, re-checks bytes, hash, chain, time and columns, and hands each sound one on. Only reads.
 * Afterwards compares the heads that the tables remember with the ends of the chains.
 */
export async function verifyLog(tx: Tx, onEntry: (stored: StoredEntry) => void, onFinding: (finding: Finding) => void): Promise<number> {
  const ends = new Map<string, { seq: number; leaf: string; at: string }>();
  let count = 0;
  for (let after: [string, number] = ['', 0]; ; ) {
    const rows = await tx.query<Row>(readPage, [...after, pageSize]);
    for (const row of rows) {
      count++;
      const before = ends.get(row.stream) ?? { seq: 0, leaf: nothingBefore, at: '' };
      const { entry, problems } = examineSafely(row, before);
      for (const problem of problems) onFinding({ entryId: row.id, stream: row.stream, seq: row.seq, problem });
      ends.set(row.stream, { seq: row.seq, leaf: row.leaf_hash.toString('hex'), at: entry?.at ?? before.at });
      if (entry !== undefined) onEntry({ entry, leaf: row.leaf_hash.toString('hex') });
    }
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) break;
    after = [last.stream, last.seq];
  }
  await compareHeads(tx, ends, onFinding);
  return count;
}

/** Bytes that are JSON but no entry are a finding like any other, and do not end the examination. */
function examineSafely(row: Row, before: { seq: number; leaf: string; at: string }): ReturnType<typeof examine> {
  try {
    return examine(row, before);
  } catch (error) {
    return { entry: undefined, problems: [`its bytes are no entry: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function examine(row: Row, before: { seq: number; leaf: string; at: string }): { entry: Entry | undefined; problems: string[] } {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  expect(leafHash(row.body).equals(row.leaf_hash), 'its bytes do not give its leaf hash');
  let entry: Entry;
  try {
    entry = JSON.parse(row.body.toString('utf8')) as Entry;
    expect(canonical(entry) === row.body.toString('utf8'), 'its bytes are not canonical');
  } catch {
    return { entry: undefined, problems: [...problems, 'its bytes are no JSON'] };
  }
  expect(row.seq === before.seq + 1 && entry.seq === row.seq, `expected number ${before.seq + 1} of the stream`);
  expect(entry.prev === before.leaf, 'it does not name the entry before it');
  expect(entry.at >= before.at, 'its time lies before that of the entry before it');
  const columns: readonly [string, unknown, unknown][] = [
    ['id', entry.id, row.id],
    ['stream', entry.stream, row.stream],
    ['at', entry.at, row.at.toISOString()],
    ['outcome', entry.outcome, row.outcome],
    ['command', entry.command?.['type'], row.command],
    ['command_id', entry.command?.['commandId'] ?? null, row.command_id],
    ['person_id', personOf(entry), row.person_id],
    ['principals', principalsOf(entry), row.principals.join()],
    ['from_state', entry.from, row.from_state],
    ['to_state', entry.to, row.to_state],
    ['instance_id', wasNeverBorn(entry) ? null : (entry.instance?.id ?? null), row.instance_id],
    ['fingerprint', fingerprintOf(entry), row.fingerprint?.toString('hex') ?? null],
  ];
  for (const [column, said, stored] of columns)
    expect(said === stored, `column ${column} says ${String(stored)}, its bytes ${String(said)}`);
  return { entry, problems };
}

/** A refused creation names an instance that never came to be, so its column cannot point at one. */
const wasNeverBorn = ({ outcome, standing }: Entry): boolean => outcome === 'refused' && standing?.sequence === 0;

/** The person of an entry, as its bytes name it. */
function personOf({ command }: Entry): string | null {
  const actor = command['actor'] as { personId?: string } | undefined;
  return actor?.personId ?? (command['personId'] as string | null | undefined) ?? null;
}

function principalsOf(entry: Entry): string {
  const actor = entry.facts['actor'] as { principals?: readonly string[] } | undefined;
  if (actor?.principals !== undefined) return actor.principals.join();
  return personOf(entry) ?? '';
}

async function compareHeads(
  tx: Tx,
  ends: ReadonlyMap<string, { seq: number; leaf: string }>,
  onFinding: (finding: Finding) => void,
): Promise<void> {
  const heads = await tx.query<{ stream: string; seq: number; head: string }>(readHeads, []);
  for (const { stream, seq, head } of heads) {
    const end = ends.get(stream);
    if (end?.seq !== seq || end.leaf !== head)
      onFinding({ entryId: null, stream, seq, problem: `the stream ends at ${end?.seq ?? 0}, its head says ${seq}` });
  }
  const known = new Set(heads.map(({ stream }) => stream));
  for (const [stream, { seq }] of ends)
    if (!known.has(stream)) onFinding({ entryId: null, stream, seq, problem: 'a stream that no head remembers' });
}
