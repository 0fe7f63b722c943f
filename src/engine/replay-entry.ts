import { atTheBeginning, type Before, commitmentsIn, type EntryAsStored, entryAsStored, examineEntry } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { judgeAgain } from './judge-again.js';
import { type Result, resultOf } from './replay-result.js';
import { standingsOf } from './standings.js';

/** What a replay says of one entry by itself: its bytes, its place behind the stream's entry before, its verdict, its commitments. */
export async function resultOfEntry(tx: Tx, definitions: DefinitionStore, entryId: string): Promise<Result> {
  const [row] = await tx.query<EntryAsStored & { placed: boolean }>(readEntry, [entryId]);
  const [before] = await tx.query<{ seq: number; leaf: string; at: Date }>(readBefore, [row!.stream, row!.seq]);
  const went: Before = before === undefined ? atTheBeginning : { ...before, at: before.at.toISOString() };
  const { entry, problems } = examineEntry(row!, went);
  if (entry === undefined || problems.length > 0) return 'TAMPERED';
  const gone = await tx.query<{ authorised: boolean }>(readGone, [
    commitmentsIn(entry).flatMap(({ ref }) => ref ?? []),
    commitmentsIn(entry).flatMap(({ ref, subject }) => (ref === null ? [] : subject)),
  ]);
  const stood = await standingsOf(tx, definitions, [entry]);
  return resultOf({
    sound: gone.every(({ authorised }) => authorised),
    judgement: judgeAgain(definitions, entry, stood(entry)),
    redacted: gone.length > 0,
    placed: row!.placed,
  });
}

const readEntry: Statement = {
  name: 'replay-entry',
  text: `SELECT ${entryAsStored}, EXISTS (SELECT FROM audit_leaves leaf WHERE leaf.entry_id = audit_entries.id) AS placed FROM audit_entries WHERE id = $1`,
};
const readBefore: Statement = {
  name: 'replay-entry-before',
  text: `SELECT seq, encode(leaf_hash, 'hex') AS leaf, at FROM audit_entries WHERE stream = $1 AND seq = $2 - 1`,
};
/** Values that are not kept any more, and whether an entry says that their person was erased. */
const readGone: Statement = {
  name: 'replay-entry-gone',
  text: `
    SELECT person.erased_by IS NOT NULL AS authorised FROM unnest($1::uuid[], $2::uuid[]) AS committed (ref, subject)
    LEFT JOIN people person ON person.id = committed.subject
    WHERE NOT EXISTS (SELECT FROM personal_values known WHERE known.ref = committed.ref)`,
};
