import { setImmediate } from 'node:timers/promises';
import {
  atTheBeginning,
  type Before,
  type Entry,
  type EntryAsStored,
  entryAsStored,
  examineEntry,
  type Folded,
  nothingFolded,
  type OnFinding,
} from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { type Judgement, judgeAgain, type Reached, reachedBy } from './judge-again.js';
import { countOf, type Result, resultOf } from './replay-result.js';
import { standingsOf } from './standings.js';

/** Streams behind the one named first, up to and with the other; null: to the last. */
export interface StreamRange {
  readonly after: string;
  readonly upTo: string | null;
}
export const allStreams: StreamRange = { after: '', upTo: null };

/** What became of the personal values that entries commit to, by entry; the entries without any are left out. */
export type PersonalResults = ReadonlyMap<string, 'OK' | 'REDACTED' | 'TAMPERED'>;

/** What is known of entries before they are judged again. */
export interface KnownOfEntries extends Pick<Folded, 'altered' | 'innocent'> {
  readonly personal: PersonalResults;
}
export const nothingKnown: KnownOfEntries = { ...nothingFolded, personal: new Map() };

export interface LogReplay {
  readonly entries: number;
  /** Entries that somebody judged; the rest are acts of administration and access. */
  readonly judged: number;
  /** Instances whose row was compared with where their entries lead. */
  readonly instances: number;
  readonly results: Readonly<Record<Result, number>>;
}

export const nothingReplayed: LogReplay = { entries: 0, judged: 0, instances: 0, results: countOf(() => 0) };

/** Both together. */
export function sumOf(a: LogReplay, b: LogReplay): LogReplay {
  return {
    entries: a.entries + b.entries,
    judged: a.judged + b.judged,
    instances: a.instances + b.instances,
    results: countOf((result) => a.results[result] + b.results[result]),
  };
}

/**
 * Judges every entry of these streams again, and compares where the entries of each instance lead with its row. Only reads; in memory is
 * one page of entries. Findings tell what diverges or cannot be replayed; what is wrong with bytes and chains is counted here, and
 * told by `verifyLog`.
 */
export async function replayLog(
  tx: Tx,
  definitions: DefinitionStore,
  onFinding: OnFinding,
  { range: { after: first, upTo } = allStreams, known = nothingKnown }: { range?: StreamRange; known?: KnownOfEntries } = {},
): Promise<LogReplay> {
  let sum = nothingReplayed;
  let end = beginningOf('');
  // Behind the last number there is, so that nothing of the stream before the range comes along.
  for (let reading = tx.query<Row>(readPage, [first, 2 ** 31 - 1, upTo]); ; ) {
    const rows = await reading;
    const last = rows.at(-1);
    const over = rows.length < pageSize || last === undefined;
    if (!over) {
      reading = tx.query<Row>(readPage, [last.stream, last.seq, upTo]);
      await setImmediate(); // Statements leave when the tick ends: PostgreSQL reads the next page while this one is judged.
    }
    const ended: StreamEnd[] = [];
    const page = rows.map((row) => {
      if (row.stream !== end.stream) {
        ended.push(end);
        end = beginningOf(row.stream);
      }
      const examined = examineAfter(end, row, known);
      end = endAfter(definitions, end, examined);
      return examined;
    });
    if (over) ended.push(end);
    const counted = await judgePage(tx, definitions, page, known.personal, onFinding);
    sum = sumOf(sum, { ...counted, instances: await compareStates(tx, ended, onFinding) });
    if (over) return sum;
  }
}

/** What a judgement finds against an entry, for developers. */
export function problemsOf({ missing, divergences }: Judgement, { definition }: Entry): readonly string[] {
  if (missing === null) return divergences.map(({ problem }) => `DIVERGED: ${problem}`);
  const { id, hash, rulesHash, xstate } = definition!;
  const what = { definition: `definition ${id} ${hash}`, rules: `rules ${rulesHash} of ${id}`, xstate: `XState ${xstate}` }[missing];
  return [`UNREPLAYABLE: ${what} is not here`];
}

interface Row extends EntryAsStored {
  readonly placed: boolean;
}

/** The end of a stream so far. `reached` is undefined before the first accepted entry, null where that cannot be known. */
interface StreamEnd {
  readonly stream: string;
  readonly before: Before;
  readonly reached: Reached | undefined | null;
}

