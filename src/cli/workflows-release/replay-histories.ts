import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { canonical } from '../../../workflows/kit/canonical.js';
import { presentXState } from '../../../workflows/kit/xstate-versions.js';
import { type Entry, leafHash, nothingBefore } from '../../audit/index.js';
import {
  type DefinitionStore,
  judgeAgain,
  problemsOf,
  type Reached,
  type Result,
  reachedBy,
  resultOf,
  results,
} from '../../engine/index.js';
import { type Goal, goalsOf, shownBy } from './coverage.js';

/** The kept histories, relative to the top of the repository: gzip files of canonical bodies, one entry a line. */
export const historiesFolder = path.join('test', 'fixtures', 'histories');

export interface HistoriesReport {
  readonly files: readonly { readonly name: string; readonly entries: number }[];
  readonly results: Readonly<Record<Result, number>>;
  /** What did not come out as it is written, by file and line. */
  readonly problems: readonly string[];
  /** By definition that is released: how much its histories have to show, and what they do not. */
  readonly coverage: readonly { readonly id: string; readonly goals: number; readonly missing: readonly Goal[] }[];
}

/**
 * Judges every kept history again, by what its entries name and by the XState that judges now, and looks whether the histories show
 * everything that released definitions can do under that one. Without problems and with nothing missing a release may go out.
 */
export function replayHistories(definitions: DefinitionStore, kept: readonly KeptHistory[] = keptHistories()): HistoriesReport {
  const released = definitions.list().filter(({ rulesHash }) => rulesHash !== 'unreleased');
  const missing = new Map(released.map((definition) => [definition.id, new Set(goalsOf(definition))]));
  const counts = Object.fromEntries(results.map((result) => [result, 0])) as Record<Result, number>;
  const problems: string[] = [];
  for (const { name, lines } of kept) {
    const history = new History(definitions);
    lines.forEach((line, place) => {
      const { entry, result, problems: found } = history.next(line);
      counts[result]++;
      for (const problem of found) problems.push(`${name}:${place + 1}: ${problem}`);
      if (result !== 'OK' || entry.definition?.xstate !== presentXState.version) return;
      const { id } = entry.definition;
      for (const goal of shownBy(definitions.get(id), entry)) missing.get(id)?.delete(goal);
    });
  }
  return {
    files: kept.map(({ name, lines }) => ({ name, entries: lines.length })),
    results: counts,
    problems,
    coverage: [...missing].map(([id, left]) => ({ id, goals: goalsOf(definitions.get(id)).size, missing: [...left] })),
  };
}

/** One file of canonical bodies. */
export interface KeptHistory {
  readonly name: string;
  readonly lines: readonly string[];
}

export function keptHistories(folder = historiesFolder): readonly KeptHistory[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
  return names.sort().map((name) => ({
    name,
    lines: gunzipSync(fs.readFileSync(path.join(folder, name)))
      .toString('utf8')
      .trimEnd()
      .split('\n'),
  }));
}

/** What was found, for people. */
export function printHistories({ files, results: counts, coverage }: HistoriesReport): string {
  const entries = files.reduce((sum, file) => sum + file.entries, 0);
  return [
    `${files.length} histories, ${entries} entries: ${results.map((result) => `${counts[result]} ${result}`).join(', ')}`,
    ...coverage.map(({ id, goals, missing }) => `  ${id}: shows ${goals - missing.length} of ${goals} edges, rules and inputs`),
  ].join('\n');
}

/** One file of entries, each stream of it in order and from its beginning. */
class History {
  private readonly today: DefinitionStore;
  private readonly ends = new Map<string, { seq: number; leaf: string }>();
  private readonly reached = new Map<string, Reached>();

  constructor(private readonly definitions: DefinitionStore) {
    this.today = definitions.allBy(presentXState);
  }

  next(line: string): { entry: Entry; result: Result; problems: readonly string[] } {
    const entry = JSON.parse(line) as Entry;
    const { seq, leaf } = this.ends.get(entry.stream) ?? { seq: 0, leaf: nothingBefore };
    const sound = canonical(entry) === line && entry.seq === seq + 1 && entry.prev === leaf;
    this.ends.set(entry.stream, { seq: entry.seq, leaf: leafHash(Buffer.from(line, 'utf8')).toString('hex') });
    const before = this.before(entry);
    const judgement = judgeAgain(this.definitions, entry, before);
    const reached = entry.outcome === 'accepted' ? reachedBy(this.definitions, entry) : null;
    if (reached !== null) this.reached.set(`${entry.stream}#${entry.seq}`, reached);
    return {
      entry,
      result: resultOf({ sound, judgement, redacted: false, placed: true }),
      problems: [
        ...(sound ? [] : ['TAMPERED: its bytes or its chain are not what was written']),
        ...problemsOf(judgement, entry),
        ...(judgement.missing === null && entry.definition?.xstate !== presentXState.version ? this.problemsToday(entry, before) : []),
      ],
    };
  }

  private problemsToday(entry: Entry, before: Reached | undefined | null): readonly string[] {
    return problemsOf(judgeAgain(this.today, entry, before), entry).map((problem) => `by XState ${presentXState.version}: ${problem}`);
  }

  /** Of a document that is not among those kept nothing is known. */
  private before({ instance, standing }: Entry): Reached | undefined | null {
    if (instance === null || standing === null || standing.sequence === 0) return undefined;
    return this.reached.get(`${instance.kind}/${instance.id}#${standing.sequence}`) ?? null;
  }
}
