import { Injectable } from '@nestjs/common';
import type { Holder, JsonObject, Kind } from '../../workflows/kit/definition.js';
import { wordHolder } from '../../workflows/kit/wording.js';
import { type Before, type Entry, type EntryAsStored, entryAsStored, examineEntry, nothingBefore } from '../audit/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { type AskedRule, askedRules } from './asked-rules.js';
import { Commands } from './commands.js';
import { DefinitionStore } from './definition-store.js';
import { Directory } from './directory.js';
import { type Judgement, judgeAgain } from './judge-again.js';
import type { AllParts } from './parts.js';
import { divergenceTexts, missingTexts, resultTexts, tamperedText } from './replay.texts.js';
import { type Result, resultOf } from './replay-result.js';
import { standingsOf } from './standings.js';
import { type HistoryItem, wordHistory } from './word-history.js';
import { prepareWording, type WordedReason } from './word-reasons.js';

/** One attempt on a document judged again: on what evidence it was allowed or refused, by what, and whether that still comes out. */
export interface ReplayStep extends HistoryItem {
  /** By what it was judged. */
  readonly judgedBy: { readonly definition: string; readonly hash: string; readonly rulesHash: string; readonly xstate: string } | null;
  /** Every rule it met, in order; empty where no edge was open, or what judged it is not here. */
  readonly rules: readonly ReplayedRule[];
  /** What the rules were shown, by group, as it was recorded then. */
  readonly facts: JsonObject;
  readonly effects: readonly unknown[];
  readonly result: Result;
  readonly resultLabel: string;
  /** What does not agree, in words. */
  readonly problems: readonly string[];
}

export interface ReplayedRule {
  readonly rule: string;
  readonly params: JsonObject;
  /** The groups of `facts` that it saw. */
  readonly reads: readonly string[];
  /** null: it does not bind the post in which the command was given. */
  readonly holds: boolean | null;
  readonly reasons: readonly WordedReason[];
  /** Who satisfies it, in words; null for a rule that is not about authority. */
  readonly who: string | null;
}

/** Phát lại: every step of a document judged again, as an auditor steps through it. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** Oldest first, after the entry `after`; `next` is the entry to go on from. For whoever may see the document's history. */
  async of(
    kind: Kind,
    instanceId: string,
    personId: string,
    language: Language,
    after: string | null = null,
    limit = 50,
  ): Promise<{ items: readonly ReplayStep[]; next: string | null }> {
    const items = await this.database.read(async (tx) => {
      const at = this.clock.now().toISOString();
      const [visible] = await this.commands.visibleRows(tx, kind, [instanceId], personId, at);
      if (visible === undefined) return undefined;
      const insiders = await this.parts[kind].insiders?.(tx, personId, [instanceId], at);
      const rows = await tx.query<Row>(readAttempts, [instanceId, after, limit, insiders?.has(instanceId) ?? true]);
      return this.word(tx, kind, await this.replay(tx, rows), language, at);
    });
    if (items === undefined) return this.commands.recordNotVisible(kind, instanceId, personId);
    return { items, next: items.length === limit ? items.at(-1)!.entryId : null };
  }

  /** An entry whose bytes are no entry any more cannot be shown as a step; it stands in the findings of `verify`. */
  private async replay(tx: Tx, rows: readonly Row[]): Promise<readonly Replayed[]> {
    const examined = rows.flatMap((row) => {
      const { entry, problems } = examineEntry(row, beforeOf(row));
      return entry === undefined ? [] : [{ row, entry, problems: problems.map(({ problem }) => problem) }];
    });
    const entries = examined.map(({ entry }) => entry);
    const stood = await standingsOf(tx, this.definitions, entries);
    return examined.map(({ row, entry, problems }): Replayed => {
      const judgement = judgeAgain(this.definitions, entry, stood(entry));
      // People stand in the entries of documents by id, so no value that they commit to can be erased.
      const known = { sound: problems.length === 0, judgement, redacted: false, placed: row.placed };
      const definition = entry.definition === null ? 'definition' : this.definitions.judgeOf(entry.definition);
      const rules = typeof definition === 'string' ? [] : askedRules(definition, entry);
      return { entry, problems, judgement, result: resultOf(known), rules };
    });
  }

  private async word(tx: Tx, kind: Kind, replayed: readonly Replayed[], language: Language, at: string): Promise<readonly ReplayStep[]> {
    const asked = replayed.flatMap(({ entry, rules }) => rules.map((rule) => ({ entry, rule })));
    const [history, word, agencies] = await Promise.all([
      wordHistory(
        tx,
        this.directory,
        kind,
        replayed.map(({ entry }) => entry),
        language,
        at,
      ),
      prepareWording(
        tx,
        this.directory,
        asked.map(({ entry, rule }) => ({ stream: `${kind}/${entry.instance!.id}`, reasons: rule.reasons, who: [] })),
        at,
      ),
      this.directory.agencyNames(
        tx,
        [...new Set(asked.flatMap(({ rule }) => rule.who.flatMap(({ agencyId }) => agencyId ?? [])))],
        dayOf(at),
      ),
    ]);
    const worded = word(language);
    const rules = asked.map(
      ({ rule: { rule, params, reads, holds, who } }, place): ReplayedRule => ({
        ...{ rule, params, reads, holds, reasons: worded[place]! },
        who: who.length === 0 ? null : wordWho(who, agencies, language),
      }),
    );
    let given = 0;
    return replayed.map((step, place): ReplayStep => {
      const { entry, result } = step;
      given += step.rules.length;
      return {
        ...history[place]!,
        judgedBy: judgeNamed(entry),
        rules: rules.slice(given - step.rules.length, given),
        facts: entry.facts,
        effects: entry.effects,
        result,
        resultLabel: resultTexts[result][language],
        problems: wordProblems(step, language),
      };
    });
  }
}