const beginningOf = (stream: string): StreamEnd => ({ stream, before: atTheBeginning, reached: undefined });

interface Examined {
  readonly row: Row;
  /** Undefined where the bytes are no entry. */
  readonly entry: Entry | undefined;
  readonly sound: boolean;
  /** Whether it is not what was written, so that nothing else need be said of it. */
  readonly altered: boolean;
  /** Where the accepted entries before it in its stream led. */
  readonly reached: Reached | undefined | null;
}

function examineAfter({ before, reached }: StreamEnd, row: Row, known: KnownOfEntries): Examined {
  const { entry, problems } = examineEntry(row, before);
  const altered = known.altered.has(row.id);
  const innocent = known.innocent.has(row.id);
  // Where it should begin, the one before would say, which is not there any more as it was.
  return { row, entry, altered, sound: !altered && (innocent || problems.length === 0), reached: innocent ? null : reached };
}

function endAfter(definitions: DefinitionStore, { stream, before, reached }: StreamEnd, { row, entry, altered }: Examined): StreamEnd {
  const now = { stream, before: { seq: row.seq, leaf: row.leaf_hash.toString('hex'), at: entry?.at ?? before.at } };
  if (entry === undefined || altered) return { ...now, reached: null };
  return { ...now, reached: entry.outcome === 'accepted' ? reachedBy(definitions, entry) : reached };
}

async function judgePage(
  tx: Tx,
  definitions: DefinitionStore,
  page: readonly Examined[],
  personal: PersonalResults,
  onFinding: OnFinding,
): Promise<Omit<LogReplay, 'instances'>> {
  const counts = countOf(() => 0);
  const stood = await standingsOf(
    tx,
    definitions,
    page.flatMap(({ entry }) => (entry?.outcome === 'refused' ? [entry] : [])),
  );
  let judged = 0;
  for (const { row, entry, sound, altered, reached } of page) {
    if (entry === undefined) {
      counts.TAMPERED++;
      continue;
    }
    const judgement = judgeAgain(definitions, entry, entry.outcome === 'accepted' ? reached : stood(entry));
    if (entry.definition !== null) judged++;
    const values = personal.get(row.id);
    counts[resultOf({ sound: sound && values !== 'TAMPERED', judgement, redacted: values === 'REDACTED', placed: row.placed })]++;
    if (altered) continue;
    for (const problem of problemsOf(judgement, entry))
      onFinding({ rule: 'verdict', entryId: row.id, stream: row.stream, seq: row.seq, problem });
  }
  return { entries: page.length, judged, results: counts };
}

async function compareStates(tx: Tx, ended: readonly StreamEnd[], onFinding: OnFinding): Promise<number> {
  const led = new Map(ended.flatMap(({ stream, reached }) => (reached == null ? [] : [[stream, reached] as const])));
  if (led.size === 0) return 0;
  const rows = await tx.query<{ stream: string; state: string; sequence: number; changed: number; definition: string }>(readStates, [
    [...led.keys()].map((stream) => stream.slice(stream.indexOf('/') + 1)),
  ]);
  for (const { stream, state, sequence, changed, definition } of rows) {
    const said = led.get(stream);
    const fits =
      said?.state === state &&
      said.sequence === sequence &&
      (said.changed === null || said.changed === changed) &&
      said.definition === definition;
    if (fits) continue;
    const leads = said === undefined ? 'to nothing' : `to ${said.state} at ${said.sequence}`;
    onFinding({
      rule: 'state',
      entryId: null,
      stream,
      seq: sequence,
      problem: `its row says ${state} at ${sequence}, its entries lead ${leads}`,
    });
  }
  return rows.length;
}

const pageSize = 500;

// The size of a page stands in the text, or PostgreSQL plans for a tenth of the table.
const readPage: Statement = {
  name: 'replay-page',
  text: `
    SELECT ${entryAsStored}, EXISTS (SELECT FROM audit_leaves leaf WHERE leaf.entry_id = audit_entries.id) AS placed
    FROM audit_entries WHERE (stream, seq) > ($1, $2) AND ($3::text IS NULL OR stream <= $3) ORDER BY stream, seq LIMIT ${pageSize}`,
};
const readStates: Statement = {
  name: 'replay-states',
  text: `SELECT kind || '/' || id AS stream, state, sequence, changed, definition FROM instances WHERE id = ANY ($1::uuid[])`,
};
