import { isUtf8 } from 'node:buffer';
import { isCanonical } from '../../workflows/kit/canonical.js';
import { leafHash, nothingBefore } from './chain.js';
import type { Entry } from './entry.js';
import { fingerprintOf } from './fingerprint.js';
import type { FindingRule } from './verify-finding.js';

/** An entry as its row has it. */
export interface EntryAsStored {
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

/** The columns of an `EntryAsStored`. */
export const entryAsStored =
  'id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, command_id, fingerprint, person_id, principals, from_state, to_state';

/** What the stream's entry before leaves to go on from. */
export interface Before {
  readonly seq: number;
  /** Leaf hash, hexadecimal. */
  readonly leaf: string;
  readonly at: string;
}

export const atTheBeginning: Before = { seq: 0, leaf: nothingBefore, at: '' };

export interface Problem {
  readonly rule: FindingRule;
  readonly problem: string;
}

/** Checks bytes, hash, place in the stream, time and columns. Bytes that are no entry are a problem like any other. */
export function examineEntry(row: EntryAsStored, before: Before): { entry: Entry | undefined; problems: readonly Problem[] } {
  try {
    return examine(row, before);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { entry: undefined, problems: [{ rule: 'form', problem: `its bytes are no entry: ${why}` }] };
  }
}

function examine(row: EntryAsStored, before: Before): { entry: Entry | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const expect = (holds: boolean, rule: FindingRule, problem: string) => {
    if (!holds) problems.push({ rule, problem });
  };
  expect(leafHash(row.body).equals(row.leaf_hash), 'entry', 'its bytes do not give its leaf hash');
  let entry: Entry;
  try {
    const text = row.body.toString('utf8');
    entry = JSON.parse(text) as Entry;
    expect(isUtf8(row.body) && isCanonical(text, entry), 'form', 'its bytes are not canonical');
  } catch {
    return { entry: undefined, problems: [...problems, { rule: 'form', problem: 'its bytes are no JSON' }] };
  }
  expect(row.seq === before.seq + 1 && entry.seq === row.seq, 'chain', `expected number ${before.seq + 1} of the stream`);
  expect(entry.prev === before.leaf, 'chain', 'it does not name the entry before it');
  expect(entry.at >= before.at, 'time', 'its time lies before that of the entry before it');
  for (const [column, said, stored] of columnsOf(entry, row))
    expect(said === stored, 'column', `column ${column} says ${String(stored)}, its bytes ${String(said)}`);
  return { entry, problems };
}

/** Each column with what the bytes say and what is stored. */
function columnsOf(entry: Entry, row: EntryAsStored): readonly [string, unknown, unknown][] {
  return [
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
