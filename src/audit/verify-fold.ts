import type { Statement, Tx } from '../platform/transaction.js';
import { tileOf } from './stored-log.js';
import { hashLength } from './tree/merkle.js';
import { tileWidth } from './tree/tiles.js';
import type { Finding, FindingRule } from './verify-finding.js';

/** Findings of log and tree together, one for each thing that was done. */
export interface Folded {
  readonly findings: readonly Finding[];
  /** Entries that are not what was written: the tree or their own hash says so. */
  readonly altered: ReadonlySet<string>;
  /** Entries that do not go on from the one before only because that one was altered or is gone. */
  readonly innocent: ReadonlySet<string>;
}

export const nothingFolded: Folded = { findings: [], altered: new Set(), innocent: new Set() };

/**
 * Leaves out what only follows from another finding: whatever else is wrong with an altered entry, and that the next one of its stream does
 * not go on from it. Of an entry that is gone the place is known by the tree, and stream and number by the next one, which names its hash.
 */
export async function foldFindings(tx: Tx, findings: readonly Finding[]): Promise<Folded> {
  const changed = findings.filter(({ rule, entryId }) => rule === 'entry' && entryId !== null);
  const altered = new Set(changed.map(({ entryId }) => entryId!));
  const alteredPlaces = new Set(changed.map(({ stream, seq }) => placeIn(stream, seq!)));
  const gone = await goneBefore(tx, findings);
  const nameOf = new Map([...gone.values()].map(({ finding, stream, seq }) => [finding, { stream, seq }]));
  const told = new Set<string>();
  const kept = findings.flatMap((finding): Finding[] => {
    const { rule, entryId, stream, seq } = finding;
    const name = nameOf.get(finding);
    if (name !== undefined) return [{ ...finding, ...name }];
    if (entryId === null) return [finding];
    if (altered.has(entryId)) {
      if (ofItself.includes(rule) || (rule === 'entry' && told.has(entryId))) return [];
      if (rule === 'entry') told.add(entryId);
    } else if (ofBefore.includes(rule) && (gone.has(entryId) || alteredPlaces.has(placeIn(stream, seq! - 1)))) return [];
    return [finding];
  });
  const blamed = new Set(kept.map(({ entryId }) => entryId));
  const innocent = new Set(findings.flatMap(({ entryId }) => (entryId === null || blamed.has(entryId) ? [] : [entryId])));
  return { findings: kept, altered, innocent };
}

/** What may be wrong with an entry besides, once its bytes are others. */
const ofItself: readonly FindingRule[] = ['form', 'chain', 'time', 'column'];
/** What may be wrong with an entry because of the one before it. */
const ofBefore: readonly FindingRule[] = ['chain', 'time'];

const placeIn = (stream: string, seq: number): string => `${stream}#${seq}`;

interface Gone {
  /** That of its place in the tree. */
  readonly finding: Finding;
  readonly stream: string;
  readonly seq: number;
}

/** By the entries that do not go on from the one before: which one that is, where it is gone from its place in the tree. */
async function goneBefore(tx: Tx, findings: readonly Finding[]): Promise<ReadonlyMap<string, Gone>> {
  const empty = findings.filter(({ rule, index, seq }) => (rule === 'removed' || rule === 'missing') && index != null && seq === null);
  const strays = findings.flatMap(({ rule, entryId }) => (rule === 'chain' && entryId !== null ? [entryId] : []));
  if (empty.length === 0 || strays.length === 0) return new Map();
  const byHash = new Map<string, Finding>();
  for (const finding of empty) {
    const hash = await hashAt(tx, finding.index!);
    if (hash !== null) byHash.set(hash, finding);
  }
  const rows = await tx.query<{ id: string; stream: string; seq: number; prev: string | null }>(readBefore, [[...new Set(strays)]]);
  return new Map(
    rows.flatMap(({ id, stream, seq, prev }) => {
      const finding = byHash.get(prev ?? '');
      return finding === undefined ? [] : [[id, { finding, stream, seq: seq - 1 }] as const];
    }),
  );
}

async function hashAt(tx: Tx, index: number): Promise<string | null> {
  const tile = await tileOf(tx, 0, Math.floor(index / tileWidth));
  const end = ((index % tileWidth) + 1) * hashLength;
  return tile === null || tile.length < end ? null : tile.subarray(end - hashLength, end).toString('hex');
}

/** The hash that an entry names is looked for in its bytes as they are: they need be no JSON any more. */
const readBefore: Statement = {
  name: 'fold-before',
  text: `
    SELECT id, stream, seq, substring(encode(body, 'escape') FROM '"prev":"([0-9a-f]{64})"') AS prev
    FROM audit_entries WHERE id = ANY($1::uuid[])`,
};
