import { Injectable } from '@nestjs/common';
import type { Kind } from '../../workflows/kit/definition.js';
import type { Entry } from '../audit/index.js';
import { Directory, type HistoryItem, wordHistory } from '../engine/index.js';
import { keyAfter } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { toneless } from '../platform/toneless.js';
import { Database } from '../platform/transaction.js';
import { Auditors, type Inspector } from './auditors.js';
import type { EntrySearchQuery } from './search.inputs.js';

/** One attempt that was looked for, with the document it was made on. */
export interface FoundEntry extends HistoryItem {
  readonly document: {
    readonly kind: Kind;
    readonly id: string;
    readonly planId: string;
    readonly documentNumber: string | null;
    readonly title: string;
  };
}

/** Tra cứu lịch sử: attempts on all documents, the newest first. */
@Injectable()
export class EntrySearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly auditors: Auditors,
  ) {}

  /** One more than the page holds, when there are more. */
  async find(inspector: Inspector, query: EntrySearchQuery, language: Language): Promise<readonly FoundEntry[]> {
    await this.auditors.require(inspector, { type: 'audit.search' });
    const [at, id] = keyAfter(query.after, 2);
    const { text, values } = statementOf(query, at, id);
    return this.database.read(async (tx) => {
      const rows = await tx.query<Row>({ name: `audit-search ${text.length} ${Object.keys(query).sort().join()}`, text }, values);
      const items = new Map<string, HistoryItem>();
      for (const kind of new Set(rows.map((row) => row.kind))) {
        const entries = rows.filter((row) => row.kind === kind).map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
        for (const item of await wordHistory(tx, this.directory, kind, entries, language, this.clock.now().toISOString()))
          items.set(item.entryId, item);
      }
      return rows.map(({ id: entryId, kind, instance, plan, number, title }) => ({
        ...items.get(entryId)!,
        document: { kind, id: instance, planId: plan, documentNumber: number, title },
      }));
    });
  }
}

interface Row {
  readonly id: string;
  readonly body: Buffer;
  readonly kind: Kind;
  readonly instance: string;
  readonly plan: string;
  readonly number: string | null;
  readonly title: string;
}

const json = "convert_from(entry.body, 'UTF8')::jsonb";

/** SQL of each filter; `value` is its placeholder. */
const filters: Readonly<Record<string, (value: string) => string>> = {
  q: (value) => `plan.id IN (SELECT found.id FROM plans found WHERE NOT found.secret AND NOT EXISTS (
    SELECT FROM regexp_split_to_table(${toneless(value)}, '\\s+') AS word
    WHERE position(word IN ${toneless(`found.title || ' ' || coalesce(found.document_number, '')`)}) = 0))`,
  personId: (value) => `(entry.person_id = ${value}::uuid OR ${value}::uuid = ANY (entry.principals))`,
  agencyId: (value) => `${json} #>> '{facts,actor,hat,agencyId}' = ${value}`,
  command: (value) => `entry.command = ${value}`,
  outcome: (value) => `entry.outcome = ${value}`,
  reason: (value) => `entry.outcome = 'refused' AND ${json} -> 'reasons' @> jsonb_build_array(jsonb_build_object('code', ${value}::text))`,
  from: (value) => `entry.at >= ${value}::timestamptz`,
  to: (value) => `entry.at < ${value}::timestamptz`,
};

/** The text holds only the filters that are given, so that each combination is planned for what it asks. */
function statementOf(
  query: EntrySearchQuery,
  at: string | null | undefined,
  id: string | null | undefined,
): { text: string; values: unknown[] } {
  const values: unknown[] = [query.limit + 1];
  const given = Object.entries(filters).flatMap(([name, sql]) => {
    const value = query[name as keyof EntrySearchQuery];
    if (value === undefined) return [];
    values.push(value);
    return [sql(`$${values.length}`)];
  });
  if (at != null && id != null) {
    values.push(at, id);
    given.push(`(entry.at, entry.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  const text = `
    SELECT entry.id, entry.body, instance.kind, instance.id AS instance, plan.id AS plan, plan.document_number AS number, plan.title
    FROM audit_entries entry JOIN instances instance ON instance.id = entry.instance_id
    LEFT JOIN tasks task ON task.id = instance.id LEFT JOIN reports report ON report.id = instance.id LEFT JOIN deliveries delivery ON delivery.id = instance.id
    JOIN plans plan ON plan.id = coalesce(task.plan_id, report.plan_id, delivery.plan_id, instance.id)
    WHERE entry.outcome IN ('accepted', 'refused') ${given.map((sql) => `AND ${sql}`).join(' ')}
    ORDER BY entry.at DESC, entry.id DESC LIMIT $1`;
  return { text, values };
}