interface Row extends EntryAsStored {
  readonly placed: boolean;
  readonly before_leaf: string | null;
  readonly before_at: Date | null;
}

interface Replayed {
  readonly entry: Entry;
  readonly problems: readonly string[];
  readonly judgement: Judgement;
  readonly result: Result;
  readonly rules: readonly AskedRule[];
}

/** What the stream's entry before leaves to go on from; where it is missing the number does not go on from it either. */
function beforeOf({ seq, before_leaf, before_at }: Row): Before {
  if (before_leaf === null) return { seq: 0, leaf: nothingBefore, at: '' };
  return { seq: seq - 1, leaf: before_leaf, at: before_at!.toISOString() };
}

function judgeNamed({ definition }: Entry): ReplayStep['judgedBy'] {
  if (definition === null) return null;
  const { id, hash, rulesHash, xstate } = definition;
  return { definition: id, hash, rulesHash, xstate };
}

const wordWho = (who: readonly Holder[], agencies: ReadonlyMap<string, string>, language: Language): string =>
  who
    .map((holder) => wordHolder(holder, language, { agency: (id) => agencies.get(id) ?? id, person: (id) => id }))
    .join(language === 'vi' ? ' hoặc ' : ' or ');

function wordProblems({ problems, judgement: { missing, divergences } }: Replayed, language: Language): readonly string[] {
  return [
    ...problems.map((problem) => tamperedText[language].replace('{problem}', () => problem)),
    ...(missing === null ? [] : [missingTexts[missing][language]]),
    ...[...new Set(divergences.map((divergence) => divergence.in))].map((where) => divergenceTexts[where][language]),
  ];
}

const before = 'FROM audit_entries before WHERE before.stream = audit_entries.stream AND before.seq = audit_entries.seq - 1';
/** The attempts on instance $1 after entry $2, at most $3 of them; $4: also those from before it was issued. */
const readAttempts: Statement = {
  name: 'replay-attempts',
  text: `
    SELECT ${entryAsStored}, EXISTS (SELECT FROM audit_leaves leaf WHERE leaf.entry_id = audit_entries.id) AS placed,
      (SELECT encode(before.leaf_hash, 'hex') ${before}) AS before_leaf, (SELECT before.at ${before}) AS before_at
    FROM audit_entries WHERE instance_id = $1 AND outcome IN ('accepted', 'refused')
      AND ($2::uuid IS NULL OR (at, id) > (SELECT at, id FROM audit_entries WHERE id = $2)) AND ($4 OR coalesce(to_state, from_state) NOT LIKE 'draft.%')
    ORDER BY at, id LIMIT $3`,
};
